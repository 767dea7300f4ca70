import type { Parser } from '../description';
import { isBlank } from './blank';
import { tryParseJson } from './json';
import { text } from './text';

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
