import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Reply } from '../../api/reply';
import { keyOf, pairOf } from '../../api/sourcePair';
import type { ItemMemory } from '../../items/memory';
import { parameterReader, type ParameterReader } from '../../items/parameters';
import type { Change, ItemJob, ItemResult } from '../../items/run';
import type { Hint } from '../hints';
import type { ItemPlace } from '../parameters/input';
import { readRunOption } from '../parameters/readOptions';
import { runCustomers, type CustomerRun } from '../runCustomers';
import { createAlone } from './alone';
import { Batches } from './batches';
import { Doubts } from './doubts';
import { createInBatch } from './inBatch';
import { isPaired, type PairedRow, type Row, type RowOptions } from './row';

/** What an operation that creates customers has of its own. */
export interface Creation {
	changes: readonly Change[];
	/** Reads the customer of an item. Throws `ItemFailure` for a parameter that cannot be read. */
	readInput(parameter: ParameterReader, place: ItemPlace): IDataObject;
	readOptions(itemIndex: number): RowOptions;
	/** Where items share a customer, the last one has the last word; otherwise the first one makes it. */
	lastWins?: true;
	/** What becomes of an item whose customer exists already, as Upwell says in `refusal`. */
	settleExisting(run: CreateRun, row: PairedRow, refusal: Reply): Promise<ItemResult>;
	hints(memories: ItemMemory[]): Hint[];
}

/** What the items of one run have in common that create customers. */
export interface CreateRun extends CustomerRun, Pick<Creation, 'settleExisting'> {
	/** Where several customers may go in one request. */
	batches?: Batches;
	/** Items of which nobody knows whether they made their customer. */
	doubts: Doubts;
}

/** Runs all items of an operation that creates customers, one by one or many in one request. */
export async function runCreation(
	context: IExecuteFunctions,
	creation: Creation,
): Promise<INodeExecutionData[]> {
	const parameter = parameterReader(context);
	const timezone = context.getTimezone();
	const size = readRunOption(context, 'customersPerRequest');
	const rowOf = (job: ItemJob): Row => {
		const { memory, index, stopping } = job;
		const input = memory.sent ?? creation.readInput(parameter, { itemIndex: index, timezone });
		const options = creation.readOptions(index);
		const sending = { retriesLeft: options.maxRetries, timeoutMs: options.timeout, stopping };
		return { job, input, pair: pairOf(input), options, sending };
	};
	return await runCustomers(context, {
		changes: creation.changes,
		itemsPerRequest: size,
		hints: creation.hints,
		begin: (shared) => {
			const run: CreateRun = {
				...shared,
				settleExisting: creation.settleExisting,
				batches: size > 1 ? new Batches(shared.client, size, shared.supply) : undefined,
				doubts: new Doubts(shared.memories),
			};
			return (job) => {
				const row = rowOf(job);
				if (creation.lastWins && isPaired(row)) {
					run.overtaking.note(keyOf(row.pair), job.index, job.memory);
				}
				return bring(run, row);
			};
		},
	});
}

/**
 * Brings one item to its end: created, found, or explained. No more async functions than it takes: with ten requests of
 * 500 customers on their way, each one is there five thousand times.
 */
function bring(run: CreateRun, row: Row): Promise<ItemResult> {
	if (!isPaired(row)) return createAlone(run, row);
	return run.turns.take(keyOf(row.pair), async (isFirst) => {
		// One that exists, or may exist, would only bring its batch down.
		const { unknownSince, mayBeUpdated } = row.job.memory;
		const goesAlong = isFirst && unknownSince === undefined && !mayBeUpdated;
		const made = run.batches && goesAlong ? await createInBatch(run, run.batches, row) : undefined;
		return made ?? (await createAlone(run, row));
	});
}
