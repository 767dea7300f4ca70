import { ApplicationError, BaseError, NodeApiError } from 'n8n-workflow';
import { readQuota, type QuotaState } from './quotaHeaders';

/** What came back from one request, as plain data that never holds the request itself. */
export type HttpResult = HttpResponse | TransportError;

/** Upwell, or somebody in its place, answered. */
export interface HttpResponse {
	kind: 'response';
	status: number;
	/** Parsed JSON; a string where the text was no JSON, `""` where there was none (n8n's helper parses leniently). */
	body: unknown;
	/** The body as it may be shown: without the API key, which a server may echo. Records are matched on `body`. */
	readonly shownBody: unknown;
	/** `Date` header: the server's own clock. */
	date?: string;
	/** `x-request-id` header, by which Upwell finds the request in its own logs [HASURA: mkRequestIdHeader]. */
	requestId?: string;
	/** Whether the headers say that a proxy on the way answered in the server's place. */
	isFromProxy?: boolean;
	/** `Retry-After` header as the server wrote it. */
	retryAfter?: string;
	/** What the server says of its rate limit. */
	quota?: QuotaState;
}

/** No answer, or only part of one; what Node and n8n's HTTP client report of it. */
export interface TransportError {
	kind: 'transportError';
	/** False if n8n is known to have refused to send it (credential, domain rules), so that it never left n8n. */
	attempted: boolean;
	/** Node's codes for it, such as `ECONNREFUSED`, the outermost first. */
	codes: string[];
	/** Whether it was the system calls for finding the address or connecting to it that failed, and no other. */
	connecting: boolean;
	/** Whether the connection was still being made or secured, as far as is known; nothing is sent before that. */
	isPending?: boolean;
	/** Whether the whole request had been handed to the operating system, as far as is known. */
	handedOver?: boolean;
	/** n8n's words for it. */
	text?: string;
}

/** Whether a request was neither refused for a rate limit nor failed. */
export function isAccepted(result: HttpResult): boolean {
	return result.kind === 'response' && result.status < 500 && result.status !== 429;
}

/** The headers of proxies that answer themselves: Squid's, and the one of status 407. */
const PROXY_HEADERS = ['proxy-authenticate', 'x-squid-error'];
const LONGEST_REQUEST_ID = 200;

/** Reads an answer; `redact` removes the API key from what is shown. */
export function readResponse(
	status: number,
	body: unknown,
	headers: Record<string, unknown>,
	redact: <T>(value: T) => T,
): HttpResponse {
	const text = (name: string) => {
		const value = headers[name];
		return typeof value === 'string' && value !== '' ? value : undefined;
	};
	let shown: { body: unknown } | undefined;
	return {
		kind: 'response',
		status,
		body,
		get shownBody() {
			// Only when it is shown: most answers are good and long.
			shown ??= { body: redact(body) };
			return shown.body;
		},
		date: text('date'),
		retryAfter: text('retry-after'),
		quota: readQuota(headers),
		requestId: redact(text('x-request-id'))?.slice(0, LONGEST_REQUEST_ID),
		isFromProxy: status === 407 || PROXY_HEADERS.some((name) => headers[name] !== undefined),
	};
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
	/** Node's request, on the error of the HTTP client; its socket is null until the request is given one. */
	request?: { writableFinished?: unknown; socket?: { secureConnecting?: unknown } | null };
}

/** The system calls before there is a connection. The same codes come from others too: `read ECONNREFUSED`. */
const CONNECTING_CALLS = ['connect', 'getaddrinfo'];

/**
 * Reads what n8n's request helper threw. It wraps the error of its HTTP client, which wraps the one of Node, which may
 * have one for each address that was tried; the codes and system calls that show what happened are spread over them.
 */
export function readTransportError(thrown: unknown): TransportError {
	const links = chain(thrown);
	const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
	const isCode = (value: unknown): value is string => isText(value) && !/^\d+$/.test(value);
	const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
	return {
		kind: 'transportError',
		attempted: !links.some(isRefusal) || links.some(isOfRequest),
		codes: links.flatMap(({ code, httpCode }) => [code, httpCode]).filter(isCode),
		connecting: failedToConnect(thrown),
		isPending: links.map(isPending).find(isBoolean),
		handedOver: links.map(({ request }) => request?.writableFinished).find(isBoolean),
		text: links.map(({ message }) => message).find(isText),
	};
}

/** Whether no connection was made; where several addresses were tried, to none of them. */
function failedToConnect(thrown: unknown): boolean {
	const calls: unknown[] = [];
	for (const link of chain(thrown)) {
		const { errors } = link;
		calls.push(...systemCalls(link).filter((call) => call !== undefined));
		// One of several that names no system call might be one that was connected.
		if (Array.isArray(errors)) {
			calls.push(...errors.map((error: ErrorLink | null) => error?.syscall));
		}
	}
	return calls.length > 0 && calls.every((call) => CONNECTING_CALLS.includes(String(call)));
}

function isPending({ request }: ErrorLink): unknown {
	return request?.socket === null || request?.socket?.secureConnecting;
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
