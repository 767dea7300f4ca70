import { ApplicationError, BaseError, NodeApiError } from 'n8n-workflow';

/** What came back from one request, as plain data that never holds the API key or the request itself. */
export type HttpResult = HttpResponse | TransportError;

/** Upwell, or somebody in its place, answered. */
export interface HttpResponse {
	kind: 'response';
	status: number;
	/** Parsed JSON; a string where the text was no JSON, `""` where there was none (n8n's helper parses leniently). */
	body: unknown;
	/** `Date` header: the server's own clock. */
	date?: string;
	/** `Retry-After` header as the server wrote it. */
	retryAfter?: string;
}

/** No answer, or only part of one; what Node and n8n's HTTP client report of it. */
export interface TransportError {
	kind: 'transportError';
	/** False if n8n is known to have refused to send it (credential, domain rules), so that it never left n8n. */
	attempted: boolean;
	/** Node's codes for it, such as `ECONNREFUSED`, the outermost first. */
	codes: string[];
	/** Whether it was the system call for connecting that failed. */
	connecting: boolean;
	/** Whether the whole request had been handed to the operating system, as far as is known. */
	handedOver?: boolean;
	/** n8n's words for it. */
	text?: string;
}

/** What may be on an error; `httpCode` is n8n's: a code or, if an answer broke off, its status. */
type ErrorKey =
	| 'code'
	| 'httpCode'
	| 'syscall'
	| 'isAxiosError'
	| 'message'
	| 'messages'
	| 'cause'
	| 'errors';

interface ErrorLink extends Partial<Record<ErrorKey, unknown>> {
	/** Node's request, on the error of the HTTP client. */
	request?: { writableFinished?: unknown };
}

/**
 * Reads what n8n's request helper threw. It wraps the error of its HTTP client, which wraps the one of Node, which may
 * have one for each address that was tried; the codes and system calls that show what happened are spread over them.
 */
export function readTransportError(thrown: unknown): TransportError {
	const links = chain(thrown);
	const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
	const isCode = (value: unknown): value is string => isText(value) && !/^\d+$/.test(value);
	const handedOver = links.map(({ request }) => request?.writableFinished);
	return {
		kind: 'transportError',
		attempted: !links.some(isRefusal) || links.some(isOfRequest),
		codes: links.flatMap(({ code, httpCode }) => [code, httpCode]).filter(isCode),
		connecting: links.flatMap(systemCalls).includes('connect'),
		handedOver: handedOver.find((value) => typeof value === 'boolean'),
		text: links.map(({ message }) => message).find(isText),
	};
}

/** n8n's own error, thrown in place of a request. A NodeApiError is none: n8n wraps whatever goes wrong into one. */
function isRefusal(link: ErrorLink): boolean {
	const isOfN8n = link instanceof ApplicationError || link instanceof BaseError;
	return isOfN8n && !(link instanceof NodeApiError);
}

/** Whether it comes from the HTTP client or the system. */
function isOfRequest(link: ErrorLink): boolean {
	return link.isAxiosError === true || link.syscall !== undefined;
}

/**
 * The system calls that failed. n8n 1.123 to 2.33 drops the error that it wraps, and keeps only Node's words for it, such
 * as `connect ECONNREFUSED 10.0.0.1:443`.
 */
function systemCalls({ syscall, messages }: ErrorLink): unknown[] {
	const texts = Array.isArray(messages) ? messages : [];
	return [syscall, ...texts.map((text) => /^(\w+) E[A-Z]+/.exec(String(text))?.[1])];
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
