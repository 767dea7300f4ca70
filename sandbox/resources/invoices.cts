import { comparisonsOf, fieldsOf } from '../contract.cts';
import type { Schemas } from '../contract.cts';
import { notFound } from '../errors.cts';
import { alreadyApproved, approve, isApproved } from '../operations/approve.cts';
import { create } from '../operations/create.cts';
import { deleteBySource, deleteDocument } from '../operations/delete.cts';
import { get } from '../operations/get.cts';
import { list } from '../operations/list.cts';
import type { Operation, Operations } from '../operations/operation.cts';
import { search } from '../operations/search.cts';
import { updateBySource } from '../operations/update.cts';
import { dataOf, newId, pick } from '../resource.cts';
import type { Resource } from '../resource.cts';

type Column = Exclude<keyof Schemas['InvoicesBoolExp'], '_and' | '_not' | '_or'>;

/** An invoice with its related records and all columns that can be searched. */
export type StoredInvoice = Schemas['Invoice'] &
	Omit<Schemas['FoundInvoice'], 'customer'> &
	Partial<Record<Column, unknown>>;

/** What is given as stored stays as it is; the rows of a nested insert get ids and the columns of a schema. */
const storedRows = <T,>(
	given: unknown,
	prefix: string,
	schema: 'InvoiceException' | 'InvoiceLineItem',
): T[] =>
	Array.isArray(given)
		? given
		: dataOf(given).map((row) => pick({ id: newId(prefix), ...row }, schema) as T);

export const INVOICES: Resource<StoredInvoice> = {
	one: 'invoice',
	many: 'invoices',
	idPrefix: 'inv',
	columns: [...fieldsOf('Invoice'), ...comparisonsOf('InvoicesBoolExp').keys()],
	defaults: { balance: 0, exceptions: [], invoiceLineItems: [], invoiceShipments: [] },
	shows: 'Invoice',
	// Source: docs integration-patterns.
	notNull: ['balance'],
	uniqueSourceKey: true,
	references: { customerId: 'customers' },
	sample: { id: 'inv_sample', customerId: null },
	children: {
		paymentLineItems: {
			table: 'customerPaymentLineItems',
			column: 'invoiceId',
			shows: 'LineItemOfCustomerPayment',
		},
	},
	convertRelated: ({ exceptions, invoiceLineItems }: Schemas['InvoicesInsertInput']) => ({
		exceptions: storedRows<Schemas['InvoiceException']>(exceptions, 'exc', 'InvoiceException'),
		invoiceLineItems: storedRows<Schemas['InvoiceLineItem']>(
			invoiceLineItems,
			'ili',
			'InvoiceLineItem',
		),
	}),
	readRelated({ customerId }, { customers }) {
		const customer = customerId === null ? undefined : customers.findById(customerId);
		return { customer: customer ? { id: customer.id, name: customer.name } : null };
	},
};

const LINK = 'deleteInvoiceShipmentsByPk';

const unlinkShipment: Operation = {
	argumentPaths: { invoiceId: `${LINK}.args.invoiceId`, shipmentId: `${LINK}.args.shipmentId` },
	sample: { [LINK]: { invoiceId: 'inv_sample', shipmentId: 'shp_sample' } },
	handle({ params }, { tables: { invoices }, settings }) {
		const { invoiceId, shipmentId } = params as Record<string, string>;
		const invoice = invoices.findById(invoiceId);
		const links = invoice?.invoiceShipments ?? [];
		const kept = links.filter(({ shipment }) => shipment?.id !== shipmentId);
		const isLinked = kept.length < links.length;
		if (!isLinked && settings.missingStyle === 'notFound') throw notFound();
		if (invoice && isLinked) invoices.replace(invoice, { ...invoice, invoiceShipments: kept });
		return { [LINK]: isLinked ? { invoiceId, shipmentId } : null };
	},
};

export const invoiceOperations: Operations = {
	approveInvoice: approve(INVOICES, { variable: 'id', exceptions: 'exceptions' }),
	createInvoice: create(INVOICES, 'WrittenInvoice'),
	deleteInvoiceBySource: deleteBySource(INVOICES),
	deleteInvoiceDocument: deleteDocument('invoiceId'),
	getInvoice: get(INVOICES),
	listInvoices: list(INVOICES, { shows: 'FoundInvoice' }),
	// Source: inferred; what makes an invoice ready is unknown.
	listInvoicesReadyForApproval: list(INVOICES, {
		shows: 'InvoiceReadyForApproval',
		includes: (invoice) => invoice.approvedToSend !== true && !isApproved(invoice),
		aggregate: ({ length: count }) => ({ count }),
	}),
	searchInvoices: search(INVOICES, {
		where: 'InvoicesBoolExp',
		shows: 'FoundInvoice',
		bySourceKey: true,
	}),
	unlinkInvoiceFromShipment: unlinkShipment,
	updateInvoiceBySource: updateBySource(INVOICES, {
		shows: 'WrittenInvoice',
		check(invoice, { approvedInvoices }) {
			if (approvedInvoices === 'locked' && isApproved(invoice)) throw alreadyApproved();
		},
	}),
};
