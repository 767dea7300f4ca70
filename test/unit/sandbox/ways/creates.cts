import type { CREATES } from '../../../../contract/assumptions/creates.cts';
import { namesOf, row, seedRows, whereKey, type Observed, type ObserversOf } from './observer.cts';

const bulk = async ({ http }: Observed, ...inputs: object[]) =>
	await http.post('/bulk-customers', { inputs });

/** Whether a create succeeds, whether it stores, and what a search for its source key then finds. */
async function createAndSearch(observed: Observed, input: ReturnType<typeof row>) {
	const { sandbox, http } = observed;
	const { length } = sandbox.customers;
	const { status } = await http.post('/customers', { input });
	const where = whereKey(input.sourceSystemId);
	const { data } = await http.post('/customers/search', { where });
	return [status, sandbox.customers.length - length, data.customers.length];
}

export const OBSERVE_CREATES: ObserversOf<typeof CREATES> = {
	bulkTransaction: {
		async observe(observed) {
			seedRows(observed, 2);
			const { status } = await bulk(observed, row(0), row(1), row(2), row(3));
			const { customers } = observed.sandbox;
			return [status, ...customers.slice(1).map(({ sourceSystemId }) => sourceSystemId)];
		},
		seen: {
			allOrNothing: [400],
			rowsBefore: [400, '0', '1'],
			goodRows: [400, '0', '1', '3'],
			rowsBefore403: [403, '0', '1'],
			goodRows422: [422, '0', '1', '3'],
			goodRows429: [429, '0', '1', '3'],
		},
	},
	bulkReturning: {
		async observe(observed) {
			const { data } = await bulk(observed, row(0), row(1), row(2), row(3));
			const { returning, affectedRows } = data.createCustomers;
			const count = (field: string) =>
				returning.filter((record: Record<string, unknown>) => record[field] !== null).length;
			return {
				stored: observed.sandbox.customers.length,
				returned: returning.length,
				ids: count('id'),
				keys: count('sourceSystemId'),
				affectedRows,
			};
		},
		seen: {
			records: { stored: 4, returned: 4, ids: 4, keys: 4 },
			withoutSourceKey: { stored: 4, returned: 4, ids: 4, keys: 0 },
			withoutIds: { stored: 4, returned: 4, ids: 0, keys: 4 },
			half: { stored: 4, returned: 2, ids: 2, keys: 2 },
			countOnly: { stored: 4, returned: 0, ids: 0, keys: 0, affectedRows: 4 },
		},
	},
	bulkOrder: {
		async observe(observed) {
			const inputs = [0, 1, 2, 3].map((id) => row(id));
			const { data } = await bulk(observed, ...inputs);
			const records = data.createCustomers.returning as Array<{ name: string }>;
			return records.filter(({ name }, index) => name === inputs[index].name).length;
		},
		seen: { shuffled: 0, inputs: 4 },
	},
	createStatus: {
		async observe(observed) {
			const { status: single } = await observed.http.post('/customers', { input: row(1) });
			const { status: many } = await bulk(observed, row(2));
			const { status: search } = await observed.http.post('/customers/search', {});
			return [single, many, search];
		},
		seen: { ok: [200, 200, 200], created: [201, 201, 200] },
	},
	uniqueness: {
		async observe(observed) {
			const existing = row(1, { name: 'Acme', emailAddress: 'a@acme.example' });
			await observed.http.post('/customers', { input: existing });
			return [
				await createAndSearch(observed, row(1)),
				await createAndSearch(observed, row(2, { name: 'Acme' })),
				await createAndSearch(observed, row(3, { emailAddress: 'a@acme.example' })),
				(await bulk(observed, row(4, { name: 'Twin' }), row(5, { name: 'Twin' }))).status,
			];
		},
		seen: {
			sourceKey: [[400, 0, 1], [200, 1, 1], [200, 1, 1], 200],
			name: [[400, 0, 1], [400, 0, 0], [200, 1, 1], 400],
			emailAddress: [[400, 0, 1], [200, 1, 1], [400, 0, 0], 200],
		},
	},
	deletedRecords: {
		async observe(observed) {
			const { sandbox, http } = observed;
			const deletedAt = '2026-01-01T00:00:00Z';
			sandbox.seed(row(1, { id: 'cus_1', deletedAt }));
			const { data } = await http.get('/customers/cus_1');
			const list = (await http.get('/customers')).data.customers;
			const search = (await http.post('/customers/search', {})).data.customers;
			return {
				read: [data.customer === null ? 0 : 1, list.length, search.length],
				created: await createAndSearch(observed, row(1)),
			};
		},
		seen: {
			shown: { read: [1, 1, 1], created: [400, 0, 1] },
			hidden: { read: [0, 0, 0], created: [400, 0, 0] },
			notCounted: { read: [0, 0, 0], created: [200, 1, 1] },
		},
	},
	nameRequired: {
		async observe(observed) {
			const { status } = await bulk(observed, row(1), { sourceSystem: 'CRM' });
			return [status, namesOf(observed.sandbox.customers as never).length];
		},
		seen: { required: [400, 0], optional: [200, 2] },
	},
};
