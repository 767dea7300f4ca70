import type { IDataObject } from 'n8n-workflow';
import { updateCustomer, type CustomerChange } from '../api/customers/update';
import type { AttemptHistory } from '../api/deliver';
import { asRecord } from '../api/reply';
import { ItemFailure } from '../explanation';
import type { ItemMemory } from '../items/memory';
import type { ItemResult } from '../items/run';
import type { Operation } from '../operation';
import { tellWays } from './creating/hints';
import { circumstances, clearDoubt, isMadeByRow, type PairedRow } from './creating/row';
import { runCreation, type CreateRun } from './creating/run';
import { some, type Hint } from './hints';
import { explainNotUpdated } from './messages/update';
import { ruleNotes, tellUnchangedRules } from './notes';
import {
	CUSTOMER_FIELDS,
	isPairField,
	NAME_FIELD,
	RELATED_FIELDS,
	SOURCE_SYSTEM_FIELD,
	SOURCE_SYSTEM_ID_FIELD,
} from './parameters/fields';
import { additionalFields, readFields, readName, readRequired } from './parameters/input';
import { optionsProperty } from './parameters/options';
import { optionsReader } from './parameters/readOptions';
import { readUpdated } from './readUpdated';

const OPTIONS = ['concurrency', 'customersPerRequest', 'maxRetries', 'timeout'] as const;

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
				...readFields(OTHER_FIELDS, parameter('additionalFields', place.itemIndex, {}), place),
				sourceSystem: readRequired(SOURCE_SYSTEM_FIELD, parameter, place, NEEDS_PAIR),
				sourceSystemId: readRequired(SOURCE_SYSTEM_ID_FIELD, parameter, place, NEEDS_PAIR),
			}),
			readOptions: optionsReader(context, OPTIONS),
			lastWins: true,
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
	const mustEnd = memory.unknownSince !== undefined || memory.mayBeUpdated === true;
	const updated = await updateCustomer(run.client, sending, pair, change, history, mustEnd);
	if (updated.kind !== 'done') {
		if (history.unknownSince !== undefined) memory.mayBeUpdated = true;
		const { mayBeUpdated = false } = memory;
		throw new ItemFailure(explainNotUpdated(updated, { ...about, mayBeUpdated }));
	}
	memory.mayBeUpdated = true;
	const { customer, reply } = await readUpdated(run.client, sending, pair, change, updated);
	memory.mayBeUpdated = undefined;
	const done = isMadeByRow(run, row, customer, reply) ? 'created' : 'updated';
	clearDoubt(run, row);
	const notes =
		done === 'created' ? [] : [...relatedNotes(input), ...ruleNotes(change, updated.value)];
	return { outputs: [customer], done, id: String(customer.id), notes };
}

/** What an update can take of what a new customer would have got: its own columns, and the due option of its rule. */
function changeOf(input: IDataObject): CustomerChange {
	const columns = Object.entries(input).filter(
		([name]) => !RELATED_FIELDS.has(name) && name !== 'sourceSystem' && name !== 'sourceSystemId',
	);
	const rule = ruleOf(input);
	return {
		input: Object.fromEntries(columns),
		...(rule && 'dueOption' in rule
			? { customerRulesInput: { dueOption: rule.dueOption as number } }
			: {}),
	};
}

/** The one rule in a nested insert, whether it is given as an object or in a list; undefined where there is none. */
function ruleOf({ customerRule }: IDataObject) {
	const { data } = asRecord(customerRule) ?? {};
	return asRecord(Array.isArray(data) ? data[0] : data);
}

const RELATED = 'relatedUnchanged';

/** Whether there was something in the input that an update cannot take. */
function relatedNotes(input: IDataObject): string[] {
	const related = Object.keys(input).filter((name) => RELATED_FIELDS.has(name));
	const rule = ruleOf(input);
	const ruleIsTaken = rule && Object.keys(rule).every((name) => name === 'dueOption');
	const left = related.filter((name) => name !== 'customerRule' || !ruleIsTaken);
	return left.length > 0 ? [RELATED] : [];
}

function tellRelated(memories: ItemMemory[]): Hint {
	const count = memories.filter(({ result }) => result?.notes?.includes(RELATED)).length;
	if (count === 0) return undefined;
	return `${some(count, 'customer')} existed already, so addresses, contacts and other related records of ${count === 1 ? 'it' : 'them'} were left as they are: Upwell's update takes the customer's own fields only.`;
}

function tellUpdated(memories: ItemMemory[]): Hint {
	const count = memories.filter(({ result }) => result?.done === 'updated').length;
	if (count === 0) return undefined;
	return `${some(count, 'customer')} already existed in Upwell and ${count === 1 ? 'was' : 'were'} updated.`;
}
