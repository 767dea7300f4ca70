import { apiMessages, asRecord } from '../../nodes/Upwell/transport/apiMessage';

/** What came back from one request. */
export interface Answer {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string | undefined>;
	/** Parsed; undefined if it is no JSON. */
	body: unknown;
}

/** Reads an answer. */
export function readAnswer(status: number, headers: object, text: unknown): Answer {
	const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
	return { status, headers: Object.fromEntries(named), body: parsed(text) };
}

function parsed(text: unknown): unknown {
	try {
		return JSON.parse(String(text));
	} catch {
		return undefined;
	}
}

export const isSuccess = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** A value by its key at the top of the answer; undefined if it is not there. */
export const valueIn = ({ body }: Answer, key: string): unknown => asRecord(body)?.[key];

export type ApiRecord = Record<string, unknown>;

/** The records in a list at the top of the answer; undefined if there is none. */
export function recordsIn(answer: Answer, key: string): ApiRecord[] | undefined {
	const list = isSuccess(answer) ? valueIn(answer, key) : undefined;
	return Array.isArray(list) ? list.map((entry) => asRecord(entry) ?? {}) : undefined;
}

/**
 * The two formats of errors: A of the page error-codes, B of Hasura.
 * Source: docs api-reference/error-codes; docs integration-patterns.
 */
export function errorFormat({ body }: Answer): 'A' | 'B' | 'another format' {
	const { error, code } = asRecord(body) ?? {};
	if (typeof asRecord(error)?.code === 'string') return 'A';
	return typeof error === 'string' && typeof code === 'string' ? 'B' : 'another format';
}

/** The text and codes of an error; may hold anything that Upwell sends, so it is never shown. */
export const errorTexts = ({ body }: Answer) => {
	const { texts, codes } = apiMessages(body);
	return { texts, codes };
};

/** The machine codes that may be shown; others could be anything. Source: docs error-codes; HASURA Error.hs. */
const KNOWN_CODES = new Set(
	`access-denied bad-request busy concurrent-update conflict constraint-error constraint-violation data-exception
	invalid-json method-not-allowed not-exists not-found not-supported parse-failed permission-denied permission-error
	postgres-error postgres-max-connections-error unexpected validation-failed INVALID_API_KEY MISSING_AUTHORIZATION
	VALIDATION_ERROR INVALID_DATE_FORMAT RESOURCE_NOT_FOUND RESOURCE_ALREADY_EXISTS`.split(/\s+/),
);

/** An answer in words that hold nothing of what Upwell sent but its status and a code that is known. */
export function describeAnswer(answer: Answer): string {
	if (isSuccess(answer)) return `status ${answer.status}`;
	const format = errorFormat(answer);
	const code = errorTexts(answer).codes.find((known) => KNOWN_CODES.has(known));
	const name = format === 'another format' ? format : `format ${format}`;
	return `status ${answer.status}, ${name}${code === undefined ? '' : `, ${code}`}`;
}

/** Whether an answer says that the key is not accepted; see `docs api-reference/error-codes` and HASURA WebHook.hs. */
export function refusesKey(answer: Answer): boolean {
	if (answer.status === 401) return true;
	const { texts } = errorTexts(answer);
	const speaksOfHook = texts.some((text) => /authorization hook/i.test(text));
	return speaksOfHook && !isSuccess(answer);
}
