import type { IDataObject } from 'n8n-workflow';
import type { Outcome } from '../../../nodes/Upwell/transport/outcome';
import { EndlessPagesError, PAGE_SIZE, readPages } from '../../../nodes/Upwell/transport/paging';
import { answer } from '../../support/transport.cts';

type Page = Outcome<IDataObject[]>;

const result = answer(200);
const records = (count: number, from = 0): IDataObject[] =>
	Array.from({ length: count }, (_, i) => ({ id: `r${from + i}` }));
const done = (value: IDataObject[]): Page => ({ kind: 'done', value, result });

/** Reads from a server that gives what `serve` says; `asked` has what it was asked for. */
async function read(wanted: number, serve: (limit: number, offset: number) => IDataObject[]) {
	const asked: Array<[limit: number, offset: number]> = [];
	const outcome = await readPages(wanted, async (limit, offset) => {
		asked.push([limit, offset]);
		// A loop without an end would take the machine's memory before the test's time is up.
		if (asked.length > 1_000) throw new Error('No end');
		if (offset < 0 || limit < 1) throw new Error('Upwell takes no such thing');
		return done(serve(limit, offset));
	});
	const ids = outcome.kind === 'done' ? outcome.value.map(({ id }) => id) : [];
	return { asked, ids, outcome };
}

/** A server with so many records that gives at most `most` at a time. */
const server =
	(count: number, most = Infinity) =>
	(limit: number, offset: number) =>
		records(count).slice(offset, offset + Math.min(limit, most));

const idsOf = (list: IDataObject[]) => list.map(({ id }) => id);

it.each([0, 1, 9, 10, 11, 99, 100, 101, 199, 200, 201, 1_000])(
	'%d records: all of them, in order',
	async (count) => {
		const { ids, asked } = await read(Infinity, server(count));
		expect(ids).toEqual(idsOf(records(count)));
		expect(asked.every(([limit]) => limit === PAGE_SIZE)).toBe(true);
	},
);

it.each<[count: number, requests: number]>([
	[0, 1],
	// A short page could be all that is given at a time; an empty one is the end.
	[1, 2],
	[10, 2],
	[99, 2],
	// The last page has nothing but the record that shows that nothing has moved.
	[100, 3],
	[101, 3],
	[250, 4],
])('%d records take %d requests', async (count, requests) => {
	expect((await read(Infinity, server(count))).asked).toHaveLength(requests);
});

it.each([1, 2, 9, 10, 11, 50, 99])('at most %d at a time: nothing is lost', async (most) => {
	for (const count of [0, 5, most - 1, most, most + 1, 3 * most, 230]) {
		expect((await read(Infinity, server(count, most))).ids).toEqual(idsOf(records(count)));
		expect((await read(60, server(count, most))).ids).toEqual(idsOf(records(Math.min(count, 60))));
	}
});

it.each<[wanted: number, limits: number[]]>([
	[1, [1]],
	[100, [100]],
	// One more than is left: the last record of the page before comes again.
	[101, [100, 2]],
	[250, [100, 100, 52]],
])('%d wanted: asked for %j', async (wanted, limits) => {
	const { asked, ids } = await read(wanted, server(1_000));
	expect(asked.map(([limit]) => limit)).toEqual(limits);
	expect(ids).toEqual(idsOf(records(wanted)));
});

it('a server that gives more than it is asked for: nothing is lost, nothing comes beyond what is wanted', async () => {
	const all = (_limit: number, offset: number) => records(350).slice(offset);
	expect((await read(Infinity, all)).ids).toEqual(idsOf(records(350)));
	expect((await read(120, all)).ids).toEqual(idsOf(records(120)));
});

it('a page of four in the middle: nothing is lost', async () => {
	// The server counts rows that it does not show.
	const isShown = ({ id }: IDataObject) => !/^r1(0[4-9]|[1-9]\d)$/.test(String(id));
	const shown = records(350).filter(isShown);
	const { ids } = await read(Infinity, (limit, offset) =>
		records(350)
			.slice(offset, offset + limit)
			.filter(isShown),
	);
	expect(ids).toEqual(idsOf(shown));
});

it('records that come again are left out, and do not count', async () => {
	// Five are made, and come first, before each of the first pages.
	let made = 0;
	const { ids } = await read(240, (limit, offset) => {
		made = Math.min(made + 5, 15);
		return [...records(made, 10_000).reverse(), ...records(300)].slice(offset, offset + limit);
	});
	expect(ids).toHaveLength(240);
	expect(new Set(ids).size).toBe(240);
	const old = ids.filter((id) => Number(String(id).slice(1)) < 10_000);
	expect(old).toEqual(idsOf(records(old.length)));
});

it('numbers are IDs too', async () => {
	const all = [{ id: 1 }, { id: 2 }, { id: '1' }];
	const { ids } = await read(Infinity, (_limit, offset) => all.slice(offset));
	expect(ids).toEqual([1, 2, '1']);
});

it('ten pages without anything new are too many', async () => {
	let requests = 0;
	const reading = read(Infinity, () => {
		requests++;
		return records(100);
	});
	await expect(reading).rejects.toThrow(EndlessPagesError);
	expect(requests).toBe(11);
});

it.each([9, 50])(
	'a server that begins anew each time, with %d: says so, and loses nothing',
	async (most) => {
		const reading = read(Infinity, () => records(most));
		await expect(reading).rejects.toThrow(EndlessPagesError);
	},
);

