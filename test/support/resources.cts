import type { IDataObject, INodeProperties, INodePropertyOptions, INodeType } from 'n8n-workflow';
import type { Fault, Sandbox } from '../../sandbox/server.cts';
import { CARRIER_CASES } from './cases/carrier.cts';
import { CARRIER_INVOICE_CASES } from './cases/carrierInvoice.cts';
import { DOCUMENT_CASES } from './cases/documents.cts';
import { INVOICE_CASES } from './cases/invoice.cts';
import { PAYMENT_CASES } from './cases/payments.cts';
import { RULE_CASES } from './cases/rule.cts';
import { SHIPMENT_CASES } from './cases/shipment.cts';

/** What messages call one record and several of them. */
export interface Noun {
	one: string;
	many: string;
	article: 'a' | 'an';
}

export const NOUNS = {
	apiRequest: { one: 'API request', many: 'API requests', article: 'an' },
	customer: { one: 'customer', many: 'customers', article: 'a' },
	invoice: { one: 'invoice', many: 'invoices', article: 'an' },
	shipment: { one: 'shipment', many: 'shipments', article: 'a' },
	carrier: { one: 'carrier', many: 'carriers', article: 'a' },
	carrierInvoice: { one: 'carrier invoice', many: 'carrier invoices', article: 'a' },
	bill: { one: 'bill', many: 'bills', article: 'a' },
	billLineItem: { one: 'bill line item', many: 'bill line items', article: 'a' },
	billPayment: { one: 'bill payment', many: 'bill payments', article: 'a' },
	customerPayment: { one: 'customer payment', many: 'customer payments', article: 'a' },
	rule: { one: 'rule', many: 'rules', article: 'a' },
	customerPaymentLineItem: {
		one: 'customer payment line item',
		many: 'customer payment line items',
		article: 'a',
	},
	carrierPaymentLineItem: {
		one: 'carrier payment line item',
		many: 'carrier payment line items',
		article: 'a',
	},
} satisfies Record<string, Noun>;

/** An item that flows into the node: `id` says which record it is about, `name` is what it is given or has. */
export interface ItemRow extends IDataObject {
	id: string;
	name: string;
}

/** One operation of the node, described as far as the promises of the whole node need it. */
export interface OperationCase {
	title: string;
	resource: keyof typeof NOUNS;
	operation: string;
	/** What messages call what it is about, where that is no record of the resource. */
	noun?: Noun;
	/** Other resources that its messages may speak of. */
	mentions?: ReadonlyArray<keyof typeof NOUNS>;
	/** Read `id` and `name` of the item. */
	parameters: IDataObject;
	/** The request that does the item's work; there is one for each item. */
	request: NonNullable<Fault['when']>;
	/** Stores the record that the item needs to exist. */
	seed?: (sandbox: Sandbox, row: ItemRow) => void;
	/** The stored records, in the order in which they were stored. */
	stored: (sandbox: Sandbox) => ReadonlyArray<{ id?: unknown }>;
	/** What the output of the item contains. */
	output: (row: ItemRow) => IDataObject;
	/** What was done to a record; a read has none. */
	effect?: 'created' | 'updated' | 'deleted' | 'approved' | 'unlinked' | 'carried out';
	/** What names the records to people, where that is not the ID of those that are stored. */
	names?: (rows: ItemRow[]) => string[];
	/** Whether the records are no longer stored afterwards. */
	removes?: true;
	/** Whether reading tells what became of a request whose answer was lost, though it is not sent again. */
	isSettled?: true;
	/** Whether it stays open what became of one whose answer was lost, though sending it again does no harm. */
	isLeftOpen?: true;
	/** Whether the request is sent again when its answer was lost. */
	resend: boolean;
	/** Whether an item about a record that does not exist fails. */
	needsRecord: boolean;
}

