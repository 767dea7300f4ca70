import { ItemError } from '../../execution/errorReport';
import type { ItemResult } from '../../execution/itemMemory';
import { describeCreate } from '../../messages/create';
import { concernsKey } from '../../transport/outcome';
import { keyText } from '../../transport/reference';
import type { Batcher } from './batcher';
import type { CreateRun, KeyedTask } from './createRun';
import { createContext, markUncertain } from './createTask';

/**
 * Sends an item's record along with others.
 *
 * @param isAgain whether it was in a batch before, which was refused because of others
 * @returns how the item was completed; undefined when the batch leaves that open, and the record is to be sent singly
 * @throws ItemError when what happened to the batch concerns each of its tasks: nothing was created, and sending them
 *   singly would not help
 */
export async function createInBatch(
	run: CreateRun,
	batcher: Batcher,
	task: KeyedTask,
	isAgain = false,
): Promise<ItemResult | undefined> {
	const { outcome, attempts, retriesLeft, existing } = await batcher.send(task);
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
