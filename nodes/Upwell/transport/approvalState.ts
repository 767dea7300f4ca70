import type { IDataObject } from 'n8n-workflow';
import type { ResourceDescription, SourceKey } from '../description';
import { asRecord } from './apiMessage';
import { delayBefore, wait } from './backoff';
import type { UpwellClient } from './client';
import { getRecord } from './getRecords';
import { listRecords } from './listRecords';
import type { UnsuccessfulOutcome } from './outcome';
import { unlessEndless } from './paging';
import type { RecordReference } from './reference';
import type { RetryBudget } from './sendWithRetry';

/** Whether a record was approved, as far as reading it tells. */
export type ApprovalState =
	| { kind: 'approved' | 'notApproved' | 'unclear' }
	| { kind: 'missing'; outcome: UnsuccessfulOutcome };

/** A record by its ID, and by its source key where that is known. */
export interface NamedRecord {
	id: string;
	sourceKey?: SourceKey;
}

type Readable = Pick<ResourceDescription, 'endpoints' | 'approvedStatuses' | 'unapprovedStatuses'>;

/** The exceptions in a record, or in the answer to an approval, that are not closed [docs: invoices/get-one-invoice]. */
export function openExceptions(value: unknown): IDataObject[] {
	const exceptions = Array.isArray(value) ? value.map(asRecord) : [];
	return exceptions.filter(
		(exception): exception is IDataObject =>
			exception !== undefined && String(exception.status).toUpperCase() !== 'CLOSED',
	);
}

/** Whether a record keeps a list of exceptions, of which at least one is open; undefined where it does not show them. */
function hasOpenException({ exceptions }: IDataObject): boolean | undefined {
	// Carrier invoices have the names of the open ones as text [docs: api-guides/carrier-invoice-status].
	if (typeof exceptions === 'string') return exceptions.trim() !== '';
	return Array.isArray(exceptions) ? openExceptions(exceptions).length > 0 : undefined;
}

/** What a record says of itself; undefined where it says nothing. */
function saysApproved(
	record: IDataObject,
	{ approvedStatuses = [], unapprovedStatuses = [] }: Readable,
): boolean | undefined {
	const { approvedToSend, status } = record;
	const statusText = String(status ?? '').toUpperCase();
	if (approvedToSend === true || approvedStatuses.includes(statusText)) return true;
	// An approval fails while there are open ones, or closes them all [docs: invoice-approval/approve-customer-invoice].
	if (approvedToSend === false || hasOpenException(record)) return false;
	if (unapprovedStatuses.includes(statusText)) return false;
	return undefined;
}

/**
 * Reads whether a record was approved, without changing anything and also when the run is stopping: by what it says of
 * itself (`approvedToSend`, `status`, open exceptions), otherwise by the queue of those that are ready for approval. One
 * that is in there was not approved; one without open exceptions that is not in there has left it.
 */
async function readOnce(
	client: UpwellClient,
	budget: RetryBudget,
	resource: Readable,
	{ id, sourceKey }: NamedRecord,
): Promise<ApprovalState> {
	const { endpoints } = resource;
	// By its source key an invoice shows its status, by its ID its exceptions [docs: search-invoices, get-one-invoice].
	const ways: Array<RecordReference | false | undefined> = [
		endpoints.getBySource && sourceKey,
		endpoints.get !== undefined && { id },
	];
	let hasOpen: boolean | undefined;
	for (const reference of ways) {
		if (!reference) continue;
		const found = await getRecord(client, budget, endpoints, reference, true);
		if (found.kind === 'missing') return { kind: 'missing', outcome: found };
		if (found.kind !== 'done') continue;
		const told = saysApproved(found.value, resource);
		if (told !== undefined) return { kind: told ? 'approved' : 'notApproved' };
		hasOpen = hasOpenException(found.value) ?? hasOpen;
	}

	if (!endpoints.readyForApproval) return { kind: 'unclear' };
	const listed = listRecords(client, budget, endpoints.readyForApproval, Infinity, true);
	const queue = await listed.catch(unlessEndless);
	if (queue?.kind !== 'done') return { kind: 'unclear' };
	const waiting = queue.value.find((record) => String(record.id) === id);
	if (waiting) return { kind: waiting.approvedToSend === true ? 'approved' : 'notApproved' };
	return { kind: hasOpen === false ? 'approved' : 'unclear' };
}

/**
 * Reads whether a record was approved; as long as it was not, again after a while: an approval whose answer was lost may
 * still be on its way. Uses up the item's retries. Throws as `sendWithRetry` does.
 */
export async function readApprovalState(
	client: UpwellClient,
	budget: RetryBudget,
	resource: Readable,
	record: NamedRecord,
): Promise<ApprovalState> {
	for (let attempt = 1; ; attempt++) {
		const state = await readOnce(client, budget, resource, record);
		if (state.kind !== 'notApproved' || budget.retriesLeft === 0) return state;
		budget.retriesLeft--;
		await wait(delayBefore(attempt, undefined), [client.cancelled, client.keyRefusedSignal]);
	}
}
