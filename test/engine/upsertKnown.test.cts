import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { asked, rowsTo, seedOld, storedBy, upsert } from '../support/upserts.cts';
import { batchesIn, createsIn, useSandbox } from '../support/upwell.cts';
import { putsIn } from '../support/common.cts';

const box = useSandbox();
const SEARCH = { path: '/customers/search' };
const OPTIONS = { batchSize: 10, maxRetries: 1 };

const names = (items: Array<{ json: IDataObject }>) => items.map(({ json }) => json.name);
const namesTo = (count: number) => rowsTo(count).map(({ name }) => name);
const alone = () => createsIn(box.sandbox).map(({ input }) => input.name as string);
const updated = () => putsIn(box.sandbox).map(({ input }) => input.name as string);
const searches = () =>
	box.sandbox.requests.filter(({ path }) => path.endsWith('/search')).map(({ body }) => body);

/** Ten rows in one batch, of which these exist. */
async function tenRows(existing: string[], faults: Fault[] = [], run: object = {}) {
	for (const id of existing) seedOld(box.sandbox, id);
	for (const fault of faults) box.sandbox.misbehave(fault);
	return await upsert(box.sandbox, { rows: rowsTo(10), options: OPTIONS, ...run });
}
const expectAllWell = ({ items, failed }: Awaited<ReturnType<typeof tenRows>>) => {
	expect(failed).toEqual([]);
	expect(names(items)).toEqual(namesTo(10));
	expect(Object.values(storedBy(box.sandbox))).toHaveLength(10);
	expect(Object.values(storedBy(box.sandbox)).sort()).toEqual(namesTo(10));
};

describe('a batch in which some exist', () => {
	it('asks for all of its pairs at once, and for no more than them', async () => {
		expectAllWell(await tenRows(['2', '5']));
		expect(searches()).toEqual([
			{
				where: {
					sourceSystem: { _eq: 'CRM' },
					sourceSystemId: { _in: rowsTo(10).map(({ id }) => id) },
				},
				orderBy: [{ id: 'ASC' }],
				limit: 10,
				offset: 0,
			},
		]);
		expect(updated().sort()).toEqual(['C2', 'C5']);
		expect(asked(box.sandbox)).toHaveLength(5);
	});

	it('from several systems: each pair is meant as it is', async () => {
		seedOld(box.sandbox, '2');
		// The same IDs in the other system are other customers.
		seedOld(box.sandbox, '3', { sourceSystem: 'ERP' });
		const sourceSystem = '={{ $itemIndex % 2 ? "ERP" : "CRM" }}';
		const { items } = await tenRows([], [], { parameters: { sourceSystem } });
		expect(names(items)).toEqual(namesTo(10));
		const idsOf = (odd: number) => rowsTo(10).flatMap(({ id }, i) => (i % 2 === odd ? id : []));
		expect(searches().map(({ where }) => where)).toEqual([
			{
				_or: [
					{ sourceSystem: { _eq: 'CRM' }, sourceSystemId: { _in: idsOf(0) } },
					{ sourceSystem: { _eq: 'ERP' }, sourceSystemId: { _in: idsOf(1) } },
				],
			},
		]);
		expect(updated().sort()).toEqual(['C2', 'C3']);
		expect(alone()).toEqual([]);
	});

	it('all but one exist: that one goes alone', async () => {
		expectAllWell(await tenRows(['0', '1', '2', '3', '4', '5', '6', '7', '8']));
		expect(alone()).toEqual(['C9']);
		expect(updated()).toHaveLength(9);
	});

	it('Upwell tells of some of them only: the others are found one by one', async () => {
		box.sandbox.configure({ largestPage: 2 });
		const result = await tenRows(['1', '3', '5', '7']);
		box.sandbox.configure({ largestPage: Number.MAX_SAFE_INTEGER });
		expectAllWell(result);
		expect(updated().sort()).toEqual(['C1', 'C3', 'C5', 'C7']);
		expect(batchesIn(box.sandbox).map(({ length }) => length)).toEqual([10, 8]);
		expect(alone()).toHaveLength(8);
	});

	it.each<[string, Fault]>([
		['forbidden', { kind: 'status', status: 403 }],
		['refused', { kind: 'status', status: 400 }],
		['lost to the end', { kind: 'status', status: 503, times: 9 }],
		['of nothing', { kind: 'json', body: { customers: [] } }],
		['not to be read', { kind: 'html', times: 9 }],
	])('a search that is %s: all go one by one', async (_what, fault) => {
		expectAllWell(await tenRows(['2', '5'], [{ when: SEARCH, ...fault }]));
		expect(batchesIn(box.sandbox)).toHaveLength(1);
		expect(alone().sort()).toEqual(namesTo(10));
		expect(updated().sort()).toEqual(['C2', 'C5']);
	});

	it('a search that tells of others: all go one by one, after another batch', async () => {
		const others = [{ id: 'cus_x', sourceSystem: 'ERP', sourceSystemId: '1' }];
		const fault: Fault = { when: SEARCH, kind: 'json', body: { customers: others } };
		expectAllWell(await tenRows(['2'], [fault]));
		expect(updated()).toEqual(['C2']);
		expect(box.sandbox.customers.map(({ id }) => id)).not.toContain('cus_x');
	});

	it('one that is refused for what is in it is left to itself', async () => {
		const fields = { billToCustomerId: '={{ $itemIndex === 4 ? "cus_nobody" : "" }}' };
		const { items, failed } = await tenRows(['2'], [], { fields });
		expect(names(items)).toEqual(namesTo(10).filter((name) => name !== 'C4'));
		expect(failed.map(({ json }) => json.error)).toEqual([
			expect.stringMatching(/Foreign key violation/),
		]);
		expect(updated()).toEqual(['C2']);
	});

	it('a key that is refused by then: nothing more is sent', async () => {
		const { failed } = await tenRows(['2'], [{ when: SEARCH, kind: 'status', status: 401 }]);
		expect(failed).toHaveLength(10);
		for (const { json } of failed) expect(json.error).toMatch(/did not accept the API key/);
		expect(box.sandbox.requests).toHaveLength(2);
	});

	it('an update that fails concerns its own row', async () => {
		const when = { method: 'PUT', name: 'C5' };
		const { items, failed } = await tenRows(['2', '5'], [{ when, kind: 'status', status: 422 }]);
		expect(items).toHaveLength(9);
		expect(failed.map(({ json }) => json.error)).toEqual([
			expect.stringMatching(/ID '5' exists in Upwell, but was not updated: /),
		]);
	});
});

it('Create has no use for it: a batch in which one exists goes one by one', async () => {
	seedOld(box.sandbox, '2');
	const { items, failed } = await upsert(box.sandbox, {
		rows: rowsTo(10),
		options: { batchSize: 10 },
		parameters: {
			operation: 'create',
			additionalFields: { sourceSystem: 'CRM', sourceSystemId: '={{ $json.id }}' },
		},
	});
	expect([items.length, failed.length]).toEqual([9, 1]);
	expect(searches()).toEqual([]);
	expect(alone()).toHaveLength(10);
});
