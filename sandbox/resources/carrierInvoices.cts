import { fieldsOf } from '../contract.cts';
import type { Schemas } from '../contract.cts';
import { approve } from '../operations/approve.cts';
import { create, createMany } from '../operations/create.cts';
import { deleteDocument } from '../operations/delete.cts';
import { get } from '../operations/get.cts';
import type { Operation, Operations } from '../operations/operation.cts';
import { updateById } from '../operations/update.cts';
import { pick, sampleRecord } from '../resource.cts';
import type { Resource, Row } from '../resource.cts';

/** A carrier invoice with the exceptions of its audit, of which answers show the types alone. */
export type StoredCarrierInvoice = Row &
	Schemas['CarrierInvoice'] &
	Required<Schemas['CarrierInvoicesSetInput']> & {
		auditExceptions: Array<Schemas['ApprovalException']>;
	};

export type StoredApprovalRequest = Row & Schemas['CarrierInvoiceApprovalRequest'];

export const CARRIER_INVOICES: Resource<StoredCarrierInvoice> = {
	one: 'carrierInvoice',
	many: 'carrierInvoices',
	idPrefix: 'cari',
	columns: [...fieldsOf('CarrierInvoice'), ...fieldsOf('CarrierInvoicesSetInput')],
	// Source: docs api-guides/carrier-invoice-status for status, source and exceptions.
	defaults: {
		auditExceptions: [],
		carrierInvoiceLineItems: [],
		exceptions: '',
		sourceSystem: 'API',
		status: 'RECEIVED',
	},
	shows: 'CarrierInvoice',
	notNull: [],
	// Carriers, addresses, factors and users cannot be created here, and so are not checked.
	references: {
		billId: 'bills',
		customerInvoiceId: 'invoices',
		mergedIntoCarrierInvoiceId: 'carrierInvoices',
		shipmentId: 'shipments',
	},
	sample: sampleRecord('cari_sample'),
	readRelated({ auditExceptions, exceptions }) {
		if (auditExceptions.length === 0) return { exceptions };
		const open = auditExceptions.filter(({ status }) => status !== 'CLOSED');
		return { exceptions: open.map(({ type }) => type?.replaceAll('_', ' ')).join(', ') };
	},
};

export const CARRIER_INVOICE_APPROVAL_REQUESTS: Resource<StoredApprovalRequest> = {
	one: 'carrierInvoiceApprovalRequest',
	many: 'carrierInvoiceApprovalRequests',
	idPrefix: 'ciar',
	columns: fieldsOf('CarrierInvoiceApprovalRequest'),
	defaults: { retryCount: 0, status: 'INITIATED' },
	shows: 'CarrierInvoiceApprovalRequest',
	notNull: [],
	references: { carrierInvoiceId: 'carrierInvoices' },
	sample: sampleRecord('ciar_sample'),
	readRelated({ carrierInvoiceId }, { carrierInvoices, carriers }) {
		const invoice = carrierInvoices.findById(String(carrierInvoiceId));
		if (!invoice) return { carrierInvoice: null };
		const { carrierId, invoiceNumber, totalAmount } = invoice;
		const found = carriers.findById(String(carrierId));
		const carrier = found ? { id: found.id, name: found.name } : null;
		return { carrierInvoice: { carrier, invoiceNumber, totalAmount } };
	},
};

/** The key of the answer is unknown; this is the one in which a deleted document comes. */
const listDocuments: Operation = {
	argumentPaths: { id: 'fileAssociations.args.where.associationId._eq' },
	sample: { fileAssociations: [{ type: 'UNKNOWN' }] },
	handle({ params }, { tables }) {
		const { id } = params as { id: string };
		const found = tables.fileAssociations.rows.filter(({ associationId }) => associationId === id);
		return { fileAssociations: found.map((one) => pick(one, 'CarrierInvoiceDocument')) };
	},
};

export const carrierInvoiceOperations: Operations = {
	approveCarrierInvoice: approve(CARRIER_INVOICES, {
		variable: 'carrierInvoiceId',
		exceptions: 'auditExceptions',
	}),
	createCarrierInvoice: create(CARRIER_INVOICES),
	createCarrierInvoices: createMany(CARRIER_INVOICES),
	deleteCarrierInvoiceDocument: deleteDocument('carrierInvoiceId'),
	getCarrierInvoice: get(CARRIER_INVOICES),
	getCarrierInvoiceApprovalRequest: get(CARRIER_INVOICE_APPROVAL_REQUESTS),
	listCarrierInvoiceDocuments: listDocuments,
	updateCarrierInvoice: updateById(CARRIER_INVOICES),
};
