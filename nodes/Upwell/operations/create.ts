import type { Endpoint, ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import type { ItemResult } from '../execution/itemMemory';
import {
	describeCreate,
	describeExists,
	describeFailedLookup,
	describeSharedKey,
} from '../messages/create';
import { batchHints, existingHint } from '../messages/hints';
import { describeCreateAgain } from '../messages/run';
import { createFields } from '../parameters/createFields';
import { optionsProperty } from '../parameters/options';
import { optionsReader } from '../parameters/readOptions';
import type { FoundRecord } from '../transport/getRecords';
import type { UnsuccessfulOutcome } from '../transport/outcome';
import {
	createContext,
	createdFor,
	findRecord,
	ifExistsLabels,
	isCreatedByTask,
} from './creating/createTask';
import type { CreateRun, KeyedTask } from './creating/createTask';
import { runCreation } from './creating/runCreation';
import type { Operation } from './operation';

const OPTIONS = [
	'concurrency',
	'giveUpAfter',
	'ifExists',
	'maxRetries',
	'onDoubtfulData',
	'timeout',
] as const;

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
				describeAgain: (run) => describeCreateAgain(run, noun, ifExistsLabels(resource)),
				hints: (memories, run) => [existingHint(memories, noun), ...batchHints(run, noun)],
			}),
	};
}

/**
 * The record may exist, as Upwell says. If a request of this run may have created it, what is in it and its age tell whether
 * that request did; otherwise it was there before, and the option decides. One that a search does not find was refused
 * because of something else.
 */
async function resolveExisting(
	run: CreateRun,
	task: KeyedTask,
	refusal: UnsuccessfulOutcome,
	known?: FoundRecord,
): Promise<ItemResult> {
	const { sourceKey, options, job, budget } = task;
	const { memory } = job;
	const context = { ...createContext(run, task), sourceKey };
	const found = known ?? (await findRecord(run, budget, sourceKey));
	if ('kind' in found) {
		if (found.kind !== 'missing') throw new ItemError(describeFailedLookup(found, context));
		memory.markContradicted();
		throw new ItemError(describeCreate(refusal, context));
	}
	const { record, result } = found;
	const isOurs = isCreatedByTask(run, task, record, result);
	const mayBeOurs = memory.attempt !== undefined;
	memory.markCertain();
	if (isOurs) return createdFor(task, record);
	// It is older than the attempt or another item's, so that attempt created nothing.
	if (options.ifExists === 'return') return { outputs: [record] };
	const isShared = job.isOfAnother(String(record.id));
	const describe = isShared ? describeSharedKey : describeExists;
	const report = describe(refusal.kind === 'exists' ? refusal.result : result, context);
	throw new ItemError(mayBeOurs ? { ...report, reassurance: undefined } : report);
}
