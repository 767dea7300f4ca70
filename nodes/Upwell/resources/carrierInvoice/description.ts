import type { ResourceDescription } from '../../description';
import {
	APPROVE,
	CREATE_MANY,
	CREATE_ONCE,
	deleteDocumentOf,
	endpoint,
	READ,
	UPDATE,
} from '../endpoint';
import { CARRIER_INVOICE_FIELDS } from './fields';
import { APPROVED_STATUSES, UNAPPROVED_STATUSES } from './statuses';

const INVOICES = '/api/rest/carrier_invoices';
const ONE_INVOICE = `${INVOICES}/{id}` as const;

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
		approvalRequest: endpoint(
			'GET',
			'/api/rest/carrier_invoice_approval_requests/{id}',
			'carrierInvoiceApprovalRequest',
			READ,
		),
		approve: endpoint('POST', `${ONE_INVOICE}/approve`, 'approveCarrierInvoice', APPROVE),
		create: endpoint('POST', INVOICES, 'createCarrierInvoice', CREATE_ONCE),
		createMany: endpoint(
			'POST',
			'/api/rest/bulk-carrier-invoices',
			'createCarrierInvoices',
			CREATE_MANY,
		),
		deleteDocument: deleteDocumentOf(ONE_INVOICE),
		// The key is inferred from what the delete of a document answers.
		documents: endpoint('GET', `${ONE_INVOICE}/documents`, 'fileAssociations', READ),
		get: {
			...endpoint('GET', ONE_INVOICE, 'carrierInvoice', READ),
			hasInferredKey: true,
		},
		update: endpoint('PUT', ONE_INVOICE, 'updateCarrierInvoice', UPDATE),
	},
} as const satisfies ResourceDescription;
