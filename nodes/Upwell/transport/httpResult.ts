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
	/** Whether the HTTP client was reached; what fails before it (credential, domain rules) never left n8n. */
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
