import type { Endpoint } from '../description';
import { apiMessages } from './apiMessage';
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
	| { kind: 'exists' | 'missing' | 'refused' | 'later' | 'unknown'; result: HttpResult };

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
export type Read<T> = (body: unknown) => T | null | undefined;

/**
 * Classifies the result of one attempt; `namesRecord` where the request names a record in its path or body, so that a 404
 * is about the record.
 */
export function classify<T>(result: HttpResult, namesRecord: boolean, read: Read<T>): Outcome<T> {
	if (result.kind === 'transportError') return { kind: OUTCOME_OF[whereLost(result)], result };

	const { status } = result;
	if (status >= 200 && status < 300) {
		const value = read(result.body);
		if (value === null) return { kind: 'missing', result };
		return value === undefined ? { kind: 'unknown', result } : { kind: 'done', value, result };
	}
	if (status === 429) return { kind: 'later', result };
	// 408: the server gave up waiting for the request; what a proxy had passed on by then is not known.
	if (status === 408 || status >= 500) return { kind: 'unknown', result };
	if (saysItExists(result)) return { kind: 'exists', result };
	if (namesRecord && saysItIsMissing(result)) return { kind: 'missing', result };
	return { kind: 'refused', result };
}

/** Whether a refusal is about the API key rather than about what was sent: so it is for everything else in the request. */
export function concernsKey(result: HttpResult): boolean {
	return result.kind === 'response' && (result.status === 401 || result.status === 403);
}

/**
 * Whether Upwell refused a second copy. Two pages describe it differently: 400 with `Uniqueness violation` in the
 * message [docs: integration-patterns], 409 with the code `RESOURCE_ALREADY_EXISTS` [docs: api-reference/error-codes].
 * The code `constraint-violation` is not enough: missing columns and dangling references carry it too [inferred].
 */
function saysItExists({ status, body }: HttpResponse): boolean {
	if (status !== 400 && status !== 409) return false;
	const { texts, codes } = apiMessages(body);
	const isViolation = texts.some((text) => /uniqueness violation/i.test(text));
	return isViolation || codes.includes('RESOURCE_ALREADY_EXISTS');
}

/**
 * Whether a 404 is about the record [docs: api-reference/error-codes], rather than of an address at which there is no
 * Upwell: `Endpoint not found` [inferred], what a gateway says about an unknown route, or text that is no JSON.
 */
function saysItIsMissing({ status, body }: HttpResponse): boolean {
	if (status !== 404) return false;
	const { texts } = apiMessages(body);
	const isOfAddress = texts.some((text) => /\b(endpoint|route|path|page|url)\b/i.test(text));
	const isText = typeof body === 'string' && body.trim() !== '';
	return !isOfAddress && !isText;
}
