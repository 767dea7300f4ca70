import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { UpwellClient } from '../api/client';
import { Abandoned } from '../api/deliver';
import { runItems, type ItemJob, type ItemResult } from '../items/run';
import { Supply } from '../items/supply';
import { Batches } from './batches';
import { giveHints } from './hints';
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
	/** How many customers went one by one that could have gone in batches. */
	oneByOne: number;
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
	// Before any item is begun: those that waited for it would all be read at once, without a breather.
	let refusal: unknown;
	const client = await UpwellClient.connect(context, concurrency).catch((thrown: unknown) => {
		refusal = thrown;
		return undefined;
	});
	const run = client && {
		context,
		client,
		turns: new Turns(),
		batches: customersPerRequest > 1 ? new Batches(client, customersPerRequest, supply) : undefined,
		oneByOne: 0,
	};
	return await runItems(context, {
		// Beside the batches that are on their way, one is being filled.
		inTheWorks: customersPerRequest > 1 ? (concurrency + 1) * customersPerRequest : concurrency,
		supply,
		record: 'customer',
		handle: async (job) => {
			if (!run) throw refusal;
			return await work(run, job);
		},
		isAbandoned: (thrown) => thrown instanceof Abandoned,
		redact: (explanation) => client?.redact(explanation) ?? explanation,
		summarize: (results) => run && giveHints(run, results),
	});
}
