import { apiMessages, type Answer, type Fault, type Reply } from './reply';

/**
 * What one attempt came to. This is the heart of the node: everything it repeats, returns or reports follows from it.
 *
 * - `done`: Upwell did it and said so (a create: *created*).
 * - `exists`: Upwell refused because it already has such a record.
 * - `missing`: Upwell has no such record; nothing was done.
 * - `refused`: Upwell, or n8n before it, refused; nothing was done, and sending the same again would not help.
 * - `later`: nothing was done, and sending again is safe.
 * - `unknown`: it may have been done. `CALLS` says whether sending again is safe.
 */
export type Outcome<T> =
	| { kind: 'done'; value: T; reply: Answer }
	| { kind: 'exists' | 'missing' | 'refused' | 'later' | 'unknown'; reply: Reply };

/** An outcome with nothing to show for. */
export type Shortfall = Exclude<Outcome<unknown>, { kind: 'done' }>;

interface CallRules {
	/** Whether sending again after an unknown outcome does no harm. */
	resend: 'always' | 'withSourcePair' | 'never';
	/** It names a record in its path or input, so that 404 tells of the record. */
	namesRecord?: true;
}

/** What may be asked of Upwell, and what an unclear answer or a 404 means for it. */
export const CALLS = {
	/** Upwell refuses a second copy of a source pair [docs: integration-patterns]; without one there would be two [inferred]. */
	createCustomer: { resend: 'withSourcePair' },
	/** Which of its rows is in the way of the second attempt could not be told. */
	createCustomers: { resend: 'never' },
	getCustomer: { resend: 'always', namesRecord: true },
	searchCustomers: { resend: 'always' },
	/** The same change made twice is the same change. */
	updateCustomer: { resend: 'always', namesRecord: true },
} as const satisfies Record<string, CallRules>;

export type Call = keyof typeof CALLS;

/** Whether a call may be sent again after an unknown outcome. */
export function isSafeToResend(call: Call, hasSourcePair: boolean): boolean {
	const { resend } = CALLS[call];
	return resend === 'always' || (resend === 'withSourcePair' && hasSourcePair);
}

/**
 * Where a request got lost that has no answer. `unsent`: n8n refused to send it. `insecure`: no secure connection came
 * about, which is before anything is sent. `unreached`: none at all did. `onTheWay`: there was a connection, and what
 * happened to the request is not known.
 */
export type WhereLost = 'unsent' | 'insecure' | 'unreached' | 'onTheWay';

const OUTCOME_OF = {
	unsent: 'refused',
	insecure: 'refused',
	unreached: 'later',
	onTheWay: 'unknown',
} as const;

const UNREACHED = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'ENETUNREACH',
	'EHOSTUNREACH',
	'EHOSTDOWN',
]);

/** The server's certificate was not accepted. */
const UNTRUSTED = /^(CERT_|SELF_SIGNED_CERT|DEPTH_ZERO|UNABLE_TO_|ERR_TLS_CERT)/;

/** The two sides could not agree on a secure connection; later on, these would be breaks of one. */
const HANDSHAKE = /^(EPROTO$|ERR_SSL_)/;

/** Tells where a request without an answer got lost; when in doubt, on the way. */
export function whereLost(fault: Fault): WhereLost {
	const { attempted, codes, connecting, handedOver } = fault;
	if (!attempted && codes.length === 0) return 'unsent';
	if (codes.some((code) => UNTRUSTED.test(code))) return 'insecure';
	if (codes.some((code) => HANDSHAKE.test(code)) && handedOver === false) return 'insecure';
	if (connecting || codes.some((code) => UNREACHED.has(code))) return 'unreached';
	// The time counts from the first attempt to connect. What was not even handed to the system, nobody has received.
	if (isTimeout(fault) && handedOver === false) return 'unreached';
	return 'onTheWay';
}

/** Whether the time for an answer ran out. */
export function isTimeout({ codes }: Fault): boolean {
	return codes.includes('ECONNABORTED') || codes.includes('ETIMEDOUT');
}

/**
 * Judges one attempt.
 *
 * @param reply what came back
 * @param read takes what was asked for out of the body of a good answer: undefined when it is not there, null when the
 *   answer says that there is no such record
 */
export function judge<T>(
	call: Call,
	reply: Reply,
	read: (body: unknown) => T | null | undefined,
): Outcome<T> {
	if (reply.kind === 'fault') return { kind: OUTCOME_OF[whereLost(reply)], reply };

	const { status } = reply;
	if (status >= 200 && status < 300) {
		const value = read(reply.body);
		if (value === null) return { kind: 'missing', reply };
		return value === undefined ? { kind: 'unknown', reply } : { kind: 'done', value, reply };
	}
	if (status === 429) return { kind: 'later', reply };
	// 408: the server gave up waiting for the request; what a proxy had passed on by then is not known.
	if (status === 408 || status >= 500) return { kind: 'unknown', reply };
	if (saysItExists(reply)) return { kind: 'exists', reply };
	if ('namesRecord' in CALLS[call] && saysItIsMissing(reply)) return { kind: 'missing', reply };
	return { kind: 'refused', reply };
}

/** Whether a refusal is about the API key rather than about what was sent: so it is for everything else in the request. */
export function concernsKey(reply: Reply): boolean {
	return reply.kind === 'answer' && (reply.status === 401 || reply.status === 403);
}

/**
 * Whether Upwell refused a second copy. Two pages describe it differently: 400 with `Uniqueness violation` in the
 * message [docs: integration-patterns], 409 with the code `RESOURCE_ALREADY_EXISTS` [docs: api-reference/error-codes].
 * The code `constraint-violation` is not enough: missing columns and dangling references carry it too [inferred].
 */
function saysItExists({ status, body }: Answer): boolean {
	if (status !== 400 && status !== 409) return false;
	const { texts, codes } = apiMessages(body);
	return (
		texts.some((text) => /uniqueness violation/i.test(text)) ||
		codes.includes('RESOURCE_ALREADY_EXISTS')
	);
}

/**
 * Whether a 404 tells of the record [docs: api-reference/error-codes], rather than of an address at which there is no
 * Upwell: `Endpoint not found` [inferred], what a gateway says of a route that it does not know, or text that is no JSON.
 */
function saysItIsMissing({ status, body }: Answer): boolean {
	if (status !== 404) return false;
	const { texts } = apiMessages(body);
	const isOfAddress = texts.some((text) => /\b(endpoint|route|path|page|url)\b/i.test(text));
	const isText = typeof body === 'string' && body.trim() !== '';
	return !isOfAddress && !isText;
}
