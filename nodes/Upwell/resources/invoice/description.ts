import type { ResourceDescription } from '../../description';
import { INVOICE_NOUN, INVOICE_TARGET } from '../targets';
import { APPROVE, CREATE_UNIQUE, DELETE, READ, UPDATE } from '../resendRules';
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
	identity: { id: { placeholder: 'inv_1a2b3c' }, sourceKey: true },
	titleField: 'number',
	recognizedBy: ['number', 'totalAmount', 'customerId'],
	// As the search shows it [docs: api-reference/invoices/search-invoices].
	approvedStatuses: ['APPROVED'],
	// The balance is NOT NULL, and of a new invoice that of its total [docs: integration-patterns].
	completeInput: (given) => ({ ...given, balance: given.balance ?? given.totalAmount }),
	endpoints: {
		approve: {
			method: 'POST',
			path: `${ONE_INVOICE}/approve`,
			responseKey: 'approveInvoice',
			...APPROVE,
		},
		create: { method: 'POST', path: INVOICES, responseKey: 'createInvoice', ...CREATE_UNIQUE },
		deleteBySource: { method: 'DELETE', path: INVOICES, responseKey: 'deleteInvoice', ...DELETE },
		deleteDocument: {
			method: 'DELETE',
			path: `${ONE_INVOICE}/documents/{documentId}`,
			responseKey: 'deleteFileAssociations',
			...DELETE,
		},
		get: { method: 'GET', path: ONE_INVOICE, responseKey: 'invoice', ...READ },
		getBySource: INVOICE_TARGET.getBySource,
		// Of the list only the path is published [docs: authentication]: its form is that of other lists [inferred].
		list: {
			method: 'GET',
			path: INVOICES,
			responseKey: 'invoices',
			hasInferredKey: true,
			...READ,
		},
		readyForApproval: {
			method: 'GET',
			path: `${INVOICES}/queues/ready-for-approval`,
			responseKey: 'invoices',
			...READ,
		},
		unlinkShipment: {
			method: 'DELETE',
			path: '/api/rest/invoice_shipments/{id}/{shipmentId}',
			responseKey: 'deleteInvoiceShipmentsByPk',
			...DELETE,
		},
		updateBySource: { method: 'PUT', path: INVOICES, responseKey: 'updateInvoice', ...UPDATE },
	},
} as const satisfies ResourceDescription;
