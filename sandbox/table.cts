import type { Clock } from './clock.cts';
import type { RowChange } from './deliveries/envelope.cts';
import { Refusal } from './errors.cts';
import { plausibleError } from './plausible.cts';
import { ReferenceIndex } from './references.cts';
import { dataOf, isDeleted, newId, valueOf } from './resource.cts';
import type { Resource, Row } from './resource.cts';
import type { Settings } from './settings.cts';
import { SourceKeyIndex } from './sourceKeys.cts';
import type { TableName } from './tables.cts';
import { checkUnique } from './uniqueness.cts';
import { missingColumn, missingReference, stillReferenced } from './violations.cts';

export interface TableContext {
	clock: Clock;
	settings: Settings;
	/** Is told of every change of a row. */
	changed?(change: RowChange): void;
	table(name: TableName): Table<Row>;
	/** The columns of all tables that refer to the rows of this one. */
	referencesTo(table: TableName): ReadonlyArray<{ table: TableName; column: string }>;
}

let lastNumber = 100_000;
/** A new id of digits. */
const newNumber = () => String(++lastNumber);

/** Where a refused update or delete says that the mistake is. Source: inferred; in Hasura only inserts name the argument. */
const UPDATE_PATH = '$';

/** What has a default and so may be left out, but cannot be null. Source: inferred. */
const DEFAULTED = ['id', 'createdAt', 'updatedAt'];

/** The records of one resource and the constraints of their table. */
export class Table<R extends Row = Row> {
	/** In the order in which they were stored. Read-only for others: the indexes have to be changed with it. */
	readonly rows: R[] = [];
	/** The position of each id in `rows`. */
	private readonly positions = new Map<string, number>();
	private readonly sourceKeys = new SourceKeyIndex<R>();
	private readonly references: ReferenceIndex<R>;
	private readonly empty: object;

	constructor(
		readonly resource: Resource<R>,
		private readonly context: TableContext,
	) {
		const nulls = resource.columns.map((column) => [column, null]);
		this.empty = { ...Object.fromEntries(nulls), ...resource.defaults };
		this.references = new ReferenceIndex(Object.keys(resource.references));
	}

	/** The rows that reads show, in the order in which they were stored. */
	get shown(): readonly R[] {
		const { deletedRecords } = this.context.settings;
		return deletedRecords === 'shown' ? this.rows : this.rows.filter((row) => !isDeleted(row));
	}

	/**
	 * Stores all the records of one request, or none of them unless the settings say otherwise.
	 * Source: HASURA multiple-mutations; one insert is one transaction, whose start is the time of all its rows.
	 *
	 * @param inputs valid by the contract
	 * @param path the place of the inputs in the request, in Hasura's notation, for error bodies
	 * @throws Refusal what Upwell would answer
	 */
	insert(inputs: object[], path: string): R[] {
		const now = this.context.clock.timestamp();
		if (this.context.settings.bulkStores !== 'allOrNothing') {
			return this.insertOneByOne(inputs, path, now);
		}
		this.checkInserts(inputs, path);
		return inputs.map((input) => this.seed(input, now));
	}

	/** Stores records until one is refused, or all that are not. @throws Refusal the first, in the end */
	private insertOneByOne(inputs: object[], path: string, now: string): R[] {
		const { bulkStores, bulkRefusalStatus: status } = this.context.settings;
		const rows: R[] = [];
		let refusal: Refusal | undefined;
		for (const input of inputs) {
			if (refusal && bulkStores === 'rowsBefore') break;
			try {
				this.checkInserts([input], path);
				rows.push(this.seed(input, now));
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				refusal ??= error;
			}
		}
		if (!refusal) return rows;
		if (rows.length === 0 || status === 400) throw refusal;
		throw new Refusal(status, plausibleError(status) as object);
	}

	private checkInserts(inputs: object[], path: string): void {
		const taken = new Set<string>();
		for (const input of inputs) {
			for (const column of this.resource.notNull) {
				const isOptional = column === 'name' && !this.context.settings.nameRequired;
				const isMissing = (valueOf(input, column) ?? null) === null;
				if (isMissing && !isOptional) throw this.missing(column, path);
			}
			this.checkDefaulted(input, path);
			this.checkUnique(input, taken, path);
		}
		// PostgreSQL checks references when all rows are inserted.
		for (const input of inputs) this.checkReferences(input, path);
		this.eachChild((field, table) => {
			table.checkInserts(
				inputs.flatMap((input) => dataOf(valueOf(input, field))),
				path,
			);
		});
	}

	private checkDefaulted(values: object, path: string): void {
		for (const column of DEFAULTED) {
			if (valueOf(values, column) === null) throw this.missing(column, path);
		}
	}

	private eachChild(visit: (field: string, table: Table<Row>, column: string) => void): void {
		for (const [field, { table, column }] of Object.entries(this.resource.children ?? {})) {
			visit(field, this.context.table(table), column);
		}
	}

