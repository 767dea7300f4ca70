import { seedKeyOf, sourceKeyTextFor } from '../cases/case.cts';
import type { CaseRun } from '../runCase.cts';
import {
	hasErrors,
	hasId,
	itemOf,
	parseJson,
	SANDBOX_REFUSAL,
	sourceKeyIn,
	type Json,
	type SentRow,
} from './createAttempts.cts';
import { CUSTOMERS } from './endpoints.cts';
import type { Exchange } from './httpObserver.cts';
import { isKeyRefusal } from './keyRefusals.cts';

/** The outcome of an update, as far as the response shows it; `doneWithoutRecord`: the response lacks the customer. */
export type UpdateOutcome =
	| 'done'
	| 'doneWithoutRecord'
	| 'missing'
	| 'refused'
	| 'later'
	| 'unknown';

/** A request to update a customer. */
export interface UpdateAttempt {
	exchange: Exchange;
	item: number;
	input: SentRow & { billToCustomerId?: unknown };
	/** The source key of the customer that it names, as text. */
	sourceKey?: string;
	outcome: UpdateOutcome;
}

/** The requests to update a customer, in the order of their arrival. */
export function updateAttempts(exchanges: Exchange[]): UpdateAttempt[] {
	return exchanges.flatMap((exchange) => {
		const { method, path, body } = exchange.request;
		if (method !== 'PUT') return [];
		const input = (body?.input ?? {}) as UpdateAttempt['input'];
		const sourceKey = path === CUSTOMERS.path ? sourceKeyIn(body) : sourceKeyInPath(path);
		return { exchange, item: itemOf(input), input, sourceKey, outcome: outcomeOf(exchange) };
	});
}

/** The source key, as text, of the customer whose id is in a path. */
export function sourceKeyInPath(path: string): string | undefined {
	if (!path.startsWith(`${CUSTOMERS.path}/`)) return undefined;
	const sourceKey = seedKeyOf(path.slice(CUSTOMERS.path.length + 1));
	return sourceKey === undefined ? undefined : sourceKeyTextFor(sourceKey);
}

function outcomeOf(exchange: Exchange): UpdateOutcome {
	const { status, text, isComplete } = exchange;
	if (isComplete && (isKeyRefusal(exchange) || hasErrors(exchange))) return 'refused';
	if (!isComplete || status === undefined || status === 408 || status >= 500) return 'unknown';
	if (status === 429) return 'later';
	if (status >= 300) return isMissing({ status, text }) ? 'missing' : 'refused';
	const value = (parseJson(text) as Json)?.[CUSTOMERS.updateKey];
	if (value === null) return 'missing';
	if (hasId(value)) return 'done';
	const { affectedRows, returning } = (
		Array.isArray(value) ? { returning: value } : (value ?? {})
	) as { affectedRows?: unknown; returning?: unknown };
	if (affectedRows === 0) return 'missing';
	if (Array.isArray(returning) && hasId(returning[0])) return 'done';
	if (typeof affectedRows === 'number') return 'doneWithoutRecord';
	return Array.isArray(returning) && returning.length === 0 ? 'missing' : 'unknown';
}

/** Whether a 404 is about the customer and not about the URL. */
export const isMissing = ({ status, text }: Pick<Exchange, 'status' | 'text'>): boolean =>
	status === 404 && !/^\s*<|Endpoint not found/.test(text);

/** Whether the sandbox refused the update because it requires `customerRulesInput`. */
export const isRefusedForRules = ({ outcome, exchange }: UpdateAttempt): boolean =>
	outcome === 'refused' && exchange.text.includes('customerRulesInput');

/** Whether the sender received the complete regular response of the sandbox, not changed by a fault. */
export function isRegularUpdate(update: UpdateAttempt, { customers }: CaseRun): boolean {
	const { outcome, exchange, sourceKey } = update;
	if (outcome === 'refused') {
		return SANDBOX_REFUSAL.test(exchange.text) || isRefusedForRules(update);
	}
	if (outcome === 'missing') {
		return !customers.some((customer) => sourceKeyIn(customer as never) === sourceKey);
	}
	return outcome === 'done';
}
