import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from '../../sandbox/server.cts';
import {
	batchesIn,
	createsIn,
	runUpwell,
	startUpwell,
	useSandbox,
	type UpwellRun,
} from '../support/upwell.cts';

const box = useSandbox();

const rows = (count: number) =>
	Array.from({ length: count }, (_, i) => ({ name: `C${i}`, system: 'CRM', id: `${i}` }));
const SOURCE_KEY = { sourceSystem: '={{ $json.system }}', sourceSystemId: '={{ $json.id }}' };
const BULK = { path: '/bulk-customers' };

/** A run in batches of ten, unless the options say otherwise. */
const inBatches = (run: UpwellRun, options: object = {}): UpwellRun => ({
	...run,
	parameters: {
		additionalFields: { ...SOURCE_KEY, ...(run.parameters?.additionalFields as object) },
		options: { batchSize: 10, ...options },
	},
	node: { onError: 'continueErrorOutput', ...run.node },
});
const names = (items: Array<{ json: { name?: unknown } }>) => items.map(({ json }) => json.name);
const storedNames = () => box.sandbox.customers.map(({ name }) => name ?? '');
const expectNoneTwice = () => {
	const pairs = box.sandbox.customers.map((c) => `${c.sourceSystem} ${c.sourceSystemId}`);
	expect(pairs).toHaveLength(new Set(pairs).size);
};
const alone = () => createsIn(box.sandbox).map(({ input }) => input.name as string);
const asked = (fault: Partial<Fault>): Fault => ({ when: BULK, kind: 'status', ...fault });

describe('without anything in the way', () => {
	it('sends full requests, gives each item its own customer, in order', async () => {
		const { items, failed } = await runUpwell(
			box.sandbox,
			inBatches({ rows: rows(1200) }, { batchSize: 500 }),
		);
		expect(batchesIn(box.sandbox).map((batch) => batch.length)).toEqual([500, 500, 200]);
		expect(alone()).toEqual([]);
		expect(failed).toEqual([]);
		expect(names(items)).toEqual(rows(1200).map(({ name }) => name));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			rows(1200).map((_, item) => ({ item })),
		);
		const ids = new Map(box.sandbox.customers.map(({ name, id }) => [name, id]));
		expect(items.every(({ json }) => json.id === ids.get(json.name as string))).toBe(true);
	});

	it('a customer that is left over goes alone', async () => {
		const { items } = await runUpwell(box.sandbox, inBatches({ rows: rows(21) }));
		expect(batchesIn(box.sandbox).map((batch) => batch.length)).toEqual([10, 10]);
		expect(alone()).toEqual(['C20']);
		expect(items).toHaveLength(21);
	});

	it('items without both parts of the pair go one by one beside them', async () => {
		const mixed = rows(30).map((row, i) => ({
			...row,
			system: i % 3 === 0 ? '' : 'CRM',
			id: i % 5 === 0 ? null : row.id,
		}));
		const unpaired = mixed.filter(({ system, id }) => !system || !id).map(({ name }) => name);
		const { items } = await runUpwell(box.sandbox, inBatches({ rows: mixed }));
		expect(alone().sort()).toEqual([...unpaired].sort());
		expect(batchesIn(box.sandbox).flat()).toEqual(
			mixed.map(({ name }) => name).filter((name) => !unpaired.includes(name)),
		);
		expect(names(items)).toEqual(mixed.map(({ name }) => name));
	});

	it.each([1, 3, 50])('never more than %d requests at once', async (concurrency) => {
		box.sandbox.misbehave({ kind: 'slow', delayMs: 10, times: Infinity });
		const mixed = rows(300).map((row, i) => ({ ...row, system: i % 7 === 0 ? '' : 'CRM' }));
		const { items } = await runUpwell(
			box.sandbox,
			inBatches({ rows: mixed }, { concurrency, batchSize: 4 }),
		);
		expect(names(items)).toEqual(mixed.map(({ name }) => name));
		expect(box.sandbox.maxInFlight).toBeLessThanOrEqual(concurrency);
		expect(box.sandbox.maxInFlight).toBeGreaterThan(concurrency / 3);
		expect(box.sandbox.customers).toHaveLength(300);
	});

	it('a batch has one time-out and one number of retries', async () => {
		await runUpwell(
			box.sandbox,
			inBatches({ rows: rows(12) }, { timeout: '={{ $itemIndex < 6 ? 5000 : 6000 }}' }),
		);
		expect(batchesIn(box.sandbox).map((batch) => batch.length)).toEqual([6, 6]);
	});

	it('rows with time-outs of their own go alone, without the others waiting for them', async () => {
		const { items } = await runUpwell(
			box.sandbox,
			inBatches({ rows: rows(300) }, { timeout: '={{ 5000 + $itemIndex }}' }),
		);
		expect(items).toHaveLength(300);
		expect(alone()).toHaveLength(300);
		expect(batchesIn(box.sandbox)).toEqual([]);
	});

	it('an option of the first item that cannot be read is a matter of that item', async () => {
		const { items, failed } = await runUpwell(
			box.sandbox,
			inBatches({ rows: rows(21) }, { maxRetries: '={{ $itemIndex === 0 ? -1 : 3 }}' }),
		);
		expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
		expect(items).toHaveLength(20);
		expect(batchesIn(box.sandbox)).toHaveLength(2);
	});

	it('a pair that comes back as numbers is the same pair', async () => {
		const returning = [
			{ id: 'cus_b', sourceSystem: 'CRM', sourceSystemId: 1 },
			{ id: 'cus_a', sourceSystem: 'CRM', sourceSystemId: 0 },
		];
		box.sandbox.misbehave(asked({ kind: 'json', body: { createCustomers: { returning } } }));
		const { items } = await runUpwell(box.sandbox, inBatches({ rows: rows(2) }));
		expect(items.map(({ json }) => json.id)).toEqual(['cus_a', 'cus_b']);
		expect(box.sandbox.requests).toHaveLength(1);
	});
});

