import { setTimeout as delay } from 'node:timers/promises';
import type { Fault, Sandbox } from '../../sandbox/server.cts';
import {
	namesOf,
	numberedRows,
	pairedItems,
	SOURCE_KEY,
	STOP,
	THREE_TRIES,
	updatesIn,
} from '../support/common.cts';
import {
	requestLines,
	seedExisting,
	storedBySourceId,
	upsert,
	upsertRunOf,
	type UpsertRun,
} from '../support/upserts.cts';
import { batchesIn, createsIn, startUpwell, useSandbox } from '../support/upwell.cts';

/** Create or Update with many customers in one request. */

const box = useSandbox();

const BULK = { path: '/bulk-customers' };
const PUT = { method: 'PUT' };
const SEARCH = { path: '/customers/search' };

/** A run with batches of ten, unless the options say otherwise. */
const inBatches = (run: UpsertRun): UpsertRun => ({
	...run,
	options: { batchSize: 10, skipUnchanged: true, ...run.options },
});
const namesTo = (count: number) => numberedRows(count).map(({ name }) => name);
const sentAlone = (sandbox: Sandbox) => createsIn(sandbox).map(({ input }) => input.name as string);
const updated = (sandbox: Sandbox) => updatesIn(sandbox).map(({ input }) => input.name as string);
const searches = () =>
	box.sandbox.requests.filter(({ path }) => path.endsWith('/search')).map(({ body }) => body);

describe.each(['hasura', 'errorCodes'] as const)('duplicates answered as %s', (duplicateStyle) => {
	const box = useSandbox({ duplicateStyle });

	it('all new: full requests and nothing else', async () => {
		const { items, hints } = await upsert(box.sandbox, inBatches({ rows: numberedRows(30) }));
		expect(requestLines(box.sandbox)).toEqual(
			Array.from({ length: 3 }, () => 'POST bulk-customers'),
		);
		expect(namesOf(items)).toEqual(namesTo(30));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(pairedItems(30));
		expect(hints).toEqual([]);
	});

	it('some existing: a search takes them out of their batch, and they are updated', async () => {
		for (const id of ['12', '17']) seedExisting(box.sandbox, id);
		const { items, hints } = await upsert(
			box.sandbox,
			inBatches({ rows: numberedRows(30), fields: { emailAddress: '={{ $json.name }}@x.com' } }),
		);
		expect(namesOf(items)).toEqual(namesTo(30));
		const others = namesTo(20).filter((name, i) => i >= 10 && name !== 'C12' && name !== 'C17');
		expect(batchesIn(box.sandbox).map(String).sort()).toEqual(
			[0, 10, 20]
				.map((from) => String(namesTo(from + 10).slice(from)))
				.concat(String(others))
				.sort(),
		);
		expect(requestLines(box.sandbox).filter((one) => one.endsWith('/search'))).toHaveLength(2);
		expect(sentAlone(box.sandbox)).toEqual([]);
		expect(updated(box.sandbox).sort()).toEqual(['C12', 'C17']);
		const stored = numberedRows(30).map(({ id, name }) => [id, `${name}@x.com`]);
		expect(storedBySourceId(box.sandbox, 'emailAddress')).toEqual(Object.fromEntries(stored));
		expect(box.sandbox.customers).toHaveLength(30);
		expect(hints).toEqual(['2 customers already existed in Upwell and were updated.']);
	});

	it('all existing: all are updated, and none is created', async () => {
		for (const { id } of numberedRows(20)) seedExisting(box.sandbox, id);
		const { items, failed, hints } = await upsert(
			box.sandbox,
			inBatches({ rows: numberedRows(20) }),
		);
		expect(failed).toEqual([]);
		expect(namesOf(items)).toEqual(namesTo(20));
		expect(updated(box.sandbox).sort()).toEqual(namesTo(20).sort());
		expect(sentAlone(box.sandbox)).toEqual([]);
		expect(batchesIn(box.sandbox)).toHaveLength(2);
		expect(box.sandbox.customers.map(({ name }) => name)).toEqual(namesTo(20));
		expect(hints).toEqual(['20 customers already existed in Upwell and were updated.']);
	});

	it.each([
		['one after the other', (i: number) => i % 2],
		['far apart', (i: number) => i % 12],
		['all of them', () => 0],
	])(
		'the same source key again, %s: one customer each, and the last item wins',
		async (_where, idOf) => {
			const rows = numberedRows(24).map((row, i) => ({ ...row, id: String(idOf(i)) }));
			const { items, failed } = await upsert(box.sandbox, inBatches({ rows }));
			expect(failed).toEqual([]);
			expect(namesOf(items)).toEqual(namesTo(24));
			const last = rows.map(({ id, name }) => [id, name]);
			expect(storedBySourceId(box.sandbox)).toEqual(Object.fromEntries(last));
			expect(box.sandbox.customers).toHaveLength(Object.keys(Object.fromEntries(last)).length);
			for (const batch of batchesIn(box.sandbox)) {
				const ids = batch.map((name) => rows.find((row) => row.name === name)?.id);
				expect(ids).toHaveLength(new Set(ids).size);
			}
		},
	);
});

