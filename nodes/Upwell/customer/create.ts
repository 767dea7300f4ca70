import { keyOf, pairOf } from '../api/sourcePair';
import type { ItemJob, ItemResult } from '../items/run';
import { parameterReader, type ParameterReader } from '../items/parameters';
import type { Operation } from '../operation';
import { createAlone } from './createAlone';
import { createInBatch } from './createInBatch';
import { CUSTOMER_FIELDS, NAME_FIELD } from './fields';
import { readCustomerInput } from './input';
import { OPTION_PROPERTIES, optionsReader, readRunOptions, type CreateOptions } from './options';
import { isPaired, type Row } from './row';
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
		return await runWithClient(context, readRunOptions(context), (run, job) =>
			createOne(run, job, read),
		);
	},
};

/** How the parameters of the items are read. */
interface Readers {
	parameter: ParameterReader;
	options: (itemIndex: number) => CreateOptions;
	timezone: string;
}

/**
 * Brings one item to its end: created, found, or explained. No more async functions than it takes: with ten requests of
 * 500 customers on their way, each one is there five thousand times.
 *
 * @throws ItemFailure for a parameter that cannot be read
 */
function createOne(run: CustomerRun, job: ItemJob, read: Readers): Promise<ItemResult> {
	const { memory, index, stopping } = job;
	const input = memory.sent ?? readCustomerInput(read.parameter, index, read.timezone);
	const options = read.options(index);
	const sending = { retriesLeft: options.maxRetries, timeoutMs: options.timeout, stopping };
	const row: Row = { job, input, pair: pairOf(input), options, sending };
	if (!isPaired(row)) return createAlone(run, row);
	return run.turns.take(keyOf(row.pair), async (isFirst) => {
		// One that exists, or may exist, would only bring its batch down.
		const goesAlong = isFirst && memory.unknownSince === undefined;
		const made = run.batches && goesAlong ? await createInBatch(run, run.batches, row) : undefined;
		return made ?? (await createAlone(run, row));
	});
}