describe('the same pair more than once', () => {
	const twice = (first: number, second: number) => {
		const all = rows(25);
		all[second] = { ...all[first], name: `Copy of C${first}` };
		return all;
	};

	it.each([
		['within what would be one batch', 3, 4],
		['across batches', 3, 17],
		['in the last place', 0, 24],
	])('%s: never in one request, and one customer', async (_where, first, second) => {
		const { items, failed } = await runUpwell(
			box.sandbox,
			inBatches({ rows: twice(first, second) }),
		);
		const holdsBoth = (batch: string[]) =>
			batch.includes(`C${first}`) && batch.includes(`Copy of C${first}`);
		expect(batchesIn(box.sandbox).some(holdsBoth)).toBe(false);
		// It would only bring a batch down.
		expect(batchesIn(box.sandbox).flat()).not.toContain(`Copy of C${first}`);
		expect(box.sandbox.customers).toHaveLength(24);
		expectNoneTwice();
		expect(items).toHaveLength(24);
		expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: second }]);
		expect(failed[0].json.error).toMatch(/'CRM'.*already exists/);
	});

	it('all items the same: the first makes it, the others get it', async () => {
		const all = rows(40).map((row) => ({ ...row, id: '7' }));
		const { items } = await runUpwell(
			box.sandbox,
			inBatches({ rows: all }, { ifExists: 'return', concurrency: 1 }),
		);
		expect(box.sandbox.customers).toHaveLength(1);
		expect(items).toHaveLength(40);
		expect(new Set(items.map(({ json }) => json.id)).size).toBe(1);
	});

	it('does not claim a customer that another item made, be its own answer lost', async () => {
		const all = [...rows(10), ...rows(10).map((row) => ({ ...row, name: `${row.name} again` }))];
		box.sandbox.misbehave({ when: { name: 'C3 again' }, kind: 'reset' });
		const { items, failed } = await runUpwell(box.sandbox, inBatches({ rows: all }));
		expect(names(items)).toEqual(rows(10).map(({ name }) => name));
		expect(failed).toHaveLength(10);
		expect(failed[3].json.error).toMatch(/already exists/);
	});
});

