import type { INodeProperties } from 'n8n-workflow';
import type { Filter, Noun, Parser } from '../description';
import { cents } from './amount';
import { dateTime } from './date';
import { locatorValue, recordLocator } from './locator';
import { text } from './text';

type Kind = (displayName: string, name: string, description: string, more: string) => Filter;

/** Exactly this text. */
export const exactText: Kind = (displayName, name, description, placeholder) => ({
	parameter: { displayName, name, type: 'string', default: '', description, placeholder },
	parse: text,
	condition: [name, '_eq'],
});

/** Text that contains another text; not case-sensitive. */
export const containedText: Kind = (displayName, name, description, placeholder) => ({
	...exactText(displayName, name, description, placeholder),
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
export const refersTo: Kind = (displayName, name, description, listSearch) => ({
	parameter: recordLocator({ displayName, name, description }, ['list', 'id'], listSearch),
	parse: locatorValue,
	condition: [name, '_eq'],
});

/** Amounts from one to another, both included. Upwell counts in whole cents [docs: integration-patterns]. */
export function amountRange(displayName: string, column: string, { many }: Noun) {
	const only = `Only ${many} whose ${displayName.toLowerCase()} is`;
	const parameter: INodeProperties = {
		displayName,
		name: column,
		type: 'number',
		default: 0,
		typeOptions: { numberPrecision: 2 },
		hint: 'In dollars, such as 28.47',
	};
	return range(parameter, column, cents, [
		`${only} at least this amount`,
		`${only} at most this amount`,
	]);
}

/**
 * Points in time from one to another, both included.
 *
 * @param displayName what was done then: "Created"
 */
export function timeRange(displayName: string, column: string, { many }: Noun) {
	const name = displayName.toLowerCase();
	const describe = (when: 'after' | 'before') =>
		`Only ${many} that were ${name} at or ${when} this time. A date alone means midnight in the time zone of the workflow.`;
	const parameter: INodeProperties = { displayName, name, type: 'dateTime', default: '' };
	return range(parameter, column, dateTime, [describe('after'), describe('before')]);
}

/** @param parameter what both ends have in common, with how their labels and names begin */
function range(
	parameter: INodeProperties,
	column: string,
	parse: Parser,
	[from, to]: [from: string, to: string],
): [Filter, Filter] {
	const { displayName, name } = parameter;
	const end = (suffix: 'From' | 'To', description: string): INodeProperties => ({
		...parameter,
		displayName: `${displayName} ${suffix}`,
		name: `${name}${suffix}`,
		description,
	});
	return [
		{ parameter: end('From', from), parse, condition: [column, '_gte'] },
		{ parameter: end('To', to), parse, condition: [column, '_lte'] },
	];
}
