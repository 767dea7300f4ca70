import type { IDataObject } from 'n8n-workflow';
// Not a dependency: n8n allows community nodes its own copy of this library, and provides it.
import { DateTime } from 'luxon';
import { ItemFailure } from '../explanation';

/** Where a value was typed, for messages. */
export interface Place {
	/** The parameter as the user sees it. */
	label: string;
	itemIndex: number;
	/** The workflow's time zone; only dates need it. */
	timezone?: string;
}

/** Reads a parameter's value: what is to be sent, or undefined for a blank. Throws `ItemFailure` for what it cannot read. */
export type Reader<T> = (value: unknown, place: Place) => T | undefined;

/** Refuses a parameter's value before anything is sent. */
export function badInput({ label, itemIndex }: Place, what: string, wayOut: string): ItemFailure {
	return new ItemFailure({
		message: `'${label}' ${what} [item ${itemIndex}]`,
		description: wayOut,
		reassurance: 'Nothing was sent for this item.',
		details: { outcome: 'refused', parameter: label },
	});
}

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

/** Text; numbers and booleans become text, since a CRM's numeric id must arrive as text. */
export const text: Reader<string> = (value, place) => {
	if (isBlank(value)) return undefined;
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	throw badInput(
		place,
		`needs text, but got ${nameOf(value)}`,
		'Choose a single field of your data, for example {{ $json.name }}.',
	);
};

/** Texts separated by commas, semicolons or new lines, or a list; blank entries are dropped. */
export const textList: Reader<string[]> = (value, place) => {
	const entries = isBlank(value) ? [] : splitList(value);
	const texts = entries.map((entry) => text(entry, place)).filter((entry) => entry !== undefined);
	return texts.length > 0 ? (texts as string[]) : undefined;
};

function splitList(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'string') return [value];
	const parsed = value.trim().startsWith('[') ? tryParseJson(value) : undefined;
	return Array.isArray(parsed) ? parsed : value.split(/[,;\n]/);
}

/** A point in time; text without a zone, and a bare date, are meant in the workflow's time zone. Gives ISO 8601, UTC. */
export const dateTime: Reader<string> = (value, place) => {
	if (isBlank(value)) return undefined;
	const moment = readMoment(value, place.timezone);
	if (moment?.isValid) return moment.toUTC().toISO() ?? undefined;
	throw badInput(
		place,
		`needs a date, but got ${typeof value === 'string' ? `'${value}'` : nameOf(value)}`,
		'Enter it like 2026-01-31 or 2026-01-31T09:30:00, with a zone such as Z or +02:00 if it is not in the time zone of the workflow.',
	);
};

function readMoment(value: unknown, zone?: string): DateTime | undefined {
	if (isDate(value)) return DateTime.fromJSDate(value);
	// Not `instanceof`: expressions make theirs with n8n's copy of the library.
	if (DateTime.isDateTime(value)) return value;
	if (typeof value !== 'string') return undefined;
	const iso = value.trim().replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T');
	// A time alone would be read as today's, and a number as a year.
	if (!/^([+-]\d{6}|\d{4})-|^\d{8}(T|$)/.test(iso)) return undefined;
	return DateTime.fromISO(iso, { zone });
}

/** Any JSON: JSON text, or a value that is none. */
export const json: Reader<unknown> = (value, place) => {
	if (isBlank(value)) return undefined;
	const read = typeof value === 'string' ? parseJson(value, place) : value;
	return isBlank(read) ? undefined : read;
};

/** A whole number. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): Reader<number> {
	return (value, place) => {
		if (isBlank(value)) return undefined;
		const number = typeof value === 'string' ? Number(value) : value;
		const fits = typeof number === 'number' && Number.isInteger(number);
		if (fits && number >= least && number <= most) return number;
		throw badInput(
			place,
			`needs a whole number${rangeOf(least, most)}, but got ${shown(value)}`,
			`Enter a number such as ${Math.max(least, 1)}, or leave it out.`,
		);
	};
}

function rangeOf(least: number, most: number): string {
	if (most !== Number.MAX_SAFE_INTEGER) return ` (${least} to ${most})`;
	return least === Number.MIN_SAFE_INTEGER ? '' : ` (${least} or more)`;
}

function parseJson(value: string, place: Place): unknown {
	const parsed = tryParseJson(value);
	if (parsed !== undefined) return parsed;
	throw badInput(
		place,
		'is not valid JSON',
		'Check quotation marks, commas and brackets, or use an expression that gives the whole object, for example {{ $json.details }}.',
	);
}

/** The value of JSON text; undefined where it is none. */
function tryParseJson(value: string): unknown {
	try {
		return JSON.parse(value) as unknown;
	} catch {
		return undefined;
	}
}

/** An object of keys and values, whichever realm it was made in; no list, date or other thing with a class. */
export function isPlainObject(value: unknown): value is IDataObject {
	return Object.prototype.toString.call(value) === '[object Object]' && !DateTime.isDateTime(value);
}

/** Not `instanceof`: expressions are evaluated in a realm of their own. */
function isDate(value: unknown): value is Date {
	return Object.prototype.toString.call(value) === '[object Date]';
}

/** A value as people would quote it, or what it is where it is long. */
export function shown(value: unknown): string {
	return typeof value === 'object' ? nameOf(value) : `'${String(value)}'`;
}

/** What a value is, in words for people. */
export function nameOf(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (isDate(value) || DateTime.isDateTime(value)) return 'a date';
	if (typeof value === 'object') return 'an object';
	if (typeof value === 'number') return Number.isFinite(value) ? 'a number' : 'no number';
	return `a ${typeof value}`;
}
