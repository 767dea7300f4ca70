import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, ResourceDescription } from '../description';
import { anotherRecord, endpointOf, readRecordOrNull, readRecords, valueOf } from './answers';
import type { UpwellClient } from './client';
import type { HttpResponse } from './httpResult';
import { fitsAll, type PlainConditions } from './filterCheck';
import { AnswerMismatch, type Outcome } from './outcome';
import { isAnother, isReferredTo, type RecordReference } from './reference';
import { sendWithRetry, type RetryBudget } from './sendWithRetry';

/**
 * Gets one record. By its ID: answered by the record or, for an ID that Upwell does not know, by `null`
 * [HASURA: issue 10184] or 404 [docs: error-codes]. By its source key: a search whose filter is inferred, so a record that
 * does not carry the key is neither taken for the one that is meant nor for a sign that there is none. A record that says
 * itself that it is another one is a mismatch. For `mustFinish` see `ApiCall`; throws as `sendWithRetry` does.
 */
export async function getRecord(
	client: UpwellClient,
	budget: RetryBudget,
	endpoints: Pick<ResourceDescription['endpoints'], 'get' | 'getBySource'>,
	reference: RecordReference,
	mustFinish = false,
): Promise<Outcome<IDataObject>> {
	if ('id' in reference) {
		const endpoint = endpointOf(endpoints.get);
		const read = (body: unknown) => {
			const record = readRecordOrNull(valueOf(body, endpoint));
			return record && isAnother(reference, record) ? anotherRecord(record) : record;
		};
		const call = { endpoint, id: reference.id, read, namesRecord: true, mustFinish };
		return await sendWithRetry(client, budget, call);
	}
	const endpoint = endpointOf(endpoints.getBySource);
	const read = (body: unknown) => {
		const records = readRecords(valueOf(body, endpoint));
		if (records?.length === 0) return null;
		const record = records?.find((one) => isReferredTo(reference, one));
		const isUnfiltered = records?.every((one) => isAnother(reference, one));
		return record ?? (isUnfiltered ? new AnswerMismatch({ reason: 'notFiltered' }) : undefined);
	};
	const call = { endpoint, body: endpoint.body(reference), read, mustFinish };
	return await sendWithRetry(client, budget, call);
}

/** A record that was found, and the answer that it came with. */
export interface FoundRecord {
	record: IDataObject;
	result: HttpResponse;
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
 *
 * @param plain the conditions of the search that every record in the answer has to fit
 * @param mustFinish see `ApiCall`
 */
export async function searchRecords(
	client: UpwellClient,
	budget: RetryBudget,
	endpoint: Endpoint,
	search: RecordSearch,
	{ plain = {}, mustFinish = false }: { plain?: PlainConditions; mustFinish?: boolean } = {},
): Promise<Outcome<IDataObject[]>> {
	const read = (body: unknown) => {
		const records = readRecords(valueOf(body, endpoint));
		const isFiltered = records?.every((record) => fitsAll(record, plain)) ?? true;
		return isFiltered ? records : new AnswerMismatch({ reason: 'notFiltered' });
	};
	const call = { endpoint, body: search, size: search.limit, read, mustFinish };
	return await sendWithRetry(client, budget, call);
}
