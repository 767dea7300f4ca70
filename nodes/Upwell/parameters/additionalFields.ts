import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Field, ResourceDescription } from '../description';
import { collectionValues } from './collection';
import type { ParameterReader } from './parameterReader';
import { readFields, type ItemContext } from './readFields';
import { isSourceKeyField } from './sourceKeyFields';

const LABEL = 'Additional Fields';

const COLLECTION: INodeProperties = {
	displayName: LABEL,
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
};

/** The collection of the optional fields of a create, and how it is read. */
export function additionalFields(
	{ noun, shownFirst = [] }: ResourceDescription,
	fields: readonly Field[],
) {
	const shown = shownFirst.filter((name) => fields.some((field) => field.name === name));
	const property: INodeProperties = {
		...COLLECTION,
		default: Object.fromEntries(shown.map((name) => [name, ''])),
		options: fields.map(({ parameter }) => parameter),
	};
	const notice: INodeProperties = {
		displayName: `Fill in 'Source System' and 'Source System ID' so that Upwell can refuse a second copy of the same ${noun.one}.`,
		name: 'sourceKeyNotice',
		type: 'notice',
		default: '',
	};
	return {
		properties: fields.some(isSourceKeyField) ? [notice, property] : [property],
		/** Reads the fields of an item. Throws `ItemError` when one cannot be read. */
		read: (parameter: ParameterReader, item: ItemContext): IDataObject => {
			const given = parameter(property.name, item.itemIndex, {});
			return readFields(fields, collectionValues(given, { ...item, label: LABEL }), item);
		},
	};
}
