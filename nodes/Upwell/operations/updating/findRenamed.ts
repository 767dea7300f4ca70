import type { IDataObject } from 'n8n-workflow';
import { isFromSince } from '../../transport/age';
import { getRecord } from '../../transport/getRecords';
import type { RecordReference } from '../../transport/reference';
import type { RetryBudget } from '../../transport/sendWithRetry';
import type { OperationRun } from '../runOperation';

/**
 * Finds the record under the source key that an earlier attempt with an unknown outcome may have given it; not one that had
 * this key before.
 *
 * @param after how it is referred to then
 * @param input what was sent
 * @param uncertainSince `Date.now()` at the start of that attempt; undefined where there was none
 */
export async function findRenamed(
	{ client, resource: { endpoints } }: OperationRun,
	budget: RetryBudget,
	after: RecordReference,
	input: IDataObject,
	uncertainSince: number | undefined,
): Promise<IDataObject | undefined> {
	if (uncertainSince === undefined || !endpoints.getBySource) return undefined;
	const found = await getRecord(client, budget, endpoints, after, true);
	if (found.kind !== 'done') return undefined;
	const record = found.value;
	const isOurs =
		isFromSince(record, uncertainSince, found.result, 'updatedAt') &&
		Object.entries(input).every(([name, sent]) => mayHold(record[name], sent));
	return isOurs ? record : undefined;
}

/** Whether a field may hold what was sent. Some are not returned; none of those that are is a time that was sent. */
function mayHold(found: unknown, sent: unknown): boolean {
	return found === undefined || typeof sent === 'object' || found === sent;
}
