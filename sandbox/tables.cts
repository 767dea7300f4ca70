import { BILL_PAYMENTS, CARRIER_PAYMENT_LINE_ITEMS } from './resources/billPayments.cts';
import { BILL_LINE_ITEMS, BILLS } from './resources/bills.cts';
import {
	CARRIER_INVOICE_APPROVAL_REQUESTS,
	CARRIER_INVOICES,
} from './resources/carrierInvoices.cts';
import { CARRIERS } from './resources/carriers.cts';
import { CUSTOMER_PAYMENT_LINE_ITEMS, CUSTOMER_PAYMENTS } from './resources/customerPayments.cts';
import { CUSTOMERS } from './resources/customers.cts';
import { FILE_ASSOCIATIONS } from './resources/fileAssociations.cts';
import { INVOICES } from './resources/invoices.cts';
import { RULES } from './resources/rules.cts';
import { SHIPMENTS } from './resources/shipments.cts';
import type { Resource, Row } from './resource.cts';
import { Table } from './table.cts';
import type { TableContext } from './table.cts';

/** What each table stores. A new resource is an entry here. */
const RESOURCES = {
	customers: CUSTOMERS,
	invoices: INVOICES,
	shipments: SHIPMENTS,
	carriers: CARRIERS,
	carrierInvoices: CARRIER_INVOICES,
	carrierInvoiceApprovalRequests: CARRIER_INVOICE_APPROVAL_REQUESTS,
	bills: BILLS,
	billLineItems: BILL_LINE_ITEMS,
	billPayments: BILL_PAYMENTS,
	carrierPaymentLineItems: CARRIER_PAYMENT_LINE_ITEMS,
	customerPayments: CUSTOMER_PAYMENTS,
	customerPaymentLineItems: CUSTOMER_PAYMENT_LINE_ITEMS,
	rules: RULES,
	fileAssociations: FILE_ASSOCIATIONS,
};

type Resources = typeof RESOURCES;

export type TableName = keyof Resources;

/** The rows of each table. */
export type StoredRows = {
	[Name in TableName]: Resources[Name] extends Resource<infer R> ? R : never;
};

/** Everything that the sandbox stores. */
export type Tables = { readonly [Name in TableName]: Table<StoredRows[Name]> };

export const TABLE_NAMES = Object.keys(RESOURCES) as TableName[];

/** Makes a value for each table. */
export const forEachTable = <T,>(value: (name: TableName) => T): Record<TableName, T> =>
	Object.fromEntries(TABLE_NAMES.map((name) => [name, value(name)])) as Record<TableName, T>;

const REFERENCES = TABLE_NAMES.flatMap((table) =>
	Object.entries(RESOURCES[table].references).map(([column, target]) => ({
		table,
		column,
		target,
	})),
);

/** Makes empty tables. */
export function makeTables(options: Pick<TableContext, 'clock' | 'settings' | 'changed'>): Tables {
	const context: TableContext = {
		...options,
		table: (name) => tables[name] as Table<Row>,
		referencesTo: (name) => REFERENCES.filter(({ target }) => target === name),
	};
	const tables = forEachTable((name) => new Table(RESOURCES[name] as never, context)) as Tables;
	return tables;
}
