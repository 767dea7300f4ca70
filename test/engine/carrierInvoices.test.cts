import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { QUICK, STOP, textOf, THREE_TRIES } from '../support/common.cts';
import { callTool } from '../support/tool.cts';
import { runUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';

/** What is special about carrier invoices: an approval that their status settles, documents, and approval requests. */

const box = useSandbox();

const ID = '={{ $json.id }}';
const table = () => box.sandbox.table('carrierInvoices');
const seed = (id: string, more: object = {}) => table().seed({ id, ...more });

async function run(operation: string, run: Partial<UpwellRun> = {}, ids = ['cari_1']) {
	return await runUpwell(box.sandbox, {
		rows: ids.map((id) => ({ id })),
		...run,
		parameters: {
			resource: 'carrierInvoice',
			operation,
			recordId: { __rl: true, mode: 'id', value: ID },
			approvalRequestId: ID,
			...run.parameters,
		},
		node: { onError: 'continueErrorOutput', ...run.node },
	});
}
const outputs = ({ items }: Awaited<ReturnType<typeof run>>) => items.map(({ json }) => json);

beforeEach(() => {
	box.sandbox.configure({ missingStyle: 'null', approvalShows: 'both' });
});

describe('Approve', () => {
	const when = { path: '/approve' };
	const LOST: Fault = { when, kind: 'reset', at: 'after' };
	const UNREACHED: Fault = { when, kind: 'reset' };
	const APPROVED = { approved: true, id: 'cari_1' };
	const ONCE = { parameters: { options: { maxRetries: 0 } } };
	const approvals = () => box.sandbox.requests.filter(({ path }) => path.endsWith('/approve'));
	const OPEN = [{ id: 'exc_1', status: 'OPEN', type: 'INVOICE_AMOUNT_MISMATCH' }];
	const shows = (carrierInvoice: object): Fault => ({
		when: { operationId: 'getCarrierInvoice' },
		kind: 'json',
		body: { carrierInvoice: { id: 'cari_1', ...carrierInvoice } },
		times: Infinity,
	});

	it('approves', async () => {
		seed('cari_1');
		expect(outputs(await run('approve'))).toEqual([{ ...APPROVED, exceptions: [] }]);
		expect(table().rows[0]).toMatchObject({ status: 'APPROVED' });
		expect(approvals().map(({ method, path, rawBody }) => [method, path, rawBody])).toEqual([
			['POST', '/api/rest/carrier_invoices/cari_1/approve', '{"overrideExceptions":false}'],
		]);
	});

	it('fails within a good answer, by the names of the exceptions', async () => {
		seed('cari_1', { auditExceptions: OPEN });
		const { failed } = await run('approve');
		expect(failed[0].json.error).toContain(
			'Upwell did not approve this carrier invoice: The invoice has open exceptions. Open exceptions: INVOICE_AMOUNT_MISMATCH',
		);
		expect(failed[0].json.details).toMatchObject({ outcome: 'refused', httpStatus: 200 });
	});

	it("closes exceptions with 'Override Exceptions'", async () => {
		seed('cari_1', { auditExceptions: OPEN });
		const done = await run('approve', { parameters: { overrideExceptions: true } });
		expect(outputs(done)).toMatchObject([APPROVED]);
	});

	it.each(['APPROVED', 'PART_PAID', 'PAID'])('a lost answer is settled by %s', async (status) => {
		seed('cari_1');
		for (const fault of [LOST, shows({ status })]) box.sandbox.misbehave(fault);
		expect(outputs(await run('approve'))).toEqual([APPROVED]);
		expect(approvals()).toHaveLength(1);
	});

	it.each<[string, object]>([
		['RECEIVED', { status: 'RECEIVED', exceptions: '' }],
		['UNDER_REVIEW', { status: 'UNDER_REVIEW' }],
		['open exceptions', { exceptions: 'INVOICE AMOUNT MISMATCH' }],
	])('a lost answer and %s: not approved, but nothing is sent again', async (_what, invoice) => {
		seed('cari_1');
		for (const fault of [UNREACHED, shows(invoice)]) box.sandbox.misbehave(fault);
		const { failed } = await run('approve', ONCE);
		expect(failed[0].json.error).toMatch(/^Upwell shows this carrier invoice as not approved, but/);
		expect(failed[0].json.details).toMatchObject({ outcome: 'unknown' });
		expect(approvals()).toHaveLength(1);
	});

	it.each<[string, Fault]>([
		['a status that is not documented', shows({ status: 'REJECTED', exceptions: '' })],
		['nothing that can be read', { when: { method: 'GET' }, kind: 'status', status: 403 }],
	])('a lost answer and %s: may have been approved', async (_what, fault) => {
		seed('cari_1');
		for (const one of [LOST, fault]) box.sandbox.misbehave(one);
		const { failed } = await run('approve', ONCE);
		expect(failed[0].json.error).toMatch(/^Upwell may have approved this carrier invoice: /);
		expect(approvals()).toHaveLength(1);
	});

	it.each(['null', 'notFound'] as const)('one that does not exist: %s', async (missingStyle) => {
		box.sandbox.configure({ missingStyle });
		const { failed } = await run('approve');
		expect(failed[0].json.error).toBe("Upwell has no carrier invoice with the ID 'cari_1'");
		expect(failed[0].json.details).toMatchObject({ outcome: 'missing' });
	});
});

describe('Create', () => {
	const create = async (additionalFields: IDataObject, more: IDataObject = {}) =>
		await run('create', { parameters: { additionalFields, ...more } });

	it.each<[IDataObject, object]>([
		[
			{ totalAmount: '28.47', invoiceNumber: 7 },
			{ totalAmount: 2847, invoiceNumber: '7' },
		],
		[
			{ totalAmount: '2847', currency: 'JPY' },
			{ totalAmount: 2847, currency: 'JPY' },
		],
		[{ balance: -5, totalTaxAmount: '' }, { balance: -500 }],
		[
			{ status: 'NEW_ONE', metadata: '{"a":1}' },
			{ status: 'NEW_ONE', metadata: { a: 1 } },
		],
		[{ fileAssociations: '[{"a":1}]' }, { fileAssociations: { data: [{ a: 1 }] } }],
		[{ factor: '{"name":"F"}' }, { factor: { data: { name: 'F' } } }],
	])('%j is sent as %j', async (given, input) => {
		await create(given);
		expect(box.sandbox.requests.map(({ body }) => body)).toEqual([{ input }]);
	});

	it('is not sent again after a lost answer, nor under Retry On Fail', async () => {
		box.sandbox.misbehave({ kind: 'reset', at: 'after' });
		const { error } = await run('create', {
			parameters: { additionalFields: { invoiceNumber: '7' } },
			node: { ...STOP, ...THREE_TRIES },
		});
		expect(error?.message).toContain('may have created this carrier invoice');
		expect(table().rows).toHaveLength(1);
		expect(box.sandbox.requests).toHaveLength(1);
	});
});

describe('Get Documents', () => {
	const when = { operationId: 'listCarrierInvoiceDocuments' };
	const answer = (body: unknown): Fault => ({ when, kind: 'json', body: body as object });

	it('gives one item for each document, linked to its input item', async () => {
		for (const associationId of ['cari_1', 'cari_1', 'cari_2', 'cari_3']) {
			box.sandbox.table('fileAssociations').seed({ associationId, type: 'BOL' });
		}
		const { items } = await run('getDocuments', {}, ['cari_1', 'cari_none', 'cari_2']);
		expect(items).toEqual(
			[0, 0, 2].map((item) => ({ json: { type: 'BOL' }, pairedItem: { item } })),
		);
	});

	it.each<[unknown, object[]]>([
		[{ fileAssociations: [{ type: 'A' }] }, [{ type: 'A' }]],
		[{ documents: [{ type: 'A' }], count: 1 }, [{ type: 'A' }]],
		[{ carrierInvoice: { documents: [{ type: 'A' }] } }, [{ type: 'A' }]],
		[[{ type: 'A', carrierInvoiceId: 'cari_1' }], [{ type: 'A', carrierInvoiceId: 'cari_1' }]],
		[{ anything: [] }, []],
	])('takes the only list in an answer: %j', async (body, documents) => {
		box.sandbox.misbehave(answer(body));
		const result = await run('getDocuments');
		expect(result.failed).toEqual([]);
		expect(outputs(result)).toEqual(documents);
	});

	it.each<[unknown, string]>([
		[{ carrierInvoice: null }, 'missing'],
		[{ errors: [{ message: 'No' }] }, 'refused'],
		[{ fileAssociations: [{ carrierInvoiceId: 'cari_2' }] }, 'refused'],
		[{ a: [], b: [] }, 'later'],
		[{ fileAssociations: ['x'] }, 'later'],
		[{}, 'later'],
	])('the answer %j is none: %s', async (body, outcome) => {
		box.sandbox.misbehave({ ...answer(body), times: Infinity, ...QUICK });
		const { failed } = await run('getDocuments', { parameters: { options: { maxRetries: 0 } } });
		expect(failed[0].json.details).toMatchObject({ outcome });
	});

	it("'If Not Found' outputs nothing", async () => {
		box.sandbox.misbehave({ ...answer({ carrierInvoice: null }), times: Infinity });
		const options = { ifNotFound: 'nothing' };
		const { items, failed } = await run('getDocuments', { parameters: { options } });
		expect([...items, ...failed]).toEqual([]);
	});

	it('an agent is told that there are none', async () => {
		const parameters = {
			...{ resource: 'carrierInvoice', operation: 'getDocuments' },
			recordId: { __rl: true, mode: 'id', value: 'cari_9' },
		};
		const [{ answer: text }] = await callTool(box.sandbox, [{}], parameters);
		expect(String(text)).toContain('the carrier invoice has none, or there is no such');
	});
});

describe('Get Approval Request', () => {
	const ciar = { id: 'ciar_1', carrierInvoiceId: 'cari_1', status: 'RETRYING', retryCount: 2 };

	beforeEach(() => {
		seed('cari_1', { totalAmount: 284_750, invoiceNumber: 'N1' });
		box.sandbox.table('carrierInvoiceApprovalRequests').seed(ciar);
	});

	it.each([
		['currency', 2847.5],
		['cents', 284_750],
	])('in %s', async (amountsIn, totalAmount) => {
		const found = await run('getApprovalRequest', { parameters: { amountsIn } }, ['ciar_1']);
		expect(outputs(found)).toMatchObject([{ ...ciar, carrierInvoice: { totalAmount } }]);
	});

	it.each(['null', 'notFound'] as const)('one that does not exist: %s', async (missingStyle) => {
		box.sandbox.configure({ missingStyle });
		const { failed, items } = await run('getApprovalRequest', {}, ['ciar_9']);
		expect(items).toEqual([]);
		expect(failed[0].json.error).toBe(
			"Upwell has no carrier invoice approval request with the ID 'ciar_9'",
		);
		expect(textOf(failed[0])).toContain("Check 'Approval Request ID'.");
		const options = { ifNotFound: 'nothing' };
		const none = await run('getApprovalRequest', { parameters: { options } }, ['ciar_9']);
		expect([...none.items, ...none.failed]).toEqual([]);
	});

	it('another one than was asked for is refused', async () => {
		box.sandbox.misbehave({
			kind: 'json',
			body: { carrierInvoiceApprovalRequest: { id: 'ciar_2' } },
		});
		const { failed } = await run('getApprovalRequest', {}, ['ciar_1']);
		expect(failed[0].json.error).toContain('a different carrier invoice approval request');
	});

	it.each([' ', '..', '={{ $json.nothing }}'])('the ID %j is refused', async (id) => {
		const { failed } = await run('getApprovalRequest', { parameters: { approvalRequestId: id } });
		expect(failed).toHaveLength(1);
		expect(box.sandbox.requests).toEqual([]);
	});
});
