import type { Parser } from '../description';
import { notJson } from '../messages/input';
import { isBlank, trimUnseen } from './blank';
import { inspectJson, refuseLongNumbers } from './damage';

/** Any JSON: JSON text, or a value that is no text. Throws `ItemError` where it is none, or shows that it was damaged before. */
export const json: Parser = (value, context) => {
	const parsed = unwrapJson(value, context);
	if (parsed !== undefined) inspectJson(parsed, context);
	return parsed;
};

/** The same, of which each part is read by itself afterwards: nobody looks for damage in it here. */
export const unwrapJson: Parser = (value, context) => {
	if (isBlank(value)) return undefined;
	const parsed = typeof value === 'string' ? tryParseJson(value) : value;
	if (parsed === undefined) throw notJson(context);
	if (typeof value === 'string') refuseLongNumbers(value, context);
	return isBlank(parsed) ? undefined : parsed;
};

/** The value of JSON text; undefined where it is none. */
export function tryParseJson(value: string): unknown {
	try {
		return JSON.parse(trimUnseen(value)) as unknown;
	} catch {
		return undefined;
	}
}
