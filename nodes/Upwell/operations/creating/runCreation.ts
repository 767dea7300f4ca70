import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { ResourceDescription } from '../../description';
import type { ItemJob } from '../../execution/runItems';
import { mixedSwitch } from '../../messages/input';
import { outcomeHint, withOutcome } from '../../messages/outcome';
import { OPTIONS } from '../../parameters/options';
import { readRunOption, readRunSwitch, retryBudgetOf } from '../../parameters/readOptions';
import { keyText, sourceKeyOf } from '../../transport/reference';
import {
	runOperation,
	type HandleItem,
	type OperationRun,
	type OperationWork,
} from '../runOperation';
import { Batcher } from './batcher';
import { createBatch } from './createBatch';
import { completeKeyedTask, createSingly } from './completeTask';
import { hasSourceKey, type CreateRun, type CreateTask } from './createTask';
import type { Creation } from './creation';
import { InputReader } from './inputReader';
import { runCheck } from './runCheck';

/** Runs all items of an operation that creates records, one by one or many in one request; or only checks them. */
export async function runCreation(
	context: IExecuteFunctions,
	resource: ResourceDescription,
	creation: Creation,
): Promise<INodeExecutionData[]> {
	// Nothing is sent where the switch cannot be read.
	if (readRunSwitch(context, resource, 'checkOnly', true)) {
		return await runCheck(context, resource, creation);
	}
	const addsOutcome = readRunSwitch(context, resource, 'addOutcome', false);
	const { isUpsert = false, endpoint, resolveExisting, changes, describeAgain } = creation;
	const { createMany, search } = resource.endpoints;
	const { displayName: checkLabel } = OPTIONS.checkOnly.parameter('checkOnly', resource);
	const batchSize = createMany && readRunOption(context, resource, 'batchSize');

	const begin = (shared: OperationRun): HandleItem => {
		const { client, flush } = shared;
		const size = batchSize ?? 1;
		const batcher =
			createMany && size > 1
				? new Batcher(client, flush, {
						size,
						send: (inputs: IDataObject[], budget) =>
							createBatch(client, budget, { createMany, search }, inputs),
					})
				: undefined;
		const run: CreateRun = { ...shared, endpoint, resolveExisting, batcher };

		const reader = new InputReader(shared, creation.readInput);
		const taskOf = (job: ItemJob): CreateTask => {
			const { index, stopping } = job;
			const options = creation.readOptions(index);
			if (options.checkOnly) throw mixedSwitch({ label: checkLabel, itemIndex: index });
			const input = job.memory.attempt?.sent ?? reader.read(index, options);
			const budget = retryBudgetOf(options, stopping);
			return { job, input, sourceKey: sourceKeyOf(input), options, budget };
		};
		const complete: HandleItem = (job) => {
			const task = taskOf(job);
			if (!hasSourceKey(task)) return createSingly(run, task);
			const key = keyText(task.sourceKey);
			const work = (isFirst: boolean) => completeKeyedTask(run, task, isFirst);
			return isUpsert ? run.inOrder.run(key, job, work) : run.mutex.run(key, work);
		};
		if (!addsOutcome) return complete;
		return async (job) => {
			const { result: earlier } = job.memory;
			return withOutcome(await complete(job), earlier);
		};
	};
	const hints: OperationWork['hints'] = (memories, run) => [
		creation.inputHint(),
		addsOutcome ? outcomeHint(memories) : undefined,
		...creation.hints(memories, run, addsOutcome),
	];
	const leading = addsOutcome ? ['outcome'] : [];
	const work = { changes, batchSize, leading, hints, describeAgain, begin };
	return await runOperation(context, resource, work);
}
