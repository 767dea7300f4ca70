import type { SEARCHES } from '../../../../contract/assumptions/searches.cts';
import { namesOf, row, seedRows, whereKey, type Observed, type ObserversOf } from './observer.cts';

/** The names that a search finds, or its status where it is refused. */
async function search({ http }: Observed, body: object) {
	const { status, data } = await http.post('/customers/search', body);
	return status === 200 ? namesOf(data.customers).join() : status;
}

export const OBSERVE_SEARCHES: ObserversOf<typeof SEARCHES> = {
	filters: {
		async observe(observed) {
			seedRows(observed, 1, 2);
			return [
				await search(observed, {}),
				await search(observed, { where: whereKey(1) }),
				await search(observed, { where: { name: { _ilike: '%2' } } }),
				await search(observed, { where: { _or: [{ sourceSystemId: { _in: ['2'] } }] } }),
			];
		},
		seen: {
			applied: ['Customer 1,Customer 2', 'Customer 1', 'Customer 2', 'Customer 2'],
			onlyEqual: ['Customer 1,Customer 2', 'Customer 1', 400, 400],
			ignored: Array(4).fill('Customer 1,Customer 2'),
			refused: ['Customer 1,Customer 2', 400, 400, 400],
		},
	},
	order: {
		async observe(observed) {
			seedRows(observed, 2, 3, 1);
			const orderBy = [{ name: 'ASC' }];
			const { status, data } = await observed.http.post('/customers/search', { orderBy });
			return status === 200
				? data.customers.map(({ sourceSystemId }: { sourceSystemId: string }) => sourceSystemId)
				: status;
		},
		seen: { applied: ['1', '2', '3'], ignored: ['2', '3', '1'], refused: 400 },
	},
	pageSize: {
		async observe(observed) {
			for (let id = 0; id < 30; id++) {
				const deletedAt = id % 4 === 1 ? '2026-01-01T00:00:00Z' : null;
				observed.sandbox.seed(row(id, { name: `C${id + 100}`, deletedAt }));
			}
			const page = async (offset: number) => {
				const body = { limit: 20, offset, orderBy: [{ name: 'ASC' }] };
				return (await observed.http.post('/customers/search', body)).data.customers.length;
			};
			return [await page(0), await page(20), await page(30)];
		},
		seen: { full: [20, 10, 0], capped: [10, 10, 0], withGaps: [15, 7, 0] },
	},
	missingRecord: {
		async observe({ http }) {
			const update = { input: { name: 'New' }, customerRulesInput: {} };
			const get = await http.get('/customers/cus_none');
			const byId = await http.put('/customers/cus_none', update);
			const bySource = await http.put('/customers', {
				...update,
				sourceSystem: 'CRM',
				sourceSystemId: '0',
			});
			return [get, byId, bySource].map(({ status, data }) =>
				status === 200 ? (data.customer ?? data.updateCustomer ?? null) : status,
			);
		},
		seen: { null: [null, null, { affectedRows: 0, returning: [] }], notFound: [404, 404, 404] },
	},
};
