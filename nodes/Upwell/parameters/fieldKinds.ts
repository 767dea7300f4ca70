import type { INodeProperties } from 'n8n-workflow';
import type { Field, Filter, Parser, PreviewSchema, ReferenceTarget } from '../description';
import { amount } from './amount';
import { isAmountName } from './amountUnits';
import { yesOrNo } from './choice';
import { date, dateTime } from './date';
import { emailAddress, emailAddresses } from './emailAddress';
import { idText, systemName } from './id';
import { json } from './json';
import { decimal, wholeNumber } from './number';
import { referenceFilter, referenceParameter, referenceValue, systemBeside } from './reference';
import { relatedList, relatedRecord } from './related';
import { text } from './text';

/** What a field needs to say of itself; all else follows from its kind. */
export type Details = Omit<Field, 'name' | 'parameter' | 'parse'> &
	Pick<INodeProperties, 'placeholder' | 'hint'> & {
		/** The description of a filter for exactly this value, where lists can be filtered by it. */
		exactFilter?: string;
	};

type Kind = (displayName: string, name: string, description: string, details: Details) => Field;

/** Texts and numbers in an answer; each can be null. */
export const TEXT: PreviewSchema = { type: ['string', 'null'] };
export const NUMBER: PreviewSchema = { type: ['number', 'null'] };

/** An object in an answer, of texts, and of numbers where the name says so. */
export function objectOf(...names: string[]): PreviewSchema {
	const isNumber = (name: string) => isAmountName(name) || name.endsWith('Option');
	const typeOf = (name: string) => (isNumber(name) ? NUMBER : TEXT);
	const properties = Object.fromEntries(names.map((name) => [name, typeOf(name)]));
	return { type: 'object', properties, nullable: true };
}

/** A list in an answer. */
export function listOf(items: PreviewSchema): PreviewSchema {
	return { type: 'array', items, nullable: true };
}

/** A field of a kind that is used once, or made of other parts. */
export function fieldOf(parameter: INodeProperties, parse: Parser, details: Details): Field {
	const { exactFilter: description, placeholder, hint, ...more } = details;
	const { name } = parameter;
	const exact: Filter = {
		parameter: { ...parameter, placeholder, description },
		parse,
		condition: [name, '_eq'],
	};
	return {
		filters: description === undefined ? undefined : [exact],
		...more,
		name,
		parameter: { ...parameter, placeholder, hint },
		parse,
	};
}

function kind(
	type: INodeProperties['type'],
	parse: Parser,
	preview: PreviewSchema,
	initial: '' | false = '',
): Kind {
	return (displayName, name, description, details) => {
		const parameter: INodeProperties = { displayName, name, type, default: initial, description };
		return fieldOf(parameter, parse, { preview, ...details });
	};
}

/** Text, of which numbers are a form. */
export const textField = kind('string', text, TEXT);

/** A number; with an empty default, which n8n's own number field cannot have: its 0 may be one that means something. */
export const decimalField = kind('string', decimal, NUMBER);

/**
 * An amount of money, with an empty default likewise; its name has to be one of `amountUnits.ts`, by which it is recognised in
 * answers.
 */
export const amountField: Kind = (displayName, name, description, details) =>
	plainAmount(displayName, name, description, { placeholder: 'e.g. 2847.50', ...details });

const plainAmount = kind('string', amount, NUMBER);

/** A whole number, for which the same holds. */
export const wholeNumberField = kind('string', wholeNumber(Number.MIN_SAFE_INTEGER), NUMBER);

/** The ID of this or of another record. */
export const idField = kind('string', idText, TEXT);

/** The name of the system that a record comes from. */
export const systemField = kind('string', systemName, TEXT);

/** One e-mail address; `othersLabel` is the field that takes further ones. */
export const emailField = (othersLabel?: string) => kind('string', emailAddress(othersLabel), TEXT);

/** Several e-mail addresses, separated by commas. */
export const emailListField = kind('string', emailAddresses, listOf({ type: 'string' }));

/** A point in time. */
export const dateTimeField = kind('dateTime', dateTime, TEXT);

/** A day. */
export const dateField = kind('dateTime', date, TEXT);

/** Yes or no; not sent where it is blank. */
export const booleanField = kind('boolean', yesOrNo, { type: ['boolean', 'null'] }, false);

/** Any JSON. */
export const ANY_JSON: PreviewSchema = {
	type: ['object', 'array', 'string', 'number', 'boolean', 'null'],
};

export const jsonField = kind('json', json, ANY_JSON);

/**
 * One of the values that Upwell documents. There may be others, which an expression can give: what they are is not published,
 * so any text is sent. `initial` is what the editor begins with.
 */
export const enumerationField = (
	displayName: string,
	name: string,
	description: string,
	{
		values,
		initial = values[0],
		...details
	}: Details & { values: readonly [string, ...string[]]; initial?: string },
): Field => {
	const options = values.map((value) => ({ name: valueLabel(value), value }));
	const further = 'Upwell has more values than it publishes: enter any other as an expression.';
	const label: INodeProperties = { displayName, name, type: 'options', default: '' };
	const more = { options, default: initial, description: `${description}. ${further}` };
	return fieldOf({ ...label, ...more }, text, { preview: TEXT, ...details });
};

const ACRONYMS = ['API', 'BOL', 'EDI', 'ID', 'PO', 'TMS'];

/** `CARRIER_INVOICE_BOL_PO_NUMBER_MISMATCH` as 'Carrier Invoice BOL PO Number Mismatch'. */
function valueLabel(value: string): string {
	return value
		.toUpperCase()
		.split('_')
		.map((word) => (ACRONYMS.includes(word) ? word : word[0] + word.slice(1).toLowerCase()))
		.join(' ');
}

/** Records of their own, as JSON; an update does not take them [HASURA: set inputs]. */
export const relatedListField = kind('json', relatedList, { type: 'array', nullable: true });

/** One record of its own, as JSON; likewise. */
export const relatedRecordField = kind('json', relatedRecord, { type: 'object', nullable: true });

/**
 * Another record in Upwell: chosen from a list if there is one, or named by its Upwell ID or by its ID in another system. The
 * system's name is a parameter of its own, beside it.
 */
export const referenceField = (
	displayName: string,
	name: string,
	description: string,
	{ target, exactFilter, ...details }: Details & { target: ReferenceTarget },
): Field => {
	const beside = systemBeside(displayName, name, target);
	const label = { displayName, name, description };
	const only = exactFilter && { displayName, name, description: exactFilter };
	return {
		filters: only ? [referenceFilter(only, target)] : undefined,
		preview: TEXT,
		...details,
		name,
		parameter: referenceParameter(label, target, beside),
		beside,
		parse: referenceValue(target, beside),
	};
};

/** A field that Upwell sets by itself: it comes back, and cannot be given. */
export const answerField = (
	displayName: string,
	name: string,
	preview = TEXT,
	details: Partial<Details> = {},
): Field => {
	const parameter: INodeProperties = { displayName, name, type: 'string', default: '' };
	return fieldOf(parameter, text, { in: ['output'], preview, ...details });
};
