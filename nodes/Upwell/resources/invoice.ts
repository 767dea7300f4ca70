import type { Noun, ResourceDescription } from '../description';
import { get } from '../operations/get';
import { resource } from '../operations/operation';
import { answerField, listOf, NUMBER, objectOf } from '../parameters/fieldKinds';
import { READ } from './resendRules';

const NOUN: Noun = { one: 'invoice', many: 'invoices', article: 'an' };

const LINE_ITEM = objectOf(
	...['id', 'item', 'totalAmount', 'remoteId'],
	...['sourceSystem', 'sourceSystemId', 'createdAt', 'updatedAt'],
);

const SHIPMENT = { type: 'object', properties: { shipment: objectOf('id', 'shipmentId') } };

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
		answerField('Company Division', 'companyDivision'),
		answerField('Created At', 'createdAt'),
		answerField('Customer', 'customer', objectOf('id', 'name')),
		answerField('Customer ID', 'customerId'),
		answerField('Customer Reference Number', 'customerReferenceNumber'),
		answerField('Due Date', 'dueDate'),
		answerField('Exceptions', 'exceptions', listOf(objectOf('id', 'status', 'type'))),
		answerField('ID', 'id', { type: 'string' }),
		answerField('Invoice Line Items', 'invoiceLineItems', listOf(LINE_ITEM)),
		answerField('Invoice Number', 'invoiceNumber'),
		answerField('Invoice Shipments', 'invoiceShipments', listOf(SHIPMENT)),
		answerField('Issue Date', 'issueDate'),
		answerField('Number', 'number'),
		answerField('Source System', 'sourceSystem'),
		answerField('Source System ID', 'sourceSystemId'),
		answerField('Status', 'status'),
		answerField('Total Amount', 'totalAmount', NUMBER),
		answerField('Updated At', 'updatedAt'),
	],
	simplified: [
		...['id', 'number', 'sourceSystem', 'sourceSystemId', 'status'],
		...['totalAmount', 'balance', 'issueDate', 'dueDate', 'customerId'],
	],
	identity: { id: { placeholder: 'inv_1a2b3c' }, sourceKey: true },
	endpoints: {
		get: { method: 'GET', path: '/api/rest/invoices/{id}', responseKey: 'invoice', ...READ },
		getBySource: {
			method: 'POST',
			path: '/api/rest/invoices/search',
			responseKey: 'invoices',
			...READ,
			// Both parts are required beside any filter.
			body: (sourceKey) => ({ ...sourceKey, limit: 1 }),
		},
	},
};

export const invoice = resource(INVOICE, [get(INVOICE)]);
