import type { IExecuteFunctions } from 'n8n-workflow';
import type { ItemMemory } from '../items/memory';
import type { ItemResult } from '../items/run';

/** Something to tell above the output, or nothing. */
export type Hint = string | undefined;

/**
 * Tells what is not to be seen in the items.
 *
 * @param hints one after the other
 */
export function giveHints(context: IExecuteFunctions, hints: Hint[]): void {
	const told = hints.filter((hint) => hint !== undefined);
	// Missing in n8n before 1.82.
	context.addExecutionHints?.(
		...told.map((message) => ({
			message,
			type: 'info' as const,
			location: 'outputPane' as const,
		})),
	);
}

/**
 * Tells how long a rate limit held everything back.
 *
 * @param waitedMs in all tries
 * @param goesInBatches whether the operation could do with fewer requests
 */
export function tellWait(waitedMs: number, goesInBatches: boolean): Hint {
	const seconds = Math.round(waitedMs / 1000);
	if (seconds === 0) return undefined;
	const wayOut = goesInBatches ? " or raise 'Batch Size'" : '';
	return `Upwell received too many requests at a time, so this node waited for ${counted(seconds, 'second')} in all. Fewer at a time might go faster: lower 'Concurrency'${wayOut} in the options.`;
}

/** How many customers there are of which this is so; one that several items are about counts once. */
export function countCustomers(
	memories: ItemMemory[],
	isSo: (result: ItemResult) => boolean,
): number {
	const ids = memories.flatMap(({ result }) =>
		result && isSo(result) ? result.outputs.map(({ id }) => id) : [],
	);
	return new Set(ids).size;
}

/** A number of things, as one says it. */
export function counted(count: number, what: string): string {
	return `${count} ${what}${count === 1 ? '' : 's'}`;
}
