import type { Fault } from '../../sandbox/server.cts';
import { QUICK, textOf, THREE_TRIES } from '../support/common.cts';
import {
	BILL,
	createUnprotected,
	LINE_ITEM,
	PAYMENT,
	type CreatedResource,
} from '../support/unprotected.cts';
import { useSandbox } from '../support/upwell.cts';

/** Creates of records of which Upwell is not known to refuse a second copy, not even with the same source key. */

const box = useSandbox();

const KEY = { sourceSystem: 'TMS', sourceSystemId: '7' };
const FAST = { timeout: 1_000 };

const UNKNOWN: Array<[string, Fault]> = [
	['a reset', { kind: 'reset' }],
	['a time-out', { kind: 'silence' }],
	['500', { kind: 'status', status: 500, ...QUICK }],
	['an HTML page with status 200', { kind: 'html' }],
	['cut JSON', { kind: 'truncated', body: 'json' }],
];
/** Upwell may have stored it before somebody else answered. */
const DOUBTFUL: Array<[string, Fault]> = [
	['a page of a firewall', { kind: 'html', status: 403 }],
	['a redirect', { kind: 'redirect', location: '/' }],
];

const READABLE: CreatedResource[] = [PAYMENT, LINE_ITEM];

describe.each([BILL, ...READABLE])('$resource', (resource) => {
	const isReadable = resource.resource !== BILL.resource;

	it.each([...UNKNOWN, ...DOUBTFUL])('%s after storing: sent once', async (_what, fault) => {
		const given = {
			...fault,
			at: 'after' as const,
			times: Infinity,
			when: { path: resource.path },
		};
		const node = { ...THREE_TRIES, onError: 'stopWorkflow' as const };
		const created = await createUnprotected(
			box.sandbox,
			resource,
			[{ ...KEY, totalAmount: 5 }],
			given,
			{ options: FAST, node },
		);
		expect(created).toMatchObject({ posts: 1, stored: 1 });
		expect(created.outcomes).toEqual(isReadable ? ['created'] : []);
		if (isReadable) expect(created.ids).toEqual([box.sandbox.table(resource.table).rows[0].id]);
	});

	it.each(UNKNOWN)(
		'%s before storing: sent once, and it may have been created',
		async (_w, fault) => {
			const given = { ...fault, times: Infinity, when: { path: resource.path } };
			const { items, ...created } = await createUnprotected(
				box.sandbox,
				resource,
				[{ ...KEY, totalAmount: 5 }],
				given,
				{ options: FAST },
			);
			expect(created).toMatchObject({ outcomes: ['unknown'], posts: 1, stored: 0 });
			expect(created.searches).toBe(isReadable ? 1 : 0);
			expect(textOf(items[0])).toMatch(/may have created this .* before you run this item again/);
			expect(textOf(items[0])).not.toMatch(/refuses a second copy: |Nothing was created/);
		},
	);

	it('without a source key, it is not looked up', async () => {
		const created = await createUnprotected(box.sandbox, resource, [{ totalAmount: 5 }], {
			kind: 'reset',
			at: 'after',
		});
		expect(created).toMatchObject({ outcomes: ['unknown'], posts: 1, searches: 0, stored: 1 });
	});

	it('both of two with one source key are sent', async () => {
		const rows = [
			{ ...KEY, totalAmount: 5 },
			{ ...KEY, totalAmount: 6 },
		];
		const created = await createUnprotected(box.sandbox, resource, rows);
		expect(created).toMatchObject({ outcomes: ['created', 'created'], posts: 2, stored: 2 });
		expect(new Set(created.ids).size).toBe(2);
	});

	it('Retry On Fail sends nothing again that was created, or may have been', async () => {
		const rows = [0, 1, 2].map((totalAmount) => ({ totalAmount }));
		const created = await createUnprotected(
			box.sandbox,
			resource,
			rows,
			{ kind: 'reset', at: 'after', skip: 1, times: Infinity },
			{ options: { concurrency: 1 }, node: { ...THREE_TRIES, onError: 'stopWorkflow' } },
		);
		expect(created).toMatchObject({ posts: 2, stored: 2 });
		expect(created.error?.description).toContain('a second time (1 created');
		expect(created.error?.description).not.toMatch(/creates .* without both/);
	});
});

describe.each(READABLE)('whose $resource it is', (resource) => {
	const lost: Fault = { kind: 'reset', when: { path: resource.path } };
	const hourAgo = () => new Date(Date.now() - 3_600_000).toISOString();
	const [one, two] = [KEY, KEY].map((key) => ({ ...key, totalAmount: 5 }));

	it.each([
		['other amounts', () => [{ ...one, totalAmount: 6 }], 'unknown'],
		['an older one', () => [{ ...one, createdAt: hourAgo() }], 'unknown'],
		['two that may be it', () => [one, two], 'unknown'],
		['an older one beside it', () => [{ ...one, createdAt: hourAgo() }, two], 'created'],
		['another source key', () => [{ ...one, sourceSystem: 'ERP' }], 'unknown'],
	])('%s', async (_what, seeds, outcome) => {
		for (const seed of seeds()) box.sandbox.table(resource.table).seed(seed);
		const created = await createUnprotected(box.sandbox, resource, [one], lost);
		expect(created.outcomes).toEqual([outcome]);
		expect(created.posts).toBe(1);
	});

	it('one that was created for another item is not it', async () => {
		const created = await createUnprotected(box.sandbox, resource, [one, two], {
			...lost,
			skip: 1,
		});
		expect(created).toMatchObject({ outcomes: ['created', 'unknown'], posts: 2, stored: 1 });
	});

	it('a search that does not answer leaves it open', async () => {
		const created = await createUnprotected(
			box.sandbox,
			resource,
			[one],
			[
				{ ...lost, at: 'after' },
				{ kind: 'status', status: 403, when: { path: '/search' }, times: Infinity },
			],
		);
		expect(created).toMatchObject({ outcomes: ['unknown'], posts: 1, stored: 1 });
	});
});

it('a second copy that Upwell refuses all the same exists, on its word', async () => {
	const body = {
		error:
			'Uniqueness violation. duplicate key value violates unique constraint "bills_source_system_key"',
		code: 'constraint-violation',
		path: '$',
	};
	const fault: Fault = { kind: 'json', status: 400, body };
	const { items, outcomes } = await createUnprotected(box.sandbox, BILL, [KEY], fault);
	expect(outcomes).toEqual(['exists']);
	expect(textOf(items[0])).toContain("'7' already exists in Upwell");
	expect(textOf(items[0])).not.toContain('If Bill Exists');
});

it('half a source key is told as what it is', async () => {
	const { hints } = await createUnprotected(box.sandbox, BILL, [{ sourceSystem: 'TMS' }]);
	expect(hints.join()).toMatch(/1 bill came with one part of the source key only/);
	expect(hints.join()).not.toContain('refuse a second copy');
});
