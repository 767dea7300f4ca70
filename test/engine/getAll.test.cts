import type { IDataObject } from 'n8n-workflow';
import { runUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';

/** What Get Many searches for, and what it gives. */

const box = useSandbox();

/** Runs Get Many with these parameters, for one item unless there are rows. */
async function getMany(parameters: object, run: Partial<UpwellRun> = {}) {
	return await runUpwell(box.sandbox, {
		rows: [{}],
		settings: { timezone: 'America/Chicago' },
		...run,
		parameters: { operation: 'getAll', ...parameters } as IDataObject,
		node: { onError: 'continueErrorOutput', ...run.node },
	});
}

const searches = () => box.sandbox.requests.map(({ body }) => body as IDataObject);
const byId = (value: string) => ({ __rl: true, mode: 'id', value });

it('by default: the first 50 in the order of their creation, ten fields of each', async () => {
	for (let i = 0; i < 60; i++) box.sandbox.seed({ name: `C${i}` });
	const { items } = await getMany({});
	expect(items.map(({ json }) => json.name)).toEqual(Array.from({ length: 50 }, (_, i) => `C${i}`));
	expect(items.every(({ json }) => Object.keys(json).length === 10)).toBe(true);
	expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
	expect(box.sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
		'POST /api/rest/customers/search',
	]);
	expect(searches()).toEqual([
		{ where: {}, orderBy: [{ createdAt: 'ASC' }, { id: 'ASC' }], limit: 50, offset: 0 },
	]);
});

it('no customers: no items, and no error', async () => {
	const { items, failed, status } = await getMany({ returnAll: true });
	expect([items, failed, status]).toEqual([[], [], 'success']);
	expect(searches()).toHaveLength(1);
});

it.each([
	[false, 15],
	[true, 10],
	['={{ "no".length > 5 }}', 15],
])('Simplify = %j: %d fields', async (simplify, fields) => {
	box.sandbox.seed({ name: 'A', addresses: { data: [{}] } });
	const { items } = await getMany({ simplify });
	expect(Object.keys(items[0].json)).toHaveLength(fields);
});

