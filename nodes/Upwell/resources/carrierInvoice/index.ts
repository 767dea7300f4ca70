import { approve } from '../../operations/approve';
import { create } from '../../operations/create';
import { deleteDocument } from '../../operations/deleteDocument';
import { get } from '../../operations/get';
import { getApprovalRequest } from '../../operations/getApprovalRequest';
import { getDocuments } from '../../operations/getDocuments';
import { resource } from '../../operations/operation';
import { update } from '../../operations/update';
import { answerField as answer, NUMBER, TEXT } from '../../parameters/fieldKinds';
import { CARRIER_INVOICE } from './description';

const { endpoints } = CARRIER_INVOICE;

/** Nothing else of a document is published; it is UNKNOWN until Upwell has read it [docs: api-guides/carrier-invoice-status]. */
const DOCUMENT = { type: TEXT };

const OF_REQUEST = {
	type: 'object',
	properties: {
		carrier: { type: 'object', properties: { id: TEXT, name: TEXT }, nullable: true },
		invoiceNumber: TEXT,
		totalAmount: NUMBER,
	},
	nullable: true,
} as const;

/** [docs: api-reference/carrier-invoice-approval-requests/get-carrier-invoice-approval-request] */
const APPROVAL_REQUEST = [
	answer('ID', 'id', { type: 'string' }),
	answer('Status', 'status'),
	answer('Carrier Invoice ID', 'carrierInvoiceId'),
	answer('Carrier Invoice', 'carrierInvoice', OF_REQUEST),
	answer('Retry Count', 'retryCount', NUMBER),
	answer('Created At', 'createdAt'),
	answer('Updated At', 'updatedAt'),
];

/** A new node does not begin with one that changes something. */
const INITIAL = 'get';

/** What carriers ask for. */
export const carrierInvoice = resource(
	CARRIER_INVOICE,
	[
		approve(CARRIER_INVOICE, endpoints.approve),
		create(CARRIER_INVOICE, endpoints.create),
		deleteDocument(CARRIER_INVOICE, endpoints.deleteDocument),
		get(CARRIER_INVOICE),
		getApprovalRequest(CARRIER_INVOICE, endpoints.approvalRequest, APPROVAL_REQUEST),
		getDocuments(CARRIER_INVOICE, endpoints.documents, DOCUMENT),
		update(CARRIER_INVOICE),
	],
	INITIAL,
);
