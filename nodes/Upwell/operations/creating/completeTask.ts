import { ItemError } from '../../execution/errorReport';
import type { ItemResult } from '../../execution/itemMemory';
import { describeCreate } from '../../messages/create';
import { createRecord } from '../../transport/createRecord';
import { concernsKey } from '../../transport/outcome';
import { WriteAttempts } from '../../transport/sendWithRetry';
import { keyText } from '../../transport/reference';
import type { Batcher } from './batcher';
import { createContext, hasSourceKey, markCertain, markUncertain } from './createTask';
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
	const fitsInBatch = isFirst && !task.job.memory.isUncertain;
	const result =
		run.batcher && fitsInBatch ? await createInBatch(run, run.batcher, task) : undefined;
	return result ?? (await createSingly(run, task));
}

/**
 * Sends an item's record along with others.
 *
 * @param isAgain whether it was in a batch before, which was refused because of others
 * @returns how the item was completed; undefined when the batch leaves that open, and the record is to be sent singly
 * @throws ItemError when what happened to the batch concerns each of its tasks: nothing was created, and sending them
 *   singly would not help
 */
async function createInBatch(
	run: CreateRun,
	batcher: Batcher,
	task: KeyedTask,
	isAgain = false,
): Promise<ItemResult | undefined> {
	const { outcome, attempts, retriesLeft, existing } = await batcher.send(task.input, task.budget);
	task.budget.retriesLeft = retriesLeft;
	// Nothing was sent: there was no other task.
	if (!outcome) return undefined;

	const key = keyText(task.sourceKey);
	if (outcome.kind === 'done') {
		const record = outcome.value.get(key);
		if (record) return { outputs: [record], done: 'created', id: String(record.id) };
		// Upwell did something, and did not say what became of this record.
		markUncertain(run, task, attempts.lastSentAt);
	} else if (outcome.kind === 'unknown') {
		markUncertain(run, task, attempts.uncertainSince);
	} else if (outcome.kind === 'later' || concernsKey(outcome.result)) {
		throw new ItemError(describeCreate(outcome.kind, outcome.result, createContext(run, task)));
	}
	if (existing && outcome.kind === 'exists' && !isAgain) {
		if (existing.has(key)) return await run.resolveExisting(run, task, outcome.result);
		return await createInBatch(run, batcher, task, true);
	}
	// Or it was refused because of one of its records, and the answer does not say which.
	run.memory.sentAgainSingly.add(task.job.memory);
	return undefined;
}

/** Completes one item by a request of its own: created, resolved with the record that exists, or refused. */
export async function createSingly(run: CreateRun, task: CreateTask): Promise<ItemResult> {
	const { memory } = task.job;
	if (hasSourceKey(task) && !run.batcher) run.memory.sentSingly.add(memory);

	const attempts = new WriteAttempts(memory.uncertainSince, (since) =>
		markUncertain(run, task, since),
	);
	const { client, endpoint } = run;
	const outcome = await createRecord(client, task.budget, endpoint, task.input, attempts);
	if (outcome.kind === 'done') {
		markCertain(run, task);
		return { outputs: [outcome.value], done: 'created', id: String(outcome.value.id) };
	}
	if (outcome.kind === 'exists' && hasSourceKey(task)) {
		return await run.resolveExisting(run, task, outcome.result);
	}
	throw new ItemError(describeCreate(outcome.kind, outcome.result, createContext(run, task)));
}
