import axios from 'axios';
import { checkComplete, OPERATIONS } from '../../../sandbox/operations.cts';
import type { Fault, Sandbox, TableName } from '../../../sandbox/server.cts';
import { TABLE_NAMES } from '../../../sandbox/tables.cts';
import { startSandbox } from '../../support/host.cts';
import { client, contract, findings } from './support.cts';

const KEY = { sourceSystem: 'CRM', sourceSystemId: '1' };

/** A valid request for each operation of the contract. */
const REQUESTS: Record<string, { method: string; url: string; data?: object }> = {
	approveCarrierInvoice: { method: 'post', url: '/carrier_invoices/cari_1/approve' },
	approveInvoice: { method: 'post', url: '/invoices/inv_1/approve' },
	createBill: { method: 'post', url: '/bills', data: { input: { totalAmount: 100 } } },
	createBillLineItem: {
		method: 'post',
		url: '/bill_line_items',
		data: { input: { billId: 'bill_1' } },
	},
	createBillPayment: { method: 'post', url: '/bill-payments', data: { input: { amount: 100 } } },
	createBills: { method: 'post', url: '/bulk-bills', data: { inputs: [{}, {}] } },
	createCarrierInvoice: {
		method: 'post',
		url: '/carrier_invoices',
		data: { input: { invoiceNumber: 'C-1' } },
	},
	createCarrierInvoices: {
		method: 'post',
		url: '/bulk-carrier-invoices',
		data: { inputs: [{ invoiceNumber: 'C-1' }] },
	},
	createCarrierPaymentLineItem: {
		method: 'post',
		url: '/carrier_payment_line_items',
		data: { input: { billId: 'bill_1' } },
	},
	createCarrierPaymentLineItems: {
		method: 'post',
		url: '/bulk-carrier-payment-line-items',
		data: { inputs: [{ billPaymentId: 'bpay_1' }] },
	},
	createCustomer: { method: 'post', url: '/customers', data: { input: { name: 'Acme' } } },
	createCustomers: {
		method: 'post',
		url: '/bulk-customers',
		data: { inputs: [{ name: 'Acme' }, { name: 'Beta' }] },
	},
	createCustomerPayment: {
		method: 'post',
		url: '/customer_payments',
		data: { input: { totalAmount: 100 } },
	},
	createCustomerPaymentLineItem: {
		method: 'post',
		url: '/customer_payment_line_items',
		data: { input: { paymentId: 'pay_1' } },
	},
	createCustomerPaymentLineItems: {
		method: 'post',
		url: '/bulk-customer-payment-line-items',
		data: { inputs: [{ invoiceId: 'inv_1' }] },
	},
	createInvoice: { method: 'post', url: '/invoices', data: { input: { balance: 100 } } },
	createRule: { method: 'post', url: '/rules', data: { input: { priority: 1 } } },
	createShipment: { method: 'post', url: '/shipments', data: { input: { shipmentId: 'S-2' } } },
	deleteCarrierBySource: { method: 'delete', url: '/carriers', data: KEY },
	deleteCarrierInvoiceDocument: {
		method: 'delete',
		url: '/carrier_invoices/cari_1/documents/fia_cari_1',
	},
	deleteCarrierPaymentLineItem: { method: 'delete', url: '/carrier_payment_line_items/bpli_1' },
	deleteInvoiceBySource: { method: 'delete', url: '/invoices?sourceSystem=CRM&sourceSystemId=1' },
	deleteInvoiceDocument: { method: 'delete', url: '/invoices/inv_1/documents/fia_inv_1' },
	deleteRule: { method: 'delete', url: '/rules/rule_1', data: { id: 'rule_1' } },
	deleteShipmentDocument: { method: 'delete', url: '/shipments/shp_1/documents/fia_shp_1' },
	getCarrierInvoice: { method: 'get', url: '/carrier_invoices/cari_1' },
	getCarrierInvoiceApprovalRequest: {
		method: 'get',
		url: '/carrier_invoice_approval_requests/ciar_1',
	},
	getCustomer: { method: 'get', url: '/customers/cus_1' },
	getCustomerPayment: { method: 'get', url: '/customer_payments/pay_1' },
	getCustomerPaymentLineItem: { method: 'get', url: '/customer_payment_line_items/pli_1' },
	getInvoice: { method: 'get', url: '/invoices/inv_1' },
	getRule: { method: 'get', url: '/rules/rule_1' },
	listCarrierInvoiceDocuments: { method: 'get', url: '/carrier_invoices/cari_1/documents' },
	listCustomerPayments: { method: 'get', url: '/customer_payments' },
	listCustomers: { method: 'get', url: '/customers?limit=5' },
	listInvoices: { method: 'get', url: '/invoices?limit=5&offset=0' },
	listInvoicesReadyForApproval: { method: 'get', url: '/invoices/queues/ready-for-approval' },
	searchCustomerPaymentLineItems: { method: 'post', url: '/customer_payment_line_items/search' },
	searchCustomerPayments: {
		method: 'post',
		url: '/customer_payments/search',
		data: { where: {} },
	},
	searchCustomers: { method: 'post', url: '/customers/search', data: { where: {} } },
	searchInvoices: { method: 'post', url: '/invoices/search', data: KEY },
	unlinkInvoiceFromShipment: { method: 'delete', url: '/invoice_shipments/inv_1/shp_1' },
	updateBill: { method: 'put', url: '/bills/bill_1', data: { input: { notes: 'x' } } },
	updateBillLineItem: {
		method: 'patch',
		url: '/bill_line_items/bli_1',
		data: { input: { item: 'x' } },
	},
	updateBillPayment: {
		method: 'put',
		url: '/bill-payments/bpay_1',
		data: { id: 'bpay_1', input: { amount: 1 } },
	},
	updateCarrierBySourceId: {
		method: 'put',
		url: '/carriers/by-source-system-id/1',
		data: { input: { name: 'Fast' } },
	},
	updateCarrierInvoice: {
		method: 'put',
		url: '/carrier_invoices/cari_1',
		data: { input: { loadNumber: 'L-1' } },
	},
	updateCarrierPaymentLineItem: {
		method: 'put',
		url: '/carrier_payment_line_items/bpli_1',
		data: { input: { amount: 1 } },
	},
	updateCustomer: {
		method: 'put',
		url: '/customers/cus_1',
		data: { input: { name: 'New' }, customerRulesInput: {} },
	},
	updateCustomerBySource: {
		method: 'put',
		url: '/customers',
		data: { input: { name: 'New' }, customerRulesInput: {}, ...KEY },
	},
	updateCustomerPayment: {
		method: 'put',
		url: '/customer_payments/pay_1',
		data: { input: { totalAmount: 1 } },
	},
	updateCustomerPaymentLineItem: {
		method: 'put',
		url: '/customer_payment_line_items/pli_1',
		data: { input: { totalAmount: 1 } },
	},
	updateInvoiceBySource: {
		method: 'put',
		url: '/invoices',
		data: { input: { number: 'INV-2' }, ...KEY },
	},
	updateRule: { method: 'put', url: '/rules/rule_1', data: { input: { enabled: false } } },
	updateShipmentBySource: {
		method: 'put',
		url: '/shipments',
		data: { input: { status: 'DELIVERED' }, ...KEY },
	},
};

