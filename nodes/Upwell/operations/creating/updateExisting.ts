import type { IDataObject } from 'n8n-workflow';
import type { ResourceDescription } from '../../description';
import { ItemError } from '../../execution/errorReport';
import type { ItemMemory, ItemResult } from '../../execution/itemMemory';
import { describeCreate } from '../../messages/create';
import { UNCHANGED } from '../../messages/hints';
import { describeNotUpdated } from '../../messages/update';
import { currencyOf } from '../../parameters/amountUnits';
import type { FoundRecord } from '../../transport/getRecords';
import type { UnsuccessfulOutcome } from '../../transport/outcome';
import { WriteAttempts } from '../../transport/sendWithRetry';
import { updateRecord } from '../../transport/updateRecord';
import { companionNotes } from '../companion';
import { differences, lacksCompanion } from '../differences';
import { inRecordCurrency, lacksCurrency } from '../recordCurrency';
import { changeFromInput, idOf, readUpdated, relatedNotes } from '../recordUpdate';
import { createContext, findRecord, isCreatedByTask } from './createTask';
import type { CreateRun, Existing, KeyedTask, TaskOptions } from './createTask';

/**
 * The record exists, as Upwell says, so it is updated; also if an earlier request of this run created it, of which nobody
 * knows with what. One that is not found was refused because of something else.
 */
export async function updateExisting(
	run: CreateRun,
	task: KeyedTask,
	{ refusal, found: known }: Existing,
): Promise<ItemResult> {
	const { resource, companion, client } = run;
	const { sourceKey: reference, budget, job } = task;
	const { memory } = job;
	const isReadable = resource.endpoints.getBySource !== undefined;
	const needsCurrency = isReadable && lacksCurrency(task.input, task.amounts);
	const isCompared = isComparedSingly(resource, task.options);
	const isLookedUp = isReadable && (needsCurrency || memory.attempt !== undefined || isCompared);
	// As it was before the update, which makes it look like what was sent.
	const before = known ?? (isLookedUp ? await findRecord(run, budget, reference) : undefined);
	const found = before && 'record' in before ? before : undefined;
	if (needsCurrency && before && !('record' in before)) {
		throw await notUpdated(run, task, refusal, before, before);
	}
	if (found) adoptCurrency(run, task, found.record);
	const { input } = task;
	const wasOurs = found && isCreatedByTask(run, task, found.record, found.result);
	const change = changeFromInput(resource, companion, input);
	// What an earlier attempt wrote cannot be told from what was there before.
	const heldAll =
		found !== undefined &&
		!mayBeUpdated(memory) &&
		differences(resource, companion, found.record, change).length === 0;
	// What a lost answer leaves in doubt is written once more.
	const isClear = known !== undefined || memory.attempt === undefined;
	if (heldAll && isClear && task.options.skipUnchanged) {
		memory.markCertain();
		return leftAsItIs(run, task, found.record, wasOurs === true);
	}
	const attempts = new WriteAttempts(undefined, {
		// Not when: that is asked of creates only.
		onUncertain: () => memory.markUncertain('updated'),
		onUnproven: (_since, isDoubtful) => {
			if (isDoubtful) memory.markUncertain('updated');
		},
	});
	const updated = await updateRecord(client, budget, resource.endpoints, {
		reference,
		change,
		attempts,
		companionKeys: companion?.keys,
		// What may have been created is completed, whatever happened to other items.
		mustFinish: memory.attempt !== undefined || memory.isUncertain,
	});
	if (updated.kind !== 'done') throw await notUpdated(run, task, refusal, updated, before);
	memory.markUncertain('updated');
	const update = { budget, reference, change, companion };
	const { record } = await readUpdated(run, update, updated);
	memory.markCertain();
	const id = idOf(record, reference);
	if (wasOurs) return { outputs: [record], done: 'created', id, notes: [] };
	const related = relatedNotes(resource, companion, input);
	const isUnchanged = heldAll && differences(resource, companion, record, change).length === 0;
	const notes = [
		...related,
		...companionNotes(change, updated.value),
		...(isUnchanged ? [UNCHANGED] : []),
	];
	return { outputs: [record], done: 'updated', id, notes };
}

/** Whether a record is looked up by itself to see what would change: where many can be, that is done many at a time. */
function isComparedSingly(
	{ endpoints }: ResourceDescription,
	{ skipUnchanged = false }: TaskOptions,
): boolean {
	return skipUnchanged && endpoints.createMany === undefined && endpoints.getBySource !== undefined;
}

/** From now on the task's amounts are in the currency of its record, unless the item names one. Throws `ItemError`. */
function adoptCurrency({ resource }: CreateRun, task: KeyedTask, record: IDataObject): void {
	const { input, amounts, job } = task;
	task.input = inRecordCurrency(resource, input, record, amounts, job.index);
	task.amounts = { ...amounts, currency: amounts.currency ?? currencyOf(record) };
}

/** What became of an item whose record holds everything already that an update would send, so that none was sent. */
function leftAsItIs(
	{ resource, companion }: CreateRun,
	{ sourceKey, input }: KeyedTask,
	record: IDataObject,
	isOurs: boolean,
): ItemResult {
	const id = idOf(record, sourceKey);
	if (isOurs) return { outputs: [record], done: 'created', id, notes: [] };
	const change = changeFromInput(resource, companion, input);
	const isLacking = lacksCompanion(companion, record, change);
	const related = relatedNotes(resource, companion, input);
	const notes = [...related, ...companionNotes(change, isLacking ? { companionRows: 0 } : {})];
	return { outputs: [record], id, notes: [...notes, UNCHANGED] };
}

/** Says why a record was not updated; that it exists only if it was found, or nobody could look. */
async function notUpdated(
	run: CreateRun,
	task: KeyedTask,
	refusal: UnsuccessfulOutcome | undefined,
	updated: UnsuccessfulOutcome,
	before: FoundRecord | UnsuccessfulOutcome | undefined,
): Promise<ItemError> {
	const { sourceKey, budget, job } = task;
	const { memory } = job;
	const wasFound = before !== undefined && 'record' in before;
	const isMissing = updated.kind === 'missing' && !wasFound;
	const isReadable = run.resource.endpoints.getBySource !== undefined;
	const found = isMissing
		? updated
		: (before ?? (isReadable ? await findRecord(run, budget, sourceKey) : undefined));
	const context = { ...createContext(run, task), sourceKey };
	if (found && 'kind' in found && found.kind === 'missing') {
		memory.markContradicted();
		return new ItemError(describeCreate(refusal ?? found, context));
	}
	const record = found && 'record' in found ? found : undefined;
	// Without a read, whose record it is stays open.
	const isOurs = record
		? isCreatedByTask(run, task, record.record, record.result)
		: !isReadable && memory.attempt !== undefined;
	const mayBe = mayBeUpdated(memory) ? 'updated' : isOurs ? 'created' : undefined;
	const known = { wasFound: record !== undefined, mayBe } as const;
	return new ItemError(describeNotUpdated(updated, context, known));
}

/** Whether an earlier attempt may have updated the record. */
function mayBeUpdated({ state, isUncertain }: ItemMemory): boolean {
	return state.status === 'uncertain' ? state.effect === 'updated' : isUncertain;
}
