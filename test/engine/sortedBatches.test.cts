import type { Fault } from '../../sandbox/server.cts';
import { namesOf, numberedRows, SOURCE_KEY } from '../support/common.cts';
import { batchesIn, createsIn, runUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';

/** Batches that are not done: in how few requests the good rows are created, and the bad ones found. */

const box = useSandbox();

const BULK = { path: '/bulk-customers' };
/** What makes a row bad: the database refuses it, or the engine that reads it, which says where. */
const BAD = { unnamed: { billTo: 'cus_nobody' }, named: { due: 'soon' } };
type Badness = keyof typeof BAD;

async function create(run: Partial<UpwellRun>, options: object = {}) {
	const result = await runUpwell(box.sandbox, {
		rows: [],
		...run,
		parameters: {
			additionalFields: {
				...SOURCE_KEY,
				billToCustomerId: '={{ $json.billTo }}',
				customerRule: '={{ $json.due ? { dueOption: $json.due } : "" }}',
			},
			options: { batchSize: 500, ...options },
		},
		node: { onError: 'continueErrorOutput' },
	});
	const ids = box.sandbox.customers.map(({ sourceSystemId }) => sourceSystemId);
	expect(ids).toHaveLength(new Set(ids).size);
	return result;
}

const rowsWith = (count: number, bad: number[], kind: Badness) =>
	numberedRows(count).map((row, i) => (bad.includes(i) ? { ...row, ...BAD[kind] } : row));

/** Runs rows of which some are bad; exactly those fail, in so many requests. */
async function requestsFor(count: number, bad: number[], kind: Badness, options?: object) {
	const rows = rowsWith(count, bad, kind);
	const { items, failed } = await create({ rows }, options);
	expect(failed.map(({ pairedItem }) => pairedItem)).toEqual(bad.map((item) => ({ item })));
	expect(namesOf(items)).toEqual(
		numberedRows(count).flatMap(({ name }, i) => (bad.includes(i) ? [] : name)),
	);
	for (const { json } of failed) {
		expect(json.details).toMatchObject({ outcome: 'refused', httpStatus: 400 });
		expect(JSON.stringify(json)).not.toMatch(/may have|not certain/);
	}
	return box.sandbox.requests.length;
}

const range = (count: number, step = 1) => Array.from({ length: count }, (_, i) => i * step);

describe('bad rows', () => {
	it.each<[number, number]>([
		...range(16).map((place): [number, number] => [16, place]),
		...[0, 249, 250, 499].map((place): [number, number] => [500, place]),
	])('one of %d, in place %d', async (count, place) => {
		// The batch, at most two for each halving, a search, and what is left alone.
		const most = 2 * Math.ceil(Math.log2(count)) + 2;
		expect(await requestsFor(count, [place], 'unnamed')).toBeLessThanOrEqual(most);
		box.sandbox.reset();
		// The batch, the others together, and the bad row alone.
		expect(await requestsFor(count, [place], 'named')).toBe(3);
	});

	it.each<[Badness, number[], number]>([
		['named', [7, 100, 499], 8],
		['named', range(20, 25), 62],
		['unnamed', [7, 100, 499], 60],
		['unnamed', range(20, 25), 300],
		['unnamed', [0, 1, 2, 3], 32],
	])('several of 500, %s: %j', async (kind, bad, most) => {
		expect(await requestsFor(500, bad, kind)).toBeLessThanOrEqual(most);
	});

	it.each<Badness>(['named', 'unnamed'])('all of 100, %s: a bounded number', async (kind) => {
		expect(await requestsFor(100, range(100), kind)).toBeLessThanOrEqual(2 * 100);
	});

	it('each in a batch of its own, without a size: the others share requests', async () => {
		const count = await requestsFor(300, [50, 150, 250], 'unnamed', { batchSize: undefined });
		expect(count).toBeLessThanOrEqual(3 * 20);
	});

	it('beside some that exist', async () => {
		for (const id of ['3', '60']) {
			box.sandbox.seed({ name: 'Old', sourceSystem: 'CRM', sourceSystemId: id });
		}
		const rows = rowsWith(100, [42], 'unnamed');
		const { items, failed } = await create({ rows });
		expect(items).toHaveLength(97);
		expect(failed.map(({ json }) => (json.details as { outcome: string }).outcome)).toEqual([
			'exists',
			'refused',
			'exists',
		]);
		expect(box.sandbox.requests.length).toBeLessThanOrEqual(22);
	});
});

describe('a refusal that names a row with which nothing is wrong', () => {
	const lie = (place: number): Fault => ({
		when: BULK,
		kind: 'json',
		status: 400,
		body: { error: 'No', code: 'x', path: `$.args.objects[${place}]` },
		times: Infinity,
	});

	it.each([0, 3, 99, 500])('in place %d, each time: all are created', async (place) => {
		box.sandbox.misbehave(lie(place));
		const { items } = await create({ rows: numberedRows(100) });
		expect(items).toHaveLength(100);
		expect(box.sandbox.requests.length).toBeLessThanOrEqual(2 * 100);
	});

	it('is not believed again in this run', async () => {
		box.sandbox.misbehave({ ...lie(0), times: 1 });
		box.sandbox.misbehave({ ...lie(0), times: 1, when: { ...BULK, name: 'C85' } });
		const rows = numberedRows(100);
		const { items } = await create({ rows }, { batchSize: 20, concurrency: 1 });
		expect(items).toHaveLength(100);
		const lengths = batchesIn(box.sandbox).map(({ length }) => length);
		expect(lengths.filter((length) => length === 19)).toHaveLength(1);
		expect(lengths).toContain(10);
	});
});

describe('a server that takes only so much', () => {
	const LIMITS: Array<[string, Partial<Fault>, object]> = [
		['413', { kind: 'status', status: 413 }, {}],
		['413 with a page', { kind: 'html', status: 413 }, {}],
		['500', { kind: 'status', status: 500 }, {}],
		['502 with a page', { kind: 'html', status: 502 }, {}],
		['silence', { kind: 'silence' }, { timeout: 400 }],
		['time-outs, though it goes on', { kind: 'slow', delayMs: 600 }, { timeout: 400 }],
	];

	it.each(LIMITS)('%s beyond 30 rows', async (_what, fault, options) => {
		box.sandbox.misbehave({
			kind: 'status',
			...fault,
			when: { moreRecordsThan: 30 },
			times: Infinity,
		});
		const rows = numberedRows(400);
		const { items, failed } = await create(
			{ rows },
			{ batchSize: undefined, concurrency: 2, ...options },
		);
		expect(failed).toEqual([]);
		expect(namesOf(items)).toEqual(namesOf(rows.map((json) => ({ json }))));
		expect(box.sandbox.customers).toHaveLength(400);
		expect(createsIn(box.sandbox)).toEqual([]);
		// It is learned once, and tried again now and then at most.
		expect(batchesIn(box.sandbox).filter(({ length }) => length > 30).length).toBeLessThan(12);
		expect(box.sandbox.requests.length).toBeLessThan(70);
	});

	it('one: all are sent alone', async () => {
		box.sandbox.misbehave({
			kind: 'status',
			status: 413,
			when: { moreRecordsThan: 1 },
			times: Infinity,
		});
		const { items } = await create({ rows: numberedRows(64) }, { batchSize: undefined });
		expect(items).toHaveLength(64);
		expect(createsIn(box.sandbox)).toHaveLength(64);
		expect(batchesIn(box.sandbox).length).toBeLessThan(64);
	});

	it('nothing at all: each row says so, and nothing is sent for ever', async () => {
		box.sandbox.misbehave({ kind: 'status', status: 503, times: Infinity, retryAfter: '0' });
		const { failed } = await create(
			{ rows: numberedRows(64) },
			{ batchSize: undefined, maxRetries: 1 },
		);
		expect(failed).toHaveLength(64);
		expect(box.sandbox.requests.length).toBeLessThan(3 * 64);
	});
});
