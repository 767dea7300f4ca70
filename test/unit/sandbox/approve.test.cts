import type { Sandbox } from '../../../sandbox/server.cts';
import { makeSettings } from '../../../sandbox/settings.cts';
import { startSandbox } from '../../support/host.cts';
import { client, findings } from './support.cts';

const exception = (id: string, status: string) => ({
	...{ id, status, type: 'INVOICE_AMOUNT_MISMATCH', details: null },
	...{ createdAt: null, ownerId: null, updatedAt: null },
});
const EXCEPTIONS = [exception('exc_1', 'OPEN'), exception('exc_2', 'CLOSED')];

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => {
	sandbox.table('invoices').seed({ id: 'inv_1', exceptions: EXCEPTIONS });
	sandbox.table('invoices').seed({ id: 'inv_2', sourceSystem: 'TMS', sourceSystemId: '2' });
	sandbox.table('carrierInvoices').seed({ id: 'cari_1', auditExceptions: EXCEPTIONS });
	sandbox.table('carrierInvoices').seed({ id: 'cari_2' });
});
afterEach(() => {
	sandbox.reset();
	sandbox.configure(makeSettings());
});
afterAll(async () => await sandbox.close());

describe.each([
	['Invoice', '/invoices', 'inv', 'invoices'],
	['CarrierInvoice', '/carrier_invoices', 'cari', 'carrierInvoices'],
] as const)('approving: %s', (name, path, prefix, table) => {
	const key = `approve${name}`;

	async function approve(id: string, query = '', body?: object) {
		const answer = await client(sandbox).post(`${path}/${prefix}_${id}/approve${query}`, body);
		expect(findings(key, answer)).toEqual([]);
		return answer;
	}
	const stored = (id: number) => sandbox.table(table).rows[id - 1];

	test('without exceptions is done, and shows in the record', async () => {
		const { status, data } = await approve('2');
		expect([status, data[key]]).toEqual([200, { error: null, exceptions: [], success: true }]);
		expect(stored(2)).toMatchObject({ status: 'APPROVED' });
	});

	test.each<[string, object | undefined]>([
		['', undefined],
		['', {}],
		['?overrideExceptions=false', undefined],
		['?overrideExceptions=true', { overrideExceptions: false }],
		['', { overrideExceptions: null }],
	])('fails inside a 200 with open exceptions: %s %j', async (query, body) => {
		const before = stored(1);
		const { status, data } = await approve('1', query, body);
		expect([status, data[key]]).toMatchObject([
			200,
			{ success: false, error: { message: expect.any(String) }, exceptions: [{ id: 'exc_1' }] },
		]);
		expect(data[key].exceptions).toHaveLength(1);
		expect(stored(1)).toBe(before);
	});

	test.each<[string, object | undefined]>([
		['?overrideExceptions=true', undefined],
		['', { overrideExceptions: true }],
		['?overrideExceptions=false', { overrideExceptions: true }],
	])('closes them if it is to override them: %s %j', async (query, body) => {
		expect((await approve('1', query, body)).data[key].success).toBe(true);
		expect(JSON.stringify(stored(1))).not.toContain('OPEN');
	});

	test('a second time is refused with 422', async () => {
		await approve('2');
		const { status, data } = await approve('2');
		expect([status, data.error.code]).toEqual([422, 'INVOICE_ALREADY_APPROVED']);
	});

	test('of an unknown id fails, or is a 404 if the settings say so', async () => {
		expect((await approve('9')).data[key]).toMatchObject({ success: false, exceptions: [] });
		sandbox.configure({ missingStyle: 'notFound' });
		expect((await approve('9')).status).toBe(404);
	});

	test('refuses what it does not know', async () => {
		expect((await approve('2', '', { force: true })).data.error).toBe('Unexpected variable force');
		expect((await approve('2', '?force=true')).data.error).toBe('Unexpected variable force');
		expect((await approve('2', '', { overrideExceptions: 'yes' })).status).toBe(400);
	});

	test('is prevented with a 422 if the settings say so', async () => {
		sandbox.configure({ preventedApproval: 'unprocessable' });
		expect((await approve('1')).status).toBe(422);
	});

	test.each([
		['status', 'APPROVED', false],
		['approvedToSend', null, true],
		['nowhere', null, false],
	] as const)('shows %s if the settings say so', async (approvalShows, status, flag) => {
		sandbox.configure({ approvalShows });
		const { status: before } = stored(2);
		await approve('2');
		expect(stored(2).status).toBe(status ?? before);
		if (table === 'invoices') {
			expect(stored(2)).toHaveProperty('approvedToSend', flag ? true : null);
		}
		expect((await approve('2')).status).toBe(422);
	});
});

describe('an approved invoice', () => {
	const approve = async () => await client(sandbox).post('/invoices/inv_2/approve');
	const update = async () => {
		const body = { input: { number: '1' }, sourceSystem: 'TMS', sourceSystemId: '2' };
		const answer = await client(sandbox).put('/invoices', body);
		expect(findings('updateInvoiceBySource', answer)).toEqual([]);
		return answer.status;
	};

	test('cannot be changed, unless the settings say so', async () => {
		expect(await update()).toBe(200);
		await approve();
		expect(await update()).toBe(422);
		sandbox.configure({ approvedInvoices: 'open' });
		expect(await update()).toBe(200);
	});

	test('has left the queue', async () => {
		const queue = async () => {
			const answer = await client(sandbox).get('/invoices/queues/ready-for-approval');
			expect(findings('listInvoicesReadyForApproval', answer)).toEqual([]);
			const { invoices, invoicesAggregate } = answer.data;
			const ids = invoices.map(({ id }: { id: string }) => id);
			return [ids.sort(), invoicesAggregate.aggregate.count];
		};
		expect(await queue()).toEqual([['inv_1', 'inv_2'], 2]);
		sandbox.configure({ approvalShows: 'nowhere' });
		await approve();
		expect(await queue()).toEqual([['inv_1'], 1]);
	});
});

test('a carrier invoice shows its open exceptions as text', async () => {
	const exceptions = async () =>
		(await client(sandbox).get('/carrier_invoices/cari_1')).data.carrierInvoice.exceptions;
	expect(await exceptions()).toBe('INVOICE AMOUNT MISMATCH');
	await client(sandbox).post('/carrier_invoices/cari_1/approve', { overrideExceptions: true });
	expect(await exceptions()).toBe('');
});
