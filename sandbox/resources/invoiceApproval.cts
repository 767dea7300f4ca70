import { formatA, notFound, Refusal } from '../errors.cts';
import type { Operation } from '../operations/operation.cts';
import { pageOf } from '../operations/page.cts';
import type { PageRequest } from '../operations/page.cts';
import type { Row } from '../resource.cts';
import type { Table } from '../table.cts';

interface InvoiceException {
	status: string | null;
}

/** What approval looks at in an invoice, and changes. */
interface Approvable extends Row {
	approvedToSend?: unknown;
	status?: unknown;
	exceptions?: InvoiceException[];
	customerId?: string | null;
	issueDate?: unknown;
	number?: unknown;
	totalAmount?: unknown;
}

/** Source: docs api-reference/invoices/get-one-invoice, whose first status is CLOSED. */
const openExceptions = ({ exceptions = [] }: Approvable) =>
	exceptions.filter(({ status }) => status !== 'CLOSED');

const outcome = (
	success: boolean,
	exceptions: InvoiceException[],
	error: object | null = null,
) => ({
	approveInvoice: { success, error, exceptions },
});

/** Approves an invoice, or says within a 200 why not. Source: docs api-reference/invoice-approval/approve-customer-invoice. */
export const approveInvoice: Operation = {
	argumentPaths: { overrideExceptions: 'approveInvoice.args.overrideExceptions' },
	sample: outcome(true, []),
	handle({ params, body }, { tables }) {
		const { id } = params as { id: string };
		const { overrideExceptions = false } = (body ?? {}) as { overrideExceptions?: boolean };
		const table = tables.invoices as unknown as Table<Approvable>;
		const row = table.findById(id);
		if (!row) throw notFound();
		// Source: docs api-reference/error-codes for status and code; that approving is meant too is inferred.
		if (row.approvedToSend === true) {
			const refusal = formatA('INVOICE_ALREADY_APPROVED', 'The invoice is approved already');
			throw new Refusal(422, refusal);
		}
		const open = openExceptions(row);
		if (open.length > 0 && !overrideExceptions) {
			const error = { code: 'OPEN_EXCEPTIONS', message: 'The invoice has open exceptions.' };
			return outcome(false, open, error);
		}
		const exceptions = (row.exceptions ?? []).map((one) => ({ ...one, status: 'CLOSED' }));
		table.update([row], { approvedToSend: true, status: 'APPROVED', exceptions });
		return outcome(true, exceptions);
	},
};

/**
 * Lists the invoices that wait for approval: those without open exceptions, inferred from the name.
 * Source: docs api-reference/invoice-approval/list-invoices-ready-for-approval.
 */
export const listInvoicesReadyForApproval: Operation = {
	argumentPaths: { limit: 'invoices.args.limit', offset: 'invoices.args.offset' },
	sample: { invoices: [{ id: 'inv_sample' }], invoicesAggregate: { aggregate: { count: 1 } } },
	handle({ query }, { tables, settings }) {
		const table = tables.invoices as unknown as Table<Approvable>;
		const ready = table.shown.filter(
			(row) => row.approvedToSend !== true && openExceptions(row).length === 0,
		);
		const invoices = pageOf(ready, settings, query as PageRequest).map((row) => {
			const customer = row.customerId ? tables.customers.findById(row.customerId) : undefined;
			return {
				approvedToSend: row.approvedToSend ?? null,
				createdAt: row.createdAt,
				customer: customer ? { id: customer.id, name: customer.name } : null,
				customerId: row.customerId ?? null,
				id: row.id,
				issueDate: row.issueDate ?? null,
				number: row.number ?? null,
				status: row.status ?? null,
				totalAmount: row.totalAmount ?? null,
			};
		});
		return { invoices, invoicesAggregate: { aggregate: { count: ready.length } } };
	},
};
