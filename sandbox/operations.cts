import type { FastifyRequest } from 'fastify';
import { visible } from './customer.cts';
import type { CustomerInput, StoredCustomer } from './customer.cts';
import type { CustomerStore } from './store.cts';
import { filter, sort } from './where.cts';
import type { BoolExp } from './where.cts';

/**
 * In which order a bulk create returns the customers; docs api-reference/customers/create-many-customers does not say.
 * - `shuffled`: such that none has the place it had among the inputs, so that nobody comes to rely on places
 * - `inputs`: as they were sent
 */
export type ReturningOrder = 'shuffled' | 'inputs';

export interface OperationOptions {
	returningOrder: ReturningOrder;
	/** As `Math.random`. */
	random: () => number;
}

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
export function makeOperations(store: CustomerStore, options: OperationOptions) {
	const { returningOrder, random } = options;
	return {
		createCustomer: async (request: FastifyRequest) => {
			const { input } = request.body as { input: CustomerInput };
			const [customer] = store.insert([input], '$.selectionSet.createCustomer.args.object');
			return { createCustomer: visible(customer) };
		},
		createCustomers: async (request: FastifyRequest) => {
			const { inputs } = request.body as { inputs: CustomerInput[] };
			const stored = store.insert(inputs, '$.selectionSet.createCustomers.args.objects');
			const returning = stored.map(visible);
			if (returningOrder === 'shuffled') displaceAll(returning, random);
			return { createCustomers: { returning } };
		},
		listCustomers: async (request: FastifyRequest) => ({
			customers: paged(store.customers, request.query as Page),
			customersAggregate: { aggregate: aggregate(store.customers) },
		}),
		searchCustomers: async (request: FastifyRequest) => {
			const { limit, offset, orderBy, where } = (request.body ?? {}) as Search;
			const query = request.query as Page;
			const found = sort(filter(candidates(store, where), where ?? {}), orderBy ?? []);
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

/** Sattolo's shuffle: one cycle through all places, so no row keeps its own. */
function displaceAll(rows: unknown[], random: () => number): void {
	for (let last = rows.length - 1; last > 0; last--) {
		const other = Math.floor(random() * last);
		[rows[last], rows[other]] = [rows[other], rows[last]];
	}
}

/** The customers among which those for `where` are: to go through all for each pair costs the square of their number. */
function candidates(store: CustomerStore, where: BoolExp = {}): StoredCustomer[] {
	const asked = (field: string) => (where[field] as { _eq?: unknown } | undefined)?._eq;
	const [system, id] = [asked('sourceSystem'), asked('sourceSystemId')];
	const isPair = typeof system === 'string' && typeof id === 'string';
	return isPair ? store.withPair(system, id) : store.customers;
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
