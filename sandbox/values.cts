import { instant } from './clock.cts';

/** What a value of a column is compared by: of a time the instant it means, in whatever zone it is written. */
export const keyOf = (field: string, value: unknown): unknown =>
	field.endsWith('At') && value !== null ? instant(String(value)) : value;

/** As keys of objects come in PostgreSQL's `jsonb`: by their length first. */
const byLength = (a: string, b: string) => a.length - b.length || plain(a, b);

const plain = <T extends string | number | boolean>(a: T, b: T): number =>
	a < b ? -1 : Number(a > b);

/** The kinds of JSON in the order in which PostgreSQL puts them. */
const KINDS = ['null', 'string', 'number', 'boolean', 'array', 'object'];

function rank(value: unknown): number {
	if (value === null) return 0;
	return KINDS.indexOf(Array.isArray(value) ? 'array' : typeof value);
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
	for (let i = 0; i < Math.min(a.length, b.length); i++) {
		const order = compareJson(a[i], b[i]);
		if (order !== 0) return order;
	}
	return a.length - b.length;
}

const pairsOf = (value: object): unknown[] =>
	Object.entries(value)
		.sort(([a], [b]) => byLength(a, b))
		.flat();

function compareJson(a: unknown, b: unknown): number {
	const kind = rank(a);
	if (kind !== rank(b)) return kind - rank(b);
	if (Array.isArray(a) && Array.isArray(b)) return a.length - b.length || compareLists(a, b);
	if (kind === KINDS.indexOf('object')) {
		const [left, right] = [pairsOf(a as object), pairsOf(b as object)];
		return left.length - right.length || compareLists(left, right);
	}
	return kind === 0 ? 0 : plain(a as string, b as string);
}

/**
 * Which of two keys of a column comes first, neither being null: negative, 0 or positive. Text goes by its code units;
 * which collation Upwell has is unknown.
 */
export function compareKeys(field: string, a: unknown, b: unknown): number {
	// A list of text goes by its first difference, whereas among JSON the shorter list comes first.
	return field === 'ccEmailAddresses'
		? compareLists(a as unknown[], b as unknown[])
		: compareJson(a, b);
}
