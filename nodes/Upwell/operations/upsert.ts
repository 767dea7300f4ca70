import type { Endpoint, ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import type { ItemResult } from '../execution/itemMemory';
import { batchHints, updatedHint } from '../messages/hints';
import { blankSourceKey } from '../messages/input';
import { describeNotUpdated } from '../messages/update';
import { additionalFields } from '../parameters/additionalFields';
import { optionsProperty, type OptionName } from '../parameters/options';
import { readRequired } from '../parameters/readFields';
import { optionsReader } from '../parameters/readOptions';
import { isSourceKeyField, sourceKeyParameters } from '../parameters/sourceKeyFields';
import { WriteAttempts } from '../transport/sendWithRetry';
import { updateRecord } from '../transport/updateRecord';
import type { Companion } from './companion';
import type { CreateRun, KeyedTask } from './creating/createRun';
import { createContext, isCreatedByTask, markCertain } from './creating/createTask';
import { runCreation } from './creating/runCreation';
import type { Operation } from './operation';
import { companionHint } from './update';
import { changeFromInput, relatedNotes } from './updating/changeFromInput';
import { companionNotes, idOf, readUpdated } from './updating/readUpdated';

const OPTIONS = ['concurrency', 'maxRetries', 'timeout'] as const;

/**
 * Create or Update: a record for each item that is as the item says, whether it existed before or not.
 *
 * @param companion of the record, where it has one
 */
export function upsert(
	resource: ResourceDescription,
	endpoint: Endpoint,
	companion?: Companion,
): Operation {
	const { noun, endpoints } = resource;
	const fields = resource.fields.filter((field) => field.in.includes('create'));
	const keyFields = fields.filter(isSourceKeyField);
	const required = fields.filter((field) => field.required);
	const optional = additionalFields(
		resource,
		fields.filter((field) => !field.required && !isSourceKeyField(field)),
	);
	const refuseBlankKey = blankSourceKey(noun, "use the operation 'Create'");
	const options: OptionName[] = endpoints.createMany ? ['batchSize', ...OPTIONS] : [...OPTIONS];

	return {
		option: {
			name: 'Create or Update',
			value: 'upsert',
			description: 'Create a new record, or update the current one if it already exists (upsert)',
			action: `Create or update ${noun.one}`,
		},
		properties: [
			...[...sourceKeyParameters(noun), ...required.map(({ parameter }) => parameter)].map(
				(parameter) => ({ ...parameter, required: true }),
			),
			...optional.properties,
			optionsProperty(resource, options),
		],
		run: async (context) =>
			await runCreation(context, resource, {
				changes: ['created', 'updated'],
				endpoint,
				readInput: (parameter, item) => ({
					...readRequired(required, parameter, item, noun),
					...optional.read(parameter, item),
					...readRequired(keyFields, parameter, item, noun, refuseBlankKey),
				}),
				readOptions: optionsReader(context, resource, OPTIONS),
				isUpsert: true,
				resolveExisting: async (run, task) => await updateExisting(run, task, companion),
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
	const { sourceKey, input, budget } = task;
	const { memory } = task.job;
	const change = changeFromInput(resource, companion, input);
	const attempts = new WriteAttempts(undefined, () => memory.markUncertain('updated'));
	const updated = await updateRecord(
		client,
		budget,
		resource.endpoints,
		sourceKey,
		change,
		attempts,
		companion?.keys,
		// What may have been created is completed, whatever happened to other items.
		memory.isUncertain,
	);
	if (updated.kind !== 'done') {
		const context = { ...createContext(run, task), sourceKey };
		throw new ItemError(describeNotUpdated(updated, context, mayBeUpdated(task)));
	}
	memory.markUncertain('updated');
	const { record, result } = await readUpdated(run, budget, sourceKey, change, updated, companion);
	const isOurs = isCreatedByTask(run, task, record, result);
	markCertain(run, task);
	const notes = isOurs
		? []
		: [...relatedNotes(resource, companion, input), ...companionNotes(change, updated.value)];
	const id = idOf(record, sourceKey);
	return { outputs: [record], done: isOurs ? 'created' : 'updated', id, notes };
}

/** Whether an earlier attempt may have updated the record. */
function mayBeUpdated({ job: { memory } }: KeyedTask): boolean {
	const { state } = memory;
	return state.status === 'uncertain' ? state.effect === 'updated' : memory.isUncertain;
}