describe('a batch that is refused', () => {
	it.each([1, 10])(
		'one bad row in each, %d at once: no other row is touched by it',
		async (concurrency) => {
			const all = rows(60).map((row, i) => ({ ...row, billTo: i % 10 === 4 ? 'cus_nobody' : '' }));
			const { items, failed } = await runUpwell(
				box.sandbox,
				inBatches(
					{
						rows: all,
						parameters: { additionalFields: { billToCustomerId: '={{ $json.billTo }}' } },
					},
					{ concurrency },
				),
			);
			expect(batchesIn(box.sandbox)).toHaveLength(6);
			expect(alone()).toHaveLength(60);
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
		['too large a request', { status: 413 }],
		['a redirect', { kind: 'redirect', location: 'https://elsewhere.invalid/' }],
	] as const)('%s: the rows go alone', async (_what, fault) => {
		box.sandbox.misbehave(asked({ ...fault, times: Infinity }));
		const { items } = await runUpwell(box.sandbox, inBatches({ rows: rows(20) }));
		expect(items).toHaveLength(20);
		expect(batchesIn(box.sandbox)).toHaveLength(2);
		expect(alone()).toHaveLength(20);
	});

	it.each([
		['error', 19, 1],
		['return', 20, 0],
	] as const)('a customer that was there before, ifExists = %s', async (ifExists, made, not) => {
		const old = box.sandbox.seed({ name: 'Old', sourceSystem: 'CRM', sourceSystemId: '12' });
		const { items, failed } = await runUpwell(
			box.sandbox,
			inBatches({ rows: rows(20) }, { ifExists }),
		);
		expect(items).toHaveLength(made);
		expect(failed).toHaveLength(not);
		if (ifExists === 'return') expect(items[12].json.id).toBe(old.id);
		else expect(failed[0].pairedItem).toEqual({ item: 12 });
		// The first batch had no part in it.
		expect(alone().sort()).toEqual(
			rows(20)
				.slice(10)
				.map(({ name }) => name)
				.sort(),
		);
		expectNoneTwice();
	});

	it.each([
		[401, /did not accept the API key/],
		[403, /does not allow this/],
	])('%d is about the key: the rows of the batch fail at once', async (status, message) => {
		box.sandbox.misbehave(asked({ status }));
		const { items, failed } = await runUpwell(
			box.sandbox,
			inBatches({ rows: rows(25) }, { concurrency: 1 }),
		);
		expect(alone()).toEqual([]);
		expect(failed).toHaveLength(status === 401 ? 25 : 10);
		expect(items).toHaveLength(status === 401 ? 0 : 15);
		expect(batchesIn(box.sandbox)).toHaveLength(status === 401 ? 1 : 3);
		for (const { json } of failed) expect(json.error).toMatch(message);
	});
});

describe('a batch whose outcome is unknown', () => {
	const LOST: Array<[string, Partial<Fault>]> = [
		['reset', { kind: 'reset' }],
		['503', { kind: 'status', status: 503 }],
		['408', { kind: 'status', status: 408 }],
		['a page', { kind: 'html' }],
		['empty', { kind: 'empty' }],
		['broken off', { kind: 'truncated' }],
		['cut JSON', { kind: 'truncated', body: 'json' }],
		['silence', { kind: 'silence' }],
		['another body', { kind: 'json', body: { createCustomers: { affectedRows: 10 } } }],
	];

	describe.each(['before', 'after'] as const)('%s it was stored', (at) => {
		it.each(LOST)('%s: each row is sent alone and ends as created', async (_what, fault) => {
			box.sandbox.misbehave(asked({ ...fault, at }));
			const { items, failed } = await runUpwell(
				box.sandbox,
				inBatches({ rows: rows(20) }, { maxRetries: 0, timeout: 400, concurrency: 2 }),
			);
			expect(failed).toEqual([]);
			expect(names(items)).toEqual(rows(20).map(({ name }) => name));
			expect(alone()).toHaveLength(10);
			expect(storedNames().sort()).toEqual(
				rows(20)
					.map(({ name }) => name)
					.sort(),
			);
		});
	});

	it('the batch itself is not sent again', async () => {
		box.sandbox.misbehave(asked({ status: 503 }));
		const { items } = await runUpwell(box.sandbox, inBatches({ rows: rows(10) }));
		expect(items).toHaveLength(10);
		expect(batchesIn(box.sandbox)).toHaveLength(1);
		expect(alone()).toHaveLength(10);
	});

	it('a row that was there before is judged by its age', async () => {
		const old = { name: 'Old', sourceSystem: 'CRM', createdAt: '2020-01-01T00:00:00Z' };
		box.sandbox.seed({ ...old, sourceSystemId: '3' });
		box.sandbox.misbehave(asked({ status: 503 }));
		const { items, failed } = await runUpwell(box.sandbox, inBatches({ rows: rows(10) }));
		expect(items).toHaveLength(9);
		expect(failed.map(({ json }) => json.error)).toEqual([
			expect.stringMatching(/'3' already exists/),
		]);
	});

	it.each([0, 3])('an answer with %d of ten customers: the rest is asked for', async (keep) => {
		box.sandbox.misbehave({ when: BULK, kind: 'shortened', keep });
		const { items, failed } = await runUpwell(
			box.sandbox,
			inBatches({ rows: rows(10) }, { maxRetries: 0 }),
		);
		expect(failed).toEqual([]);
		expect(names(items)).toEqual(rows(10).map(({ name }) => name));
		expect(alone()).toHaveLength(10 - keep);
		expect(storedNames()).toHaveLength(10);
	});

	it('a row that cannot be cleared up says that it may exist; the others are not touched', async () => {
		box.sandbox.misbehave(asked({ kind: 'reset', at: 'after' }));
		box.sandbox.misbehave({ when: { name: 'C4' }, kind: 'status', status: 503, times: Infinity });
		const { items, failed } = await runUpwell(
			box.sandbox,
			inBatches({ rows: rows(10) }, { maxRetries: 0 }),
		);
		expect(items).toHaveLength(9);
		expect(failed.map(({ json }) => json.error)).toEqual([
			expect.stringMatching(/may have created this customer/),
		]);
		expect(failed[0].json.details).toMatchObject({ outcome: 'unknown' });
	});
});

