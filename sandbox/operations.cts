import type { FastifyRequest } from 'fastify';
import { visible } from './customer.cts';
import type { CustomerInput } from './customer.cts';
import { makeReads } from './reads.cts';
import type { Settings } from './settings.cts';
import type { CustomerStore } from './store.cts';
import { makeUpdates } from './updates.cts';

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
	settings: Settings;
}

/** The operations of the contract by their `operationId`. The requests they get are already held to the contract. */
export const makeOperations = (store: CustomerStore, options: OperationOptions) => ({
	...makeCreates(store, options),
	...makeReads(store, options.settings),
	...makeUpdates(store, options.settings),
});

function makeCreates(store: CustomerStore, { returningOrder, random }: OperationOptions) {
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
	};
}

/** Sattolo's shuffle: one cycle through all places, so no row keeps its own. */
function displaceAll(rows: unknown[], random: () => number): void {
	for (let last = rows.length - 1; last > 0; last--) {
		const other = Math.floor(random() * last);
		[rows[last], rows[other]] = [rows[other], rows[last]];
	}
}
