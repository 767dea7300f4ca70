import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from '../../sandbox/server.cts';
import {
	asked,
	rowsTo,
	seedOld,
	storedBy,
	upsert,
	upserting,
	type UpsertRun,
} from '../support/upserts.cts';
import { batchesIn, createsIn, startUpwell, useSandbox } from '../support/upwell.cts';
import { putsIn, THREE_TRIES } from '../support/common.cts';

const BULK = { path: '/bulk-customers' };
const PUT = { method: 'PUT' };
const STOP = { onError: 'stopWorkflow' } as const;

/** A run in batches of ten, unless the options say otherwise. */
const inBatches = (run: UpsertRun): UpsertRun => ({
	...run,
	options: { batchSize: 10, ...run.options },
});
const names = (items: Array<{ json: { name?: unknown } }>) => items.map(({ json }) => json.name);
const namesTo = (count: number) => rowsTo(count).map(({ name }) => name);

describe.each(['hasura', 'errorCodes'] as const)('duplicates answered as %s', (duplicateStyle) => {
	const box = useSandbox({ duplicateStyle });
	const alone = () => createsIn(box.sandbox).map(({ input }) => input.name as string);
	const updated = () => putsIn(box.sandbox).map(({ input }) => input.name as string);

	it('all new: full requests and nothing else', async () => {
		const { items, hints } = await upsert(box.sandbox, inBatches({ rows: rowsTo(30) }));
		expect(asked(box.sandbox)).toEqual(Array.from({ length: 3 }, () => 'POST bulk-customers'));
		expect(names(items)).toEqual(namesTo(30));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			rowsTo(30).map((_, item) => ({ item })),
		);
		expect(hints).toEqual([]);
	});

	it('some existing: they are sorted out of their batch by one search, and updated', async () => {
		for (const id of ['12', '17']) seedOld(box.sandbox, id);
		const { items, hints } = await upsert(
			box.sandbox,
			inBatches({ rows: rowsTo(30), fields: { emailAddress: '={{ $json.name }}@x.com' } }),
		);
		expect(names(items)).toEqual(namesTo(30));
		const others = namesTo(20).filter((name, i) => i >= 10 && name !== 'C12' && name !== 'C17');
		expect(batchesIn(box.sandbox).map(String).sort()).toEqual(
			[0, 10, 20]
				.map((from) => String(namesTo(from + 10).slice(from)))
				.concat(String(others))
				.sort(),
		);
		expect(asked(box.sandbox).filter((one) => one.endsWith('/search'))).toHaveLength(1);
		expect(alone()).toEqual([]);
		expect(updated().sort()).toEqual(['C12', 'C17']);
		const stored = rowsTo(30).map(({ id, name }) => [id, `${name}@x.com`]);
		expect(storedBy(box.sandbox, 'emailAddress')).toEqual(Object.fromEntries(stored));
		expect(box.sandbox.customers).toHaveLength(30);
		expect(hints).toEqual(['2 customers already existed in Upwell and were updated.']);
	});

	it('all existing: all are updated, and none is made', async () => {
		for (const { id } of rowsTo(20)) seedOld(box.sandbox, id);
		const { items, failed, hints } = await upsert(box.sandbox, inBatches({ rows: rowsTo(20) }));
		expect(failed).toEqual([]);
		expect(names(items)).toEqual(namesTo(20));
		expect(updated().sort()).toEqual(namesTo(20).sort());
		expect(alone()).toEqual([]);
		expect(batchesIn(box.sandbox)).toHaveLength(2);
		expect(box.sandbox.customers.map(({ name }) => name)).toEqual(namesTo(20));
		expect(hints).toEqual(['20 customers already existed in Upwell and were updated.']);
	});

	it.each([
		['one after the other', (i: number) => i % 2],
		['far apart', (i: number) => i % 12],
		['all of them', () => 0],
	])(
		'the same pair again, %s: one customer each, and the last item has the last word',
		async (_where, pairOf) => {
			const rows = rowsTo(24).map((row, i) => ({ ...row, id: String(pairOf(i)) }));
			const { items, failed } = await upsert(box.sandbox, inBatches({ rows }));
			expect(failed).toEqual([]);
			expect(names(items)).toEqual(namesTo(24));
			const last = rows.map(({ id, name }) => [id, name]);
			expect(storedBy(box.sandbox)).toEqual(Object.fromEntries(last));
			expect(box.sandbox.customers).toHaveLength(Object.keys(Object.fromEntries(last)).length);
			for (const batch of batchesIn(box.sandbox)) {
				const ids = batch.map((name) => rows.find((row) => row.name === name)?.id);
				expect(ids).toHaveLength(new Set(ids).size);
			}
		},
	);
});

