import type { IDataObject, IHttpRequestMethods, INodeProperties } from 'n8n-workflow';
import type { FieldContext } from '../description';
import { blankPath, bodyOfRead, notAnApiBody, RESEND_LABEL } from '../messages/apiRequest';
import { isRead, type CustomRequest } from '../transport/sendRequest';
import { apiPath, PATH } from './apiPath';
import { isPlainObject } from './blank';
import { choice, yesOrNo } from './choice';
import { json } from './json';
import type { ParameterReader } from './parameterReader';
import { QUERY, readQuery } from './queryEntries';

/** Those that Upwell takes [HASURA: App.hs]. */
const METHODS = (['DELETE', 'GET', 'PATCH', 'POST', 'PUT'] satisfies IHttpRequestMethods[]).map(
	(method) => ({ name: method, value: method }),
);
const WRITES = METHODS.map(({ value }) => value).filter((method) => !isRead({ method }));
const OF_WRITES = { show: { method: WRITES } };

export const METHOD: INodeProperties = {
	displayName: 'Method',
	name: 'method',
	type: 'options',
	options: METHODS,
	default: 'GET',
	description: "As in Upwell's API reference",
};

export const BODY: INodeProperties = {
	displayName: 'Body (JSON)',
	name: 'body',
	type: 'json',
	default: '',
	placeholder: 'e.g. { "input": { } }',
	description: "As in Upwell's API reference. It is sent as it is.",
	hint: 'Amounts are whole cents',
	displayOptions: OF_WRITES,
};

export const RESEND: INodeProperties = {
	displayName: RESEND_LABEL,
	name: 'resend',
	type: 'boolean',
	default: false,
	description:
		'Whether the request may be sent again when it is unclear whether Upwell has carried it out. Switch it on for a search, or for a change that is the same when made twice, and leave it off for whatever creates something.',
	displayOptions: OF_WRITES,
};

const parseMethod = choice(METHODS);

/** Reads the request of an item. Throws `ItemError` for what could lead elsewhere than below `/api/rest`, or is not clear. */
export function readRequest(parameter: ParameterReader, itemIndex: number): CustomRequest {
	const given = (property: INodeProperties): [unknown, FieldContext] => [
		parameter(property.name, itemIndex, property.default),
		{ label: property.displayName, itemIndex },
	];
	const method = parseMethod(...given(METHOD)) ?? 'GET';
	const [path, pathContext] = given(PATH);
	const address = apiPath(path, pathContext);
	if (!address) throw blankPath(pathContext);
	const query = readQuery(parameter(QUERY.name, itemIndex, {}), itemIndex);
	const body = readBody(...given(BODY));
	if (body && isRead({ method })) throw bodyOfRead(given(BODY)[1]);
	const resend = yesOrNo(...given(RESEND)) ?? false;
	return { method, ...address, query, body, resend };
}

/** Upwell takes a body that is no object for none, without a word [HASURA: App.hs]. */
function readBody(value: unknown, context: FieldContext): IDataObject | undefined {
	const body = json(value, context);
	if (body === undefined || isPlainObject(body)) return body;
	throw notAnApiBody(context, body);
}
