import type { IDataObject } from 'n8n-workflow';
// Not a dependency: n8n allows community nodes its own copy of this library, and provides it.
import { DateTime } from 'luxon';
import type { Field, Noun } from '../description';
import type { Change } from '../execution/itemMemory';
import type { RecordReference } from '../transport/reference';

const LONGEST_QUOTE = 100;

/** What a message needs to know beyond the outcome. */
export interface MessageContext {
	/** Where the requests went. */
	host: string;
	timeoutMs: number;
	noun: Noun;
	/** Of the resource: their labels. */
	fields: readonly Field[];
	/** What was asked for, where it was no item. */
	what?: string;
	/** What was to be done to a record, where that is no update. */
	change?: Change;
	/** What was sent of the item. */
	sent?: IDataObject;
	/** What was entered for a part of a related record, where something else is sent. */
	enteredValue?(record: object, part: string): unknown;
}

/** A number of things: "1 customer", "2 customers". */
export function counted(count: number, { one, many }: Pick<Noun, 'one' | 'many'>): string {
	return `${count} ${count === 1 ? one : many}`;
}

/** The records that are stored along with one, for the middle of a sentence. */
export function relatedRecords({ related }: Noun): string {
	return related === undefined ? 'related records' : `${related} and other related records`;
}

/** A record that is known by its ID or its source key only, for the middle of a sentence. */
export function named(reference: RecordReference, { one }: Noun): string {
	return 'id' in reference
		? `${one} with the ID ${quoted(reference.id)}`
		: `${one} with Source System ${quoted(reference.sourceSystem)} and Source System ID ${quoted(reference.sourceSystemId)}`;
}

/** The same at the beginning of a sentence, with its article. */
export function aNamed(reference: RecordReference, noun: Noun): string {
	return `${noun.article === 'an' ? 'An' : 'A'} ${named(reference, noun)}`;
}

/** Sentences one after the other; blank ones are left out. */
export function sentences(...texts: Array<string | undefined>): string {
	return texts.filter(Boolean).join(' ');
}

/** Not `instanceof`: expressions are evaluated in a realm of their own. */
export function isDate(value: unknown): value is Date {
	return Object.prototype.toString.call(value) === '[object Date]';
}

/** A value in quotation marks, or what it is where it is no text, number or boolean; at most 100 characters of it. */
export function quoted(value: unknown): string {
	if (typeof value === 'object') return kindOf(value);
	return `'${shortened(String(value), LONGEST_QUOTE)}'`;
}

/** The beginning of a text. */
export function shortened(text: string, longest: number): string {
	if (text.length <= longest) return text;
	// Not half of a character that takes two places.
	return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** What a value is, in words for people. */
export function kindOf(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (isDate(value)) return Number.isNaN(value.getTime()) ? 'an invalid date' : 'a date';
	if (DateTime.isDateTime(value)) return value.isValid ? 'a date' : 'an invalid date';
	if (typeof value === 'object') return 'an object';
	if (typeof value === 'number') return Number.isFinite(value) ? 'a number' : 'no number';
	return `a ${typeof value}`;
}

/** Texts in quotation marks as a list in a sentence: 'a', 'b' and 'c'. */
export function listed(texts: string[], word: 'and' | 'or'): string {
	const all = texts.map((text) => `'${text}'`);
	return [all.slice(0, -1).join(', '), all.at(-1)].filter(Boolean).join(` ${word} `);
}
