import type { Parser } from '../description';
import { notText } from '../messages/input';
import { isBlank } from './blank';
import { tryParseJson } from './json';

/** Text; numbers and booleans become text, since a CRM's numeric id must arrive as text. */
export const text: Parser<string> = (value, context) => {
	if (isBlank(value)) return undefined;
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	throw notText(context, value);
};

/** Texts separated by commas, semicolons or new lines, or a list; blank entries are dropped. */
export const textList: Parser<string[]> = (value, context) => {
	const entries = isBlank(value) ? [] : splitList(value);
	const texts = entries.map((entry) => text(entry, context)).filter((entry) => entry !== undefined);
	return texts.length > 0 ? texts : undefined;
};

function splitList(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'string') return [value];
	const parsed = value.trim().startsWith('[') ? tryParseJson(value) : undefined;
	return Array.isArray(parsed) ? parsed : value.split(/[,;\n]/);
}
