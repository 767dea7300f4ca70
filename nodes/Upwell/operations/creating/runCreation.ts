import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { ResourceDescription } from '../../description';
import type { Change, ItemMemory, ItemResult } from '../../execution/itemMemory';
import type { ItemJob } from '../../execution/runItems';
import type { RunMemory } from '../../execution/runMemory';
import { UncertainWrites } from '../../execution/uncertainWrites';
import type { Hint } from '../../messages/hints';
import { parameterReader, type ParameterReader } from '../../parameters/parameterReader';
import type { ItemContext } from '../../parameters/readFields';
import { readRunOption, retryBudgetOf } from '../../parameters/readOptions';
import { keyText, sourceKeyOf } from '../../transport/reference';
import { runOperation } from '../runOperation';
import { Batcher } from './batcher';
import { createInBatch } from './createInBatch';
import { createSingly } from './createSingly';
import type { CreateRun, CreateTask, KeyedTask, TaskOptions } from './createRun';
import { hasSourceKey } from './createTask';

/** What an operation that creates records has of its own. */
export interface Creation extends Pick<CreateRun, 'endpoint' | 'resolveExisting'> {
	changes: readonly Change[];
	/** Reads the record of an item. Throws `ItemError` for a parameter that cannot be read. */
	readInput(parameter: ParameterReader, item: ItemContext): IDataObject;
	readOptions(itemIndex: number): TaskOptions;
	/**
	 * Records that exist are nothing unusual: a batch with some of them is sorted out rather than sent one by one, and where
	 * items share a record the last one wins.
	 */
	isUpsert?: true;
	hints(memories: ItemMemory[], run: RunMemory): Hint[];
}

/** Runs all items of an operation that creates records, one by one or many in one request. */
export async function runCreation(
	context: IExecuteFunctions,
	resource: ResourceDescription,
	creation: Creation,
): Promise<INodeExecutionData[]> {
	const parameter = parameterReader(context);
	const timezone = context.getTimezone();
	const { isUpsert = false, endpoint, resolveExisting } = creation;
	const { createMany, search } = resource.endpoints;
	const size = createMany ? readRunOption(context, resource, 'batchSize') : undefined;
	const taskOf = (job: ItemJob): CreateTask => {
		const { memory, index, stopping } = job;
		const sent = memory.state.status === 'uncertain' ? memory.state.sent : undefined;
		const input = sent ?? creation.readInput(parameter, { itemIndex: index, timezone });
		const options = creation.readOptions(index);
		const budget = retryBudgetOf(options, stopping);
		return { job, input, sourceKey: sourceKeyOf(input), options, budget };
	};
	return await runOperation(context, resource, {
		changes: creation.changes,
		batchSize: size,
		hints: creation.hints,
		begin: (shared) => {
			const batches = createMany &&
				size !== undefined &&
				size > 1 && { endpoint: createMany, size, search: isUpsert ? search : undefined };
			const run: CreateRun = {
				...shared,
				endpoint,
				resolveExisting,
				batcher: batches ? new Batcher(shared.client, shared.flush, batches) : undefined,
				uncertain: uncertainOf(shared.memory),
			};
			return (job) => {
				const task = taskOf(job);
				if (!hasSourceKey(task)) return createSingly(run, task);
				const work = async (isFirst: boolean) => await complete(run, task, isFirst);
				const key = keyText(task.sourceKey);
				return isUpsert ? run.inOrder.run(key, job, work) : run.mutex.run(key, work);
			};
		},
	});
}

/** What earlier tries left uncertain. */
function uncertainOf({ items }: RunMemory): UncertainWrites {
	const uncertain = new UncertainWrites();
	for (const memory of items) {
		const { state } = memory;
		const sourceKey = state.status === 'uncertain' && sourceKeyOf(state.sent);
		if (sourceKey && memory.uncertainSince !== undefined) {
			uncertain.add(keyText(sourceKey), memory);
		}
	}
	return uncertain;
}

/**
 * Completes one item with a source key: created, found, or refused. No more async functions than necessary: with ten
 * requests of 500 records in flight, each one exists five thousand times.
 */
async function complete(run: CreateRun, task: KeyedTask, isFirst: boolean): Promise<ItemResult> {
	// One that exists, or may exist, would only make its batch fail.
	const fitsInBatch = isFirst && !task.job.memory.isUncertain;
	const result =
		run.batcher && fitsInBatch ? await createInBatch(run, run.batcher, task) : undefined;
	return result ?? (await createSingly(run, task));
}
