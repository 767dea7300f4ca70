import type { IDataObject } from 'n8n-workflow';
// Not a dependency: n8n allows community nodes its own copy of this library, and provides it.
import { DateTime } from 'luxon';

/**
 * Whether there is nothing in a value: empty CRM columns, what AI models fill in for what they do not know, and the `{}`
 * that n8n's JSON editor leaves behind, each also as JSON text.
 */
export function isBlank(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value === 'string') return /^\s*(null|\{\s*\}|\[\s*\]|"\s*")?\s*$/.test(value);
	if (Array.isArray(value)) return value.length === 0;
	return isPlainObject(value) && Object.keys(value).length === 0;
}

/** An object of keys and values, whichever realm it was made in; no list, date or other thing with a class. */
export function isPlainObject(value: unknown): value is IDataObject {
	return Object.prototype.toString.call(value) === '[object Object]' && !DateTime.isDateTime(value);
}
