import type { StoredCustomer } from './customer.cts';
import { formatB, Refusal } from './errors.cts';
import { compareKeys, keyOf } from './values.cts';

/** SQL's third truth value, unknown, is null here: a comparison with null is neither true nor false. */
type Truth = boolean | null;
type Row = Record<string, unknown>;

/** A `where` that is already held to the contract. */
export interface BoolExp {
	[field: string]: BoolExp | BoolExp[] | Record<string, unknown>;
}

/** One entry of an `orderBy` that is already held to the contract. */
export type OrderBy = Record<string, 'ASC' | 'DESC'>;

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
		if (part === '\\') throw unfinishedEscape();
		const character = part.length > 1 && part.startsWith('\\') ? part.slice(1) : part;
		return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
	});
	return new RegExp(`^${source}$`, `${flags}u`).test(String(value));
}

/** Source: inferred; PostgreSQL's answer, and the code that Hasura gives to its kind. */
const unfinishedEscape = () =>
	new Refusal(400, formatB('data-exception', 'LIKE pattern must not end with escape character'));

function compare(field: string, operator: string, value: unknown, operand: unknown): Truth {
	if (operator === '_isNull') return (value === null) === operand;
	if (value === null) return null;
	const key = keyOf(field, value);
	const order = (other: unknown) => compareKeys(field, key, keyOf(field, other));
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
			throw new Error(`The contract has an operator that the sandbox has not: ${operator}`);
	}
}

function evaluate(where: BoolExp, row: Row): Truth {
	return all(
		Object.entries(where).map(([field, condition]) => {
			if (field === '_and') return all((condition as BoolExp[]).map((e) => evaluate(e, row)));
			if (field === '_or') return any((condition as BoolExp[]).map((e) => evaluate(e, row)));
			if (field === '_not') return not(evaluate(condition as BoolExp, row));
			const operators = Object.entries(condition);
			return all(operators.map(([name, operand]) => compare(field, name, row[field], operand)));
		}),
	);
}

/** The customers for which `where` is true. */
export function filter(customers: readonly StoredCustomer[], where: BoolExp): StoredCustomer[] {
	return customers.filter((customer) => evaluate(where, customer as object as Row) === true);
}

/** Sorts by each entry in turn. As in PostgreSQL a null counts as greater than everything else. */
export function sort(customers: StoredCustomer[], orderBy: OrderBy[]): StoredCustomer[] {
	const terms = orderBy.flatMap((term) => Object.entries(term));
	if (terms.length === 0) return customers;
	// Made once for each row and not at each comparison: to read a time takes long.
	const rows = customers.map((customer) => ({
		customer,
		keys: terms.map(([field]) => keyOf(field, (customer as object as Row)[field])),
	}));
	rows.sort((a, b) => {
		for (const [i, [field, direction]] of terms.entries()) {
			const order = nullsLast(field, a.keys[i], b.keys[i]);
			if (order !== 0) return direction === 'ASC' ? order : -order;
		}
		return 0;
	});
	return rows.map(({ customer }) => customer);
}

const nullsLast = (field: string, a: unknown, b: unknown): number =>
	a === null || b === null ? Number(a === null) - Number(b === null) : compareKeys(field, a, b);