describe('a batch whose outcome is unknown', () => {
	const box = useSandbox();
	const alone = () => createsIn(box.sandbox).map(({ input }) => input.name as string);
	const LOST: Array<[string, Partial<Fault>]> = [
		['reset', { kind: 'reset' }],
		['503', { kind: 'status', status: 503 }],
		['a page', { kind: 'html' }],
		['cut JSON', { kind: 'truncated', body: 'json' }],
		['silence', { kind: 'silence' }],
		['another body', { kind: 'json', body: { createCustomers: { affectedRows: 10 } } }],
	];
	const told = async (fault: Partial<Fault>) => {
		box.sandbox.misbehave({ when: BULK, kind: 'status', ...fault });
		box.sandbox.misbehave({ when: { name: 'C10' }, kind: 'status', status: 422 });
		const { error } = await upsert(
			box.sandbox,
			inBatches({
				rows: rowsTo(11),
				options: { maxRetries: 0, timeout: 500, concurrency: 1 },
				node: STOP,
			}),
		);
		return String(error?.description);
	};

	it.each(LOST)(
		'%s after storing: each is updated, and counts as created',
		async (_what, fault) => {
			const description = await told({ ...fault, at: 'after' });
			expect(description).toContain('10 customers were created before: ');
			expect(description).not.toMatch(/updated|may have/);
			expect(alone().sort()).toEqual(namesTo(11).sort());
			expect(putsIn(box.sandbox)).toHaveLength(10);
			expect(box.sandbox.customers).toHaveLength(10);
		},
	);

	it.each(LOST)('%s before storing: each is created', async (_what, fault) => {
		expect(await told(fault)).toContain('10 customers were created before: ');
		expect(putsIn(box.sandbox)).toEqual([]);
		expect(box.sandbox.customers).toHaveLength(10);
	});

	it('those that were there before count as updated', async () => {
		seedOld(box.sandbox, '3');
		const description = await told({ status: 503 });
		expect(description).toContain('9 customers were created before: ');
		expect(description).toContain(`1 customer was updated before: ${box.sandbox.customers[0].id}.`);
	});

	it('an answer with four of ten customers: the others are asked for', async () => {
		box.sandbox.misbehave({ when: BULK, kind: 'shortened', keep: 4 });
		const { items, hints } = await upsert(box.sandbox, inBatches({ rows: rowsTo(10) }));
		expect(names(items)).toEqual(namesTo(10));
		expect(putsIn(box.sandbox)).toHaveLength(6);
		expect(box.sandbox.customers).toHaveLength(10);
		expect(hints).toEqual([]);
	});

	it('one that cannot be cleared up says so; the others are not touched', async () => {
		box.sandbox.misbehave({ when: BULK, kind: 'reset', at: 'after' });
		box.sandbox.misbehave({ when: { ...PUT, name: 'C4' }, kind: 'status', status: 503 });
		const options = { maxRetries: 0 };
		const { items, failed } = await upsert(box.sandbox, inBatches({ rows: rowsTo(10), options }));
		expect(items).toHaveLength(9);
		expect(failed.map(({ json }) => json.error)).toEqual([
			expect.stringMatching(
				/exists in Upwell and may have been updated: it answered with status 503/,
			),
		]);
		expect(failed[0].json.details).toMatchObject({ outcome: 'unknown' });
	});
});