const ID = '={{ $json.id }}';
const NAME = '={{ $json.name }}';
const SOURCE_KEY = { sourceSystem: 'CRM', sourceSystemId: ID };
const BY_ID = { recordId: { __rl: true, mode: 'id', value: ID } };
const BY_SOURCE_ID = {
	recordId: { __rl: true, mode: 'sourceId', value: ID },
	sourceSystem: 'CRM',
};
const sourceKeyOf = ({ id }: ItemRow) => ({ sourceSystem: 'CRM', sourceSystemId: id });

const CUSTOMER = {
	resource: 'customer',
	stored: (sandbox: Sandbox) => sandbox.customers,
	output: ({ name }: ItemRow) => ({ name }),
} as const;
const seedCustomer = (sandbox: Sandbox, row: ItemRow) =>
	void sandbox.seed({ id: row.id, name: 'Before', ...sourceKeyOf(row) });
const seedNamedCustomer = (sandbox: Sandbox, row: ItemRow) =>
	void sandbox.seed({ ...row, ...sourceKeyOf(row) });

const INVOICE = {
	resource: 'invoice',
	operation: 'get',
	stored: (sandbox: Sandbox) => sandbox.table('invoices').rows,
	seed: (sandbox: Sandbox, row: ItemRow) =>
		void sandbox.table('invoices').seed({ id: row.id, ...sourceKeyOf(row) }),
	output: ({ id }: ItemRow) => ({ id }),
	resend: true,
	needsRecord: true,
} as const;

const API_REQUEST = {
	resource: 'apiRequest',
	operation: 'send',
	stored: (sandbox: Sandbox) => sandbox.customers,
	needsRecord: false,
} as const;
const CHANGE = {
	...API_REQUEST,
	seed: seedCustomer,
	request: { method: 'PUT' },
	output: ({ name }: ItemRow): IDataObject => ({
		updateCustomer: expect.objectContaining({ name }) as never,
	}),
	effect: 'carried out',
	names: (rows: ItemRow[]) => rows.map(({ id }, index) => `PUT /customers/${id} (item ${index})`),
} as const;
const PUT_NAME = {
	method: 'PUT',
	path: '=/customers/{{ $json.id }}',
	body: '={{ { input: { name: $json.name }, customerRulesInput: {} } }}',
};

