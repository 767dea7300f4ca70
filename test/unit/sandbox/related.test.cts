import type { Sandbox, TableName } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, findings } from './support.cts';

const KEY = { sourceSystem: 'TMS', sourceSystemId: '1' };

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => {
	sandbox.reset();
	sandbox.configure({ missingStyle: 'null', affectedRows: 'updates' });
});
afterAll(async () => await sandbox.close());

/** Sends a request and checks the answer by the contract. */
async function send(operationId: string, method: string, url: string, data?: object) {
	const answer = await client(sandbox).request({ method, url, data });
	expect(findings(operationId, answer)).toEqual([]);
	return answer;
}

describe('nested line items', () => {
	test.each<[string, string, string, string, TableName, string]>([
		['Bill', '/bills', 'billLineItems', 'description', 'billLineItems', 'billId'],
		[
			...(['BillPayment', '/bill-payments', 'billPaymentLineItems', 'notes'] as const),
			...(['carrierPaymentLineItems', 'billPaymentId'] as const),
		],
		[
			...(['CustomerPayment', '/customer_payments', 'paymentLineItems', 'status'] as const),
			...(['customerPaymentLineItems', 'paymentId'] as const),
		],
	])('of a %s are rows of their own', async (name, path, field, text, table, column) => {
		const input = { [field]: { data: [{ [text]: 'a' }, { [text]: 'b' }] } };
		const { data } = await send(`create${name}`, 'post', path, { input });
		const record = data[`create${name}`];
		expect(record[field]).toMatchObject([{ [text]: 'a' }, { [text]: 'b' }]);
		const { rows } = sandbox.table(table);
		expect(rows).toMatchObject([{ [column]: record.id }, { [column]: record.id }]);
		// One more that comes by itself is shown in the record, too.
		sandbox.table(table).seed({ [column]: record.id, [text]: 'c' });
		const after = await send(`update${name}`, 'put', `${path}/${record.id}`, {
			input: { checkOrAchNumber: '1' },
		});
		expect(after.data[`update${name}`][field]).toHaveLength(3);
	});

	test('of an invoice are in the invoice, and a bad one undoes it', async () => {
		const data = [{ item: 'Freight', totalAmount: 100 }, { item: 'Fuel' }];
		const input = { ...KEY, balance: 100, invoiceLineItems: { data } };
		const { data: created } = await send('createInvoice', 'post', '/invoices', { input });
		expect(created.createInvoice.invoiceLineItems).toMatchObject(data);
		const payments = { data: [{ customerId: 'cus_none' }] };
		const bad = { balance: 1, paymentLineItems: payments };
		const answer = await send('createInvoice', 'post', '/invoices', { input: bad });
		expect([answer.status, answer.data.error]).toEqual([
			400,
			expect.stringContaining('"payment_line_items_customer_id_fkey"'),
		]);
		expect(sandbox.table('invoices').rows).toHaveLength(1);
	});

	test.each([
		{ invoiceLineItems: [{ item: 'x' }] },
		{ invoiceLineItems: { data: [{ totalAmount: 1.5 }] } },
		{ invoiceLineItems: {} },
	])('cannot be %j', async (given) => {
		const input = { balance: 1, ...given };
		expect((await send('createInvoice', 'post', '/invoices', { input })).status).toBe(400);
	});
});

describe('a delete by source key', () => {
	beforeEach(() => {
		sandbox.table('invoices').seed({ id: 'inv_1', ...KEY });
		sandbox.table('carriers').seed({ id: 'car_1', ...KEY });
	});

	test.each([
		['Invoice', '/invoices', 'inv_1'],
		['Carrier', '/carriers', 'car_1'],
	])('%s takes the pair from the query or the body, once', async (name, path, id) => {
		const key = `delete${name}`;
		for (const [url, body] of [
			[path, KEY],
			[`${path}?sourceSystem=TMS&sourceSystemId=1`, undefined],
			[`${path}?sourceSystem=TMS`, { sourceSystemId: '1' }],
		] as const) {
			const { data } = await send(`${key}BySource`, 'delete', url, body);
			expect(data[key]).toEqual({ affectedRows: 1, returning: [{ id }] });
			const again = await send(`${key}BySource`, 'delete', url, body);
			expect(again.data[key]).toEqual({ affectedRows: 0, returning: [] });
			sandbox.table(name === 'Invoice' ? 'invoices' : 'carriers').seed({ id, ...KEY });
		}
	});

	test.each([
		['/invoices', undefined, 'expecting a value for non-nullable variable: "sourceSystem"'],
		['/invoices?sourceSystem=TMS', {}, 'non-nullable variable: "sourceSystemId"'],
		['/invoices?id=inv_1', KEY, 'Unexpected variable id'],
		['/invoices', { ...KEY, id: 'inv_1' }, 'Unexpected variable id'],
	])('is refused at %s with %j', async (url, body, text) => {
		const { status, data } = await send('deleteInvoiceBySource', 'delete', url, body);
		expect([status, data.error]).toEqual([400, expect.stringContaining(text)]);
		expect(sandbox.table('invoices').rows).toHaveLength(1);
	});

	test('is refused for an invoice that others refer to', async () => {
		sandbox.table('shipments').seed({ shipmentId: 'S-1', invoiceId: 'inv_1' });
		const { status, data } = await send('deleteInvoiceBySource', 'delete', '/invoices', KEY);
		expect([status, data.code]).toEqual([400, 'constraint-violation']);
		expect(data.error).toMatch(/^Foreign key violation\. .* on table "shipments"$/);
	});

	test('frees the source key, and keeps the other rows', async () => {
		sandbox.table('invoices').seed({ id: 'inv_2', ...KEY, sourceSystemId: '2' });
		await send('deleteInvoiceBySource', 'delete', '/invoices', KEY);
		const input = { ...KEY, balance: 1 };
		expect((await send('createInvoice', 'post', '/invoices', { input })).status).toBe(200);
		expect((await send('getInvoice', 'get', '/invoices/inv_2')).data.invoice.id).toBe('inv_2');
	});
});

