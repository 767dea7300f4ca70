import type { Sandbox, TableName } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, contract, findings } from './support.cts';

/** What holds for the creates, the updates and the reads of every resource, by the contract alone. */

interface Case {
	table: TableName;
	/** The name of one record in `operationId` and answers. */
	one: string;
	path: string;
	insert?: string;
	/** The input of the update, and its method if it is not PUT; `bySource`: by the source key alone. */
	set?: string;
	method?: 'put' | 'patch';
	bySource?: true;
	/** The path of the bulk create. */
	bulk?: string;
	reads?: true;
	deletes?: true;
	/** Whether a second record with the same source key is refused. */
	unique?: true;
	/** The column that cannot be null. */
	notNull?: string;
}

const CASES: Case[] = [
	{
		...{ table: 'invoices', one: 'invoice', path: '/invoices' },
		...{ insert: 'InvoicesInsertInput', set: 'InvoicesSetInput', bySource: true },
		...{ reads: true, unique: true, notNull: 'balance' },
	},
	{
		...{ table: 'shipments', one: 'shipment', path: '/shipments' },
		...{ insert: 'ShipmentsInsertInput', set: 'ShipmentsSetInput', bySource: true },
		...{ unique: true, notNull: 'shipmentId' },
	},
	{
		...{ table: 'carrierInvoices', one: 'carrierInvoice', path: '/carrier_invoices' },
		...{ insert: 'CarrierInvoicesInsertInput', set: 'CarrierInvoicesSetInput' },
		...{ bulk: '/bulk-carrier-invoices', reads: true },
	},
	{
		...{ table: 'bills', one: 'bill', path: '/bills' },
		...{ insert: 'BillsInsertInput', set: 'BillsSetInput', bulk: '/bulk-bills' },
	},
	{
		...{ table: 'billLineItems', one: 'billLineItem', path: '/bill_line_items' },
		...{ insert: 'BillLineItemsInsertInput', set: 'BillLineItemsSetInput', method: 'patch' },
	},
	{
		...{ table: 'billPayments', one: 'billPayment', path: '/bill-payments' },
		...{ insert: 'BillPaymentsInsertInput', set: 'BillPaymentsSetInput' },
	},
	{
		...{ table: 'carrierPaymentLineItems', one: 'carrierPaymentLineItem' },
		...{ path: '/carrier_payment_line_items', bulk: '/bulk-carrier-payment-line-items' },
		...{ insert: 'BillPaymentLineItemsInsertInput', set: 'BillPaymentLineItemsSetInput' },
		deletes: true,
	},
	{
		...{ table: 'customerPayments', one: 'customerPayment', path: '/customer_payments' },
		...{ insert: 'PaymentsInsertInput', set: 'PaymentsSetInput', reads: true },
	},
	{
		...{ table: 'customerPaymentLineItems', one: 'customerPaymentLineItem' },
		...{ path: '/customer_payment_line_items', bulk: '/bulk-customer-payment-line-items' },
		...{ insert: 'PaymentLineItemsInsertInput', set: 'PaymentLineItemsSetInput', reads: true },
	},
	{
		...{ table: 'rules', one: 'rule', path: '/rules', reads: true, deletes: true },
		...{ insert: 'RulesInsertInput', set: 'RulesSetInput' },
	},
];

const KEY = { sourceSystem: 'TMS', sourceSystemId: '1' };
/** Records that the columns of these names refer to. */
const REFERRED: Record<string, [TableName, string]> = {
	billId: ['bills', 'bill_1'],
	billPaymentId: ['billPayments', 'bpay_1'],
	customerId: ['customers', 'cus_1'],
	customerInvoiceId: ['invoices', 'inv_1'],
	invoiceId: ['invoices', 'inv_1'],
	mergedIntoCarrierInvoiceId: ['carrierInvoices', 'cari_1'],
	paymentId: ['customerPayments', 'pay_1'],
	shipmentId: ['shipments', 'shp_1'],
};

