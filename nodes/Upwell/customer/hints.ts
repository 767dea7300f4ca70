import type { ItemResult } from '../items/run';
import type { CustomerRun } from './runWithClient';

/** So many customers take long enough one by one that somebody would like to know of another way. */
const MANY = 100;

/** Tells what is not to be seen in the items: what was slow, and which customers were not made by this run. */
export function giveHints({ context, client, oneByOne }: CustomerRun, results: ItemResult[]): void {
	const existing = results.filter(({ madeId }) => madeId === undefined).length;
	const waitedSeconds = Math.round(client.pause.waitedMs / 1000);
	const hints: string[] = [];
	if (existing > 0) {
		hints.push(
			`${existing === 1 ? '1 customer' : `${existing} customers`} already existed in Upwell and came back unchanged.`,
		);
	}
	if (waitedSeconds > 0) {
		hints.push(
			`Upwell received too many requests at a time, so this node waited for ${waitedSeconds === 1 ? '1 second' : `${waitedSeconds} seconds`} in all. Fewer at a time might go faster: lower 'Concurrency' or raise 'Customers per Request' in the options.`,
		);
	}
	if (oneByOne > MANY) {
		hints.push(
			`${oneByOne} customers went to Upwell one by one. To make it faster add the option 'Customers per Request' and set it to 100 or more.`,
		);
	}
	// Missing in n8n before 1.82.
	context.addExecutionHints?.(
		...hints.map((message) => ({
			message,
			type: 'info' as const,
			location: 'outputPane' as const,
		})),
	);
}
