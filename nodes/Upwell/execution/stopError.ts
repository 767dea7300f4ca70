import type { IExecuteFunctions } from 'n8n-workflow';
import type { ErrorReport } from './errorReport';
import { nodeError } from './itemErrors';
import type { Change, ItemMemory } from './itemMemory';

/** What a stopped run did before its first failed item. */
export interface StoppedRun {
	/** The ids of the records to which each change was made, in the order of the items; each once. */
	done: Array<{ change: Change; ids: string[] }>;
	/** The places of other items of which nobody knows what was done. */
	uncertain: number[];
}

/** The ids of the records to which this was done, in the order of the items; each once. */
export function idsOf(memories: ItemMemory[], change: Change): string[] {
	const ids = memories.flatMap(({ result }) => (result?.done === change ? (result.id ?? []) : []));
	return [...new Set(ids)];
}

/**
 * What is thrown when the first failure ends the run: the failure with the lowest index, and what was done before.
 *
 * @param memories of all items, earlier tries included
 * @param describe puts what was done before into sentences
 */
export function stopError(
	context: IExecuteFunctions,
	failures: ReadonlyMap<number, ErrorReport>,
	memories: ItemMemory[],
	changes: readonly Change[],
	describe: (run: StoppedRun) => string[],
) {
	const [index, report] = [...failures].reduce((lowest, other) =>
		other[0] < lowest[0] ? other : lowest,
	);
	const uncertain = memories.flatMap((memory, other) =>
		!memory.result && memory.isUncertain && other !== index ? [other] : [],
	);
	const done = changes.map((change) => ({ change, ids: idsOf(memories, change) }));
	const description = [report.description, ...describe({ done, uncertain })].join(' ');
	return nodeError(context, index, report, description);
}
