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
import { amountsInParameter } from '../parameters/amountsIn';
import { createFields } from '../parameters/createFields';
import { optionsProperty } from '../parameters/options';
import { optionsReader } from '../parameters/readOptions';
import {
	createContext,
	createdFor,
	findRecord,
	ifExistsLabels,
	isCreatedByTask,
} from './creating/createTask';
import type { CreateRun, Existing, KeyedTask } from './creating/createTask';
import { creationOptions } from './creating/creation';
import { runCreation } from './creating/runCreation';
import type { Operation } from './operation';

/** Create: one record in Upwell for each item. */
export function create(resource: ResourceDescription, endpoint: Endpoint): Operation {
	const { noun } = resource;
	const fields = createFields(resource);
	const options = [...creationOptions(resource), 'ifExists'] as const;

	return {
		option: {
			name: 'Create',
			value: 'create',
			description: `Create a new ${noun.one}`,
			action: `Create ${noun.one}`,
		},
		properties: [
			...fields.properties,
			...amountsInParameter(resource),
			optionsProperty(resource, options),
		],
		run: async (context) => {
			const reading = fields.begin(context);
			return await runCreation(context, resource, {
				changes: ['created'],
				endpoint,
				readInput: reading.read,
				given: reading.given,
				inputHint: reading.hint,
				readOptions: optionsReader(context, resource, options),
				resolveExisting,
				describeAgain: (run) => describeCreateAgain(run, noun, ifExistsLabels(resource)),
				hints: (memories, run, addsOutcome) => [
					addsOutcome ? undefined : existingHint(memories, noun),
					...batchHints(run, noun),
				],
			});
		},
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
	{ refusal, found: known }: Existing,
): Promise<ItemResult> {
	const { sourceKey, options, job, budget } = task;
	const { memory } = job;
	const context = { ...createContext(run, task), sourceKey };
	const found = known ?? (await findRecord(run, budget, sourceKey));
	if ('kind' in found) {
		if (found.kind !== 'missing') throw new ItemError(describeFailedLookup(found, context));
		memory.markContradicted();
		throw new ItemError(describeCreate(refusal ?? found, context));
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
	const answer = refusal?.kind === 'exists' ? refusal.result : result;
	const report = describe(answer, { ...context, wasFoundFirst: refusal === undefined });
	throw new ItemError(mayBeOurs ? { ...report, reassurance: undefined } : report);
}
