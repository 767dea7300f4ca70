import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from '../../sandbox/server.cts';
import {
	namesOf,
	numberedRows,
	pairedItems,
	SOURCE_KEY,
	STOP,
	THREE_TRIES,
	until,
} from '../support/common.cts';
import {
	batchesIn,
	createsIn,
	runUpwell,
	startUpwell,
	useSandbox,
	type UpwellRun,
} from '../support/upwell.cts';

/** Create with many customers in one request. */

const box = useSandbox();

const BULK = { path: '/bulk-customers' };

/** A run with batches of ten, unless the options say otherwise. */
const inBatches = (run: UpwellRun, options: object = {}): UpwellRun => ({
	...run,
	parameters: {
		additionalFields: { ...SOURCE_KEY, ...(run.parameters?.additionalFields as object) },
		options: { batchSize: 10, ...options },
	},
	node: { onError: 'continueErrorOutput', ...run.node },
});
const runBatches = async (run: UpwellRun, options?: object) =>
	await runUpwell(box.sandbox, inBatches(run, options));
const namesTo = (count: number) => numberedRows(count).map(({ name }) => name);
it.each(['many', 501, 0])(
	'a batch size of %j is refused, and nothing is sent',
	async (batchSize) => {
		const { failed } = await runBatches({ rows: numberedRows(2) }, { batchSize });
		expect(failed.map(({ json }) => json.error)).toEqual([
			`'Batch Size' needs a whole number (1 to 500), but got '${batchSize}' [item 0]`,
			`'Batch Size' needs a whole number (1 to 500), but got '${batchSize}' [item 1]`,
		]);
		expect(box.sandbox.requests).toEqual([]);
	},
);
const storedNames = () => box.sandbox.customers.map(({ name }) => name ?? '');
const expectNoneTwice = () => {
	const ids = box.sandbox.customers.map(({ sourceSystemId }) => sourceSystemId);
	expect(ids).toHaveLength(new Set(ids).size);
};
const sentAlone = () => createsIn(box.sandbox).map(({ input }) => input.name as string);
const onBatch = (fault: Partial<Fault>): Fault => ({ when: BULK, kind: 'status', ...fault });

