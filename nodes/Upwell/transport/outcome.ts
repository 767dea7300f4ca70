import type { Endpoint } from '../description';
import { apiMessages, isApiRefusal, isPage, saysRefused } from './apiMessage';
import type { HttpResponse, HttpResult, TransportError } from './httpResult';

/**
 * What one attempt came to. This is the heart of the node: everything it repeats, returns or reports follows from it.
 *
 * - `done`: Upwell did it and said so.
 * - `exists`: Upwell refused because it already has such a record.
 * - `missing`: Upwell has no such record; nothing was done.
 * - `refused`: Upwell, or n8n before it, refused; nothing was done, and sending the same again would not help.
 * - `later`: nothing was done, and sending again is safe.
 * - `unknown`: it may have been done. The endpoint says whether sending again is safe.
 */
export type Outcome<T> =
	| { kind: 'done'; value: T; result: HttpResponse }
	| {
			kind: 'exists' | 'missing' | 'refused' | 'later' | 'unknown';
			result: HttpResult;
			/** Set where the answer is a good one, but does not fit what was asked. */
			mismatch?: Mismatch;
	  };

/** How an answer does not fit the request. */
export type Mismatch =
	/** It holds another record; `id` as it names itself. */
	| { reason: 'anotherRecord'; id?: string; mayBeChanged?: true }
	/** It holds records that the filters exclude. */
	| { reason: 'notFiltered' }
	/** One record was to be changed, and more were. */
	| { reason: 'severalChanged'; count: number };

/** What a reader gives in place of a value when the answer does not fit the request. */
export class AnswerMismatch {
	constructor(readonly mismatch: Mismatch) {}
}

/** An outcome without the record that was asked for. */
export type UnsuccessfulOutcome = Exclude<Outcome<unknown>, { kind: 'done' }>;

/** Whether a request may be sent again after an unknown outcome. */
export function isSafeToResend({ resend }: Endpoint, hasSourceKey: boolean): boolean {
	return resend === 'always' || (resend === 'withSourceKey' && hasSourceKey);
}

/** What it means where a request without an answer was lost. */
const OUTCOME_OF = {
	/** n8n refused to send it. */
	unsent: 'refused',
	/** No secure connection could be made, which is before anything is sent. */
	insecure: 'refused',
	/** No connection at all. */
	unreached: 'later',
	/** There was a connection, and what happened to the request is not known. */
	onTheWay: 'unknown',
} as const;

/** The server's certificate was not accepted. */
const UNTRUSTED = /^(CERT_|SELF_SIGNED_CERT|DEPTH_ZERO|UNABLE_TO_|ERR_TLS_CERT)/;
/** The two sides could not agree on a secure connection. Later on, the same codes mean that it broke. */
const HANDSHAKE = /^(EPROTO$|ERR_SSL_)/;

/**
 * Where a request without an answer was lost; on the way if that is not certain. A code alone is no evidence that there was
 * no connection: Linux reports `EHOSTUNREACH` and `ECONNREFUSED` on established connections too.
 */
export function whereLost(error: TransportError): keyof typeof OUTCOME_OF {
	const { attempted, codes, connecting, isPending, handedOver } = error;
	const has = (kind: RegExp) => codes.some((code) => kind.test(code));
	if (!attempted && codes.length === 0) return 'unsent';
	if (connecting) return 'unreached';
	if (has(UNTRUSTED) || (isPending && has(HANDSHAKE))) return 'insecure';
	if (isPending) return 'unreached';
	// The time counts from the first attempt to connect. What was not even handed to the system, nobody has received.
	if (isTimeout(error) && handedOver === false) return 'unreached';
	return 'onTheWay';
}

/** Whether the time for an answer ran out. */
export function isTimeout({ codes }: TransportError): boolean {
	return codes.includes('ECONNABORTED') || codes.includes('ETIMEDOUT');
}

/**
 * Reads what was asked for from the body of a good answer: undefined when it is not there, null when the answer says that
 * there is no such record.
 */
export type Read<T> = (body: unknown) => T | AnswerMismatch | null | undefined;

/**
 * Classifies the result of one attempt; `namesRecord` where the request names a record in its path or body, so that a 404
 * is about the record.
 */
