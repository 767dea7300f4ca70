import { apiMessages } from '../../transport/apiMessage';
import type { HttpResult } from '../../transport/httpResult';

/** How often what is left of a batch is sent together again, without the rows that a search or a refusal names. */
const MOST_REGROUPS = 8;

/** The parts in which a refused batch goes on. */
export interface SplitBatch<T> {
	/** The row that the refusal names. */
	named?: T;
	rest: T[][];
}

/**
 * Splits a batch that was refused because of one of its rows. Where the refusal names the row, the others go together again;
 * else each half goes on alone. A refusal that names one row after another may be wrong about them, or nearly all may be bad:
 * from some point on the rest is halved all the same, so that the number of rounds stays small.
 *
 * @param named the place of the row, see `namedRow`
 * @param regroups how often rows of this batch went together again before
 */
export function splitRefused<T>(
	rows: T[],
	named: number | undefined,
	regroups: number,
): SplitBatch<T> {
	if (named === undefined || named >= rows.length) return { rest: inParts(rows, halfOf(rows)) };
	const others = rows.filter((_, place) => place !== named);
	const size = mayGoTogether(regroups) ? others.length : halfOf(others);
	return { named: rows[named], rest: inParts(others, size) };
}

/** Whether what is left of a batch may go together once more. */
export function mayGoTogether(regroups: number): boolean {
	return regroups < MOST_REGROUPS;
}

/** Cuts rows into parts of about the same size, none larger than that. */
export function inParts<T>(rows: T[], largest: number): T[][] {
	const count = Math.ceil(rows.length / Math.max(1, largest));
	const size = Math.ceil(rows.length / count);
	return Array.from({ length: count }, (_, i) => rows.slice(i * size, (i + 1) * size)).filter(
		(part) => part.length > 0,
	);
}

function halfOf(rows: unknown[]): number {
	return Math.ceil(rows.length / 2);
}

/**
 * The place of the row that a refusal is about, counted from 0: its `path` has the form `$.selectionSet.….args.objects[37].…`
 * where the engine could not read a row [inferred; HASURA: validation messages]. What the database refuses has no place.
 */
export function namedRow(result: HttpResult): number | undefined {
	if (result.kind === 'transportError') return undefined;
	for (const path of apiMessages(result.body).paths) {
		const place = /\b(?:objects|inputs)\[(\d{1,6})\]/.exec(path)?.[1];
		if (place !== undefined) return Number(place);
	}
	return undefined;
}