interface Property {
	$ref?: string;
	type?: string | string[];
	format?: string;
	enum?: unknown[];
}

const SCHEMAS = contract.components.schemas as unknown as Record<
	string,
	{ properties: Record<string, Property> }
>;

/** The columns of an input; its nested inserts are left out. */
const columnsOf = (schema: string) =>
	Object.entries(SCHEMAS[schema].properties).filter(([, { $ref }]) => $ref === undefined);

const AMOUNTS = (schema: string) =>
	columnsOf(schema)
		.filter(([, { format }]) => format === 'int32')
		.map(([name]) => name);

/** A value that a column takes. */
function valueFor(name: string, { type, format, enum: values }: Property): unknown {
	if (name in REFERRED) return REFERRED[name][1];
	if (values) return values[0];
	if (format === 'date') return '2024-02-03';
	if (format === 'date-time') return '2024-02-03T12:00:00Z';
	if (type === undefined) return { any: ['JSON'] };
	const kind = [type].flat()[0];
	if (kind === 'boolean') return true;
	return kind === 'string' ? `${name} 1` : 284750;
}

/** A value of each column but these. */
const inputFor = (schema: string, ...without: string[]): Record<string, unknown> =>
	Object.fromEntries(
		columnsOf(schema)
			.filter(([name]) => !without.includes(name))
			.map(([name, property]) => [name, valueFor(name, property)]),
	);

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => {
	for (const [table, id] of new Map(Object.values(REFERRED))) {
		sandbox.table(table).seed({ id, name: 'Acme' });
	}
});
afterEach(() => {
	sandbox.reset();
	sandbox.configure({ missingStyle: 'null' });
});
afterAll(async () => await sandbox.close());

const capitalized = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Sends a request and checks the answer by the contract. */
async function send(operationId: string, method: string, url: string, data?: object) {
	const answer = await client(sandbox).request({ method, url, data });
	expect(findings(operationId, answer)).toEqual([]);
	return answer;
}

const create = async ({ one, path }: Case, input: object) =>
	await send(`create${capitalized(one)}`, 'post', path, { input });

async function update({ one, path, method = 'put', bySource }: Case, id: string, input: object) {
	const name = `update${capitalized(one)}`;
	return bySource
		? await send(`${name}BySource`, 'put', path, { input, ...KEY })
		: await send(name, method, `${path}/${id}`, { input });
}

/** What is created with nothing but what it needs. */
const minimal = ({ notNull, insert = '' }: Case) =>
	notNull === undefined
		? {}
		: { [notNull]: valueFor(notNull, SCHEMAS[insert].properties[notNull]) };

