import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { CustomerChange } from '../../api/customers/update';
import { choices } from '../../items/choice';
import { fieldsOf } from '../../items/collection';
import { badInput, isBlank, wholeNumber } from '../../items/values';
import type { CustomerField } from './field';
import {
	CUSTOMER_FIELDS,
	isPairField,
	NAME_FIELD,
	SOURCE_SYSTEM_FIELD,
	SOURCE_SYSTEM_ID_FIELD,
} from './fields';
import { readField, readFields, type ItemPlace } from './input';

/**
 * What Upwell's `CustomersSetInput` takes: the customer's own columns [inferred]. Its related records cannot be changed by
 * an update.
 */
const COLUMNS: CustomerField[] = [
	...CUSTOMER_FIELDS.filter((field) => !field.isRelated && !isPairField(field)),
	NAME_FIELD,
	renamed(SOURCE_SYSTEM_FIELD, 'The name of the system this customer is to come from in future'),
	renamed(SOURCE_SYSTEM_ID_FIELD, 'The ID this customer is to have in that system in future'),
];

/** The same field with a meaning that fits an update. */
function renamed(field: CustomerField, description: string): CustomerField {
	return { ...field, property: { ...field.property, description } };
}

/** In `CustomerRulesSetInput` [inferred from the field of the answer]. */
const DUE_OPTION: CustomerField = {
	property: {
		displayName: 'Due Option',
		name: 'dueOption',
		type: 'number',
		default: 0,
		description:
			"The number in the customer's rule that Upwell calls dueOption. What the numbers mean is not published: ask Upwell.",
	},
	read: wholeNumber(Number.MIN_SAFE_INTEGER),
};

/** A customer without a name helps nobody, so that is the one that cannot be cleared. */
const CLEARABLE = inOrder([...COLUMNS, DUE_OPTION])
	.filter((field) => field !== NAME_FIELD)
	.map(({ property: { displayName: name, name: value } }) => ({ name, value }));

const CLEAR: CustomerField = {
	property: {
		displayName: 'Clear Fields',
		name: 'clearFields',
		type: 'multiOptions',
		options: CLEARABLE,
		default: [],
		description:
			'The fields that are to be empty in Upwell. A field that is left blank here is not changed.',
	},
	read: choices(CLEARABLE),
};

export const CHANGES_PROPERTY: INodeProperties = {
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: inOrder([...COLUMNS, DUE_OPTION, CLEAR]).map(({ property }) => property),
};

/** In the order of the alphabet, as the editor lists them. */
function inOrder(fields: CustomerField[]): CustomerField[] {
	return [...fields].sort((a, b) => a.property.displayName.localeCompare(b.property.displayName));
}

/**
 * Reads what is to change in an item's customer. What is blank is left as it is; what is to be cleared is sent as null.
 *
 * @param collection the value of the parameter
 * @throws ItemFailure when a value cannot be read, nothing is to change, or a field is both given and cleared
 */
export function readChange(collection: unknown, place: ItemPlace): CustomerChange {
	const given = fieldsOf(collection, { ...place, label: CHANGES_PROPERTY.displayName });
	const input = readFields(COLUMNS, given, place);
	const rule: IDataObject = {};
	const dueOption = readField(DUE_OPTION, given.dueOption, place);
	if (dueOption !== undefined) rule.dueOption = dueOption as number;

	const cleared = (readField(CLEAR, given.clearFields, place) ?? []) as string[];
	for (const name of cleared) {
		const target = name === DUE_OPTION.property.name ? rule : input;
		if (target[name] !== undefined && target[name] !== null) throw givenAndCleared(name, place);
		target[name] = null;
	}
	if (isBlank(input) && isBlank(rule)) {
		throw badInput(
			{ ...place, label: CHANGES_PROPERTY.displayName },
			'holds nothing to change',
			"Fill in at least one field. What is blank is not changed; to empty a field use 'Clear Fields'.",
		);
	}
	return isBlank(rule) ? { input } : { input, customerRulesInput: rule };
}

function givenAndCleared(name: string, place: ItemPlace) {
	const label = CLEARABLE.find(({ value }) => value === name)?.name ?? name;
	return badInput(
		{ ...place, label },
		"has a value, and is named in 'Clear Fields' too",
		'Keep one of the two and remove the other.',
	);
}
