import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Filter, Noun, Parser, ResourceDescription } from '../description';
import { AMOUNT_HINT } from '../messages/amounts';
import { amount } from './amount';
import { currencyOf } from './amountUnits';
import { conditionFilter, hasBlankPart } from './conditionFilter';
import { date, dateTime } from './date';
import { NONE, type FilledByExpression } from './filledByExpression';
import { collectionValues, type ItemContext } from './readFields';
import { text } from './text';

/** Text that contains another text; not case-sensitive. */
export const containedText = (
	displayName: string,
	name: string,
	description: string,
	placeholder: string,
): Filter => ({
	parameter: { displayName, name, type: 'string', default: '', description, placeholder },
	parse: (value, context) => {
		const part = text(value, context);
		return part === undefined ? undefined : containsPattern(part);
	},
	condition: [name, '_ilike'],
});

/** A pattern for whatever contains this text. `%` and `_` are wildcards in SQL's patterns; here they stand for themselves. */
export function containsPattern(part: string): string {
	return `%${part.replace(/[\\%_]/g, '\\$&')}%`;
}

/** Amounts from one to another, both included. */
export function amountRange(displayName: string, column: string, { many }: Noun) {
	const only = `Only ${many} whose ${displayName.toLowerCase()} is`;
	const parameter: INodeProperties = {
		displayName,
		name: column,
		type: 'number',
		default: 0,
		typeOptions: { numberPrecision: 2 },
		hint: AMOUNT_HINT,
	};
	return range(parameter, column, amount, [
		`${only} at least this amount`,
		`${only} at most this amount`,
	]);
}

/** Points in time from one to another, both included; `displayName` says what was done then: "Created". */
export function timeRange(displayName: string, column: string, { many }: Noun) {
	const name = displayName.toLowerCase();
	const describe = (when: 'after' | 'before') =>
		`Only ${many} that were ${name} at or ${when} this time. A date alone means midnight in the time zone of the workflow.`;
	const parameter: INodeProperties = { displayName, name, type: 'dateTime', default: '' };
	return range(parameter, column, dateTime, [describe('after'), describe('before')]);
}

/** Days from one to another, both included. */
export function dateRange(displayName: string, column: string, { many }: Noun) {
	const only = `Only ${many} whose ${displayName.toLowerCase()} is`;
	const parameter: INodeProperties = { displayName, name: column, type: 'dateTime', default: '' };
	return range(parameter, column, date, [
		`${only} this day or later`,
		`${only} this day or earlier`,
	]);
}

/** @param parameter what both ends have in common, with how their labels and names begin */
function range(
	parameter: INodeProperties,
	column: string,
	parse: Parser,
	[from, to]: [from: string, to: string],
): [Filter, Filter] {
	const { displayName, name } = parameter;
	const end = (suffix: 'From' | 'To', description: string): INodeProperties => ({
		...parameter,
		displayName: `${displayName} ${suffix}`,
		name: `${name}${suffix}`,
		description,
	});
	return [
		{ parameter: end('From', from), parse, condition: [column, '_gte'] },
		{ parameter: end('To', to), parse, condition: [column, '_lte'] },
	];
}

const LABEL = 'Filters';

/** The collection of the filters, and how it is read. */
export function filterParameters(resource: ResourceDescription) {
	const { fields, noun } = resource;
	const filters = [...fields.flatMap((field) => field.filters ?? []), conditionFilter(noun.one)];
	filters.sort(({ parameter: a }, { parameter: b }) => a.displayName.localeCompare(b.displayName));
	const ofCurrency = filters.find(({ condition }) => condition?.[0] === 'currency');
	const property: INodeProperties = {
		displayName: LABEL,
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		description: `Leave empty to get all ${noun.many}`,
		options: filters.map(({ parameter }) => parameter),
	};

	/**
	 * Reads the filters of an item into a boolean expression, in which fields combine with AND
	 * [docs: api-reference/customers/search-customers]; a blank filter is ignored. `plain` has the part of it that is not
	 * the user's own, `blank` the labels of filters that were filled in by an expression and came out blank. Throws
	 * `ItemError` when a value cannot be read.
	 */
	const read = (entered: unknown, item: ItemContext, byExpression: FilledByExpression = NONE) => {
		const values = collectionValues(entered, { ...item, label: LABEL });
		const given = ofCurrency && currencyOf({ currency: values[ofCurrency.parameter.name] });
		const context = { ...item, currency: given ?? item.currency };
		const where: Record<string, IDataObject> = {};
		const blank = byExpression === 'all' && Object.keys(values).length === 0 ? [LABEL] : [];
		let written: IDataObject | undefined;
		for (const { parameter, parse, condition } of filters) {
			const { name, displayName: label } = parameter;
			const value = parse(values[name], { ...context, label }) as IDataObject | undefined;
			const isFilled = byExpression === 'all' ? name in values : byExpression.has(name);
			const isBlank = value === undefined || (!condition && hasBlankPart(value));
			if (isFilled && isBlank) blank.push(label);
			if (value === undefined) continue;
			if (!condition) written = value;
			else where[condition[0]] = { ...where[condition[0]], [condition[1]]: value };
		}
		return { where: written ? both(where, written) : where, plain: where, blank };
	};
	return { property, read };
}

/** One condition of two. `_and` is inferred, so it is only used where both concern the same field. */
function both(where: IDataObject, written: IDataObject): IDataObject {
	const overlaps = Object.keys(written).some((field) => field in where);
	return overlaps ? { _and: [where, written] } : { ...where, ...written };
}
