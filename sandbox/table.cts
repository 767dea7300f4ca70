import type { Clock } from './clock.cts';
import { newId, valueOf } from './resource.cts';
import type { Resource, Row } from './resource.cts';
import { SourceKeyIndex, sourceKeyOf } from './sourceKeys.cts';
import type { TableName } from './tables.cts';
import { duplicate, missingColumn, missingReference } from './violations.cts';
import type { DuplicateStyle } from './violations.cts';

export interface TableContext {
	clock: Clock;
	duplicateStyle: DuplicateStyle;
	/** Whether a table has a row with this id. */
	exists(table: TableName, id: string): boolean;
}

/** Where a refused update says that the mistake is. Source: inferred; in Hasura only inserts name the argument. */
const UPDATE_PATH = '$';

/** The records of one resource and the constraints of their table. */
export class Table<R extends Row = Row> {
	/** In the order in which they were stored. Read-only for others: the indexes have to be changed with it. */
	readonly rows: R[] = [];
	/** The position of each id in `rows`. Rows are never removed one by one. */
	private readonly positions = new Map<string, number>();
	private readonly sourceKeys = new SourceKeyIndex<R>();
	private readonly empty: object;

	constructor(
		private readonly resource: Resource<R>,
		private readonly context: TableContext,
	) {
		const nulls = resource.columns.map((column) => [column, null]);
		this.empty = { ...Object.fromEntries(nulls), ...resource.defaults };
	}

	/**
	 * Stores all the records of one request, or none of them.
	 * Source: HASURA multiple-mutations; one insert is one transaction, whose start is the time of all its rows.
	 *
	 * @param inputs valid by the contract
	 * @param path the place of the inputs in the request, in Hasura's notation, for error bodies
	 * @throws Refusal what Upwell would answer
	 */
	insert(inputs: object[], path: string): R[] {
		const newKeys = new Set<string>();
		for (const input of inputs) {
			for (const column of this.resource.notNull) {
				if ((valueOf(input, column) ?? null) === null) throw this.missing(column, path);
			}
			this.checkSourceKey(sourceKeyOf(input), newKeys, path);
		}
		// PostgreSQL checks references when all rows are inserted.
		for (const input of inputs) this.checkReferences(input, path);
		const now = this.context.clock.timestamp();
		return inputs.map((input) => this.seed(input, now));
	}

	/** Stores a record without any check. `input` may set any column, such as `id` and `createdAt`. */
	seed(input: object, now = this.context.clock.timestamp()): R {
		const row = {
			...this.empty,
			createdAt: now,
			id: newId(this.resource.idPrefix),
			updatedAt: now,
			...input,
			...this.resource.convertRelated?.(input),
		} as R;
		this.positions.set(row.id, this.rows.length);
		this.rows.push(row);
		this.sourceKeys.add(row);
		return row;
	}

	/**
	 * Changes all the rows found, or none of them. Row objects that were returned before stay as they were.
	 *
	 * @param changes valid by the contract
	 * @returns the rows as they are now
	 * @throws Refusal what Upwell would answer
	 */
	update(found: R[], changes: object): R[] {
		const newKeys = new Set<string>();
		for (const row of found) {
			for (const column of this.resource.notNull) {
				if (valueOf(changes, column) === null) throw this.missing(column, UPDATE_PATH);
			}
			const key = sourceKeyOf({ ...row, ...changes });
			if (key !== sourceKeyOf(row)) this.checkSourceKey(key, newKeys, UPDATE_PATH);
			this.checkReferences(changes, UPDATE_PATH);
		}
		const updatedAt = this.context.clock.timestamp();
		return found.map((row) => this.replace(row, { ...row, ...changes, updatedAt }));
	}

	/** Stores a row in place of another with the same id, without any check. */
	replace(old: R, row: R): R {
		const position = this.positions.get(old.id);
		if (position !== undefined) this.rows[position] = row;
		this.sourceKeys.remove(old);
		this.sourceKeys.add(row);
		return row;
	}

	findById(id: string): R | undefined {
		const position = this.positions.get(id);
		return position === undefined ? undefined : this.rows[position];
	}

	/** The rows with a source key: one, unless more were seeded. */
	findBySourceKey(sourceSystem: string, sourceSystemId: string): R[] {
		return this.sourceKeys.find(sourceSystem, sourceSystemId);
	}

	/** How many source keys more than one row has. */
	countDuplicates(): number {
		return this.sourceKeys.countDuplicates();
	}

	clear(): void {
		this.rows.length = 0;
		this.positions.clear();
		this.sourceKeys.clear();
	}

	private missing(column: string, path: string) {
		return missingColumn(this.resource.many, column, path);
	}

	/** @param newKeys the source keys of the rows before it in the same request; this one is added */
	private checkSourceKey(key: string | undefined, newKeys: Set<string>, path: string): void {
		if (key === undefined) return;
		if (newKeys.has(key) || this.sourceKeys.has(key)) {
			throw duplicate(this.context.duplicateStyle, this.resource, path);
		}
		newKeys.add(key);
	}

	/** Source: inferred. A row cannot refer to another of its request, whose id nobody has before the answer. */
	private checkReferences(row: object, path: string): void {
		for (const [column, target] of Object.entries(this.resource.references)) {
			const id = valueOf(row, column) ?? null;
			if (id === null) continue;
			const exists =
				typeof target === 'string'
					? this.context.exists(target, String(id))
					: target.includes(String(id));
			if (!exists) throw missingReference(this.resource.many, column, path);
		}
	}
}
