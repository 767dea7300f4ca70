import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import { failedItem, ItemError, nodeError, type ErrorReport } from './errorReport';
import type { FlushSignal } from './flushSignal';
import type { Change, ItemMemory, ItemResult } from './itemMemory';
import { memoryOf } from './runMemory';
import { runPool } from './runPool';

/** One item to be handled. */
export interface ItemJob {
	index: number;
	memory: ItemMemory;
	/** Aborted when no further item is to be started. */
	stopping: AbortSignal;
	/** Whether a record was created for another item of this run. */
	isOfAnother(id: string): boolean;
}

/** What a run did that was stopped by a failed item, or cancelled. */
export interface StoppedRun {
	/** The ids of the records to which each change was made, in the order of the items; each once. */
	done: Array<{ change: Change; ids: string[] }>;
	/** How many records were created, or may have been, that another run would create a second time, or would not. */
	repeatable: { created: number; doubtful: number };
	unique: { created: number; doubtful: number };
	/** The places of the items of which nobody knows what was done; without the one that stopped the run. */
	uncertain: number[];
	/** Whether the node goes on when an item fails. */
	continues: boolean;
}

export interface ItemWork {
	/** How many items may be in progress at once, at the moment. */
	limit(): number;
	/** Is raised whenever no more items are started for the moment. */
	flush?: FlushSignal;
	/** Completes one item. Throws `ItemError`, or what `isStopped` recognises where there is nothing to say of the item. */
	handle(job: ItemJob): Promise<ItemResult>;
	/** Puts the fields of a record in the order in which they are output. */
	arrange(record: IDataObject): IDataObject;
	isStopped(thrown: unknown): boolean;
	/** Puts what was thrown, and what is known of the item, into words that hold no secret. */
	describe(thrown: unknown, memory: ItemMemory): ErrorReport;
	/** Says what a run that did not come to its end has done. */
	describeStopped(run: StoppedRun): string[];
	describeCancelled(): string;
	/** Is given what is known of all items, when all were completed or the node continues all the same. */
	summarize?(memories: ItemMemory[]): void;
	/** What it may do to records; nothing if it only reads. */
	changes: readonly Change[];
}

/**
 * Runs all input items of a node: in order, with bounded concurrency, and with what earlier tries of Retry On Fail have done.
 *
 * @returns the outputs of the items, in the order of the input; for one that failed exactly one item
 * @throws NodeApiError or NodeOperationError for the failed item with the lowest index, unless the node is set to
 *   continue; NodeOperationError when the execution was cancelled, by the user or because its time was up
 */
export async function runItems(
	context: IExecuteFunctions,
	work: ItemWork,
): Promise<INodeExecutionData[]> {
	const items = context.getInputData();
	const outputs = new Array<INodeExecutionData[]>(items.length);
	const memories = items.map((item, index) => memoryOf(context, item, index));
	for (const memory of memories) memory.beginTry();
	const createdIds = new Set(idsOf(memories, 'created'));
	const failures = new Map<number, ErrorReport>();
	const continues = context.continueOnFail();
	const stopping = new AbortController();
	const cancelled = context.getExecutionCancelSignal?.();
	const isOfAnother = (id: string) => createdIds.has(id);

	const arranged = ({ outputs: records, ...result }: ItemResult): ItemResult => ({
		...result,
		outputs: records.map(work.arrange),
	});

	const runOne = async (index: number) => {
		const memory = memories[index];
		const { state } = memory;
		try {
			if (state.status === 'failed') throw new ItemError(state.report);
			const isDone = state.status === 'done' && !state.superseded;
			const job = { index, memory, stopping: stopping.signal, isOfAnother };
			const result = isDone ? state.result : memory.markDone(arranged(await work.handle(job)));
			if (result.done === 'created' && result.id !== undefined) createdIds.add(result.id);
			outputs[index] = result.outputs.map((json) => ({ json, pairedItem: { item: index } }));
		} catch (thrown) {
			if (work.isStopped(thrown)) return;
			const isKnown = state.status === 'failed';
			const report = isKnown ? state.report : work.describe(thrown, memory);
			if (report.isFinal) memory.markFailed(report);
			failures.set(index, report);
			if (continues) outputs[index] = [failedItem(context, index, report)];
			else stopping.abort();
		}
	};
	const stopped = (failed?: number) => {
		const run = { ...stoppedRun(memories, failed, work), continues };
		return work.describeStopped(run);
	};
	const isOver = () => stopping.signal.aborted || cancelled?.aborted === true;
	await runPool(items.length, work.limit, runOne, isOver, work.flush);

	if (cancelled?.aborted) {
		const description = stopped().join(' ');
		throw new NodeOperationError(context.getNode(), work.describeCancelled(), { description });
	}
	const [first] = [...failures].sort(([one], [other]) => one - other);
	if (first && !continues) {
		const [index, report] = first;
		const description = [report.description, ...stopped(index)].join(' ');
		throw nodeError(context, index, { ...report, description });
	}
	work.summarize?.(memories);
	return outputs.flat();
}

/** @param memories of all items, earlier tries included */
function stoppedRun(
	memories: ItemMemory[],
	failed: number | undefined,
	{ changes }: ItemWork,
): Omit<StoppedRun, 'continues'> {
	const done = changes.map((change) => ({ change, ids: idsOf(memories, change) }));
	const uncertain = [...memories.keys()].filter(
		(index) => index !== failed && memories[index].isDoubtful,
	);
	const count = (isRepeatable: boolean) => ({
		created: memories.filter(
			({ result }) => result?.done === 'created' && result.isRepeatable === isRepeatable,
		).length,
		doubtful: memories.filter(
			({ isDoubtful, attempt }) => isDoubtful && attempt?.isRepeatable === isRepeatable,
		).length,
	});
	return { done, repeatable: count(true), unique: count(false), uncertain };
}

/** The ids of the records to which this was done, in the order of the items; each once. */
function idsOf(memories: ItemMemory[], change: Change): string[] {
	const ids = memories.flatMap(({ result }) => (result?.done === change ? (result.id ?? []) : []));
	return [...new Set(ids)];
}
