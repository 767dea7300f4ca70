import type { ResourceDescription } from '../../description';
import { INVOICE_NOUN, INVOICE_TARGET } from '../targets';
import {
	APPROVE,
	CREATE_UNIQUE,
	DELETE,
	deleteDocumentOf,
	endpoint,
	READ,
	UPDATE,
} from '../endpoint';
import { INVOICE_FIELDS } from './fields';

const INVOICES = '/api/rest/invoices';
const ONE_INVOICE = `${INVOICES}/{id}` as const;

/**
 * The table `invoices`. By its ID an invoice comes with its line items and shipments, by its source key with its number,
 * status and amounts [docs: api-reference/invoices/get-one-invoice, …/search-invoices].
 */
export const INVOICE = {
	value: 'invoice',
	displayName: 'Invoice',
	noun: INVOICE_NOUN,
	fields: INVOICE_FIELDS,
	simplified: [
		...['id', 'number', 'sourceSystem', 'sourceSystemId', 'status'],
		...['totalAmount', 'balance', 'issueDate', 'dueDate', 'customerId'],
	],
	// [docs: api-reference/invoices/create-one-invoice]; the answer to an update is taken to be the same [inferred].
	writtenOutput: [
		...['id', 'balance', 'companyDivision', 'createdAt', 'customerId', 'customerReferenceNumber'],
		...['dueDate', 'invoiceLineItems', 'invoiceShipments'],
	],
	shownFirst: ['sourceSystem', 'sourceSystemId', 'customerId', 'number', 'issueDate', 'dueDate'],
	identity: { id: { placeholder: INVOICE_TARGET.idExample }, sourceKey: true },
	titleField: 'number',
	recognizedBy: ['number', 'totalAmount', 'customerId'],
	// As the search shows it [docs: api-reference/invoices/search-invoices].
	approvedStatuses: ['APPROVED'],
	// The balance is NOT NULL, and of a new invoice that of its total [docs: integration-patterns].
	completeInput: (given) => ({ ...given, balance: given.balance ?? given.totalAmount }),
	endpoints: {
		approve: endpoint('POST', `${ONE_INVOICE}/approve`, 'approveInvoice', APPROVE),
		create: endpoint('POST', INVOICES, 'createInvoice', CREATE_UNIQUE),
		deleteBySource: endpoint('DELETE', INVOICES, 'deleteInvoice', DELETE),
		deleteDocument: deleteDocumentOf(ONE_INVOICE),
		get: endpoint('GET', ONE_INVOICE, 'invoice', READ),
		getBySource: INVOICE_TARGET.getBySource,
		// Of the list only the path is published [docs: authentication]: its form is that of other lists [inferred].
		list: { ...endpoint('GET', INVOICES, 'invoices', READ), hasInferredKey: true },
		readyForApproval: endpoint('GET', `${INVOICES}/queues/ready-for-approval`, 'invoices', READ),
		unlinkShipment: endpoint(
			'DELETE',
			'/api/rest/invoice_shipments/{id}/{shipmentId}',
			'deleteInvoiceShipmentsByPk',
			DELETE,
		),
		updateBySource: endpoint('PUT', INVOICES, 'updateInvoice', UPDATE),
	},
} as const satisfies ResourceDescription;
