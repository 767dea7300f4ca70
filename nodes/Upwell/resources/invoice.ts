import type { ResourceDescription } from '../description';
import { approve } from '../operations/approve';
import { del } from '../operations/delete';
import { deleteDocument } from '../operations/deleteDocument';
import { get } from '../operations/get';
import { getReadyForApproval } from '../operations/getReadyForApproval';
import { resource } from '../operations/operation';
import { unlinkShipment } from '../operations/unlinkShipment';
import { answerField, listOf, NUMBER, objectOf, TEXT } from '../parameters/fieldKinds';
import { APPROVE, DELETE, READ } from './resendRules';
import { INVOICE_NOUN, INVOICE_TARGET } from './targets';

const LINE_ITEM = objectOf(
	...['id', 'item', 'totalAmount', 'remoteId'],
	...['sourceSystem', 'sourceSystemId', 'createdAt', 'updatedAt'],
);

const SHIPMENT = { type: 'object', properties: { shipment: objectOf('id', 'shipmentId') } };

/**
 * The table `invoices`. By its ID an invoice comes with its line items and shipments, by its source key with its number,
 * status and amounts [docs: api-reference/invoices/get-one-invoice, …/search-invoices].
 */
const INVOICE = {
	value: 'invoice',
	displayName: 'Invoice',
	noun: INVOICE_NOUN,
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
	identity: { id: { placeholder: INVOICE_TARGET.idExample }, sourceKey: true },
	// As the search shows it [docs: api-reference/invoices/search-invoices].
	approvedStatuses: ['APPROVED'],
	endpoints: {
		approve: {
			method: 'POST',
			path: '/api/rest/invoices/{id}/approve',
			responseKey: 'approveInvoice',
			...APPROVE,
		},
		deleteBySource: {
			method: 'DELETE',
			path: '/api/rest/invoices',
			responseKey: 'deleteInvoice',
			...DELETE,
		},
		deleteDocument: {
			method: 'DELETE',
			path: '/api/rest/invoices/{id}/documents/{documentId}',
			responseKey: 'deleteFileAssociations',
			...DELETE,
		},
		get: { method: 'GET', path: '/api/rest/invoices/{id}', responseKey: 'invoice', ...READ },
		getBySource: INVOICE_TARGET.getBySource,
		readyForApproval: {
			method: 'GET',
			path: '/api/rest/invoices/queues/ready-for-approval',
			responseKey: 'invoices',
			...READ,
		},
		unlinkShipment: {
			method: 'DELETE',
			path: '/api/rest/invoice_shipments/{id}/{shipmentId}',
			responseKey: 'deleteInvoiceShipmentsByPk',
			...DELETE,
		},
	},
} as const satisfies ResourceDescription;

/** An invoice in the queue [docs: api-reference/invoice-approval/list-invoices-ready-for-approval]. */
const READY = {
	id: { type: 'string' },
	...{ number: TEXT, status: TEXT, totalAmount: NUMBER, issueDate: TEXT, customerId: TEXT },
	customer: objectOf('id', 'name'),
	approvedToSend: { type: ['boolean', 'null'] },
	createdAt: TEXT,
};

const { approve: approval, readyForApproval } = INVOICE.endpoints;

/** A new node does not begin with one that changes something. */
const INITIAL = 'get';

export const invoice = resource(
	INVOICE,
	[
		approve(INVOICE, approval),
		del(INVOICE),
		deleteDocument(INVOICE, INVOICE.endpoints.deleteDocument),
		get(INVOICE),
		getReadyForApproval(INVOICE, readyForApproval, READY),
		unlinkShipment(INVOICE, INVOICE.endpoints.unlinkShipment),
	],
	INITIAL,
);
