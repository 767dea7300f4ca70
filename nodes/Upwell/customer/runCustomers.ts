import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { UpwellClient } from '../api/client';
import { Abandoned } from '../api/deliver';
import { ItemFailure } from '../explanation';
import { explanationOf } from '../items/failure';
import { LastWord } from '../items/lastWord';
import { isInDoubt, runMemoryOf, type ItemMemory } from '../items/memory';
import { runItems, type Change, type ItemJob, type ItemResult } from '../items/run';
import { Supply } from '../items/supply';
import { Turns } from '../items/turns';
import { giveHints, tellWait, type Hint } from './hints';
import { complete } from './messages/doubt';
import { readRunOption } from './parameters/readOptions';

/** What the items of one run have in common. */
export interface CustomerRun {
	client: UpwellClient;
	/** Two items about the same customer must not be in flight at once: which came last could not be told. */
	turns: Turns;
	/** For operations in which the last item about a customer has the last word. */
	lastWord: LastWord;
	/** What is known of all items, earlier tries included. */
	memories: ItemMemory[];
	/** Tells whether more items are coming. */
	supply: Supply;
}

/** Brings one item to its end. Throws `ItemFailure`, or `Abandoned` where there is no end to tell of. */
export type CustomerWork = (job: ItemJob) => Promise<ItemResult>;

/** What an operation does with its items. */
export interface CustomerOperation {
	/** What it may do to customers; nothing if it only reads. */
	changes: readonly Change[];
	/** How many items may go in one request, where the operation can send several: as many more may be in the works. */
	itemsPerRequest?: number;
	/** Is called once, with what the items share. */
	begin(run: CustomerRun): CustomerWork;
	/** What is to be told beside the items, when all is done. */
	hints?(memories: ItemMemory[]): Hint[];
}

/**
 * Runs all items of a customer operation over one connection to Upwell. A connection that cannot be made fails each
 * item with the same words, so that none is lost where the node is set to continue.
 */
export async function runCustomers(
	context: IExecuteFunctions,
	{ changes, itemsPerRequest, begin, hints }: CustomerOperation,
): Promise<INodeExecutionData[]> {
	const supply = new Supply();
	const gathers = itemsPerRequest !== undefined && itemsPerRequest > 1;
	const runMemory = runMemoryOf(context);
	const concurrency = readRunOption(context, 'concurrency');
	// Before any item is begun: those that waited for it would all be read at once, without a breather.
	let refusal: ItemFailure | undefined;
	const client = await UpwellClient.connect(context, concurrency).catch((thrown: unknown) => {
		refusal = new ItemFailure(explanationOf(thrown, 'Check the Upwell API credential.'));
		return undefined;
	});
	const memories = runMemory.items;
	const turns = new Turns();
	const lastWord = new LastWord(turns, memories);
	const work = client && begin({ client, turns, lastWord, memories, supply });
	const waitedMs = () => client?.pause.waitedMs ?? 0;
	return await runItems(context, {
		// Beside the requests that are on their way, one is being filled.
		inTheWorks: gathers ? (concurrency + 1) * itemsPerRequest : concurrency,
		supply,
		record: 'customer',
		changes,
		handle: (job) => (work ? work(job) : Promise.reject(refusal)),
		isAbandoned: (thrown) => thrown instanceof Abandoned,
		tell: (explanation, memory) => {
			const told = complete(explanation, doubtOf(memory, changes));
			return client?.redact(told) ?? told;
		},
		summarize: (memories) =>
			giveHints(context, [
				...(hints?.(memories) ?? []),
				tellWait(runMemory.waitedMs + waitedMs(), itemsPerRequest !== undefined),
			]),
	}).finally(() => {
		runMemory.waitedMs += waitedMs();
	});
}

/** What may have been done for an item of which nobody knows; undefined where there is no doubt. */
function doubtOf(memory: ItemMemory, changes: readonly Change[]): Change | undefined {
	if (!isInDoubt(memory)) return undefined;
	return memory.unknownSince === undefined ? 'updated' : changes[0];
}
