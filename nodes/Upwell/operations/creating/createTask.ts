import type { IDataObject } from 'n8n-workflow';
import type { AmountForm, Endpoint, ResourceDescription, SourceKey } from '../../description';
import type { Attempt, ItemResult } from '../../execution/itemMemory';
import type { ItemJob } from '../../execution/runItems';
import type { CreateContext, Protection } from '../../messages/create';
import { OPTIONS, type OptionValues } from '../../parameters/options';
import { protectionOf } from '../../parameters/protection';
import { mayBeFromSince, holdsSent } from '../../transport/ownRecord';
import type { HttpResponse } from '../../transport/httpResult';
import type { Outcome, UnsuccessfulOutcome } from '../../transport/outcome';
import type { RetryBudget, WriteAttempts } from '../../transport/sendWithRetry';
import { getRecord, type FoundRecord } from '../../transport/getRecords';
import { keyText } from '../../transport/reference';
import type { Companion } from '../companion';
import { sentContext, type OperationRun } from '../runOperation';
import type { Batcher } from './batcher';
import type { BatchPolicy } from './batchPolicy';

/** `checkOnly` where records can be looked up, `ifExists` and `skipUnchanged` where the operation leaves it to the user. */
export type TaskOptions = OptionValues<
	'giveUpAfter' | 'maxRetries' | 'onDoubtfulData' | 'timeout'
> &
	Partial<OptionValues<'checkOnly' | 'ifExists' | 'skipUnchanged'>>;

/** The record of one item, on its way to Upwell. */
export interface CreateTask {
	job: ItemJob;
	input: IDataObject;
	/** Where the item carries it. */
	sourceKey?: SourceKey;
	/** Upwell refuses a second copy of it. */
	isProtected: boolean;
	options: TaskOptions;
	/** Of all requests for this item. */
	budget: RetryBudget;
	/** How the item writes amounts; with the record's currency, if it is known. */
	amounts: AmountForm;
}

/** A task whose record has its source key. */
export type KeyedTask = CreateTask & { sourceKey: SourceKey };

/** What is to be done for a task whose record was in a batch. */
export type Verdict =
	| { kind: 'created'; record: IDataObject }
	/** `refusal`: of the batch it was in; none where it was found before anything was sent. */
	| { kind: 'exists'; found: FoundRecord; refusal?: UnsuccessfulOutcome }
	/**
	 * It is sent by a request of its own; `isLast` if it is what is left of a batch that was divided, `isNamed` if a refusal says
	 * that it is the bad one.
	 */
	| { kind: 'alone'; refusal?: UnsuccessfulOutcome; isLast?: true; isNamed?: true }
	/** What happened to the batch concerns each of its tasks, and sending them singly would not help. */
	| { kind: 'failed'; refusal: UnsuccessfulOutcome }
	| { kind: 'stopped'; refusal?: undefined };

export type Verdicts = ReadonlyMap<CreateTask, Verdict>;

/** The batches of a run, and what it has learned about them. */
export interface CreateBatches {
	policy: BatchPolicy;
	batcher: Batcher<CreateTask, Verdicts>;
}

/** How it is known that a record exists: Upwell refused to create it, or a search found it, or both. */
export type Existing =
	| { refusal: UnsuccessfulOutcome; found?: FoundRecord }
	| { refusal?: UnsuccessfulOutcome; found: FoundRecord };

/** What the items of one run share that create records. */
export interface CreateRun extends OperationRun {
	/** Creates one record. */
	endpoint: Endpoint;
	protection: Protection;
	/** By `keyText`, the source keys of the records that were created in this try. */
	createdKeys: Set<string>;
	/** Of a record that exists, where an update of it changes one. */
	companion?: Companion;
	/** Where several records may go in one request. */
	batches?: CreateBatches;
	/** What becomes of an item whose record exists already. */
	resolveExisting(run: CreateRun, task: KeyedTask, existing: Existing): Promise<ItemResult>;
}

/** What is sent of an item to create its record; the task keeps what was given, which is what an update sends. */
export function completeInput(
	resource: Pick<ResourceDescription, 'completeInput'>,
	given: IDataObject,
): IDataObject {
	return resource.completeInput?.(given) ?? given;
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

/** Notes for each of several tasks what the requests may have done that held them all, whatever their outcome. */
export function noteAttempts(
	tasks: readonly CreateTask[],
	outcome: Outcome<unknown> | undefined,
	{ lastSentAt, uncertainSince, reachedSince }: WriteAttempts,
	{ retriesLeft }: RetryBudget,
): void {
	// Where it was done, Upwell did not say what became of these.
	const since = outcome?.kind === 'done' ? lastSentAt : uncertainSince;
	for (const task of tasks) {
		task.budget.retriesLeft = retriesLeft;
		if (since !== undefined) markUncertain(task, since);
		else if (reachedSince !== undefined) markUnproven(task, reachedSince, true);
	}
}

/** Notes for another try that the task's record was sent. */
export function markTried(task: CreateTask, since: number): void {
	task.job.memory.markTried(attemptOf(task, since));
}

function attemptOf(task: CreateTask, since: number): Attempt {
	return { since, sent: task.input, isRepeatable: !task.isProtected };
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

/** What became of an item whose record was created for it, which people know by other means where no answer shows its ID. */
export function createdFor(
	{ resource: { titleField = 'id' }, createdKeys }: CreateRun,
	{ sourceKey, input, isProtected }: CreateTask,
	record: IDataObject,
): ItemResult {
	if (sourceKey) createdKeys.add(keyText(sourceKey));
	const id = String(record.id ?? sourceKey?.sourceSystemId ?? input[titleField]);
	return { outputs: [record], done: 'created', id, isRepeatable: !isProtected };
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

/** What the option is called that decides about records that exist, and its way out; undefined where there is none. */
export function ifExistsLabels(resource: ResourceDescription) {
	const { isUnique, isReadable } = protectionOf(resource);
	if (!isUnique || !isReadable) return undefined;
	const { displayName: label } = OPTIONS.ifExists.parameter('ifExists', resource);
	return { label, returnLabel: `Return Existing ${resource.displayName}` };
}

/** What messages need to know beyond the outcome. */
export function createContext(run: CreateRun, task: CreateTask): CreateContext {
	const { sourceKey, budget, input, amounts } = task;
	return {
		...sentContext(run, budget, input, amounts),
		sourceKey,
		protection: run.protection,
		ifExists: ifExistsLabels(run.resource),
	};
}
