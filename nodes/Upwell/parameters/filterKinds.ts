import type { INodeProperties } from 'n8n-workflow';
import type { Filter, Noun, Parser } from '../description';
import { cents } from './amount';
import { dateTime } from './date';
import { locatorValue } from './locatorValue';
import { recordLocator } from './recordLocator';
import { text } from './text';

/** Exactly this text. */
export const exactText = (
	displayName: string,
	name: string,
	description: string,
	placeholder: string,
): Filter => ({
	parameter: { displayName, name, type: 'string', default: '', description, placeholder },
	parse: text,
	condition: [name, '_eq'],
});

/** Text that contains another text; not case-sensitive. */
export const containedText = (
	displayName: string,
	name: string,
	description: string,
	placeholder: string,
): Filter => ({
	parameter: { displayName, name, type: 'string', default: '', description, placeholder },
	parse: (value, context) => {
		const part = text(value, context);
		return part === undefined ? undefined : containsPattern(part);
	},
	condition: [name, '_ilike'],
});

/** A pattern for whatever contains this text. `%` and `_` are wildcards in SQL's patterns; here they stand for themselves. */
export function containsPattern(part: string): string {
	return `%${part.replace(/[\\%_]/g, '\\$&')}%`;
}

/** Records that refer to this one. */
export const refersTo = (
	displayName: string,
	name: string,
	description: string,
	listSearch: string,
): Filter => ({
	parameter: recordLocator({ displayName, name, description, listSearch, modes: ['list', 'id'] }),
	parse: locatorValue,
	condition: [name, '_eq'],
});

type Bound = Pick<INodeProperties, 'type' | 'default' | 'typeOptions' | 'hint'>;

function range(
	displayName: string,
	[column, name]: [column: string, name: string],
	parse: Parser,
	parameter: Bound,
	describe: (bound: 'from' | 'to') => string,
): [Filter, Filter] {
	const bound = (label: string, suffix: string, which: 'from' | 'to'): INodeProperties => ({
		displayName: `${displayName} ${label}`,
		name: `${name}${suffix}`,
		...parameter,
		description: describe(which),
	});
	return [
		{ parameter: bound('From', 'From', 'from'), parse, condition: [column, '_gte'] },
		{ parameter: bound('To', 'To', 'to'), parse, condition: [column, '_lte'] },
	];
}

/**
 * Amounts from one to another, both included. Upwell counts in whole cents [docs: integration-patterns].
 *
 * @param what whose amount, for example "whose balance"
 */
export function amountRange(displayName: string, column: string, what: string, { many }: Noun) {
	return range(
		displayName,
		[column, column],
		cents,
		{
			type: 'number',
			default: 0,
			typeOptions: { numberPrecision: 2 },
			hint: 'In dollars, such as 28.47',
		},
		(bound) => `Only ${many} ${what} is ${bound === 'from' ? 'at least' : 'at most'} this amount`,
	);
}

/**
 * Points in time from one to another, both included.
 *
 * @param name how the parameters' names begin, and what was done then: "created"
 */
export function timeRange(displayName: string, column: string, name: string, { many }: Noun) {
	return range(
		displayName,
		[column, name],
		dateTime,
		{ type: 'dateTime', default: '' },
		(bound) =>
			`Only ${many} that were ${name} at or ${bound === 'from' ? 'after' : 'before'} this time. A date alone means midnight in the time zone of the workflow.`,
	);
}
