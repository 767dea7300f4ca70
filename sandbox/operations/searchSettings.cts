import { formatB, Refusal } from '../errors.cts';
import type { Settings } from '../settings.cts';
import type { BoolExp, OrderBy } from '../where.cts';
import { errorPath } from './operation.cts';

const unknownField = (field: string, type: string, argument: string) =>
	new Refusal(
		400,
		formatB(
			'validation-failed',
			`field '${field}' not found in type: '${type}'`,
			errorPath(argument),
		),
	);

/** The first comparison in a filter that is not `_eq`. */
function otherThanEqual(where: object): string | undefined {
	for (const [name, condition] of Object.entries(where)) {
		if (name.startsWith('_') && !['_and', '_or', '_not', '_eq'].includes(name)) return name;
		const inner = typeof condition === 'object' && condition !== null ? condition : {};
		const found = name === '_eq' ? undefined : otherThanEqual(inner);
		if (found !== undefined) return found;
	}
	return undefined;
}

/**
 * What is left of a filter under the settings.
 *
 * @param type the name of the filter's schema, for the error body
 * @throws Refusal where filters, or its comparisons, are not to be known
 */
export function takeFilter(
	{ filters }: Settings,
	where: BoolExp,
	type: string,
	argument: string,
): BoolExp {
	const [field] = Object.keys(where);
	if (filters === 'ignored') return {};
	if (filters === 'refused' && field !== undefined) throw unknownField(field, type, argument);
	const other = filters === 'onlyEqual' ? otherThanEqual(where) : undefined;
	if (other !== undefined) throw unknownField(other, 'ComparisonExp', argument);
	return where;
}

/**
 * What is left of an order under the settings; undefined for that of creation.
 *
 * @throws Refusal where the values of an order are to be others
 */
export function takeOrder(
	{ order }: Settings,
	orderBy: OrderBy[],
	argument: string,
): OrderBy[] | undefined {
	if (order === 'ignored') return undefined;
	const [value] = orderBy.flatMap((entry) => Object.values(entry));
	if (order === 'refused' && value !== undefined) {
		const text = `expected one of the values ['asc', 'desc'] for type 'order_by', but found '${value}'`;
		throw new Refusal(400, formatB('validation-failed', text, errorPath(argument)));
	}
	return orderBy;
}
