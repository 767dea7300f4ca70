import type { INodeProperties } from 'n8n-workflow';
import { cents } from '../../items/money';
import { dateTime, type Reader } from '../../items/values';

/** A filter: what the user sees, how it is read, and what it asks of Upwell. */
export interface Filter {
	property: INodeProperties;
	read: Reader<unknown>;
	/** The column, and the operator for its value [inferred]; none for the filter that is written out as JSON. */
	asks?: [column: string, operator: '_eq' | '_gte' | '_ilike' | '_lte'];
}

/** What a lower and an upper bound have in common. */
interface Range {
	label: string;
	column: string;
	/** How the parameters' names begin. */
	name: string;
	read: Reader<unknown>;
	property: Pick<INodeProperties, 'type' | 'default' | 'typeOptions' | 'hint'>;
	/** What is said of a bound, and how the two bounds are called in it. */
	describe(bound: string): string;
	words: [from: string, to: string];
}

function range({ label, column, name, read, property, describe, words }: Range): Filter[] {
	const [from, to] = words.map(describe);
	return [
		{
			property: {
				displayName: `${label} From`,
				name: `${name}From`,
				...property,
				description: from,
			},
			read,
			asks: [column, '_gte'],
		},
		{
			property: { displayName: `${label} To`, name: `${name}To`, ...property, description: to },
			read,
			asks: [column, '_lte'],
		},
	];
}

/** An amount from, and one up to; both count. Upwell counts in whole cents [docs: integration-patterns]. */
export function money(label: string, column: string, what: string): Filter[] {
	return range({
		label,
		column,
		name: column,
		read: cents,
		property: {
			type: 'number',
			default: 0,
			typeOptions: { numberPrecision: 2 },
			hint: 'In dollars, not in cents',
		},
		describe: (bound) =>
			`Only customers ${what} is ${bound} this amount. In dollars, not in cents, such as 28.47.`,
		words: ['at least', 'at most'],
	});
}

/** A point in time from which, and one up to which; both count. */
export function time(label: string, column: string, name: string): Filter[] {
	return range({
		label,
		column,
		name,
		read: dateTime,
		property: { type: 'dateTime', default: '' },
		describe: (bound) =>
			`Only customers that were ${name} ${bound} this time. A date alone is its midnight in the time zone of the workflow.`,
		words: ['at or after', 'at or before'],
	});
}