describe('documents and links', () => {
	test.each([
		['Invoice', '/invoices'],
		['Shipment', '/shipments'],
		['CarrierInvoice', '/carrier_invoices'],
	])('a document of a %s is deleted once, and of no other record', async (name, path) => {
		const document = { id: 'fia_1', associationId: 'own_1', fileId: 'file_1' };
		sandbox.table('fileAssociations').seed(document);
		const ask = async (id: string) =>
			(await send(`delete${name}Document`, 'delete', `${path}/${id}/documents/fia_1`)).data;
		const none = { deleteFileAssociations: { affectedRows: 0, returning: [] } };
		expect(await ask('own_2')).toEqual(none);
		expect(await ask('own_1')).toEqual({
			deleteFileAssociations: { affectedRows: 1, returning: [document] },
		});
		expect(await ask('own_1')).toEqual(none);
	});

	test('a carrier invoice has documents, of type UNKNOWN at first', async () => {
		sandbox.table('fileAssociations').seed({ associationId: 'cari_1' });
		sandbox.table('fileAssociations').seed({ associationId: 'cari_2' });
		const url = '/carrier_invoices/cari_1/documents';
		const { data } = await send('listCarrierInvoiceDocuments', 'get', url);
		expect(Object.values(data)).toEqual([[{ type: 'UNKNOWN' }]]);
	});

	test('an invoice is unlinked from a shipment once', async () => {
		const invoiceShipments = [{ shipment: { id: 'shp_1' } }];
		sandbox.table('invoices').seed({ id: 'inv_1', invoiceShipments });
		const ask = async (id: string) => {
			const url = `/invoice_shipments/inv_1/${id}`;
			const { data } = await send('unlinkInvoiceFromShipment', 'delete', url);
			return data.deleteInvoiceShipmentsByPk;
		};
		expect(await ask('shp_2')).toBeNull();
		expect(await ask('shp_1')).toEqual({ invoiceId: 'inv_1', shipmentId: 'shp_1' });
		expect(await ask('shp_1')).toBeNull();
		expect(sandbox.table('invoices').rows[0].invoiceShipments).toEqual([]);
	});
});

test('carriers are changed by the source id alone, whatever the system', async () => {
	for (const sourceSystem of ['TMS', 'ERP']) {
		sandbox.table('carriers').seed({ sourceSystem, sourceSystemId: '1' });
	}
	const url = '/carriers/by-source-system-id/1';
	const { data } = await send('updateCarrierBySourceId', 'put', url, { input: { mcNumber: '9' } });
	expect(data.updateCarrier.affectedRows).toBe(2);
	expect(sandbox.table('carriers').rows).toMatchObject([{ mcNumber: '9' }, { mcNumber: '9' }]);
});

test('payments and line items are searched by what the fields hold', async () => {
	const dated = (checkDate: string, more: object) => ({ checkDate, ...more });
	sandbox.table('customerPayments').seed(dated('2024-02-03', { id: 'pay_1', totalAmount: 100 }));
	sandbox.table('customerPayments').seed(dated('2024-02-04', { id: 'pay_2', currency: 'USD' }));
	const found = async (where: object) => {
		const url = '/customer_payments/search';
		const { data } = await send('searchCustomerPayments', 'post', url, { where });
		return data.customerPayments.map(({ id }: { id: string }) => id);
	};
	expect(await found({ checkDate: { _gte: '2024-02-04' } })).toEqual(['pay_2']);
	expect(await found({ totalAmount: { _eq: 100 } })).toEqual(['pay_1']);
	expect(await found({ currency: { _in: ['USD'] } })).toEqual(['pay_2']);
	for (const where of [
		{ currency: { _eq: 'usd' } },
		{ tenantId: { _eq: '1' } },
		{ totalAmount: { _gt: 1.5 } },
	]) {
		const { status } = await client(sandbox).post('/customer_payments/search', { where });
		expect(status).toBe(400);
	}
	sandbox.table('customerPaymentLineItems').seed({ id: 'pli_1', paymentId: 'pay_1', status: 'x' });
	const url = '/customer_payment_line_items/search';
	const { data } = await send('searchCustomerPaymentLineItems', 'post', url, {
		where: { paymentId: { _eq: 'pay_1' } },
		orderBy: [{ status: 'DESC' }],
		limit: 1,
	});
	expect(data.customerPaymentLineItems).toMatchObject([{ id: 'pli_1' }]);
});

test('an id that is given is unique, and never null', async () => {
	const give = async (id: string | null) =>
		(await send('createRule', 'post', '/rules', { input: { id } })).data;
	expect((await give('rule_9')).createRule.id).toBe('rule_9');
	expect((await give('rule_9')).error).toMatch(/^Uniqueness violation\. .*"rules_pkey"$/);
	expect((await give(null)).error).toContain('column "id" of relation "rules"');
});
