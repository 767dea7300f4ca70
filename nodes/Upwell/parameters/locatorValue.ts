import type { Parser } from '../description';
import { isPlainObject } from './blank';
import { text } from './text';

/** What n8n stores for a record that is chosen from a list or named in another way. */
export interface Locator {
	mode: string;
	value: unknown;
}

/** One that was added to a collection and left alone is stored as its default, without the mark `__rl` [seen in the editor]. */
export function isLocator(value: unknown): value is Locator {
	return isPlainObject(value) && 'mode' in value && 'value' in value;
}

/** The text of a resource locator, or of what an expression or an older workflow has in its place. */
export const locatorValue: Parser<string> = (value, context) =>
	text(isLocator(value) ? value.value : value, context);