describe('Filters', () => {
	it.each<[IDataObject, IDataObject]>([
		[{ balanceFrom: 28.47 }, { balance: { _gte: 2847 } }],
		[{ balanceTo: 0 }, { balance: { _lte: 0 } }],
		[{ balanceFrom: -1.5, balanceTo: 1.1 }, { balance: { _gte: -150, _lte: 110 } }],
		[{ balanceFrom: '={{ 0.1 + 0.2 }}' }, { balance: { _gte: 30 } }],
		[{ balanceFrom: '={{ " 1234.5 " }}' }, { balance: { _gte: 123450 } }],
		[{ overdueBalanceFrom: 1 }, { overdueBalance: { _gte: 100 } }],
		[{ overdueBalanceTo: 19.99 }, { overdueBalance: { _lte: 1999 } }],
		[{ billToCustomerId: byId('cus_1') }, { billToCustomerId: { _eq: 'cus_1' } }],
		[{ billToCustomerId: '={{ 12 }}' }, { billToCustomerId: { _eq: '12' } }],
		[{ emailAddress: ' A@b.c ' }, { emailAddress: { _eq: 'A@b.c' } }],
		[{ sourceSystem: 'CRM' }, { sourceSystem: { _eq: 'CRM' } }],
		[{ name: 'freight' }, { name: { _ilike: '%freight%' } }],
		[{ name: '100%_\\' }, { name: { _ilike: '%100\\%\\_\\\\%' } }],
		[{ createdFrom: '2026-01-31' }, { createdAt: { _gte: '2026-01-31T06:00:00.000Z' } }],
		[{ createdTo: '2026-07-01T09:00' }, { createdAt: { _lte: '2026-07-01T14:00:00.000Z' } }],
		[{ updatedFrom: '2026-01-31T00:00:00Z' }, { updatedAt: { _gte: '2026-01-31T00:00:00.000Z' } }],
		[{ updatedTo: '2026-01-31 09:00+02:00' }, { updatedAt: { _lte: '2026-01-31T07:00:00.000Z' } }],
		[
			{ createdFrom: '={{ DateTime.fromISO("2026-01-31T00:00:00Z") }}' },
			{ createdAt: { _gte: '2026-01-31T00:00:00.000Z' } },
		],
		[{ where: '{"overdueInvoiceCount":{"_gt":0}}' }, { overdueInvoiceCount: { _gt: 0 } }],
		[{ where: '={{ ({ _not: { name: { _eq: "x" } } }) }}' }, { _not: { name: { _eq: 'x' } } }],
		[
			{ where: '{"_or":[{"name":{"_eq":"x"}}]}', sourceSystem: 'CRM' },
			{ sourceSystem: { _eq: 'CRM' }, _or: [{ name: { _eq: 'x' } }] },
		],
		[
			{ where: '{"balance":{"_neq":5}}', balanceFrom: 1 },
			{ _and: [{ balance: { _gte: 100 } }, { balance: { _neq: 5 } }] },
		],
		[
			{ where: '{"name":{"_neq":"x"}, "id":{"_neq":"y"}}', sourceSystem: 'A', name: 'b' },
			{
				_and: [
					{ name: { _ilike: '%b%' }, sourceSystem: { _eq: 'A' } },
					{ name: { _neq: 'x' }, id: { _neq: 'y' } },
				],
			},
		],
	])('%j searches for %j', async (filters, where) => {
		const { failed } = await getMany({ filters });
		expect(failed).toEqual([]);
		expect(searches()[0].where).toEqual(where);
	});

	it('all of them at once', async () => {
		await getMany({
			filters: {
				balanceFrom: 1,
				balanceTo: 2,
				billToCustomerId: byId('cus_1'),
				createdFrom: '2026-01-01T00:00:00Z',
				createdTo: '2026-01-02T00:00:00Z',
				emailAddress: 'a@b.c',
				name: 'n',
				overdueBalanceFrom: 3,
				overdueBalanceTo: 4,
				sourceSystem: 'CRM',
				updatedFrom: '2026-01-03T00:00:00Z',
				updatedTo: '2026-01-04T00:00:00Z',
				where: '{"overdueInvoiceCount":{"_gt":0}}',
			},
		});
		expect(searches()[0].where).toEqual({
			balance: { _gte: 100, _lte: 200 },
			billToCustomerId: { _eq: 'cus_1' },
			createdAt: { _gte: '2026-01-01T00:00:00.000Z', _lte: '2026-01-02T00:00:00.000Z' },
			emailAddress: { _eq: 'a@b.c' },
			name: { _ilike: '%n%' },
			overdueBalance: { _gte: 300, _lte: 400 },
			sourceSystem: { _eq: 'CRM' },
			updatedAt: { _gte: '2026-01-03T00:00:00.000Z', _lte: '2026-01-04T00:00:00.000Z' },
			overdueInvoiceCount: { _gt: 0 },
		});
	});

	it('filters that were added and left empty by hand are left out', async () => {
		await getMany({
			filters: {
				billToCustomerId: { __rl: true, mode: 'list', value: '' },
				createdFrom: '',
				emailAddress: ' ',
				name: 'null',
				where: '{}',
			},
		});
		expect(searches()[0].where).toEqual({});
	});

	it.each<[IDataObject, string]>([
		[
			{ balanceFrom: '28.475' },
			"'Balance From' needs an amount of money with at most two decimals, but got '28.475' [item 0]",
		],
		[
			{ balanceTo: '={{ 1e21 }}' },
			"'Balance To' needs an amount of money with at most two decimals",
		],
		[{ overdueBalanceFrom: '1,234.50' }, "'Overdue Balance From' needs an amount of money"],
		[{ overdueBalanceTo: '={{ [1] }}' }, 'but got a list [item 0]'],
		[{ createdFrom: 'yesterday' }, "'Created From' needs a date, but got 'yesterday' [item 0]"],
		[{ updatedTo: '={{ 5 }}' }, "'Updated To' needs a date, but got a number [item 0]"],
		[{ emailAddress: '={{ ({ a: 1 }) }}' }, "'Email Address' needs text, but got an object"],
		[{ where: '{"a":' }, "'Filter (JSON)' is not valid JSON [item 0]"],
		[
			{ where: '[{"name":{"_eq":"x"}}]' },
			"'Filter (JSON)' needs an object, but got a list [item 0]",
		],
		[{ where: '5' }, "'Filter (JSON)' needs an object, but got a number [item 0]"],
	])('%j is refused before anything is sent', async (filters, message) => {
		const { items, failed } = await getMany({ filters });
		expect(items).toEqual([]);
		expect(failed[0].json.error).toContain(message);
		expect(failed[0].json.details).toMatchObject({ outcome: 'refused' });
		expect(searches()).toEqual([]);
	});

	it('text is found as it is typed, in upper or lower case', async () => {
		const names = ['100%', '100 x', 'a_b', 'aXb', 'c\\d', 'cd', '*.[a', 'Große'];
		for (const name of names) box.sandbox.seed({ name: `> ${name.toUpperCase()} <` });
		const found = async (name: string) =>
			(await getMany({ filters: { name } })).items.map(({ json }) => json.name);
		expect(await found('100%')).toEqual(['> 100% <']);
		expect(await found('a_B')).toEqual(['> A_B <']);
		expect(await found('c\\d')).toEqual(['> C\\D <']);
		expect(await found('*.[A')).toEqual(['> *.[A <']);
		expect(await found('>')).toHaveLength(names.length);
	});

	it('amounts are found to the cent, both ends included', async () => {
		for (const balance of [2846, 2847, 2848, -2847]) box.sandbox.seed({ name: 'x', balance });
		const found = async (filters: IDataObject) =>
			(await getMany({ filters })).items.map(({ json }) => json.balance);
		expect(await found({ balanceFrom: 28.47, balanceTo: 28.47 })).toEqual([28.47]);
		expect(await found({ balanceFrom: '-28.47', balanceTo: 28.46 })).toEqual([28.46, -28.47]);
	});

	it('what Upwell finds is not filtered again', async () => {
		box.sandbox.misbehave({ kind: 'json', body: { customers: [{ id: 'a' }, { id: 'b' }] } });
		const { items } = await getMany({ filters: { name: 'x', balanceFrom: 5, where: '{"id":{}}' } });
		expect(items.map(({ json }) => json)).toEqual([{ id: 'a' }, { id: 'b' }]);
	});
});

