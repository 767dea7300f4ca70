import type { IExecuteFunctions } from 'n8n-workflow';
import type { ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import type { ItemMemory, ItemResult } from '../execution/itemMemory';
import type { ItemJob } from '../execution/runItems';
import { countRecords, type Hint } from '../messages/hints';
import { describeMissing, describeRead } from '../messages/read';
import { describeUpdate } from '../messages/update';
import { isBlank } from '../parameters/blank';
import { optionsProperty } from '../parameters/options';
import { parameterReader } from '../parameters/parameterReader';
import { optionsReader, retryBudgetOf } from '../parameters/readOptions';
import { hasList, referenceParameters } from '../parameters/recordReference';
import { updateFields } from '../parameters/updateFields';
import { getRecord } from '../transport/getRecords';
import { referenceAfter, referenceText, type RecordReference } from '../transport/reference';
import { WriteAttempts, type RetryBudget } from '../transport/sendWithRetry';
import { updateRecord, type RecordChange } from '../transport/updateRecord';
import { COMPANION_UNCHANGED, type Companion } from './companion';
import type { Operation } from './operation';
import { messageContext, runOperation, type HandleItem, type OperationRun } from './runOperation';
import { companionNotes, idOf, readUpdated } from './updating/readUpdated';
import { findRenamed } from './updating/findRenamed';

const OPTIONS = ['concurrency', 'maxRetries', 'timeout'] as const;

/**
 * Update: the fields that each item gives, in the record that it names.
 *
 * @param companion of the record, where it has one
 */
export function update(resource: ResourceDescription, companion?: Companion): Operation {
	const { noun, endpoints } = resource;
	const reference = referenceParameters(resource, endpoints.update, endpoints.updateBySource);
	const columns = resource.fields.filter((field) => field.in.includes('update'));
	const changes = updateFields(columns, companion?.fields);

	const begin = (context: IExecuteFunctions, run: OperationRun): HandleItem => {
		const parameter = parameterReader(context);
		const readOptions = optionsReader(context, resource, OPTIONS);
		const timezone = context.getTimezone();
		return async (job) => {
			const { index, stopping } = job;
			const named = reference.read(parameter, index);
			const given = parameter(changes.property.name, index, {});
			const change = changes.read(given, { itemIndex: index, timezone });
			const budget = retryBudgetOf(readOptions(index), stopping);
			return await run.inOrder.run(referenceText(named), job, async () => {
				return await updateItem(run, job, budget, named, change, companion);
			});
		};
	};

	return {
		option: {
			name: 'Update',
			value: 'update',
			description: `Update ${noun.article} ${noun.one}`,
			action: `Update ${noun.one}`,
		},
		properties: [...reference.properties, changes.property, optionsProperty(resource, OPTIONS)],
		run: async (context) =>
			await runOperation(context, resource, {
				changes: ['updated'],
				begin: (run) => begin(context, run),
				hints: (memories) => [companionHint(memories, companion)],
			}),
	};
}

/** Sends the update of one item and checks what came of it: an answer that looks good is no proof. */
async function updateItem(
	run: OperationRun,
	{ memory }: ItemJob,
	budget: RetryBudget,
	reference: RecordReference,
	change: RecordChange,
	companion: Companion | undefined,
): Promise<ItemResult> {
	const { client, resource } = run;
	const { endpoints } = resource;
	const context = { ...messageContext(run, budget), sent: change.input };
	const help = {
		label: resource.displayName,
		hasList: hasList(resource),
		nextStep: endpoints.create
			? `To create ${resource.noun.many} that do not exist, use the operation 'Create or Update'.`
			: undefined,
	};
	const attempts = new WriteAttempts(memory.uncertainSince, (since) =>
		memory.markUncertain('updated', since),
	);
	const updated = await updateRecord(
		client,
		budget,
		endpoints,
		reference,
		change,
		attempts,
		companion?.keys,
	);
	const after = referenceAfter(reference, change.input);
	if (updated.kind === 'missing') {
		const isRenamed = referenceText(after) !== referenceText(reference);
		const found =
			isRenamed && (await findRenamed(run, budget, after, change.input, attempts.uncertainSince));
		if (!found) throw new ItemError(describeMissing(updated, reference, context, help));
		return { outputs: [found], done: 'updated', id: idOf(found, after) };
	}
	if (updated.kind !== 'done') throw new ItemError(describeUpdate(updated, context));

	const notes = companionNotes(change, updated.value);
	if (companion && notes.length > 0 && isBlank(change.input)) {
		// Nothing was changed. The answer does not say whether the companion is missing or the record itself.
		memory.markCertain();
		const found = await getRecord(client, budget, endpoints, reference, true);
		if (found.kind === 'done') throw new ItemError(companion.describeMissing(updated.result));
		throw new ItemError(
			found.kind === 'missing'
				? describeMissing(found, reference, context, help)
				: describeRead(found, context),
		);
	}
	memory.markCertain();
	memory.markUncertain('updated');
	const { record } = await readUpdated(run, budget, after, change, updated, companion);
	return { outputs: [record], done: 'updated', id: idOf(record, after), notes };
}

/** Says that companions were to change which do not exist. */
export function companionHint(memories: ItemMemory[], companion: Companion | undefined): Hint {
	const isUnchanged = ({ notes }: ItemResult) => notes?.includes(COMPANION_UNCHANGED) === true;
	const count = countRecords(memories, isUnchanged);
	return companion && count > 0 ? companion.unchangedHint(count) : undefined;
}
