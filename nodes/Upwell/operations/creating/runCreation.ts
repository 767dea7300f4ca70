import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { ResourceDescription } from '../../description';
import type { Change, ItemMemory } from '../../execution/itemMemory';
import type { ItemJob, StoppedRun } from '../../execution/runItems';
import type { RunMemory } from '../../execution/runMemory';
import type { Hint } from '../../messages/hints';
import type { ParameterReader } from '../../parameters/parameterReader';
import type { ItemContext } from '../../parameters/readFields';
import { readRunOption, retryBudgetOf } from '../../parameters/readOptions';
import { keyText, sourceKeyOf } from '../../transport/reference';
import { runOperation, type HandleItem, type OperationRun } from '../runOperation';
import { Batcher } from './batcher';
import { completeKeyedTask, createSingly } from './completeTask';
import { hasSourceKey, type CreateRun, type CreateTask, type TaskOptions } from './createTask';

/** What an operation that creates records has of its own. */
export interface Creation extends Pick<CreateRun, 'endpoint' | 'resolveExisting'> {
	changes: readonly Change[];
	/** Reads the record of an item. Throws `ItemError` for a parameter that cannot be read. */
	readInput(parameter: ParameterReader, item: ItemContext): IDataObject;
	readOptions(itemIndex: number): TaskOptions;
	/** Where items share a record, the last one wins. */
	isUpsert?: true;
	hints(memories: ItemMemory[], run: RunMemory): Hint[];
	describeAgain(run: StoppedRun): string | undefined;
}

/** Runs all items of an operation that creates records, one by one or many in one request. */
export async function runCreation(
	context: IExecuteFunctions,
	resource: ResourceDescription,
	creation: Creation,
): Promise<INodeExecutionData[]> {
	const { isUpsert = false, endpoint, resolveExisting, changes, hints, describeAgain } = creation;
	const { createMany, search } = resource.endpoints;
	const batchSize = createMany && readRunOption(context, resource, 'batchSize');

	const begin = (shared: OperationRun): HandleItem => {
		const { client, flush, parameter, timezone } = shared;
		const size = batchSize ?? 1;
		const batcher =
			createMany && size > 1
				? new Batcher(client, flush, { endpoint: createMany, size, search })
				: undefined;
		const run: CreateRun = { ...shared, endpoint, resolveExisting, batcher };

		const taskOf = (job: ItemJob): CreateTask => {
			const { index, stopping } = job;
			const { attempt } = job.memory;
			const input = attempt?.sent ?? creation.readInput(parameter, { itemIndex: index, timezone });
			const options = creation.readOptions(index);
			const budget = retryBudgetOf(options, stopping);
			return { job, input, sourceKey: sourceKeyOf(input), options, budget };
		};
		return (job) => {
			const task = taskOf(job);
			if (!hasSourceKey(task)) return createSingly(run, task);
			const key = keyText(task.sourceKey);
			const work = (isFirst: boolean) => completeKeyedTask(run, task, isFirst);
			return isUpsert ? run.inOrder.run(key, job, work) : run.mutex.run(key, work);
		};
	};
	return await runOperation(context, resource, { changes, batchSize, hints, describeAgain, begin });
}