describe('a batch that is put off', () => {
	it('waits and goes again as it is', async () => {
		box.sandbox.misbehave(asked({ kind: 'rateLimit', retryAfter: '1' }));
		const { items, hints } = await runUpwell(box.sandbox, inBatches({ rows: rows(20) }));
		expect(items).toHaveLength(20);
		expect(alone()).toEqual([]);
		expect(batchesIn(box.sandbox)).toHaveLength(3);
		expect(hints).toEqual([expect.stringMatching(/waited for 1 second in all/)]);
	});

	it('out of retries its rows fail, and nothing was created', async () => {
		box.sandbox.misbehave(asked({ kind: 'rateLimit', retryAfter: '0', times: 3 }));
		const { items, failed } = await runUpwell(
			box.sandbox,
			inBatches({ rows: rows(10) }, { maxRetries: 2 }),
		);
		expect(items).toEqual([]);
		expect(failed).toHaveLength(10);
		for (const { json } of failed) expect(json.details).toMatchObject({ outcome: 'later' });
		expect(batchesIn(box.sandbox)).toHaveLength(3);
		expect(alone()).toEqual([]);
	});

	it('its rows go alone with what the batch has left them of their retries', async () => {
		box.sandbox.misbehave(asked({ kind: 'rateLimit', retryAfter: '0', times: 2 }));
		box.sandbox.misbehave(asked({ status: 422 }));
		box.sandbox.misbehave({
			when: { path: '/customers', name: 'C1' },
			kind: 'rateLimit',
			retryAfter: '0',
			times: Infinity,
		});
		await runUpwell(box.sandbox, inBatches({ rows: rows(2) }, { maxRetries: 3 }));
		expect(alone().filter((name) => name === 'C1')).toHaveLength(2);
	});
});