const CASES: OperationCase[] = [
	...CARRIER_CASES,
	...CARRIER_INVOICE_CASES,
	...DOCUMENT_CASES,
	...RULE_CASES,
	{
		...API_REQUEST,
		title: 'API request: a read',
		parameters: { method: 'GET', path: '=/customers/{{ $json.id }}' },
		seed: seedNamedCustomer,
		request: { method: 'GET' },
		output: ({ id }) => ({ customer: expect.objectContaining({ id }) as never }),
		resend: true,
	},
	{ ...CHANGE, title: 'API request: a change', parameters: PUT_NAME, resend: false },
	{
		...CHANGE,
		title: 'API request: a change that is safe to send again',
		parameters: { ...PUT_NAME, resend: true },
		resend: true,
	},
	{
		...CUSTOMER,
		title: 'customer: create with a source key',
		operation: 'create',
		parameters: { name: NAME, additionalFields: SOURCE_KEY },
		request: { method: 'POST', path: '/customers' },
		effect: 'created',
		resend: true,
		needsRecord: false,
	},
	{
		...CUSTOMER,
		title: 'customer: create without a source key',
		operation: 'create',
		parameters: { name: NAME, additionalFields: {} },
		request: { method: 'POST', path: '/customers' },
		effect: 'created',
		resend: false,
		needsRecord: false,
	},
	{
		...CUSTOMER,
		title: 'customer: create or update, new',
		operation: 'upsert',
		parameters: { name: NAME, ...SOURCE_KEY, additionalFields: {} },
		request: { method: 'POST', path: '/customers' },
		effect: 'created',
		resend: true,
		needsRecord: false,
	},
	{
		...CUSTOMER,
		title: 'customer: create or update, existing',
		operation: 'upsert',
		parameters: { name: NAME, ...SOURCE_KEY, additionalFields: {} },
		request: { method: 'PUT' },
		seed: seedCustomer,
		effect: 'updated',
		resend: true,
		needsRecord: false,
	},
	{
		...CUSTOMER,
		title: 'customer: get by ID',
		operation: 'get',
		parameters: BY_ID,
		request: { method: 'GET' },
		seed: seedNamedCustomer,
		resend: true,
		needsRecord: true,
	},
	{
		...CUSTOMER,
		title: 'customer: get by source ID',
		operation: 'get',
		parameters: BY_SOURCE_ID,
		request: { path: '/customers/search' },
		seed: seedNamedCustomer,
		resend: true,
		needsRecord: true,
	},
	{
		...CUSTOMER,
		title: 'customer: update by ID',
		operation: 'update',
		parameters: { ...BY_ID, updateFields: { name: NAME } },
		request: { method: 'PUT' },
		seed: seedCustomer,
		effect: 'updated',
		resend: true,
		needsRecord: true,
	},
	{
		...CUSTOMER,
		title: 'customer: update by source ID',
		operation: 'update',
		parameters: { ...BY_SOURCE_ID, updateFields: { name: NAME } },
		request: { method: 'PUT' },
		seed: seedCustomer,
		effect: 'updated',
		resend: true,
		needsRecord: true,
	},
	{
		...INVOICE,
		title: 'invoice: approve',
		operation: 'approve',
		parameters: BY_ID,
		request: { path: '/approve' },
		output: ({ id }) => ({ approved: true, id }),
		effect: 'approved',
		resend: false,
		isSettled: true,
	},
	{
		...INVOICE,
		title: 'invoice: approve by source ID',
		operation: 'approve',
		parameters: BY_SOURCE_ID,
		request: { path: '/approve' },
		output: (row) => ({ approved: true, id: row.id, ...sourceKeyOf(row) }),
		effect: 'approved',
		resend: false,
		isSettled: true,
	},
	{
		...INVOICE,
		title: 'invoice: delete',
		operation: 'delete',
		parameters: SOURCE_KEY,
		request: { method: 'DELETE' },
		output: ({ id }) => ({ deleted: true, ...sourceKeyOf({ id, name: '' }) }),
		effect: 'deleted',
		names: (rows) => rows.map(({ id }) => id),
		removes: true,
	},
	{
		...INVOICE,
		title: 'invoice: get by ID',
		parameters: BY_ID,
		request: { method: 'GET' },
	},
	{
		...INVOICE,
		title: 'invoice: get by source ID',
		parameters: BY_SOURCE_ID,
		request: { path: '/invoices/search' },
	},
	...INVOICE_CASES,
	...PAYMENT_CASES,
	...SHIPMENT_CASES,
];

const optionsOf = ({ options = [] }: INodeProperties) =>
	(options as INodePropertyOptions[]).map(({ value }) => String(value));

/** The resources and operations of a built node, such as `customer get`. */
export function operationsOf({ description }: INodeType): string[] {
	return description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap((property) =>
			(property.displayOptions?.show?.resource ?? []).flatMap((resource) =>
				optionsOf(property).map((operation) => `${String(resource)} ${operation}`),
			),
		);
}

/** What messages call what an operation is about. */
export const nounOf = ({ noun, resource }: OperationCase): Noun => noun ?? NOUNS[resource];

/** The nouns of other resources that the messages of an operation must not speak of. */
export function otherNouns({ resource, mentions = [] }: OperationCase): Noun[] {
	// A plain word of messages, too.
	const own = [resource, 'rule', ...mentions];
	return Object.entries(NOUNS).flatMap(([name, noun]) => (own.includes(name) ? [] : [noun]));
}

/** The cases of the operations that a built node has. */
export function operationCases(node: INodeType): OperationCase[] {
	const operations = operationsOf(node);
	return CASES.filter(({ resource, operation }) => operations.includes(`${resource} ${operation}`));
}
