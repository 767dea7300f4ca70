import type { IDataObject } from 'n8n-workflow';
import type { ResourceDescription } from '../description';
import { endpointOf, readUpdate, rowCount, valueOf, type UpdateResult } from './answers';
import { asRecord } from './apiMessage';
import type { UpwellClient } from './client';
import type { Outcome } from './outcome';
import { isAnother, referenceAfter, type RecordReference } from './reference';
import { sendWithRetry, type RetryBudget, type WriteAttempts } from './sendWithRetry';

/** A row of another table that the same request changes, such as a customer's rule. */
export interface CompanionKeys {
	/** In the body of the request. */
	input: string;
	/** In the answer; its `affectedRows` counts the rows. */
	response: string;
}

/** What is to change; a field that is null is cleared [HASURA: `_set`]. */
export interface RecordChange {
	/** The record's own columns; an update takes no related records [HASURA: set inputs]. */
	input: IDataObject;
	/** The companion's columns. */
	companion?: IDataObject;
}

/** An update of one record. */
export interface RecordUpdate {
	reference: RecordReference;
	change: RecordChange;
	attempts: WriteAttempts;
	/** Where the same request changes a companion. */
	companionKeys?: CompanionKeys;
	/** See `ApiCall`. */
	mustFinish?: boolean;
}

/**
 * Changes one record, named by its ID in the path or by its source key in the body
 * [docs: customers/update-one-customer, …/update-one-customer-by-source-system-id]. Never creates one [inferred]. Every
 * declared key is sent, `{}` where nothing changes: leaving one out is refused [HASURA: update operators parser]. Throws as
 * `sendWithRetry` does.
 */
export async function updateRecord(
	client: UpwellClient,
	budget: RetryBudget,
	endpoints: Pick<ResourceDescription['endpoints'], 'update' | 'updateBySource'>,
	{ reference, change, attempts, companionKeys, mustFinish = false }: RecordUpdate,
): Promise<Outcome<UpdateResult>> {
	const { input, companion } = change;
	const endpoint = endpointOf('id' in reference ? endpoints.update : endpoints.updateBySource);
	const [id, named] = 'id' in reference ? [reference.id, {}] : [undefined, reference];
	const companionBody = companionKeys && { [companionKeys.input]: companion ?? {} };
	const companionOnly = Object.keys(input).length === 0;
	const after = referenceAfter(reference, input);
	const isMeant = (record: IDataObject) =>
		!isAnother(after, record) || !isAnother(reference, record);
	const read = (body: unknown) => {
		const companionRows = companionKeys && rowCount(asRecord(body)?.[companionKeys.response]);
		return readUpdate(valueOf(body, endpoint), isMeant, companionRows, companionOnly);
	};
	const body = { ...named, input, ...companionBody };
	const call = { endpoint, id, body, read, namesRecord: true, attempts, mustFinish };
	return await sendWithRetry(client, budget, call);
}
