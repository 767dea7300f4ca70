import type { FastifyRequest } from 'fastify';
import { visible } from './customer.cts';
import type { CustomerInput, StoredCustomer } from './customer.cts';
import type { CustomerStore } from './store.cts';
import { filter, sort } from './where.cts';
import type { BoolExp } from './where.cts';

interface Page {
	limit: number;
	offset: number;
}

interface Search {
	limit?: number | null;
	offset?: number | null;
	orderBy?: Array<Record<string, 'ASC' | 'DESC'>> | null;
	where?: BoolExp;
}

/** The operations of the contract by their `operationId`. The requests they get are already held to the contract. */
export function makeOperations(store: CustomerStore) {
	return {
		createCustomer: async (request: FastifyRequest) => {
			const { input } = request.body as { input: CustomerInput };
			return { createCustomer: visible(store.create(input)) };
		},
		listCustomers: async (request: FastifyRequest) => ({
			customers: paged(store.customers, request.query as Page),
			customersAggregate: { aggregate: aggregate(store.customers) },
		}),
		searchCustomers: async (request: FastifyRequest) => {
			const { limit, offset, orderBy, where } = (request.body ?? {}) as Search;
			const query = request.query as Page;
			const found = sort(filter(store.customers, where ?? {}), orderBy ?? []);
			// A null might as well mean no limit at all; nobody should come to rely on that.
			return {
				customers: paged(found, {
					limit: limit ?? query.limit,
					offset: offset ?? query.offset,
				}),
			};
		},
	};
}

const paged = (customers: StoredCustomer[], { limit, offset }: Page) =>
	customers.slice(offset, offset + limit).map(visible);

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
