import { apiMessages, asRecord } from '../../nodes/Upwell/transport/apiMessage';

/** What came back from one request. */
export interface Answer {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string | undefined>;
	/** Parsed JSON; the text itself if it is none. */
	body: unknown;
	isJson: boolean;
	/** How long it took, in milliseconds. */
	tookMs: number;
}

/** Reads an answer. */
export function readAnswer(
	{ status, headers, data }: { status: number; headers: object; data: unknown },
	tookMs: number,
): Answer {
	const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
	const common = { status, headers: Object.fromEntries(named), tookMs };
	const text = String(data ?? '');
	try {
		return { ...common, body: JSON.parse(text), isJson: true };
	} catch {
		return { ...common, body: text, isJson: false };
	}
}

export const isSuccess = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** A value by its key at the top of the answer; undefined if it is not there. */
export const valueIn = ({ body }: Answer, key: string): unknown => asRecord(body)?.[key];

export type ApiRecord = Record<string, unknown>;

/** The records in a list at the top of the answer; undefined if there is none. */
export function recordsIn(answer: Answer, key: string): ApiRecord[] | undefined {
	const list = isRefusal(answer) ? undefined : valueIn(answer, key);
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

/** Whether Upwell refused: by its status, or by a success that carries errors, as GraphQL has it. */
export function isRefusal(answer: Answer): boolean {
	const { errors, error } = asRecord(answer.body) ?? {};
	return !isSuccess(answer) || Array.isArray(errors) || error !== undefined;
}

const says = (pattern: RegExp) => (answer: Answer) =>
	isRefusal(answer) && errorTexts(answer).texts.some((text) => pattern.test(text));

/** Source: docs integration-patterns. */
export const saysUniquenessViolation = says(/uniqueness violation/i);

/** By its code, or its text if it has no code. Source: docs api-reference/error-codes. */
export function saysAlreadyExists(answer: Answer): boolean {
	const { codes, texts } = errorTexts(answer);
	if (codes.includes('RESOURCE_ALREADY_EXISTS')) return true;
	return answer.status === 409 && texts.some((text) => /already exists/i.test(text));
}

/** Whether it is a refusal of a second record, in either form. */
export const saysDuplicate = (answer: Answer): boolean =>
	saysUniquenessViolation(answer) || saysAlreadyExists(answer);

/** The machine codes that may be shown; others could be anything. Source: docs error-codes; HASURA Error.hs. */
const KNOWN_CODES = new Set(
	`access-denied bad-request busy concurrent-update conflict constraint-error constraint-violation data-exception
	invalid-json method-not-allowed not-exists not-found not-supported parse-failed permission-denied permission-error
	postgres-error postgres-max-connections-error unexpected validation-failed INVALID_API_KEY MISSING_AUTHORIZATION
	VALIDATION_ERROR INVALID_DATE_FORMAT RESOURCE_NOT_FOUND RESOURCE_ALREADY_EXISTS`.split(/\s+/),
);

/** An answer in words that hold nothing of what Upwell sent but its status and a code that is known. */
export function describeAnswer(answer: Answer): string {
	const status = `status ${answer.status}`;
	if (!isRefusal(answer)) return status;
	const format = errorFormat(answer);
	const code = errorTexts(answer).codes.find((known) => KNOWN_CODES.has(known));
	return [status, format === 'another format' ? format : `format ${format}`, code]
		.filter((part) => part !== undefined)
		.join(', ');
}

const speaksOfKey = says(/authorization hook|api key is invalid|authorization header is required/i);

/** Whether an answer says that the key is not accepted. Source: docs api-reference/error-codes; HASURA WebHook.hs. */
export const refusesKey = (answer: Answer): boolean => answer.status === 401 || speaksOfKey(answer);
