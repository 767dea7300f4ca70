import type { IDataObject, INodeProperties, INodeType } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { engine } from '../support/host.cts';
import { STOP, textOf, THREE_TRIES } from '../support/common.cts';
import { callTool } from '../support/tool.cts';
import { requestLines } from '../support/upserts.cts';
import { runUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';

/** What only invoices have: a balance that follows the total, line items, approved ones, a list without a search. */

const box = useSandbox();

const KEY = { sourceSystem: 'TMS', sourceSystemId: '={{ $json.id }}' };
const keyOf = (id: string) => ({ sourceSystem: 'TMS', sourceSystemId: id });

interface InvoiceRun extends Partial<UpwellRun> {
	operation?: string;
	fields?: IDataObject;
	options?: IDataObject;
}

/** Creates, or creates or updates, an invoice for each row. */
async function write({ operation = 'create', fields = {}, options = {}, ...run }: InvoiceRun) {
	const isUpsert = operation === 'upsert';
	return await runUpwell(box.sandbox, {
		rows: [{ id: '1', total: 28.47 }],
		...run,
		parameters: {
			resource: 'invoice',
			operation,
			totalAmount: '={{ $json.total }}',
			...(isUpsert && KEY),
			additionalFields: isUpsert ? fields : { ...KEY, ...fields },
			options,
			...run.parameters,
		},
		node: { onError: 'continueErrorOutput', ...run.node },
	});
}

const upsert = async (run: InvoiceRun) => await write({ operation: 'upsert', ...run });
const update = async (updateFields: IDataObject, run: Partial<UpwellRun> = {}) =>
	await runUpwell(box.sandbox, {
		rows: [{ id: '1' }],
		...run,
		parameters: {
			...{ resource: 'invoice', operation: 'update', ...KEY, updateFields },
			...run.parameters,
		},
		node: { onError: 'continueErrorOutput' },
	});

const table = () => box.sandbox.table('invoices');
const seed = (id: string, more: object = {}) => table().seed({ id, ...keyOf(id), ...more });
const stored = () => table().rows as unknown as IDataObject[];
const inputs = (method: string) =>
	box.sandbox.requests
		.filter((one) => one.method === method && one.path === '/api/rest/invoices')
		.map(({ rawBody }) => (JSON.parse(rawBody) as { input: IDataObject }).input);
const SEARCH = { path: '/invoices/search' };

beforeEach(() => box.sandbox.configure({ approvedInvoices: 'locked', uniqueBesides: 'nothing' }));

describe('the balance of a new invoice', () => {
	it.each<[unknown, IDataObject, IDataObject]>([
		[28.47, {}, { totalAmount: 2847, balance: 2847 }],
		['2847.50', {}, { totalAmount: 284750, balance: 284750 }],
		[-28.47, {}, { totalAmount: -2847, balance: -2847 }],
		['0', {}, { totalAmount: 0, balance: 0 }],
		[28.47, { balance: '={{ $json.nothing }}' }, { totalAmount: 2847, balance: 2847 }],
		[28.47, { balance: ' ' }, { totalAmount: 2847, balance: 2847 }],
		[28.47, { balance: 0 }, { totalAmount: 2847, balance: 0 }],
		[28.47, { balance: '8.4' }, { totalAmount: 2847, balance: 840 }],
	])('total %j, %j: %j', async (total, fields, input) => {
		for (const operation of ['create', 'upsert']) {
			box.sandbox.reset();
			const { items } = await write({ operation, rows: [{ id: '1', total }], fields });
			expect(inputs('POST')).toEqual([{ ...input, ...keyOf('1') }]);
			expect(items[0].json.balance).toBe(Number(input.balance) / 100);
		}
	});

	it('in cents', async () => {
		const parameters = { amountsIn: 'cents' };
		const { items } = await write({ rows: [{ id: '1', total: '284750' }], parameters });
		expect(inputs('POST')).toMatchObject([{ totalAmount: 284750, balance: 284750 }]);
		expect(items[0].json.balance).toBe(284750);
	});

	it.each([' ', '={{ null }}', '={{ $json.nothing }}'])(
		'a total %j is refused before anything is sent',
		async (totalAmount) => {
			const { failed } = await write({ parameters: { totalAmount } });
			expect(failed[0].json.error).toBe("'Total Amount' is blank [item 0]");
			expect(box.sandbox.requests).toEqual([]);
		},
	);
});

describe('the balance of an invoice that exists', () => {
	const PAID = { totalAmount: 2847, balance: 0 };

	it.each<[string, IDataObject, IDataObject, number]>([
		['stays', {}, { totalAmount: 3000 }, 0],
		['changes where it is given', { balance: 1 }, { totalAmount: 3000, balance: 100 }, 100],
	])('%s', async (_what, fields, input, balance) => {
		seed('1', PAID);
		await upsert({ rows: [{ id: '1', total: 30 }], fields });
		expect(inputs('PUT')).toEqual([input]);
		expect(stored()).toMatchObject([{ totalAmount: 3000, balance }]);
	});

	it('stays in a further try, after an answer that was lost', async () => {
		seed('1', PAID);
		box.sandbox.misbehave({ when: { method: 'PUT' }, kind: 'reset' });
		const { error } = await upsert({
			rows: [{ id: '1', total: 30 }],
			options: { maxRetries: 0 },
			node: { ...STOP, ...THREE_TRIES },
		});
		expect(error).toBeUndefined();
		expect(inputs('PUT')).toEqual([{ totalAmount: 3000 }, { totalAmount: 3000 }]);
	});

	it('is none of what Check Only names, nor what a new one would have', async () => {
		seed('1', PAID);
		const rows = [
			{ id: '1', total: 28.47 },
			{ id: '2', total: 28.47 },
			{ id: '2', total: 28.47 },
			{ id: '2', total: 30 },
		];
		const { items } = await upsert({ rows, options: { checkOnly: true } });
		expect(items.map(({ json }) => json.message)).toEqual([
			'Unchanged: Upwell has the same values already',
			'Would create this invoice',
			'Unchanged: an earlier item of this run gives the same values',
			"Would update the invoice that an earlier item of this run would create: Total Amount: '28.47' → '30'",
		]);
		const given = await upsert({
			rows: [
				{ id: '2', total: 28.47 },
				{ id: '2', total: 28.47, paid: 5 },
			],
			fields: { balance: '={{ $json.paid }}' },
			options: { checkOnly: true },
		});
		expect(given.items[1].json.message).toContain("Balance: '28.47' → '5'");
		expect(inputs('POST')).toEqual([]);
	});
});

describe('an invoice that is approved', () => {
	const APPROVED = { status: 'APPROVED', totalAmount: 2847, balance: 0 };

	it.each([
		['Create or Update', async () => await upsert({ rows: [{ id: '1', total: 30 }] })],
		['Update', async () => await update({ number: 'N2' })],
	])('%s is refused, in the words of Upwell, and says what to do', async (_name, run) => {
		seed('1', APPROVED);
		const { failed } = await run();
		expect(failed[0].json.error).toContain('The invoice is already approved');
		expect(textOf(failed[0])).toContain(
			'Upwell keeps invoices that are approved as they are. Leave the item out',
		);
		expect(failed[0].json.details).toMatchObject({ code: 'INVOICE_ALREADY_APPROVED' });
		expect(inputs('PUT')).toHaveLength(1);
	});

	it.each(['currency', 'cents'])(
		'is left alone where nothing would change (%s)',
		async (amountsIn) => {
			seed('1', APPROVED);
			const total = amountsIn === 'cents' ? 2847 : 28.47;
			const parameters = { amountsIn };
			const { items, hints } = await upsert({ rows: [{ id: '1', total }], parameters });
			expect(items[0].json).toMatchObject({ id: '1', status: 'APPROVED' });
			expect(requestLines(box.sandbox)).toEqual(['POST invoices', 'POST invoices/search']);
			expect(hints).toEqual([
				'1 invoice in Upwell already held everything that was given, so it was not updated.',
			]);
			await upsert({ rows: [{ id: '1', total }], parameters, options: { skipUnchanged: false } });
			expect(inputs('PUT')).toHaveLength(1);
		},
	);
});

describe('what is sent', () => {
	it.each<[string, unknown, unknown]>([
		['status', 'created', 'created'],
		['status', '={{ "PAID" }}', 'PAID'],
		['status', '={{ $json.nothing }}', undefined],
		['approvedToSend', false, false],
		['approvedToSend', '={{ "TRUE" }}', true],
		['externallyManaged', '={{ "" }}', undefined],
		['number', '={{ 10042 }}', '10042'],
		['referenceNumbers', '={{ ["PO-1", 7] }}', ['PO-1', 7]],
		['issueDate', '2026-01-31T23:30:00', '2026-01-31'],
		['paidDate', '2026-01-31', '2026-01-31T06:00:00.000Z'],
		['totalTaxAmount', '1.5', 150],
	])('%s: %j as %j', async (name, entered, sent) => {
		const settings = { timezone: 'America/Chicago' };
		await write({ fields: { [name]: entered } as IDataObject, settings });
		expect(inputs('POST')[0][name]).toEqual(sent);
	});

	it('of a new node is the total alone', async () => {
		const { nodeTypes } = await engine().loadPackage();
		const { properties } = (nodeTypes.upwell.type as INodeType).description;
		const isOfCreate = ({ displayOptions: { show = {} } = {} }: INodeProperties) =>
			show.resource?.includes('invoice') && show.operation?.includes('create');
		const shown = properties.find((one) => one.name === 'additionalFields' && isOfCreate(one));
		const additionalFields = shown?.default as IDataObject;
		expect(Object.keys(additionalFields)).toEqual([
			...['sourceSystem', 'sourceSystemId', 'customerId', 'number', 'issueDate', 'dueDate'],
		]);
		expect(additionalFields.customerId).toEqual({ mode: 'list', value: '' });
		await write({ parameters: { additionalFields } });
		expect(inputs('POST')).toEqual([{ totalAmount: 2847, balance: 2847 }]);
	});
});

describe('line items', () => {
	const LINES = [
		{ item: 'Line Haul', totalAmount: 2847 },
		{ item: 'Discount', totalAmount: -100 },
	];
	const inForm = (...lineItem: IDataObject[]) => ({ invoiceLineItems: { lineItem } });
	const inUnits = inForm(
		{ item: 'Line Haul', totalAmount: 28.47, sourceSystem: '', remoteId: null },
		{ item: '', totalAmount: '={{ $json.nothing }}' },
		{ item: 'Discount', totalAmount: '-1.00' },
	);
	const inCents = inForm(...LINES.map((line) => ({ ...line, totalAmount: `${line.totalAmount}` })));
	const inJson = { invoiceLineItemsJson: JSON.stringify(LINES) };

	it.each<[string, IDataObject, string]>([
		['the form in currency units', inUnits, 'currency'],
		['the form in cents', inCents, 'cents'],
		['JSON, which is always in cents', inJson, 'currency'],
		['JSON in cents', inJson, 'cents'],
	])('%s', async (_name, fields, amountsIn) => {
		const total = amountsIn === 'cents' ? 2747 : 27.47;
		const { items } = await write({
			rows: [{ id: '1', total }],
			fields,
			parameters: { amountsIn },
		});
		expect(inputs('POST')).toMatchObject([{ invoiceLineItems: { data: LINES } }]);
		const shown = (items[0].json.invoiceLineItems as IDataObject[]).map((one) => one.totalAmount);
		expect(shown).toEqual(amountsIn === 'cents' ? [2847, -100] : [28.47, -1]);
	});

	it('other keys of JSON pass', async () => {
		const further = { item: 'Fuel', totalAmount: 5, position: 1 };
		box.sandbox.misbehave({ kind: 'json', body: { createInvoice: { id: 'inv_1' } } });
		await write({ fields: { invoiceLineItemsJson: [further] } });
		expect(inputs('POST')).toMatchObject([{ invoiceLineItems: { data: [further] } }]);
	});

	it.each<[IDataObject, string]>([
		[
			inForm({ totalAmount: 28.475 }),
			"'Invoice Line Items → Total Amount (line item 1)' needs an amount of money with at most two decimals, but got '28.475' [item 0]",
		],
		[
			{ invoiceLineItemsJson: '[{ "totalAmount": 28.47 }]' },
			"'Invoice Line Items (JSON) → Total Amount (line item 1)' needs a whole number of cents, but got '28.47' [item 0]",
		],
		[
			inForm({ sourceSystemId: '#N/A' }),
			"'Invoice Line Items → Source System ID (line item 1)' needs an ID, but got '#N/A' [item 0]",
		],
	])('%j is refused', async (fields, message) => {
		const { failed } = await write({ fields });
		expect(failed[0].json.error).toBe(message);
		expect(box.sandbox.requests).toEqual([]);
	});

	it('stay as they are in an update, and a hint says so', async () => {
		seed('1', { totalAmount: 1 });
		const { hints } = await upsert({ fields: inUnits });
		expect(inputs('PUT')).toEqual([{ totalAmount: 2847 }]);
		expect(hints).toEqual([
			"1 invoice already existed in Upwell and was updated. Its line items and other related records were not changed: Upwell's update changes the invoice's own fields only.",
		]);
	});
});

describe('an invoice in another currency, where Upwell shows it', () => {
	const found = { id: '1', ...keyOf('1'), currency: 'JPY', totalAmount: 5, balance: 0 };
	const IN_YEN: Fault = {
		when: SEARCH,
		kind: 'json',
		body: { invoices: [found] },
		times: Infinity,
	};

	it.each([
		['Create or Update', async (total: unknown) => await upsert({ rows: [{ id: '1', total }] })],
		['Update', async (totalAmount: unknown) => await update({ totalAmount } as IDataObject)],
	])('%s has no decimals', async (_name, run) => {
		seed('1', { totalAmount: 5 });
		box.sandbox.misbehave(IN_YEN);
		await run('2847');
		expect(inputs('PUT')).toEqual([{ totalAmount: 2847 }]);
		const { failed } = await run(28.47);
		expect(failed[0].json.error).toContain(
			"'Total Amount' needs an amount of money without decimals",
		);
		expect(textOf(failed[0])).toContain('Nothing was changed for this item.');
		expect(inputs('PUT')).toHaveLength(1);
	});
});

describe('the same source key', () => {
	const EXISTS =
		"An invoice with Source System 'TMS' and Source System ID '1' already exists in Upwell";

	it('a second invoice is refused, or the first one returned', async () => {
		seed('1', { number: 'N1', totalAmount: 2847 });
		const { failed } = await write({});
		expect(failed[0].json.error).toBe(EXISTS);
		const { items } = await write({ options: { ifExists: 'return' } });
		expect(items[0].json).toMatchObject({ id: '1', number: 'N1', totalAmount: 28.47 });
		expect(stored()).toHaveLength(1);
	});

	const LOST: Fault = { when: { method: 'POST', path: '/invoices' }, kind: 'reset' };

	it.each<[string, object, boolean]>([
		['the same number and total', { number: 'N1', totalAmount: '2847' }, true],
		['another number', { number: 'N2', totalAmount: 2847 }, false],
		['another total', { number: 'N1', totalAmount: 2848 }, false],
	])('after an answer that was lost, one with %s', async (_name, found, isOurs) => {
		box.sandbox.misbehave(LOST);
		seed('1', found);
		const { items, failed } = await write({ fields: { number: 'N1' } });
		expect([items.length, failed.length]).toEqual(isOurs ? [1, 0] : [0, 1]);
		if (!isOurs) expect(failed[0].json.error).toBe(EXISTS);
	});

	it('two numbers under one are told; one that is missing is no other number', async () => {
		const run = async (numbers: unknown[]) => {
			box.sandbox.reset();
			const rows = numbers.map((number) => ({ id: '1', total: 1, number }));
			return (await upsert({ rows, fields: { number: '={{ $json.number }}' } })).hints.join(' ');
		};
		expect(await run(['N1', 'N2'])).toMatch(/'N1'.*'N2'|'N2'.*'N1'/);
		for (const numbers of [
			['N1', 'n1'],
			['N1', ''],
			['', 'N1', ''],
			['', ''],
		]) {
			expect(await run(numbers)).not.toMatch(/undefined|share/);
		}
	});
});

it('an answer that was lost, without a source key: may have been created, and is not sent again', async () => {
	box.sandbox.misbehave({ when: { path: '/invoices' }, kind: 'reset', at: 'after' });
	const { failed } = await write({ fields: { sourceSystem: '', sourceSystemId: '' } });
	expect(failed[0].json.error).toMatch(/^Upwell may have created this invoice: /);
	expect(stored()).toHaveLength(1);
});

it('many invoices go one by one, in order, without a word about batches', async () => {
	const rows = Array.from({ length: 150 }, (_, i) => ({ id: `${i}`, total: i }));
	const { items, hints } = await write({ rows });
	expect(items.map(({ json }) => json.balance)).toEqual(rows.map(({ total }) => total));
	expect(new Set(requestLines(box.sandbox))).toEqual(new Set(['POST invoices']));
	expect(box.sandbox.requests).toHaveLength(150);
	expect(hints).toEqual([]);
});

describe('automatic mapping', () => {
	it('fills the fields from the columns of an export', async () => {
		const row = {
			...{
				'Invoice ID': 10042,
				'Invoice #': 'INV-7',
				'Invoice Date': '2026-01-31',
				Due: '2026-03-02',
			},
			...{ 'Invoice Total': '2847.50', 'Open Balance': '', 'PO Number': 7781, 'BOL #': 'B1' },
			...{ 'PRO Number': '123', Customer: 'Acme', 'Customer Number': 'C1', 'Sales Tax': 1.5 },
		};
		const { failed } = await write({
			rows: [row],
			fields: { sourceSystem: 'TMS', sourceSystemId: '' },
			parameters: { mapping: 'auto', totalAmount: '' },
		});
		expect(failed).toEqual([]);
		expect(inputs('POST')).toEqual([
			{
				...keyOf('10042'),
				...{ number: 'INV-7', issueDate: '2026-01-31', dueDate: '2026-03-02' },
				...{ totalAmount: 284750, balance: 284750, totalTaxAmount: 150 },
				...{ customerReferenceNumber: '7781', billOfLadingNumber: 'B1', carrierProNumber: '123' },
			},
		]);
	});
});

describe('Get Many', () => {
	const getMany = async (parameters: IDataObject = {}) => {
		const run = { resource: 'invoice', operation: 'getAll', ...parameters };
		return (await runUpwell(box.sandbox, { rows: [{}], parameters: run })).items;
	};
	const ids = Array.from({ length: 60 }, (_, i) => `i${i}`);
	const idsIn = (items: Array<{ json: IDataObject }>) => items.map(({ json }) => json.id).sort();

	beforeEach(() => ids.forEach((id) => seed(id, { totalAmount: 284750 })));

	it('all', async () => {
		expect(idsIn(await getMany({ returnAll: true }))).toEqual([...ids].sort());
	});

	it.each<[IDataObject, number]>([
		[{}, 50],
		[{ limit: 7 }, 7],
	])('%j: %d', async (parameters, count) => {
		const items = await getMany(parameters);
		expect(new Set(idsIn(items)).size).toBe(count);
		expect(Object.keys(items[0].json)).toHaveLength(10);
	});

	it.each<[IDataObject, object]>([
		[{}, { totalAmount: 2847.5 }],
		[{ amountsIn: 'cents' }, { totalAmount: 284750 }],
		[{ simplify: false }, { totalAmount: 2847.5, customer: null, updatedAt: expect.any(String) }],
	])('%j comes out as %j', async (parameters, output) => {
		expect((await getMany({ limit: 1, ...parameters }))[0].json).toMatchObject(output);
	});

	it('a list without an end says so', async () => {
		const body = { invoices: [{ id: 'a' }, { id: 'b' }] };
		box.sandbox.misbehave({ kind: 'json', body, times: Infinity });
		const parameters = { resource: 'invoice', operation: 'getAll', returnAll: true };
		const { error } = await runUpwell(box.sandbox, { rows: [{}], parameters });
		expect(error?.message).toContain('the same records again and again');
		expect(error?.description).toContain("Switch off 'Return All'");
	});

	it('an agent is told that there are none', async () => {
		box.sandbox.reset();
		const [{ answer }] = await callTool(box.sandbox, [{}], {
			resource: 'invoice',
			operation: 'getAll',
		});
		expect(JSON.parse(String(answer))).toEqual([
			{ message: 'Upwell has no invoices, or none that the API key can see.' },
		]);
	});
});
