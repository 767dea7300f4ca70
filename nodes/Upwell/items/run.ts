import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { ItemFailure, type Explanation } from '../explanation';
import { explanationOf, failedItem } from './failure';
import { memoryOf, type ItemMemory } from './memory';
import { runPool } from './pool';
import { idsOf, stopError } from './stop';
import type { Supply } from './supply';

/** What can be done to a record. */
export type Change = 'created' | 'updated';

/** How an item ended well. */
export interface ItemResult {
	/** What goes out for it: one item, or as many as were found. */
	outputs: IDataObject[];
	/** What was done for it; nothing where a record was only read. */
	done?: Change;
	/** Id of the record. */
	id?: string;
	/** What else is to be told of it, in the operation's own terms. */
	notes?: readonly string[];
}

/** One item to be handled. */
export interface ItemJob {
	index: number;
	/** For notes that later tries of the same run need. */
	memory: ItemMemory;
	/** Aborted when no further item is to be started. */
	stopping: AbortSignal;
	/** Whether a record was made for another item of this run. */
	isOfAnother(id: string): boolean;
}

export interface ItemWork {
	/** How many items may be in the works at once. */
	inTheWorks: number;
	/** Is told whether more items are coming. */
	supply?: Supply;
	/** Brings one item to its end. Throws `ItemFailure`, or what `isAbandoned` recognises where there is no end to tell of. */
	handle(job: ItemJob): Promise<ItemResult>;
	isAbandoned(thrown: unknown): boolean;
	/** Puts what is known of the item into words, and takes secrets out of what is about to be shown. */
	tell(explanation: Explanation, memory: ItemMemory): Explanation;
	/** Is given what is known of all items, when all ended well or the node goes on all the same. */
	summarize?(memories: ItemMemory[]): void;
	/** What a record is called, for example "customer". */
	record: string;
	/** What it may do to records; nothing if it only reads. */
	changes: readonly Change[];
}

/**
 * Runs all input items of a node: in order, with bounded concurrency, with what was done remembered over the tries of n8n's
 * Retry On Fail.
 *
 * @returns what came of the items, in the order of the input; for one that failed exactly one item
 * @throws NodeApiError or NodeOperationError for the failed item with the lowest index, unless the node is set to
 *   continue; NodeOperationError when the execution was cancelled
 */
export async function runItems(
	context: IExecuteFunctions,
	work: ItemWork,
): Promise<INodeExecutionData[]> {
	const items = context.getInputData();
	const outputs = new Array<INodeExecutionData[]>(items.length);
	const memories = items.map((item, index) => memoryOf(context, item, index));
	const madeIds = new Set(idsOf(memories, 'created'));
	const failures = new Map<number, Explanation>();
	const goesOn = context.continueOnFail();
	const stopping = new AbortController();
	const cancelled = context.getExecutionCancelSignal?.();

	const isOfAnother = (id: string) => madeIds.has(id);

	const runOne = async (index: number) => {
		const memory = memories[index];
		try {
			if (memory.failure) throw new ItemFailure(memory.failure);
			const job = { index, memory, stopping: stopping.signal, isOfAnother };
			const done = memory.isOvertaken ? undefined : memory.result;
			const result = done ?? remember(memory, await work.handle(job));
			if (result.done === 'created' && result.id !== undefined) madeIds.add(result.id);
			outputs[index] = result.outputs.map((json) => ({ json, pairedItem: { item: index } }));
		} catch (thrown) {
			if (work.isAbandoned(thrown)) return;
			const explanation = work.tell(explanationOf(thrown), memory);
			if (explanation.settled) memory.failure = explanation;
			failures.set(index, explanation);
			if (goesOn) outputs[index] = [failedItem(context, index, explanation)];
			else stopping.abort();
		}
	};
	const isOver = () => stopping.signal.aborted || cancelled?.aborted === true;
	await runPool(items.length, work.inTheWorks, runOne, isOver, work.supply);

	if (cancelled?.aborted) {
		throw new NodeOperationError(context.getNode(), 'The execution was cancelled');
	}
	if (failures.size > 0 && !goesOn) throw stopError(context, failures, memories, work);
	work.summarize?.(memories);
	return outputs.flat();
}

/** Remembers how an item ended. What was done for it before stays what it was: it was only brought back to its own state. */
function remember(memory: ItemMemory, result: ItemResult): ItemResult {
	memory.isOvertaken = false;
	memory.result = memory.result ? { ...memory.result, outputs: result.outputs } : result;
	return memory.result;
}
