import type { Endpoint, ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import type { ItemMemory, ItemResult } from '../execution/itemMemory';
import { batchHints, updatedHint } from '../messages/hints';
import { describeNotUpdated } from '../messages/update';
import { createFields } from '../parameters/createFields';
import { optionsProperty } from '../parameters/options';
import { optionsReader } from '../parameters/readOptions';
import { WriteAttempts } from '../transport/sendWithRetry';
import { updateRecord } from '../transport/updateRecord';
import { companionHint, companionNotes, type Companion } from './companion';
import { createContext, isCreatedByTask, markCertain } from './creating/createTask';
import type { CreateRun, KeyedTask } from './creating/createTask';
import { runCreation } from './creating/runCreation';
import type { Operation } from './operation';
import { changeFromInput, idOf, readUpdated, relatedNotes } from './recordUpdate';

const OPTIONS = ['concurrency', 'maxRetries', 'timeout'] as const;

/** Create or Update: a record for each item that is as the item says, whether it existed before or not. */
export function upsert(
	resource: ResourceDescription,
	endpoint: Endpoint,
	companion?: Companion,
): Operation {
	const { noun, endpoints } = resource;
	const fields = createFields(resource, true);
	const options = endpoints.createMany ? (['batchSize', ...OPTIONS] as const) : OPTIONS;

	return {
		option: {
			name: 'Create or Update',
			value: 'upsert',
			description: 'Create a new record, or update the current one if it already exists (upsert)',
			action: `Create or update ${noun.one}`,
		},
		properties: [...fields.properties, optionsProperty(resource, options)],
		run: (context) =>
			runCreation(context, resource, {
				changes: ['created', 'updated'],
				endpoint,
				readInput: fields.read,
				readOptions: optionsReader(context, resource, options),
				isUpsert: true,
				resolveExisting: (run, task) => updateExisting(run, task, companion),
				hints: (memories, run) => [
					updatedHint(memories, noun),
					companionHint(memories, companion),
					...batchHints(run, noun),
				],
			}),
	};
}

/**
 * Upwell says that the record exists, so it is updated; also if an earlier attempt of this run created it, of which nobody
 * knows with what.
 */
async function updateExisting(
	run: CreateRun,
	task: KeyedTask,
	companion: Companion | undefined,
): Promise<ItemResult> {
	const { resource, client } = run;
	const { sourceKey: reference, input, budget, job } = task;
	const { memory } = job;
	const change = changeFromInput(resource, companion, input);
	const updated = await updateRecord(
		client,
		budget,
		resource.endpoints,
		reference,
		change,
		new WriteAttempts(undefined, () => memory.markUncertain('updated')),
		companion?.keys,
		// What may have been created is completed, whatever happened to other items.
		memory.isUncertain,
	);
	if (updated.kind !== 'done') {
		const context = { ...createContext(run, task), sourceKey: reference };
		throw new ItemError(describeNotUpdated(updated, context, mayBeUpdated(memory)));
	}
	memory.markUncertain('updated');
	const update = { budget, reference, change, companion };
	const { record, result } = await readUpdated(run, update, updated);
	const isOurs = isCreatedByTask(run, task, record, result);
	markCertain(run, task);
	const id = idOf(record, reference);
	if (isOurs) return { outputs: [record], done: 'created', id, notes: [] };
	const related = relatedNotes(resource, companion, input);
	const notes = [...related, ...companionNotes(change, updated.value)];
	return { outputs: [record], done: 'updated', id, notes };
}

/** Whether an earlier attempt may have updated the record. */
function mayBeUpdated({ state, isUncertain }: ItemMemory): boolean {
	return state.status === 'uncertain' ? state.effect === 'updated' : isUncertain;
}
