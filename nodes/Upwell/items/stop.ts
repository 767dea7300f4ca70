import type { IExecuteFunctions } from 'n8n-workflow';
import type { Explanation } from '../explanation';
import { explanationOf, nodeError } from './failure';
import { isInDoubt, type ItemMemory } from './memory';
import type { Change } from './run';

const IDS_SHOWN = 10;

interface Work {
	/** What a record is called, for example "customer". */
	record: string;
	changes: readonly Change[];
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
 */
export function stopError(
	context: IExecuteFunctions,
	failures: Map<number, Explanation>,
	memories: ItemMemory[],
	{ record, changes }: Work,
) {
	const index = [...failures.keys()].reduce((lowest, other) => Math.min(lowest, other));
	const explanation = failures.get(index) ?? explanationOf(undefined);
	const description = [
		explanation.description,
		...tellDone(memories, record, changes),
		tellUncertain(memories, index, record, changes),
	];
	return nodeError(context, index, explanation, description.filter(Boolean).join(' '));
}

/** How many records were made or changed before the run was stopped. */
function tellDone(memories: ItemMemory[], record: string, changes: readonly Change[]): string[] {
	const told = changes.map((change) => {
		const ids = idsOf(memories, change);
		if (ids.length === 0) return '';
		const shown = ids.slice(0, IDS_SHOWN).join(', ');
		const counted = ids.length === 1 ? `1 ${record} was` : `${ids.length} ${record}s were`;
		return `${counted} ${change} before: ${shown}${ids.length > IDS_SHOWN ? ', …' : '.'}`;
	});
	if (changes.length === 0 || told.some((text) => text !== '')) return told;
	return [`No ${record} was ${changes.join(' or ')} before.`];
}

/** Items beside the one that is thrown, of which nobody would hear otherwise. */
function tellUncertain(
	memories: ItemMemory[],
	thrown: number,
	record: string,
	changes: readonly Change[],
): string {
	const others = memories.flatMap((memory, index) =>
		!memory.result && isInDoubt(memory) && index !== thrown ? [index] : [],
	);
	if (others.length === 0) return '';
	return `The ${record}s of these items may have been ${changes.join(' or ')} too: ${others.join(', ')}.`;
}
