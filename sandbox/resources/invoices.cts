import { comparisonsOf, fieldsOf } from '../contract.cts';
import type { Schemas } from '../contract.cts';
import { get } from '../operations/get.cts';
import type { Operations } from '../operations/operation.cts';
import { removeBySource } from '../operations/remove.cts';
import { search } from '../operations/search.cts';
import type { Resource } from '../resource.cts';
import { approveInvoice, listInvoicesReadyForApproval } from './invoiceApproval.cts';

type Column = Exclude<keyof Schemas['InvoicesBoolExp'], '_and' | '_not' | '_or'>;

/** An invoice with its related records and all columns that can be searched. */
export type StoredInvoice = Schemas['Invoice'] &
	Omit<Schemas['FoundInvoice'], 'customer'> &
	Partial<Record<Column, unknown>>;

export const INVOICES: Resource<StoredInvoice> = {
	one: 'invoice',
	many: 'invoices',
	idPrefix: 'inv',
	columns: [...fieldsOf('Invoice'), ...comparisonsOf('InvoicesBoolExp').keys()],
	defaults: { balance: 0, exceptions: [], invoiceLineItems: [], invoiceShipments: [] },
	shows: 'Invoice',
	// Source: docs integration-patterns.
	notNull: ['balance'],
	references: { customerId: 'customers' },
	sample: { id: 'inv_sample', customerId: null },
	readRelated({ customerId }, { customers }) {
		const customer = customerId === null ? undefined : customers.findById(customerId);
		return { customer: customer ? { id: customer.id, name: customer.name } : null };
	},
};

export const invoiceOperations: Operations = {
	approveInvoice,
	deleteInvoiceBySource: removeBySource(INVOICES),
	getInvoice: get(INVOICES),
	listInvoicesReadyForApproval,
	searchInvoices: search(INVOICES, {
		where: 'InvoicesBoolExp',
		shows: 'FoundInvoice',
		bySourceKey: true,
	}),
};