describe('all customers are new', () => {
	it('sends full requests, and gives each item its own customer, in order', async () => {
		const { items, failed } = await runBatches({ rows: numberedRows(1200) }, { batchSize: 500 });
		expect(batchesIn(box.sandbox).map((batch) => batch.length)).toEqual([500, 500, 200]);
		expect(sentAlone()).toEqual([]);
		expect(failed).toEqual([]);
		expect(namesOf(items)).toEqual(namesTo(1200));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(pairedItems(1200));
		const ids = new Map(box.sandbox.customers.map(({ name, id }) => [name, id]));
		expect(items.every(({ json }) => json.id === ids.get(json.name as string))).toBe(true);
	});

	it('one customer that is left over is sent alone', async () => {
		const { items } = await runBatches({ rows: numberedRows(21) });
		expect(batchesIn(box.sandbox).map((batch) => batch.length)).toEqual([10, 10]);
		expect(sentAlone()).toEqual(['C20']);
		expect(items).toHaveLength(21);
	});

	it('items without a whole source key are sent one by one', async () => {
		const mixed = numberedRows(30).map((row, i) => ({
			...row,
			system: i % 3 === 0 ? '' : 'CRM',
			id: i % 5 === 0 ? null : row.id,
		}));
		const withoutKey = mixed.filter(({ system, id }) => !system || !id).map(({ name }) => name);
		const { items } = await runBatches({
			rows: mixed,
			parameters: { additionalFields: { sourceSystem: '={{ $json.system }}' } },
		});
		expect(sentAlone().sort()).toEqual([...withoutKey].sort());
		expect(batchesIn(box.sandbox).flat()).toEqual(
			mixed.map(({ name }) => name).filter((name) => !withoutKey.includes(name)),
		);
		expect(namesOf(items)).toEqual(mixed.map(({ name }) => name));
	});

	it.each([1, 3, 50])('never more than %d requests at once', async (concurrency) => {
		box.sandbox.misbehave({ kind: 'slow', delayMs: 10, times: Infinity });
		const mixed = numberedRows(300).map((row, i) => ({ ...row, id: i % 7 === 0 ? '' : row.id }));
		const { items } = await runBatches({ rows: mixed }, { concurrency, batchSize: 4 });
		expect(namesOf(items)).toEqual(mixed.map(({ name }) => name));
		expect(box.sandbox.maxInFlight).toBeLessThanOrEqual(concurrency);
		expect(box.sandbox.maxInFlight).toBeGreaterThan(concurrency / 3);
		expect(box.sandbox.customers).toHaveLength(300);
	});

	it.each([
		{ timeout: '={{ $itemIndex < 6 ? 5000 : 6000 }}' },
		{ maxRetries: '={{ $itemIndex < 6 ? 2 : 3 }}' },
	])(
		'items of one batch have the same time-out and the same number of retries: %j',
		async (options) => {
			await runBatches({ rows: numberedRows(12) }, options);
			expect(batchesIn(box.sandbox).map((batch) => batch.length)).toEqual([6, 6]);
		},
	);

	it('rows that each have another time-out are sent alone, without waiting for others', async () => {
		const { items } = await runBatches(
			{ rows: numberedRows(300) },
			{ timeout: '={{ 5000 + $itemIndex }}' },
		);
		expect(items).toHaveLength(300);
		expect(sentAlone()).toHaveLength(300);
		expect(batchesIn(box.sandbox)).toEqual([]);
	});

	it('an option that the first item has wrong fails that item only', async () => {
		const { items, failed } = await runBatches(
			{ rows: numberedRows(21) },
			{ maxRetries: '={{ $itemIndex === 0 ? -1 : 3 }}' },
		);
		expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
		expect(items).toHaveLength(20);
		expect(batchesIn(box.sandbox)).toHaveLength(2);
	});

	it('a source ID that comes back as a number is the same one', async () => {
		const returning = [
			{ id: 'cus_b', sourceSystem: 'CRM', sourceSystemId: 1 },
			{ id: 'cus_a', sourceSystem: 'CRM', sourceSystemId: 0 },
		];
		box.sandbox.misbehave(onBatch({ kind: 'json', body: { createCustomers: { returning } } }));
		const { items } = await runBatches({ rows: numberedRows(2) });
		expect(items.map(({ json }) => json.id)).toEqual(['cus_a', 'cus_b']);
		expect(box.sandbox.requests).toHaveLength(1);
	});
});

describe('the same source key more than once', () => {
	const twice = (first: number, second: number) => {
		const all = numberedRows(25);
		all[second] = { ...all[first], name: `Copy of C${first}` };
		return all;
	};

	it.each([
		['within what would be one batch', 3, 4, {}],
		['across batches', 3, 17, {}],
		['in the last place', 0, 24, {}],
		['while the next batch is filled', 3, 7, { batchSize: 5, concurrency: 1 }],
	])('%s: never in one request, and one customer', async (_where, first, second, options) => {
		const { items, failed } = await runBatches({ rows: twice(first, second) }, options);
		const hasBoth = (batch: string[]) =>
			batch.includes(`C${first}`) && batch.includes(`Copy of C${first}`);
		expect(batchesIn(box.sandbox).some(hasBoth)).toBe(false);
		// It would only make a batch fail.
		expect(batchesIn(box.sandbox).flat()).not.toContain(`Copy of C${first}`);
		expect(box.sandbox.customers).toHaveLength(24);
		expectNoneTwice();
		expect(items).toHaveLength(24);
		expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: second }]);
		expect(failed[0].json.error).toMatch(
			/^Another item of this run .*'CRM'.*already exists in Upwell$/,
		);
	});

	it('all items the same: the first creates it, the others get it', async () => {
		const all = numberedRows(40).map((row) => ({ ...row, id: '7' }));
		const { items } = await runBatches({ rows: all }, { ifExists: 'return', concurrency: 1 });
		expect(box.sandbox.customers).toHaveLength(1);
		expect(items).toHaveLength(40);
		expect(new Set(items.map(({ json }) => json.id)).size).toBe(1);
	});

	it('after a lost response, does not take a customer that another item created for its own', async () => {
		const all = [
			...numberedRows(10),
			...numberedRows(10).map((row) => ({ ...row, name: `${row.name} again` })),
		];
		box.sandbox.misbehave({ when: { name: 'C3 again' }, kind: 'reset' });
		const { items, failed } = await runBatches({ rows: all });
		expect(namesOf(items)).toEqual(namesTo(10));
		expect(failed).toHaveLength(10);
		expect(failed[3].json.error).toMatch(/^Another item of this run .*already exists in Upwell$/);
	});
});

