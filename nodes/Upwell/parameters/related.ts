import type { IDataObject } from 'n8n-workflow';
import type { Parser } from '../description';
import { noRelatedRecords } from '../messages/input';
import { isPlainObject } from './blank';
import { json } from './json';

/**
 * Related records for a nested insert. Upwell takes an object around them: `{"data": …}` [HASURA: multiple-mutations]. A
 * list is wrapped in one; an object is sent as it is, should the inference prove wrong.
 */
export const relatedRecords: Parser<IDataObject> = (value, context) => {
	const records = json(value, context);
	if (records === undefined) return undefined;
	if (Array.isArray(records)) return { data: records };
	if (isPlainObject(records)) return records;
	throw noRelatedRecords(context, records);
};
