import type { IDataObject } from 'n8n-workflow';
import { isBlank } from '../blank';

/** No field is called by a longer name. */
const LONGEST = 200;

/**
 * What counts of a column's name when it is compared: its letters and digits. Case, accents, spaces, signs and byte order
 * marks do not matter, except for a `#` at the end, which stands for a number: 'Account #' is not the account's name.
 */
export function columnKey(name: string): string {
	const plain = name.slice(0, LONGEST).normalize('NFKD').toLowerCase();
	const key = plain.replace(/[^\p{L}\p{N}]+/gu, '');
	const isNumber = /#[^\p{L}\p{N}]*$/u.test(plain) && !/(number|no|num|id)$/.test(key);
	return key !== '' && isNumber ? `${key}number` : key;
}

/** Whether an item has something in a column. Not `in`: a column may have a name that every object has. */
export function hasValue(json: IDataObject, column: string): boolean {
	return Object.prototype.hasOwnProperty.call(json, column) && !isBlank(json[column]);
}

/** A column's name as data is stored under it: without a byte order mark, which nobody sees. */
export function cleanName(name: string): string {
	return name.replace(/^\uFEFF+/, '');
}