describe('a batch that is refused', () => {
	it.each([1, 10])(
		'one bad row in each, %d at once: no other row is touched by it',
		async (concurrency) => {
			const all = numberedRows(60).map((row, i) => ({
				...row,
				billTo: i % 10 === 4 ? 'cus_nobody' : '',
			}));
			const { items, failed } = await runBatches(
				{
					rows: all,
					parameters: { additionalFields: { billToCustomerId: '={{ $json.billTo }}' } },
				},
				{ concurrency },
			);
			// The batch, three parts, and two rows alone: the bad one, and the one beside it.
			expect(batchesIn(box.sandbox)).toHaveLength(6 * 4);
			expect(sentAlone()).toHaveLength(6 * 2);
			expect(items).toHaveLength(54);
			expect(failed.map(({ pairedItem }) => pairedItem)).toEqual(
				[4, 14, 24, 34, 44, 54].map((item) => ({ item })),
			);
			for (const { json } of failed) {
				expect(json.error).toMatch(/Foreign key violation/);
				expect(json.details).toMatchObject({ outcome: 'refused', httpStatus: 400 });
			}
			expectNoneTwice();
		},
	);

	it.each([
		['an endpoint that is not there', { status: 404 }],
		['a redirect', { kind: 'redirect', location: 'https://elsewhere.invalid/' }],
	] as const)('%s: the rows are sent alone', async (_what, fault) => {
		box.sandbox.misbehave(onBatch({ ...fault, times: Infinity }));
		const { items } = await runBatches({ rows: numberedRows(20) });
		expect(items).toHaveLength(20);
		expect(batchesIn(box.sandbox)).toHaveLength(2);
		expect(sentAlone()).toHaveLength(20);
	});

	it.each([
		['error', 19, 1],
		['return', 20, 0],
	] as const)(
		'a customer that existed before, ifExists = %s',
		async (ifExists, succeeding, failing) => {
			const old = box.sandbox.seed({ name: 'Old', sourceSystem: 'CRM', sourceSystemId: '12' });
			const { items, failed } = await runBatches({ rows: numberedRows(20) }, { ifExists });
			expect(items).toHaveLength(succeeding);
			expect(failed).toHaveLength(failing);
			if (ifExists === 'return') expect(items[12].json.id).toBe(old.id);
			else expect(failed[0].pairedItem).toEqual({ item: 12 });
			// The first batch is not affected, and one search tells which one of the second existed.
			const rest = namesTo(20).slice(10);
			expect(batchesIn(box.sandbox)).toEqual([
				namesTo(10),
				rest,
				rest.filter((name) => name !== 'C12'),
			]);
			expect(sentAlone()).toEqual([]);
			expectNoneTwice();
		},
	);

	it('401 is about the key: all rows fail at once', async () => {
		box.sandbox.misbehave(onBatch({ status: 401 }));
		const { items, failed } = await runBatches({ rows: numberedRows(25) }, { concurrency: 1 });
		expect(box.sandbox.requests).toHaveLength(1);
		expect([items.length, failed.length]).toEqual([0, 25]);
		for (const { json } of failed) expect(json.error).toMatch(/did not accept the API key/);
	});

	it('403 need not be about each of its rows', async () => {
		box.sandbox.misbehave({ when: { name: 'C3' }, kind: 'status', status: 403, times: Infinity });
		const { items, failed } = await runBatches({ rows: numberedRows(10) });
		expect(items).toHaveLength(9);
		expect(failed.map(({ json }) => json.error)).toEqual([
			expect.stringMatching(/does not allow this/),
		]);
	});
});

