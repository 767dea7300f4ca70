import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../../execution/errorReport';
import { describeUnread } from '../../messages/update';
import type { UpdateResult } from '../../transport/answers';
import { asRecord } from '../../transport/apiMessage';
import { getRecord } from '../../transport/getRecords';
import type { HttpResponse } from '../../transport/httpResult';
import type { Outcome } from '../../transport/outcome';
import type { RecordReference } from '../../transport/reference';
import type { RetryBudget } from '../../transport/sendWithRetry';
import type { RecordChange } from '../../transport/updateRecord';
import { COMPANION_UNCHANGED, type Companion } from '../companion';
import { messageContext, type OperationRun } from '../runOperation';

/** What names an updated record to people: its ID, or its own system's ID where an answer leaves that out. */
export function idOf({ id }: IDataObject, reference: RecordReference): string {
	return String(id ?? ('id' in reference ? reference.id : reference.sourceSystemId));
}

/** Whether the companion was to change, and Upwell says that none was changed: an update does not create one. */
export function companionNotes({ companion }: RecordChange, { companionRows }: UpdateResult) {
	return companion && companionRows === 0 ? [COMPANION_UNCHANGED] : [];
}

/**
 * The record as it is after an update, also where the answer to the update leaves it out.
 *
 * @param companion of the record, where it has one
 * @returns the record, and the answer that it came with
 * @throws ItemError when it cannot be read
 */
export async function readUpdated(
	run: OperationRun,
	budget: RetryBudget,
	reference: RecordReference,
	change: RecordChange,
	{ value, result }: Extract<Outcome<UpdateResult>, { kind: 'done' }>,
	companion: Companion | undefined,
): Promise<{ record: IDataObject; result: HttpResponse }> {
	const { record, companionRows = 0 } = value;
	const { endpoints } = run.resource;
	const isReadable = 'id' in reference ? endpoints.get : endpoints.getBySource;
	if (record && (record.id !== undefined || !isReadable)) {
		const row = companion && asRecord(record[companion.recordField]);
		// The companion is changed after the record, and the answer shows it as it was before [HASURA: multiple-mutations].
		if (!companion || !row || companionRows === 0) return { record, result };
		const changed = { ...row, ...change.companion } as IDataObject;
		return { record: { ...record, [companion.recordField]: changed }, result };
	}
	// Without a read there is nothing but what was sent.
	if (!isReadable) return { record: { ...reference, ...change.input }, result };
	const found = await getRecord(run.client, budget, endpoints, reference, true);
	if (found.kind === 'done') return { record: found.value, result: found.result };
	throw new ItemError(describeUnread(found, messageContext(run, budget)));
}
