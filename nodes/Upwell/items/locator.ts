import { isPlainObject, text, type Reader } from './values';

/** What n8n stores for a record that is chosen from a list or named in another way. */
export interface Locator {
	__rl: true;
	mode: string;
	value: unknown;
}

export function isLocator(value: unknown): value is Locator {
	return isPlainObject(value) && value.__rl === true && 'value' in value;
}

/** The text of a resource locator, or of what an expression or an older workflow has in its place. */
export const located: Reader<string> = (value, place) =>
	text(isLocator(value) ? value.value : value, place);
