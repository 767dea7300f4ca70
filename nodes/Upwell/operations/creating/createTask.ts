import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, SourceKey } from '../../description';
import type { ItemResult } from '../../execution/itemMemory';
import type { ItemJob } from '../../execution/runItems';
import type { UncertainWrites } from '../../execution/uncertainWrites';
import type { CreateContext } from '../../messages/create';
import { OPTIONS, type OptionValues } from '../../parameters/options';
import { isFromSince } from '../../transport/age';
import type { HttpResponse, HttpResult } from '../../transport/httpResult';
import type { RetryBudget } from '../../transport/sendWithRetry';
import { keyText } from '../../transport/reference';
import { messageContext, type OperationRun } from '../runOperation';
import type { Batcher } from './batcher';

/** `ifExists` where the operation leaves it to the user. */
export type TaskOptions = OptionValues<'maxRetries' | 'timeout'> &
	Partial<OptionValues<'ifExists'>>;

/** The record of one item, on its way to Upwell. */
export interface CreateTask {
	job: ItemJob;
	input: IDataObject;
	/** Where the item carries it. */
	sourceKey?: SourceKey;
	options: TaskOptions;
	/** Of all requests for this item. */
	budget: RetryBudget;
}

/** A task of which Upwell refuses a second copy. */
export type KeyedTask = CreateTask & { sourceKey: SourceKey };

/** What the items of one run share that create records. */
export interface CreateRun extends OperationRun {
	/** Creates one record. */
	endpoint: Endpoint;
	/** Where several records may go in one request. */
	batcher?: Batcher;
	/** Items of which nobody knows whether they created their record. */
	uncertain: UncertainWrites;
	/** What becomes of an item whose record exists already, as Upwell says in `refusal`. */
	resolveExisting(run: CreateRun, task: KeyedTask, refusal: HttpResult): Promise<ItemResult>;
}

export function hasSourceKey(task: CreateTask): task is KeyedTask {
	return task.sourceKey !== undefined;
}

/** Notes that Upwell may have created the task's record, by a request sent at that time (`Date.now()`). */
export function markUncertain(run: CreateRun, task: CreateTask, since: number | undefined): void {
	const { job, input, sourceKey } = task;
	job.memory.markUncertain('created', since, input);
	if (sourceKey) run.uncertain.add(keyText(sourceKey), job.memory);
}

/** Notes that nothing is uncertain any more: what was sent created nothing, or what it created is known. */
export function markCertain(run: CreateRun, { job, sourceKey }: CreateTask): void {
	job.memory.markCertain();
	if (sourceKey) run.uncertain.delete(keyText(sourceKey), job.memory);
}

/**
 * Whether it was the task's own attempt that created a record which exists: its outcome was unknown, the record is not
 * older than it, and was not created for another item.
 *
 * @param response the one that brought the record, received just now
 */
export function isCreatedByTask(
	{ uncertain, resource: { titleField = 'id' } }: CreateRun,
	{ job, input, sourceKey }: CreateTask,
	record: IDataObject,
	response: HttpResponse,
): boolean {
	const { memory } = job;
	const since = memory.uncertainSince;
	return (
		since !== undefined &&
		!job.isOfAnother(String(record.id)) &&
		isFromSince(record, since, response) &&
		// Another item might have created it as well; then its title has to tell.
		(!sourceKey ||
			!uncertain.isShared(keyText(sourceKey), memory) ||
			record[titleField] === input[titleField])
	);
}

/** What messages need to know beyond the outcome. */
export function createContext(run: CreateRun, task: CreateTask): CreateContext {
	const { sourceKey, budget, input: sent } = task;
	const { displayName: label } = OPTIONS.ifExists.parameter('ifExists', run.resource);
	const ifExists = { label, returnLabel: `Return Existing ${run.resource.displayName}` };
	return { ...messageContext(run, budget), sent, sourceKey, ifExists };
}
