import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { UpwellClient } from '../api/client';
import { Abandoned } from '../api/deliver';
import { runItems, type ItemJob, type ItemResult } from '../items/run';
import { Turns } from './turns';

/** What the items of one run have in common. */
export interface CustomerRun {
	context: IExecuteFunctions;
	client: UpwellClient;
	/** Two items with the same source pair must not be in flight at once: whose customer it is could not be told. */
	turns: Turns;
}

/** Handles one item. */
export type CustomerWork = (run: CustomerRun, job: ItemJob) => Promise<ItemResult>;

/**
 * Runs all items of a customer operation over one connection to Upwell. A connection that cannot be made fails each
 * item with the same words, so that none is lost where the node is set to continue.
 */
export async function runWithClient(
	context: IExecuteFunctions,
	concurrency: number,
	work: CustomerWork,
): Promise<INodeExecutionData[]> {
	let connecting: Promise<UpwellClient> | undefined;
	let client: UpwellClient | undefined;
	const turns = new Turns();
	return await runItems(context, {
		concurrency,
		record: 'customer',
		handle: async (job) => {
			connecting ??= UpwellClient.connect(context);
			client = await connecting;
			return await work({ context, client, turns }, job);
		},
		isAbandoned: (thrown) => thrown instanceof Abandoned,
		redact: (explanation) => client?.redact(explanation) ?? explanation,
	});
}
