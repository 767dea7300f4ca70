import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../description';
import { anotherRecord, readRow, readUpdate, valueOf, type UpdateResult } from './answers';
import { asRecord, isRefusalAlone } from './apiMessage';
import type { UpwellClient } from './client';
import type { AnswerMismatch, Outcome } from './outcome';
import { sendWithRetry, type RetryBudget, type WriteAttempts } from './sendWithRetry';

/** A change of the record that has this ID in its own system, whichever system that is. */
export interface SourceIdUpdate {
	sourceSystemId: string;
	input: IDataObject;
}

/**
 * Changes the record with a source ID, which stands in the path [docs: integration-patterns]. Request and answer are not
 * published: the request has the form of all other updates, and of the answer each form is taken that an update has anywhere,
 * or that shows a field that was sent [inferred]. Throws as `sendWithRetry` does.
 */
export async function updateBySourceId(
	client: UpwellClient,
	budget: RetryBudget,
	endpoint: Endpoint,
	change: SourceIdUpdate,
	attempts: WriteAttempts,
): Promise<Outcome<UpdateResult>> {
	const { sourceSystemId, input } = change;
	const read = (body: unknown) => {
		const value = isRefusalAlone(body) ? undefined : valueOf(body, endpoint);
		// Under another key, which is only inferred, nothing is no sign that there is no such record.
		const isNothing = value === null || (Array.isArray(value) && value.length === 0);
		const isExpectedKey = asRecord(body)?.[endpoint.responseKey] !== undefined;
		return isNothing && !isExpectedKey ? undefined : readAnswer(value, change);
	};
	const call = { endpoint, id: sourceSystemId, body: { input }, read, namesRecord: true, attempts };
	return await sendWithRetry(client, budget, call);
}

function readAnswer(
	value: unknown,
	{ sourceSystemId, input }: SourceIdUpdate,
): UpdateResult | AnswerMismatch | null | undefined {
	// Those that the record may have: as before the update, and as after it.
	const ids: unknown[] = [sourceSystemId, input.sourceSystemId];
	const isMeant = ({ sourceSystemId }: IDataObject) =>
		typeof sourceSystemId !== 'string' || ids.includes(sourceSystemId);
	const result = readUpdate(value, isMeant, undefined, false);
	if (result !== undefined) return result;
	// Fields of a record that does not name itself.
	const record = readRow(value, ['sourceSystemId', ...Object.keys(input)]);
	if (!record) return undefined;
	return isMeant(record) ? { record } : anotherRecord(record, true);
}
