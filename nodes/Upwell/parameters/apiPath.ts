import type { INodeProperties } from 'n8n-workflow';
import type { FieldContext, Parser } from '../description';
import { blankPathPart, notAnApiPath } from '../messages/apiRequest';
import { idText } from './id';
import { text } from './text';

/** All of Upwell's API is below this [docs: every api-reference page]. */
const ROOT = '/api/rest';

/** A scheme, a host of its own, or what ends a path. A browser takes a backslash for a slash. */
const BEYOND_PATH = /^[a-z][a-z\d+.-]*:|^\/\/|[\\?#]/i;

/** A step to the same folder or the one above; some servers leave out what follows a semicolon. */
const DOTS = /^\.{1,2}(;.*)?$/;

export const PATH: INodeProperties = {
	displayName: 'Path',
	name: 'path',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. /customer_payments/search',
	description:
		"What comes after /api/rest in the address of the endpoint, as in Upwell's API reference. Write an ID in its place.",
};

/** A path below the API's root. */
export interface ApiPath {
	/** From the base URL on, each part encoded. */
	path: `/${string}`;
	/** Its first part. */
	group: string;
}

/**
 * Reads a path below `/api/rest`, which it may begin with. Throws `ItemError` for whatever could lead elsewhere, as the API
 * key goes along: another host, `..`, also encoded; and for a part that is blank or stands for a missing value, because
 * the path of one record without its ID is that of all of them.
 */
export const apiPath: Parser<ApiPath> = (value, context) => {
	const given = text(value, context);
	if (given === undefined) return undefined;
	if (BEYOND_PATH.test(given)) throw notAnApiPath(context, given);
	const below = given.replace(/^\/?api\/rest(?=\/|$)/, '').replace(/^\//, '');
	const parts = below.split('/').map((part) => readPart(part, given, context));
	return { path: `${ROOT}/${parts.join('/')}`, group: parts[0] };
};

/** One part, which the user may have encoded already; encoded once. */
function readPart(written: string, path: string, context: FieldContext): string {
	const part = decoded(written);
	const steps = decodedFully(part).split(/[/\\]/);
	if (steps.some((step) => DOTS.test(step.trim())) || /[\p{Cc}\p{Surrogate}]/u.test(part)) {
		throw notAnApiPath(context, path);
	}
	const read = idText(part, context);
	if (read === undefined) throw blankPathPart(context, path);
	return encodeURIComponent(read);
}

/** Without its percent escapes, unless they are none. */
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** As the last of any number of servers on the way might read it. */
function decodedFully(text: string): string {
	const next = decoded(text);
	return next === text ? text : decodedFully(next);
}
