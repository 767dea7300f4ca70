import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, ResourceDescription, SourceKey } from '../../description';
import type { Attempt, ItemResult } from '../../execution/itemMemory';
import type { ItemJob } from '../../execution/runItems';
import type { CreateContext } from '../../messages/create';
import { OPTIONS, type OptionValues } from '../../parameters/options';
import { mayBeFromSince, holdsSent } from '../../transport/ownRecord';
import type { HttpResponse } from '../../transport/httpResult';
import type { UnsuccessfulOutcome } from '../../transport/outcome';
import type { RetryBudget } from '../../transport/sendWithRetry';
import { getRecord, type FoundRecord } from '../../transport/getRecords';
import { messageContext, type OperationRun } from '../runOperation';
import type { Batcher } from './batcher';

/** `ifExists` where the operation leaves it to the user. */
export type TaskOptions = OptionValues<
	'giveUpAfter' | 'maxRetries' | 'onDoubtfulData' | 'timeout'
> &
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
	/** What becomes of an item whose record exists already, as Upwell says in `refusal`; `found` if it was looked up. */
	resolveExisting(
		run: CreateRun,
		task: KeyedTask,
		refusal: UnsuccessfulOutcome,
		found?: FoundRecord,
	): Promise<ItemResult>;
}

export function hasSourceKey(task: CreateTask): task is KeyedTask {
	return task.sourceKey !== undefined;
}

/** Notes that Upwell may have created the task's record, by a request sent at that time (`Date.now()`). */
export function markUncertain(task: CreateTask, since: number): void {
	task.job.memory.markUncertain('created', attemptOf(task, since));
}

/**
 * Notes that a request was refused which may have created the task's record all the same. That one refused row undoes the
 * whole batch is inferred, and a refusal that is not Upwell's own may come after Upwell has done what was asked.
 *
 * @param isDoubtful false for a rate limit of the record alone, which is met before anything is done: if the record exists,
 *   it may be the task's all the same
 */
export function markUnproven(task: CreateTask, since: number, isDoubtful: boolean): void {
	task.job.memory.markUnproven(attemptOf(task, since), isDoubtful);
}

/** Notes for another try that the task's record was sent. */
export function markTried(task: CreateTask, since: number): void {
	task.job.memory.markTried(attemptOf(task, since));
}

function attemptOf(task: CreateTask, since: number): Attempt {
	return { since, sent: task.input, isRepeatable: !hasSourceKey(task) };
}

/**
 * Whether it was the task's own attempt that created a record which exists: one of its requests may have done it, the
 * record was not created for another item, holds what was sent, and is not clearly older.
 *
 * @param response the one that brought the record, received just now
 */
export function isCreatedByTask(
	{ resource: { titleField = 'id', recognizedBy = [titleField] } }: CreateRun,
	{ job }: CreateTask,
	record: IDataObject,
	response: HttpResponse,
): boolean {
	const { attempt } = job.memory;
	return (
		attempt !== undefined &&
		!job.isOfAnother(String(record.id)) &&
		holdsSent(record, attempt.sent ?? {}, recognizedBy) &&
		mayBeFromSince(record, attempt.since, response)
	);
}

/** What became of an item whose record was created for it. */
export function createdFor(task: CreateTask, record: IDataObject): ItemResult {
	const isRepeatable = !hasSourceKey(task);
	return { outputs: [record], done: 'created', id: String(record.id), isRepeatable };
}

/** Looks a record up by its source key, also when the run is stopping: this run may have created it. */
export async function findRecord(
	{ client, resource }: CreateRun,
	budget: RetryBudget,
	sourceKey: SourceKey,
): Promise<FoundRecord | UnsuccessfulOutcome> {
	const found = await getRecord(client, budget, resource.endpoints, sourceKey, true);
	return found.kind === 'done' ? { record: found.value, result: found.result } : found;
}

/** What the option is called that decides about records that exist, and its way out. */
export function ifExistsLabels(resource: ResourceDescription) {
	const { displayName: label } = OPTIONS.ifExists.parameter('ifExists', resource);
	return { label, returnLabel: `Return Existing ${resource.displayName}` };
}

/** What messages need to know beyond the outcome. */
export function createContext(run: CreateRun, task: CreateTask): CreateContext {
	const { sourceKey, budget, input: sent } = task;
	return {
		...messageContext(run, budget),
		sent,
		sourceKey,
		ifExists: ifExistsLabels(run.resource),
	};
}
