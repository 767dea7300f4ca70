import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { QUICK, STOP, textOf, THREE_TRIES } from '../support/common.cts';
import { callTool } from '../support/tool.cts';
import { runUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';

/** Approve has three endings: approved, refused within a good answer, and an answer that is lost. */

const box = useSandbox();

/** The settings that tests change. */
beforeEach(() =>
	box.sandbox.configure({
		approvalShows: 'both',
		largestPage: Number.MAX_SAFE_INTEGER,
		missingStyle: 'null',
		order: 'applied',
		preventedApproval: 'success',
	}),
);

const PARAMETERS = {
	resource: 'invoice',
	operation: 'approve',
	recordId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
};

async function approve(run: Partial<UpwellRun> = {}, id = 'inv_1') {
	return await runUpwell(box.sandbox, {
		rows: [{ id }],
		...run,
		parameters: { ...PARAMETERS, ...run.parameters },
		node: { onError: 'continueErrorOutput', ...run.node },
	});
}

const EXCEPTIONS = [
	{ id: 'exc_1', details: null, status: 'OPEN', type: 'BOL_PO_NUMBER_MISMATCH' },
	{ id: 'exc_2', details: null, status: 'OPEN', type: 'INVOICE_AMOUNT_MISMATCH' },
	{ id: 'exc_3', details: null, status: 'CLOSED', type: 'MISSING_DOCUMENT' },
];

const seed = (id: string, more: object = {}) => box.sandbox.table('invoices').seed({ id, ...more });
const stored = () => box.sandbox.table('invoices').rows[0] as unknown as IDataObject;
const approvals = () => box.sandbox.requests.filter(({ path }) => path.endsWith('/approve'));
const when = { path: '/approve' };
const ONCE = { parameters: { options: { maxRetries: 0 } } };
const KEY = { sourceSystem: 'TMS', sourceSystemId: '7' };
const BY_KEY = { recordId: { __rl: true, mode: 'sourceId', value: '7' }, sourceSystem: 'TMS' };
const APPROVED = { approved: true, id: 'inv_1' };

describe('an invoice without exceptions', () => {
	it('is approved', async () => {
		seed('inv_1');
		const { items } = await approve();
		expect(items.map(({ json }) => json)).toEqual([{ ...APPROVED, exceptions: [] }]);
		expect(stored()).toMatchObject({ approvedToSend: true });
		expect(
			box.sandbox.requests.map(({ method, path, rawBody }) => [method, path, rawBody]),
		).toEqual([['POST', '/api/rest/invoices/inv_1/approve', '{"overrideExceptions":false}']]);
	});

	it('is found by its source key', async () => {
		seed('inv_1', { sourceSystem: 'TMS', sourceSystemId: '7' });
		const { items } = await approve({ parameters: BY_KEY });
		expect(items.map(({ json }) => json)).toEqual([{ ...APPROVED, ...KEY, exceptions: [] }]);
		expect(box.sandbox.requests.map(({ path }) => path)).toEqual([
			'/api/rest/invoices/search',
			'/api/rest/invoices/inv_1/approve',
		]);
	});

	it('that is not found by its source key is missing', async () => {
		const { failed } = await approve({ parameters: BY_KEY });
		expect(failed[0].json.error).toBe(
			"Upwell has no invoice with Source System 'TMS' and Source System ID '7'",
		);
		expect(approvals()).toHaveLength(0);
	});

	it.each(['null', 'notFound'] as const)(
		'that does not exist is missing, as %s says it',
		async (missingStyle) => {
			box.sandbox.configure({ missingStyle });
			const { failed } = await approve();
			expect(failed[0].json.error).toBe("Upwell has no invoice with the ID 'inv_1'");
			expect(failed[0].json.details).toMatchObject({ outcome: 'missing' });
			expect(approvals()).toHaveLength(1);
		},
	);

	it('that is approved already is refused in the words of Upwell', async () => {
		seed('inv_1', { status: 'APPROVED' });
		const { failed } = await approve();
		expect(failed[0].json.error).toBe(
			'Upwell did not accept this approval: The invoice is already approved',
		);
		expect(textOf(failed[0])).toContain('Upwell keeps invoices that are approved as they are.');
		expect(textOf(failed[0])).not.toContain('was not approved');
		expect(failed[0].json.details).toMatchObject({ code: 'INVOICE_ALREADY_APPROVED' });
	});
});

describe('an invoice with open exceptions', () => {
	beforeEach(() => void seed('inv_1', { exceptions: EXCEPTIONS }));

	it('is not approved, and the message names them', async () => {
		const { failed } = await approve();
		expect(failed[0].json.error).toBe(
			'Upwell did not approve this invoice: The invoice has open exceptions. Open exceptions: BOL_PO_NUMBER_MISMATCH, INVOICE_AMOUNT_MISMATCH',
		);
		expect(textOf(failed[0])).toContain("switch on 'Override Exceptions'");
		expect(textOf(failed[0])).toContain('The invoice was not approved.');
		expect(failed[0].json.details).toMatchObject({
			outcome: 'refused',
			httpStatus: 200,
			code: 'OPEN_EXCEPTIONS',
			exceptions: [{ type: 'BOL_PO_NUMBER_MISMATCH' }, { type: 'INVOICE_AMOUNT_MISMATCH' }],
		});
		expect(approvals()).toHaveLength(1);
	});

	it.each([true, '={{ true }}', '={{ "TRUE" }}'])(
		"is approved with 'Override Exceptions' %j",
		async (overrideExceptions) => {
			const { items } = await approve({ parameters: { overrideExceptions } });
			expect(items[0].json).toEqual({ ...APPROVED, exceptions: [] });
			const closed = EXCEPTIONS.map((exception) => ({ ...exception, status: 'CLOSED' }));
			expect(stored()).toMatchObject({ approvedToSend: true, exceptions: closed });
		},
	);

	it('comes out with what Upwell says of them', async () => {
		const exceptions = EXCEPTIONS.map(({ id, type }) => ({ id, type, status: 'CLOSED' }));
		const body = { approveInvoice: { success: true, error: null, exceptions } };
		box.sandbox.misbehave({ when, kind: 'json', body });
		const { items } = await approve({ parameters: { overrideExceptions: true } });
		expect(items[0].json).toEqual({ ...APPROVED, exceptions });
	});

	it('is refused by a status as well', async () => {
		box.sandbox.configure({ preventedApproval: 'unprocessable' });
		const { failed } = await approve();
		expect(failed[0].json.error).toBe(
			'Upwell did not accept this approval: The invoice has open exceptions',
		);
		expect(textOf(failed[0])).toContain('The invoice was not approved.');
		expect(textOf(failed[0])).toContain("or switch on 'Override Exceptions'");
		expect(failed[0].json.details).toMatchObject({ outcome: 'refused', httpStatus: 422 });
		expect(approvals()).toHaveLength(1);
	});

	it.each(['', '={{ $json.nothing }}', '={{ "false" }}'])(
		"'Override Exceptions' %j closes nothing",
		async (overrideExceptions) => {
			const { failed } = await approve({ parameters: { overrideExceptions } });
			expect(failed).toHaveLength(1);
			expect(approvals()[0].body).toEqual({ overrideExceptions: false });
		},
	);
});

it.each<[unknown, string]>([
	[{ success: false }, 'Upwell did not approve this invoice'],
	[{ success: false, error: null, exceptions: null }, 'Upwell did not approve this invoice'],
	[
		{ success: false, error: { message: 'Locked.' } },
		'Upwell did not approve this invoice: Locked',
	],
	[
		{ success: false, exceptions: [{ id: 'exc_1' }] },
		'Upwell did not approve this invoice: Open exceptions: exc_1',
	],
])('the answer %j fails the item', async (approveInvoice, message) => {
	seed('inv_1');
	box.sandbox.misbehave({ when, kind: 'json', body: { approveInvoice } });
	const { failed } = await approve();
	expect(failed[0].json.error).toBe(message);
	expect(failed[0].json.details).toMatchObject({ outcome: 'refused' });
	expect(box.sandbox.requests).toHaveLength(1);
});

describe('an answer that is lost', () => {
	const LOST: Fault = { when, kind: 'reset', at: 'after' };
	const UNREACHED: Fault = { when, kind: 'reset' };
	const record = (invoice: object): Fault => ({
		when: { operationId: 'getInvoice' },
		kind: 'json',
		body: { invoice: { id: 'inv_1', ...invoice } },
		times: Infinity,
	});

	const inQueue = (invoice: object): Fault => ({
		when: { operationId: 'listInvoicesReadyForApproval' },
		kind: 'json',
		body: { invoices: [{ id: 'inv_1', ...invoice }] },
		times: 1,
	});

	it.each<[string, Fault[]]>([
		['the queue that it has left', []],
		['approvedToSend', [record({ approvedToSend: true })]],
		['the queue, where all exceptions are closed', [record({ exceptions: [EXCEPTIONS[2]] })]],
		[
			'the queue, in which it is shown as approved',
			[record({}), inQueue({ approvedToSend: true })],
		],
		['status', [record({ status: 'Approved', exceptions: [] })]],
	])('is settled by %s', async (_what, faults) => {
		seed('inv_1');
		for (const fault of [LOST, ...faults]) box.sandbox.misbehave(fault);
		const { items, failed } = await approve();
		expect(failed).toEqual([]);
		expect(items.map(({ json }) => json)).toEqual([APPROVED]);
		expect(approvals()).toHaveLength(1);
	});

	it.each(['both', 'status', 'approvedToSend', 'nowhere'] as const)(
		'is settled where an approval shows in: %s',
		async (approvalShows) => {
			box.sandbox.configure({ approvalShows });
			for (const [parameters, more] of [
				[{}, {}],
				[BY_KEY, KEY],
			]) {
				box.sandbox.reset();
				seed('inv_1', KEY);
				box.sandbox.misbehave(LOST);
				const { items } = await approve({ parameters });
				expect(items.map(({ json }) => json)).toEqual([{ ...APPROVED, ...more }]);
				expect(approvals()).toHaveLength(1);
			}
		},
	);

	it('is settled by the status that a search shows', async () => {
		seed('inv_1', KEY);
		box.sandbox.misbehave(LOST);
		box.sandbox.misbehave({
			when: { method: 'GET' },
			kind: 'status',
			status: 403,
			times: Infinity,
		});
		const { items } = await approve({ parameters: BY_KEY });
		expect(items.map(({ json }) => json)).toEqual([{ ...APPROVED, ...KEY }]);
		expect(approvals()).toHaveLength(1);
	});

	it.each<[string, Fault]>([
		['another answer', { when, kind: 'json', at: 'after', body: {} }],
		['a page', { when, kind: 'html', at: 'after' }],
		['an action that could not be reached', { when, kind: 'status', status: 500, at: 'after' }],
		['half an answer', { when, kind: 'truncated', at: 'after' }],
	])('is one like %s', async (_what, fault) => {
		seed('inv_1');
		box.sandbox.misbehave(fault);
		const { items } = await approve();
		expect(items.map(({ json }) => json)).toEqual([APPROVED]);
		expect(approvals()).toHaveLength(1);
	});

	it.each<[string, object, Fault[]]>([
		['the queue', {}, []],
		['open exceptions', { exceptions: EXCEPTIONS }, []],
		['approvedToSend', {}, [record({ approvedToSend: false })]],
	])('%s shows that it was not approved', async (_what, more, faults) => {
		seed('inv_1', more);
		for (const fault of [UNREACHED, ...faults]) box.sandbox.misbehave(fault);
		const { failed } = await approve(ONCE);
		expect(failed[0].json.error).toMatch(
			/^Upwell shows this invoice as not approved, but may still approve it: the connection was closed/,
		);
		expect(failed[0].json.details).toMatchObject({ outcome: 'unknown' });
		expect(approvals()).toHaveLength(1);
	});

	it('is asked for again where it is still on its way', async () => {
		seed('inv_1');
		box.sandbox.misbehave(UNREACHED);
		box.sandbox.misbehave({ ...record({ approvedToSend: false }), times: 1 });
		box.sandbox.misbehave(record({ approvedToSend: true }));
		const { items } = await approve();
		expect(items.map(({ json }) => json)).toEqual([APPROVED]);
		expect(approvals()).toHaveLength(1);
	});

	it.each<[string, Fault[]]>([
		['nothing can be read', [{ kind: 'status', status: 403, times: Infinity }]],
		['the invoice is not in the queue and shows no exceptions', [record({})]],
	])('where %s: may have been approved', async (_what, faults) => {
		seed('inv_1');
		for (const fault of [LOST, ...faults]) box.sandbox.misbehave(fault);
		const { failed } = await approve(ONCE);
		expect(failed[0].json.error).toMatch(/^Upwell may have approved this invoice: /);
		expect(failed[0].json.details).toMatchObject({ outcome: 'unknown' });
		expect(approvals()).toHaveLength(1);
	});

	it('of an invoice that does not exist says so', async () => {
		box.sandbox.misbehave(UNREACHED);
		const { failed } = await approve();
		expect(failed[0].json.error).toBe("Upwell has no invoice with the ID 'inv_1'");
	});

	it('Retry On Fail reads again, and never approves again', async () => {
		seed('inv_1');
		box.sandbox.misbehave(LOST);
		box.sandbox.misbehave({ when: { method: 'GET' }, kind: 'status', status: 403, times: 2 });
		const { items, error } = await approve({ ...ONCE, node: { ...STOP, ...THREE_TRIES } });
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toEqual([APPROVED]);
		expect(approvals()).toHaveLength(1);
	});

	it('Retry On Fail does not approve one again that Upwell shows as not approved', async () => {
		seed('inv_1');
		box.sandbox.misbehave(UNREACHED);
		const { error } = await approve({ ...ONCE, node: { ...STOP, ...THREE_TRIES } });
		expect(error?.message).toContain('shows this invoice as not approved');
		expect(approvals()).toHaveLength(1);
	});
});

it('Retry On Fail approves again what was refused for a rate limit, and nothing that was done', async () => {
	for (const id of ['inv_1', 'inv_2']) seed(id);
	box.sandbox.misbehave({ when, kind: 'rateLimit', skip: 1, ...QUICK });
	const { items } = await approve({
		rows: [{ id: 'inv_1' }, { id: 'inv_2' }],
		parameters: { options: { concurrency: 1, maxRetries: 0, giveUpAfter: 0 } },
		node: { ...STOP, ...THREE_TRIES },
	});
	expect(items.map(({ json }) => json.id)).toEqual(['inv_1', 'inv_2']);
	expect(approvals().map(({ path }) => path.split('/')[4])).toEqual(['inv_1', 'inv_2', 'inv_2']);
});

it.each(['.', '..', ' '])('the ID %j is refused before anything is sent', async (id) => {
	const { failed } = await approve({}, id);
	expect(failed).toHaveLength(1);
	expect(box.sandbox.requests).toEqual([]);
});

describe('Get Ready for Approval', () => {
	const list = async (parameters: IDataObject = {}) => {
		const { items, error } = await runUpwell(box.sandbox, {
			rows: [{}],
			parameters: { resource: 'invoice', operation: 'getReadyForApproval', ...parameters },
		});
		expect(error).toBeUndefined();
		return items.map(({ json }) => json);
	};

	beforeEach(() => {
		box.sandbox.seed({ id: 'cus_1', name: 'Acme' });
		for (let i = 0; i < 60; i++) seed(`inv_${i}`, { number: `N${i}`, customerId: 'cus_1' });
		seed('inv_done', { approvedToSend: true });
		seed('inv_open', { exceptions: EXCEPTIONS });
	});

	it('gives those that wait, as Upwell returns them', async () => {
		const found = await list({ returnAll: true });
		// Upwell publishes no order, nor whether one with open exceptions is in the list.
		const waiting = [...Array.from({ length: 60 }, (_, i) => `inv_${i}`), 'inv_open'];
		expect(found.map(({ id }) => id).sort()).toEqual(waiting.sort());
		const one = found.find(({ id }) => id === 'inv_0') as IDataObject;
		expect(one).toMatchObject({ number: 'N0', customer: { id: 'cus_1', name: 'Acme' } });
		expect(Object.keys(one)).toHaveLength(9);
	});

	it.each<[IDataObject, number]>([
		[{}, 2847.5],
		[{ amountsIn: 'currency' }, 2847.5],
		[{ amountsIn: 'cents' }, 284750],
	])('%j: the total amount is %d', async (parameters, totalAmount) => {
		box.sandbox.reset();
		seed('inv_1', { totalAmount: 284750 });
		expect(await list(parameters)).toMatchObject([{ id: 'inv_1', totalAmount }]);
	});

	it.each<[IDataObject, number]>([
		[{}, 50],
		[{ limit: 7 }, 7],
		[{ limit: '={{ $json.nothing }}' }, 50],
	])('%j: %d', async (parameters, count) => expect(await list(parameters)).toHaveLength(count));

	it('page by page where Upwell gives few at a time', async () => {
		// Without an order of its own, what a page holds would be left to chance.
		box.sandbox.configure({ largestPage: 25, order: 'ignored' });
		expect(await list({ returnAll: true })).toHaveLength(61);
	});

	it('an agent is told that there are none', async () => {
		box.sandbox.reset();
		const parameters = { resource: 'invoice', operation: 'getReadyForApproval' };
		const [{ answer }] = await callTool(box.sandbox, [{}], parameters);
		expect(JSON.parse(String(answer))).toEqual([
			{ message: 'No invoices are ready for approval.' },
		]);
	});
});
