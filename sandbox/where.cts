import { instant } from './clock.cts';
import type { StoredCustomer } from './customer.cts';

/** SQL's third truth value, unknown, is null here: a comparison with null is neither true nor false. */
type Truth = boolean | null;
type Row = Record<string, unknown>;
type Operand = string | number | boolean | string[] | number[];

/** A `where` that is already held to the contract. */
export interface BoolExp {
	[field: string]: BoolExp | BoolExp[] | Record<string, Operand>;
}

const not = (truth: Truth): Truth => (truth === null ? null : !truth);

function all(truths: Truth[]): Truth {
	if (truths.includes(false)) return false;
	return truths.includes(null) ? null : true;
}

const any = (truths: Truth[]): Truth => not(all(truths.map(not)));

/** SQL's LIKE: `%` stands for any text, `_` for any character, a backslash takes the meaning off the next one. */
function like(value: unknown, pattern: unknown, flags: string): boolean {
	const source = String(pattern).replace(/\\?[^]/gu, (part) => {
		if (part === '%') return '[^]*';
		if (part === '_') return '[^]';
		return part.slice(-1).replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
	});
	return new RegExp(`^${source}$`, `${flags}u`).test(String(value));
}

/** Makes two values of a column comparable: times by the instant they mean, whatever zone they are written in. */
function comparable(field: string, value: unknown): string | number {
	if (typeof value === 'number') return value;
	return field.endsWith('At') ? instant(String(value)) : String(value);
}

function compare(field: string, operator: string, value: unknown, operand: Operand): Truth {
	if (operator === '_isNull') return (value === null) === operand;
	if (value === null) return null;
	const left = comparable(field, value);
	const equals = (other: unknown) => left === comparable(field, other);
	switch (operator) {
		case '_eq':
			return equals(operand);
		case '_neq':
			return !equals(operand);
		case '_gt':
			return left > comparable(field, operand);
		case '_gte':
			return left >= comparable(field, operand);
		case '_lt':
			return left < comparable(field, operand);
		case '_lte':
			return left <= comparable(field, operand);
		case '_in':
			return [operand].flat().some(equals);
		case '_nin':
			return ![operand].flat().some(equals);
		case '_like':
			return like(value, operand, '');
		case '_nlike':
			return !like(value, operand, '');
		case '_ilike':
			return like(value, operand, 'i');
		case '_nilike':
			return !like(value, operand, 'i');
		default:
			throw new Error(`The contract has an operator that the sandbox has not: ${operator}`);
	}
}

function evaluate(where: BoolExp, row: Row): Truth {
	return all(
		Object.entries(where).map(([field, condition]) => {
			if (field === '_and')
				return all([condition as BoolExp[]].flat().map((e) => evaluate(e, row)));
			if (field === '_or') return any([condition as BoolExp[]].flat().map((e) => evaluate(e, row)));
			if (field === '_not') return not(evaluate(condition as BoolExp, row));
			const operators = Object.entries(condition as Record<string, Operand>);
			return all(operators.map(([name, operand]) => compare(field, name, row[field], operand)));
		}),
	);
}

/** The customers for which `where` is true. */
export function filter(customers: StoredCustomer[], where: BoolExp): StoredCustomer[] {
	return customers.filter((customer) => evaluate(where, customer as object as Row) === true);
}

/** Sorts by each entry in turn. As in PostgreSQL a null counts as greater than everything else. */
export function sort(
	customers: StoredCustomer[],
	orderBy: Array<Record<string, 'ASC' | 'DESC'>>,
): StoredCustomer[] {
	const terms = orderBy.flatMap((term) => Object.entries(term));
	return customers.toSorted((a, b) => {
		for (const [field, direction] of terms) {
			const [left, right] = [a, b].map((customer) => (customer as object as Row)[field]);
			const order = ascending(field, left, right);
			if (order !== 0) return direction === 'ASC' ? order : -order;
		}
		return 0;
	});
}

function ascending(field: string, left: unknown, right: unknown): number {
	if (left === null || right === null) return Number(left === null) - Number(right === null);
	const [a, b] = [comparable(field, left), comparable(field, right)];
	return a < b ? -1 : Number(a > b);
}
