import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import {
	numberedRows,
	pairedItems,
	SOURCE_KEY,
	STOP,
	THREE_TRIES,
	until,
} from '../support/common.cts';
import { callTool } from '../support/tool.cts';
import { requestLines, seedExisting } from '../support/upserts.cts';
import { runUpwell, startUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';

/** Check Only: what would happen, told without changing anything. */

const box = useSandbox();

const SEARCH = { path: '/customers/search' };
const FIELDS = { ...SOURCE_KEY, emailAddress: '={{ $json.email }}' };

interface CheckRun extends UpwellRun {
	operation?: 'create' | 'upsert';
	fields?: IDataObject;
	options?: IDataObject;
}

const checkOf = ({ operation = 'upsert', fields, options, ...run }: CheckRun): UpwellRun => {
	const { sourceSystem, sourceSystemId, ...more } = { ...FIELDS, ...fields };
	const key = { sourceSystem, sourceSystemId };
	const given =
		operation === 'upsert'
			? { ...key, additionalFields: more }
			: { additionalFields: { ...key, ...more } };
	return {
		...run,
		parameters: { operation, ...given, options: { checkOnly: true, ...options } },
		node: { onError: 'continueErrorOutput', ...run.node },
	};
};

/** Runs the check, and sees that nothing but searches was sent and nothing was stored. */
async function check(run: CheckRun) {
	const before = JSON.stringify(box.sandbox.customers);
	const result = await runUpwell(box.sandbox, checkOf(run));
	expect(JSON.stringify(box.sandbox.customers)).toBe(before);
	const others = requestLines(box.sandbox).filter((one) => one !== 'POST customers/search');
	expect(others).toEqual([]);
	return { ...result, searches: box.sandbox.requests.length };
}

const outcomes = (items: INodeExecutionData[]) => items.map(({ json }) => json.outcome);
const messages = (items: INodeExecutionData[]) => items.map(({ json }) => json.message);

const row = (id: string, name: string, email?: string) => ({ id, name, email });

describe('Create or Update', () => {
	it('says of each item what would happen, in order', async () => {
		seedExisting(box.sandbox, '1', { id: 'cus_1', name: 'Acme', emailAddress: 'a@x.com' });
		seedExisting(box.sandbox, '2', { id: 'cus_2', name: 'Beta' });
		const { items, hints, searches } = await check({
			rows: [
				row('0', 'New'),
				row('1', 'Acme Inc', 'b@x.com'),
				row('2', 'Beta'),
				row('3', ''),
				row('4', 'B\uFFFDta'),
			],
		});
		expect(searches).toBe(2);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(pairedItems(5));
		expect(items.map(({ json }) => json)).toEqual([
			{
				outcome: 'would create',
				message: 'Would create this customer',
				name: 'New',
				sourceSystem: 'CRM',
				sourceSystemId: '0',
			},
			{
				outcome: 'would update',
				message: "Would update Name: 'Acme' → 'Acme Inc', Email Address: 'a@x.com' → 'b@x.com'",
				id: 'cus_1',
				name: 'Acme Inc',
				sourceSystem: 'CRM',
				sourceSystemId: '1',
				changes: [
					{ field: 'Name', name: 'name', old: 'Acme', new: 'Acme Inc' },
					{ field: 'Email Address', name: 'emailAddress', old: 'a@x.com', new: 'b@x.com' },
				],
			},
			{
				outcome: 'unchanged',
				message: 'Unchanged: Upwell has the same values already',
				id: 'cus_2',
				name: 'Beta',
				sourceSystem: 'CRM',
				sourceSystemId: '2',
			},
			{
				outcome: 'refused',
				message: "Refused: 'Name' is blank [item 3]",
				name: '',
				sourceSystem: 'CRM',
				sourceSystemId: '3',
				description: expect.stringContaining("fill in 'Name'"),
			},
			{
				outcome: 'doubtful',
				message: expect.stringMatching(/^Doubtful: 'Name' holds .*; would create this customer$/),
				name: 'B\uFFFDta',
				sourceSystem: 'CRM',
				sourceSystemId: '4',
				reasons: [expect.stringContaining("'Name' holds")],
			},
		]);
		expect(hints[0]).toBe(
			'Check only: nothing was sent to change Upwell. 1 customer would be created, 1 would be updated (Name, Email Address), 1 is unchanged, 1 would be refused, 1 is doubtful.',
		);
	});

	it('an item meets what the earlier ones would make of its record', async () => {
		seedExisting(box.sandbox, '2', { name: 'Old' });
		const { items, searches } = await check({
			rows: [
				row('1', 'A'),
				row('2', 'B'),
				row('1', 'a'),
				row('1', 'a'),
				row('2', 'B'),
				row('1', 'a', 'a@x.com'),
			],
			fields: { collectorId: 'usr_1' },
		});
		expect(searches).toBe(2);
		expect(outcomes(items)).toEqual([
			'would create',
			'would update',
			'would update',
			'unchanged',
			'unchanged',
			'would update',
		]);
		expect(messages(items).slice(1)).toEqual([
			"Would update Name: 'Old' → 'B', Collector ID: (not shown by Upwell) → 'usr_1'",
			"Would update the customer that an earlier item of this run would create: Name: 'A' → 'a'",
			'Unchanged: an earlier item of this run gives the same values',
			'Unchanged: Upwell has the same values already',
			"Would update the customer that an earlier item of this run would create: Email Address: (blank) → 'a@x.com'",
		]);
	});

	it('items that share a source key under different names are doubtful, the first ones too', async () => {
		const { items } = await check({ rows: [row('1', 'Acme'), row('2', 'X'), row('1', 'Beta')] });
		expect(outcomes(items)).toEqual(['doubtful', 'would create', 'doubtful']);
		expect(messages(items)[0]).toMatch(
			/^Doubtful: .*'Beta' and 'Acme'.*; would create this customer$/,
		);
		expect(messages(items)[2]).toMatch(/; would update the customer that an earlier item/);
	});

	it("with 'Let the Item Fail' for doubtful data they are refused, and only the others are looked up", async () => {
		const { items } = await check({
			rows: [row('1', 'Acme'), row('2', 'X'), row('1', 'Beta')],
			options: { onDoubtfulData: 'error' },
		});
		expect(outcomes(items)).toEqual(['refused', 'would create', 'refused']);
		expect(messages(items)[0]).toMatch(/^Refused: This item is doubtful: /);
		expect(JSON.stringify(box.sandbox.requests[0].body)).not.toContain('"1"');
	});

	it('related records of a customer that exists are no change', async () => {
		seedExisting(box.sandbox, '0', { name: 'C0' });
		const { items, hints } = await check({
			rows: numberedRows(2),
			fields: { addressesJson: [{ city: 'Austin' }] },
		});
		expect(outcomes(items)).toEqual(['unchanged', 'would create']);
		expect(messages(items)[0]).toContain(
			'Its addresses and other related records would stay as they are',
		);
		expect(hints[0]).toContain('other related records of 1 customer would not be changed');
	});

	it.each<[string, unknown, RegExp]>([
		['another', { data: { dueOption: 15 } }, /^Would update Due Option: '15' → '30'$/],
		['the same', { data: { dueOption: 30 } }, /^Unchanged: Upwell has the same values already$/],
		['none', null, /^Unchanged: .*The due option would stay as it is: the customer has no rule/],
	])('the rule of a customer that exists: %s', async (_what, customerRule, message) => {
		seedExisting(box.sandbox, '0', { name: 'C0', customerRule });
		const fields = { customerRule: { data: { dueOption: 30 } } };
		const { items } = await check({ rows: numberedRows(1), fields });
		expect(messages(items)).toEqual([expect.stringMatching(message)]);
	});
});

describe('Create', () => {
	it.each([
		['error', 'the item would fail', 'the item would fail'],
		['return', 'it would be returned unchanged', 'its customer would be returned unchanged'],
	])('a record that exists, with If Customer Exists = %s', async (ifExists, inUpwell, ofRun) => {
		seedExisting(box.sandbox, '1', { id: 'cus_1' });
		const { items, hints } = await check({
			operation: 'create',
			rows: [row('0', 'A'), row('1', 'B'), row('0', 'A')],
			options: { ifExists },
		});
		expect(outcomes(items)).toEqual(['would create', 'exists', 'exists']);
		expect(messages(items).slice(1)).toEqual([
			`Exists in Upwell already: ${inUpwell}`,
			`Exists by then: another item of this run has the same source key; ${ofRun}`,
		]);
		expect(items.map(({ json }) => json.id)).toEqual([undefined, 'cus_1', undefined]);
		expect(hints[0]).toContain('1 customer would be created, 2 exist already.');
	});

	it('without a source key nothing is asked, and a second run would create it again', async () => {
		const { items, searches } = await check({
			operation: 'create',
			rows: [row('', 'A')],
			fields: { sourceSystem: '' },
		});
		expect(searches).toBe(0);
		expect(messages(items)).toEqual([
			expect.stringMatching(/^Would create .* another run would create it again$/),
		]);
	});

	it('half a source key is doubtful', async () => {
		const { items } = await check({ operation: 'create', rows: [row('', 'A')] });
		expect(items.map(({ json }) => json.reasons)).toEqual([
			["it has a 'Source System' and no 'Source System ID'"],
		]);
	});
});

describe('ten thousand rows', () => {
	const COUNT = 10_000;
	const ROWS = numberedRows(COUNT);
	const seed = (every: number) => {
		for (const { id, name } of ROWS) {
			if (every > 0 && Number(id) % every === 0) seedExisting(box.sandbox, id, { name });
		}
	};

	it.each<[string, number, string]>([
		['none exist', 0, '10000 customers would be created.'],
		['half exist', 2, '5000 customers would be created, 5000 are unchanged.'],
		['all exist', 1, '10000 customers are unchanged.'],
	])('%s: at most 60 searches', async (_what, every, counts) => {
		seed(every);
		const { items, searches, hints } = await check({ rows: ROWS, options: { concurrency: 4 } });
		expect(hints).toEqual([`Check only: nothing was sent to change Upwell. ${counts}`]);
		expect(items).toHaveLength(COUNT);
		expect(items[COUNT - 1].json.name).toBe(`C${COUNT - 1}`);
		expect(searches).toBeLessThanOrEqual(60);
		expect(box.sandbox.maxInFlight).toBeLessThanOrEqual(4);
	});

	it('refused, doubtful and shared ones among them, and slow answers: at most 60 searches', async () => {
		seed(2);
		box.sandbox.configure({ latencyMs: 20 });
		const rows = ROWS.map(({ id, name }, i) => {
			if (i % 10 === 9) return { id, name: '' };
			return i % 7 === 0 ? { id: '1', name: 'C1' } : { id, name };
		});
		const { items, searches } = await check({ rows });
		expect(items).toHaveLength(COUNT);
		expect(searches).toBeLessThanOrEqual(60);
		box.sandbox.configure({ latencyMs: 0 });
	});

	it('items with the same source key are looked up once', async () => {
		const rows = ROWS.map((one) => ({ ...one, id: '1', name: 'A' }));
		const { items, searches } = await check({ rows, operation: 'create' });
		expect(searches).toBe(1);
		expect(items.filter(({ json }) => json.outcome === 'exists')).toHaveLength(COUNT - 1);
	});
});

describe('searches', () => {
	afterEach(() =>
		box.sandbox.configure({ largestPage: Number.MAX_SAFE_INTEGER, filters: 'applied' }),
	);

	it('smaller pages than were asked for: all are found', async () => {
		box.sandbox.configure({ largestPage: 7 });
		for (const { id, name } of numberedRows(30)) seedExisting(box.sandbox, id, { name });
		const { items } = await check({ rows: numberedRows(40) });
		expect(outcomes(items)).toEqual(
			numberedRows(40).map((_, i) => (i < 30 ? 'unchanged' : 'would create')),
		);
	});

	it('Upwell knows no condition about several: one by one', async () => {
		box.sandbox.configure({ filters: 'onlyEqual' });
		seedExisting(box.sandbox, '1', { name: 'C1' });
		const { items, searches } = await check({ rows: numberedRows(4) });
		expect(outcomes(items)).toEqual(['would create', 'unchanged', 'would create', 'would create']);
		expect(searches).toBe(5);
	});

	it('Upwell ignores the condition: the items fail, and nothing is said of them', async () => {
		box.sandbox.configure({ filters: 'ignored' });
		seedExisting(box.sandbox, '7');
		const { items, failed } = await check({ rows: numberedRows(3) });
		expect(items).toEqual([]);
		expect(failed.map(({ json }) => json.error)).toEqual(
			Array(3).fill('Upwell did not filter: its answer holds customers that were not asked for'),
		);
	});

	it('one that fails concerns its own items, which fail as those of a read', async () => {
		box.sandbox.misbehave({ when: SEARCH, kind: 'status', status: 503 });
		const rows = [...numberedRows(501), row('', '')];
		const { items, failed } = await check({ rows, options: { maxRetries: 0, concurrency: 1 } });
		expect(failed.map(({ pairedItem }) => pairedItem)).toEqual(pairedItems(500));
		expect(failed[0].json).toMatchObject({
			error: expect.stringContaining('Upwell answered with status 503'),
			details: { outcome: 'later' },
		});
		expect(outcomes(items)).toEqual(['would create', 'refused']);
	});

	it('On Error = Stop: the first failed item is thrown', async () => {
		box.sandbox.misbehave({ when: SEARCH, kind: 'status', status: 422, times: Infinity });
		const { error } = await check({ rows: [row('', ''), ...numberedRows(2)], node: STOP });
		expect(error?.message).toContain('Upwell did not accept');
		expect(error?.context?.itemIndex).toBe(1);
		expect(String(error?.description)).not.toMatch(/created|updated/);
	});

	it('a refused key is told once, and nothing more is asked', async () => {
		box.sandbox.misbehave({ when: SEARCH, kind: 'status', status: 401, times: Infinity });
		const { failed, searches } = await check({
			rows: numberedRows(1200),
			options: { concurrency: 1 },
		});
		expect(searches).toBe(1);
		expect(failed).toHaveLength(1200);
		expect(String(failed[1199].json.error)).toContain('did not accept the API key');
	});

	it('Retry On Fail asks again only for what was not answered', async () => {
		box.sandbox.misbehave({ when: SEARCH, kind: 'status', status: 422, skip: 1 });
		// The last one shares its source key with the first, which was planned in the first try.
		const rows = [...numberedRows(600), row('0', 'c0', 'a@x.com')];
		const { items, searches } = await check({
			rows,
			options: { concurrency: 1 },
			node: { ...STOP, ...THREE_TRIES },
		});
		expect(items).toHaveLength(601);
		expect(messages(items)[600]).toContain('that an earlier item of this run would create');
		expect(searches).toBe(3);
	});

	it('cancelling ends it', async () => {
		box.sandbox.misbehave({ when: SEARCH, kind: 'silence', times: Infinity });
		const run = await startUpwell(box.sandbox, checkOf({ rows: numberedRows(3), node: STOP }));
		await until(() => box.sandbox.requests.length > 0);
		run.cancel();
		const { error } = await run.finished;
		expect(error?.message).toBe('The execution was cancelled');
		expect(error?.description ?? '').toBe('');
	});
});

describe('the switch', () => {
	it.each<[string, unknown]>([
		['blank', '={{ $json.missing }}'],
		['unreadable', '={{ "perhaps" }}'],
	])('%s: nothing is sent', async (_what, checkOnly) => {
		const { items, searches } = await check({
			rows: numberedRows(2),
			options: { checkOnly } as never,
		});
		expect(searches).toBe(0);
		expect(outcomes(items)).toEqual(['refused', 'refused']);
		expect(messages(items)[1]).toContain("'Check Only'");
	});

	it.each([
		['on for the first item', '={{ $itemIndex === 0 }}'],
		['off for the first item', '={{ $itemIndex !== 0 }}'],
	])('%s only: the others are refused, whichever they are', async (_what, checkOnly) => {
		const { items, failed } = await runUpwell(
			box.sandbox,
			checkOf({ rows: numberedRows(3), options: { checkOnly } }),
		);
		const texts = [...messages(items), ...failed.map(({ json }) => json.error)];
		const refused = texts.filter((text) => String(text).includes('the same for all items'));
		expect(refused).toHaveLength(2);
	});
});

describe('an item that is refused shows which one it is', () => {
	const refused = { id: '#N/A', name: 'Acme', sourceSystem: 'CRM' };
	it.each<[what: string, UpwellRun['parameters']]>([
		[
			'fields by hand',
			{ name: '={{ $json.name }}', sourceSystem: 'CRM', sourceSystemId: '={{ $json.id }}' },
		],
		['columns', { mapping: 'auto', name: '', sourceSystem: '', sourceSystemId: '' }],
		['one field by hand wins over its column', { mapping: 'auto', name: '', sourceSystem: 'CRM' }],
	])('%s', async (_what, parameters) => {
		const { items } = await runUpwell(box.sandbox, {
			rows: [{ ...refused, ...(parameters?.sourceSystem ? { sourceSystem: 'ERP' } : {}) }],
			parameters: { operation: 'upsert', options: { checkOnly: true }, ...parameters },
		});
		const { name, sourceSystem, sourceSystemId } = items[0].json;
		expect(outcomes(items)).toEqual(['refused']);
		expect([name, sourceSystem, sourceSystemId]).toEqual(['Acme', 'CRM', '#N/A']);
	});

	it('fields of a create that stand in the collection', async () => {
		const { items } = await check({ operation: 'create', rows: [row('#N/A', 'Acme')] });
		expect(items[0].json).toMatchObject({
			outcome: 'refused',
			name: 'Acme',
			sourceSystemId: '#N/A',
		});
	});
});

it('as a tool of an agent', async () => {
	seedExisting(box.sandbox, '1', { name: 'Acme' });
	const answers = await callTool(
		box.sandbox,
		[
			{ name: 'Acme Inc', id: '1' },
			{ name: '', id: '2' },
		],
		{
			operation: 'upsert',
			name: "={{ $fromAI('name', '', 'string') }}",
			sourceSystem: 'CRM',
			sourceSystemId: "={{ $fromAI('id', '', 'string') }}",
			additionalFields: {},
			options: { checkOnly: true },
		},
	);
	const read = answers.map(({ answer }) => (JSON.parse(String(answer)) as IDataObject[])[0]);
	expect(read.map(({ message }) => message)).toEqual([
		"Would update Name: 'Acme' → 'Acme Inc'",
		expect.stringContaining("Refused: 'Name' is blank"),
	]);
	expect(box.sandbox.customers.map(({ name }) => name)).toEqual(['Acme']);
});

it('the key is hidden in what is told', async () => {
	seedExisting(box.sandbox, '0', { name: box.sandbox.apiKey });
	const { stored } = await check({ rows: numberedRows(1) });
	expect(stored).not.toContain(box.sandbox.apiKey);
});
