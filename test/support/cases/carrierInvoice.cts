import type { OperationCase } from '../resources.cts';

const ID = '={{ $json.id }}';
const NAME = '={{ $json.name }}';
const BY_ID = { recordId: { __rl: true, mode: 'id', value: ID } };

const CARRIER_INVOICE = {
	resource: 'carrierInvoice',
	stored: (sandbox) => sandbox.table('carrierInvoices').rows,
	output: ({ name }) => ({ invoiceNumber: name }),
	needsRecord: true,
} as const satisfies Partial<OperationCase>;

const seed: OperationCase['seed'] = (sandbox, { id }) =>
	void sandbox.table('carrierInvoices').seed({ id, invoiceNumber: 'Before' });
const seedNumbered: OperationCase['seed'] = (sandbox, { id, name }) =>
	void sandbox.table('carrierInvoices').seed({ id, invoiceNumber: name });

export const CARRIER_INVOICE_CASES: OperationCase[] = [
	{
		...CARRIER_INVOICE,
		title: 'carrier invoice: approve',
		operation: 'approve',
		parameters: BY_ID,
		request: { path: '/approve' },
		seed,
		output: ({ id }) => ({ approved: true, id }),
		effect: 'approved',
		resend: false,
		isSettled: true,
	},
	{
		...CARRIER_INVOICE,
		title: 'carrier invoice: create',
		operation: 'create',
		parameters: { additionalFields: { invoiceNumber: NAME } },
		request: { method: 'POST', path: '/carrier_invoices' },
		effect: 'created',
		resend: false,
		needsRecord: false,
	},
	{
		...CARRIER_INVOICE,
		title: 'carrier invoice: get',
		operation: 'get',
		parameters: BY_ID,
		request: { method: 'GET' },
		seed: seedNumbered,
		resend: true,
	},
	{
		...CARRIER_INVOICE,
		title: 'carrier invoice: get approval request',
		operation: 'getApprovalRequest',
		noun: {
			one: 'carrier invoice approval request',
			many: 'carrier invoice approval requests',
			article: 'a',
		},
		parameters: { approvalRequestId: ID },
		request: { method: 'GET' },
		seed: (sandbox, { id }) => void sandbox.table('carrierInvoiceApprovalRequests').seed({ id }),
		stored: (sandbox) => sandbox.table('carrierInvoiceApprovalRequests').rows,
		output: ({ id }) => ({ id, status: 'INITIATED' }),
		resend: true,
	},
	{
		...CARRIER_INVOICE,
		title: 'carrier invoice: update',
		operation: 'update',
		parameters: { ...BY_ID, updateFields: { invoiceNumber: NAME } },
		request: { method: 'PUT' },
		seed,
		effect: 'updated',
		resend: true,
	},
];
