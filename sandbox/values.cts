import { instant } from './clock.cts';

/** The comparisons of a table's columns, by column: `StringComparisonExp` and so on, as the contract calls them. */
export type Comparisons = ReadonlyMap<string, string>;

/** What a value is compared by: a time by its instant, in whatever zone it is written. */
export const comparableOf = (comparison: string | undefined, value: unknown): unknown =>
	comparison === 'TimestamptzComparisonExp' && value !== null ? instant(String(value)) : value;

const plain = <T extends string | number | boolean>(a: T, b: T): number =>
	a < b ? -1 : Number(a > b);

/** The order of keys in PostgreSQL's `jsonb`: by their length first. */
const byLength = (a: string, b: string) => a.length - b.length || plain(a, b);

/** The kinds of JSON in PostgreSQL's order. */
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

const entriesOf = (value: object): unknown[] =>
	Object.entries(value)
		.sort(([a], [b]) => byLength(a, b))
		.flat();

function compareJson(a: unknown, b: unknown): number {
	const kind = rank(a);
	if (kind !== rank(b)) return kind - rank(b);
	if (Array.isArray(a) && Array.isArray(b)) return a.length - b.length || compareLists(a, b);
	if (kind === KINDS.indexOf('object')) {
		const [left, right] = [entriesOf(a as object), entriesOf(b as object)];
		return left.length - right.length || compareLists(left, right);
	}
	return kind === 0 ? 0 : plain(a as string, b as string);
}

/**
 * Which of two values, as `comparableOf` returns them and not null, comes first: negative, 0 or positive. Text is ordered
 * by its code units; Upwell's collation is unknown.
 */
export function compareValues(comparison: string | undefined, a: unknown, b: unknown): number {
	// A list of text is ordered by its first difference, whereas in JSON the shorter list comes first.
	return comparison === 'StringArrayComparisonExp'
		? compareLists(a as unknown[], b as unknown[])
		: compareJson(a, b);
}
