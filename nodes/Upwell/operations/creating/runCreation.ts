import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { ResourceDescription } from '../../description';
import type { ItemJob } from '../../execution/runItems';
import { mixedSwitch } from '../../messages/input';
import { outcomeHint, withOutcome } from '../../messages/outcome';
import { AUTOMATIC, OPTIONS } from '../../parameters/options';
import { readRunOption, readRunSwitch, retryBudgetOf } from '../../parameters/readOptions';
import { keyText, sourceKeyOf } from '../../transport/reference';
import {
	runOperation,
	type HandleItem,
	type OperationRun,
	type OperationWork,
} from '../runOperation';
import { Batcher } from './batcher';
import { BatchPolicy } from './batchPolicy';
import { createBatch } from './createBatch';
import { completeKeyedTask, createSingly } from './completeTask';
import {
	hasSourceKey,
	type CreateBatches,
	type CreateRun,
	type CreateTask,
	type KeyedTask,
} from './createTask';
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
	const given = createMany && readRunOption(context, resource, 'batchSize');
	const policy = given === undefined ? undefined : batchPolicy(context, resource, given);
	let batches: CreateBatches | undefined;

	const begin = (shared: OperationRun): HandleItem => {
		const { client, flush } = shared;
		const batcher =
			createMany &&
			policy &&
			new Batcher(client, flush, {
				size: () => policy.size,
				send: (tasks: KeyedTask[], budget) =>
					createBatch({ client, createMany, search, policy }, tasks, budget),
			});
		batches = batcher && policy && { policy, batcher };
		const run: CreateRun = { ...shared, endpoint, resolveExisting, batches };

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
	// Items that wait for their batch do not keep others from being started. Beside the batches in flight, one is being filled.
	const limit = (concurrency: number) =>
		batches
			? Math.min((concurrency + 1) * batches.policy.size, concurrency + batches.batcher.count)
			: concurrency;
	const hasBatchSize = given !== undefined && given !== AUTOMATIC;
	const work = { changes, limit, hasBatchSize, leading, hints, describeAgain, begin };
	return await runOperation(context, resource, work);
}

/** What is known of the batches beforehand; undefined where each record goes in a request of its own. */
function batchPolicy(
	context: IExecuteFunctions,
	resource: ResourceDescription,
	given: number,
): BatchPolicy | undefined {
	if (given !== AUTOMATIC) return given > 1 ? new BatchPolicy(given) : undefined;
	// As many as may be in flight at once take no longer one by one, and each answer tells about its own record.
	const isFew = context.getInputData().length <= readRunOption(context, resource, 'concurrency');
	return isFew ? undefined : new BatchPolicy();
}
