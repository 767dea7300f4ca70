import { formatB, Refusal } from './errors.cts';
import { valueOf } from './resource.cts';
import { comparableOf, compareValues } from './values.cts';
import type { Comparisons } from './values.cts';

/** SQL's third truth value, unknown, is null here: a comparison with null is neither true nor false. */
type Truth = boolean | null;

/** A `where` that is valid by the contract. */
export interface BoolExp {
	[field: string]: BoolExp | BoolExp[] | Record<string, unknown>;
}

/** One entry of an `orderBy` that is valid by the contract. */
export type OrderBy = Record<string, 'ASC' | 'DESC'>;

const not = (truth: Truth): Truth => (truth === null ? null : !truth);

function all(truths: Truth[]): Truth {
	if (truths.includes(false)) return false;
	return truths.includes(null) ? null : true;
}

const any = (truths: Truth[]): Truth => not(all(truths.map(not)));

/** SQL's LIKE: `%` stands for any text, `_` for any character, a backslash makes the next one literal. */
function like(value: unknown, pattern: unknown, flags: string): boolean {
	const source = String(pattern).replace(/\\?[^]/gu, (part) => {
		if (part === '%') return '[^]*';
		if (part === '_') return '[^]';
		if (part === '\\') throw unfinishedEscape();
		const character = part.length > 1 && part.startsWith('\\') ? part.slice(1) : part;
		return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
	});
	return new RegExp(`^${source}$`, `${flags}u`).test(String(value));
}

/** Source: inferred; PostgreSQL's message with Hasura's code for it. */
const unfinishedEscape = () =>
	new Refusal(400, formatB('data-exception', 'LIKE pattern must not end with escape character'));

function compare(
	comparison: string | undefined,
	operator: string,
	value: unknown,
	operand: unknown,
): Truth {
	if (operator === '_isNull') return (value === null) === operand;
	if (value === null) return null;
	const left = comparableOf(comparison, value);
	const order = (other: unknown) =>
		compareValues(comparison, left, comparableOf(comparison, other));
	const isAmong = (others: unknown) => (others as unknown[]).some((other) => order(other) === 0);
	switch (operator) {
		case '_eq':
			return order(operand) === 0;
		case '_neq':
			return order(operand) !== 0;
		case '_gt':
			return order(operand) > 0;
		case '_gte':
			return order(operand) >= 0;
		case '_lt':
			return order(operand) < 0;
		case '_lte':
			return order(operand) <= 0;
		case '_in':
			return isAmong(operand);
		case '_nin':
			return !isAmong(operand);
		case '_like':
			return like(value, operand, '');
		case '_nlike':
			return !like(value, operand, '');
		case '_ilike':
			return like(value, operand, 'i');
		case '_nilike':
			return !like(value, operand, 'i');
		default:
			throw new Error(`The contract has the operator ${operator}, the sandbox does not`);
	}
}

function evaluate(where: BoolExp, row: object, comparisons: Comparisons): Truth {
	const inner = (part: BoolExp) => evaluate(part, row, comparisons);
	return all(
		Object.entries(where).map(([field, condition]) => {
			if (field === '_and') return all((condition as BoolExp[]).map(inner));
			if (field === '_or') return any((condition as BoolExp[]).map(inner));
			if (field === '_not') return not(inner(condition as BoolExp));
			const comparison = comparisons.get(field);
			const value = valueOf(row, field);
			return all(
				Object.entries(condition).map(([operator, operand]) =>
					compare(comparison, operator, value, operand),
				),
			);
		}),
	);
}

/** The rows for which `where` is true. */
export const filter = <R extends object>(
	rows: readonly R[],
	where: BoolExp,
	comparisons: Comparisons,
): R[] => rows.filter((row) => evaluate(where, row, comparisons) === true);

/** Sorts by each entry in turn. As in PostgreSQL null counts as greater than everything else. */
export function sort<R extends object>(
	rows: R[],
	orderBy: OrderBy[],
	comparisons: Comparisons,
): R[] {
	const terms = orderBy
		.flatMap((entry) => Object.entries(entry))
		.map(([field, direction]) => ({ field, direction, comparison: comparisons.get(field) }));
	if (terms.length === 0) return rows;
	// Converted once for each row and not at each comparison, since parsing a time is slow.
	const keyed = rows.map((row) => ({
		row,
		keys: terms.map(({ field, comparison }) => comparableOf(comparison, valueOf(row, field))),
	}));
	keyed.sort((a, b) => {
		for (const [i, { direction, comparison }] of terms.entries()) {
			const order = nullsLast(comparison, a.keys[i], b.keys[i]);
			if (order !== 0) return direction === 'ASC' ? order : -order;
		}
		return 0;
	});
	return keyed.map(({ row }) => row);
}

const nullsLast = (comparison: string | undefined, a: unknown, b: unknown): number =>
	a === null || b === null
		? Number(a === null) - Number(b === null)
		: compareValues(comparison, a, b);
