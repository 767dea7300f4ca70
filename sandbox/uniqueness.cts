import { isDeleted, valueOf } from './resource.cts';
import type { Resource, Row } from './resource.cts';
import type { Settings } from './settings.cts';
import { sourceKeyOf } from './sourceKeys.cts';
import type { SourceKeyIndex } from './sourceKeys.cts';
import { duplicate, duplicateValue } from './violations.cts';

/** What a row must not repeat. */
interface Existing<R extends Row> {
	resource: Resource<R>;
	rows: readonly R[];
	sourceKeys: SourceKeyIndex<R>;
	settings: Settings;
	/** Where an error body says that the mistake is. */
	path: string;
	/** The unique values of the rows before it in the same request; those of the row are added. */
	taken: Set<string>;
}

/**
 * Checks the unique values of a row that is to be stored: its source key, its id, and what is unique besides.
 *
 * @param old the row that it replaces
 * @throws Refusal if another row has one of them
 */
export function checkUnique<R extends Row>(existing: Existing<R>, row: object, old?: R): void {
	const { resource, rows, sourceKeys, path, taken } = existing;
	const { duplicateStyle, uniqueBesides, deletedRecords } = existing.settings;
	const isTaken = (value: string, same: readonly R[]) => {
		const isFree = (other: R) =>
			other === old || (deletedRecords === 'notCounted' && isDeleted(other));
		const is = taken.has(value) || !same.every(isFree);
		taken.add(value);
		return is;
	};
	const key = resource.uniqueSourceKey ? sourceKeyOf(row) : undefined;
	const isKept = old !== undefined && key === sourceKeyOf(old);
	if (key !== undefined && !isKept && isTaken(`source key ${key}`, sourceKeys.get(key))) {
		throw duplicate(duplicateStyle, resource, path);
	}
	for (const column of ['id', uniqueBesides]) {
		const value = valueOf(row, column) ?? null;
		if (value === null || (old && valueOf(old, column) === value)) continue;
		const same = rows.filter((other) => valueOf(other, column) === value);
		if (isTaken(`${column} ${String(value)}`, same)) {
			throw duplicateValue(duplicateStyle, resource, column, path);
		}
	}
}
