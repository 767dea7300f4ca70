import type { Fault } from './reply';

/** No connection came about, so the request never left: sending it again is safe. */
const UNREACHED = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'ENETUNREACH',
	'EHOSTUNREACH',
	'EHOSTDOWN',
]);

/** The server's certificate was not accepted, which is before anything is sent. */
const UNTRUSTED = /^(CERT_|SELF_SIGNED_CERT|DEPTH_ZERO|UNABLE_TO_|ERR_TLS_CERT)/;

interface ErrorLink {
	code?: unknown;
	syscall?: unknown;
	isAxiosError?: unknown;
	message?: unknown;
	cause?: unknown;
	errors?: unknown;
	/** Node's request, on the error of the HTTP client. */
	request?: { writableFinished?: unknown };
}

/**
 * Reads what n8n's request helper threw. It wraps the error of its HTTP client, which wraps the one of Node, which may
 * hold one for each address that was tried; the codes and system calls that tell what happened are spread over them.
 */
export function readFault(thrown: unknown): Fault {
	const links = chain(thrown);
	const code = links.map((link) => link.code).find((value) => typeof value === 'string') as
		| string
		| undefined;
	// What fails before the HTTP client is at work (credential, domain rules, malformed header) carries no error of it.
	if (!links.some((link) => link.isAxiosError === true)) {
		const text = links.map((link) => link.message).find((value) => typeof value === 'string');
		return { kind: 'fault', phase: 'unsent', code, text: text as string | undefined };
	}
	if (links.some((link) => UNTRUSTED.test(String(link.code)))) {
		return { kind: 'fault', phase: 'untrusted', code };
	}
	const unreached = links.some(
		(link) =>
			UNREACHED.has(String(link.code)) || link.syscall === 'connect' || ranOutBeforeSending(link),
	);
	return { kind: 'fault', phase: unreached ? 'unreached' : 'lost', code };
}

/**
 * The HTTP client counts the time from the first attempt to connect. If that ran out before Node had handed the whole
 * request to the system, then nobody has received it.
 */
function ranOutBeforeSending({ code, request }: ErrorLink): boolean {
	return (code === 'ECONNABORTED' || code === 'ETIMEDOUT') && request?.writableFinished === false;
}

function chain(thrown: unknown): ErrorLink[] {
	const links: ErrorLink[] = [];
	const visit = (value: unknown): void => {
		if (value === null || typeof value !== 'object' || links.includes(value)) return;
		const link: ErrorLink = value;
		links.push(link);
		visit(link.cause);
		if (Array.isArray(link.errors)) link.errors.forEach(visit);
	};
	visit(thrown);
	return links;
}
