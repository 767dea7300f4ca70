import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, SourceKeyLookup } from '../description';
import { readRecordOrNull, readRecords, valueOf } from './answers';
import type { UpwellClient } from './client';
import type { Outcome } from './outcome';
import { existing } from './endpoint';
import { isReferredTo, type RecordReference } from './reference';
import { sendWithRetry, type RetryBudget } from './sendWithRetry';

/** The endpoints by which a record can be read. */
export interface ReadEndpoints {
	get?: Endpoint;
	getBySource?: SourceKeyLookup;
}

/**
 * Gets one record. By its ID: answered by the record or, for an ID that Upwell does not know, by `null`
 * [HASURA: issue 10184] or 404 [docs: error-codes]. By its source key: a search whose filter is inferred, so a record that
 * does not carry the key is neither taken for the one that is meant nor for a sign that there is none.
 *
 * @param mustFinish see `ApiCall`
 * @throws RunStoppedError, see `sendWithRetry`
 */
export async function getRecord(
	client: UpwellClient,
	budget: RetryBudget,
	endpoints: ReadEndpoints,
	reference: RecordReference,
	mustFinish = false,
): Promise<Outcome<IDataObject>> {
	if ('id' in reference) {
		const get = existing(endpoints.get);
		return await sendWithRetry(client, budget, {
			endpoint: get,
			id: reference.id,
			read: (body) => readRecordOrNull(valueOf(body, get)),
			namesRecord: true,
			mustFinish,
		});
	}
	const getBySource = existing(endpoints.getBySource);
	return await sendWithRetry(client, budget, {
		endpoint: getBySource,
		body: getBySource.body(reference),
		read: (body) => {
			const records = readRecords(valueOf(body, getBySource));
			if (records?.length === 0) return null;
			return records?.find((record) => isReferredTo(reference, record));
		},
		mustFinish,
	});
}
