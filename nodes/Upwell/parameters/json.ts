import type { Parser } from '../description';
import { notJson } from '../messages/input';
import { isBlank } from './blank';

/** Any JSON: JSON text, or a value that is no text. */
export const json: Parser = (value, context) => {
	if (isBlank(value)) return undefined;
	const parsed = typeof value === 'string' ? tryParseJson(value) : value;
	if (parsed === undefined) throw notJson(context);
	return isBlank(parsed) ? undefined : parsed;
};

/** The value of JSON text; undefined where it is none. */
export function tryParseJson(value: string): unknown {
	try {
		return JSON.parse(value) as unknown;
	} catch {
		return undefined;
	}
}
