import type { IExecuteFunctions } from 'n8n-workflow';
import { getCustomer } from '../api/customers/get';
import type { CustomerReference } from '../api/customers/paths';
import { updateCustomer, type CustomerChange } from '../api/customers/update';
import type { Sending } from '../api/deliver';
import { pairOf } from '../api/sourcePair';
import { ItemFailure } from '../explanation';
import { parameterReader } from '../items/parameters';
import type { ItemJob, ItemResult } from '../items/run';
import { isBlank } from '../items/values';
import type { Operation } from '../operation';
import { explainMissing } from './messages/read';
import { explainNoRule, explainUpdate } from './messages/update';
import { ruleNotes, tellUnchangedRules } from './notes';
import { CHANGES_PROPERTY, readChange } from './parameters/changes';
import { readReference, REFERENCE_PROPERTIES } from './parameters/locator';
import { optionsProperty } from './parameters/options';
import { optionsReader } from './parameters/readOptions';
import { readUpdated } from './readUpdated';
import { runCustomers, type CustomerRun, type CustomerWork } from './runCustomers';

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

function updateOne(context: IExecuteFunctions, run: CustomerRun): CustomerWork {
	const parameter = parameterReader(context);
	const readOptions = optionsReader(context, OPTIONS);
	const timezone = context.getTimezone();
	return async (job) => {
		const { index, stopping } = job;
		const reference = readReference(parameter, index);
		const change = readChange(parameter('updateFields', index, {}), { itemIndex: index, timezone });
		const { maxRetries, timeout } = readOptions(index);
		const sending = { retriesLeft: maxRetries, timeoutMs: timeout, stopping };
		// One after the other, so that the last item about a customer has the last word.
		const about = JSON.stringify(reference);
		run.overtaking.note(about, index, job.memory);
		return await run.turns.take(about, async () => {
			return await bring(run, job, sending, reference, change);
		});
	};
}

async function bring(
	{ client }: CustomerRun,
	{ memory }: ItemJob,
	sending: Sending,
	named: CustomerReference,
	change: CustomerChange,
): Promise<ItemResult> {
	const about = { host: client.host, timeoutMs: sending.timeoutMs };
	const updated = await updateCustomer(client, sending, named, change, memory);
	const newName = renamed(named, change);
	if (updated.kind === 'missing') {
		// An earlier attempt, of which nobody knows, may have given it another name.
		const mayBeRenamed = memory.unknownSince !== undefined && newName !== named;
		const found = mayBeRenamed ? await getCustomer(client, sending, newName, true) : updated;
		if (found.kind !== 'done') throw new ItemFailure(explainMissing(updated, named, OTHERWISE));
		memory.unknownSince = undefined;
		return { outputs: [found.value], done: 'updated', id: String(found.value.id) };
	}
	if (updated.kind !== 'done') throw new ItemFailure(explainUpdate(updated, about));
	const notes = ruleNotes(change, updated.value);
	if (notes.length > 0 && isBlank(change.input)) {
		// Nothing was changed; whether for want of a rule or of the customer itself, the answer does not say.
		memory.unknownSince = undefined;
		const found = await getCustomer(client, sending, named, true);
		throw new ItemFailure(
			found.kind === 'missing'
				? explainMissing(found, named, OTHERWISE)
				: explainNoRule(updated.reply),
		);
	}
	memory.unknownSince = undefined;
	memory.mayBeUpdated = true;
	const { customer } = await readUpdated(client, sending, newName, change, updated);
	memory.mayBeUpdated = undefined;
	return { outputs: [customer], done: 'updated', id: String(customer.id), notes };
}

/** How the customer is called after the change, which may have given it another source pair. */
function renamed(reference: CustomerReference, { input }: CustomerChange): CustomerReference {
	if ('id' in reference) return reference;
	return pairOf({ ...reference, ...input }) ?? reference;
}
