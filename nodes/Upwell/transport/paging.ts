import type { IDataObject } from 'n8n-workflow';
import type { Outcome } from './outcome';

/** An answer of this size stays small; the most that Upwell gives is unknown. */
export const PAGE_SIZE = 100;
/** So many pages without a new record are not explained by records that were created meanwhile. */
const MOST_STALE_PAGES = 10;

/** Thrown when nothing new comes any more and no end either. */
export class EndlessPagesError extends Error {}

/** Gives undefined where the pages have no end, and throws whatever else was thrown. */
export function unlessEndless(thrown: unknown): undefined {
	if (!(thrown instanceof EndlessPagesError)) throw thrown;
}

/**
 * Reads records page by page, until a page is empty: a short one may be all that Upwell gives at a time, or hide records that
 * the API key must not see [HASURA: row fetch limit]. Each page begins with the last record of the one before it, to see
 * whether that is still in its place: if earlier records were deleted meanwhile, others have moved up into pages that were
 * read, and those are read again. Only the page after the presumed end begins behind it. Records that come again, because
 * others were created meanwhile, are left out.
 *
 * @param wanted how many; may be Infinity
 * @param pageSize how many to ask for at a time, at most
 * @param readPage asks for so many records, beginning with the one at `offset`; they must be in a total order
 * @returns the records as the value of `done`, or the outcome of the page that could not be read
 * @throws EndlessPagesError
 */
export async function readPages(
	wanted: number,
	readPage: (limit: number, offset: number) => Promise<Outcome<IDataObject[]>>,
	pageSize = PAGE_SIZE,
): Promise<Outcome<IDataObject[]>> {
	const records: IDataObject[] = [];
	const seen = new Set<unknown>();
	/** Whether pages were short that were not the last ones. */
	let isCapped = false;
	let isBehindEnd = true;
	let largest = 1;
	let stale = 0;
	for (let offset = 0; ; ) {
		const overlap: number = offset > 0 && !isBehindEnd ? 1 : 0;
		// Where the last page brought nothing new, the few that are left are further on.
		const missing = stale === 0 ? wanted - records.length + overlap : pageSize;
		const limit = Math.min(pageSize, missing);
		const page = await readPage(limit, offset);
		if (page.kind !== 'done') return page;
		const received = page.value;
		const isEmpty = received.length === 0;
		if (isEmpty && overlap === 0) return { ...page, value: records };
		if (isBehindEnd && offset > 0 && !isCapped) {
			// It was not the end, so this page has to begin with a known record as well.
			isCapped = true;
			isBehindEnd = false;
			offset--;
			continue;
		}
		const hasMoved: boolean = overlap > 0 && !seen.has(received[0]?.id);
		largest = Math.max(largest, received.length);

		const before = records.length;
		// One by one: a page must not cost more, the more records there are already. What moved is read in its turn.
		for (const record of hasMoved ? [] : received) {
			if (seen.has(record.id) || records.length === wanted) continue;
			seen.add(record.id);
			records.push(record);
		}
		if (records.length === wanted) return { ...page, value: records };
		const hasNew = records.length > before;
		// Few known records in a whole page: the others in it are not shown.
		const isExhausted = !hasMoved && !hasNew && received.length < largest;
		isBehindEnd = !hasMoved && (isExhausted || received.length < (isCapped ? 2 : limit));
		const step = isExhausted ? limit : received.length - (isBehindEnd ? 0 : 1);
		offset = Math.max(0, offset + (hasMoved ? Math.min(1 - largest, -1) : step));
		stale = hasNew ? 0 : stale + 1;
		if (stale === MOST_STALE_PAGES) throw new EndlessPagesError();
	}
}
