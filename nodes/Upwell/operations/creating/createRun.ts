import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, SourceKey } from '../../description';
import type { ItemResult } from '../../execution/itemMemory';
import type { ItemJob } from '../../execution/runItems';
import type { UncertainWrites } from '../../execution/uncertainWrites';
import type { OptionValues } from '../../parameters/options';
import type { HttpResult } from '../../transport/httpResult';
import type { RetryBudget } from '../../transport/sendWithRetry';
import type { OperationRun } from '../runOperation';
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
