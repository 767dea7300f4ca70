import type { IDataObject } from 'n8n-workflow';
import type { UpwellClient } from '../client';
import { deliver, type Sending } from '../deliver';
import type { Outcome } from '../outcome';
import { readCustomers } from './answers';
import { CUSTOMER_SEARCH } from './paths';

/** What to search for, and which part of it. */
export interface CustomerSearch {
	/** `CustomersBoolExp`; its operators are inferred. */
	where: IDataObject;
	/** In each entry a column and `ASC` or `DESC` [inferred]. */
	orderBy: IDataObject[];
	limit: number;
	offset: number;
}

/**
 * Finds customers: `POST /api/rest/customers/search`, answered by `{"customers": [ … ]}`
 * [docs: api-reference/customers/search-customers].
 *
 * @throws Abandoned, see `deliver`
 */
export async function searchCustomers(
	client: UpwellClient,
	sending: Sending,
	search: CustomerSearch,
): Promise<Outcome<IDataObject[]>> {
	return await deliver(client, sending, {
		call: 'searchCustomers',
		request: { method: 'POST', path: CUSTOMER_SEARCH, body: { ...search } },
		read: readCustomers,
	});
}
