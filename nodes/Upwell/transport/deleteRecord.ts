import type { ResourceDescription } from '../description';
import { endpointOf, readDelete, valueOf, type DeleteResult } from './answers';
import type { UpwellClient } from './client';
import type { Outcome } from './outcome';
import { isAnother, type RecordReference } from './reference';
import { sendWithRetry, type RetryBudget, type WriteAttempts } from './sendWithRetry';

/**
 * Deletes one record, named by its ID in the path or by its source key in the body; Upwell takes the key from the query as
 * well [docs: api-reference/invoices/delete-one-invoice-by-source-system-id]. After an unknown outcome it is asked again, and
 * a record that is missing then was deleted. Throws as `sendWithRetry` does.
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
	const call = { endpoint, id, body, read, namesRecord: true, attempts };
	const outcome = await sendWithRetry(client, budget, call);
	const wasDeleted = outcome.kind === 'missing' && attempts.uncertainSince !== undefined;
	// The answer that there is nothing any more is the one that tells.
	if (wasDeleted && outcome.result.kind === 'response') {
		return { kind: 'done', value: {}, result: outcome.result };
	}
	return outcome;
}
