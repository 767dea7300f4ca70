import type { Exchange } from './observer.cts';

export const SINGLE = '/api/rest/customers';
export const BULK = '/api/rest/bulk-customers';
export const SEARCH = '/api/rest/customers/search';

/** What an attempt came to for one item, as anyone can tell who has seen the answer. */
export type Answer = 'created' | 'exists' | 'refused' | 'later' | 'unknown';

export interface SentRow {
	name?: unknown;
	sourceSystem?: unknown;
	sourceSystemId?: unknown;
	metadata?: { item?: unknown };
}

/** One request that would create customers. */
export interface Attempt {
	exchange: Exchange;
	bulk: boolean;
	rows: SentRow[];
	/** What came of it for a row. */
	answerTo(row: SentRow): Answer;
}

/** What a text is as JSON; undefined where it is none. */
export const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

export type Json = Record<string, unknown> | null | undefined;
export const hasId = (value: unknown): value is SentRow & { id: string } =>
	typeof (value as Json)?.id === 'string';

/** The text of a whole pair; undefined where a half is missing. */
export function pairIn(row: SentRow | null): string | undefined {
	const { sourceSystem, sourceSystemId } = row ?? {};
	if (typeof sourceSystem !== 'string' || typeof sourceSystemId !== 'string') return undefined;
	return JSON.stringify([sourceSystem, sourceSystemId]);
}

/** The requests that would create customers, in the order of their arrival. */
export function attemptsIn(exchanges: Exchange[]): Attempt[] {
	return exchanges.flatMap((exchange): Attempt[] => {
		const { method, path, body } = exchange.request;
		if (method !== 'POST') return [];
		if (path === SINGLE) {
			const answer = answerOf(exchange, (json) => hasId(json?.createCustomer));
			return [{ exchange, bulk: false, rows: [body?.input], answerTo: () => answer }];
		}
		if (path !== BULK) return [];
		const returning = (json: Json) => (json?.createCustomers as Json)?.returning;
		const answer = answerOf(exchange, (json) => Array.isArray(returning(json)));
		const returned = new Set<string | undefined>();
		if (answer === 'created') {
			const records = returning(parsed(exchange.text) as Json) as unknown[];
			for (const record of records.filter(hasId)) returned.add(pairIn(record));
		}
		const answerTo = (row: SentRow) =>
			answer === 'created' && !returned.has(pairIn(row)) ? 'unknown' : answer;
		return [{ exchange, bulk: true, rows: body?.inputs ?? [], answerTo }];
	});
}

function answerOf({ status, text, whole }: Exchange, isGood: (json: Json) => boolean): Answer {
	if (!whole || status === undefined || status === 408 || status >= 500) return 'unknown';
	if (status < 300) return isGood(parsed(text) as Json) ? 'created' : 'unknown';
	if (status === 429) return 'later';
	const saysSo = /Uniqueness violation|RESOURCE_ALREADY_EXISTS/.test(text);
	return saysSo && (status === 400 || status === 409) ? 'exists' : 'refused';
}

/** The words in which the sandbox refuses on its own account; a fault that refuses has others. */
export const OWN_REFUSAL =
	/Uniqueness violation|this source system and source system id|Foreign key viol/;

/** Whether the sender got the whole answer that the sandbox gives of its own accord. */
export function isProper(attempt: Attempt): boolean {
	const answers = attempt.rows.map((row) => attempt.answerTo(row));
	if (answers.every((answer) => answer === 'created')) return true;
	const { text } = attempt.exchange;
	return (
		answers.every((answer) => answer === 'exists' || answer === 'refused') && OWN_REFUSAL.test(text)
	);
}
