import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { FieldContext, Filter, ResourceDescription } from '../description';
import { noCondition } from '../messages/input';
import { isPlainObject } from './blank';
import { json } from './json';
import { collectionValues, type ItemContext } from './readFields';

const LABEL = 'Filters';

const EXAMPLE = '{ "overdueInvoiceCount": { "_gt": 0 } }';

/** Any other condition, in Upwell's own form. */
const conditionFilter = (noun: string): Filter => ({
	parameter: {
		displayName: 'Filter (JSON)',
		name: 'where',
		type: 'json',
		default: '',
		description: `Any other condition, as the 'where' of Upwell's ${noun} search. Amounts in it are whole cents.`,
		hint: `Such as ${EXAMPLE}`,
	},
	parse: (value, context) => {
		const condition = json(value, context);
		if (condition === undefined || isPlainObject(condition)) return condition;
		throw noCondition(EXAMPLE)(context, condition);
	},
});

function filtersOf({ fields, noun }: ResourceDescription): Filter[] {
	return [...fields.flatMap(({ filters = [] }) => filters), conditionFilter(noun.one)].sort(
		({ parameter: a }, { parameter: b }) => a.displayName.localeCompare(b.displayName),
	);
}

/** The collection of the filters, and how it is read. */
export function filterParameters(resource: ResourceDescription) {
	const filters = filtersOf(resource);
	const property: INodeProperties = {
		displayName: LABEL,
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		description: `Leave empty to get all ${resource.noun.many}`,
		options: filters.map(({ parameter }) => parameter),
	};

	/**
	 * Reads the filters of an item into a boolean expression, in which fields combine with AND
	 * [docs: api-reference/customers/search-customers]; a blank filter is ignored.
	 *
	 * @throws ItemError when a value cannot be read
	 */
	const read = (given: unknown, item: ItemContext): IDataObject => {
		const values = collectionValues(given, { ...item, label: LABEL });
		const where: Record<string, IDataObject> = {};
		let written: IDataObject | undefined;
		for (const { parameter, parse, condition } of filters) {
			const context: FieldContext = { ...item, label: parameter.displayName };
			const value = parse(values[parameter.name], context) as IDataObject | undefined;
			if (value === undefined) continue;
			if (!condition) written = value;
			else where[condition[0]] = { ...where[condition[0]], [condition[1]]: value };
		}
		return written ? both(where, written) : where;
	};
	return { property, read };
}

/** One condition of two. `_and` is inferred, so it is only used where both concern the same field. */
function both(where: IDataObject, written: IDataObject): IDataObject {
	const overlaps = Object.keys(written).some((field) => field in where);
	return overlaps ? { _and: [where, written] } : { ...where, ...written };
}
