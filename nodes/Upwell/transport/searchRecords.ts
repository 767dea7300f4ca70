import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../description';
import { readRecords, valueOf } from './answers';
import type { UpwellClient } from './client';
import type { Outcome } from './outcome';
import { sendWithRetry, type RetryBudget } from './sendWithRetry';

/** What to search for, and which part of it. */
export interface RecordSearch {
	/** A boolean expression; its operators are inferred [HASURA: equalityOperators]. */
	where: IDataObject;
	/** In each entry a column and `ASC` or `DESC` [HASURA: Schema.hs]. */
	orderBy: IDataObject[];
	limit: number;
	offset: number;
}

/**
 * Finds records: answered by a list under the endpoint's key [docs: api-reference/customers/search-customers].
 *
 * @throws RunStoppedError, see `sendWithRetry`
 */
export async function searchRecords(
	client: UpwellClient,
	budget: RetryBudget,
	endpoint: Endpoint,
	search: RecordSearch,
): Promise<Outcome<IDataObject[]>> {
	return await sendWithRetry(client, budget, {
		endpoint,
		body: { ...search },
		read: (body) => readRecords(valueOf(body, endpoint)),
	});
}
