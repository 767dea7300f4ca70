import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../description';
import { readCreated, readReturned, readRow, readRecord, valueOf } from './answers';
import type { UpwellClient } from './client';
import type { Outcome } from './outcome';
import { isAnother, sourceKeyOf } from './reference';
import { sendWithRetry, type RetryBudget, type WriteAttempts } from './sendWithRetry';

/**
 * Creates one record: `{"input": …}`, answered by the record under the endpoint's key [docs: all create-one pages]. Throws
 * as `sendWithRetry` does.
 *
 * @param known the names of fields, one of which an answer has to show if it does not show the record's ID
 */
export async function createRecord(
	client: UpwellClient,
	budget: RetryBudget,
	endpoint: Endpoint,
	input: IDataObject,
	attempts: WriteAttempts,
	known: readonly string[] = [],
): Promise<Outcome<IDataObject>> {
	const sourceKey = sourceKeyOf(input);
	const read = (body: unknown) => {
		const value = valueOf(body, endpoint);
		const record = readRecord(value) ?? readRow(value, known);
		// Another record is no sign of what became of this one.
		return record && sourceKey && isAnother(sourceKey, record) ? undefined : record;
	};
	const hasSourceKey = sourceKey !== undefined;
	const call = { endpoint, body: { input }, read, hasSourceKey, attempts };
	return await sendWithRetry(client, budget, call);
}

/**
 * Creates many records at once: `{"inputs": [ … ]}`, answered by `{"returning": [ … ]}` under the endpoint's key
 * [docs: all create-many pages]. One row that Upwell refuses makes it refuse all [HASURA: multiple-mutations], and the order
 * of `returning` is unknown, so the records are told apart by their source keys. Throws as `sendWithRetry` does.
 *
 * @param inputs each with its source key, and each key once
 * @returns the records by `keyText` of their source keys, as far as the answer holds them, as the value of `done`
 */
export async function createRecords(
	client: UpwellClient,
	budget: RetryBudget,
	endpoint: Endpoint,
	inputs: IDataObject[],
	attempts: WriteAttempts,
): Promise<Outcome<Map<string, IDataObject>>> {
	const read = (body: unknown) => readCreated(valueOf(body, endpoint));
	const call = { endpoint, body: { inputs }, size: inputs.length, read, attempts };
	return await sendWithRetry(client, budget, call);
}

/** The same for records that need not have source keys: they are given as they are returned, in whatever order. */
export async function createRecordList(
	client: UpwellClient,
	budget: RetryBudget,
	endpoint: Endpoint,
	inputs: IDataObject[],
	attempts: WriteAttempts,
): Promise<Outcome<IDataObject[]>> {
	const read = (body: unknown) => readReturned(valueOf(body, endpoint));
	const call = { endpoint, body: { inputs }, size: inputs.length, read, attempts };
	return await sendWithRetry(client, budget, call);
}
