import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Reply } from '../../api/reply';
import { keyOf, pairOf } from '../../api/sourcePair';
import { isInDoubt, type ItemMemory } from '../../items/memory';
import { parameterReader, type ParameterReader } from '../../items/parameters';
import type { Change, ItemJob, ItemResult } from '../../items/run';
import type { Hint } from '../hints';
import type { ItemPlace } from '../parameters/input';
import { readRunOption, sendingOf } from '../parameters/readOptions';
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
	/**
	 * Customers that exist are nothing out of the ordinary: a batch that some of them are in is sorted out rather than sent
	 * one by one, and where items share a customer the last one has the last word.
	 */
	isUpsert?: true;
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
	const isUpsert = creation.isUpsert === true;
	const size = readRunOption(context, 'batchSize');
	const rowOf = (job: ItemJob): Row => {
		const { memory, index, stopping } = job;
		const input = memory.sent ?? creation.readInput(parameter, { itemIndex: index, timezone });
		const options = creation.readOptions(index);
		return { job, input, pair: pairOf(input), options, sending: sendingOf(options, stopping) };
	};
	return await runCustomers(context, {
		changes: creation.changes,
		itemsPerRequest: size,
		hints: creation.hints,
		begin: (shared) => {
			const run: CreateRun = {
				...shared,
				settleExisting: creation.settleExisting,
				batches: size > 1 ? new Batches(shared.client, size, shared.supply, isUpsert) : undefined,
				doubts: new Doubts(shared.memories),
			};
			return (job) => {
				const row = rowOf(job);
				if (!isPaired(row)) return createAlone(run, row);
				const work = async (isFirst: boolean) => await bring(run, row, isFirst);
				return isUpsert
					? run.lastWord.take(keyOf(row.pair), job, work)
					: run.turns.take(keyOf(row.pair), work);
			};
		},
	});
}

/**
 * Brings one item with a pair to its end: created, found, or explained. No more async functions than it takes: with ten
 * requests of 500 customers on their way, each one is there five thousand times.
 */
async function bring(run: CreateRun, row: PairedRow, isFirst: boolean): Promise<ItemResult> {
	// One that exists, or may exist, would only bring its batch down.
	const goesAlong = isFirst && !isInDoubt(row.job.memory);
	const made = run.batches && goesAlong ? await createInBatch(run, run.batches, row) : undefined;
	return made ?? (await createAlone(run, row));
}