describe('Sort', () => {
	const rule = (...rules: object[]) => ({ sort: { rule: rules } });

	it.each<[string, object, IDataObject[]]>([
		['one rule', rule({ field: 'name', direction: 'DESC' }), [{ name: 'DESC' }, { id: 'ASC' }]],
		[
			'several rules',
			rule({ field: 'sourceSystem', direction: 'ASC' }, { field: 'balance', direction: 'DESC' }),
			[{ sourceSystem: 'ASC' }, { balance: 'DESC' }, { id: 'ASC' }],
		],
		['the ID itself', rule({ field: 'id', direction: 'DESC' }), [{ id: 'DESC' }]],
		[
			'by expressions',
			rule({ field: '={{ "NAME" }}', direction: '={{ "desc" }}' }),
			[{ name: 'DESC' }, { id: 'ASC' }],
		],
		[
			'a direction left blank',
			rule({ field: 'name', direction: '={{ "" }}' }),
			[{ name: 'ASC' }, { id: 'ASC' }],
		],
		['a field left blank', rule({ field: '={{ "" }}' }), [{ createdAt: 'ASC' }, { id: 'ASC' }]],
		['no rule', rule(), [{ createdAt: 'ASC' }, { id: 'ASC' }]],
	])('%s', async (_what, sort, orderBy) => {
		const { failed } = await getMany(sort);
		expect(failed).toEqual([]);
		expect(searches()[0].orderBy).toEqual(orderBy);
	});

	it.each<[object, string]>([
		[rule({ field: '={{ "addresses" }}' }), "'Sort → Field' needs 'balance', "],
		[
			rule({ field: 'name', direction: '={{ "down" }}' }),
			"'Sort → Direction' needs 'ASC' or 'DESC', but got 'down' [item 0]",
		],
	])('%j is refused', async (sort, message) => {
		const { failed } = await getMany(sort);
		expect(failed[0].json.error).toContain(message);
		expect(searches()).toEqual([]);
	});

	it('the customers come in that order, equal ones by ID', async () => {
		for (const id of ['c', 'a', 'd', 'b']) {
			box.sandbox.seed({ id, name: id, balance: id === 'd' ? 2 : 1 });
		}
		const { items } = await getMany(rule({ field: 'balance', direction: 'DESC' }));
		expect(items.map(({ json }) => json.id)).toEqual(['d', 'a', 'b', 'c']);
	});
});

describe('several items', () => {
	it('each with its own filters, order and limit: output in input order', async () => {
		for (const id of ['a1', 'a2', 'a3', 'b1', 'b2']) {
			box.sandbox.seed({ id, name: id, sourceSystem: id[0] });
		}
		box.sandbox.misbehave({ kind: 'slow', delayMs: 100 });
		const { items } = await getMany(
			{
				returnAll: '={{ $json.all }}',
				limit: '={{ $json.limit }}',
				filters: { sourceSystem: '={{ $json.system }}' },
				sort: { rule: [{ field: 'name', direction: '={{ $json.direction }}' }] },
				simplify: '={{ $json.limit !== 2 }}',
			},
			{
				rows: [
					{ system: 'a', direction: 'ASC', all: true },
					{ system: 'none', direction: 'ASC', all: true },
					{ system: 'b', direction: 'DESC', limit: 1 },
					{ system: 'a', direction: 'DESC', limit: 2, all: false },
				],
			},
		);
		expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual([
			['a1', { item: 0 }],
			['a2', { item: 0 }],
			['a3', { item: 0 }],
			['b2', { item: 2 }],
			['a3', { item: 3 }],
			['a2', { item: 3 }],
		]);
		expect(items.map(({ json }) => Object.keys(json).length)).toEqual([10, 10, 10, 10, 15, 15]);
	});

	it('one with an invalid filter fails in its place, the others succeed', async () => {
		box.sandbox.seed({ id: 'a', name: 'A', balance: 500 });
		const { items } = await getMany(
			{ filters: { balanceFrom: '={{ $json.from }}' } },
			{
				rows: [{ from: 1 }, { from: 'x' }, { from: 2 }],
				node: { onError: 'continueRegularOutput' },
			},
		);
		expect(items.map(({ json, pairedItem }) => [json.id ?? json.error, pairedItem])).toEqual([
			['a', { item: 0 }],
			[
				"'Balance From' needs an amount of money with at most two decimals, but got 'x' [item 1]",
				{ item: 1 },
			],
			['a', { item: 2 }],
		]);
	});
});
