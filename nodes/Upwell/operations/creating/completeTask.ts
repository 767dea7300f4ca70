import { ItemError } from '../../execution/errorReport';
import type { ItemResult } from '../../execution/itemMemory';
import { describeCreate } from '../../messages/create';
import { createRecord } from '../../transport/createRecord';
import { isKeyRefusal } from '../../transport/refusal';
import { RunStoppedError, WriteAttempts } from '../../transport/sendWithRetry';
import { keyText } from '../../transport/reference';
import {
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
	// One that exists, or may exist, would only make its batch fail.
	const fitsInBatch = isFirst && task.job.memory.attempt === undefined;
	const { batcher } = run;
	const result = batcher && fitsInBatch ? await createInBatch(run, batcher, task) : undefined;
	return result ?? (await createSingly(run, task));
}

/**
 * Sends an item's record along with others.
 *
 * @param isAgain whether it was in a batch before, which was refused because of others
 * @returns how the item was completed; undefined when the batch leaves that open, and the record is to be sent singly
 * @throws ItemError when what happened to the batch concerns each of its tasks, and sending them singly would not help;
 *   RunStoppedError as `sendWithRetry` does
 */
async function createInBatch(
	run: CreateRun,
	batcher: NonNullable<CreateRun['batcher']>,
	task: KeyedTask,
	isAgain = false,
): Promise<ItemResult | undefined> {
	const sent = await batcher.send(task.input, task.budget);
	const { outcome, attempts, existing } = sent;
	const { memory } = task.job;
	const key = keyText(task.sourceKey);
	task.budget.retriesLeft = sent.retriesLeft;
	const created = outcome?.kind === 'done' && outcome.value.get(key);
	if (created) return createdFor(task, created);

	// What the batch may have done is known of each of its tasks, however it ended. Where it was done, Upwell did not say
	// what became of this record.
	const since = outcome?.kind === 'done' ? attempts.lastSentAt : attempts.uncertainSince;
	if (since !== undefined) markUncertain(task, since);
	else if (attempts.reachedSince !== undefined) markUnproven(task, attempts.reachedSince, true);
	if (sent.isStopped) throw new RunStoppedError();
	// Nothing was sent: there was no other task. Or nothing was refused.
	if (!outcome || outcome.kind === 'done') return undefined;

	if (existing) {
		const record = existing.records.get(key);
		if (record)
			return await run.resolveExisting(run, task, outcome, { record, result: existing.result });
		memory.markSearched();
	}
	if (outcome.kind === 'later' || isKeyRefusal(outcome.result)) {
		throw new ItemError(describeCreate(outcome, createContext(run, task)));
	}
	const wasSortedOut =
		outcome.kind === 'exists' && existing !== undefined && existing.records.size > 0;
	if (wasSortedOut && !isAgain) return await createInBatch(run, batcher, task, true);
	// Or it was refused because of one of its records, and the answer does not say which.
	return undefined;
}

/** Completes one item by a request of its own: created, resolved with the record that exists, or refused. */
export async function createSingly(run: CreateRun, task: CreateTask): Promise<ItemResult> {
	const { memory } = task.job;
	const { sentSingly, sentAgainSingly } = run.memory;
	if (hasSourceKey(task) && !run.batcher) sentSingly.add(memory);
	// It was in a batch.
	if (run.batcher && memory.attempt) sentAgainSingly.add(memory);

	const attempts = new WriteAttempts(memory.uncertainSince, {
		onUncertain: (since) => markUncertain(task, since),
		onUnproven: (since, isDoubtful) => markUnproven(task, since, isDoubtful),
	});
	const { client, endpoint } = run;
	const outcome = await createRecord(client, task.budget, endpoint, task.input, attempts);
	if (outcome.kind === 'done') return createdFor(task, outcome.value);
	if (outcome.kind === 'exists' && hasSourceKey(task)) {
		return await run.resolveExisting(run, task, outcome);
	}
	if (attempts.reachedSince !== undefined) markTried(task, attempts.reachedSince);
	const report = describeCreate(outcome, createContext(run, task));
	// Should Upwell have created it before somebody else answered, another try would create it again.
	const mayExist = outcome.kind === 'refused' && memory.isDoubtful;
	const isFinal = report.isFinal === true || (!hasSourceKey(task) && mayExist);
	throw new ItemError({ ...report, isFinal });
}
