import { planColumns } from '../../../../nodes/Upwell/parameters/mapping/columnPlan';
import { INVOICE_FIELDS } from '../../../../nodes/Upwell/resources/invoice/fields';

/** The header lines of lists of invoices, and the field that each column fills; `-` for none. */

const FIELDS = INVOICE_FIELDS.filter((field) => field.in.includes('create'));

const LISTS: Record<string, Array<[header: string, field: string]>> = {
	'QuickBooks Online': [
		['Date', 'issueDate'],
		['Transaction type', '-'],
		['Num', 'number'],
		['Name', '-'],
		['Memo/Description', '-'],
		['Due date', 'dueDate'],
		['Amount', 'totalAmount'],
		['Open balance', 'balance'],
	],
	Xero: [
		['ContactName', '-'],
		['EmailAddress', '-'],
		['InvoiceNumber', 'number'],
		['Reference', '-'],
		['InvoiceDate', 'issueDate'],
		['DueDate', 'dueDate'],
		['Total', 'totalAmount'],
		['TaxTotal', 'totalTaxAmount'],
		['InvoiceAmountPaid', '-'],
		['InvoiceAmountDue', 'balance'],
		['Quantity', '-'],
		['UnitAmount', '-'],
		['TaxAmount', '-'],
	],
	NetSuite: [
		['Internal ID', 'sourceSystemId'],
		['Document Number', 'number'],
		['Date', 'issueDate'],
		['Name', '-'],
		['PO/Check Number', '-'],
		['Due Date', 'dueDate'],
		['Amount (Gross)', '-'],
		['Amount Remaining', 'balance'],
		['Status', 'status'],
	],
	'a transport management system': [
		['Invoice ID', 'sourceSystemId'],
		['Invoice #', 'number'],
		['Load #', '-'],
		['Customer', '-'],
		['Customer #', '-'],
		['BOL #', 'billOfLadingNumber'],
		['PRO #', 'carrierProNumber'],
		['PO #', 'customerReferenceNumber'],
		['Pickup Date', 'shipDate'],
		['Delivery Date', 'deliveryDate'],
		['Invoice Date', 'issueDate'],
		['Invoice Total', 'totalAmount'],
		['Balance Due', 'balance'],
		['Branch', 'companyDivision'],
		['Carrier', '-'],
	],
	'another one': [
		['ID', 'sourceSystemId'],
		['invoice_no', 'number'],
		['upwell_customer_id', 'customerId'],
		['ship_date', 'shipDate'],
		['date_paid', 'paidDate'],
		['check_number', 'checkOrAchNumber'],
		['amount', '-'],
		['total', 'totalAmount'],
		['total_tax', 'totalTaxAmount'],
		['line_items', '-'],
	],
};

it.each(Object.entries(LISTS))('%s', (_name, lines) => {
	const columns = lines.map(([header]) => header);
	const { mapped } = planColumns(FIELDS, columns, () => true);
	const found = columns.map((column) => [
		column,
		mapped.find((one) => one.column === column)?.field.name ?? '-',
	]);
	expect(found).toEqual(lines);
});

it('no header that other systems use fits two fields', () => {
	for (const field of FIELDS) {
		for (const header of (field.columns ?? []).flat()) {
			const { mapped, doubts } = planColumns(FIELDS, [header], () => true);
			expect([header, doubts, mapped.map((one) => one.field.name)]).toEqual([
				header,
				[],
				[field.name],
			]);
		}
	}
});
