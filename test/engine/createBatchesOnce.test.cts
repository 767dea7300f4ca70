import type { Fault } from '../../sandbox/server.cts';
import { textOf, THREE_TRIES } from '../support/common.cts';
import { BILL, createUnprotected, LINE_ITEM } from '../support/unprotected.cts';
import { useSandbox } from '../support/upwell.cts';

/** Batches of records of which Upwell is not known to refuse a second copy: none is sent twice. */

const box = useSandbox();

const numbered = (count: number) =>
	Array.from({ length: count }, (_, i) => ({ totalAmount: 100 + i, notes: `N${i}` }));
const BATCH = { options: { batchSize: 100 } };
const BULK = { path: LINE_ITEM.bulkPath };
const notesOf = (items: Array<{ json: object }>) =>
	items.map(({ json }) => ('notes' in json ? json.notes : undefined));

it.each([LINE_ITEM, BILL])(
	'$resource: one by one unless the user asks for batches',
	async (kind) => {
		const created = await createUnprotected(box.sandbox, kind, numbered(30));
		expect(created).toMatchObject({ posts: 30, batches: 0, stored: 30 });
	},
);

describe.each([LINE_ITEM, BILL])('$resource', (kind) => {
	it.each(['inputs', 'shuffled'] as const)('records that come back %s', async (returningOrder) => {
		box.sandbox.configure({ returningOrder });
		const rows = numbered(30);
		const created = await createUnprotected(box.sandbox, kind, rows, [], BATCH);
		expect(created).toMatchObject({ posts: 0, batches: 1, stored: 30 });
		expect(notesOf(created.items)).toEqual(rows.map(({ notes }) => notes));
	});
});

it('rows that are the same get a record each', async () => {
	const rows = [...numbered(2), ...numbered(2), ...numbered(1)];
	const created = await createUnprotected(box.sandbox, LINE_ITEM, rows, [], BATCH);
	expect(created).toMatchObject({ batches: 1, stored: 5 });
	expect(notesOf(created.items)).toEqual(rows.map(({ notes }) => notes));
	expect(new Set(created.ids).size).toBe(5);
});

it('rows that only a field tells apart which no answer shows may have been created', async () => {
	const rows = [{ notes: 'A' }, { notes: 'B', tenantId: 't1' }, { notes: 'B', tenantId: 't2' }];
	const created = await createUnprotected(box.sandbox, LINE_ITEM, rows, [], BATCH);
	expect(created).toMatchObject({ batches: 1, posts: 0, stored: 3 });
	expect(created.outcomes).toEqual(['created', 'unknown', 'unknown']);
	expect(textOf(created.items[1])).toContain('may have created this customer payment line item');
});

describe('a lost answer', () => {
	const lost: Fault = { kind: 'reset', at: 'after', when: BULK, times: Infinity };
	const node = { ...THREE_TRIES, onError: 'stopWorkflow' as const };

	it('without source keys: not sent again, and all may have been created', async () => {
		const created = await createUnprotected(box.sandbox, LINE_ITEM, numbered(12), lost, BATCH);
		expect(created).toMatchObject({ batches: 1, posts: 0, stored: 12 });
		expect(new Set(created.outcomes)).toEqual(new Set(['unknown']));
	});

	it('in a later try neither', async () => {
		const rows = numbered(12);
		const created = await createUnprotected(box.sandbox, LINE_ITEM, rows, lost, { ...BATCH, node });
		expect(created).toMatchObject({ batches: 1, posts: 0, stored: 12 });
	});

	it('with source keys: looked up', async () => {
		const rows = numbered(12).map((row, i) => ({
			...row,
			sourceSystem: 'TMS',
			sourceSystemId: `${i}`,
		}));
		const created = await createUnprotected(box.sandbox, LINE_ITEM, rows, lost, BATCH);
		expect(created).toMatchObject({ batches: 1, posts: 0, searches: 12, stored: 12 });
		expect(notesOf(created.items)).toEqual(rows.map(({ notes }) => notes));
	});

	it.each<[string, Fault]>([
		['a page of a firewall', { kind: 'html', status: 403 }],
		['half of the records', { kind: 'shortened', keep: 6 }],
		['a redirect', { kind: 'redirect', location: '/' }],
	])('%s: not sent again', async (_what, fault) => {
		const given: Fault = { ...fault, at: 'after', when: BULK, times: Infinity };
		const rows = numbered(12);
		const created = await createUnprotected(box.sandbox, LINE_ITEM, rows, given, {
			...BATCH,
			node,
		});
		expect(created).toMatchObject({ batches: 1, posts: 0, stored: 12 });
	});
});

describe('rows that Upwell refuses', () => {
	it.each([[[3]], [[0, 29]], [[...Array(30).keys()]]])(
		'%p: the others are created, once',
		async (bad) => {
			const rows = numbered(30).map((row, i) =>
				bad.includes(i) ? { ...row, customerId: 'cus_gone' } : row,
			);
			const created = await createUnprotected(box.sandbox, LINE_ITEM, rows, [], BATCH);
			expect(created.outcomes).toEqual(
				rows.map((_, i) => (bad.includes(i) ? 'refused' : 'created')),
			);
			expect(created.stored).toBe(30 - bad.length);
			const [first] = bad;
			expect(textOf(created.items[first])).toContain('Foreign key violation');
			expect(textOf(created.items[first])).not.toMatch(/may have|all the same/);
		},
	);

	it('a request that is too large is divided', async () => {
		const tooLarge: Fault = { kind: 'status', status: 413, when: BULK };
		const created = await createUnprotected(box.sandbox, LINE_ITEM, numbered(8), tooLarge, BATCH);
		expect(created).toMatchObject({ batches: 3, posts: 0, stored: 8 });
	});
});
