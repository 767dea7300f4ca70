import type { Row } from './resource.cts';

type SourceKey = Partial<Pick<Row, 'sourceSystem' | 'sourceSystemId'>>;

/** One text for the two halves of a source key; no two source keys have the same. */
const textOf = (system: string, id: string) => `${system.length} ${system}${id}`;

/** The source key of a row as one text. Undefined for half a key: SQL's unique constraints ignore rows with null. */
export function sourceKeyOf({ sourceSystem, sourceSystemId }: SourceKey): string | undefined {
	const isWhole = (sourceSystem ?? null) !== null && (sourceSystemId ?? null) !== null;
	return isWhole ? textOf(String(sourceSystem), String(sourceSystemId)) : undefined;
}

/** Finds the rows with a source key without searching the whole table. */
export class SourceKeyIndex<R extends Row> {
	private readonly rows = new Map<string, R[]>();

	/** @param key as `sourceKeyOf` makes it */
	get(key: string): readonly R[] {
		return this.rows.get(key) ?? [];
	}

	/** The rows with a source key: one, unless more were seeded. */
	find(sourceSystem: string, sourceSystemId: string): R[] {
		return [...(this.rows.get(textOf(sourceSystem, sourceSystemId)) ?? [])];
	}

	add(row: R): void {
		const key = sourceKeyOf(row);
		if (key === undefined) return;
		const rows = this.rows.get(key);
		if (rows) rows.push(row);
		else this.rows.set(key, [row]);
	}

	remove(row: R): void {
		const key = sourceKeyOf(row);
		if (key === undefined) return;
		const others = (this.rows.get(key) ?? []).filter((other) => other !== row);
		if (others.length > 0) this.rows.set(key, others);
		else this.rows.delete(key);
	}

	/** How many source keys more than one row has. */
	countDuplicates(): number {
		let count = 0;
		for (const rows of this.rows.values()) if (rows.length > 1) count++;
		return count;
	}

	clear(): void {
		this.rows.clear();
	}
}
