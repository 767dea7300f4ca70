import type { ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import { describeMissing, describeRead } from '../messages/read';
import { hasList } from '../parameters/recordReference';
import type { NamedRecord } from '../transport/approvalState';
import { getRecord } from '../transport/getRecords';
import type { UnsuccessfulOutcome } from '../transport/outcome';
import type { RecordReference } from '../transport/reference';
import type { RetryBudget } from '../transport/sendWithRetry';
import { messageContext, type OperationRun } from './runOperation';

/** The run of an operation, and the resource whose records it is about. */
type RecordRun = Pick<OperationRun, 'client' | 'resource'>;

/** How a source key looks in an output: it comes out where it named the record. */
export const SOURCE_KEY_PREVIEW = {
	sourceSystem: { type: 'string' },
	sourceSystemId: { type: 'string' },
};

/**
 * The record that an item names, by its Upwell ID, for requests that take nothing else: one that is named by its source key is
 * looked up. Throws `ItemError` where it cannot be found.
 */
export async function findNamedRecord(
	run: RecordRun,
	budget: RetryBudget,
	reference: RecordReference,
): Promise<NamedRecord> {
	if ('id' in reference) return reference;
	const found = await getRecord(run.client, budget, run.resource.endpoints, reference);
	if (found.kind === 'done') return { id: String(found.value.id), sourceKey: reference };
	if (found.kind === 'missing') throw missingRecord(run, budget, reference, found);
	throw new ItemError(describeRead(found, messageContext(run, budget)));
}

/** Says that Upwell has no such record. */
export function missingRecord(
	run: RecordRun,
	budget: RetryBudget,
	reference: RecordReference,
	outcome: UnsuccessfulOutcome,
): ItemError {
	const { resource } = run;
	const help = { label: resource.displayName, hasList: hasList(resource) };
	return new ItemError(describeMissing(outcome, reference, messageContext(run, budget), help));
}

/** What names a record in an output: its Upwell ID under the name that other records have for it, such as `invoiceId`. */
export function idName({ value }: Pick<ResourceDescription, 'value'>): string {
	return `${value}Id`;
}
