import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { ResourceDescription } from '../description';
import { noSortRule } from '../messages/input';
import { isBlank, isPlainObject } from './blank';
import { choice } from './choice';
import { optionsOf } from './output';
import { collectionValues } from './readFields';

const LABEL = 'Sort';

const FIELD: INodeProperties = {
	displayName: 'Field',
	name: 'field',
	type: 'options',
	default: '',
};

const DIRECTIONS = [
	{ name: 'Ascending', value: 'ASC', description: 'Small to large, A to Z, old to new' },
	{ name: 'Descending', value: 'DESC', description: 'Large to small, Z to A, new to old' },
];

const DIRECTION: INodeProperties = {
	displayName: 'Direction',
	name: 'direction',
	type: 'options',
	options: DIRECTIONS,
	default: 'ASC',
};

const direction = choice(DIRECTIONS);

/** Those that are created while pages are read come last, so that no page moves. */
const BY_CREATION = [{ createdAt: 'ASC' }];

/** The sort rules of a list, and how they are read. */
export function sortParameters({ fields, titleField, noun }: ResourceDescription) {
	const columns = optionsOf(fields.filter((field) => field.in.includes('sort')));
	const column = choice(columns);
	const field = { ...FIELD, options: columns, default: titleField ?? columns[0]?.value };
	const property: INodeProperties = {
		displayName: LABEL,
		name: 'sort',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Sort Rule',
		default: {},
		description: `The order of the ${noun.many}. Without a rule: oldest first.`,
		options: [{ displayName: 'Rule', name: 'rule', values: [field, DIRECTION] }],
	};

	/**
	 * Reads the sort rules of an item into Upwell's `orderBy` [form inferred]. Its last entry is always the ID: without a
	 * total order, pages would skip and repeat records. Throws `ItemError` when a rule cannot be read.
	 */
	const read = (given: unknown, itemIndex: number): IDataObject[] => {
		const context = { label: LABEL, itemIndex };
		const { rule } = collectionValues(given, context);
		const rules = isBlank(rule) ? [] : [rule].flat();
		const terms = rules.flatMap((entry) => {
			if (!isPlainObject(entry)) throw noSortRule(context, entry);
			const name = column(entry.field, { ...context, label: `${LABEL} → Field` });
			const way = direction(entry.direction, { ...context, label: `${LABEL} → Direction` });
			return name === undefined ? [] : [{ [name]: way ?? 'ASC' }];
		});
		const chosen = terms.length > 0 ? terms : BY_CREATION;
		return chosen.some((term) => 'id' in term) ? chosen : [...chosen, { id: 'ASC' }];
	};
	return { property, read };
}
