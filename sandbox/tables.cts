import { CUSTOMERS } from './resources/customers.cts';
import { INVOICES } from './resources/invoices.cts';
import { SHIPMENTS } from './resources/shipments.cts';
import type { Resource } from './resource.cts';
import { Table } from './table.cts';
import type { TableContext } from './table.cts';

/** What each table stores. A new resource is an entry here. */
const RESOURCES = { customers: CUSTOMERS, invoices: INVOICES, shipments: SHIPMENTS };

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

/** Makes empty tables. */
export function makeTables(options: Omit<TableContext, 'exists'>): Tables {
	const exists = (name: TableName, id: string) => tables[name].findById(id) !== undefined;
	const context: TableContext = { ...options, exists };
	const tables = forEachTable((name) => new Table(RESOURCES[name] as never, context)) as Tables;
	return tables;
}
