import { ItemError } from '../../execution/errorReport';
import type { ItemResult } from '../../execution/itemMemory';
import { describeCreate } from '../../messages/create';
import { createRecord } from '../../transport/createRecord';
import { WriteAttempts } from '../../transport/sendWithRetry';
import type { CreateRun, CreateTask } from './createRun';
import { createContext, hasSourceKey, markCertain, markUncertain } from './createTask';

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
