import type { IDataObject } from 'n8n-workflow';
import { ItemFailure } from '../explanation';
import type { Outcome } from './outcome';

/** An answer of this size stays small; the most that Upwell gives is unknown. */
export const PAGE_SIZE = 100;

/** What Upwell gives unless it is asked for more [docs: api-reference/customers/search-customers]. */
const DEFAULT_PAGE_SIZE = 10;

/** So many pages without anything new do not come from records that were made meanwhile. */
const MOST_STALE_PAGES = 10;

/**
 * Reads records page by page. That a short page is the last one is inferred: should Upwell give fewer than it is asked
 * for, it is asked for the next ones all the same. Records that come again, because others were made meanwhile, are left
 * out.
 *
 * @param wanted how many; may be Infinity
 * @param readPage asks for so many records, beginning with the one at `offset`; the order must leave nothing open
 * @returns the records as the value of `done`, or the outcome of the page that could not be read
 * @throws ItemFailure when nothing new comes any more and no end either
 */
export async function readPages(
	wanted: number,
	readPage: (limit: number, offset: number) => Promise<Outcome<IDataObject[]>>,
): Promise<Outcome<IDataObject[]>> {
	const records: IDataObject[] = [];
	const known = new Set<unknown>();
	let largest = 0;
	let stale = 0;
	for (let offset = 0; ; ) {
		const limit = Math.min(PAGE_SIZE, wanted - records.length);
		const page = await readPage(limit, offset);
		if (page.kind !== 'done') return page;
		const fresh = page.value.filter(({ id }) => !known.has(id));
		// One by one: a page must not cost more, the more came before it.
		for (const record of fresh.slice(0, wanted - records.length)) {
			known.add(record.id);
			records.push(record);
		}
		const received = page.value.length;
		offset += received;
		largest = Math.max(largest, received);
		const isShort = received < limit && (received < DEFAULT_PAGE_SIZE || largest >= limit);
		if (records.length === wanted || received === 0 || isShort) {
			return { ...page, value: records };
		}
		stale = fresh.length > 0 ? 0 : stale + 1;
		if (stale === MOST_STALE_PAGES) throw sameAgain();
	}
}

function sameAgain(): ItemFailure {
	return new ItemFailure({
		message: 'Upwell sends the same records again and again instead of the next ones',
		description:
			"Turn 'Return All' off, or narrow the search by filters so that there is less to read. Then tell Upwell's support.",
		details: { outcome: 'later' },
	});
}