describe('a batch whose outcome is unknown', () => {
	const LOST: Array<[string, Partial<Fault>]> = [
		['reset', { kind: 'reset' }],
		['503', { kind: 'status', status: 503 }],
		['408', { kind: 'status', status: 408 }],
		['a page', { kind: 'html' }],
		['empty', { kind: 'empty' }],
		['breaks off', { kind: 'truncated' }],
		['cut JSON', { kind: 'truncated', body: 'json' }],
		['silence', { kind: 'silence' }],
		['another body', { kind: 'json', body: { createCustomers: { affectedRows: 10 } } }],
	];

	describe.each(['before', 'after'] as const)('%s it was stored', (at) => {
		it.each(LOST)('%s: each row ends as created', async (_what, fault) => {
			box.sandbox.misbehave(onBatch({ ...fault, at }));
			const { items, failed } = await runBatches(
				{ rows: numberedRows(20) },
				{ maxRetries: 0, timeout: 400, concurrency: 2 },
			);
			expect(failed).toEqual([]);
			expect(namesOf(items)).toEqual(namesTo(20));
			// What was stored is found, and the rest goes on in smaller batches.
			expect(sentAlone()).toEqual([]);
			expect(batchesIn(box.sandbox)).toHaveLength(at === 'after' ? 2 : 4);
			expect(storedNames().sort()).toEqual(namesTo(20).sort());
		});
	});

	it('the batch itself is not sent again', async () => {
		box.sandbox.misbehave(onBatch({ status: 503 }));
		const { items } = await runBatches({ rows: numberedRows(10) });
		expect(items).toHaveLength(10);
		expect(batchesIn(box.sandbox).map(({ length }) => length)).toEqual([10, 5, 5]);
		expect(sentAlone()).toEqual([]);
	});

	it('whether a row existed before is decided by its age', async () => {
		const old = { name: 'Old', sourceSystem: 'CRM', createdAt: '2020-01-01T00:00:00Z' };
		box.sandbox.seed({ ...old, sourceSystemId: '3' });
		box.sandbox.misbehave(onBatch({ status: 503 }));
		const { items, failed } = await runBatches({ rows: numberedRows(10) });
		expect(items).toHaveLength(9);
		expect(failed.map(({ json }) => json.error)).toEqual([
			expect.stringMatching(/'3' already exists/),
		]);
	});

	it.each([0, 3])('a response with %d of ten customers: the rest is found', async (keep) => {
		box.sandbox.misbehave({ when: BULK, kind: 'shortened', keep });
		const { items, failed } = await runBatches({ rows: numberedRows(10) }, { maxRetries: 0 });
		expect(failed).toEqual([]);
		expect(namesOf(items)).toEqual(namesTo(10));
		expect(sentAlone()).toEqual([]);
		expect(storedNames()).toHaveLength(10);
	});

	it.each<[string, Fault, Fault]>([
		[
			'the batch is lost, and then its own request too',
			onBatch({ kind: 'reset' }),
			{ kind: 'status', status: 503 },
		],
		[
			'the response leaves it out, and then it is refused',
			onBatch({ kind: 'json', body: { createCustomers: { returning: [] } } }),
			{ kind: 'json', status: 422, body: { error: 'No', code: 'bad' } },
		],
	])('a row that stays unknown says that it may exist: %s', async (_what, first, then) => {
		box.sandbox.misbehave(first);
		box.sandbox.misbehave({ when: { name: 'C4' }, times: Infinity, ...then });
		const { items, failed } = await runBatches({ rows: numberedRows(10) }, { maxRetries: 0 });
		expect(items).toHaveLength(9);
		expect(failed.map(({ json }) => json.error)).toEqual([
			expect.stringMatching(/may have created this customer/),
		]);
		expect(failed[0].json.details).toMatchObject({ outcome: 'unknown' });
	});
});

