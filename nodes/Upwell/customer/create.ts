import { getCustomer } from '../api/customers/get';
import type { Reply } from '../api/reply';
import { ItemFailure } from '../explanation';
import type { ItemMemory } from '../items/memory';
import type { ItemResult } from '../items/run';
import type { Operation } from '../operation';
import { tellWays } from './creating/hints';
import { circumstances, clearDoubt, isMadeByRow, type PairedRow } from './creating/row';
import { runCreation, type CreateRun } from './creating/run';
import { countCustomers, counted, type Hint } from './hints';
import { explainExists, explainLookup } from './messages/create';
import { CUSTOMER_FIELDS, NAME_FIELD } from './parameters/fields';
import { additionalFields, readAdditionalFields, readName } from './parameters/input';
import { optionsProperty } from './parameters/options';
import { optionsReader } from './parameters/readOptions';

const OPTIONS = [
	'concurrency',
	'batchSize',
	'ifExists',
	'maxRetries',
	'timeout',
] as const;

/** Customer → Create: one customer in Upwell for each item. */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		description: 'Create a new customer',
		action: 'Create customer',
	},
	properties: [
		{ ...NAME_FIELD.property, required: true },
		additionalFields(CUSTOMER_FIELDS),
		optionsProperty(OPTIONS),
	],
	run: async (context) =>
		await runCreation(context, {
			changes: ['created'],
			readInput: (parameter, place) => ({
				name: readName(parameter, place),
				...readAdditionalFields(CUSTOMER_FIELDS, parameter, place),
			}),
			readOptions: optionsReader(context, OPTIONS),
			settleExisting,
			hints: (memories) => [tellExisting(memories), ...tellWays(memories)],
		}),
};

/**
 * Upwell says that the customer exists. If an earlier attempt of this run may have made it, its age tells whether that
 * attempt did; otherwise it was there before, and the option decides.
 */
async function settleExisting(run: CreateRun, row: PairedRow, refusal: Reply): Promise<ItemResult> {
	const { pair, options, job, sending } = row;
	const about = circumstances(run, row);
	if (job.memory.unknownSince === undefined && options.ifExists === 'error') {
		throw new ItemFailure(explainExists(refusal, about));
	}
	const found = await getCustomer(run.client, sending, pair, true);
	if (found.kind !== 'done') throw new ItemFailure(explainLookup(found, { ...about, pair }));
	const customer = found.value;
	const isOurs = isMadeByRow(run, row, customer, found.reply);
	clearDoubt(run, row);
	if (isOurs) return { outputs: [customer], done: 'created', id: String(customer.id) };
	// It is older than the attempt or another item's, so that attempt made nothing.
	if (options.ifExists === 'return') return { outputs: [customer] };
	throw new ItemFailure(explainExists(refusal, about));
}

function tellExisting(memories: ItemMemory[]): Hint {
	const count = countCustomers(memories, ({ done }) => done === undefined);
	if (count === 0) return undefined;
	return `${counted(count, 'customer')} already existed in Upwell and came back unchanged.`;
}
