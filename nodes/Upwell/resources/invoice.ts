import type { Noun, PreviewSchema, ResourceDescription } from '../description';
import { get } from '../operations/get';
import { resource } from '../operations/operation';
import { answerField } from '../parameters/fieldKinds';

const NOUN: Noun = { one: 'invoice', many: 'invoices', article: 'an' };

const TEXT: PreviewSchema = { type: ['string', 'null'] };
const NUMBER: PreviewSchema = { type: ['number', 'null'] };
const listOf = (properties: Record<string, PreviewSchema>): PreviewSchema => ({
	type: 'array',
	items: { type: 'object', properties },
	nullable: true,
});

/**
 * The table `invoices`. By its ID an invoice comes with its line items and shipments, by its source key with its number,
 * status and amounts [docs: api-reference/invoices/get-one-invoice, …/search-invoices].
 */
const INVOICE: ResourceDescription = {
	value: 'invoice',
	displayName: 'Invoice',
	noun: NOUN,
	fields: [
		answerField('Balance', 'balance', NUMBER),
		answerField('Company Division', 'companyDivision', TEXT),
		answerField('Created At', 'createdAt', TEXT),
		answerField('Customer', 'customer', {
			type: 'object',
			properties: { id: { type: 'string' }, name: TEXT },
			nullable: true,
		}),
		answerField('Customer ID', 'customerId', TEXT),
		answerField('Customer Reference Number', 'customerReferenceNumber', TEXT),
		answerField('Due Date', 'dueDate', TEXT),
		answerField('Exceptions', 'exceptions', listOf({ id: TEXT, status: TEXT, type: TEXT })),
		answerField('ID', 'id', { type: 'string' }),
		answerField(
			'Invoice Line Items',
			'invoiceLineItems',
			listOf({
				id: TEXT,
				item: TEXT,
				totalAmount: NUMBER,
				sourceSystem: TEXT,
				sourceSystemId: TEXT,
				remoteId: TEXT,
				createdAt: TEXT,
				updatedAt: TEXT,
			}),
		),
		answerField('Invoice Number', 'invoiceNumber', TEXT),
		answerField(
			'Invoice Shipments',
			'invoiceShipments',
			listOf({ shipment: { type: 'object', properties: { id: TEXT, shipmentId: TEXT } } }),
		),
		answerField('Issue Date', 'issueDate', TEXT),
		answerField('Number', 'number', TEXT),
		answerField('Source System', 'sourceSystem', TEXT),
		answerField('Source System ID', 'sourceSystemId', TEXT),
		answerField('Status', 'status', TEXT),
		answerField('Total Amount', 'totalAmount', NUMBER),
		answerField('Updated At', 'updatedAt', TEXT),
	],
	simplified: [
		'id',
		'number',
		'sourceSystem',
		'sourceSystemId',
		'status',
		'totalAmount',
		'balance',
		'issueDate',
		'dueDate',
		'customerId',
	],
	identity: { id: { placeholder: 'inv_1a2b3c' }, sourceKey: true },
	endpoints: {
		get: {
			method: 'GET',
			path: '/api/rest/invoices/{id}',
			responseKey: 'invoice',
			resend: 'always',
			evidence: 'docs: api-reference/invoices/get-one-invoice (a read)',
		},
		getBySource: {
			method: 'POST',
			path: '/api/rest/invoices/search',
			responseKey: 'invoices',
			resend: 'always',
			evidence: 'docs: api-reference/invoices/search-invoices (a read)',
			// Both parts are required beside any filter.
			body: (sourceKey) => ({ ...sourceKey, limit: 1 }),
		},
	},
};

export const invoice = resource(INVOICE, [get(INVOICE)]);
