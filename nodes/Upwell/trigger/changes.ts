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
	const changed = [...names].filter((name) => !isEqual(old[name] ?? null, current[name] ?? null));
	return Object.fromEntries(
		changed.map((name) => [name, { old: old[name] ?? null, new: current[name] ?? null }]),
	);
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

const plainName = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
