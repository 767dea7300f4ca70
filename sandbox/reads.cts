import type { FastifyRequest } from 'fastify';
import { visible } from './customer.cts';
import type { StoredCustomer } from './customer.cts';
import { makeDisorder } from './disorder.cts';
import { notFound } from './errors.cts';
import type { Settings } from './settings.cts';
import type { CustomerStore } from './store.cts';
import { filter, sort } from './where.cts';
import type { BoolExp, OrderBy } from './where.cts';

interface Page {
	limit: number;
	offset: number;
}

interface Search {
	limit?: number | null;
	offset?: number | null;
	orderBy?: OrderBy[] | null;
	where?: BoolExp;
}

/** The operations of the contract that read. */
export function makeReads(store: CustomerStore, settings: Settings) {
	const disordered = makeDisorder();
	const paged = (customers: StoredCustomer[], { limit, offset }: Page) =>
		customers.slice(offset, offset + Math.min(limit, settings.largestPage)).map(visible);
	return {
		getCustomer: async (request: FastifyRequest) => {
			const { id } = request.params as { id: string };
			const customer = store.withId(id);
			if (!customer && settings.missingStyle === 'notFound') throw notFound();
			return { customer: customer ? visible(customer) : null };
		},
		listCustomers: async (request: FastifyRequest) => ({
			customers: paged(disordered(store.customers), request.query as Page),
			customersAggregate: { aggregate: aggregate(store.customers) },
		}),
		searchCustomers: async (request: FastifyRequest) => {
			const { limit, offset, orderBy, where } = (request.body ?? {}) as Search;
			const query = request.query as Page;
			const found = filter(candidates(store, where), where ?? {});
			// A null might as well mean no limit at all; nobody should come to rely on that.
			const page = { limit: limit ?? query.limit, offset: offset ?? query.offset };
			return { customers: paged(sort(disordered(found), orderBy ?? []), page) };
		},
	};
}

/** The customers among which those for `where` are: to go through all for each pair costs the square of their number. */
function candidates(store: CustomerStore, where: BoolExp = {}): StoredCustomer[] {
	const asked = (field: string) => (where[field] as { _eq?: unknown } | undefined)?._eq;
	const [system, id] = [asked('sourceSystem'), asked('sourceSystemId')];
	const isPair = typeof system === 'string' && typeof id === 'string';
	return isPair ? store.withPair(system, id) : store.customers;
}

/** Of all customers, not of the page: which of the two Upwell means is unknown. */
function aggregate(customers: StoredCustomer[]) {
	const count = customers.length;
	const over = (fold: (total: number) => number | null) => {
		const of = (field: 'balance' | 'overdueBalance' | 'overdueInvoiceCount') =>
			count === 0 ? null : fold(customers.reduce((sum, customer) => sum + customer[field], 0));
		return {
			balance: of('balance'),
			overdueBalance: of('overdueBalance'),
			overdueInvoiceCount: of('overdueInvoiceCount'),
		};
	};
	return { avg: over((total) => total / count), count, sum: over((total) => total) };
}
