import type { Sandbox } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, contract, findings } from './support.cts';

const KEY = { sourceSystem: 'TMS', sourceSystemId: '1' };

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => {
	sandbox.reset();
	sandbox.configure({ missingStyle: 'null', largestPage: Number.MAX_SAFE_INTEGER });
});
afterAll(async () => await sandbox.close());

const seed = (row: object) => sandbox.table('invoices').seed(row);

async function get(id: string) {
	const answer = await client(sandbox).get(`/invoices/${id}`);
	expect(findings('getInvoice', answer)).toEqual([]);
	return answer;
}

/** Searches and checks the answer against the contract. */
async function search(body: object) {
	const answer = await client(sandbox).post('/invoices/search', body);
	expect(findings('searchInvoices', answer)).toEqual([]);
	return answer;
}

const numbers = async (body: object) =>
	(await search({ ...KEY, ...body })).data.invoices.map(({ number }: { number: string }) => number);

describe('getting an invoice', () => {
	test('answers the 10 documented fields, related records included', async () => {
		const { id } = seed({
			...KEY,
			balance: 284750,
			number: 'INV-1',
			dueDate: '2024-02-03',
			exceptions: [{ details: null, id: 'exc_1', status: 'OPEN', type: 'OTHER' }],
		});
		const { status, data } = await get(id);
		expect([status, Object.keys(data)]).toEqual([200, ['invoice']]);
		const { Invoice } = contract.components.schemas;
		expect(Object.keys(data.invoice).sort()).toEqual(Object.keys(Invoice.properties).sort());
		expect(Object.keys(data.invoice)).toHaveLength(10);
		expect(data.invoice).toMatchObject({
			balance: 284750,
			dueDate: '2024-02-03',
			exceptions: [{ id: 'exc_1' }],
			invoiceLineItems: [],
			invoiceShipments: [],
		});
	});

	test('of an unknown id answers null, or 404 if the settings say so', async () => {
		sandbox.seed({ id: 'cus_1', name: 'Acme' });
		expect((await get('cus_1')).data).toEqual({ invoice: null });
		sandbox.configure({ missingStyle: 'notFound' });
		const { status, data } = await get('inv_none');
		expect([status, data.error.code]).toEqual([404, 'RESOURCE_NOT_FOUND']);
	});
});

describe('searching invoices', () => {
	test('finds the one with the source key, with 14 fields and the name of its customer', async () => {
		sandbox.seed({ id: 'cus_1', name: 'Acme' });
		seed({ ...KEY, customerId: 'cus_1', number: 'INV-1', status: 'created', totalAmount: 100 });
		seed({ ...KEY, sourceSystemId: '2' });
		seed({ ...KEY, sourceSystem: 'ERP' });
		const { status, data } = await search(KEY);
		expect([status, data.invoices.length]).toEqual([200, 1]);
		expect(Object.keys(data.invoices[0])).toHaveLength(14);
		expect(data.invoices[0]).toMatchObject({
			...KEY,
			customer: { id: 'cus_1', name: 'Acme' },
			number: 'INV-1',
			status: 'created',
			totalAmount: 100,
		});
	});

	test('finds none, and no customer where there is none', async () => {
		expect((await search(KEY)).data).toEqual({ invoices: [] });
		seed({ ...KEY, customerId: 'cus_none' });
		expect((await search(KEY)).data.invoices[0].customer).toBeNull();
	});

	test.each<[object, string[]]>([
		[{}, ['1', '2']],
		[{ totalAmount: { _gt: 100 } }, ['2']],
		[{ dueDate: { _lte: '2024-02-03' } }, ['1']],
		[{ paidDate: { _eq: '2024-03-01T02:00:00+02:00' } }, ['1']],
		[{ paidDate: { _isNull: true } }, ['2']],
		[{ approvedToSend: { _eq: true } }, ['1']],
		[{ status: { _in: ['PAID'] } }, ['1']],
		[{ number: { _ilike: '2%' } }, ['2']],
		[{ sourceSystemId: { _eq: '3' } }, []],
		[{ _or: [{ number: { _eq: '1' } }, { referenceNumbers: { _eq: { po: '9' } } }] }, ['1', '2']],
	])('narrows what it finds with %j', async (where, expected) => {
		const paid = { paidDate: '2024-03-01T00:00:00Z', approvedToSend: true, status: 'PAID' };
		seed({ ...KEY, number: '1', totalAmount: 100, dueDate: '2024-02-03', ...paid });
		seed({
			...KEY,
			number: '2',
			totalAmount: 200,
			dueDate: '2024-02-10',
			referenceNumbers: { po: '9' },
		});
		seed({ ...KEY, sourceSystemId: '3', number: '3' });
		expect((await numbers({ where })).toSorted()).toEqual(expected);
	});

	test('sorts, and pages by 10', async () => {
		for (let i = 10; i < 22; i++) seed({ ...KEY, number: String(i), totalAmount: i });
		const orderBy = [{ totalAmount: 'DESC' }];
		expect(await numbers({ orderBy })).toHaveLength(10);
		expect(await numbers({ orderBy, limit: 2, offset: 1 })).toEqual(['20', '19']);
		expect(await numbers({ orderBy, limit: null, offset: 10 })).toEqual(['11', '10']);
		sandbox.configure({ largestPage: 1 });
		expect(await numbers({ orderBy, limit: 5 })).toEqual(['21']);
	});

	test.each<[object, string, string]>([
		[{}, 'expecting a value for non-nullable variable: "sourceSystem"', '$'],
		[{ sourceSystem: 'TMS' }, 'variable: "sourceSystemId"', '$'],
		[
			{ ...KEY, sourceSystemId: null },
			'null value found for non-nullable type: "String!"',
			'$.selectionSet.invoices.args.where.sourceSystemId._eq',
		],
		[
			{ ...KEY, sourceSystemId: 1 },
			'expected String, but encountered Number',
			'$.selectionSet.invoices.args.where.sourceSystemId._eq',
		],
		[{ ...KEY, number: '1' }, 'Unexpected variable number', '$'],
		[
			{ ...KEY, where: { name: { _eq: 'x' } } },
			"field 'name' not found in type: 'InvoicesBoolExp'",
			'$.selectionSet.invoices.args.where',
		],
		[
			{ ...KEY, where: { status: { _like: 'P%' } } },
			"field '_like' not found in type: 'InvoiceStatusComparisonExp'",
			'$.selectionSet.invoices.args.where.status',
		],
		[
			{ ...KEY, where: { dueDate: { _eq: 'soon' } } },
			'invalid input syntax for type date: "soon"',
			'$.selectionSet.invoices.args.where.dueDate._eq',
		],
		[
			{ ...KEY, orderBy: [{ total: 'ASC' }] },
			"field 'total' not found in type: 'InvoicesOrderBy'",
			'$.selectionSet.invoices.args.orderBy[0]',
		],
	])('400 for %j', async (body, message, path) => {
		const { status, data } = await search(body);
		expect([status, data.path]).toEqual([400, path]);
		expect(data.error).toContain(message);
	});
});
