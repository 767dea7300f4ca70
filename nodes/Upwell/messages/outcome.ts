import type { ItemMemory, ItemResult } from '../execution/itemMemory';
import { UNCHANGED, type Hint } from './hints';

/** What became of an item's record, for workflows that branch on it, in the order in which they are told. */
const OUTCOMES = ['created', 'updated', 'unchanged', 'existing'] as const;

function outcomeOf({ done, notes }: ItemResult): (typeof OUTCOMES)[number] {
	if (notes?.includes(UNCHANGED)) return 'unchanged';
	return OUTCOMES.find((outcome) => outcome === done) ?? 'existing';
}

/**
 * Adds the outcome to what is output for an item, as its first field. Should a record of Upwell's ever have a field of that
 * name, this one takes its place: a workflow that asked for it branches on it.
 *
 * @param known how an earlier try completed the item, which still counts
 */
export function withOutcome(result: ItemResult, known = result): ItemResult {
	const outcome = outcomeOf(known);
	const outputs = result.outputs.map((record) => Object.assign({ outcome }, record, { outcome }));
	return { ...result, outputs };
}

/** How many items there are of each outcome. */
export function outcomeHint(memories: ItemMemory[]): Hint {
	const outcomes = memories.flatMap(({ result }) => (result ? outcomeOf(result) : []));
	const counts = OUTCOMES.flatMap((outcome) => {
		const count = outcomes.filter((one) => one === outcome).length;
		return count > 0 ? [`${count} ${outcome}`] : [];
	});
	return counts.length > 0 ? `Outcome: ${counts.join(', ')}.` : undefined;
}
