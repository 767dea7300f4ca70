import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../description';
import { readRecords, valueOf } from './answers';
import type { UpwellClient } from './client';
import type { Outcome } from './outcome';
import { readPages } from './paging';
import { sendWithRetry, type RetryBudget } from './sendWithRetry';

/**
 * A list that takes no order is asked for in large pages: where all is in one, it does not matter that the order of the next
 * is unknown. The most that Upwell gives is unknown too.
 */
const PAGE_SIZE = 500;

/**
 * Lists records by page, with `limit` and `offset` in the query
 * [docs: api-reference/invoice-approval/list-invoices-ready-for-approval]. Each page may be tried as often as a request of its
 * own. Throws as `sendWithRetry` does, and `EndlessPagesError`.
 *
 * @param wanted how many; may be Infinity
 * @param mustFinish see `ApiCall`
 */
export async function listRecords(
	client: UpwellClient,
	budget: RetryBudget,
	endpoint: Endpoint,
	wanted: number,
	mustFinish = false,
): Promise<Outcome<IDataObject[]>> {
	const read = (body: unknown) => readRecords(valueOf(body, endpoint));
	const readPage = async (limit: number, offset: number) => {
		const query = [
			['limit', limit],
			['offset', offset],
		] as const;
		const call = { endpoint, query, size: limit, read, mustFinish };
		return await sendWithRetry(client, { ...budget }, call);
	};
	return await readPages(wanted, readPage, PAGE_SIZE);
}
