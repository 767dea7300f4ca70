import type { IDataObject } from 'n8n-workflow';
import type { FieldContext } from '../description';
import { noFields } from '../messages/input';
import { isPlainObject } from './blank';
import { json } from './json';

/**
 * The values of a collection of parameters, which a workflow that a program has written may give as JSON text.
 *
 * @throws ItemError when it holds no fields: to ignore it would be to ignore what they say
 */
export function collectionValues(value: unknown, context: FieldContext): IDataObject {
	const values = json(value, context);
	if (values === undefined) return {};
	if (isPlainObject(values)) return values;
	throw noFields(context, values);
}
