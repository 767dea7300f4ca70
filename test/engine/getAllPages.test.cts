import { setTimeout as delay } from 'node:timers/promises';
import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { runUpwell, startUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';
import { QUICK, STOP, THREE_TRIES, until } from '../support/common.cts';

/** Get Many over several pages. */

/** Changes customers in Upwell while pages are read. */
let betweenPages = () => {};
const box = useSandbox({ onRequest: () => betweenPages() });

beforeEach(() => {
	betweenPages = () => {};
	box.sandbox.configure({ largestPage: Number.MAX_SAFE_INTEGER });
});

const runOf = (parameters: object, run: Partial<UpwellRun> = {}) => ({
	rows: [{}],
	...run,
	parameters: { operation: 'getAll', ...parameters } as IDataObject,
	node: { onError: 'continueErrorOutput' as const, ...run.node },
});
const getMany = async (parameters: object, run?: Partial<UpwellRun>) =>
	await runUpwell(box.sandbox, runOf(parameters, run));

const ALL = { returnAll: true };
const NEWEST_FIRST = { sort: { rule: [{ field: 'createdAt', direction: 'DESC' }] } };
const CREATED = '2026-01-31T00:00:00.000000+00:00';

/** Customers that were all created at the same moment, as in a migration. */
const seed = (count: number) =>
	Array.from({ length: count }, () => box.sandbox.seed({ name: 'Same', createdAt: CREATED }).id);

const pages = () =>
	box.sandbox.requests.map(({ body }) => [body.offset as number, body.limit as number]);
const ids = (items: Array<{ json: IDataObject }>) => items.map(({ json }) => String(json.id));

describe('Return All', () => {
	it('2,345 customers: each once, in one order, in 25 requests', async () => {
		const all = seed(2_345);
		const { items } = await getMany(ALL);
		expect(ids(items)).toEqual([...all].sort());
		expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
		// Each page begins with the last customer of the page before; the end is an empty page.
		const full = Array.from({ length: 24 }, (_, page) => [page * 99, 100]);
		expect(pages()).toEqual([...full, [2_345, 100]]);
		for (const { body } of box.sandbox.requests) {
			expect(body.orderBy).toEqual([{ createdAt: 'ASC' }, { id: 'ASC' }]);
			expect(body.where).toEqual({});
		}
	});

	it('a full page is not the end', async () => {
		seed(200);
		const { items } = await getMany(ALL);
		expect(items).toHaveLength(200);
		expect(pages()).toEqual([
			[0, 100],
			[99, 100],
			[198, 100],
			[200, 100],
		]);
	});

	it('a short page is not the end', async () => {
		seed(9);
		expect((await getMany(ALL)).items).toHaveLength(9);
		expect(pages()).toEqual([
			[0, 100],
			[9, 100],
		]);
	});

	it.each([10, 50, 99])('Upwell gives at most %d at a time: nothing is lost', async (most) => {
		box.sandbox.configure({ largestPage: most });
		const all = seed(230);
		const { items } = await getMany(ALL);
		expect(ids(items)).toEqual([...all].sort());
	});

	it('customers that are created between pages come last', async () => {
		const old = seed(250);
		let rounds = 5;
		betweenPages = () => void (rounds-- > 0 && box.sandbox.seed({ name: 'New' }));
		const { items } = await getMany(ALL);
		expect(ids(items).slice(0, 250)).toEqual([...old].sort());
		expect(items.slice(250).every(({ json }) => json.name === 'New')).toBe(true);
		expect(new Set(ids(items)).size).toBe(items.length);
	});

	it.each([3, 100, 250])(
		'newest first, and %d are created before each page: none twice, none of the old ones missing',
		async (count) => {
			const old = seed(500);
			let rounds = 5;
			betweenPages = () => {
				if (rounds-- > 0) for (let i = 0; i < count; i++) box.sandbox.seed({ name: 'New' });
			};
			const { items } = await getMany({ ...ALL, ...NEWEST_FIRST });
			expect(box.sandbox.requests[0].body.orderBy).toEqual([{ createdAt: 'DESC' }, { id: 'ASC' }]);
			expect(ids(items).filter((id) => old.includes(id))).toEqual([...old].sort());
			expect(new Set(ids(items)).size).toBe(items.length);
		},
	);

	it('newest first, a limit, and one is created before each page: as many as the limit says', async () => {
		seed(300);
		betweenPages = () => void box.sandbox.seed({ name: 'New' });
		const { items } = await getMany({ limit: 150, ...NEWEST_FIRST });
		expect(new Set(ids(items)).size).toBe(150);
	});

	it('the same page again and again is ended with an error', async () => {
		const customers = Array.from({ length: 100 }, (_, i) => ({ id: `c${i}` }));
		box.sandbox.misbehave({ kind: 'json', body: { customers }, times: Infinity });
		const { items, failed } = await getMany(ALL);
		expect(items).toEqual([]);
		expect(failed[0].json.error).toBe(
			'Upwell sends the same records again and again instead of the next ones',
		);
		expect(failed[0].json.details).toMatchObject({
			outcome: 'later',
			description: expect.stringContaining('Narrow the search with filters'),
		});
		expect(pages()).toHaveLength(11);
	});
});

describe('Limit', () => {
	it.each<[unknown, number, number[]]>([
		[1, 1, [1]],
		[50, 50, [50]],
		[100, 100, [100]],
		[101, 101, [100, 2]],
		[250, 250, [100, 100, 52]],
		['={{ "12" }}', 12, [12]],
		['={{ null }}', 50, [50]],
	])('%j: %d customers, in pages of %j', async (limit, count, limits) => {
		const all = seed(300).sort();
		const { items } = await getMany({ limit });
		expect(pages().map(([, pageSize]) => pageSize)).toEqual(limits);
		expect(ids(items)).toEqual(all.slice(0, count));
	});

	it.each(['={{ 0 }}', '={{ -1 }}', '={{ 1.5 }}', '={{ "many" }}'])(
		'%s is refused',
		async (limit) => {
			const { failed } = await getMany({ limit });
			expect(failed[0].json.error).toMatch(
				/^'Limit' needs a whole number \(1 or more\), but got '/,
			);
			expect(pages()).toEqual([]);
		},
	);

	it('a limit above the number of customers: all of them', async () => {
		seed(130);
		expect((await getMany({ limit: 500 })).items).toHaveLength(130);
	});

	it('Upwell gives fewer at a time: the rest is requested', async () => {
		box.sandbox.configure({ largestPage: 20 });
		const all = seed(60).sort();
		const { items } = await getMany({ limit: 45 });
		expect(ids(items)).toEqual(all.slice(0, 45));
		expect(pages()).toEqual([
			[0, 45],
			// It was not the end, so the pages after it overlap.
			[20, 25],
			[19, 26],
			[38, 7],
		]);
	});

	it('Upwell gives more than the limit: no more are output', async () => {
		const customers = Array.from({ length: 30 }, (_, i) => ({ id: `c${i}` }));
		box.sandbox.misbehave({ kind: 'json', body: { customers } });
		const { items } = await getMany({ limit: 2 });
		expect(ids(items)).toEqual(['c0', 'c1']);
	});
});

describe('a page that fails', () => {
	it.each<Fault>([
		{ kind: 'rateLimit', retryAfter: '0' },
		{ kind: 'status', status: 503, ...QUICK },
		{ kind: 'reset' },
		{ kind: 'truncated' },
		{ kind: 'html' },
	])('is read again, and nothing is missing: %p', async (fault) => {
		const all = seed(350).sort();
		box.sandbox.misbehave({ ...fault, skip: 1 });
		const { items, failed } = await getMany(ALL);
		expect(failed).toEqual([]);
		expect(ids(items)).toEqual(all);
		expect(pages().map(([offset]) => offset)).toEqual([0, 99, 99, 198, 297, 350]);
	});

	it('has its own retries', async () => {
		seed(350);
		for (let page = 0; page < 4; page++) {
			box.sandbox.misbehave({ kind: 'status', status: 503, ...QUICK, skip: page, times: 2 });
		}
		const { items } = await getMany({ ...ALL, options: { maxRetries: 2 } });
		expect(items).toHaveLength(350);
		expect(pages()).toHaveLength(13);
	});

	it.each<[Fault, IDataObject]>([
		[
			{ kind: 'status', status: 503, ...QUICK },
			{ outcome: 'later', httpStatus: 503 },
		],
		[
			{ kind: 'rateLimit', retryAfter: '0' },
			{ outcome: 'later', httpStatus: 429 },
		],
		[
			{ kind: 'status', status: 403 },
			{ outcome: 'refused', httpStatus: 403 },
		],
		[{ kind: 'json', body: { customers: [{ name: 'no ID' }] } }, { outcome: 'later' }],
		[{ kind: 'json', body: { customers: null } }, { outcome: 'later' }],
		[
			{ kind: 'status', status: 404 },
			{ outcome: 'refused', httpStatus: 404 },
		],
	])(
		'until the retries are used up fails its item, and no part is output: %p',
		async (fault, details) => {
			seed(250);
			box.sandbox.misbehave({ ...fault, skip: 2, times: Infinity });
			const { items, failed } = await getMany({
				...ALL,
				options: { maxRetries: 1, giveUpAfter: 0 },
			});
			expect(items).toEqual([]);
			expect(failed).toHaveLength(1);
			expect(failed[0].json.details).toMatchObject(details);
			expect(failed[0].pairedItem).toEqual({ item: 0 });
			const isLater = details.outcome === 'later' && details.httpStatus !== 429;
			expect(pages().map(([offset]) => offset)).toEqual(isLater ? [0, 99, 198, 198] : [0, 99, 198]);
		},
	);

	it('is read again as often as its item sets', async () => {
		box.sandbox.misbehave({ kind: 'status', status: 503, ...QUICK, times: Infinity });
		const options = { concurrency: 1, maxRetries: '={{ $json.retries }}' };
		const rows = [{ retries: 0 }, { retries: 2 }, { retries: 5 }];
		const { failed } = await getMany({ options }, { rows });
		expect(failed).toHaveLength(3);
		expect(pages()).toHaveLength(1 + 3 + 6);
	});

	it('stops the workflow with On Error = Stop', async () => {
		seed(150);
		box.sandbox.misbehave({ kind: 'status', status: 403, skip: 1 });
		const { error } = await getMany(ALL, { rows: [{}], node: STOP });
		expect(error).toMatchObject({ httpCode: '403', context: { itemIndex: 0 } });
		expect(error?.description).not.toMatch(/ before|may have/);
	});
});

it('Retry On Fail reads only the lists that are missing, from their first page', async () => {
	seed(150);
	box.sandbox.misbehave({ kind: 'status', status: 403, skip: 4 });
	const { items, error } = await getMany(
		{ ...ALL, options: { concurrency: 1 } },
		{ rows: [{}, {}], node: { ...THREE_TRIES, ...STOP } },
	);
	expect(error).toBeUndefined();
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
		...Array.from({ length: 150 }, () => ({ item: 0 })),
		...Array.from({ length: 150 }, () => ({ item: 1 })),
	]);
	expect(pages().map(([offset]) => offset)).toEqual([0, 99, 150, 0, 99, 0, 99, 150]);
});