describe.each(CASES)('$one', (one) => {
	const { table, insert = '', set = '', bulk, unique, notNull } = one;
	const rows = () => sandbox.table(table).rows as ReadonlyArray<Record<string, unknown>>;
	const last = () => rows()[rows().length - 1];

	test('is created with every field, and shows those that answers have', async () => {
		const input = inputFor(insert);
		const { status, data } = await create(one, input);
		expect([status, data.error]).toEqual([200, undefined]);
		expect(last()).toMatchObject(input);
		const shown = data[`create${capitalized(one.one)}`];
		const both = Object.keys(shown).filter((name) => name in input && name !== 'exceptions');
		expect(both.length).toBeGreaterThan(4);
		for (const name of both) expect([name, shown[name]]).toEqual([name, input[name]]);
	});

	test('is changed in every field, and cleared', async () => {
		sandbox.table(table).seed({ id: 'own_1', ...KEY });
		const input = inputFor(set, 'id', 'updatedAt');
		const { status, data } = await update(one, 'own_1', input);
		expect([status, data.error]).toEqual([200, undefined]);
		expect(last()).toMatchObject({ ...input, id: 'own_1' });
		const nulls = Object.keys(input).filter((name) => name !== notNull && name !== 'createdAt');
		sandbox.table(table).seed({ id: 'own_2', ...KEY });
		const cleared = Object.fromEntries(nulls.map((name) => [name, null]));
		expect((await update(one, 'own_2', cleared)).status).toBe(200);
		expect(last()).toMatchObject(cleared);
	});

	test('needs nothing but what is documented as NOT NULL', async () => {
		expect((await create(one, minimal(one))).status).toBe(200);
		if (notNull === undefined) return;
		for (const input of [{}, { [notNull]: null }]) {
			const { status, data } = await create(one, input);
			expect([status, data.code]).toEqual([400, 'constraint-violation']);
			expect(data.error).toMatch(/^Not-NULL violation\. null value in column/);
		}
	});

	test('takes whole amounts alone, of 32 bits', async () => {
		for (const name of AMOUNTS(insert)) {
			for (const value of [2847.5, 2 ** 31]) {
				const { status, data } = await create(one, { ...minimal(one), [name]: value });
				expect([status, data.code]).toEqual([400, 'parse-failed']);
				expect(data.error).toBe(
					`The value ${value} lies outside the bounds or is not an integer. Maybe it is a float, or is there integer overflow?`,
				);
			}
			expect((await create(one, { ...minimal(one), [name]: -100 })).status).toBe(200);
		}
	});

	test('refuses fields and variables that are not declared, and stores nothing', async () => {
		const { length } = rows();
		const { status, data } = await create(one, { ...minimal(one), nope: 1 });
		expect([status, data.error]).toEqual([400, `field 'nope' not found in type: '${insert}'`]);
		const other = await client(sandbox).post(one.path, { input: minimal(one), nope: 1 });
		expect([other.status, other.data.error]).toEqual([400, 'Unexpected variable nope']);
		const none = await client(sandbox).post(one.path);
		expect(none.data.error).toBe('expecting a value for non-nullable variable: "input"');
		expect(rows()).toHaveLength(length);
	});

	test(`has a source key that is ${unique ? '' : 'not '}unique`, async () => {
		if (!('sourceSystem' in SCHEMAS[insert].properties)) return;
		const answers = [];
		for (let i = 0; i < 2; i++) answers.push(await create(one, { ...minimal(one), ...KEY }));
		expect(answers.map(({ status }) => status)).toEqual([200, unique ? 400 : 200]);
		if (unique) expect(answers[1].data.error).toMatch(/^Uniqueness violation/);
	});

	test('of an unknown record is null or no row, or 404 if the settings say so', async () => {
		const name = capitalized(one.one);
		const url = `${one.path}/none`;
		const ask = async () => [
			await update(one, 'none', { [columnsOf(set)[0][0]]: null }),
			...(one.reads ? [await send(`get${name}`, 'get', url)] : []),
			...(one.deletes ? [await send(`delete${name}`, 'delete', url)] : []),
		];
		for (const { status, data } of await ask()) {
			const [value] = Object.values<unknown>(data);
			expect([status, value]).toEqual([
				200,
				one.bySource && value ? { affectedRows: 0, returning: [] } : null,
			]);
		}
		sandbox.configure({ missingStyle: 'notFound' });
		for (const { status } of await ask()) expect(status).toBe(404);
	});

	test('is created many at once, all or none', async () => {
		if (bulk === undefined) return;
		const { length } = rows();
		const key = `create${capitalized(table)}`;
		const { data } = await send(key, 'post', bulk, { inputs: [{}, {}, {}] });
		expect(data[key].returning).toHaveLength(3);
		const refused = await send(key, 'post', bulk, { inputs: [{}, { id: null }] });
		expect([refused.status, rows().length]).toEqual([400, length + 3]);
	});

	test('is deleted, and then gone', async () => {
		if (!one.deletes) return;
		sandbox.table(table).seed({ id: 'own_1', ...KEY });
		const key = `delete${capitalized(one.one)}`;
		const url = `${one.path}/own_1`;
		expect((await send(key, 'delete', url)).data[key]).toMatchObject({ id: 'own_1' });
		expect((await send(key, 'delete', url, { id: 'own_1' })).data[key]).toBeNull();
	});
});