describe('tries, stop, cancel', () => {
	it('Retry On Fail sends only what is not done', async () => {
		box.sandbox.misbehave({ when: { name: 'C13' }, kind: 'status', status: 422, times: 2 });
		const { items, error } = await runUpwell(
			box.sandbox,
			inBatches({
				rows: rows(30),
				node: { onError: 'stopWorkflow', retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
			}),
		);
		expect(error).toBeUndefined();
		expect(names(items)).toEqual(rows(30).map(({ name }) => name));
		expectNoneTwice();
		const sent = (name: string) =>
			batchesIn(box.sandbox).filter((batch) => batch.includes(name)).length;
		expect(sent('C0')).toBe(1);
		expect(sent('C25')).toBe(1);
	});

	it('what may exist since an earlier try goes alone', async () => {
		box.sandbox.misbehave(asked({ status: 503 }));
		box.sandbox.misbehave({ when: { name: 'C3' }, kind: 'status', status: 503, times: 1 });
		const { items } = await runUpwell(
			box.sandbox,
			inBatches(
				{
					rows: rows(20),
					node: { onError: 'stopWorkflow', retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
				},
				{ maxRetries: 0 },
			),
		);
		expect(items).toHaveLength(20);
		expect(batchesIn(box.sandbox).filter((batch) => batch.includes('C3'))).toHaveLength(1);
		expectNoneTwice();
	});

	it('On Error = Stop: says how many were created, batches included', async () => {
		box.sandbox.misbehave({ when: { name: 'C13' }, kind: 'status', status: 422, times: 2 });
		const { error } = await runUpwell(
			box.sandbox,
			inBatches({ rows: rows(30), node: { onError: 'stopWorkflow' } }, { concurrency: 1 }),
		);
		expect(error?.context?.itemIndex).toBe(13);
		expect(error?.description).toContain(`${box.sandbox.customers.length} customers were created`);
	});

	it('cancelled, it sends nothing more', async () => {
		box.sandbox.misbehave(asked({ kind: 'silence', times: Infinity }));
		const { finished, cancel } = await startUpwell(
			box.sandbox,
			inBatches({ rows: rows(100) }, { concurrency: 2 }),
		);
		while (box.sandbox.requests.length < 2) await delay(5);
		cancel();
		await finished;
		await delay(50);
		expect(box.sandbox.requests).toHaveLength(2);
	});

	it('an item that cannot be read fails by itself', async () => {
		const all = rows(20).map((row, i) => ({ ...row, name: i === 5 ? '' : row.name }));
		const { items, failed } = await runUpwell(box.sandbox, inBatches({ rows: all }));
		expect(items).toHaveLength(19);
		expect(failed.map(({ json }) => json.error)).toEqual(["'Name' is blank [item 5]"]);
	});
});

describe('hints', () => {
	it.each([
		['one by one', rows(101), { batchSize: 1 }, true],
		['one by one, but few', rows(100), { batchSize: 1 }, false],
		['in batches', rows(101), {}, false],
		[
			'one by one, as they have to',
			rows(101).map((row) => ({ ...row, id: '' })),
			{ batchSize: 1 },
			false,
		],
	])('how to be faster: %s', async (_what, all, options, told) => {
		const { hints } = await runUpwell(box.sandbox, inBatches({ rows: all }, options));
		const text =
			"101 customers went to Upwell one by one. To make it faster add the option 'Batch Size' and set it to 100 or more.";
		expect(hints).toEqual(told ? [text] : []);
	});

	it('how many had to go alone after all', async () => {
		box.sandbox.misbehave(asked({ status: 422, times: Infinity }));
		const run = inBatches({ rows: rows(110) }, { batchSize: 55 });
		const { items, hints } = await runUpwell(box.sandbox, run);
		expect(items).toHaveLength(110);
		expect(alone()).toHaveLength(110);
		expect(hints).toEqual([expect.stringMatching(/^110 customers had to be sent one by one/)]);
	});

	it('one by one in an earlier try', async () => {
		box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'status', status: 422, times: 2 });
		const run = inBatches(
			{ rows: rows(120), node: { retryOnFail: true, waitBetweenTries: 1 } },
			{ batchSize: 1 },
		);
		const { hints } = await runUpwell(box.sandbox, run);
		expect(hints).toEqual([expect.stringMatching(/^120 customers went to Upwell one by one/)]);
	});

	it('a rate limit waited out in an earlier try', async () => {
		box.sandbox.misbehave({ kind: 'rateLimit', retryAfter: '1' });
		box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'status', status: 422 });
		const run = inBatches(
			{ rows: rows(1), node: { retryOnFail: true, waitBetweenTries: 1 } },
			{ batchSize: 1 },
		);
		const { hints } = await runUpwell(box.sandbox, run);
		expect(hints).toEqual([expect.stringMatching(/waited for 1 second in all/)]);
	});

	it('how many existed', async () => {
		for (const id of ['2', '5', '11']) {
			box.sandbox.seed({ name: 'Old', sourceSystem: 'CRM', sourceSystemId: id });
		}
		const run = inBatches({ rows: rows(15) }, { ifExists: 'return' });
		const { hints } = await runUpwell(box.sandbox, run);
		expect(hints).toEqual(['3 customers already existed in Upwell and came back unchanged.']);
	});

	it('how many existed, those of an earlier try included', async () => {
		box.sandbox.seed({ name: 'Old', sourceSystem: 'CRM', sourceSystemId: '2' });
		box.sandbox.misbehave({ when: { name: 'C4' }, kind: 'status', status: 422 });
		const run = inBatches(
			{ rows: rows(5), node: { onError: 'stopWorkflow', retryOnFail: true, waitBetweenTries: 1 } },
			{ ifExists: 'return', batchSize: 1, concurrency: 1 },
		);
		const { hints } = await runUpwell(box.sandbox, run);
		expect(hints).toEqual(['1 customer already existed in Upwell and came back unchanged.']);
	});

	it('how long a rate limit was waited out, at once by all', async () => {
		box.sandbox.misbehave({ kind: 'rateLimit', retryAfter: '2' });
		const run = inBatches({ rows: rows(30) }, { batchSize: 1, concurrency: 10 });
		const { hints } = await runUpwell(box.sandbox, run);
		expect(hints).toEqual([expect.stringMatching(/waited for 2 seconds in all/)]);
	});
});
