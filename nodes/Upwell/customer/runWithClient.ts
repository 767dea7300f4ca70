import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { UpwellClient } from '../api/client';
import { Abandoned } from '../api/deliver';
import { ItemFailure } from '../explanation';
import { explanationOf } from '../items/failure';
import { runMemoryOf } from '../items/memory';
import { runItems, type ItemJob, type ItemResult } from '../items/run';
import { Supply } from '../items/supply';
import { Batches } from './batches';
import { Doubts } from './doubts';
import { giveHints } from './hints';
import { complete } from './messages';
import type { RunOptions } from './options';
import { Turns } from './turns';

/** What the items of one run have in common. */
export interface CustomerRun {
	context: IExecuteFunctions;
	client: UpwellClient;
	/** Two items with the same source pair must not be in flight at once: whose customer it is could not be told. */
	turns: Turns;
	/** Where several customers may go in one request. */
	batches?: Batches;
	/** Items of which nobody knows whether they made their customer. */
	doubts: Doubts;
}

/** Handles one item. */
export type CustomerWork = (run: CustomerRun, job: ItemJob) => Promise<ItemResult>;

/**
 * Runs all items of a customer operation over one connection to Upwell. A connection that cannot be made fails each
 * item with the same words, so that none is lost where the node is set to continue.
 */
export async function runWithClient(
	context: IExecuteFunctions,
	{ concurrency, customersPerRequest }: RunOptions,
	work: CustomerWork,
): Promise<INodeExecutionData[]> {
	const supply = new Supply();
	const runMemory = runMemoryOf(context);
	// Before any item is begun: those that waited for it would all be read at once, without a breather.
	let refusal: ItemFailure | undefined;
	const client = await UpwellClient.connect(context, concurrency).catch((thrown: unknown) => {
		refusal = new ItemFailure(explanationOf(thrown, 'Check the Upwell API credential.'));
		return undefined;
	});
	const run = client && {
		context,
		client,
		turns: new Turns(),
		batches: customersPerRequest > 1 ? new Batches(client, customersPerRequest, supply) : undefined,
		doubts: new Doubts(runMemory.items),
	};
	const waitedMs = () => client?.pause.waitedMs ?? 0;
	return await runItems(context, {
		// Beside the batches that are on their way, one is being filled.
		inTheWorks: customersPerRequest > 1 ? (concurrency + 1) * customersPerRequest : concurrency,
		supply,
		record: 'customer',
		handle: (job) => (run ? work(run, job) : Promise.reject(refusal)),
		isAbandoned: (thrown) => thrown instanceof Abandoned,
		tell: (explanation, { unknownSince }) => {
			const told = complete(explanation, unknownSince !== undefined);
			return client?.redact(told) ?? told;
		},
		summarize: (memories) => giveHints(context, memories, runMemory.waitedMs + waitedMs()),
	}).finally(() => {
		runMemory.waitedMs += waitedMs();
	});
}
