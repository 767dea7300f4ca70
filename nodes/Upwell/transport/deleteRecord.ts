import type { ResourceDescription } from '../description';
import { endpointOf, readDelete, valueOf, type DeleteResult } from './answers';
import type { UpwellClient } from './client';
import type { Outcome } from './outcome';
import { isAnother, type RecordReference } from './reference';
import { sendWithRetry, type ApiCall, type RetryBudget, type WriteAttempts } from './sendWithRetry';

/**
 * Deletes one record, named by its ID in the path or by its source key in the body; Upwell takes the key from the query as
 * well [docs: api-reference/invoices/delete-one-invoice-by-source-system-id]. See `sendDelete`.
 */
export async function deleteRecord(
	client: UpwellClient,
	budget: RetryBudget,
	endpoints: Pick<ResourceDescription['endpoints'], 'delete' | 'deleteBySource'>,
	reference: RecordReference,
	attempts: WriteAttempts,
): Promise<Outcome<DeleteResult>> {
	const endpoint = endpointOf('id' in reference ? endpoints.delete : endpoints.deleteBySource);
	const [id, body] = 'id' in reference ? [reference.id, undefined] : [undefined, reference];
	const read = (answer: unknown) =>
		readDelete(valueOf(answer, endpoint), (record) => !isAnother(reference, record));
	return await sendDelete(client, budget, { endpoint, id, body, read }, attempts);
}

/**
 * Sends a delete, of whatever it is. After an unknown outcome it is asked again, and what is missing then was deleted. Throws
 * as `sendWithRetry` does.
 */
export async function sendDelete(
	client: UpwellClient,
	budget: RetryBudget,
	call: Pick<ApiCall<DeleteResult>, 'endpoint' | 'id' | 'pathParts' | 'body' | 'read'>,
	attempts: WriteAttempts,
): Promise<Outcome<DeleteResult>> {
	const outcome = await sendWithRetry(client, budget, { ...call, namesRecord: true, attempts });
	const wasDeleted = outcome.kind === 'missing' && attempts.uncertainSince !== undefined;
	// The answer that there is nothing any more is the one that tells.
	if (wasDeleted && outcome.result.kind === 'response') {
		return { kind: 'done', value: {}, result: outcome.result };
	}
	return outcome;
}
