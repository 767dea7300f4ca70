import type { IExecuteFunctions } from 'n8n-workflow';
import { getCustomer } from '../api/customers/get';
import { nameOf, referenceAfter, type CustomerReference } from '../api/customers/reference';
import { updateCustomer, type CustomerChange } from '../api/customers/update';
import type { Sending } from '../api/deliver';
import { ItemFailure } from '../explanation';
import { parameterReader } from '../items/parameters';
import type { ItemJob, ItemResult } from '../items/run';
import { isBlank } from '../items/values';
import type { Operation } from '../operation';
import { explainMissing, explainRead } from './messages/read';
import { surroundingsOf } from './messages/shared';
import { explainNoRule, explainUpdate } from './messages/update';
import { CHANGES_PROPERTY, readChange } from './parameters/changes';
import { readReference, REFERENCE_PROPERTIES } from './parameters/locator';
import { optionsProperty } from './parameters/options';
import { optionsReader, sendingOf } from './parameters/readOptions';
import { runCustomers, type CustomerRun, type CustomerWork } from './runCustomers';
import { findRenamed } from './updating/findRenamed';
import { ruleNotes, tellUnchangedRules } from './updating/unchangedRules';
import { readUpdated } from './updating/readUpdated';

const OPTIONS = ['concurrency', 'maxRetries', 'timeout'] as const;

/** What else could be done about a customer that Upwell does not have. */
const OTHERWISE = "To make customers that do not exist use the operation 'Create or Update'.";

/** Customer → Update: the fields that each item gives, in the customer that it names. */
export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		description: 'Update a customer',
		action: 'Update customer',
	},
	properties: [...REFERENCE_PROPERTIES, CHANGES_PROPERTY, optionsProperty(OPTIONS)],
	run: async (context) =>
		await runCustomers(context, {
			changes: ['updated'],
			begin: (run) => updateOne(context, run),
			hints: (memories) => [tellUnchangedRules(memories)],
		}),
};

/** Makes the work for one item: reads what it asks for, and has its turn about the customer. */
function updateOne(context: IExecuteFunctions, run: CustomerRun): CustomerWork {
	const parameter = parameterReader(context);
	const readOptions = optionsReader(context, OPTIONS);
	const timezone = context.getTimezone();
	return async (job) => {
		const { index, stopping } = job;
		const reference = readReference(parameter, index);
		const change = readChange(parameter('updateFields', index, {}), { itemIndex: index, timezone });
		const sending = sendingOf(readOptions(index), stopping);
		return await run.lastWord.take(nameOf(reference), job, async () => {
			return await bring(run, job, sending, reference, change);
		});
	};
}

/** Sends the update of one item, and judges what came of it: an answer that looks good is no proof. */
async function bring(
	{ client }: CustomerRun,
	{ memory }: ItemJob,
	sending: Sending,
	reference: CustomerReference,
	change: CustomerChange,
): Promise<ItemResult> {
	const about = surroundingsOf(client, sending);
	const updated = await updateCustomer(client, sending, reference, change, memory);
	const after = referenceAfter(reference, change.input);
	if (updated.kind === 'missing') {
		const isRenamed = nameOf(after) !== nameOf(reference);
		const since = memory.unknownSince;
		const found = isRenamed && (await findRenamed(client, sending, after, change.input, since));
		if (!found) throw new ItemFailure(explainMissing(updated, reference, OTHERWISE));
		memory.unknownSince = undefined;
		return { outputs: [found], done: 'updated', id: String(found.id) };
	}
	if (updated.kind !== 'done') throw new ItemFailure(explainUpdate(updated, about));
	const notes = ruleNotes(change, updated.value);
	if (notes.length > 0 && isBlank(change.input)) {
		// Nothing was changed; whether for want of a rule or of the customer itself, the answer does not say.
		memory.unknownSince = undefined;
		const found = await getCustomer(client, sending, reference, true);
		if (found.kind === 'done') throw new ItemFailure(explainNoRule(updated.reply));
		throw new ItemFailure(
			found.kind === 'missing'
				? explainMissing(found, reference, OTHERWISE)
				: explainRead(found, about),
		);
	}
	memory.unknownSince = undefined;
	memory.mayBeUpdated = true;
	const { customer } = await readUpdated(client, sending, after, change, updated);
	memory.mayBeUpdated = undefined;
	return { outputs: [customer], done: 'updated', id: String(customer.id), notes };
}