describe('a batch that meets a rate limit', () => {
	it('is sent again as it is, after the wait', async () => {
		box.sandbox.misbehave(onBatch({ kind: 'rateLimit', retryAfter: '1' }));
		const { items, hints } = await runBatches({ rows: numberedRows(20) });
		expect(items).toHaveLength(20);
		expect(sentAlone()).toEqual([]);
		expect(batchesIn(box.sandbox)).toHaveLength(3);
		expect(hints).toEqual([expect.stringMatching(/waited for 1 second in total/)]);
	});

	it('given up, its rows fail, and nothing was created', async () => {
		box.sandbox.misbehave(onBatch({ kind: 'rateLimit', retryAfter: '0', times: 3 }));
		const { items, failed } = await runBatches({ rows: numberedRows(10) }, { giveUpAfter: 0 });
		expect(items).toEqual([]);
		expect(failed).toHaveLength(10);
		for (const { json } of failed) expect(json.details).toMatchObject({ outcome: 'later' });
		expect(batchesIn(box.sandbox)).toHaveLength(1);
		expect(sentAlone()).toEqual([]);
	});

	it('its rows are sent alone with the retries that the batch has left', async () => {
		const body = { error: 'connection limit reached', code: 'postgres-max-connections-error' };
		const busy: Fault = { kind: 'status', status: 500, body, headers: { 'retry-after': '0' } };
		box.sandbox.misbehave(onBatch({ ...busy, times: 2 }));
		box.sandbox.misbehave(onBatch({ status: 422 }));
		box.sandbox.misbehave({ ...busy, when: { path: '/customers', name: 'C1' }, times: Infinity });
		await runBatches({ rows: numberedRows(2) }, { maxRetries: 3 });
		expect(sentAlone().filter((name) => name === 'C1')).toHaveLength(2);
	});
});

describe('Retry On Fail, On Error = Stop, cancelling', () => {
	it('Retry On Fail sends only what was not done', async () => {
		box.sandbox.misbehave({ when: { name: 'C13' }, kind: 'status', status: 422, times: 2 });
		const { items, error } = await runBatches({
			rows: numberedRows(30),
			node: { ...STOP, ...THREE_TRIES, maxTries: 2 },
		});
		expect(error).toBeUndefined();
		expect(namesOf(items)).toEqual(namesTo(30));
		expectNoneTwice();
		const sent = (name: string) =>
			batchesIn(box.sandbox).filter((batch) => batch.includes(name)).length;
		expect(sent('C0')).toBe(1);
		expect(sent('C25')).toBe(1);
	});

	it('what may exist since an earlier try is sent alone', async () => {
		box.sandbox.misbehave(onBatch({ status: 503 }));
		for (const name of ['C3', 'C4']) {
			box.sandbox.misbehave({
				when: { name, path: '/rest/customers' },
				kind: 'status',
				status: 503,
			});
		}
		const { items } = await runBatches(
			{
				rows: numberedRows(20),
				node: { ...STOP, ...THREE_TRIES },
			},
			{ maxRetries: 0 },
		);
		expect(items).toHaveLength(20);
		expect(batchesIn(box.sandbox).filter((batch) => batch.includes('C3'))).toHaveLength(2);
		expectNoneTwice();
	});

	it('On Error = Stop: says how many were created, batches included', async () => {
		box.sandbox.misbehave({ when: { name: 'C13' }, kind: 'status', status: 422, times: Infinity });
		const { error } = await runBatches({ rows: numberedRows(30), node: STOP }, { concurrency: 1 });
		expect(error?.context?.itemIndex).toBe(13);
		expect(error?.description).toContain(`${box.sandbox.customers.length} customers were created`);
	});

	it('cancelled, it sends nothing more', async () => {
		box.sandbox.misbehave(onBatch({ kind: 'silence', times: Infinity }));
		const { finished, cancel } = await startUpwell(
			box.sandbox,
			inBatches({ rows: numberedRows(100) }, { concurrency: 2 }),
		);
		await until(() => box.sandbox.requests.length >= 2);
		cancel();
		await finished;
		await delay(50);
		expect(box.sandbox.requests).toHaveLength(2);
	});

	it('an item that cannot be read fails alone', async () => {
		const all = numberedRows(20).map((row, i) => ({ ...row, name: i === 5 ? '' : row.name }));
		const { items, failed } = await runBatches({ rows: all });
		expect(items).toHaveLength(19);
		expect(failed.map(({ json }) => json.error)).toEqual(["'Name' is blank [item 5]"]);
	});
});

