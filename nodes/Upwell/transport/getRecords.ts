import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, ResourceDescription } from '../description';
import { existing, readRecordOrNull, readRecords, valueOf } from './answers';
import type { UpwellClient } from './client';
import type { Outcome } from './outcome';
import { isReferredTo, type RecordReference } from './reference';
import { sendWithRetry, type RetryBudget } from './sendWithRetry';

/**
 * Gets one record. By its ID: answered by the record or, for an ID that Upwell does not know, by `null`
 * [HASURA: issue 10184] or 404 [docs: error-codes]. By its source key: a search whose filter is inferred, so a record that
 * does not carry the key is neither taken for the one that is meant nor for a sign that there is none. For `mustFinish` see
 * `ApiCall`; throws as `sendWithRetry` does.
 */
export async function getRecord(
	client: UpwellClient,
	budget: RetryBudget,
	endpoints: Pick<ResourceDescription['endpoints'], 'get' | 'getBySource'>,
	reference: RecordReference,
	mustFinish = false,
): Promise<Outcome<IDataObject>> {
	if ('id' in reference) {
		const endpoint = existing(endpoints.get);
		const read = (body: unknown) => readRecordOrNull(valueOf(body, endpoint));
		const call = { endpoint, id: reference.id, read, namesRecord: true, mustFinish };
		return await sendWithRetry(client, budget, call);
	}
	const endpoint = existing(endpoints.getBySource);
	const read = (body: unknown) => {
		const records = readRecords(valueOf(body, endpoint));
		if (records?.length === 0) return null;
		return records?.find((record) => isReferredTo(reference, record));
	};
	const call = { endpoint, body: endpoint.body(reference), read, mustFinish };
	return await sendWithRetry(client, budget, call);
}

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
 * Finds records: answered by a list under the endpoint's key [docs: api-reference/customers/search-customers]. Throws as
 * `sendWithRetry` does.
 */
export async function searchRecords(
	client: UpwellClient,
	budget: RetryBudget,
	endpoint: Endpoint,
	search: RecordSearch,
): Promise<Outcome<IDataObject[]>> {
	const read = (body: unknown) => readRecords(valueOf(body, endpoint));
	return await sendWithRetry(client, budget, { endpoint, body: search, read });
}
