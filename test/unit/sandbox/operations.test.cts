import axios from 'axios';
import { checkComplete, OPERATIONS } from '../../../sandbox/operations.cts';
import type { Fault, Sandbox } from '../../../sandbox/server.cts';
import { TABLE_NAMES } from '../../../sandbox/tables.cts';
import { startSandbox } from '../../support/host.cts';
import { client, contract, findings } from './support.cts';

const KEY = { sourceSystem: 'CRM', sourceSystemId: '1' };

/** A valid request for each operation of the contract. */
const REQUESTS: Record<string, { method: string; url: string; data?: object }> = {
	approveInvoice: { method: 'post', url: '/invoices/inv_1/approve', data: {} },
	createCustomer: { method: 'post', url: '/customers', data: { input: { name: 'Acme' } } },
	createCustomers: {
		method: 'post',
		url: '/bulk-customers',
		data: { inputs: [{ name: 'Acme' }, { name: 'Beta' }] },
	},
	deleteInvoiceBySource: { method: 'delete', url: '/invoices', data: KEY },
	getCustomer: { method: 'get', url: '/customers/cus_1' },
	getInvoice: { method: 'get', url: '/invoices/inv_1' },
	listCustomers: { method: 'get', url: '/customers?limit=5' },
	listInvoicesReadyForApproval: {
		method: 'get',
		url: '/invoices/queues/ready-for-approval?limit=5',
	},
	searchCustomers: { method: 'post', url: '/customers/search', data: { where: {} } },
	searchInvoices: { method: 'post', url: '/invoices/search', data: KEY },
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
	updateShipmentBySource: {
		method: 'put',
		url: '/shipments',
		data: { input: { status: 'DELIVERED' }, ...KEY },
	},
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
	const exceptions = [{ id: 'exc_1', details: null, status: 'CLOSED', type: 'SOME_MISMATCH' }];
	sandbox.table('invoices').seed({ id: 'inv_1', number: 'INV-1', exceptions, ...KEY });
	sandbox.table('shipments').seed({ id: 'shp_1', shipmentId: 'S-1', ...KEY });
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
		expect(JSON.stringify(answer.data)).toMatch(/"(id|billOfLadingNumber)":/);
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
		const unknown = await control.post('/tables/bills', {});
		expect([unknown.status, unknown.data.error]).toEqual([
			400,
			'No such table: bills. There are customers, invoices, shipments.',
		]);
	});
});