describe('a batch that fails', () => {
	const box = useSandbox();

	it('one bad row: the others are created and updated all the same', async () => {
		seedOld(box.sandbox, '7');
		const { items, failed } = await upsert(
			box.sandbox,
			inBatches({
				rows: rowsTo(10),
				fields: { billToCustomerId: '={{ $itemIndex === 4 ? "cus_nobody" : "" }}' },
			}),
		);
		expect(names(items)).toEqual(namesTo(10).filter((name) => name !== 'C4'));
		expect(failed.map(({ json }) => json.error)).toEqual([
			expect.stringMatching(/Foreign key violation/),
		]);
		expect(putsIn(box.sandbox).map(({ input }) => input.name)).toEqual(['C7']);
	});

	it.each([
		[401, /did not accept the API key/],
		[403, /does not allow this/],
	])('%d is about the key: its rows fail at once', async (status, message) => {
		box.sandbox.misbehave({ when: BULK, kind: 'status', status });
		const { failed } = await upsert(box.sandbox, inBatches({ rows: rowsTo(10) }));
		expect(failed).toHaveLength(10);
		for (const { json } of failed) expect(json.error).toMatch(message);
		expect(box.sandbox.requests).toHaveLength(1);
	});

	it('put off to the end, its rows fail, and nothing was created', async () => {
		box.sandbox.misbehave({ when: BULK, kind: 'rateLimit', retryAfter: '0', times: 3 });
		const options = { maxRetries: 2 };
		const { failed } = await upsert(box.sandbox, inBatches({ rows: rowsTo(10), options }));
		expect(failed).toHaveLength(10);
		for (const { json } of failed) expect(json.details).toMatchObject({ outcome: 'later' });
		expect(batchesIn(box.sandbox)).toHaveLength(3);
	});
});

describe('tries, stop, cancel, hints', () => {
	const box = useSandbox();

	it('Retry On Fail sends only what is not done', async () => {
		for (const id of ['3', '25']) seedOld(box.sandbox, id);
		const when = { ...PUT, name: 'C25' };
		box.sandbox.misbehave({ when, kind: 'status', status: 422, times: 2 });
		const { items, hints } = await upsert(
			box.sandbox,
			inBatches({ rows: rowsTo(30), node: { ...STOP, ...THREE_TRIES } }),
		);
		expect(names(items)).toEqual(namesTo(30));
		expect(putsIn(box.sandbox).map(({ input }) => input.name)).toEqual(['C3', 'C25', 'C25', 'C25']);
		expect(batchesIn(box.sandbox).filter((batch) => batch.includes('C14'))).toHaveLength(1);
		expect(hints).toEqual(['2 customers already existed in Upwell and were updated.']);
	});

	it.each([1, 3])('never more than %d requests at once', async (concurrency) => {
		for (let i = 0; i < 100; i += 9) seedOld(box.sandbox, String(i));
		box.sandbox.misbehave({ kind: 'slow', delayMs: 5, times: Infinity });
		const options = { batchSize: 4, concurrency };
		const { items } = await upsert(box.sandbox, { rows: rowsTo(100), options });
		expect(names(items)).toEqual(namesTo(100));
		expect(box.sandbox.maxInFlight).toBe(concurrency);
	});

	it('cancelled, it sends nothing more', async () => {
		box.sandbox.misbehave({ when: BULK, kind: 'silence', times: Infinity });
		const run = inBatches({ rows: rowsTo(100), options: { concurrency: 2 } });
		const { finished, cancel } = await startUpwell(box.sandbox, upserting(run));
		while (box.sandbox.requests.length < 2) await delay(5);
		cancel();
		await finished;
		await delay(50);
		expect(box.sandbox.requests).toHaveLength(2);
	});

	it('tells how to be faster, and how many had to go alone after all', async () => {
		const rows = rowsTo(101);
		const slow = await upsert(box.sandbox, { rows, options: { concurrency: 50 } });
		expect(slow.hints).toEqual([expect.stringMatching(/^101 customers went to Upwell one by one/)]);
		const options = { batchSize: 101 };
		const sortedOut = await upsert(box.sandbox, { rows, options });
		const updated = '101 customers already existed in Upwell and were updated.';
		expect(sortedOut.hints).toEqual([updated]);
		box.sandbox.misbehave({ when: BULK, kind: 'status', status: 413 });
		const refused = await upsert(box.sandbox, { rows, options });
		expect(refused.hints).toEqual([
			updated,
			expect.stringMatching(/^101 customers had to be sent one by one after all/),
		]);
	});
});
