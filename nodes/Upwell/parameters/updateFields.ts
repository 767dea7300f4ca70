import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Field } from '../description';
import { givenAndCleared, nothingToChange } from '../messages/input';
import type { RecordChange } from '../transport/updateRecord';
import { inCollection } from './beside';
import { isBlank } from './blank';
import { choices } from './choice';
import { collectionValues, readField, readFields, type ItemContext } from './readFields';

const LABEL = 'Update Fields';
const NAME = 'updateFields';

/** The same field with its meaning in an update. */
const forUpdate = ({ parameter, updateDescription, ...field }: Field): Field => ({
	...field,
	parameter: { ...parameter, description: updateDescription ?? parameter.description },
});

const byLabel = ({ parameter: a }: Field, { parameter: b }: Field) =>
	a.displayName.localeCompare(b.displayName);

/** The collection of what an update can change of a record and of its companion, and how it is read. */
export function updateFields(columns: readonly Field[], companionFields: readonly Field[] = []) {
	const own = columns.map(forUpdate);
	const fields = [...own, ...companionFields].sort(byLabel);
	const clearable = fields
		.filter(({ keepsValue }) => !keepsValue)
		.map(({ parameter: { displayName: name, name: value } }) => ({ name, value }));
	const clearFields: Field = {
		name: 'clearFields',
		parameter: {
			displayName: 'Clear Fields',
			name: 'clearFields',
			type: 'multiOptions',
			options: clearable,
			default: [],
			description:
				'The fields to empty in Upwell. Fields that are left blank here are not changed.',
		},
		parse: choices(clearable),
		in: ['update'],
	};
	const property: INodeProperties = {
		displayName: LABEL,
		name: NAME,
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: inCollection(NAME, [...fields, clearFields]),
	};

	/**
	 * Reads what an item changes. What is blank stays as it is; what is to be cleared is sent as null. Throws `ItemError`
	 * when a value cannot be read, nothing is to change, or a field is both given and cleared.
	 */
	const read = (given: unknown, item: ItemContext): RecordChange => {
		const values = collectionValues(given, { ...item, label: LABEL });
		const input = readFields(own, values, item);
		const companion = readFields(companionFields, values, item);
		const cleared = (readField(clearFields, values.clearFields, item) ?? []) as string[];
		for (const name of cleared) {
			const field = fields.find((one) => one.parameter.name === name);
			const target: IDataObject = field && companionFields.includes(field) ? companion : input;
			if (target[name] !== undefined && target[name] !== null) {
				throw givenAndCleared({ ...item, label: field?.parameter.displayName ?? name });
			}
			target[name] = null;
		}
		if (isBlank(input) && isBlank(companion)) throw nothingToChange({ ...item, label: LABEL });
		return isBlank(companion) ? { input } : { input, companion };
	};
	return { property, read };
}
