import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { FieldContext, ResourceDescription } from '../description';
import { blankField, blankSourceKey } from '../messages/input';
import type { ParameterReader } from './parameterReader';
import { collectionValues, readFields, readRequired, type ItemContext } from './readFields';
import { isSourceKeyField, sourceKeyParameters } from './sourceKeyFields';

const LABEL = 'Additional Fields';

const COLLECTION: INodeProperties = {
	displayName: LABEL,
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
};

/**
 * The fields of a create, and how they are read: those without which there is nothing to send stand at the top, the others
 * in a collection. An upsert needs the source key too: it tells whether the record exists.
 */
export function createFields(resource: ResourceDescription, isUpsert = false) {
	const { noun, shownFirst = [] } = resource;
	const fields = resource.fields.filter((field) => field.in.includes('create'));
	const keyFields = isUpsert ? fields.filter(isSourceKeyField) : [];
	const required = fields.filter((field) => field.required);
	const optional = fields.filter((field) => !field.required && !keyFields.includes(field));
	const shown = shownFirst.filter((name) => optional.some((field) => field.name === name));
	const top = [
		...(isUpsert ? sourceKeyParameters(noun) : []),
		...required.map(({ parameter }) => ({ ...parameter, required: true })),
	];
	const notice: INodeProperties = {
		displayName: `Fill in 'Source System' and 'Source System ID' so that Upwell can refuse a second copy of the same ${noun.one}.`,
		name: 'sourceKeyNotice',
		type: 'notice',
		default: '',
	};
	const collection: INodeProperties = {
		...COLLECTION,
		default: Object.fromEntries(shown.map((name) => [name, ''])),
		options: optional.map(({ parameter }) => parameter),
	};
	const refuseBlank = (context: FieldContext) => blankField(context, noun);
	const refuseBlankKey = blankSourceKey(noun, "use the operation 'Create'");

	/** Reads the fields of an item. Throws `ItemError` when a required one is blank, or one cannot be read. */
	const read = (parameter: ParameterReader, item: ItemContext): IDataObject => {
		const input = readRequired(required, parameter, item, refuseBlank);
		const given = parameter(collection.name, item.itemIndex, {});
		const values = collectionValues(given, { ...item, label: LABEL });
		return {
			...input,
			...readFields(optional, values, item),
			...(isUpsert && readRequired(keyFields, parameter, item, refuseBlankKey)),
		};
	};
	const notices = optional.some(isSourceKeyField) ? [notice] : [];
	return { properties: [...top, ...notices, collection], read };
}
