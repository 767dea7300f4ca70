import type { IDataObject } from 'n8n-workflow';
import type { Outcome } from './outcome';

/** An answer of this size stays small; the most that Upwell gives is unknown. */
export const PAGE_SIZE = 100;
/** What Upwell gives unless it is asked for more [docs: api-reference/customers/search-customers]. */
const DEFAULT_PAGE_SIZE = 10;
/** So many pages without a new record are not explained by records that were created meanwhile. */
const MOST_STALE_PAGES = 10;

/** Thrown when nothing new comes any more and no end either. */
export class EndlessPagesError extends Error {}

/**
 * Reads records page by page. Each page begins with the last record of the one before it, to see whether that is still in
 * its place: if earlier records were deleted meanwhile, others have moved up into pages that were read, and those are read
 * again. Records that come again, because others were created meanwhile, are left out. That a short page is the last one is
 * inferred: should Upwell give fewer than it is asked for, it is asked for the next ones all the same.
 *
 * @param wanted how many; may be Infinity
 * @param readPage asks for so many records, beginning with the one at `offset`; they must be in a total order
 * @returns the records as the value of `done`, or the outcome of the page that could not be read
 * @throws EndlessPagesError
 */
export async function readPages(
	wanted: number,
	readPage: (limit: number, offset: number) => Promise<Outcome<IDataObject[]>>,
): Promise<Outcome<IDataObject[]>> {
	const records: IDataObject[] = [];
	const seen = new Set<unknown>();
	let largest = 0;
	let stale = 0;
	for (let offset = 0; ; ) {
		const overlap = offset > 0 ? 1 : 0;
		// Where the last page brought nothing new, the few that are left are further on.
		const missing = stale === 0 ? wanted - records.length + overlap : PAGE_SIZE;
		const limit = Math.min(PAGE_SIZE, missing);
		const page = await readPage(limit, offset);
		if (page.kind !== 'done') return page;
		const received = page.value;
		largest = Math.max(largest, received.length);
		const hasMoved = offset > 0 && (received.length === 0 || !seen.has(received[0].id));

		const before = records.length;
		// One by one: a page must not cost more, the more records there are already.
		for (const record of received) {
			if (seen.has(record.id) || records.length === wanted) continue;
			seen.add(record.id);
			records.push(record);
		}
		const isShort =
			received.length < limit && (received.length < DEFAULT_PAGE_SIZE || largest >= limit);
		if (records.length === wanted || (isShort && !hasMoved)) return { ...page, value: records };
		const step = hasMoved ? 1 - PAGE_SIZE : received.length - 1;
		offset = Math.max(0, offset + step);
		stale = records.length > before ? 0 : stale + 1;
		if (stale === MOST_STALE_PAGES) throw new EndlessPagesError();
	}
}
