import type { CaseRun } from '../runCase.cts';
import { hasId, parseJson, sourceKeyIn, type Json, type SentRow } from './createAttempts.cts';
import { CUSTOMERS } from './endpoints.cts';
import type { Exchange } from './httpObserver.cts';
import { isMissing, sourceKeyInPath } from './updateAttempts.cts';

/** A request that reads a single customer. */
export interface Lookup {
	exchange: Exchange;
	/** The source key of the requested customer, as text; undefined if no customer has the requested id. */
	sourceKey?: string;
	/** Whether the sender received the regular response of the sandbox, not changed by a fault. */
	isRegular: boolean;
}

/** The requests that read a single customer, by its id or its source key, in the order of their arrival. */
export function lookups({ exchanges, customers }: CaseRun): Lookup[] {
	const existing = new Set(customers.map((customer) => sourceKeyIn(customer as never)));
	return exchanges.flatMap((exchange) => {
		const sourceKey = requestedSourceKey(exchange);
		if (sourceKey === null) return [];
		const found = customersIn(exchange);
		const isFound = found?.some((customer) => sourceKeyIn(customer) === sourceKey) === true;
		const isRightlyMissing = found?.length === 0 && !existing.has(sourceKey);
		const isRegular = exchange.isComplete && (isFound || isRightlyMissing);
		return { exchange, sourceKey, isRegular };
	});
}

/** How many searches were not answered, for one customer or for several: items pay for them out of their retries. */
export function failedSearches({ exchanges }: CaseRun): number {
	const searches = exchanges.filter(({ request }) => request.path === CUSTOMERS.searchPath);
	return searches.filter((one) => !one.isComplete || customersIn(one) === undefined).length;
}

/** Null if the request does not read a single customer. */
function requestedSourceKey({
	request: { method, path, body },
}: Exchange): string | undefined | null {
	if (method === 'GET') return sourceKeyInPath(path);
	const where = body?.where as Record<string, { _eq?: unknown }> | undefined;
	if (path !== CUSTOMERS.searchPath || where?.sourceSystemId?._eq === undefined) return null;
	const { sourceSystem, sourceSystemId } = where;
	return sourceKeyIn({ sourceSystem: sourceSystem?._eq, sourceSystemId: sourceSystemId._eq });
}

/** The customers in the response; undefined if it does not answer the request. */
function customersIn({ status, text, request }: Exchange): SentRow[] | undefined {
	if (request.method === 'GET' && isMissing({ status, text })) return [];
	if (status === undefined || status >= 300) return undefined;
	const json = (parseJson(text) ?? {}) as NonNullable<Json>;
	if (request.method === 'GET') {
		const customer = json[CUSTOMERS.getKey];
		if (customer === null) return [];
		return hasId(customer) ? [customer] : undefined;
	}
	const customers = json[CUSTOMERS.searchKey];
	return Array.isArray(customers) ? customers : undefined;
}
