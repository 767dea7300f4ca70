import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { ResourceDescription } from '../../description';
import type { ItemResult } from '../../execution/itemMemory';
import type { ItemJob } from '../../execution/runItems';
import { mixedSwitch } from '../../messages/input';
import { outcomeHint, withOutcome } from '../../messages/outcome';
import { currencyOf } from '../../parameters/amountUnits';
import { OPTIONS } from '../../parameters/options';
import { protectionOf } from '../../parameters/protection';
import { readRunOption, readRunSwitch, retryBudgetOf } from '../../parameters/readOptions';
import { FIRST_IN_FLIGHT, MOST_IN_FLIGHT } from '../../transport/concurrencyLimit';
import { keyText, sourceKeyOf } from '../../transport/reference';
import { withAmounts } from '../recordCurrency';
import { References } from '../references';
import {
	runOperation,
	type HandleItem,
	type OperationRun,
	type OperationWork,
} from '../runOperation';
import { Batcher } from './batcher';
import { BatchPolicy, FIRST_SIZE, LARGEST_BATCH } from './batchPolicy';
import { createBatch } from './createBatch';
import { createBatchOnce } from './createBatchOnce';
import { completeKeyedTask, completeTask, createSingly } from './completeTask';
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
	const { companion, endpoint, resolveExisting } = creation;
	const { isUpsert = false, changes, describeAgain } = creation;
	const { createMany, search } = resource.endpoints;
	const protection = protectionOf(resource);
	const { isUnique } = protection;
	const { displayName: checkLabel } = OPTIONS.checkOnly.parameter('checkOnly', resource);
	const batchSize = createMany && readRunOption(context, resource, 'batchSize');
	const policy = createMany && batchPolicy(context, resource, batchSize, isUnique);
	let run: CreateRun | undefined;

	const begin = (shared: OperationRun): HandleItem => {
		const { client, flush } = shared;
		const batcher =
			createMany &&
			policy &&
			new Batcher(client, flush, {
				size: () => policy.size,
				send: async (tasks: CreateTask[], budget) =>
					isUnique
						? await createBatch(
								{ client, resource, createMany, search, policy },
								tasks.filter(hasSourceKey),
								budget,
							)
						: await createBatchOnce({ client, resource, createMany, policy }, tasks, budget),
			});
		const batches = batcher && policy && { policy, batcher };
		const createdKeys = new Set<string>();
		const own = { companion, endpoint, resolveExisting, protection, createdKeys, batches };
		const started = { ...shared, ...own };
		run = started;

		const reader = new InputReader(shared, creation.readInput);
		const references = new References(shared, true);
		const taskOf = (job: ItemJob): CreateTask => {
			const { index, stopping } = job;
			const options = creation.readOptions(index);
			if (options.checkOnly) throw mixedSwitch({ label: checkLabel, itemIndex: index });
			const amountsIn = shared.amountsIn(index);
			const input = job.memory.attempt?.sent ?? reader.read(index, options);
			const budget = retryBudgetOf(options, stopping);
			const amounts = { amountsIn, currency: currencyOf(input) };
			const sourceKey = sourceKeyOf(input);
			const isProtected = isUnique && sourceKey !== undefined;
			return { job, input, sourceKey, isProtected, options, budget, amounts };
		};
		const complete: HandleItem = (job) => {
			const task = taskOf(job);
			const shown = (result: ItemResult) => withAmounts(result, task.amounts);
			/** What it refers to is looked up when its turn comes, so that items with the same key stay in order. */
			const resolved = (create: () => Promise<ItemResult>) =>
				references.with(task.input, task.budget, (input) => {
					task.input = input;
					return create().then(shown);
				});
			if (!hasSourceKey(task)) {
				const create = isUnique ? createSingly : completeTask;
				return resolved(() => create(started, task));
			}
			const key = keyText(task.sourceKey);
			const work = (isFirst: boolean) => resolved(() => completeKeyedTask(started, task, isFirst));
			return isUpsert ? shared.inOrder.run(key, job, work) : shared.mutex.run(key, work);
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
	const limit = (concurrency: number | undefined) => {
		const singly = concurrency ?? MOST_IN_FLIGHT;
		if (!run?.batches) return singly;
		const { client, batches } = run;
		// Those that wait for their batch do not keep others from being started.
		const most = mostInBatches(concurrency, client.rateLimit.concurrencyNow, batches.policy.size);
		return Math.min(singly + batches.batcher.count, most);
	};
	const hasSmallBatches = batchSize !== undefined && batchSize < FIRST_SIZE;
	const work = { changes, limit, hasSmallBatches, leading, hints, describeAgain, begin };
	return await runOperation(context, resource, work);
}

/** What is known of the batches beforehand; undefined where each record goes in a request of its own. */
function batchPolicy(
	context: IExecuteFunctions,
	resource: ResourceDescription,
	batchSize: number | undefined,
	isUnique: boolean,
): BatchPolicy | undefined {
	if (batchSize !== undefined) return batchSize > 1 ? new BatchPolicy(batchSize) : undefined;
	// What went wrong with a request could not be mended for all of its records.
	if (!isUnique) return undefined;
	// A few take hardly longer one by one, and each answer tells about its own record.
	const concurrency = readRunOption(context, resource, 'concurrency') ?? FIRST_IN_FLIGHT;
	const few = Math.max(FIRST_IN_FLIGHT, concurrency);
	return context.getInputData().length <= few ? undefined : new BatchPolicy();
}

/** With so many items the time no longer goes into requests, and memory grows with them: those of twenty large batches. */
const ENOUGH_ITEMS = (20 + 1) * LARGEST_BATCH;

/**
 * How many items may be in progress at once: those of the batches in flight, and of one that is being filled.
 *
 * @param concurrency undefined where it is found by itself
 * @param concurrencyNow what it is at the moment
 * @param size how many items go in one request
 */
function mostInBatches(
	concurrency: number | undefined,
	concurrencyNow: number,
	size: number,
): number {
	const most = (concurrencyNow + 1) * size;
	return concurrency === undefined ? Math.min(ENOUGH_ITEMS, most) : most;
}
