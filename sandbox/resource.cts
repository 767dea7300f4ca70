import { randomUUID } from 'node:crypto';
import { fieldsOf } from './contract.cts';
import type { SchemaName } from './contract.cts';
import type { Table } from './table.cts';
import type { TableName, Tables } from './tables.cts';

/** The columns that every table has, and the source key, which most have. */
export interface Row {
	id: string;
	createdAt: string;
	updatedAt: string;
	sourceSystem?: string | null;
	sourceSystemId?: string | null;
}

/** Rows of another table that belong to a record: created with it, and shown in it. */
interface Children {
	table: TableName;
	/** Their column with the id of the record. */
	column: string;
	/** The schema whose fields the record shows of each. */
	shows: SchemaName;
}

/** One kind of record: what its table stores, and what answers show of it. */
export interface Resource<R extends Row = Row> {
	/** The name of one record in answers and messages, such as `customer`. */
	one: string;
	/** The name of several, and of their table here. */
	many: TableName;
	/** The name of their table in messages, if it is another. */
	tableName?: string;
	/** What its ids begin with. */
	idPrefix: string;
	/** All columns. A column that is neither given nor among the defaults is null. */
	columns: readonly string[];
	defaults?: Partial<R>;
	/** The schema whose fields an answer shows, unless the operation names another. */
	shows: SchemaName;
	/** The columns that cannot be null and have no default. */
	notNull: readonly string[];
	/** Whether no two rows may have the same source key. */
	uniqueSourceKey?: true;
	/** The columns that refer to other rows: to those of a table, or to one of these ids. */
	references: Readonly<Record<string, TableName | readonly string[]>>;
	/** A record for answers that are made up because nothing was stored. */
	sample: object;
	/** The fields that are rows of other tables. */
	children?: Readonly<Record<string, Children>>;
	/** Converts the related records of an input, in Hasura's form `{"data": …}`, to the stored form. */
	convertRelated?(input: object): Partial<R>;
	/** The fields of an answer that are taken from other tables. */
	readRelated?(row: R, tables: Tables): Record<string, unknown>;
}

/** Hasura uses camel case in answers and PostgreSQL snake case in messages. */
export const inSnakeCase = (name: string): string =>
	name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A new id, such as `cus_4f9d…`. Source: docs api-reference/webhooks/handles-invoice-events for the prefixes. */
export const newId = (prefix: string): string => `${prefix}_${randomUUID().replaceAll('-', '')}`;

/** The value of a column by its name. */
export const valueOf = (row: object, column: string): unknown =>
	(row as Record<string, unknown>)[column];

/** A record for answers that are made up: long enough that half an answer has its key. */
export const sampleRecord = (id: string) => ({
	createdAt: '2026-01-01T00:00:00+00:00',
	id,
	updatedAt: '2026-01-01T00:00:00+00:00',
});

/** The rows of a nested insert in Hasura's form `{"data": …}`; none if nothing is given. */
export const dataOf = (value: unknown): object[] =>
	[(value as { data?: object | object[] } | null | undefined)?.data ?? []].flat();

/** Whether a row is marked as deleted. */
export const isDeleted = (row: object): boolean => (valueOf(row, 'deletedAt') ?? null) !== null;

/** The fields that a schema of the contract has, null for those that are not among the values. */
export const pick = (values: object, schema: SchemaName): object =>
	Object.fromEntries(fieldsOf(schema).map((field) => [field, valueOf(values, field) ?? null]));

/** The fields of a row that a schema of the contract has, with those that are taken from other tables. */
export function show<R extends Row>(
	resource: Resource<R>,
	row: R,
	tables: Tables,
	schema = resource.shows,
): object {
	const children = Object.entries(resource.children ?? {}).map(([field, child]) => {
		const rows = (tables[child.table] as Table<Row>).findByReference(child.column, row.id);
		return [field, rows.map((one) => pick(one, child.shows))];
	});
	const related = resource.readRelated?.(row, tables);
	return pick({ ...row, ...Object.fromEntries(children), ...related }, schema);
}
