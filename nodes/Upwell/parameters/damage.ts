import type { FieldContext } from '../description';
import { digitsLost, noObjectInText } from '../messages/input';
import { isPlainObject } from './blank';

/** What JavaScript makes of an object in the middle of a text. */
const OBJECT_IN_TEXT = /\[object [A-Z]\w*\]/;

/** What a decoder puts for bytes that are no character of its encoding. */
const REPLACEMENT = '\uFFFD';

/** UTF-8 read as Latin-1 or Windows-1252: `MÃ¼ller`, `donâ€™t`. */
const MISREAD = /[ÃÂ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00BF™˜œž“”¦¢]/;

/** What spreadsheets show for a formula without a result, in any language, or for a column that is too narrow. */
const SPREADSHEET_VALUE = /^#(N\/A|N\/D|NV|[\p{Lu}\d_/]+[!?]|[A-Z]+_[A-Z]+|#*)$/u;

/** Whether a text is what a spreadsheet shows for a formula without a result. */
export function isSpreadsheetValue(text: string): boolean {
	return text.startsWith('#') && SPREADSHEET_VALUE.test(text.toUpperCase());
}

/**
 * Looks for damage in a text and returns it. What may be damage is noted as a doubt. Throws `ItemError` for an object that
 * was made text.
 */
export function inspectText(text: string, context: FieldContext): string {
	if (text.includes('[object ') && OBJECT_IN_TEXT.test(text)) throw noObjectInText(context, text);
	if (isSpreadsheetValue(text)) note('spreadsheetValue', text, context);
	if (text.includes(REPLACEMENT)) note('replacementCharacter', text, context);
	else if (MISREAD.test(text)) note('misreadCharacters', text, context);
	return text;
}

/** The same for all texts in a JSON value, its keys included; whole numbers in it may have lost digits before this node. */
export function inspectJson(value: unknown, context: FieldContext): void {
	const seen = new Set<object>();
	const waiting = [value];
	while (waiting.length > 0) {
		const one = waiting.pop();
		if (typeof one === 'string') inspectText(one, context);
		if (typeof one === 'number' && Number.isInteger(one) && !Number.isSafeInteger(one)) {
			note('lostDigits', one, context);
		}
		if (!(Array.isArray(one) || isPlainObject(one)) || seen.has(one)) continue;
		seen.add(one);
		waiting.push(...(Object.values(one) as unknown[]));
		if (!Array.isArray(one)) for (const key of Object.keys(one)) inspectText(key, context);
	}
}

/** A text in quotation marks, or a number. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Throws `ItemError` for JSON text with a whole number that would lose digits when it is read. */
export function refuseLongNumbers(json: string, context: FieldContext): void {
	if (!/\d{16}/.test(json)) return;
	for (const [token] of json.matchAll(TOKEN)) {
		const isWhole = /^-?\d+(?:\.0+)?$/.test(token);
		if (isWhole && !Number.isSafeInteger(Number(token))) throw digitsLost(context, token);
	}
}

function note(
	kind: 'spreadsheetValue' | 'replacementCharacter' | 'misreadCharacters' | 'lostDigits',
	value: string | number,
	{ doubts, label }: FieldContext,
) {
	doubts?.push({ kind, label, value });
}
