import type { Sandbox } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, findings } from './support.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => {
	sandbox.reset();
	sandbox.configure({ largestPage: Number.MAX_SAFE_INTEGER, order: 'applied' });
});
afterAll(async () => await sandbox.close());

type Read = (limit: number, offset: number) => Promise<string[]>;

const names = ({ data }: { data: { customers: Array<{ name: string }> } }) =>
	data.customers.map(({ name }) => name);

const list: Read = async (limit, offset) =>
	names(await client(sandbox).get(`/customers?limit=${limit}&offset=${offset}`));
const search =
	(body: object): Read =>
	async (limit, offset) =>
		names(await client(sandbox).post('/customers/search', { ...body, limit, offset }));

function seed(count: number, more: (i: number) => object = () => ({})): string[] {
	const all = Array.from({ length: count }, (_, i) => `Customer ${String(i).padStart(3, '0')}`);
	all.forEach((name, i) => sandbox.seed({ name, ...more(i) }));
	return all;
}

/** Reads page after page until one is not full. */
async function readAll(read: Read, limit: number): Promise<string[]> {
	const all: string[] = [];
	let page: string[];
	do {
		page = await read(limit, all.length);
		all.push(...page);
	} while (page.length === limit);
	return all;
}

const reads: Array<[string, Read]> = [
	['list', list],
	['search', search({})],
	['search with where', search({ where: { name: { _like: 'Customer%' } } })],
	['search with an empty orderBy', search({ orderBy: [] })],
	['search with an orderBy of null', search({ orderBy: null })],
];

describe.each(reads)('a %s without an order', (_what, read) => {
	test.each([2, 3, 4, 10])('gives %d rows in another order each time', async (count) => {
		const all = seed(count);
		let last = '';
		for (let i = 0; i < 5; i++) {
			const found = await read(10, 0);
			expect(found.toSorted()).toEqual(all);
			expect(found.join()).not.toBe(last);
			last = found.join();
		}
	});

	test.each([11, 15, 20, 25, 30, 37, 40, 100])(
		'does not let %d rows be had page by page, whenever it begins',
		async (count) => {
			const all = seed(count);
			for (let i = 0; i < 3; i++) {
				expect((await readAll(read, 10)).toSorted()).not.toEqual(all);
				await read(1, 0);
			}
		},
	);
});

describe('a search with an order', () => {
	test('returns every row exactly once, page by page', async () => {
		const all = seed(37);
		expect(await readAll(search({ orderBy: [{ name: 'ASC' }] }), 10)).toEqual(all);
		expect(await readAll(search({ orderBy: [{ name: 'DESC' }] }), 10)).toEqual(all.toReversed());
	});

	test('does not keep rows in place that are equal in it', async () => {
		const all = seed(40, (i) => ({ createdAt: `2024-01-0${1 + (i % 3)}T00:00:00Z` }));
		const orderBy = [{ createdAt: 'ASC' }];
		expect((await readAll(search({ orderBy }), 10)).toSorted()).not.toEqual(all);
		const unique = [{ createdAt: 'ASC' }, { id: 'ASC' }];
		expect((await readAll(search({ orderBy: unique }), 10)).toSorted()).toEqual(all);
	});
});

test('where an order is ignored, a list is in that of creation', async () => {
	const all = seed(25);
	sandbox.configure({ order: 'ignored' });
	expect(await readAll(list, 10)).toEqual(all);
});

describe('the largest page', () => {
	test('limits a page, however high the limit that is sent', async () => {
		seed(12);
		for (const read of [list, search({ orderBy: [{ name: 'ASC' }] })]) {
			sandbox.configure({ largestPage: Number.MAX_SAFE_INTEGER });
			expect(await read(1_000_000, 0)).toHaveLength(12);
			sandbox.configure({ largestPage: 5 });
			expect(await read(1_000_000, 0)).toHaveLength(5);
			expect(await read(3, 0)).toHaveLength(3);
			expect(await read(1_000_000, 10)).toHaveLength(2);
		}
	});

	test('does not limit the aggregate', async () => {
		seed(12);
		sandbox.configure({ largestPage: 5 });
		const answer = await client(sandbox).get('/customers?limit=12');
		expect(findings('listCustomers', answer)).toEqual([]);
		expect(answer.data.customersAggregate.aggregate.count).toBe(12);
	});
});
