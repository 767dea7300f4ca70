// Not a dependency: n8n allows community nodes its own copy of this library, and provides it.
import { DateTime } from 'luxon';
import type { Parser } from '../description';
import { notADate, serialNumber } from '../messages/input';
import { isDate } from '../messages/words';
import { isBlank, trimUnseen } from './blank';

const DAY = /^(\d{4}-\d{2}-\d{2}|\d{8})(?=\D|$)/;

/** How spreadsheets count days, with the time as decimals: 10000 is 18 May 1927, 99999 is 14 October 2173. */
const SERIAL_NUMBER = /^[1-9]\d{4}(\.\d+)?$/;

/** A point in time; text without a zone, and a bare date, are in the workflow's time zone. Gives ISO 8601, UTC. */
export const dateTime: Parser<string> = (value, context) =>
	readMoment(value, context, (moment) => moment.toUTC().toISO());

/** A day; a point in time is its day in the workflow's time zone. Gives YYYY-MM-DD. */
export const date: Parser<string> = (value, context) => {
	// A month or a week is no day.
	const isText = typeof value === 'string' && !isBlank(value) && !isSerialNumber(value);
	if (isText && !DAY.test(value.trim())) throw notADate(context, value);
	return readMoment(value, context, (moment) => {
		const local = context.timezone ? moment.setZone(context.timezone) : moment;
		return local.toISODate();
	});
};

function readMoment(
	value: unknown,
	context: Parameters<Parser>[1],
	format: (moment: DateTime) => string | null,
): string | undefined {
	if (isBlank(value)) return undefined;
	if (isSerialNumber(value)) throw serialNumber(context, value);
	const moment = momentOf(value, context.timezone);
	const formatted = moment?.isValid ? format(moment) : null;
	if (formatted !== null) return formatted;
	throw notADate(context, value);
}

function isSerialNumber(value: unknown): boolean {
	const isShort = typeof value === 'number' || typeof value === 'string';
	return isShort && SERIAL_NUMBER.test(String(value).trim());
}

function momentOf(value: unknown, zone?: string): DateTime | undefined {
	if (isDate(value)) return DateTime.fromJSDate(value);
	// Not `instanceof`: expressions make theirs with n8n's copy of the library.
	if (DateTime.isDateTime(value)) return value;
	if (typeof value !== 'string') return undefined;
	const iso = trimUnseen(value).replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T');
	// A time alone would be read as today's, and a number as a year.
	if (!/^([+-]\d{6}|\d{4})-|^\d{8}(T|$)/.test(iso)) return undefined;
	return DateTime.fromISO(iso, { zone });
}
