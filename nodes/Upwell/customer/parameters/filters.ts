import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { fieldsOf } from '../../items/collection';
import { located } from '../../items/locator';
import {
	badInput,
	isPlainObject,
	json,
	nameOf,
	text,
	type Place,
	type Reader,
} from '../../items/values';
import { textField } from './field';
import type { ItemPlace } from './input';
import { otherCustomer } from './locator';
import { money, time, type Filter } from './ranges';

/**
 * Text in the middle of any other text, whatever its case. `%` and `_` stand for other text in SQL's patterns; what the
 * user types stands for itself.
 */
const contained: Reader<string> = (value, place) => {
	const part = text(value, place);
	return part === undefined ? undefined : containing(part);
};

/** A pattern for whatever has this text in it. */
export function containing(part: string): string {
	return `%${part.replace(/[\\%_]/g, '\\$&')}%`;
}

const condition: Reader<IDataObject> = (value, place) => {
	const read = json(value, place);
	if (read === undefined || isPlainObject(read)) return read;
	throw badInput(
		place,
		`needs an object, but got ${nameOf(read)}`,
		'Enter it like { "overdueInvoiceCount": { "_gt": 0 } }.',
	);
};

const FILTERS: Filter[] = [
	...money('Balance', 'balance', 'whose balance'),
	{
		property: otherCustomer(
			'Bill-To Customer',
			'billToCustomerId',
			'Only customers whose bills go to this one',
		),
		read: located,
		asks: ['billToCustomerId', '_eq'],
	},
	...time('Created', 'createdAt', 'created'),
	{
		...textField(
			'Email Address',
			'emailAddress',
			'Only customers with exactly this main email address',
			'e.g. billing@acme-freight.com',
		),
		asks: ['emailAddress', '_eq'],
	},
	{
		property: {
			displayName: 'Filter (JSON)',
			name: 'where',
			type: 'json',
			default: '',
			placeholder: 'e.g. { "overdueInvoiceCount": { "_gt": 0 } }',
			description:
				"Anything else to ask for, as the 'where' of Upwell's customer search takes it. Amounts in it are whole cents.",
		},
		read: condition,
	},
	{
		...textField(
			'Name Contains',
			'name',
			'Only customers with this text in their name; upper and lower case are the same',
			'e.g. freight',
		),
		read: contained,
		asks: ['name', '_ilike'],
	},
	...money('Overdue Balance', 'overdueBalance', 'whose overdue balance'),
	{
		...textField(
			'Source System',
			'sourceSystem',
			'Only customers that come from this system. Upper and lower case count.',
			'e.g. HubSpot',
		),
		asks: ['sourceSystem', '_eq'],
	},
	...time('Updated', 'updatedAt', 'updated'),
];

export const FILTERS_PROPERTY: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description: 'Without any, all customers are meant',
	options: FILTERS.map(({ property }) => property),
};

/**
 * Reads the filters of an item into Upwell's `CustomersBoolExp`, in which fields combine with AND
 * [docs: api-reference/customers/search-customers]; what is blank asks nothing.
 *
 * @param given the value of the collection
 * @throws ItemFailure when a value cannot be read
 */
export function readFilters(given: unknown, place: ItemPlace): IDataObject {
	const values = fieldsOf(given, { ...place, label: FILTERS_PROPERTY.displayName });
	const where: Record<string, IDataObject> = {};
	let written: IDataObject | undefined;
	for (const { property, read, asks } of FILTERS) {
		const at: Place = { ...place, label: property.displayName };
		const value = read(values[property.name], at) as IDataObject | undefined;
		if (value === undefined) continue;
		if (!asks) written = value;
		else where[asks[0]] = { ...where[asks[0]], [asks[1]]: value };
	}
	return written ? both(where, written) : where;
}

/** One condition of two. `_and` is inferred, so it is left to where both speak of the same field. */
function both(where: IDataObject, written: IDataObject): IDataObject {
	const meets = Object.keys(written).some((field) => field in where);
	return meets ? { _and: [where, written] } : { ...where, ...written };
}
