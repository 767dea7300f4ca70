import { CUSTOMERS } from './resources/customers.cts';
import type { StoredCustomer } from './resources/customers.cts';
import { INVOICES } from './resources/invoices.cts';
import type { StoredInvoice } from './resources/invoices.cts';
import { SHIPMENTS } from './resources/shipments.cts';
import type { StoredShipment } from './resources/shipments.cts';
import { Table } from './table.cts';
import type { TableContext } from './table.cts';

/** The rows of each table. */
export interface StoredRows {
	customers: StoredCustomer;
	invoices: StoredInvoice;
	shipments: StoredShipment;
}

export type TableName = keyof StoredRows;

/** Everything that the sandbox stores. */
export type Tables = { readonly [Name in TableName]: Table<StoredRows[Name]> };

export const TABLE_NAMES: readonly TableName[] = ['customers', 'invoices', 'shipments'];

/** Makes empty tables. */
export function makeTables(options: Omit<TableContext, 'exists'>): Tables {
	const exists = (name: TableName, id: string) => tables[name].findById(id) !== undefined;
	const context: TableContext = { ...options, exists };
	const tables: Tables = {
		customers: new Table(CUSTOMERS, context),
		invoices: new Table(INVOICES, context),
		shipments: new Table(SHIPMENTS, context),
	};
	return tables;
}