describe('a batch whose outcome is unknown', () => {
	const LOST: Array<[string, Partial<Fault>]> = [
		['reset', { kind: 'reset' }],
		['503', { kind: 'status', status: 503 }],
		['a page', { kind: 'html' }],
		['cut JSON', { kind: 'truncated', body: 'json' }],
		['silence', { kind: 'silence' }],
		['another body', { kind: 'json', body: { createCustomers: { affectedRows: 10 } } }],
	];
	const descriptionAfter = async (fault: Partial<Fault>) => {
		box.sandbox.misbehave({ when: BULK, kind: 'status', ...fault });
		box.sandbox.misbehave({ when: { name: 'C10' }, kind: 'status', status: 422 });
		const { error } = await upsert(
			box.sandbox,
			inBatches({
				rows: numberedRows(11),
				options: { maxRetries: 0, timeout: 500, concurrency: 1 },
				node: STOP,
			}),
		);
		return String(error?.description);
	};

	it.each(LOST)(
		'%s after storing: each is found as it was sent, and counts as created',
		async (_what, fault) => {
			const description = await descriptionAfter({ ...fault, at: 'after' });
			expect(description).toContain('10 customers were created before: ');
			expect(description).not.toMatch(/updated|may have/);
			expect(sentAlone(box.sandbox)).toEqual(['C10']);
			expect(updatesIn(box.sandbox)).toEqual([]);
			expect(box.sandbox.customers).toHaveLength(10);
		},
	);

	it.each(LOST)('%s before storing: each is created', async (_what, fault) => {
		expect(await descriptionAfter(fault)).toContain('10 customers were created before: ');
		expect(updatesIn(box.sandbox)).toEqual([]);
		expect(box.sandbox.customers).toHaveLength(10);
	});

	it('customers that existed before count as updated', async () => {
		seedExisting(box.sandbox, '3');
		const description = await descriptionAfter({ status: 503 });
		expect(description).toContain('9 customers were created before: ');
		expect(description).toContain(`1 customer was updated before: ${box.sandbox.customers[0].id}.`);
	});

	it('a response with four of ten customers: the others are found', async () => {
		box.sandbox.misbehave({ when: BULK, kind: 'shortened', keep: 4 });
		const { items, hints } = await upsert(box.sandbox, inBatches({ rows: numberedRows(10) }));
		expect(namesOf(items)).toEqual(namesTo(10));
		expect(updatesIn(box.sandbox)).toEqual([]);
		expect(box.sandbox.customers).toHaveLength(10);
		expect(hints).toEqual([]);
	});

	it('a customer that stays unknown says so; the others succeed', async () => {
		box.sandbox.misbehave({ when: BULK, kind: 'reset', at: 'after' });
		box.sandbox.misbehave({ when: { ...PUT, name: 'C4' }, kind: 'status', status: 503 });
		const options = { maxRetries: 0, skipUnchanged: false };
		const { items, failed } = await upsert(
			box.sandbox,
			inBatches({ rows: numberedRows(10), options }),
		);
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
	it('one bad row: the others are created and updated', async () => {
		seedExisting(box.sandbox, '7');
		const { items, failed } = await upsert(
			box.sandbox,
			inBatches({
				rows: numberedRows(10),
				fields: { billToCustomerId: '={{ $itemIndex === 4 ? "cus_nobody" : "" }}' },
			}),
		);
		expect(namesOf(items)).toEqual(namesTo(10).filter((name) => name !== 'C4'));
		expect(failed.map(({ json }) => json.error)).toEqual([
			expect.stringMatching(/Foreign key violation/),
		]);
		expect(updatesIn(box.sandbox).map(({ input }) => input.name)).toEqual(['C7']);
	});

	it('401 is about the key: its rows fail at once', async () => {
		box.sandbox.misbehave({ when: BULK, kind: 'status', status: 401 });
		const { failed } = await upsert(box.sandbox, inBatches({ rows: numberedRows(10) }));
		expect(failed).toHaveLength(10);
		for (const { json } of failed) expect(json.error).toMatch(/did not accept the API key/);
		expect(box.sandbox.requests).toHaveLength(1);
	});

	it('429 until it is given up: its rows fail, and nothing was created', async () => {
		box.sandbox.misbehave({ when: BULK, kind: 'rateLimit', retryAfter: '0', times: 3 });
		const options = { giveUpAfter: 0 };
		const { failed } = await upsert(box.sandbox, inBatches({ rows: numberedRows(10), options }));
		expect(failed).toHaveLength(10);
		for (const { json } of failed) expect(json.details).toMatchObject({ outcome: 'later' });
		expect(batchesIn(box.sandbox)).toHaveLength(1);
	});
});

describe('Retry On Fail, concurrency, cancelling, hints', () => {
	it('Retry On Fail sends only what is not done', async () => {
		for (const id of ['3', '25']) seedExisting(box.sandbox, id);
		const when = { ...PUT, name: 'C25' };
		box.sandbox.misbehave({ when, kind: 'status', status: 422, times: 2 });
		const { items, hints } = await upsert(
			box.sandbox,
			inBatches({ rows: numberedRows(30), node: { ...STOP, ...THREE_TRIES } }),
		);
		expect(namesOf(items)).toEqual(namesTo(30));
		expect(updatesIn(box.sandbox).map(({ input }) => input.name)).toEqual([
			'C3',
			'C25',
			'C25',
			'C25',
		]);
		expect(batchesIn(box.sandbox).filter((batch) => batch.includes('C14'))).toHaveLength(1);
		expect(hints).toEqual(['2 customers already existed in Upwell and were updated.']);
	});

	it.each([1, 3])('never more than %d requests at once', async (concurrency) => {
		for (let i = 0; i < 100; i += 9) seedExisting(box.sandbox, String(i));
		box.sandbox.misbehave({ kind: 'slow', delayMs: 5, times: Infinity });
		// Older n8n leaves connections of earlier tests open.
		const before = box.sandbox.maxInFlight;
		const options = { batchSize: 4, concurrency };
		const { items } = await upsert(box.sandbox, { rows: numberedRows(100), options });
		expect(namesOf(items)).toEqual(namesTo(100));
		expect(box.sandbox.maxInFlight - before).toBe(concurrency);
	});

	it('cancelled, it sends nothing more', async () => {
		box.sandbox.misbehave({ when: BULK, kind: 'silence', times: Infinity });
		const run = inBatches({ rows: numberedRows(100), options: { concurrency: 2 } });
		const { finished, cancel } = await startUpwell(box.sandbox, upsertRunOf(run));
		while (box.sandbox.requests.length < 2) await delay(5);
		cancel();
		await finished;
		await delay(50);
		expect(box.sandbox.requests).toHaveLength(2);
	});

	it('hints say how to be faster, and how many were sent alone after all', async () => {
		const rows = numberedRows(101);
		const slow = await upsert(box.sandbox, { rows, options: { concurrency: 50, batchSize: 1 } });
		expect(slow.hints).toEqual([
			expect.stringMatching(/^101 customers were sent to Upwell one by one/),
		]);
		const options = { batchSize: 101 };
		const renamed = rows.map((row) => ({ ...row, name: `New ${row.name}` }));
		const batched = await upsert(box.sandbox, { rows: renamed, options });
		const updated = '101 customers already existed in Upwell and were updated.';
		expect(batched.hints).toEqual([updated]);
		box.sandbox.misbehave({ when: BULK, kind: 'status', status: 404 });
		const refused = await upsert(box.sandbox, { rows, options });
		expect(refused.hints).toEqual([updated]);
		box.sandbox.misbehave({ when: BULK, kind: 'status', status: 404 });
		const others = rows.map(({ name, id }) => ({ name, id: `other ${id}` }));
		expect((await upsert(box.sandbox, { rows: others, options })).hints).toEqual([
			expect.stringMatching(/^101 customers had to be sent one by one after all/),
		]);
	});
});

/** Ten rows in one batch, of which these exist. */
async function tenRows(existing: string[], faults: Fault[] = [], run: object = {}) {
	for (const id of existing) seedExisting(box.sandbox, id);
	for (const fault of faults) box.sandbox.misbehave(fault);
	return await upsert(box.sandbox, {
		rows: numberedRows(10),
		options: { batchSize: 10, maxRetries: 1 },
		...run,
	});
}
const expectAllUpserted = ({ items, failed }: Awaited<ReturnType<typeof tenRows>>) => {
	expect(failed).toEqual([]);
	expect(namesOf(items)).toEqual(namesTo(10));
	expect(Object.values(storedBySourceId(box.sandbox))).toHaveLength(10);
	expect(Object.values(storedBySourceId(box.sandbox)).sort()).toEqual(namesTo(10));
};

describe('a batch in which some exist', () => {
	it('searches for exactly its source keys, all at once', async () => {
		expectAllUpserted(await tenRows(['2', '5']));
		expect(searches()).toEqual([
			{
				where: {
					sourceSystem: { _eq: 'CRM' },
					sourceSystemId: { _in: numberedRows(10).map(({ id }) => id) },
				},
				orderBy: [{ id: 'ASC' }],
				limit: 10,
				offset: 0,
			},
			// Two may be all that Upwell gives at a time.
			expect.objectContaining({ limit: 8, offset: 2 }),
		]);
		expect(updated(box.sandbox).sort()).toEqual(['C2', 'C5']);
		expect(requestLines(box.sandbox)).toHaveLength(6);
	});

	it('from several systems: source system and ID belong together', async () => {
		seedExisting(box.sandbox, '2');
		// The same ID in the other system is another customer.
		seedExisting(box.sandbox, '3', { sourceSystem: 'ERP' });
		const sourceSystem = '={{ $itemIndex % 2 ? "ERP" : "CRM" }}';
		const { items } = await tenRows([], [], { parameters: { sourceSystem } });
		expect(namesOf(items)).toEqual(namesTo(10));
		const idsOf = (odd: number) =>
			numberedRows(10).flatMap(({ id }, i) => (i % 2 === odd ? id : []));
		expect(
			searches()
				.map(({ where }) => where)
				.slice(0, 1),
		).toEqual([
			{
				_or: [
					{ sourceSystem: { _eq: 'CRM' }, sourceSystemId: { _in: idsOf(0) } },
					{ sourceSystem: { _eq: 'ERP' }, sourceSystemId: { _in: idsOf(1) } },
				],
			},
		]);
		expect(updated(box.sandbox).sort()).toEqual(['C2', 'C3']);
		expect(sentAlone(box.sandbox)).toEqual([]);
	});

	it('all but one exist: that one is sent alone', async () => {
		expectAllUpserted(await tenRows(['0', '1', '2', '3', '4', '5', '6', '7', '8']));
		expect(sentAlone(box.sandbox)).toEqual(['C9']);
		expect(updated(box.sandbox)).toHaveLength(9);
	});

	it('Upwell gives few at a time: the search goes on until it has all', async () => {
		box.sandbox.configure({ largestPage: 2 });
		const result = await tenRows(['1', '3', '5', '7']);
		box.sandbox.configure({ largestPage: Number.MAX_SAFE_INTEGER });
		expectAllUpserted(result);
		expect(updated(box.sandbox).sort()).toEqual(['C1', 'C3', 'C5', 'C7']);
		expect(batchesIn(box.sandbox).map(({ length }) => length)).toEqual([10, 6]);
		expect(sentAlone(box.sandbox)).toEqual([]);
	});

	it.each<[string, Fault]>([
		['forbidden', { kind: 'status', status: 403 }],
		['refused', { kind: 'status', status: 400 }],
		['lost until the retries are used up', { kind: 'status', status: 503, times: 9 }],
		['unreadable', { kind: 'html', times: 9 }],
	])('a search that is %s: all are sent one by one', async (_what, fault) => {
		expectAllUpserted(await tenRows(['2', '5'], [{ when: SEARCH, ...fault }]));
		expect(batchesIn(box.sandbox)).toHaveLength(1);
		expect(sentAlone(box.sandbox).sort()).toEqual(namesTo(10));
		expect(updated(box.sandbox).sort()).toEqual(['C2', 'C5']);
	});

	it('a search that wrongly finds nothing: smaller batches, and further searches', async () => {
		const fault: Fault = { when: SEARCH, kind: 'json', body: { customers: [] } };
		expectAllUpserted(await tenRows(['2', '5'], [fault]));
		expect(sentAlone(box.sandbox)).toEqual([]);
		expect(updated(box.sandbox).sort()).toEqual(['C2', 'C5']);
	});

	it('a search that finds others: all are sent one by one, after another batch', async () => {
		const others = [{ id: 'cus_x', sourceSystem: 'ERP', sourceSystemId: '1' }];
		const fault: Fault = { when: SEARCH, kind: 'json', body: { customers: others } };
		expectAllUpserted(await tenRows(['2'], [fault]));
		expect(updated(box.sandbox)).toEqual(['C2']);
		expect(box.sandbox.customers.map(({ id }) => id)).not.toContain('cus_x');
	});

	it('a row that is refused for its content fails alone', async () => {
		const fields = { billToCustomerId: '={{ $itemIndex === 4 ? "cus_nobody" : "" }}' };
		const { items, failed } = await tenRows(['2'], [], { fields });
		expect(namesOf(items)).toEqual(namesTo(10).filter((name) => name !== 'C4'));
		expect(failed.map(({ json }) => json.error)).toEqual([
			expect.stringMatching(/Foreign key violation/),
		]);
		expect(updated(box.sandbox)).toEqual(['C2']);
	});

	it('the key is refused for the search: nothing more is sent', async () => {
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

	it('an update that finds nothing does not deny that the search found it', async () => {
		const when = { method: 'PUT', name: 'C5' };
		const body = { updateCustomer: { affectedRows: 0, returning: [] } };
		const { failed } = await tenRows(['2', '5'], [{ when, kind: 'json', body }]);
		expect(failed.map(({ json }) => json.error)).toEqual([
			expect.stringMatching(
				/ID '5' exists in Upwell, but was not updated: an update of it found nothing$/,
			),
		]);
	});
});

it('Create does the same', async () => {
	seedExisting(box.sandbox, '2');
	const { items, failed } = await upsert(box.sandbox, {
		rows: numberedRows(10),
		options: { batchSize: 10 },
		parameters: {
			operation: 'create',
			additionalFields: SOURCE_KEY,
		},
	});
	expect([items.length, failed.length]).toEqual([9, 1]);
	expect(searches()).toHaveLength(2);
	expect(batchesIn(box.sandbox).map(({ length }) => length)).toEqual([10, 9]);
	expect(sentAlone(box.sandbox)).toEqual([]);
});
