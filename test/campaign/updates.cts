import {
	hasId,
	OWN_REFUSAL,
	pairIn,
	parsed,
	SINGLE,
	type Json,
	type SentRow,
} from './attempts.cts';
import { keyOf, seedIdFor } from './case.cts';
import type { Exchange } from './observer.cts';
import type { Played } from './play.cts';

/** What an update came to, as anyone can tell who has seen the answer; `unseen` where it left the customer out. */
export type UpdateAnswer = 'done' | 'unseen' | 'missing' | 'refused' | 'later' | 'unknown';

/** One request that would update a customer. */
export interface UpdateAttempt {
	exchange: Exchange;
	item: number;
	input: SentRow & { billToCustomerId?: unknown };
	/** The customer that it names, by the text of its pair. */
	key?: string;
	answer: UpdateAnswer;
}

/** The requests that would update a customer, in the order of their arrival. */
export function updatesIn(exchanges: Exchange[]): UpdateAttempt[] {
	return exchanges.flatMap((exchange) => {
		const { method, path, body } = exchange.request;
		if (method !== 'PUT') return [];
		const input = (body?.input ?? {}) as UpdateAttempt['input'];
		const key = path === SINGLE ? pairIn(body) : keyOfPath(path);
		return { exchange, item: Number(input.metadata?.item), input, key, answer: answerOf(exchange) };
	});
}

/** The customer whose ID is in a path, by the text of its pair. */
export function keyOfPath(path: string): string | undefined {
	const [, number] = /\/cus_seed(\d+)$/.exec(path) ?? [];
	return path === `${SINGLE}/${seedIdFor(Number(number))}` ? keyOf(Number(number)) : undefined;
}

function answerOf({ status, text, whole }: Exchange): UpdateAnswer {
	if (!whole || status === undefined || status === 408 || status >= 500) return 'unknown';
	if (status === 429) return 'later';
	if (status >= 300) return isMissing({ status, text }) ? 'missing' : 'refused';
	const answer = (parsed(text) as Json)?.updateCustomer;
	if (answer === null) return 'missing';
	if (hasId(answer)) return 'done';
	const { affectedRows, returning } = (
		Array.isArray(answer) ? { returning: answer } : (answer ?? {})
	) as { affectedRows?: unknown; returning?: unknown };
	if (affectedRows === 0) return 'missing';
	if (Array.isArray(returning) && hasId(returning[0])) return 'done';
	if (typeof affectedRows === 'number') return 'unseen';
	return Array.isArray(returning) && returning.length === 0 ? 'missing' : 'unknown';
}

/** A 404 that tells of the customer rather than of the address. */
export const isMissing = ({ status, text }: Pick<Exchange, 'status' | 'text'>): boolean =>
	status === 404 && !/^\s*<|Endpoint not found/.test(text);

/** Whether it was refused for want of something that the customer's rule would change. */
export const isForRules = ({ answer, exchange }: UpdateAttempt): boolean =>
	answer === 'refused' && exchange.text.includes('customerRulesInput');

/** Whether the sender got the whole answer that the sandbox gives of its own accord. */
export function isOwnAnswer(update: UpdateAttempt, { customers }: Played): boolean {
	const { answer, exchange, key } = update;
	if (answer === 'refused') return OWN_REFUSAL.test(exchange.text) || isForRules(update);
	if (answer === 'missing') return !customers.some((customer) => pairIn(customer as never) === key);
	return answer === 'done';
}
