import type { IDataObject } from 'n8n-workflow';
import { runUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';

/** Get Many, where an expression fills in a filter and comes out blank. */

const box = useSandbox();

const searches = () => box.sandbox.requests.map(({ body }) => body as IDataObject);

/** Runs Get Many for one item without any data, unless there are rows. */
async function getMany(parameters: object, run: Partial<UpwellRun> = {}) {
	return await runUpwell(box.sandbox, {
		rows: [{}],
		...run,
		parameters: { operation: 'getAll', ...parameters } as IDataObject,
		node: { onError: 'continueErrorOutput', ...run.node },
	});
}

const LOCATOR = { __rl: true, mode: 'id', value: '={{ $json.id }}' };
const where = (condition: string) => ({ where: `={{ (${condition}) }}` });

/** Filters, the label of the one that is blank, and the data of the item. */
const BLANK: Array<[filters: object, label: string, row?: object]> = [
	[{ emailAddress: '={{ $json.email }}' }, 'Email Address'],
	[{ emailAddress: '={{ $json.email }}' }, 'Email Address', { email: null }],
	[{ emailAddress: '={{ $json.email }}' }, 'Email Address', { email: ' ' }],
	[{ emailAddress: '={{ $json.email }}' }, 'Email Address', { email: 'null' }],
	[{ emailAddress: '={{ $json.email.trim() }}' }, 'Email Address', { email: ' ' }],
	[{ emailAddress: '=' }, 'Email Address'],
	[{ name: '={{ $json.first }} {{ $json.last }}' }, 'Name Contains', { first: '', last: '' }],
	[{ name: 'A', sourceSystem: '={{ $json.system }}' }, 'Source System'],
	[{ balanceFrom: '={{ $json.from }}' }, 'Balance From'],
	[{ createdFrom: '={{ $json.since }}' }, 'Created From'],
	[{ updatedTo: '={{ [] }}' }, 'Updated To'],
	[{ billToCustomerId: LOCATOR }, 'Bill-To Customer'],
	[{ billToCustomerId: '={{ $json.id }}' }, 'Bill-To Customer'],
	[{ where: '={{ $json.condition }}' }, 'Filter (JSON)'],
	[{ where: '={{ {} }}' }, 'Filter (JSON)'],
	[where('{ name: { _eq: $json.name } }'), 'Filter (JSON)'],
	[where('{ name: { _eq: $json.name } }'), 'Filter (JSON)', { name: null }],
	[where('{ name: { _ilike: "%" + $json.name + "%" } }'), 'Filter (JSON)', { name: '' }],
	[{ where: '={ "name": { "_ilike": "%{{ $json.name }}%" } }' }, 'Filter (JSON)', { name: '' }],
	[where('{ _and: $json.list }'), 'Filter (JSON)', { list: [] }],
	[where('{ _or: [{ id: { _eq: "a" } }, { id: $json.id }] }'), 'Filter (JSON)'],
];

it.each(BLANK)('%j: nothing comes out, Upwell is not asked', async (filters, label, row = {}) => {
	box.sandbox.seed({ name: 'A' });
	const { items, failed, hints, status, stored } = await getMany(
		{ filters, returnAll: true },
		{ rows: [row] },
	);
	expect([items, failed, status]).toEqual([[], [], 'success']);
	expect(searches()).toEqual([]);
	expect(hints).toEqual([
		`Nothing came out for 1 item, because a filter filled in by an expression came out blank: '${label}'. To get all customers for such an item, set the option 'If a Filter Is Blank' to 'Ask for All'.`,
	]);
	expect(stored).toContain('"type":"warning"');
});

it.each(BLANK)('%j: the item fails if so set', async (filters, label, row = {}) => {
	const parameters = { filters, options: { ifFilterBlank: 'error' } };
	const { items, failed, hints } = await getMany(parameters, { rows: [row] });
	expect([items, hints, searches()]).toEqual([[], [], []]);
	expect(failed[0].json).toMatchObject({
		error: `'${label}' is blank, so Upwell was not asked [item 0]`,
		details: {
			outcome: 'refused',
			parameter: label,
			description: expect.stringContaining("the option 'If a Filter Is Blank' to 'Ask for All'"),
		},
	});
});

it.each<[object, object]>([
	[{ emailAddress: '={{ $json.email }}' }, {}],
	[{ name: 'A', emailAddress: '={{ $json.email }}' }, { name: { _ilike: '%A%' } }],
	[where('{ name: { _eq: $json.name } }'), {}],
])('%j: asks without it if so set', async (filters, asked) => {
	const { failed, hints } = await getMany({ filters, options: { ifFilterBlank: 'all' } });
	expect([failed, hints]).toEqual([[], []]);
	expect(searches()[0].where).toEqual(asked);
});

it.each<[string, object, object]>([
	['a 0', { balanceFrom: '={{ 0 }}' }, { balance: { _gte: 0 } }],
	['a blank beside it, left by hand', { name: '={{ "A" }}', emailAddress: '' }, { name: {} }],
	['a condition', where('{ id: { _in: [] }, balance: { _gt: 0 } }'), { id: { _in: [] } }],
	['a blank that is not the same as', where('{ name: { _neq: "" } }'), { name: { _neq: '' } }],
	['a condition by hand', { where: '{ "name": { "_eq": "" } }' }, { name: { _eq: '' } }],
])('is not blank: %s', async (_what, filters, asked) => {
	const { failed, hints } = await getMany({ filters });
	expect([failed, hints]).toEqual([[], []]);
	expect(searches()[0].where).toMatchObject(asked);
});

it('several items: the others are searched for, and one hint counts', async () => {
	for (const name of ['A', 'B']) box.sandbox.seed({ name, emailAddress: `${name}@x.example` });
	const rows = [{ n: 'A', e: '' }, { n: 'A', e: 'A@x.example' }, { n: '' }, { n: 'B', e: null }];
	const filters = { name: '={{ $json.n }}', emailAddress: '={{ $json.e }}' };
	const { items, hints } = await getMany({ filters, returnAll: true }, { rows });
	expect(items.map(({ json, pairedItem }) => [json.name, pairedItem])).toEqual([
		['A', { item: 1 }],
	]);
	const asked = { where: { name: { _ilike: '%A%' }, emailAddress: { _eq: 'A@x.example' } } };
	expect(searches()).toEqual(searches().map(() => expect.objectContaining(asked)));
	expect(hints).toEqual([
		expect.stringMatching(/^Nothing came out for 3 items, because filters .*: 'Email Address' and/),
	]);
});

it('the option may differ from item to item', async () => {
	box.sandbox.seed({ name: 'A' });
	const parameters = {
		filters: { name: '={{ $json.none }}' },
		options: { ifFilterBlank: '={{ $json.then }}' },
	};
	const rows = ['nothing', 'error', 'all', ''].map((then) => ({ then }));
	const { items, failed, hints } = await getMany(parameters, { rows });
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 2 }]);
	expect(failed).toHaveLength(1);
	expect(hints).toEqual([expect.stringContaining('for 2 items')]);
});

it('Retry On Fail: the hint counts what the first try found blank', async () => {
	box.sandbox.misbehave({ kind: 'status', status: 403 });
	const node = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
	const { hints } = await getMany(
		{ filters: { name: '={{ $json.name }}' } },
		{ rows: [{}, { name: 'A' }], node: { ...node, onError: 'stopWorkflow' } },
	);
	expect(hints).toEqual([expect.stringContaining('for 1 item,')]);
});

describe('what else an expression may leave blank', () => {
	it.each(['={{ "" }}', '={{ null }}', '={{ $json.none }}', '={{ "null" }}', '={{ [] }}'])(
		'%s: no more than the usual 50, in the usual order',
		async (blank) => {
			for (let i = 0; i < 60; i++) box.sandbox.seed({ name: `C${i}` });
			const sort = { rule: [{ field: blank, direction: blank }] };
			const { items, failed } = await getMany({ returnAll: blank, limit: blank, sort });
			expect(failed).toEqual([]);
			expect(items).toHaveLength(50);
			expect(searches()[0].orderBy).toEqual([{ createdAt: 'ASC' }, { id: 'ASC' }]);
		},
	);
});
