import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server.cts';
import type { ItemRow, OperationCase } from '../resources.cts';

const ID = '={{ $json.id }}';
const SOURCE_KEY = { sourceSystem: 'CRM', sourceSystemId: ID };
const keyOf = ({ id }: ItemRow) => ({ sourceSystem: 'CRM', sourceSystemId: id });

/** One of the few fields that the answer to an update has. */
const FIELD = { companyDivision: '={{ $json.name }}' };
/** Blank where the item has no name, so that there is nothing to send. The balance follows it, and is in all answers. */
const totalAmount = '={{ $json.name && 28 + Number($json.id.slice(1)) }}';
const totalOf = ({ id }: ItemRow) => 28 + Number(id.slice(1));

const INVOICE = {
	resource: 'invoice',
	stored: (sandbox: Sandbox) => sandbox.table('invoices').rows,
	output: (row: ItemRow): IDataObject => ({ balance: totalOf(row) }),
} as const;

const CREATE = {
	...INVOICE,
	operation: 'create',
	request: { method: 'POST', path: '/invoices' },
	effect: 'created',
	needsRecord: false,
} as const;

const UPSERT = {
	...INVOICE,
	operation: 'upsert',
	parameters: { totalAmount, ...SOURCE_KEY, additionalFields: FIELD },
	resend: true,
	needsRecord: false,
} as const;

const CHANGED = {
	request: { method: 'PUT' },
	seed: (sandbox: Sandbox, row: ItemRow) =>
		void sandbox
			.table('invoices')
			.seed({ id: row.id, companyDivision: 'Before', totalAmount: 1, ...keyOf(row) }),
	effect: 'updated',
	output: ({ name }: ItemRow): IDataObject => ({ companyDivision: name }),
} as const;

export const INVOICE_CASES: OperationCase[] = [
	{
		...CREATE,
		title: 'invoice: create with a source key',
		parameters: { totalAmount, additionalFields: { ...FIELD, ...SOURCE_KEY } },
		resend: true,
	},
	{
		...CREATE,
		title: 'invoice: create without a source key',
		parameters: { totalAmount, additionalFields: FIELD },
		resend: false,
	},
	{
		...UPSERT,
		title: 'invoice: create or update, new',
		request: { method: 'POST', path: '/invoices' },
		effect: 'created',
	},
	{ ...UPSERT, ...CHANGED, title: 'invoice: create or update, existing' },
	{
		...INVOICE,
		...CHANGED,
		title: 'invoice: update',
		operation: 'update',
		parameters: { ...SOURCE_KEY, updateFields: FIELD },
		resend: true,
		needsRecord: true,
	},
];