it('a long stretch that is not shown, but for one: nothing is lost', async () => {
	const isShown = (index: number) => index < 103 || index === 160 || index > 200;
	const all = records(900);
	const { ids } = await read(Infinity, (limit, offset) =>
		all.slice(offset, offset + limit).filter((_, i) => isShown(offset + i)),
	);
	expect(ids).toEqual(idsOf(all.filter((_, i) => isShown(i))));
});

it('few at the end that are shown, behind many that are not: all of them, and an end', async () => {
	const isShown = (index: number) => index < 90 || index >= 118;
	const all = records(120);
	const { ids, asked } = await read(Infinity, (limit, offset) =>
		all.slice(offset, offset + limit).filter((_, i) => isShown(offset + i)),
	);
	expect(ids).toEqual(idsOf(all.filter((_, i) => isShown(i))));
	expect(asked.length).toBeLessThan(10);
});

it('newest first, and one is made before each page: an end', async () => {
	let made = 0;
	const { ids } = await read(Infinity, (limit, offset) => {
		made++;
		return [...records(made, 10_000).reverse(), ...records(60)].slice(offset, offset + limit);
	});
	expect(ids).toEqual(expect.arrayContaining(idsOf(records(60))));
});

it('nine are not, and the count begins anew', async () => {
	let requests = 0;
	const { ids } = await read(Infinity, (_limit, offset) => {
		requests++;
		const known = records(100, requests <= 10 ? 0 : 100);
		// The record that shows that nothing has moved.
		if (requests > 19) return requests === 20 ? [{ id: 'r0' }] : [];
		return [{ id: 'r0' }, ...known].slice(offset === 0 ? 1 : 0);
	});
	expect(requests).toBe(21);
	expect(ids).toEqual(idsOf(records(200)));
});

describe('records that are gone meanwhile', () => {
	/** Reads `count` records, of which those at these places go before the second page. */
	async function readAfter(
		count: number,
		gone: number[],
		{ wanted = Infinity, most = Infinity, page = 2 } = {},
	) {
		let list = records(count);
		let requests = 0;
		const outcome = await read(wanted, (limit, offset) => {
			if (++requests === page) list = list.filter((_, place) => !gone.includes(place));
			return list.slice(offset, offset + Math.min(limit, most));
		});
		return { ...outcome, left: idsOf(list) };
	}
	const places = (count: number, from = 0) => Array.from({ length: count }, (_, i) => from + i);

	it.each<[string, number[]]>([
		['the first one', [0]],
		['the last one that was read', [99]],
		['the first one that was not', [100]],
		['a few', [3, 50, 98, 99, 100, 101]],
		['ninety-nine', places(99)],
		['all that were read', places(100)],
		['more than those', places(220)],
		['all', places(350)],
	])('%s: none of the others is missing', async (_what, gone) => {
		const { ids, left } = await readAfter(350, gone);
		expect(ids).toEqual(expect.arrayContaining(left));
		expect(new Set(ids).size).toBe(ids.length);
	});

	it.each([2, 3, 6])('few at a time, before request %d', async (page) => {
		const { ids, left } = await readAfter(350, [0, 5, 9, 29, 30], { most: 30, page });
		expect(ids).toEqual(expect.arrayContaining(left));
	});

	it('one page is read again, and those before it only where they moved too', async () => {
		const { asked } = await readAfter(350, [150], { page: 3 });
		expect(asked.map(([, offset]) => offset)).toEqual([0, 99, 198, 99, 198, 297, 349]);
		const further = await readAfter(350, places(150), { page: 3 });
		expect(further.asked.map(([, offset]) => offset)).toEqual([0, 99, 198, 99, 0, 99, 198, 200]);
	});

	it('pages that did not move are not read again', async () => {
		const { asked } = await readAfter(350, [200, 300]);
		expect(asked.map(([, offset]) => offset)).toEqual([0, 99, 198, 297, 348]);
	});

	it('a limit is filled with those that moved, in order', async () => {
		const { ids, left } = await readAfter(398, places(8, 20), { wanted: 150 });
		expect(ids.filter((id) => left.includes(id))).toEqual(left.slice(0, ids.length - 8));
		expect(ids).toHaveLength(150);
	});

	it('and as many as are wanted are there still', async () => {
		const { ids } = await readAfter(350, [0, 1, 2], { wanted: 150 });
		expect(ids).toHaveLength(150);
	});
});

it('one is made before each page, and comes first: as many as are wanted come out', async () => {
	let made = 0;
	for (const wanted of [101, 102, 150, 199, 200, 250]) {
		const { ids } = await read(wanted, (limit, offset) => {
			made++;
			return [...records(made, 10_000).reverse(), ...records(400)].slice(offset, offset + limit);
		});
		expect(ids).toHaveLength(wanted);
		expect(new Set(ids).size).toBe(wanted);
	}
});

it('one that comes twice within a page comes out once', async () => {
	const all = [{ id: 'a' }, { id: 'b' }, { id: 'a' }];
	const { ids } = await read(Infinity, (_limit, offset) => all.slice(offset));
	expect(ids).toEqual(['a', 'b']);
});

it('a page that cannot be read is the outcome, whatever came before', async () => {
	const failed: Page = { kind: 'later', result };
	const pages = [done(records(100)), failed];
	expect(await readPages(Infinity, async () => pages.shift() ?? failed)).toBe(failed);
});

it('the answer of the last page goes along', async () => {
	const last = answer(201, 'last');
	const pages: Page[] = [done(records(10)), { kind: 'done', value: [], result: last }];
	const outcome = await readPages(Infinity, async () => pages.shift() ?? done([]));
	expect(outcome).toMatchObject({ kind: 'done', result: last });
});
