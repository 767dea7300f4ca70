import { ItemError } from '../../execution/errorReport';
import type { ItemResult } from '../../execution/itemMemory';
import { describeCreate } from '../../messages/create';
import { createRecord } from '../../transport/createRecord';
import { getRecord } from '../../transport/getRecords';
import type { UnsuccessfulOutcome } from '../../transport/outcome';
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
import { findOwnRecord } from './findOwnRecord';

/**
 * Completes one item with a source key, of which no other is in flight: created, found, or refused. No more async functions
 * than necessary: with ten requests of 500 records in flight, each one exists five thousand times.
 */
export async function completeKeyedTask(
	run: CreateRun,
	task: KeyedTask,
	isFirst: boolean,
): Promise<ItemResult> {
	const isNew = task.job.memory.attempt === undefined;
	if (!isFirst && isNew && run.batches) return await completeLaterTask(run, task);
	return await completeTask(run, task);
}

/** Completes one item, in a batch where there are batches. */
export async function completeTask(run: CreateRun, task: CreateTask): Promise<ItemResult> {
	const { batches } = run;
	// One that exists, or may exist, would only make its batch fail.
	const isNew = task.job.memory.attempt === undefined;
	if (!batches || !isNew) return await createSingly(run, task);
	const verdicts = await batches.batcher.send(task, task.budget);
	const verdict = verdicts.get(task);
	switch (verdict?.kind) {
		case 'created':
			return createdFor(run, task, verdict.record);
		case 'exists':
			if (hasSourceKey(task)) return await run.resolveExisting(run, task, verdict);
			return await createSingly(run, task);
		case 'failed':
			return await completeUncreated(run, task, verdict.refusal);
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
	const isBatchable = task.isProtected && resource.endpoints.createMany !== undefined;
	if (isBatchable && !run.batches) run.memory.sentSingly.add(memory);

	const attempts = new WriteAttempts(memory.uncertainSince, {
		onUncertain: (since) => markUncertain(task, since),
		onUnproven: (since, isDoubtful) => markUnproven(task, since, isDoubtful),
	});
	const showsId = resource.fields.some(({ name, in: uses }) => {
		return name === 'id' && uses.includes('output');
	});
	const known = showsId ? [] : resource.fields.map(({ name }) => name);
	const { budget } = task;
	const input = completeInput(resource, task.input);
	const outcome = await createRecord(client, budget, endpoint, input, attempts, known);
	if (outcome.kind === 'done') return createdFor(run, task, outcome.value);
	const isResolved = outcome.kind === 'exists' && hasSourceKey(task);
	if (!isResolved && attempts.reachedSince !== undefined) {
		markTried(task, attempts.reachedSince);
	}
	return await completeUncreated(run, task, outcome);
}

/**
 * Completes an item whose record was not created, or not for certain: it exists, or a request of this run has created it all
 * the same, or the item fails.
 */
async function completeUncreated(
	run: CreateRun,
	task: CreateTask,
	outcome: UnsuccessfulOutcome,
): Promise<ItemResult> {
	const { isProtected, job } = task;
	const { memory } = job;
	if (!isProtected) {
		// Sending it again would not tell, and could create it a second time.
		const record = memory.isDoubtful ? await findOwnRecord(run, task) : undefined;
		if (record) return createdFor(run, task, record);
	}
	if (outcome.kind === 'exists' && hasSourceKey(task)) {
		return await run.resolveExisting(run, task, { refusal: outcome });
	}
	const report = describeCreate(outcome, createContext(run, task));
	// Should Upwell have created it before somebody else answered, another try would create it again.
	const mayExist = outcome.kind === 'refused' && memory.isDoubtful;
	throw new ItemError({
		...report,
		isFinal: report.isFinal === true || (!isProtected && mayExist),
	});
}
