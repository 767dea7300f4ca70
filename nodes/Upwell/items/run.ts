import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { ItemFailure, type Explanation } from '../explanation';
import { explanationOf, failedItem, nodeError } from './failure';
import { memoryOf, type ItemMemory } from './memory';
import { runPool } from './pool';
import type { Supply } from './supply';

/** How an item ended well. */
export interface ItemResult {
	json: IDataObject;
	/** Id of the record that was made for it; none where an existing one is handed out. */
	madeId?: string;
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
}

/**
 * Runs all input items of a node: in order, with bounded concurrency, each to exactly one output item, with what was
 * done remembered over the tries of n8n's Retry On Fail.
 *
 * @returns one item for each input item, in input order
 * @throws NodeApiError or NodeOperationError for the failed item with the lowest index, unless the node is set to
 *   continue; NodeOperationError when the execution was cancelled
 */
export async function runItems(
	context: IExecuteFunctions,
	work: ItemWork,
): Promise<INodeExecutionData[]> {
	const items = context.getInputData();
	const outputs = new Array<INodeExecutionData>(items.length);
	const memories = items.map((item, index) => memoryOf(context, item, index));
	const madeIds = new Set(memories.flatMap(({ result }) => result?.madeId ?? []));
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
			memory.result ??= await work.handle(job);
			if (memory.result.madeId !== undefined) madeIds.add(memory.result.madeId);
			outputs[index] = { json: memory.result.json, pairedItem: { item: index } };
		} catch (thrown) {
			if (work.isAbandoned(thrown)) return;
			const explanation = work.tell(explanationOf(thrown), memory);
			if (explanation.settled) memory.failure = explanation;
			failures.set(index, explanation);
			if (goesOn) outputs[index] = failedItem(context, index, explanation);
			else stopping.abort();
		}
	};
	const isOver = () => stopping.signal.aborted || cancelled?.aborted === true;
	await runPool(items.length, work.inTheWorks, runOne, isOver, work.supply);

	if (cancelled?.aborted) {
		throw new NodeOperationError(context.getNode(), 'The execution was cancelled');
	}
	if (failures.size > 0 && !goesOn) throw stopError(context, failures, memories, work.record);
	work.summarize?.(memories);
	return outputs;
}

const IDS_SHOWN = 10;

function stopError(
	context: IExecuteFunctions,
	failures: Map<number, Explanation>,
	memories: ItemMemory[],
	record: string,
) {
	const index = [...failures.keys()].reduce((lowest, other) => Math.min(lowest, other));
	const explanation = failures.get(index) ?? explanationOf(undefined);
	const description = [
		explanation.description,
		tellMade(memories, record),
		tellUncertain(memories, index, record),
	];
	return nodeError(context, index, explanation, description.filter(Boolean).join(' '));
}

/** How many records were made before the run was stopped, earlier tries included. */
function tellMade(memories: ItemMemory[], record: string): string {
	const ids = memories.flatMap(({ result }) => (result?.madeId ? [result.madeId] : []));
	if (ids.length === 0) return `No ${record} was created before.`;
	const shown = ids.slice(0, IDS_SHOWN).join(', ');
	const counted = ids.length === 1 ? `1 ${record} was` : `${ids.length} ${record}s were`;
	return `${counted} created before: ${shown}${ids.length > IDS_SHOWN ? ', …' : '.'}`;
}

/** Items beside the one that is thrown, of which nobody would hear otherwise. */
function tellUncertain(memories: ItemMemory[], thrown: number, record: string): string {
	const others = memories.flatMap(({ result, unknownSince }, index) =>
		!result && unknownSince !== undefined && index !== thrown ? [index] : [],
	);
	if (others.length === 0) return '';
	return `The ${record}s of these items may have been created too: ${others.join(', ')}.`;
}
