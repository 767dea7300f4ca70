import type { ColumnNames } from '../../description';

/**
 * Headers of exports that hold an invoice's fields [seen in exports of QuickBooks, Xero, NetSuite, Sage and of transport
 * management systems]. None for the status, whose values are other ones elsewhere.
 */

/** What other systems call an invoice. */
export const INVOICE_NAMES = ['Invoice', 'Customer Invoice', 'Sales Invoice'];

const numbers = (...names: string[]) =>
	names.flatMap((name) => [`${name} Number`, `${name} No`, `${name} Num`]);

export const NUMBER_COLUMNS: ColumnNames = [
	[...numbers(...INVOICE_NAMES, 'Inv'), 'Invoice'],
	[...numbers('Document', 'Doc'), 'Num', 'No'],
];

/** Not 'Customer Number' and the like, which are other systems' own. */
export const CUSTOMER_COLUMNS: ColumnNames = [['Upwell Customer ID', 'Upwell Customer']];

export const TOTAL_COLUMNS: ColumnNames = [
	['Invoice Total', 'Invoice Amount', 'Invoice Total Amount', 'Total Invoice Amount'],
	['Total', 'Grand Total', 'Gross Total', 'Gross Amount', 'Amount Total', 'Total Due'],
	['Amount', 'Total Charges'],
];

const OPEN = ['Open', 'Outstanding', 'Remaining', 'Unpaid'];

export const BALANCE_COLUMNS: ColumnNames = [
	[
		...['Balance Due', 'Amount Due', 'Due Amount', 'Invoice Balance', 'Invoice Amount Due'],
		...OPEN.flatMap((word) => [`${word} Balance`, `${word} Amount`, `Amount ${word}`]),
	],
];

export const TAX_COLUMNS: ColumnNames = [
	['Total Tax', 'Tax Total', 'Invoice Tax'],
	['Tax', 'Tax Amount', 'Sales Tax', 'VAT', 'VAT Amount'],
];

export const ISSUE_DATE_COLUMNS: ColumnNames = [
	['Invoice Date', 'Issued', 'Issued On', 'Date Issued', 'Date of Issue', 'Invoiced On'],
	['Document Date', 'Transaction Date', 'Txn Date', 'Bill Date'],
	['Date'],
];

export const DUE_DATE_COLUMNS: ColumnNames = [
	['Invoice Due Date', 'Payment Due Date', 'Date Due', 'Due On', 'Due By', 'Due'],
];

export const DELIVERY_DATE_COLUMNS: ColumnNames = [
	['Delivered', 'Delivered On', 'Delivered Date', 'Date Delivered', 'Actual Delivery Date'],
];

export const SHIP_DATE_COLUMNS: ColumnNames = [
	['Shipped', 'Shipped On', 'Shipped Date', 'Date Shipped', 'Shipping Date', 'Shipment Date'],
	['Pickup Date', 'Picked Up On'],
];

export const PAID_DATE_COLUMNS: ColumnNames = [
	['Date Paid', 'Paid On', 'Paid At', 'Fully Paid On Date', 'Closed Date'],
];

export const REFERENCE_COLUMNS: ColumnNames = [
	['Customer Reference', 'Customer Ref', ...numbers('Customer Ref'), 'Your Reference'],
	['Customer PO', ...numbers('Customer PO', 'PO', 'Purchase Order'), 'PO', 'Purchase Order'],
];

export const BOL_COLUMNS: ColumnNames = [
	['BOL', 'Bill of Lading', 'B/L', ...numbers('BOL', 'BL'), 'Bill of Lading No'],
];

export const PRO_COLUMNS: ColumnNames = [
	['PRO', 'Carrier PRO', ...numbers('PRO'), 'Carrier PRO No', 'Carrier PRO Num'],
];

export const DIVISION_COLUMNS: ColumnNames = [['Division', 'Branch', 'Office']];

export const CHECK_COLUMNS: ColumnNames = [numbers('Check', 'Cheque', 'ACH')];
