import type { IDataObject } from 'n8n-workflow';
import type { Field, FieldContext } from '../description';
import type { ItemError } from '../execution/errorReport';
import { givenTwice, noFields } from '../messages/input';
import { currencyOf } from './amountUnits';
import { isBlank, isPlainObject } from './blank';
import { unwrapJson } from './json';
import type { ParameterReader } from './parameterReader';

/** Of which item the fields are read, the workflow's time zone, how amounts are written, and what takes note of doubts. */
export interface ItemContext extends Pick<FieldContext, 'amountsIn' | 'currency' | 'doubts'> {
	itemIndex: number;
	timezone: string;
}

/**
 * Reads one field; undefined for a blank. Throws `ItemError` when the value cannot be read.
 *
 * @param valueOf finds the parameter beside it by its name
 */
export function readField(
	{ parse, parameter, beside }: Field,
	value: unknown,
	item: ItemContext,
	valueOf?: (name: string) => unknown,
): unknown {
	const context = { ...item, label: parameter.displayName };
	return parse(value, beside ? { ...context, beside: valueOf?.(beside.name) } : context);
}

/** The item with the currency that is given for it, where a field takes one: its amounts are in it. */
export function withCurrency(
	fields: readonly Field[],
	values: IDataObject,
	item: ItemContext,
): ItemContext {
	if (!fields.some(({ name }) => name === 'currency')) return item;
	const currency = currencyOf(values) ?? item.currency;
	return { ...item, currency };
}

/**
 * Reads fields that stand at the top of the panel, without which there is nothing to send. Throws `ItemError` when one is
 * blank or cannot be read.
 */
export function readRequired(
	fields: readonly Field[],
	parameter: ParameterReader,
	item: ItemContext,
	refuseBlank: (context: FieldContext) => ItemError,
): IDataObject {
	const input: IDataObject = {};
	for (const field of fields) {
		const valueOf = (name: string) => parameter(name, item.itemIndex, '');
		const value = readField(field, valueOf(field.parameter.name), item, valueOf);
		if (value === undefined) throw refuseBlank({ ...item, label: field.parameter.displayName });
		input[field.name] = value as IDataObject;
	}
	return input;
}

/**
 * The values of a collection of parameters, which a workflow that a program has written may give as JSON text. Throws
 * `ItemError` when it holds no fields: to ignore it would be to ignore what they say.
 */
export function collectionValues(value: unknown, context: FieldContext): IDataObject {
	const values = unwrapJson(value, context);
	if (values === undefined) return {};
	if (isPlainObject(values)) return values;
	throw noFields(context, values);
}

/**
 * Reads the fields of a collection into an input for Upwell; what is blank is left out. Throws `ItemError` when a value
 * cannot be read, or two parameters give the same field.
 */
export function readFields(
	fields: readonly Field[],
	values: IDataObject,
	item: ItemContext,
): IDataObject {
	const input: IDataObject = {};
	const context = withCurrency(fields, values, item);
	const valueOf = (name: string) => values[name];
	for (const field of fields) {
		const given = values[field.parameter.name];
		// Most fields of a collection are blank: this is faster than to let each say so.
		if (isBlank(given)) continue;
		const value = readField(field, given, context, valueOf);
		if (value === undefined) continue;
		if (!isBlank(input[field.name])) {
			const other = fields.find((one) => one !== field && one.name === field.name);
			const where = { ...item, label: field.parameter.displayName };
			throw givenTwice(other?.parameter.displayName ?? field.name)(where);
		}
		input[field.name] = value as IDataObject;
	}
	return input;
}
