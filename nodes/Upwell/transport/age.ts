import type { IDataObject } from 'n8n-workflow';
import type { HttpResponse } from './httpResult';
import { timeOf } from './time';

/**
 * Two clocks of the server need not agree: the one of its database, which dates the records, and the one of the machine that
 * answers. A record that another run made a moment before has to be told apart by what is in it.
 */
const CLOCK_TOLERANCE_MS = 10 * 60_000;
/** How precisely timestamps may be shown, in milliseconds. */
const PRECISIONS_MS = [60_000, 1_000, 1];

/**
 * Whether a record may have been created, or last updated, at or after a moment, by the server's clocks alone: the one of
 * this machine need not agree with them.
 *
 * @param since by the clock of this machine (`Date.now()`)
 * @param response the one that brought the record, received just now; its `Date` header is the server's clock
 * @returns false only where it is clearly older; true also where the server gives no `Date` or no such field, one without a
 *   zone, or one that nobody can read
 */
export function mayBeFromSince(
	record: IDataObject,
	since: number,
	response: HttpResponse,
	field: 'createdAt' | 'updatedAt' = 'createdAt',
): boolean {
	const serverNow = Date.parse(response.date ?? '');
	const time = timeOf(record[field]);
	const updated = timeOf(record.updatedAt);
	const elapsed = Date.now() - since;
	// By the database's clock alone, it has been there for longer than since then.
	if (time !== undefined && updated !== undefined) {
		const isShownIn = (unit: number) => time % unit === 0 && updated % unit === 0;
		const precision = PRECISIONS_MS.find(isShownIn) ?? 1;
		if (updated - time > elapsed + precision) return false;
	}
	if (Number.isNaN(serverNow) || time === undefined) return true;
	return time >= serverNow - elapsed - CLOCK_TOLERANCE_MS;
}
