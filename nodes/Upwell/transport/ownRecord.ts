import type { IDataObject } from 'n8n-workflow';
import type { HttpResponse } from './httpResult';
import { timeOf } from './time';

/**
 * Two clocks of the server need not agree: the one of its database, which dates the records, and the one of the machine that
 * answers. A record that another run made a moment before has to be told apart by what is in it.
 */
const CLOCK_TOLERANCE_MS = 10 * 60_000;
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
	const elapsed = Date.now() - since;
	if (Number.isNaN(serverNow) || time === undefined) return true;
	return time >= serverNow - elapsed - CLOCK_TOLERANCE_MS;
}

/**
 * Whether a record may be the one that was sent, judged by the fields that tell records apart. A field that was not sent or
 * is not in the answer proves nothing. Upwell may store a text trimmed, or an e-mail address in lower case.
 */
export function holdsSent(
	record: IDataObject,
	sent: IDataObject,
	fields: readonly string[],
): boolean {
	return fields.every((field) => {
		const [found, given] = [record[field], sent[field]];
		return found === undefined || given === undefined || comparable(found) === comparable(given);
	});
}

function comparable(value: unknown): string {
	return String(value).normalize('NFC').trim().toLowerCase();
}