/** A record of each of the other tables. */
const IDS: Partial<Record<TableName, string>> = {
	billLineItems: 'bli_1',
	billPayments: 'bpay_1',
	bills: 'bill_1',
	carrierInvoiceApprovalRequests: 'ciar_1',
	carrierInvoices: 'cari_1',
	carrierPaymentLineItems: 'bpli_1',
	carriers: 'car_1',
	customerPaymentLineItems: 'pli_1',
	customerPayments: 'pay_1',
	rules: 'rule_1',
};

const operationIds = Object.values(contract.paths)
	.flatMap((methods) => Object.values(methods))
	.map(({ operationId }) => operationId);

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => {
	sandbox.table('customers').seed({ id: 'cus_1', name: 'Acme', ...KEY });
	const { required } = contract.components.schemas.InvoiceShipment.properties.shipment;
	const nulls = Object.fromEntries(required.map((field) => [field, null]));
	const invoiceShipments = [{ shipment: { ...nulls, id: 'shp_1', stops: [] } }];
	sandbox.table('invoices').seed({ id: 'inv_1', number: 'INV-1', ...KEY, invoiceShipments });
	sandbox.table('shipments').seed({ id: 'shp_1', shipmentId: 'S-1', ...KEY });
	for (const [name, id] of Object.entries(IDS)) {
		sandbox.table(name as TableName).seed({ id, ...KEY });
	}
	for (const associationId of ['inv_1', 'shp_1', 'cari_1']) {
		sandbox.table('fileAssociations').seed({ id: `fia_${associationId}`, associationId });
	}
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const send = async (operationId: string) =>
	await client(sandbox).request({ timeout: 500, ...REQUESTS[operationId] });

test('there is a request for each operation of the contract', () => {
	expect(Object.keys(REQUESTS).sort()).toEqual([...operationIds].sort());
});

describe.each(operationIds)('%s', (operationId) => {
	test('answers a valid request with 200 and a record', async () => {
		const answer = await send(operationId);
		expect([answer.status, findings(operationId, answer)]).toEqual([200, []]);
		const known = /"(id|invoiceId|billOfLadingNumber|success|type)":/;
		expect(JSON.stringify(answer.data)).toMatch(known);
	});

	test('needs its handler for the sandbox to start', () => {
		const { [operationId]: handler, ...others } = OPERATIONS;
		expect(handler).toBeDefined();
		expect(() => checkComplete(others)).toThrow(`No handler for the operation ${operationId}`);
		expect(() => checkComplete(OPERATIONS)).not.toThrow();
	});

	test.each<[Fault, number]>([
		[{ kind: 'status' }, 503],
		[{ kind: 'status', at: 'after', when: { operationId } }, 503],
		[{ kind: 'rateLimit', when: { operationId } }, 429],
		[{ kind: 'status', when: { operationId: 'another' } }, 200],
	])('gets the fault %j and answers %d', async (fault, status) => {
		sandbox.misbehave(fault);
		expect((await send(operationId)).status).toBe(status);
	});

	test('cuts an answer that has its key, though nothing was done', async () => {
		const whole = Object.keys((await send(operationId)).data);
		sandbox.misbehave({ kind: 'truncated', body: 'json' });
		const { data } = await send(operationId);
		expect(data).toMatch(new RegExp(`^{"${whole[0]}":`));
		expect(() => JSON.parse(data)).toThrow(SyntaxError);
	});

	test('is counted under its path', async () => {
		await send(operationId);
		const [path] = Object.keys(sandbox.summary().requestsByPath);
		const methods = contract.paths[path as keyof typeof contract.paths];
		expect(Object.values(methods).map((operation) => operation.operationId)).toContain(operationId);
	});
});

test('a handler that the contract does not know keeps the sandbox from starting, too', () => {
	const more = { ...OPERATIONS, deleteCustomer: OPERATIONS.getCustomer };
	expect(() => checkComplete(more)).toThrow('The contract has no operation deleteCustomer');
});

test('a fault is for the source key that a search or an update names', async () => {
	const fault: Fault = { kind: 'status', when: { sourceSystemId: '1' }, times: 2 };
	sandbox.misbehave(fault);
	expect((await send('searchInvoices')).status).toBe(503);
	expect((await send('getInvoice')).status).toBe(200);
	expect((await send('updateShipmentBySource')).status).toBe(503);
});

describe('the tables', () => {
	test('are one for each resource, and the customers are those of the sandbox', () => {
		expect(sandbox.table('customers').rows).toBe(sandbox.customers);
		expect(sandbox.table('invoices').rows).toMatchObject([{ id: 'inv_1', number: 'INV-1' }]);
		expect(sandbox.table('shipments').rows).toMatchObject([{ shipmentId: 'S-1', status: null }]);
		sandbox.seed({ name: 'Beta' });
		expect(sandbox.summary().stored).toMatchObject({ customers: 2, invoices: 1, shipments: 1 });
	});

	test('make ids and times for what is seeded without', () => {
		const row = sandbox.table('invoices').seed({});
		expect(row.id).toMatch(/^inv_\w+$/);
		expect(row).toMatchObject({ createdAt: row.updatedAt, number: null, exceptions: [] });
	});

	test('are empty after a reset', () => {
		sandbox.reset();
		for (const name of TABLE_NAMES) expect(sandbox.table(name).rows).toEqual([]);
	});

	test('are filled and shown by the remote control', async () => {
		const control = axios.create({ baseURL: `${sandbox.url}/__sandbox`, validateStatus: null });
		await control.post('/tables/invoices', { id: 'inv_2' });
		const { data } = await control.get('/state');
		expect(data.invoices.map(({ id }: { id: string }) => id)).toEqual(['inv_1', 'inv_2']);
		expect(data.shipments).toHaveLength(1);
		const unknown = await control.post('/tables/vendors', {});
		expect([unknown.status, unknown.data.error]).toEqual([
			400,
			`No such table: vendors. There are ${TABLE_NAMES.join(', ')}.`,
		]);
	});
});
