import type { FieldContext, Parser } from '../description';
import { digitsLost, notAnIdValue, scientificId } from '../messages/input';
import { isBlank, trimUnseen } from './blank';
import { isSpreadsheetValue } from './damage';
import { unwrapExport } from './exportWrapping';
import { text } from './text';

/** How a spreadsheet shows a number that is too long for its column, and how JavaScript writes one. */
const SCIENTIFIC = /^[+-]?(\d([.,]\d+)?E\+|\d[.,]\d+E)\d+$/i;

/** What stands in the place of a value that is missing: in exports, in results of formulas. */
const MISSING = new Set([
	...['undefined', 'null', 'nil', 'nan', 'n/a', 'n.a.', 'not available', 'not applicable'],
	...['not found', '(not set)', '(blank)', '(empty)', '(none)', 'loading...', 'loading…'],
]);

/** What people and AI models write where they know no ID; a system can have such a name. */
const UNKNOWN = new Set([
	...['none', 'unknown', 'tbd', 'tba', 'blank', 'empty', 'no id'],
	...['string', 'placeholder', 'example'],
]);

const DASHES = /^[-–—?*_]+$/;

/** `<customer id>`, `{{ … }}`, `${…}`, `{id}`, `[id]`, `%ID%`, `YOUR_ID`; a GUID may stand in braces. */
const TEMPLATE =
	/^(<.*>|\{\{.*\}\}|\$\{.*\}|\{[a-z_ ]+\}|\[[a-z_ ]+\]|%[a-z_]+%|your[ _-](\w+[ _-])*id)$/is;

/** What becomes of a blank in the middle of a text: `CRM-undefined`, `CUST-NaN`. */
const BLANK_IN_TEXT = /(^|[^\p{L}])(undefined|NaN|\[null\])($|[^\p{L}])/u;

/**
 * The ID of a record, or of another record that it refers to: text in which nothing was lost. Different records would become
 * one under a placeholder, or a number that has lost digits, so `ItemError` is thrown for those.
 */
export const idText: Parser<string> = (value, context) => {
	const read = readText(value, context);
	if (read === undefined) return undefined;
	if (SCIENTIFIC.test(read)) throw scientificId(context, read);
	const isUnknown = UNKNOWN.has(read.toLowerCase());
	const isNone = isUnknown || DASHES.test(read) || TEMPLATE.test(read) || BLANK_IN_TEXT.test(read);
	if (isNone) throw notAnIdValue(context, read);
	return refuseMissing(read, context);
};

/** The name of the system that a record comes from: no placeholder either, but otherwise any text. */
export const systemName: Parser<string> = (value, context) => {
	const read = readText(value, context);
	return read === undefined ? undefined : refuseMissing(read, context);
};

/** As a part of an address these would lead somewhere else, and half a character cannot be part of one. */
export function fitsPath(id: string): boolean {
	return id !== '.' && id !== '..' && !/\p{Surrogate}/u.test(id);
}

function readText(value: unknown, context: FieldContext): string | undefined {
	const isNumber = typeof value === 'number' && Number.isFinite(value);
	if (isNumber && !Number.isSafeInteger(value)) throw digitsLost(context, value);
	// Of the text before it is inspected: as an ID such a value is refused, and no doubt.
	const given = typeof value === 'string' ? unwrapExport(trimUnseen(value)) : value;
	if (typeof given === 'string' && isSpreadsheetValue(given)) throw notAnIdValue(context, given);
	return isBlank(given) ? undefined : text(given, context);
}

function refuseMissing(read: string, context: FieldContext): string {
	if (MISSING.has(read.toLowerCase())) throw notAnIdValue(context, read);
	return read;
}
