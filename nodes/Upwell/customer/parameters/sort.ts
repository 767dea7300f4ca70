import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { choice } from '../../items/choice';
import { fieldsOf } from '../../items/collection';
import { badInput, isBlank, isPlainObject, nameOf } from '../../items/values';
import { SORTABLE_COLUMNS } from './columns';

const DIRECTIONS = [
	{ name: 'Ascending', value: 'ASC', description: 'Small to large, A to Z, old to new' },
	{ name: 'Descending', value: 'DESC', description: 'Large to small, Z to A, new to old' },
];

const column = choice(SORTABLE_COLUMNS);
const direction = choice(DIRECTIONS);

export const SORT_PROPERTY: INodeProperties = {
	displayName: 'Sort',
	name: 'sort',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Sort Rule',
	default: {},
	description: 'In which order the customers come. Without a rule: oldest first.',
	options: [
		{
			displayName: 'Rule',
			name: 'rule',
			values: [
				{
					displayName: 'Field',
					name: 'field',
					type: 'options',
					options: SORTABLE_COLUMNS,
					default: 'name',
				},
				{
					displayName: 'Direction',
					name: 'direction',
					type: 'options',
					options: DIRECTIONS,
					default: 'ASC',
				},
			],
		},
	],
};

/** Those that are created while pages are read come last, so that no page moves. */
const AS_CREATED = [{ createdAt: 'ASC' }];

/**
 * Reads the sort rules of an item into Upwell's `orderBy` [form inferred]. Its last entry is always the ID: without an
 * order that leaves nothing open, pages would skip and repeat customers.
 *
 * @param given the value of the parameter
 * @throws ItemFailure when a rule cannot be read
 */
export function readSort(given: unknown, itemIndex: number): IDataObject[] {
	const place = { label: SORT_PROPERTY.displayName, itemIndex };
	const { rule } = fieldsOf(given, place);
	const rules = isBlank(rule) ? [] : [rule].flat();
	const terms = rules.flatMap((entry) => {
		if (!isPlainObject(entry)) {
			const wayOut = 'Choose a field and a direction.';
			throw badInput(place, `needs sort rules, but got ${nameOf(entry)}`, wayOut);
		}
		const field = column(entry.field, { ...place, label: `${place.label} → Field` });
		const way = direction(entry.direction, { ...place, label: `${place.label} → Direction` });
		return field === undefined ? [] : [{ [field]: way ?? 'ASC' }];
	});
	const chosen = terms.length > 0 ? terms : AS_CREATED;
	return chosen.some((term) => 'id' in term) ? chosen : [...chosen, { id: 'ASC' }];
}
