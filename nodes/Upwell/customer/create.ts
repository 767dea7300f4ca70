import type { Sending } from '../api/deliver';
import { keyOf, pairOf } from '../api/sourcePair';
import type { ItemJob, ItemResult } from '../items/run';
import { parameterReader, type ParameterReader } from '../items/parameters';
import type { Operation } from '../operation';
import { createAlone } from './createAlone';
import { createInBatch } from './createInBatch';
import { CUSTOMER_FIELDS, NAME_FIELD } from './fields';
import { readCustomerInput } from './input';
import { OPTION_PROPERTIES, optionsReader, readRunOptions, type CreateOptions } from './options';
import { runWithClient, type CustomerRun } from './runWithClient';

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
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: CUSTOMER_FIELDS.map(({ property }) => property),
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: OPTION_PROPERTIES,
		},
	],
	run: async (context) => {
		const read: Readers = {
			parameter: parameterReader(context),
			options: optionsReader(context),
			timezone: context.getTimezone(),
		};
		return await runWithClient(context, readRunOptions(context), async (run, job) => {
			return await createOne(run, job, read);
		});
	},
};

/** How the parameters of the items are read. */
interface Readers {
	parameter: ParameterReader;
	options: (itemIndex: number) => CreateOptions;
	timezone: string;
}

/** Brings one item to its end: created, found, or explained. */
async function createOne(run: CustomerRun, job: ItemJob, read: Readers): Promise<ItemResult> {
	const { memory, index, stopping } = job;
	const input = memory.sent ?? readCustomerInput(read.parameter, index, read.timezone);
	const options = read.options(index);
	const sending: Sending = {
		retriesLeft: options.maxRetries,
		timeoutMs: options.timeout,
		stopping,
	};
	const row = { job, input, options, sending };
	const pair = pairOf(input);
	if (!pair) return await createAlone(run, row);
	const paired = { ...row, pair };
	return await run.turns.take(keyOf(pair), async (isFirst) => {
		// One that exists, or may exist, would only bring its batch down.
		const goesAlong = isFirst && memory.unknownSince === undefined;
		const made =
			run.batches && goesAlong ? await createInBatch(run, run.batches, paired) : undefined;
		return made ?? (await createAlone(run, paired));
	});
}