it('a key that is refused between two pages fails all items', async () => {
	seed(250);
	box.sandbox.misbehave({ kind: 'status', status: 401, skip: 1 });
	const { items, failed } = await getMany(
		{ ...ALL, options: { concurrency: 1 } },
		{ rows: [{}, {}, {}] },
	);
	expect([items.length, failed.length]).toEqual([0, 3]);
	expect(pages()).toHaveLength(2);
});

it('no more requests at once than Concurrency says', async () => {
	seed(350);
	box.sandbox.configure({ latencyMs: 10 });
	const rows = Array.from({ length: 12 }, () => ({}));
	const { items } = await getMany({ ...ALL, options: { concurrency: 3 } }, { rows });
	box.sandbox.configure({ latencyMs: 0 });
	expect(items).toHaveLength(12 * 350);
	expect(box.sandbox.maxInFlight).toBeLessThanOrEqual(3);
});

it.each<Fault>([
	{ kind: 'silence', skip: 2 },
	{ kind: 'rateLimit', retryAfter: '100', skip: 2 },
])('cancelling between pages ends the run at once: %p', async (fault) => {
	seed(500);
	box.sandbox.misbehave(fault);
	const { finished, cancel } = await startUpwell(box.sandbox, runOf(ALL));
	await until(() => box.sandbox.requests.length >= 3);
	cancel();
	await finished;
	await delay(50);
	expect(pages()).toHaveLength(3);
});