describe('hints', () => {
	const withoutKey = numberedRows(101).map((row) => ({ ...row, id: '' }));

	it.each([
		['one by one', numberedRows(101), { batchSize: 1 }, true],
		['one by one, but few', numberedRows(100), { batchSize: 1 }, false],
		['in batches', numberedRows(101), {}, false],
		['one by one, without a source key', withoutKey, { batchSize: 1 }, false],
		['in batches, without a source key', withoutKey, {}, false],
	])('how to be faster: %s', async (_what, all, options, isShown) => {
		const { hints } = await runBatches({ rows: all }, options);
		const text =
			"101 customers were sent to Upwell one by one. To make it faster, remove the option 'Batch Size', or set it to 100 or more.";
		expect(hints.includes(text)).toBe(isShown);
	});

	it('how many had to be sent alone after all', async () => {
		box.sandbox.misbehave(onBatch({ status: 404, times: Infinity }));
		const { items, hints } = await runBatches({ rows: numberedRows(110) }, { batchSize: 55 });
		expect(items).toHaveLength(110);
		expect(sentAlone()).toHaveLength(110);
		expect(hints).toEqual([expect.stringMatching(/^110 customers had to be sent one by one/)]);
	});

	it('one by one in an earlier try', async () => {
		box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'status', status: 422, times: 2 });
		const { hints } = await runBatches(
			{ rows: numberedRows(120), node: THREE_TRIES },
			{ batchSize: 1 },
		);
		expect(hints).toEqual([expect.stringMatching(/^120 customers were sent to Upwell one by one/)]);
	});

	it('a wait for a rate limit in an earlier try', async () => {
		box.sandbox.misbehave({ kind: 'rateLimit', retryAfter: '1' });
		box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'status', status: 422 });
		const { hints } = await runBatches(
			{ rows: numberedRows(1), node: THREE_TRIES },
			{ batchSize: 1 },
		);
		expect(hints).toEqual([expect.stringMatching(/waited for 1 second in total/)]);
	});

	it('how many existed', async () => {
		for (const id of ['2', '5', '11']) {
			box.sandbox.seed({ name: 'Old', sourceSystem: 'CRM', sourceSystemId: id });
		}
		const { hints } = await runBatches({ rows: numberedRows(15) }, { ifExists: 'return' });
		expect(hints).toEqual(['3 customers already existed in Upwell and were returned unchanged.']);
	});

	it('how many existed, those of an earlier try included', async () => {
		box.sandbox.seed({ name: 'Old', sourceSystem: 'CRM', sourceSystemId: '2' });
		box.sandbox.misbehave({ when: { name: 'C4' }, kind: 'status', status: 422 });
		const { hints } = await runBatches(
			{ rows: numberedRows(5), node: { ...STOP, ...THREE_TRIES } },
			{ ifExists: 'return', batchSize: 1, concurrency: 1 },
		);
		expect(hints).toEqual(['1 customer already existed in Upwell and was returned unchanged.']);
	});

	it('how long all items waited for a rate limit at the same time', async () => {
		box.sandbox.misbehave({ kind: 'rateLimit', retryAfter: '2' });
		const { hints } = await runBatches(
			{ rows: numberedRows(30) },
			{ batchSize: 1, concurrency: 10 },
		);
		expect(hints).toEqual([expect.stringMatching(/waited for 2 seconds in total/)]);
	});
});