	/** Stores a record without any check. `input` may set any column, such as `id` and `createdAt`. */
	seed(input: object, now = this.context.clock.timestamp()): R {
		const row = {
			...this.empty,
			createdAt: now,
			id: this.context.settings.ids === 'text' ? newId(this.resource.idPrefix) : newNumber(),
			updatedAt: now,
			...input,
			...this.resource.convertRelated?.(input),
		} as R;
		this.positions.set(row.id, this.rows.length);
		this.rows.push(row);
		this.sourceKeys.add(row);
		this.references.add(row);
		this.eachChild((field, table, column) => {
			for (const child of dataOf(valueOf(input, field))) {
				table.seed({ ...child, [column]: row.id }, now);
			}
		});
		this.tell({ row });
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
		const taken = new Set<string>();
		for (const row of found) {
			for (const column of this.resource.notNull) {
				if (valueOf(changes, column) === null) throw this.missing(column, UPDATE_PATH);
			}
			this.checkDefaulted(changes, UPDATE_PATH);
			this.checkUnique({ ...row, ...changes }, taken, UPDATE_PATH, row);
			this.checkReferences(changes, UPDATE_PATH);
		}
		const updatedAt = this.context.clock.timestamp();
		return found.map((row) => this.replace(row, { ...row, ...changes, updatedAt }));
	}

	/** Stores a row in place of another, without any check. */
	replace(old: R, row: R): R {
		const position = this.positions.get(old.id);
		if (position !== undefined) {
			this.rows[position] = row;
			this.positions.delete(old.id);
			this.positions.set(row.id, position);
		}
		for (const index of [this.sourceKeys, this.references]) {
			index.remove(old);
			index.add(row);
		}
		this.tell({ old, row });
		return row;
	}

	/**
	 * Deletes all the rows found, or none of them.
	 *
	 * @throws Refusal if another row refers to one of them
	 */
	remove(found: R[]): void {
		if (found.length === 0) return;
		for (const { table: name, column } of this.context.referencesTo(this.resource.many)) {
			const table = this.context.table(name);
			if (found.some(({ id }) => table.findByReference(column, id).length > 0)) {
				throw stillReferenced(this.resource, table.resource, column, UPDATE_PATH);
			}
		}
		const gone = new Set(found);
		const kept = this.rows.filter((row) => !gone.has(row));
		this.clear();
		for (const row of kept) {
			this.positions.set(row.id, this.rows.length);
			this.rows.push(row);
			this.sourceKeys.add(row);
			this.references.add(row);
		}
		for (const old of gone) this.tell({ old });
	}

	/** The row with this id, if reads show it. */
	findById(id: string): R | undefined {
		const position = this.positions.get(id);
		const row = position === undefined ? undefined : this.rows[position];
		return row && this.isShown(row) ? row : undefined;
	}

	/** The rows with a source key that reads show: one, unless more were seeded. */
	findBySourceKey(sourceSystem: string, sourceSystemId: string): R[] {
		const rows = this.sourceKeys.find(sourceSystem, sourceSystemId);
		return rows.filter((row) => this.isShown(row));
	}

	/** The rows with this id in a column that refers to records, if reads show them. */
	findByReference(column: string, id: string): R[] {
		return this.references.find(column, id).filter((row) => this.isShown(row));
	}

	private isShown(row: R): boolean {
		return this.context.settings.deletedRecords === 'shown' || !isDeleted(row);
	}

	/** How many source keys more than one row has. */
	countDuplicates(): number {
		return this.sourceKeys.countDuplicates();
	}

	clear(): void {
		this.rows.length = 0;
		this.positions.clear();
		this.sourceKeys.clear();
		this.references.clear();
	}

	private tell(change: Pick<RowChange, 'old' | 'row'>): void {
		const { one, many } = this.resource;
		this.context.changed?.({ one, many, ...change });
	}

	private missing(column: string, path: string) {
		return missingColumn(this.resource, column, path);
	}

	/** @param taken the unique values of the rows before it in the same request; this one's are added */
	private checkUnique(row: object, taken: Set<string>, path: string, old?: R): void {
		const { resource, rows, sourceKeys } = this;
		const { settings } = this.context;
		checkUnique({ resource, rows, sourceKeys, settings, path, taken }, row, old);
	}

	/** Source: inferred. A row cannot refer to another of its request, whose id nobody has before the answer. */
	private checkReferences(row: object, path: string): void {
		for (const [column, target] of Object.entries(this.resource.references)) {
			const id = valueOf(row, column) ?? null;
			if (id === null) continue;
			const exists =
				typeof target === 'string'
					? this.context.table(target).findById(String(id)) !== undefined
					: target.includes(String(id));
			if (!exists) throw missingReference(this.resource, column, path);
		}
	}
}
