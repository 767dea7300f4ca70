import type { IDataObject } from 'n8n-workflow';
import { isEqual } from '../operations/differences';

/** What a field was, and what it is. */
export interface Change {
	old: unknown;
	new: unknown;
}

/**
 * The fields in which two states of a record differ, by their names. A new or deleted record has none: it did not change.
 */
export function changesBetween(
	old: IDataObject | undefined,
	current: IDataObject | undefined,
): Record<string, Change> {
	if (!old || !current) return {};
	const names = new Set([...Object.keys(current), ...Object.keys(old)]);
	const [before, after] = [valuesOf(old), valuesOf(current)];
	const changes = [...names].map((name): [string, Change] => [
		name,
		{ old: before.get(name) ?? null, new: after.get(name) ?? null },
	]);
	return Object.fromEntries(changes.filter(([, change]) => !isSame(change.old, change.new)));
}

/** Not looked up in the record: a column may be called as something that every object has. */
const valuesOf = (record: IDataObject) => new Map<string, unknown>(Object.entries(record));

/**
 * Whether two values are the same; a number may be text in one of the rows, as `total_tax_amount` is in an example
 * [docs: api-reference/webhooks/handle-carrier-invoice-events].
 */
function isSame(one: unknown, other: unknown): boolean {
	if (typeof one === 'string' && typeof other === 'number') return isSame(other, one);
	if (typeof one === 'number' && typeof other === 'string') {
		return other.trim() !== '' && Number(other) === one;
	}
	return isEqual(one, other);
}

/**
 * Whether one of the fields that a user names changed. Names are compared as people write them: 'Total Amount', `totalAmount`
 * and `total_amount` are the same.
 *
 * @param names none: any change counts
 */
export function hasChangeIn(changes: Record<string, Change>, names: readonly string[]): boolean {
	if (names.length === 0) return true;
	const wanted = new Set(names.map(plainName));
	return Object.keys(changes).some((name) => wanted.has(plainName(name)));
}

/** Those of the names that users wrote under which a record has no field: a slip of the pen watches nothing. */
export function unknownNames(record: IDataObject, names: readonly string[]): string[] {
	const known = new Set(Object.keys(record).map(plainName));
	return names.filter((name) => !known.has(plainName(name)));
}

/** Without what a label of the panel has behind the name. */
const plainName = (name: string) =>
	name
		.toLowerCase()
		.replace(/\(json\)$/, '')
		.replace(/[^\p{L}\p{N}]/gu, '');
