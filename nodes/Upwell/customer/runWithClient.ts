import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { UpwellClient } from '../api/client';
import { Abandoned } from '../api/deliver';
import { runItems, type ItemJob, type ItemResult } from '../items/run';

/** Handles one item; connects to Upwell only when there is something to send. */
export type CustomerWork = (
	context: IExecuteFunctions,
	connect: () => Promise<UpwellClient>,
	job: ItemJob,
) => Promise<ItemResult>;

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
	const connect = async () => {
		connecting ??= UpwellClient.connect(context);
		client = await connecting;
		return client;
	};
	return await runItems(context, {
		concurrency,
		record: 'customer',
		handle: async (job) => await work(context, connect, job),
		isAbandoned: (thrown) => thrown instanceof Abandoned,
		redact: (explanation) => client?.redact(explanation) ?? explanation,
	});
}
