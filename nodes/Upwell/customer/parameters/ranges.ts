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

const range = (
	label: string,
	column: string,
	name: string,
	read: Reader<unknown>,
	describe: (bound: string) => string,
	type: 'dateTime' | 'number',
): Filter[] => {
	const bound = (word: 'From' | 'To', operator: '_gte' | '_lte', words: string): Filter => ({
		property: {
			displayName: `${label} ${word}`,
			name: `${name}${word}`,
			type,
			default: type === 'number' ? 0 : '',
			...(type === 'number' ? { typeOptions: { numberPrecision: 2 } } : {}),
			description: describe(words),
		},
		read,
		asks: [column, operator],
	});
	return [
		bound('From', '_gte', type === 'number' ? 'at least' : 'at or after'),
		bound('To', '_lte', type === 'number' ? 'at most' : 'at or before'),
	];
};

/** An amount from, and one up to; both count. */
export const money = (label: string, column: string, what: string) =>
	range(
		label,
		column,
		column,
		cents,
		(bound) =>
			`Only customers ${what} is ${bound} this amount. In dollars, not in cents, such as 28.47.`,
		'number',
	);

/** A point in time from which, and one up to which; both count. */
export const time = (label: string, column: string, name: string) =>
	range(
		label,
		column,
		name,
		dateTime,
		(bound) =>
			`Only customers that were ${name} ${bound} this time. A date alone is its midnight in the time zone of the workflow.`,
		'dateTime',
	);
