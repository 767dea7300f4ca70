import type { IDataObject } from 'n8n-workflow';
import { badInput, isPlainObject, json, nameOf, type Reader } from '../../items/values';

/**
 * Related records for a nested insert. Upwell takes an object around them: `{"data": …}` [inferred from the engine that
 * it seems to run on]. A list is put into one; an object goes as it is, should the inference prove wrong.
 */
export const relatedRecords: Reader<IDataObject> = (value, place) => {
	const read = json(value, place);
	if (read === undefined) return undefined;
	if (Array.isArray(read)) return { data: read };
	if (isPlainObject(read)) return read;
	throw badInput(
		place,
		`needs a list or an object, but got ${nameOf(read)}`,
		'Enter JSON such as [{ "…": "…" }], with the field names of Upwell.',
	);
};
