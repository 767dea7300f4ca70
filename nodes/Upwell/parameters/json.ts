import type { Parser } from '../description';
import { notJson } from '../messages/input';
import { isBlank, isPlainObject, trimUnseen } from './blank';
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
	if (parsed === undefined || !isCarried(parsed)) throw notJson(context);
	if (typeof value === 'string') refuseLongNumbers(value, context);
	return isBlank(parsed) ? undefined : parsed;
};

/** Whether JSON has a form for a value: none for NaN, and nothing but `{}` for a Map or an Error. */
function isCarried(value: unknown): boolean {
	if (typeof value === 'number') return Number.isFinite(value);
	if (typeof value !== 'object' || Array.isArray(value) || isPlainObject(value)) return true;
	return JSON.stringify(value) !== '{}';
}

/** The value of JSON text; undefined where it is none. */
export function tryParseJson(value: string): unknown {
	try {
		return JSON.parse(trimUnseen(value)) as unknown;
	} catch {
		return undefined;
	}
}
