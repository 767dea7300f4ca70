import type { IExecuteFunctions } from 'n8n-workflow';
import type { ItemMemory } from '../items/memory';

/** So many customers take long enough one by one that somebody would like to know of another way. */
const MANY = 100;

/**
 * Tells what is not to be seen in the items: what was slow, and which customers were not made by this run.
 *
 * @param waitedMs for how long a rate limit held everything back, in all tries
 */
export function giveHints(
	context: IExecuteFunctions,
	memories: ItemMemory[],
	waitedMs: number,
): void {
	const count = (is: (memory: ItemMemory) => boolean) => memories.filter(is).length;
	const hints = [
		tellExisting(count(({ result }) => result !== undefined && result.madeId === undefined)),
		tellWait(Math.round(waitedMs / 1000)),
		tellOneByOne(count(({ way }) => way === 'oneByOne')),
		tellSecondRound(count(({ way }) => way === 'secondRound')),
	].filter((hint) => hint !== undefined);
	// Missing in n8n before 1.82.
	context.addExecutionHints?.(
		...hints.map((message) => ({
			message,
			type: 'info' as const,
			location: 'outputPane' as const,
		})),
	);
}

function tellExisting(customers: number): string | undefined {
	if (customers === 0) return undefined;
	return `${some(customers, 'customer')} already existed in Upwell and came back unchanged.`;
}

function tellWait(seconds: number): string | undefined {
	if (seconds === 0) return undefined;
	return `Upwell received too many requests at a time, so this node waited for ${some(seconds, 'second')} in all. Fewer at a time might go faster: lower 'Concurrency' or raise 'Customers per Request' in the options.`;
}

function tellOneByOne(customers: number): string | undefined {
	if (customers <= MANY) return undefined;
	return `${customers} customers went to Upwell one by one. To make it faster add the option 'Customers per Request' and set it to 100 or more.`;
}

function tellSecondRound(customers: number): string | undefined {
	if (customers <= MANY) return undefined;
	return `${customers} customers had to be sent one by one after all, because Upwell did not take the requests that they were in. If that happens in every run, lower 'Customers per Request'.`;
}

function some(count: number, what: string): string {
	return `${count} ${what}${count === 1 ? '' : 's'}`;
}
