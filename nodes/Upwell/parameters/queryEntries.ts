import type { INodeProperties } from 'n8n-workflow';
import type { FieldContext } from '../description';
import { blankQueryName, notQueryText } from '../messages/apiRequest';
import { noFields } from '../messages/input';
import type { Query } from '../transport/query';
import { isBlank, isPlainObject } from './blank';
import { text } from './text';

const ENTRIES = 'parameter';

/** The names and values of a query. */
export const QUERY: INodeProperties = {
	displayName: 'Query Parameters',
	name: 'query',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Parameter',
	default: {},
	description:
		'What follows the question mark in the address. A parameter without a value is left out.',
	options: [
		{
			displayName: 'Parameter',
			name: ENTRIES,
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. limit',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. 100',
				},
			],
		},
	],
};

/**
 * Reads the entries, in their order. One whose value is blank is left out: Upwell takes an empty value for `true` where a
 * boolean is expected [HASURA: Rest.hs]. Throws `ItemError` for a value that is no text, and for one without a name.
 */
export function readQuery(value: unknown, itemIndex: number): Query {
	if (isBlank(value)) return [];
	const label = QUERY.displayName;
	if (!isPlainObject(value)) throw noFields({ label, itemIndex }, value);
	const given: unknown = value[ENTRIES] ?? [];
	const entries = Array.isArray(given) ? (given as unknown[]) : [given];
	return entries.flatMap((entry, index) => readEntry(entry, { label, itemIndex }, index));
}

function readEntry(entry: unknown, context: FieldContext, index: number): Query {
	if (!isPlainObject(entry)) throw noFields(context, entry);
	const label = (part: string) => `${context.label} → ${part} (parameter ${index + 1})`;
	const [nameContext, valueContext] = ['Name', 'Value'].map((part) => ({
		...context,
		label: label(part),
	}));
	const name = plainText(entry.name, nameContext);
	const read = plainText(entry.value, valueContext);
	if (read === undefined) return [];
	if (name === undefined) throw blankQueryName(nameContext);
	return [[name, read]];
}

/** Text that an address can hold: no half of a character. */
function plainText(value: unknown, context: FieldContext): string | undefined {
	const read = text(value, context);
	if (read !== undefined && /\p{Surrogate}/u.test(read)) throw notQueryText(context);
	return read;
}
