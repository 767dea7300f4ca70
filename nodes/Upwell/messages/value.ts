// Not a dependency: n8n allows community nodes its own copy of this library, and provides it.
import { DateTime } from 'luxon';

const LONGEST_QUOTE = 100;

/** Not `instanceof`: expressions are evaluated in a realm of their own. */
export function isDate(value: unknown): value is Date {
	return Object.prototype.toString.call(value) === '[object Date]';
}

/** A value in quotation marks, or what it is where it is no text, number or boolean; at most 100 characters of it. */
export function quoted(value: unknown): string {
	if (typeof value === 'object') return kindOf(value);
	const text = String(value);
	return text.length > LONGEST_QUOTE ? `'${text.slice(0, LONGEST_QUOTE)}…'` : `'${text}'`;
}

/** What a value is, in words for people. */
export function kindOf(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (isDate(value) || DateTime.isDateTime(value)) return 'a date';
	if (typeof value === 'object') return 'an object';
	if (typeof value === 'number') return Number.isFinite(value) ? 'a number' : 'no number';
	return `a ${typeof value}`;
}

/** Texts in quotation marks as a list in a sentence: 'a', 'b' and 'c'. */
export function listed(texts: string[], word: 'and' | 'or'): string {
	const all = texts.map((text) => `'${text}'`);
	return [all.slice(0, -1).join(', '), all.at(-1)].filter(Boolean).join(` ${word} `);
}
