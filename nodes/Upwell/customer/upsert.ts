import { updateCustomer } from '../api/customers/update';
import type { AttemptHistory } from '../api/deliver';
import { ItemFailure } from '../explanation';
import { isInDoubt, type ItemMemory } from '../items/memory';
import type { ItemResult } from '../items/run';
import type { Operation } from '../operation';
import { tellWays } from './creating/hints';
import { circumstances, clearDoubt, isMadeByRow, type PairedRow } from './creating/row';
import { runCreation, type CreateRun } from './creating/run';
import { countCustomers, counted, type Hint } from './hints';
import { explainNotUpdated } from './messages/update';
import {
	CUSTOMER_FIELDS,
	isPairField,
	NAME_FIELD,
	SOURCE_SYSTEM_FIELD,
	SOURCE_SYSTEM_ID_FIELD,
} from './parameters/fields';
import { additionalFields, readAdditionalFields, readName, readRequired } from './parameters/input';
import { optionsProperty } from './parameters/options';
import { optionsReader } from './parameters/readOptions';
import { changeOf, relatedNotes, tellRelated } from './updating/fromInput';
import { ruleNotes, tellUnchangedRules } from './updating/unchangedRules';
import { readUpdated } from './updating/readUpdated';

const OPTIONS = ['concurrency', 'batchSize', 'maxRetries', 'timeout'] as const;

const OTHER_FIELDS = CUSTOMER_FIELDS.filter((field) => !isPairField(field));

const NEEDS_PAIR =
	"Upwell knows a customer again by 'Source System' and 'Source System ID' together: fill in both, or use the operation 'Create'.";

/** Customer → Create or Update: a customer for each item that is as the item says, whether it was there before or not. */
export const upsert: Operation = {
	option: {
		name: 'Create or Update',
		value: 'upsert',
		description: 'Create a new record, or update the current one if it already exists (upsert)',
		action: 'Create or update customer',
	},
	properties: [
		{
			...SOURCE_SYSTEM_FIELD.property,
			required: true,
			description:
				"A fixed name for the system this customer comes from. Together with 'Source System ID' it tells which customer it is. Upper and lower case count.",
		},
		{
			...SOURCE_SYSTEM_ID_FIELD.property,
			required: true,
			description:
				'The ID of this customer in the system it comes from. Where Upwell has it already, the customer is updated.',
		},
		{ ...NAME_FIELD.property, required: true },
		additionalFields(OTHER_FIELDS),
		optionsProperty(OPTIONS),
	],
	run: async (context) =>
		await runCreation(context, {
			changes: ['created', 'updated'],
			readInput: (parameter, place) => ({
				name: readName(parameter, place),
				...readAdditionalFields(OTHER_FIELDS, parameter, place),
				sourceSystem: readRequired(SOURCE_SYSTEM_FIELD, parameter, place, NEEDS_PAIR),
				sourceSystemId: readRequired(SOURCE_SYSTEM_ID_FIELD, parameter, place, NEEDS_PAIR),
			}),
			readOptions: optionsReader(context, OPTIONS),
			isUpsert: true,
			settleExisting: updateExisting,
			hints: (memories) => [
				tellUpdated(memories),
				tellRelated(memories),
				tellUnchangedRules(memories),
				...tellWays(memories),
			],
		}),
};

/**
 * Upwell says that the customer exists, so it is updated; also if an earlier attempt of this run made it, of which nobody
 * knows with what.
 */
async function updateExisting(run: CreateRun, row: PairedRow): Promise<ItemResult> {
	const { pair, input, sending } = row;
	const { memory } = row.job;
	const about = { ...circumstances(run, row), pair };
	const change = changeOf(input);
	const history: AttemptHistory = {};
	// What may have been created is not left alone, whatever happened to other items.
	const mustEnd = isInDoubt(memory);
	const updated = await updateCustomer(run.client, sending, pair, change, history, mustEnd);
	if (updated.kind !== 'done') {
		if (history.unknownSince !== undefined) memory.mayBeUpdated = true;
		const { mayBeUpdated = false } = memory;
		throw new ItemFailure(explainNotUpdated(updated, { ...about, mayBeUpdated }));
	}
	memory.mayBeUpdated = true;
	const { customer, reply } = await readUpdated(run.client, sending, pair, change, updated);
	const done = isMadeByRow(run, row, customer, reply) ? 'created' : 'updated';
	clearDoubt(run, row);
	const notes =
		done === 'created' ? [] : [...relatedNotes(input), ...ruleNotes(change, updated.value)];
	return { outputs: [customer], done, id: String(customer.id), notes };
}

function tellUpdated(memories: ItemMemory[]): Hint {
	const count = countCustomers(memories, ({ done }) => done === 'updated');
	if (count === 0) return undefined;
	return `${counted(count, 'customer')} already existed in Upwell and ${count === 1 ? 'was' : 'were'} updated.`;
}
