import type { Endpoint, ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import type { ItemResult } from '../execution/itemMemory';
import {
	describeCreate,
	describeExists,
	describeExistsOrCreated,
	describeFailedLookup,
	describeSharedKey,
} from '../messages/create';
import { batchHints, existingHint } from '../messages/hints';
import { describeCreateAgain } from '../messages/run';
import { amountsInParameter } from '../parameters/amountsIn';
import { createFields } from '../parameters/createFields';
import { optionsProperty, type OptionName } from '../parameters/options';
import { protectionOf } from '../parameters/protection';
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
import { namesSourceKey } from '../transport/refusal';
import type { UnsuccessfulOutcome } from '../transport/outcome';
import { keyText } from '../transport/reference';
import type { Operation } from './operation';

/** Create: one record in Upwell for each item. */
export function create(resource: ResourceDescription, endpoint: Endpoint): Operation {
	const { noun } = resource;
	const fields = createFields(resource);
	const ifExists = ifExistsLabels(resource);
	const { isUnique } = protectionOf(resource);
	const choices: OptionName[] = ifExists ? ['ifExists'] : [];
	const options = [...creationOptions(resource), ...choices];

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
				describeAgain: (run) => describeCreateAgain(run, noun, ifExists, isUnique),
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
	const isReadable = run.resource.endpoints.getBySource !== undefined;
	if (!known && !isReadable) throw existsUnread(run, task, refusal);
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
	if (isOurs) return createdFor(run, task, record);
	// It is older than the attempt or another item's, so that attempt created nothing.
	if (options.ifExists === 'return') return { outputs: [record] };
	const isShared = job.isOfAnother(String(record.id));
	const describe = isShared ? describeSharedKey : describeExists;
	const answer = refusal?.kind === 'exists' ? refusal.result : result;
	const report = describe(answer, { ...context, wasFoundFirst: refusal === undefined });
	throw new ItemError(mayBeOurs ? { ...report, reassurance: undefined } : report);
}

/** Says what Upwell's word is worth that a record exists, where none can be looked up by its source key. */
function existsUnread(
	run: CreateRun,
	task: KeyedTask,
	refusal: UnsuccessfulOutcome | undefined,
): ItemError {
	const { sourceKey, job } = task;
	const { memory } = job;
	const context = { ...createContext(run, task), sourceKey };
	if (!refusal) throw new Error('Upwell has not refused the record, and nobody has found it');
	if (!namesSourceKey(refusal.result)) {
		memory.markContradicted();
		return new ItemError(describeCreate(refusal, context));
	}
	const isShared = run.createdKeys.has(keyText(sourceKey));
	if (isShared) return new ItemError(describeSharedKey(refusal.result, context));
	// Whose record it is stays open.
	if (memory.attempt) return new ItemError(describeExistsOrCreated(refusal.result, context));
	return new ItemError(describeExists(refusal.result, context));
}
