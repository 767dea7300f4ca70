import type { IDataObject } from 'n8n-workflow';
// Not a dependency: n8n allows community nodes its own copy of this library, and provides it.
import { DateTime } from 'luxon';

/**
 * White space and characters that nobody sees: control characters, zero-width ones, marks of direction and of byte order.
 * Variation selectors and tags are not among them: at the end of a text they belong to an emoji.
 */
const UNSEEN =
	'\\s\\p{Cc}\\u00AD\\u061C\\u115F\\u1160\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u2800\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB';
const UNSEEN_CHARACTER = new RegExp(`[${UNSEEN}]`, 'u');

/** JSON text with nothing in it. */
const BLANK_JSON = new RegExp(`^(null|\\{\\s*\\}|\\[\\s*\\]|"[${UNSEEN}]*")?$`, 'u');

/** An object that holds itself would be looked through for ever. */
const DEEPEST = 100;

/** A text without what cannot be seen at its ends. */
export function trimUnseen(text: string): string {
	// Not by an expression: it would begin anew at each of ten thousand spaces in the middle.
	let start = 0;
	let end = text.length;
	while (start < end && isUnseen(text, start)) start++;
	while (end > start && isUnseen(text, end - 1)) end--;
	return text.slice(start, end);
}

/** A text without what cannot be seen, and with one space in the place of any white space. */
export function withoutUnseen(text: string): string {
	const unseen = [...text].filter(
		(character) => !UNSEEN_CHARACTER.test(character) || /\s/.test(character),
	);
	return unseen.join('').replace(/\s+/g, ' ').trim();
}

function isUnseen(text: string, index: number): boolean {
	return !isPlain(text.charCodeAt(index)) && UNSEEN_CHARACTER.test(text[index]);
}

/** Visible ASCII: most texts begin and end with it, and need no search. */
function isPlain(code: number): boolean {
	return code > 0x20 && code < 0x7f;
}

/**
 * Whether there is nothing in a value that JSON would carry: empty CRM columns, what AI models fill in for what they do not
 * know, the `{}` that n8n's JSON editor leaves behind (each also as JSON text), and an object whose fields an expression
 * did not find.
 */
export function isBlank(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value === 'string') return BLANK_JSON.test(trimUnseen(value));
	return entriesOf(value)?.every((entry) => isLeftOut(entry)) ?? false;
}

/** Whether JSON has nothing for an entry of an object or a list; `{}` and null are something there. */
function isLeftOut(value: unknown, depth = 0): boolean {
	if (value === undefined || typeof value === 'function' || typeof value === 'symbol') return true;
	const entries = depth < DEEPEST ? entriesOf(value) : undefined;
	if (entries === undefined || entries.length === 0) return false;
	return entries.every((entry) => isLeftOut(entry, depth + 1));
}

function entriesOf(value: unknown): unknown[] | undefined {
	if (Array.isArray(value)) return [...(value as unknown[])];
	return isPlainObject(value) ? Object.values(value) : undefined;
}

/** An object of keys and values, whichever realm it was made in; no list, date or other thing with a class. */
export function isPlainObject(value: unknown): value is IDataObject {
	return Object.prototype.toString.call(value) === '[object Object]' && !DateTime.isDateTime(value);
}
