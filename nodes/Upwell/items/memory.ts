import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Explanation } from '../explanation';
import type { ItemResult } from './run';

/** What is known of one item over all tries of one node run. */
export interface ItemMemory {
	/** The data object of the item. */
	readonly of: object;
	/** Of an earlier item in the same place. */
	readonly before?: ItemMemory;
	/** The item is done: a further try hands this out and sends nothing. */
	result?: ItemResult;
	/** The item failed in a way that makes another try unsafe. */
	failure?: Explanation;
	/** `Date.now()` at the start of the first attempt whose outcome is unknown. */
	unknownSince?: number;
	/** The record is there, and may have been updated; or it was, and could not be read afterwards. */
	mayBeUpdated?: boolean;
	/** Names the record it is about, where items about the same record have to be done in their order. */
	about?: string;
	/** It was done, and then an item before it about the same record was done in a later try: it has its turn again. */
	isOvertaken?: boolean;
	/** Which way it went, for a summary of all. */
	way?: string;
	/** What was sent then. A later try has to ask about that, whatever the parameters say by then. */
	sent?: IDataObject;
}

/** Whether nobody knows what was done for an item. */
export function isInDoubt({ unknownSince, mayBeUpdated }: ItemMemory): boolean {
	return unknownSince !== undefined || mayBeUpdated === true;
}

/**
 * n8n's Retry On Fail runs the node again with all of its items, those that were done included. All tries of one run
 * share the object that `getExecuteData()` gives, and no other run has it: each pass of a loop gets its own.
 *
 * Within it an item is recognised by its place and its data object, because an AI agent calls a tool many times within
 * one run of its own, each time with a new object in first place. The parameters have no part in it: one that evaluates
 * differently in the next try (`{{ $now }}`) must not make a second customer.
 *
 * The map is weak, so that everything is forgotten with the execution. What it leads to is one list with one object for
 * each item: with fifty thousand items, maps of maps would be felt.
 */
const runs = new WeakMap<object, RunMemory>();

/** What is known over all tries of one node run. */
export interface RunMemory {
	/** By the places of the items. */
	items: ItemMemory[];
	/** For how many milliseconds a rate limit held everything back in the tries that have ended. */
	waitedMs: number;
}

/** Finds what earlier tries of this run left behind. */
export function runMemoryOf(context: IExecuteFunctions): RunMemory {
	// Missing on contexts of some n8n versions; then there is nothing to share between tries.
	const run: object = context.getExecuteData?.() ?? context;
	const memory = runs.get(run) ?? { items: [], waitedMs: 0 };
	runs.set(run, memory);
	return memory;
}

/** Finds what earlier tries of this run left behind for an item, or starts a new page for it. */
export function memoryOf(
	context: IExecuteFunctions,
	item: INodeExecutionData,
	index: number,
): ItemMemory {
	const memories = runMemoryOf(context).items;
	const of: object = item.json ?? item;
	const latest = memories[index] as ItemMemory | undefined;
	let known = latest;
	while (known && known.of !== of) known = known.before;
	if (known) return known;
	memories[index] = { of, before: latest };
	return memories[index];
}
