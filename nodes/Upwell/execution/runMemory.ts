import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ItemMemory } from './itemMemory';

/** What is known over all tries of one node run. */
export class RunMemory {
	/** By the places of the items. */
	readonly items: ItemMemory[] = [];
	/** For how many milliseconds a rate limit held back all requests in the tries that have ended. */
	waitedMs = 0;
	/** Items that went in a request of their own, for the hints. */
	readonly sentSingly = new Set<ItemMemory>();
	/** Items that were in a batch, and had to be sent singly after it, all that were in it. */
	readonly sentAgainSingly = new Set<ItemMemory>();
}

/**
 * n8n's Retry On Fail runs the node again with all of its items, those that were done included. All tries of one run share
 * the object that `getExecuteData()` gives, and no other run has it: each pass of a loop gets its own. Within it an item is
 * recognised by its place and its data object, because an AI agent calls a tool many times within one run of its own, each
 * time with a new object in first place. The parameters have no part in it: one that evaluates differently in the next try
 * (`{{ $now }}`) must not make a second record.
 *
 * The map is weak, so that everything is forgotten with the execution. What it leads to is one list with one object for
 * each item: with fifty thousand items, maps of maps would be felt.
 */
const runs = new WeakMap<object, RunMemory>();

/** Finds what earlier tries of this run left behind. */
export function runMemoryOf(context: IExecuteFunctions): RunMemory {
	// Missing on contexts of some n8n versions; then there is nothing to share between tries.
	const run: object = context.getExecuteData?.() ?? context;
	const memory = runs.get(run) ?? new RunMemory();
	runs.set(run, memory);
	return memory;
}

/** Finds what earlier tries of this run left behind for an item, or starts a new memory for it. */
export function memoryOf(context: IExecuteFunctions, item: INodeExecutionData, index: number) {
	const memories = runMemoryOf(context).items;
	const of: object = item.json ?? item;
	let memory: ItemMemory | undefined = memories[index];
	while (memory && memory.of !== of) memory = memory.previous;
	if (memory) return memory;
	memories[index] = new ItemMemory(of, memories[index]);
	return memories[index];
}
