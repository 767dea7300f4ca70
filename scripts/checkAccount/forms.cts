/** Describes values by their form, without a character of customer data. */

export type TimestampForm =
	| 'utc'
	| 'otherOffset'
	| 'sql'
	| 'isoWithoutZone'
	| 'sqlWithoutZone'
	| 'minute'
	| 'otherForm';

const PARTS =
	/^(?<date>\d{4}-\d\d-\d\d)(?<separator>[T ])(?<minutes>\d\d:\d\d)(?<seconds>:\d\d)?(?<fraction>\.\d+)?(?<zone>Z|[+-]\d\d(:?\d\d)?)?$/;

const partsOf = (value: unknown) => PARTS.exec(String(value))?.groups ?? {};

const isUtc = (zone: string) => /^(Z|[+-]00(:?00)?)$/.test(zone);

/** Which form a time has. */
export function timestampForm(value: unknown): TimestampForm {
	const { separator, seconds, zone } = partsOf(value);
	if (separator === undefined) return 'otherForm';
	if (seconds === undefined) return 'minute';
	if (separator === ' ') return zone === undefined ? 'sqlWithoutZone' : 'sql';
	if (zone === undefined) return 'isoWithoutZone';
	return isUtc(zone) ? 'utc' : 'otherOffset';
}

const FRACTIONS: Record<number, string> = { 0: 'seconds', 3: 'milliseconds', 6: 'microseconds' };

/** A time in words, such as "ISO 8601 with +00:00, microseconds". */
export function describeTimestamp(value: unknown): string {
	const { separator, seconds, fraction = '.', zone } = partsOf(value);
	if (separator === undefined) return `another form (${describeKind(value)})`;
	const digits = fraction.length - 1;
	const precision =
		seconds === undefined ? 'minutes' : (FRACTIONS[digits] ?? `${digits} decimals of a second`);
	const name = separator === 'T' ? 'ISO 8601' : 'SQL';
	return `${name} ${zone === undefined ? 'without a zone' : `with ${zone}`}, ${precision}`;
}

/** The milliseconds since 1970 of a time, with fractions; without a zone it counts as UTC. Undefined if it is none. */
export function readTimestamp(value: unknown): number | undefined {
	const { date, minutes, seconds = ':00', fraction = '', zone = 'Z' } = partsOf(value);
	if (date === undefined) return undefined;
	const offset = zone.replace(
		/^([+-]\d\d):?(\d\d)?$/,
		(_, hours, rest = '00') => `${hours}:${rest}`,
	);
	// `Date` would drop what is finer than a millisecond.
	const ms = Number(`0${fraction}`) * 1000;
	return Date.parse(`${date}T${minutes}${seconds}${offset}`) + ms;
}

function describeKind(value: unknown): string {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'a list' : typeof value;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** An id of Upwell in words, such as "text, prefix cus_, 36 characters". */
export function describeId(id: unknown): string {
	if (typeof id !== 'string') return describeKind(id);
	if (UUID.test(id)) return 'text, UUID';
	if (/^\d+$/.test(id)) return `text of ${id.length} digits`;
	const prefix = /^[a-z]{2,5}_/.exec(id)?.[0];
	return `text, ${prefix === undefined ? 'no prefix' : `prefix ${prefix}`}, ${id.length} characters`;
}

/** An id of the same form that no record has; only long random ids can be made, undefined for others. */
export function unknownIdLike(id: unknown, random: (bytes: number) => string): string | undefined {
	if (typeof id !== 'string') return undefined;
	if (UUID.test(id))
		return random(16).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
	const [, prefix = '', rest = ''] = /^([a-z]{2,5}_)?(.*)$/.exec(id) ?? [];
	if (rest.length < 16 || !/^[\da-z]+$/i.test(rest)) return undefined;
	return prefix + random(rest.length).slice(0, rest.length);
}
