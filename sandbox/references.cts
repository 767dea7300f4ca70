import { valueOf } from './resource.cts';
import type { Row } from './resource.cts';

/** Finds the rows that refer to a record without searching the whole table. */
export class ReferenceIndex<R extends Row> {
	private readonly rows = new Map<string, Set<R>>();

	/** @param columns the ones that refer to records */
	constructor(private readonly columns: readonly string[]) {}

	/** The rows with this id in a column. */
	find(column: string, id: string): R[] {
		return [...(this.rows.get(`${column} ${id}`) ?? [])];
	}

	private keysOf(row: R): string[] {
		return this.columns
			.filter((column) => (valueOf(row, column) ?? null) !== null)
			.map((column) => `${column} ${String(valueOf(row, column))}`);
	}

	add(row: R): void {
		for (const key of this.keysOf(row)) {
			const rows = this.rows.get(key);
			if (rows) rows.add(row);
			else this.rows.set(key, new Set([row]));
		}
	}

	remove(row: R): void {
		for (const key of this.keysOf(row)) {
			const rows = this.rows.get(key);
			rows?.delete(row);
			if (rows?.size === 0) this.rows.delete(key);
		}
	}

	clear(): void {
		this.rows.clear();
	}
}
