import { CUSTOMERS } from './endpoints.cts';
import type { Exchange } from './httpObserver.cts';
import { isKeyRefusal } from './keyRefusals.cts';

/** The outcome of a create for one item, as far as the response shows it. */
export type CreateOutcome = 'created' | 'exists' | 'refused' | 'later' | 'unknown';

export interface SentRow {
	name?: unknown;
	sourceSystem?: unknown;
	sourceSystemId?: unknown;
	metadata?: { item?: unknown };
}

/** A request to create customers. */
export interface CreateAttempt {
	exchange: Exchange;
	isBulk: boolean;
	rows: SentRow[];
	outcomeFor(row: SentRow): CreateOutcome;
}

/** Parses JSON; undefined if the text is not JSON. */
export const parseJson = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

export type Json = Record<string, unknown> | null | undefined;
export const hasId = (value: unknown): value is SentRow & { id: string | number } =>
	['string', 'number'].includes(typeof (value as Json)?.id);

/** The item that a row was sent for. */
export const itemOf = ({ metadata }: SentRow): number => Number(metadata?.item);

/** The source key of a record as text; undefined if a part is missing. */
export function sourceKeyIn(row: SentRow | null): string | undefined {
	const { sourceSystem, sourceSystemId } = row ?? {};
	if (typeof sourceSystem !== 'string' || typeof sourceSystemId !== 'string') return undefined;
	return JSON.stringify([sourceSystem, sourceSystemId]);
}

/** The requests to create customers, in the order of their arrival. */
export function createAttempts(exchanges: Exchange[]): CreateAttempt[] {
	return exchanges.flatMap((exchange): CreateAttempt[] => {
		const { method, path, body } = exchange.request;
		if (method !== 'POST') return [];
		if (path === CUSTOMERS.path) {
			const outcome = outcomeOf(exchange, (json) => hasId(json?.[CUSTOMERS.createKey]));
			return [{ exchange, isBulk: false, rows: [body?.input], outcomeFor: () => outcome }];
		}
		if (path !== CUSTOMERS.bulkPath) return [];
		const returning = (json: Json) => (json?.[CUSTOMERS.bulkCreateKey] as Json)?.returning;
		const outcome = outcomeOf(exchange, (json) => Array.isArray(returning(json)));
		const returned = new Set<string | undefined>();
		if (outcome === 'created') {
			const records = returning(parseJson(exchange.text) as Json) as unknown[];
			for (const record of records.filter(hasId)) returned.add(sourceKeyIn(record));
		}
		const outcomeFor = (row: SentRow) =>
			outcome === 'created' && !returned.has(sourceKeyIn(row)) ? 'unknown' : outcome;
		return [{ exchange, isBulk: true, rows: body?.inputs ?? [], outcomeFor }];
	});
}

/** Whether a good status carries errors and nothing else, as GraphQL has it. */
export const hasErrors = ({ status = 0, text }: Exchange): boolean =>
	status < 300 && Array.isArray((parseJson(text) as Json)?.errors);

function outcomeOf(exchange: Exchange, isSuccess: (json: Json) => boolean): CreateOutcome {
	const { status, text, isComplete } = exchange;
	if (isComplete && (isKeyRefusal(exchange) || hasErrors(exchange))) return 'refused';
	if (!isComplete || status === undefined || status === 408 || status >= 500) return 'unknown';
	if (status < 300) return isSuccess(parseJson(text) as Json) ? 'created' : 'unknown';
	if (status === 429) return 'later';
	const isDuplicate = /Uniqueness violation|RESOURCE_ALREADY_EXISTS/.test(text);
	return isDuplicate && (status === 400 || status === 409) ? 'exists' : 'refused';
}

/** A create attempt as it concerns one item. */
export interface ItemAttempt {
	attempt: CreateAttempt;
	row: SentRow;
	outcome: CreateOutcome;
}

/** The create attempts for each item, in the order of their arrival. */
export function createAttemptsByItem(exchanges: Exchange[]): Map<number, ItemAttempt[]> {
	const byItem = new Map<number, ItemAttempt[]>();
	for (const attempt of createAttempts(exchanges)) {
		for (const row of attempt.rows) {
			const itemAttempts = byItem.get(itemOf(row)) ?? [];
			itemAttempts.push({ attempt, row, outcome: attempt.outcomeFor(row) });
			byItem.set(itemOf(row), itemAttempts);
		}
	}
	return byItem;
}

/** The texts of the sandbox's own refusals; a fault that refuses has another text. */
export const SANDBOX_REFUSAL =
	/Uniqueness violation|this source system and source system id|Foreign key viol/;

/** Whether the sender received the complete regular response of the sandbox, not changed by a fault. */
export function isRegularCreate({ rows, outcomeFor, exchange }: CreateAttempt): boolean {
	const outcomes = rows.map((row) => outcomeFor(row));
	if (outcomes.every((outcome) => outcome === 'created')) return true;
	const isRefusal = outcomes.every((outcome) => outcome === 'exists' || outcome === 'refused');
	return isRefusal && SANDBOX_REFUSAL.test(exchange.text);
}
