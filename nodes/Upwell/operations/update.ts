import type { IDataObject } from 'n8n-workflow';
import type { Doubt, ResourceDescription } from '../description';
import { ItemError } from '../execution/errorReport';
import type { ItemMemory, ItemResult } from '../execution/itemMemory';
import { describeMissing, describeRead } from '../messages/read';
import { UPDATE_AGAIN } from '../messages/run';
import { describeUpdate } from '../messages/update';
import { amountsInParameter } from '../parameters/amountsIn';
import { currencyOf } from '../parameters/amountUnits';
import { isBlank } from '../parameters/blank';
import { optionsProperty, REQUEST_OPTIONS } from '../parameters/options';
import { optionsReader, retryBudgetOf } from '../parameters/readOptions';
import { referenceParameters } from '../parameters/recordReference';
import { updateFields } from '../parameters/updateFields';
import { getRecord } from '../transport/getRecords';
import { referenceAfter, referenceText } from '../transport/reference';
import { updateRecord } from '../transport/updateRecord';
import { companionHint, companionNotes, type Companion } from './companion';
import type { Operation } from './operation';
import { readCurrencyFirst, withAmounts } from './recordCurrency';
import { findRenamed, idOf, missingHelp, readUpdated, type ItemUpdate } from './recordUpdate';
import { References } from './references';
import { runOperation, sentContext, type HandleItem, type OperationRun } from './runOperation';
import { attemptsOf } from './writeAttempts';

const OPTIONS = [...REQUEST_OPTIONS, 'onDoubtfulData'] as const;

/** Update: the fields that each item gives, in the record that it names. */
export function update(resource: ResourceDescription, companion?: Companion): Operation {
	const { noun, endpoints } = resource;
	const records = referenceParameters(resource, endpoints.update, endpoints.updateBySource);
	const columns = resource.fields.filter((field) => field.in.includes('update'));
	const changes = updateFields(columns, companion?.fields);

	const begin = (run: OperationRun): HandleItem => {
		const { context, parameter, timezone } = run;
		const readOptions = optionsReader(context, resource, OPTIONS);
		const references = new References(run);
		return async (job) => {
			const { index, memory, stopping } = job;
			const reference = records.read(parameter, index);
			const fields = parameter(changes.property.name, index, {});
			const doubts: Doubt[] = [];
			const amountsIn = run.amountsIn(index);
			const change = changes.read(fields, { itemIndex: index, timezone, amountsIn, doubts });
			const amounts = { amountsIn, currency: currencyOf(change.input) };
			const options = readOptions(index);
			run.doubts.noteOrRefuse(index, doubts, options);
			const budget = retryBudgetOf(options, stopping);
			const write = async (input: IDataObject) => {
				const given = { budget, reference, change: { ...change, input }, companion, amounts };
				const task = await readCurrencyFirst(run, given, index);
				return withAmounts(await updateItem(run, memory, task), task.amounts);
			};
			return await run.inOrder.run(referenceText(reference), job, () =>
				references.with(change.input, budget, write),
			);
		};
	};

	return {
		option: {
			name: 'Update',
			value: 'update',
			description: `Update ${noun.article} ${noun.one}`,
			action: `Update ${noun.one}`,
		},
		properties: [
			...records.properties,
			changes.property,
			...amountsInParameter(resource),
			optionsProperty(resource, OPTIONS),
		],
		run: (context) =>
			runOperation(context, resource, {
				changes: ['updated'],
				begin,
				describeAgain: () => UPDATE_AGAIN,
				hints: (memories) => [companionHint(memories, companion)],
			}),
	};
}

/** Sends the update of one item and checks what came of it: an answer that looks good is no proof. */
async function updateItem(
	run: OperationRun,
	memory: ItemMemory,
	task: ItemUpdate,
): Promise<ItemResult> {
	const { client, resource } = run;
	const { endpoints } = resource;
	const { budget, reference, change, companion, amounts } = task;
	const context = sentContext(run, budget, change.input, amounts);
	const help = missingHelp(resource);
	const attempts = attemptsOf(memory, 'updated');
	const companionKeys = companion?.keys;
	const one = { reference, change, attempts, companionKeys };
	const updated = await updateRecord(client, budget, endpoints, one);
	const after = { ...task, reference: referenceAfter(reference, change.input) };
	if (updated.kind === 'missing') {
		const isRenamed = referenceText(after.reference) !== referenceText(reference);
		const found = isRenamed && (await findRenamed(run, after, attempts.uncertainSince));
		if (!found) throw new ItemError(describeMissing(updated, reference, context, help));
		return { outputs: [found], done: 'updated', id: idOf(found, after.reference) };
	}
	if (updated.kind !== 'done') throw new ItemError(describeUpdate(updated, context));

	const notes = companionNotes(change, updated.value);
	if (companion && notes.length > 0 && isBlank(change.input)) {
		// Nothing was changed. The answer does not say whether the companion is missing or the record itself.
		memory.markCertain();
		const found = await getRecord(client, budget, endpoints, reference, true);
		if (found.kind === 'done') throw new ItemError(companion.describeMissing(updated.result));
		if (found.kind !== 'missing') throw new ItemError(describeRead(found, context));
		throw new ItemError(describeMissing(found, reference, context, help));
	}
	memory.markCertain();
	memory.markUncertain('updated');
	const { record } = await readUpdated(run, after, updated);
	return { outputs: [record], done: 'updated', id: idOf(record, after.reference), notes };
}
