import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { ResourceDescription } from '../../description';
import type { Change, ItemMemory } from '../../execution/itemMemory';
import type { ItemJob, StoppedRun } from '../../execution/runItems';
import type { RunMemory } from '../../execution/runMemory';
import type { Hint } from '../../messages/hints';
import { readRunOption, retryBudgetOf } from '../../parameters/readOptions';
import { keyText, sourceKeyOf } from '../../transport/reference';
import { runOperation, type HandleItem, type OperationRun } from '../runOperation';
import { Batcher } from './batcher';
import { completeKeyedTask, createSingly } from './completeTask';
import { InputReader, type ReadInput } from './inputReader';
import { hasSourceKey, type CreateRun, type CreateTask, type TaskOptions } from './createTask';

/** What an operation that creates records has of its own. */
export interface Creation extends Pick<CreateRun, 'endpoint' | 'resolveExisting'> {
	changes: readonly Change[];
	readInput: ReadInput;
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
		const { client, flush } = shared;
		const size = batchSize ?? 1;
		const batcher =
			createMany && size > 1
				? new Batcher(client, flush, { endpoint: createMany, size, search })
				: undefined;
		const run: CreateRun = { ...shared, endpoint, resolveExisting, batcher };

		const reader = new InputReader(shared, creation.readInput);
		const taskOf = (job: ItemJob): CreateTask => {
			const { index, stopping } = job;
			const options = creation.readOptions(index);
			const input = job.memory.attempt?.sent ?? reader.read(index, options);
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
