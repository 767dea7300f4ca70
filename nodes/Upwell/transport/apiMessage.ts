/** What Upwell says is wrong with a request. */
export interface ApiMessage {
	text?: string;
	code?: string;
	path?: string;
	details?: unknown;
}

/** Upwell's list of the values that a field may have has to be shown whole. */
const LONGEST_TEXT = 1_000;
const LONGEST_DETAILS = 2_000;

/**
 * Everything in the body of a refusal that may be its message or code, the likeliest first and uncut. Two formats are
 * documented, `{error: {code, message, details}}` [docs: api-reference/error-codes] and `{error: "…", code, path}`
 * [docs: integration-patterns; rest inferred]; a proxy may answer with `{errors: [{message}]}`, `{message}`, a list of
 * either, or plain text [inferred]; GraphQL has the code under `extensions` [HASURA: issue 4962].
 */
export function apiMessages(body: unknown) {
	const outer = refusedAction(body) ?? outerOf(body);
	const inner = asRecord(outer.error) ?? {};
	const first = asRecord(Array.isArray(outer.errors) ? outer.errors[0] : outer.errors) ?? {};
	const extensions = asRecord(first.extensions) ?? {};
	const texts = [outer.error, inner.message, outer.message, first.message, outer.errors, body];
	return {
		texts: texts.filter(isText),
		codes: [outer.code, inner.code, first.code, extensions.code].filter(isText),
		paths: [outer.path, inner.path, extensions.path, first.path].filter(isText),
		details: inner.details ?? outer.details,
	};
}

/**
 * Whether a body is in one of the two forms in which Upwell refuses; whatever else it is, somebody on the way may have
 * written it, after Upwell had done what was asked.
 */
export function isApiRefusal(body: unknown): boolean {
	const { error, code } = asRecord(body) ?? {};
	const inner = asRecord(error);
	return (isText(error) && isText(code)) || (isText(inner?.message) && isText(inner?.code));
}

/** What a refusal of Upwell's may consist of, in one form or the other, or in GraphQL's. */
const REFUSAL_KEYS = ['code', 'data', 'details', 'error', 'errors', 'internal', 'path'];

/**
 * Whether a body looks like nothing that Upwell would write: text, an empty list, or an object with other keys, such as
 * `{"message": "Forbidden"}` of a gateway.
 */
export function isForeign(body: unknown): boolean {
	const keys = Object.keys(asRecord(Array.isArray(body) ? body[0] : body) ?? {});
	const isLikeUpwell = keys.length > 0 && keys.every((key) => REFUSAL_KEYS.includes(key));
	return !isLikeUpwell && !isApiRefusal(body);
}

/** Whether an answer with a good status says that the request was refused; read only where it holds no data. */
export function saysRefused(body: unknown): boolean {
	const { error, errors, success } = outerOf(body);
	const isGiven = (value: unknown) =>
		isText(value) || asRecord(value) !== undefined || (Array.isArray(value) && value.length > 0);
	return (
		isGiven(error) || isGiven(errors) || success === false || refusedAction(body) !== undefined
	);
}

/**
 * What an action says that was not done, within an answer with a good status:
 * `{approveInvoice: {success: false, error: {code, message}, exceptions}}` [docs: invoice-approval/approve-customer-invoice;
 * that it can come with a good status is inferred from this form].
 */
export function refusedAction(body: unknown): Record<string, unknown> | undefined {
	return Object.values(asRecord(body) ?? {})
		.map(asRecord)
		.find((result) => result?.success === false);
}

/** Beside errors these are no data: Upwell's documented refusal has them [docs: api-reference/error-codes]. */
const BESIDE_ERRORS = [...REFUSAL_KEYS, 'message', 'status', 'timestamp'];

/** Whether an answer with a good status is a refusal and nothing else: no data came beside it. */
export function isRefusalAlone(body: unknown): boolean {
	if (!saysRefused(body)) return false;
	const outer = outerOf(body);
	if (outer.success === false || refusedAction(body)) return true;
	const isData = ([key, value]: [string, unknown]) =>
		value !== null && (key === 'data' || !BESIDE_ERRORS.includes(key));
	return !Object.entries(outer).some(isData);
}

/** The object that a body is, or the first in its list. */
function outerOf(body: unknown): Record<string, unknown> {
	return asRecord(Array.isArray(body) ? body[0] : body) ?? {};
}

/** Whether a body is a web page: the words of a browser's world rather than an API's. */
export function isPage(body: unknown): boolean {
	return typeof body === 'string' && /^\s*</.test(body);
}

/** What Upwell says in the body of a refusal, in a form and length for people; a web page says nothing. */
export function readApiMessage(body: unknown): ApiMessage {
	const { texts, codes, paths, details } = apiMessages(body);
	return {
		text: isPage(body) ? undefined : readable(texts[0]),
		code: readable(codes[0]),
		path: readable(paths[0]),
		details: ofReadableSize(details),
	};
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}

/** The value as an object, or undefined when it is a list or no object at all. */
export function asRecord(value: unknown): Record<string, unknown> | undefined {
	const isRecord = value !== null && typeof value === 'object' && !Array.isArray(value);
	return isRecord ? (value as Record<string, unknown>) : undefined;
}

/**
 * The value as it is, or the beginning of its JSON text when that is too long to be kept with every item; undefined where it
 * has no JSON text, being nested too deep [V8: `JSON.stringify` calls itself].
 */
function ofReadableSize(value: unknown): unknown {
	if (value === undefined) return undefined;
	try {
		const text = JSON.stringify(value);
		return text.length > LONGEST_DETAILS ? readable(text) : value;
	} catch {
		return undefined;
	}
}

/** One line without control characters and of a length that a person reads. */
function readable(value: string | undefined): string | undefined {
	if (value === undefined) return undefined;
	const line = value.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
	return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
}
