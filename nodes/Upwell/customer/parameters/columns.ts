import type { INodePropertyOptions } from 'n8n-workflow';

type Column = INodePropertyOptions & { value: string };

/**
 * The fields of a customer in an answer [docs: api-reference/customers/create-one-customer], in the order of the
 * alphabet.
 */
export const RETURNED_FIELDS: Column[] = [
	{ name: 'Addresses', value: 'addresses' },
	{ name: 'Balance', value: 'balance' },
	{ name: 'Bill-To Customer ID', value: 'billToCustomerId' },
	{ name: 'CC Email Addresses', value: 'ccEmailAddresses' },
	{ name: 'Created At', value: 'createdAt' },
	{ name: 'Customer Rule', value: 'customerRule' },
	{ name: 'Email Address', value: 'emailAddress' },
	{ name: 'ID', value: 'id' },
	{ name: 'Metadata', value: 'metadata' },
	{ name: 'Name', value: 'name' },
	{ name: 'Overdue Balance', value: 'overdueBalance' },
	{ name: 'Overdue Invoice Count', value: 'overdueInvoiceCount' },
	{ name: 'Source System', value: 'sourceSystem' },
	{ name: 'Source System ID', value: 'sourceSystemId' },
	{ name: 'Updated At', value: 'updatedAt' },
];

/** Those that can be sorted by; the others are records of their own. */
export const SORTABLE_COLUMNS = RETURNED_FIELDS.filter(
	({ value }) => value !== 'addresses' && value !== 'customerRule',
);

/** The ten most useful ones, the most used first; none of them holds anything nested. */
export const SIMPLIFIED_FIELDS = [
	'id',
	'name',
	'emailAddress',
	'balance',
	'overdueBalance',
	'overdueInvoiceCount',
	'sourceSystem',
	'sourceSystemId',
	'billToCustomerId',
	'updatedAt',
];
