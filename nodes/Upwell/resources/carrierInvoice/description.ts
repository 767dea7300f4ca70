import type { ResourceDescription } from '../../description';
import { APPROVE, CREATE_ONCE, DELETE, READ, UPDATE } from '../resendRules';
import { CARRIER_INVOICE_FIELDS } from './fields';
import { APPROVED_STATUSES, UNAPPROVED_STATUSES } from './statuses';

/**
 * The table `carrier_invoices`: what carriers ask for. Its records have no source key of their own, since the integration of
 * the API key is their source [docs: api-guides/carrier-invoice-submission]. The keys of the two reads are inferred from
 * those of other resources: their pages are not known.
 */
export const CARRIER_INVOICE = {
	value: 'carrierInvoice',
	displayName: 'Carrier Invoice',
	noun: { one: 'carrier invoice', many: 'carrier invoices', article: 'a' },
	fields: CARRIER_INVOICE_FIELDS,
	simplified: [
		...['id', 'invoiceNumber', 'status', 'exceptions', 'balance'],
		...['currency', 'dueDate', 'carrierId', 'shipmentId', 'billId'],
	],
	shownFirst: [
		...['carrierName', 'invoiceNumber', 'totalAmount'],
		...['carrierProNumber', 'billOfLadingNumber', 'dueDate'],
	],
	identity: { id: { placeholder: 'cari_1a2b3c' } },
	approvedStatuses: APPROVED_STATUSES,
	unapprovedStatuses: UNAPPROVED_STATUSES,
	endpoints: {
		approvalRequest: {
			method: 'GET',
			path: '/api/rest/carrier_invoice_approval_requests/{id}',
			responseKey: 'carrierInvoiceApprovalRequest',
			...READ,
		},
		approve: {
			method: 'POST',
			path: '/api/rest/carrier_invoices/{id}/approve',
			responseKey: 'approveCarrierInvoice',
			...APPROVE,
		},
		create: {
			method: 'POST',
			path: '/api/rest/carrier_invoices',
			responseKey: 'createCarrierInvoice',
			...CREATE_ONCE,
		},
		createMany: {
			method: 'POST',
			path: '/api/rest/bulk-carrier-invoices',
			responseKey: 'createCarrierInvoices',
			...CREATE_ONCE,
		},
		deleteDocument: {
			method: 'DELETE',
			path: '/api/rest/carrier_invoices/{id}/documents/{documentId}',
			responseKey: 'deleteFileAssociations',
			...DELETE,
		},
		documents: {
			method: 'GET',
			path: '/api/rest/carrier_invoices/{id}/documents',
			// Inferred from what the delete of a document answers.
			responseKey: 'fileAssociations',
			...READ,
		},
		get: {
			method: 'GET',
			path: '/api/rest/carrier_invoices/{id}',
			responseKey: 'carrierInvoice',
			hasInferredKey: true,
			...READ,
		},
		update: {
			method: 'PUT',
			path: '/api/rest/carrier_invoices/{id}',
			responseKey: 'updateCarrierInvoice',
			...UPDATE,
		},
	},
} as const satisfies ResourceDescription;
