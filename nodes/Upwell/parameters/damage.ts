import type { FieldContext } from '../description';
import { digitsLost, noObjectInText } from '../messages/input';
import { isPlainObject } from './blank';

/** What JavaScript makes of an object in the middle of a text. */
const OBJECT_IN_TEXT = /\[object [A-Z]\w*\]/;

/** What a decoder puts for bytes that are no character of its encoding. */
const REPLACEMENT = '\uFFFD';

/** Characters that may be bytes of UTF-8 which were read as Latin-1 or Windows-1252: `MÃ¼ller`, `donâ€™t`. */
const MAY_BE_MISREAD = /[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u2122]+/g;

/** The characters of Windows-1252 that have another number in Unicode, from 0x80 on. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * What spreadsheets show for a formula without a result, in any language, or for a column that is too narrow: `#REF!`,
 * `#¿NOMBRE?`, `#N/A`, `#I/T`, `#NV`, `Err:502`.
 */
const SPREADSHEET_VALUE =
	/^(#[¡¿]?[\p{L}\d_/]+[!?]|#\p{L}\/\p{L}|#(NV|GETTING_DATA|SAKNAS|YOK|HIÁNYZIK|NENÍ_K_DISPOZICI|PUUTTUU|N\/DISP)|##+|ERR:\d{3})$/u;

/** Whether a text is what a spreadsheet shows for a formula without a result. */
export function isSpreadsheetValue(text: string): boolean {
	return /^(#|err:)/i.test(text) && SPREADSHEET_VALUE.test(text.toUpperCase());
}

/**
 * Looks for damage in a text and returns it. What may be damage is noted as a doubt. Throws `ItemError` for an object that
 * was made text.
 */
export function inspectText(text: string, context: FieldContext): string {
	if (text.includes('[object ') && OBJECT_IN_TEXT.test(text)) throw noObjectInText(context, text);
	if (isSpreadsheetValue(text)) note('spreadsheetValue', text, context);
	if (text.includes(REPLACEMENT)) note('replacementCharacter', text, context);
	else if (isMisread(text)) note('misreadCharacters', text, context);
	return text;
}

/** Whether a part of a text is UTF-8 when its characters are taken for bytes. */
function isMisread(text: string): boolean {
	return [...text.matchAll(MAY_BE_MISREAD)].some(([run]) => {
		const bytes = [...run].map((character) => {
			const place = WINDOWS_1252.indexOf(character);
			return place >= 0 ? 0x80 + place : character.charCodeAt(0);
		});
		if (bytes.some((byte) => byte > 0xff)) return false;
		try {
			decodeURIComponent(bytes.map((byte) => `%${byte.toString(16)}`).join(''));
			return true;
		} catch {
			return false;
		}
	});
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
		// Not all at once: a call takes no more than about a hundred thousand arguments.
		for (const entry of Object.values(one) as unknown[]) waiting.push(entry);
		if (!Array.isArray(one)) for (const key of Object.keys(one)) inspectText(key, context);
	}
}

/** A text in quotation marks, or a number. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Throws `ItemError` for JSON text with a number that would lose digits, or become none, when it is read. */
export function refuseLongNumbers(json: string, context: FieldContext): void {
	if (!/\d{16}|\de\+?\d{3}/i.test(json)) return;
	for (const [token] of json.matchAll(TOKEN)) {
		if (token.startsWith('"')) continue;
		const number = Number(token);
		const isWhole = /^-?\d+(?:\.0+)?$/.test(token);
		const isLost = isWhole ? !Number.isSafeInteger(number) : !Number.isFinite(number);
		if (isLost) throw digitsLost(context, token);
	}
}

function note(
	kind: 'spreadsheetValue' | 'replacementCharacter' | 'misreadCharacters' | 'lostDigits',
	value: string | number,
	{ doubts, label }: FieldContext,
) {
	doubts?.push({ kind, label, value });
}
