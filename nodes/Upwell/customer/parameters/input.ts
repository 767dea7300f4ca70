import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { fieldsOf } from '../../items/collection';
import type { ParameterReader } from '../../items/parameters';
import { badInput, isBlank } from '../../items/values';
import type { CustomerField } from './field';
import { NAME_FIELD } from './fields';

/** Where the fields of an item are read: which item, and the workflow's time zone. */
export interface ItemPlace {
	itemIndex: number;
	timezone: string;
}

/** The collection of the fields that need not be given. */
export function additionalFields(fields: readonly CustomerField[]): INodeProperties {
	return {
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: fields.map(({ property }) => property),
	};
}

/** Reads the fields that need not be given. Throws `ItemFailure` when one cannot be read. */
export function readAdditionalFields(
	fields: readonly CustomerField[],
	parameter: ParameterReader,
	place: ItemPlace,
): IDataObject {
	const { name, displayName } = additionalFields([]);
	const given = fieldsOf(parameter(name, place.itemIndex, {}), { ...place, label: displayName });
	return readFields(fields, given, place);
}

/** Reads one field; undefined for a blank. Throws `ItemFailure` when the value cannot be read. */
export function readField(field: CustomerField, value: unknown, place: ItemPlace): unknown {
	return field.read(value, { ...place, label: field.property.displayName });
}

/**
 * Reads a field without which there is nothing to send.
 *
 * @param wayOut what to do where it is blank
 * @throws ItemFailure when it is blank or cannot be read
 */
export function readRequired(
	field: CustomerField,
	parameter: ParameterReader,
	place: ItemPlace,
	wayOut: string,
): string {
	const { name, displayName } = field.property;
	const value = readField(field, parameter(name, place.itemIndex, ''), place);
	if (value !== undefined) return String(value);
	throw badInput({ ...place, label: displayName }, 'is blank', wayOut);
}

/** Reads the name of a customer to be made. */
export function readName(parameter: ParameterReader, place: ItemPlace): string {
	const wayOut =
		"Every customer needs a name: fill in 'Name', or take items without one out before this node.";
	return readRequired(NAME_FIELD, parameter, place, wayOut);
}

/**
 * Reads the fields of a collection into Upwell's input; what is blank is left out.
 *
 * @param given the value of the collection
 * @throws ItemFailure when a value cannot be read, or two fields stand for the same
 */
export function readFields(
	fields: readonly CustomerField[],
	given: IDataObject,
	place: ItemPlace,
): IDataObject {
	const input: IDataObject = {};
	for (const field of fields) {
		const { name, displayName } = field.property;
		const written = given[name];
		if (written === undefined) continue;
		const value = readField(field, written, place);
		if (value === undefined) continue;
		const key = field.sentAs ?? name;
		if (!isBlank(input[key])) {
			throw badInput(
				{ ...place, label: displayName },
				`cannot be used together with '${labelOf(key, fields)}'`,
				'Keep one of the two and remove the other.',
			);
		}
		input[key] = value as IDataObject;
	}
	return input;
}

function labelOf(name: string, fields: readonly CustomerField[]): string {
	const field = fields.find(({ property }) => property.name === name);
	return field?.property.displayName ?? name;
}
