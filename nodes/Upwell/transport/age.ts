import type { IDataObject } from 'n8n-workflow';
// Not a dependency: n8n allows community nodes its own copy of this library, and provides it.
import { DateTime } from 'luxon';
import type { HttpResponse } from './httpResult';

/** A server's clock is read off a header in whole seconds, and the answer took some of them to arrive. */
const CLOCK_TOLERANCE_MS = 5_000;

/**
 * Whether a record was created, or last updated, at or after a moment, judged by the server's clock alone, so that clocks
 * need not agree.
 *
 * @param record as it was found
 * @param since the moment, by the clock of this machine (`Date.now()`)
 * @param response the one that brought the record, received just now; its `Date` header is the server's clock
 * @param field the record's own account of the time
 * @returns true also when the server gives no `Date` or no such field, or one that nobody can read
 */
export function isFromSince(
	record: IDataObject,
	since: number,
	response: HttpResponse,
	field: 'createdAt' | 'updatedAt' = 'createdAt',
): boolean {
	const serverNow = Date.parse(response.date ?? '');
	const time = parseTimestamp(record[field]);
	if (Number.isNaN(serverNow) || Number.isNaN(time)) return true;
	const elapsed = Date.now() - since;
	return time >= serverNow - elapsed - CLOCK_TOLERANCE_MS;
}

/** Timestamps carry a zone [docs]; one that does not is UTC rather than the time of this machine. */
function parseTimestamp(value: unknown): number {
	return typeof value === 'string'
		? DateTime.fromISO(value.trim(), { zone: 'utc' }).toMillis()
		: NaN;
}
