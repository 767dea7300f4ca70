import type { IDataObject } from 'n8n-workflow';
import { timeOf } from './time';

/** Conditions that the node made itself, by column: `{"balance": {"_gte": 100, "_lte": 200}}`. */
export type PlainConditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Whether a record fits every condition, as far as that can be told from what the answer holds of it. The operators are
 * inferred, so Upwell might ignore them: then all records would come back, and be taken for those that were asked for.
 */
export function fitsAll(record: IDataObject, conditions: PlainConditions): boolean {
	return Object.entries(conditions).every(([column, operators]) =>
		Object.entries(operators).every(([operator, wanted]) => fits(record[column], operator, wanted)),
	);
}

/** A timestamp may be shown less precisely than it is compared. */
const TIME_TOLERANCE_MS = 60_000;

/** Whether a value fits a condition; also where it is not in the answer, or cannot be compared. */
function fits(value: unknown, operator: string, wanted: unknown): boolean {
	if (value === undefined) return true;
	// In SQL, nothing is equal to null, or greater.
	if (value === null) return false;
	switch (operator) {
		case '_eq':
			return folded(value) === folded(wanted);
		case '_ilike':
			return typeof wanted !== 'string' || isLike(folded(value), folded(wanted));
		case '_gte':
			return !(order(value, wanted) < 0);
		case '_lte':
			return !(order(value, wanted) > 0);
		default:
			return true;
	}
}

/** Case, and how letters with accents are composed, are up to the database. */
function folded(value: unknown): string {
	return String(value).normalize('NFKD').toUpperCase();
}

/** SQL's `LIKE` with `%` at both ends, which is all that the node asks for. */
function isLike(value: string, pattern: string): boolean {
	const [, part] = /^%([^]*)%$/.exec(pattern) ?? [];
	return part === undefined || value.includes(part.replace(/\\([\\%_])/g, '$1'));
}

/** Below, equal to or above 0 as in a sort; NaN where the two cannot be compared. */
function order(value: unknown, wanted: unknown): number {
	if (typeof wanted === 'number') return Number(value) - wanted;
	const [found, bound] = [timeOf(value), timeOf(wanted)];
	if (found === undefined || bound === undefined) return NaN;
	return Math.abs(found - bound) < TIME_TOLERANCE_MS ? 0 : found - bound;
}
