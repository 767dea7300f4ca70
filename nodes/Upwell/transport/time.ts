// Not a dependency: n8n allows community nodes its own copy of this library, and provides it.
import { DateTime } from 'luxon';

/** A time of day with the zone that it is in; without one, nobody knows which moment is meant. */
const WITH_ZONE = /\d:\d\d.*(Z|UTC|GMT|[+-]\d\d(:?\d\d)?)$/i;

/**
 * The moment of a timestamp in an answer, in milliseconds since 1970, at the least: ISO 8601 as the documentation shows it
 * [docs: customer-payments/get-one-customer-payment], or as PostgreSQL writes it.
 *
 * @returns undefined where it is none, or does not say in which zone
 */
export function timeOf(timestamp: unknown): number | undefined {
	if (typeof timestamp !== 'string' || !WITH_ZONE.test(timestamp.trim())) return undefined;
	const text = timestamp.trim();
	const [iso, sql] = [DateTime.fromISO(text), DateTime.fromSQL(text)];
	const time = (iso.isValid ? iso : sql).toMillis();
	return Number.isNaN(time) ? undefined : time;
}
