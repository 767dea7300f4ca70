import type { TransportError } from './httpResult';

/**
 * Where a request without an answer was lost.
 *
 * - `unsent`: n8n refused to send it.
 * - `insecure`: no secure connection could be made, which is before anything is sent.
 * - `unreached`: no connection at all.
 * - `onTheWay`: there was a connection, and what happened to the request is not known.
 */
export type WhereLost = 'unsent' | 'insecure' | 'unreached' | 'onTheWay';

/** The server's certificate was not accepted. */
const UNTRUSTED = /^(CERT_|SELF_SIGNED_CERT|DEPTH_ZERO|UNABLE_TO_|ERR_TLS_CERT)/;
/** The two sides could not agree on a secure connection. Later on, the same codes mean that it broke. */
const HANDSHAKE = /^(EPROTO$|ERR_SSL_)/;

/**
 * Where a request without an answer was lost; on the way if that is not certain. A code alone is no evidence that there was
 * no connection: Linux reports `EHOSTUNREACH` and `ECONNREFUSED` on established connections too.
 */
export function whereLost(error: TransportError): WhereLost {
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
