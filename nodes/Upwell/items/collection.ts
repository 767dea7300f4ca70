import type { IDataObject } from 'n8n-workflow';
import { badInput, isPlainObject, json, nameOf, type Place } from './values';

/**
 * The fields of a collection of parameters, which a workflow that a program has written may give as JSON text.
 *
 * @throws ItemFailure when it holds no fields: to pass over it would be to pass over what they say
 */
export function fieldsOf(value: unknown, place: Place): IDataObject {
	const fields = json(value, place);
	if (fields === undefined) return {};
	if (isPlainObject(fields)) return fields;
	throw badInput(place, `needs fields, but got ${nameOf(fields)}`, 'Add the fields in the editor.');
}