export function classify<T>(result: HttpResult, namesRecord: boolean, read: Read<T>): Outcome<T> {
	if (result.kind === 'transportError') return { kind: OUTCOME_OF[whereLost(result)], result };

	if (result.status < 200 || result.status >= 300) {
		return { kind: classifyRefusal(result, namesRecord), result };
	}
	const value = read(result.body);
	if (value instanceof AnswerMismatch) {
		const { mismatch } = value;
		const mayBeChanged = mismatch.reason === 'severalChanged' || 'mayBeChanged' in mismatch;
		return { kind: mayBeChanged ? 'unknown' : 'refused', result, mismatch };
	}
	if (value !== undefined && value !== null) return { kind: 'done', value, result };
	// GraphQL refuses with a good status [HASURA: issue 4962], and an action with `success: false` [docs: invoice-approval].
	if (saysRefused(result.body)) return { kind: classifyRefusal(result, namesRecord), result };
	return { kind: value === null ? 'missing' : 'unknown', result };
}

function classifyRefusal(response: HttpResponse, namesRecord: boolean) {
	const { status } = response;
	if (isKeyRefusal(response)) return 'refused';
	if (status === 429 || saysNothingRan(response)) return 'later';
	// 408: the server gave up waiting for the request; what a proxy had passed on by then is not known.
	if (status === 408 || status >= 500) return 'unknown';
	if (saysItExists(response)) return 'exists';
	if (namesRecord && saysItIsMissing(response)) return 'missing';
	return 'refused';
}

/**
 * Whether it is certain that an attempt which was not successful has done nothing: the request never reached anybody, or
 * Upwell itself refused it.
 */
export function provesNothingDone(result: HttpResult): boolean {
	if (result.kind === 'transportError') return OUTCOME_OF[whereLost(result)] !== 'unknown';
	return result.status >= 300 && isApiRefusal(result.body);
}

/**
 * Whether somebody on the way may have answered in Upwell's place, after Upwell had done what was asked: with text that is no
 * JSON, or with nothing.
 */
export function mayComeAfterDone(result: HttpResult): boolean {
	return result.kind === 'response' && result.status >= 400 && typeof result.body === 'string';
}

/** Whether the answer is a web page: Upwell's own answers are none, so somebody on the way wrote it. */
export function isWebPage(result: HttpResult): boolean {
	return result.kind === 'response' && isPage(result.body);
}

/** The key service of the engine behind Upwell gave no answer that the engine understands [HASURA: WebHook.hs]. */
const KEY_TEXTS =
	/invalid response from authorization hook|authentication hook unauthorized this request/i;

/**
 * Whether Upwell did not accept the API key, which no further request can change: 401 [docs: error-codes], or what the engine
 * says when its key service refuses [HASURA: WebHook.hs], which may come with status 500.
 */
export function isKeyRefusal(response: HttpResponse): boolean {
	const isRefusal = response.status >= 300 || saysRefused(response.body);
	return response.status === 401 || (isRefusal && says(response, KEY_TEXTS));
}

/** Whether a refusal is about the API key rather than about what was sent: so it is for everything else in the request. */
export function concernsKey(result: HttpResult): boolean {
	return result.kind === 'response' && (result.status === 403 || isKeyRefusal(result));
}

/**
 * Whether the engine says that nothing ran, and that it may run later: its connections were all in use, its key service did
 * not answer, or another change came first [HASURA: Error.hs, WebHook.hs, Types.hs].
 */
function saysNothingRan(response: HttpResponse): boolean {
	const { codes } = apiMessages(response.body);
	const isLater =
		codes.includes('postgres-max-connections-error') || codes.includes('concurrent-update');
	return isLater || says(response, /webhook authentication request failed/i);
}

/**
 * Whether Upwell refused a second copy. Two pages describe it differently: 400 with `Uniqueness violation` in the
 * message [docs: integration-patterns], 409 with the code `RESOURCE_ALREADY_EXISTS` [docs: api-reference/error-codes].
 * The code `constraint-violation` is not enough: missing columns and dangling references carry it too [inferred].
 */
function saysItExists(response: HttpResponse): boolean {
	const { status, body } = response;
	if (status !== 400 && status !== 409 && status >= 300) return false;
	const { codes } = apiMessages(body);
	return says(response, /uniqueness violation/i) || codes.includes('RESOURCE_ALREADY_EXISTS');
}

function says({ body }: HttpResponse, words: RegExp): boolean {
	return apiMessages(body).texts.some((text) => words.test(text));
}

/**
 * Whether a 404 is about the record [docs: api-reference/error-codes], rather than of an address at which there is no
 * Upwell: `Endpoint not found` [inferred], what a gateway says about an unknown route, or text that is no JSON.
 */
function saysItIsMissing(response: HttpResponse): boolean {
	const { status, body } = response;
	if (status !== 404) return false;
	const isText = typeof body === 'string' && body.trim() !== '';
	return !says(response, /\b(endpoint|route|path|page|url)\b/i) && !isText;
}
