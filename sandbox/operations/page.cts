import { isDeleted } from '../resource.cts';
import type { Settings } from '../settings.cts';

/** Source: docs api-reference/customers/get-many-customers, search-customers and invoices/search-invoices. */
const DEFAULT_PAGE = { limit: 10, offset: 0 };

export interface PageRequest {
	limit?: number | null;
	offset?: number | null;
}

/**
 * The rows of one page.
 *
 * @param requests where limit and offset may be given: the first one counts. Null counts as not given; it might as well
 * mean no limit, which nobody should rely on
 */
export function pageOf<T extends object>(
	rows: readonly T[],
	{ largestPage, pages }: Settings,
	...requests: PageRequest[]
): T[] {
	const first = (name: keyof PageRequest) =>
		requests.map((request) => request[name] ?? null).find((value) => value !== null) ??
		DEFAULT_PAGE[name];
	const offset = first('offset');
	const page = rows.slice(offset, offset + Math.min(first('limit'), largestPage));
	return pages === 'full' ? page : page.filter((row) => !isDeleted(row));
}
