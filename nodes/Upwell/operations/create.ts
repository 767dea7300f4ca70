import type { Endpoint, ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import type { ItemResult } from '../execution/itemMemory';
import { describeExists, describeFailedLookup } from '../messages/create';
import { batchHints, existingHint } from '../messages/hints';
import { createFields } from '../parameters/createFields';
import { optionsProperty } from '../parameters/options';
import { optionsReader } from '../parameters/readOptions';
import { getRecord } from '../transport/getRecords';
import type { HttpResult } from '../transport/httpResult';
import { createContext, isCreatedByTask, markCertain } from './creating/createTask';
import type { CreateRun, KeyedTask } from './creating/createTask';
import { runCreation } from './creating/runCreation';
import type { Operation } from './operation';

const OPTIONS = ['concurrency', 'ifExists', 'maxRetries', 'timeout'] as const;

/** Create: one record in Upwell for each item. */
export function create(resource: ResourceDescription, endpoint: Endpoint): Operation {
	const { noun, endpoints } = resource;
	const fields = createFields(resource);
	const options = endpoints.createMany ? (['batchSize', ...OPTIONS] as const) : OPTIONS;

	return {
		option: {
			name: 'Create',
			value: 'create',
			description: `Create a new ${noun.one}`,
			action: `Create ${noun.one}`,
		},
		properties: [...fields.properties, optionsProperty(resource, options)],
		run: (context) =>
			runCreation(context, resource, {
				changes: ['created'],
				endpoint,
				readInput: fields.read,
				readOptions: optionsReader(context, resource, options),
				resolveExisting,
				hints: (memories, run) => [existingHint(memories, noun), ...batchHints(run, noun)],
			}),
	};
}

/**
 * Upwell says that the record exists. If an earlier attempt of this run may have created it, its age tells whether that
 * attempt did; otherwise it was there before, and the option decides.
 */
async function resolveExisting(
	run: CreateRun,
	task: KeyedTask,
	refusal: HttpResult,
): Promise<ItemResult> {
	const { sourceKey, options, job, budget } = task;
	const context = { ...createContext(run, task), sourceKey };
	const mayBeOurs = job.memory.uncertainSince !== undefined;
	if (!mayBeOurs && options.ifExists === 'error') {
		throw new ItemError(describeExists(refusal, context));
	}
	const found = await getRecord(run.client, budget, run.resource.endpoints, sourceKey, true);
	if (found.kind !== 'done') throw new ItemError(describeFailedLookup(found, context, mayBeOurs));
	const record = found.value;
	const isOurs = isCreatedByTask(run, task, record, found.result);
	markCertain(run, task);
	if (isOurs) return { outputs: [record], done: 'created', id: String(record.id) };
	// It is older than the attempt or another item's, so that attempt created nothing.
	if (options.ifExists === 'return') return { outputs: [record] };
	throw new ItemError(describeExists(refusal, context));
}
