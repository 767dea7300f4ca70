import { hasId, pairIn, parsed, SEARCH, type Json, type SentRow } from './attempts.cts';
import type { Exchange } from './observer.cts';
import type { Played } from './play.cts';
import { isMissing, keyOfPath } from './updates.cts';

/** One request that reads a single customer. */
export interface Lookup {
	exchange: Exchange;
	/** The customer that it asks for, by the text of its pair. */
	key?: string;
	/** Whether the answer is what it should be. */
	isProper: boolean;
}

/** The requests that read a single customer, by its ID or its pair, in the order of their arrival. */
export function lookupsIn({ exchanges, customers }: Played): Lookup[] {
	const known = new Set(customers.map((customer) => pairIn(customer as never)));
	return exchanges.flatMap((exchange) => {
		const key = keyAskedFor(exchange);
		if (key === null) return [];
		const found = customersIn(exchange);
		const isThere = found?.some((customer) => pairIn(customer) === key) === true;
		const isRightlyMissing = found?.length === 0 && !known.has(key);
		return { exchange, key, isProper: exchange.whole && (isThere || isRightlyMissing) };
	});
}

/** Null where it asks for no single customer; undefined where it asks for one that nobody knows. */
function keyAskedFor({ request: { method, path, body } }: Exchange): string | undefined | null {
	if (method === 'GET') return keyOfPath(path);
	const where = body?.where as Record<string, { _eq?: unknown }> | undefined;
	if (path !== SEARCH || where?.sourceSystemId?._eq === undefined) return null;
	const { sourceSystem, sourceSystemId } = where;
	return pairIn({ sourceSystem: sourceSystem?._eq, sourceSystemId: sourceSystemId._eq });
}

/** What came back, as a list; undefined where it was no answer to the question. */
export function customersIn({ status, text, request }: Exchange): SentRow[] | undefined {
	if (request.method === 'GET' && isMissing({ status, text })) return [];
	if (status === undefined || status >= 300) return undefined;
	const { customer, customers } = (parsed(text) ?? {}) as NonNullable<Json>;
	if (request.method === 'GET') {
		if (customer === null) return [];
		return hasId(customer) ? [customer] : undefined;
	}
	return Array.isArray(customers) ? customers : undefined;
}
