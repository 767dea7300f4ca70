import type { IDataObject } from 'n8n-workflow';
// Not a dependency: n8n allows community nodes its own copy of this library, and provides it.
import { DateTime } from 'luxon';
import type { HttpResponse } from './httpResult';

/** A server's clock is read off a header in whole seconds, and the answer took some of them to arrive. */
const CLOCK_TOLERANCE_MS = 5_000;

/**
 * Whether a record was created, or last updated, at or after a moment, by the server's clock alone: clocks need not agree.
 *
 * @param since by the clock of this machine (`Date.now()`)
 * @param response the one that brought the record, received just now; its `Date` header is the server's clock
 * @returns true also when the server gives no `Date` or no such field, or one that nobody can read
 */
export function isFromSince(
	record: IDataObject,
	since: number,
	response: HttpResponse,
	field: 'createdAt' | 'updatedAt' = 'createdAt',
): boolean {
	const serverNow = Date.parse(response.date ?? '');
	const timestamp = record[field];
	if (Number.isNaN(serverNow) || typeof timestamp !== 'string') return true;
	// Timestamps carry a zone [docs]; one that does not is UTC rather than the time of this machine.
	const time = DateTime.fromISO(timestamp.trim(), { zone: 'utc' }).toMillis();
	const elapsed = Date.now() - since;
	return Number.isNaN(time) || time >= serverNow - elapsed - CLOCK_TOLERANCE_MS;
}
