import type { FieldContext, Parser } from '../description';
import { digitsLost, notAnIdValue, scientificId } from '../messages/input';
import { isBlank, trimUnseen } from './blank';
import { isSpreadsheetValue } from './damage';
import { unwrapExport } from './exportWrapping';
import { text } from './text';

/** How a spreadsheet shows a number that is too long for its column, and how JavaScript writes one. */
const SCIENTIFIC = /^[+-]?\d([.,]\d+)?E\+\d+$/i;

/** What stands in the place of a value that is missing: in exports, in results of formulas. */
const MISSING = new Set([
	...['undefined', 'null', 'nil', 'nan', 'n/a', 'n.a.', 'not available', 'not applicable'],
	...['not found', '(blank)', '(empty)', '(none)', 'loading...'],
]);

/** What people and AI models write where they know no ID; a system can have such a name. */
const UNKNOWN = new Set([
	...['none', 'unknown', 'tbd', 'tba', 'blank', 'empty', 'no id'],
	...['string', 'placeholder', 'example'],
]);

const DASHES = /^[-–—?*_]+$/;

/** `<customer id>`, `{{ id }}`, `${id}`, `[id]`, `%id%`, `YOUR_ID`. */
const TEMPLATE = /^(<.*>|\$?\{.*\}|\[.*\]|%.*%|your[ _-].*)$/is;

/**
 * The ID of a record, or of another record that it refers to: text in which nothing was lost. Different records would become
 * one under a placeholder, or a number that has lost digits, so `ItemError` is thrown for those.
 */
export const idText: Parser<string> = (value, context) => {
	const read = readText(value, context);
	if (read === undefined) return undefined;
	if (SCIENTIFIC.test(read)) throw scientificId(context, read);
	const isUnknown = UNKNOWN.has(read.toLowerCase());
	if (isUnknown || DASHES.test(read) || TEMPLATE.test(read)) throw notAnIdValue(context, read);
	return refuseMissing(read, context);
};

/** The name of the system that a record comes from: no placeholder either, but otherwise any text. */
export const systemName: Parser<string> = (value, context) => {
	const read = readText(value, context);
	return read === undefined ? undefined : refuseMissing(read, context);
};

function readText(value: unknown, context: FieldContext): string | undefined {
	if (typeof value === 'number' && !Number.isSafeInteger(value)) throw digitsLost(context, value);
	// Of the text before it is inspected: as an ID such a value is refused, and no doubt.
	const given = typeof value === 'string' ? unwrapExport(trimUnseen(value)) : value;
	if (typeof given === 'string' && isSpreadsheetValue(given)) throw notAnIdValue(context, given);
	return isBlank(given) ? undefined : text(given, context);
}

function refuseMissing(read: string, context: FieldContext): string {
	if (MISSING.has(read.toLowerCase())) throw notAnIdValue(context, read);
	return read;
}
