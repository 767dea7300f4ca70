import { ItemError } from '../../execution/errorReport';
import type { ItemResult } from '../../execution/itemMemory';
import { describeCreate } from '../../messages/create';
import { createRecord } from '../../transport/createRecord';
import { getRecord } from '../../transport/getRecords';
import { RunStoppedError, WriteAttempts } from '../../transport/sendWithRetry';
import {
	completeInput,
	createContext,
	createdFor,
	hasSourceKey,
	markTried,
	markUncertain,
	markUnproven,
} from './createTask';
import type { CreateRun, CreateTask, KeyedTask } from './createTask';

/**
 * Completes one item with a source key: created, found, or refused. No more async functions than necessary: with ten
 * requests of 500 records in flight, each one exists five thousand times.
 */
export async function completeKeyedTask(
	run: CreateRun,
	task: KeyedTask,
	isFirst: boolean,
): Promise<ItemResult> {
	const { batches } = run;
	// One that exists, or may exist, would only make its batch fail.
	const isNew = task.job.memory.attempt === undefined;
	if (!batches || !isNew) return await createSingly(run, task);
	if (!isFirst) return await completeLaterTask(run, task);
	const verdicts = await batches.batcher.send(task, task.budget);
	const verdict = verdicts.get(task);
	switch (verdict?.kind) {
		case 'created':
			return createdFor(task, verdict.record);
		case 'exists':
			return await run.resolveExisting(run, task, verdict);
		case 'failed':
			throw new ItemError(describeCreate(verdict.refusal, createContext(run, task)));
		case 'alone': {
			if (!verdict.isLast) run.memory.sentAgainSingly.add(task.job.memory);
			const result = await createSingly(run, task);
			// There was nothing wrong with the row that a refusal had named.
			if (verdict.isNamed && result.done === 'created') batches.policy.trustsPaths = false;
			return result;
		}
		default:
			throw new RunStoppedError();
	}
}

/**
 * Completes an item after another one with the same source key. Where one that changes nothing is skipped, it is compared
 * with what the earlier one left.
 */
async function completeLaterTask(run: CreateRun, task: KeyedTask): Promise<ItemResult> {
	const { client, resource } = run;
	const { options, budget, sourceKey } = task;
	const found = options.skipUnchanged
		? await getRecord(client, budget, resource.endpoints, sourceKey)
		: undefined;
	if (found?.kind !== 'done') return await createSingly(run, task);
	const { value: record, result } = found;
	return await run.resolveExisting(run, task, { found: { record, result } });
}

/** Completes one item by a request of its own: created, resolved with the record that exists, or refused. */
export async function createSingly(run: CreateRun, task: CreateTask): Promise<ItemResult> {
	const { memory } = task.job;
	const { client, endpoint, resource } = run;
	const couldBeInBatch = hasSourceKey(task) && resource.endpoints.createMany !== undefined;
	if (couldBeInBatch && !run.batches) run.memory.sentSingly.add(memory);

	const attempts = new WriteAttempts(memory.uncertainSince, {
		onUncertain: (since) => markUncertain(task, since),
		onUnproven: (since, isDoubtful) => markUnproven(task, since, isDoubtful),
	});
	const input = completeInput(resource, task.input);
	const outcome = await createRecord(client, task.budget, endpoint, input, attempts);
	if (outcome.kind === 'done') return createdFor(task, outcome.value);
	if (outcome.kind === 'exists' && hasSourceKey(task)) {
		return await run.resolveExisting(run, task, { refusal: outcome });
	}
	if (attempts.reachedSince !== undefined) markTried(task, attempts.reachedSince);
	const report = describeCreate(outcome, createContext(run, task));
	// Should Upwell have created it before somebody else answered, another try would create it again.
	const mayExist = outcome.kind === 'refused' && memory.isDoubtful;
	const isFinal = report.isFinal === true || (!hasSourceKey(task) && mayExist);
	throw new ItemError({ ...report, isFinal });
}
