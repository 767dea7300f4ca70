import type { IExecuteFunctions } from 'n8n-workflow';
import type { Noun } from '../description';
import type { ItemMemory, ItemResult } from '../execution/itemMemory';
import type { RunMemory } from '../execution/runMemory';
import { counted, sentences } from './words';

/** Something to say above the output, or nothing. */
export type Hint = string | { warning: string } | undefined;

/** So many records take long enough one by one that a faster way is worth a hint. */
const MANY = 100;
const PLACE = { location: 'outputPane' } as const;
const SECONDS = { one: 'second', many: 'seconds' };

/** Shows hints above the output: what the items do not show. */
export function showHints(context: IExecuteFunctions, hints: Hint[]): void {
	const given = hints.filter((hint) => hint !== undefined);
	// Missing in n8n before 1.82.
	context.addExecutionHints?.(
		...given.map((hint) =>
			typeof hint === 'string'
				? { message: hint, type: 'info' as const, ...PLACE }
				: { message: hint.warning, type: 'warning' as const, ...PLACE },
		),
	);
}

/** How many records there are of which this is so; one that several items concern counts once. */
export function countRecords(memories: ItemMemory[], isSo: (one: ItemResult) => boolean): number {
	return idsOf(memories, isSo).size;
}

function idsOf(memories: ItemMemory[], isSo: (one: ItemResult) => boolean): Set<unknown> {
	const ids = memories.flatMap(({ result }) =>
		result && isSo(result) ? result.outputs.map(({ id = result.id }) => id) : [],
	);
	return new Set(ids);
}

/**
 * How long requests were held back because Upwell limits them, in all tries.
 *
 * @param canBatch whether fewer requests could do
 * @param hasConcurrency whether the user has set how many requests may run at once
 */
export function waitHint(
	waitedMs: number,
	{ canBatch, hasConcurrency }: { canBatch: boolean; hasConcurrency: boolean },
): Hint {
	const seconds = Math.round(waitedMs / 1000);
	if (seconds === 0) return undefined;
	return sentences(
		`Upwell was receiving too many requests, so this node held them back for ${counted(seconds, SECONDS)} in total.`,
		canBatch ? "Fewer requests may be faster: raise 'Batch Size' in the options." : undefined,
		hasConcurrency
			? "If Upwell limits simultaneous requests, remove 'Concurrency' from the options: the node then finds the number itself."
			: undefined,
	);
}

/** How the records were sent, where another way would have been faster. */
export function batchHints(run: RunMemory, { many }: Noun): Hint[] {
	// Those that existed would have gained little.
	const created = [...run.sentSingly].filter(({ result }) => result?.done === 'created').length;
	const again = run.sentAgainSingly.size;
	const unbatched = `${created} ${many} were sent to Upwell one by one. To make it faster, add the option 'Batch Size' and set it to 100 or more.`;
	const refused = `${again} ${many} had to be sent one by one after all, because Upwell did not accept the requests they were in. If that happens in every run, lower 'Batch Size'.`;
	return [created > MANY ? unbatched : undefined, again > MANY ? refused : undefined];
}

export function existingHint(memories: ItemMemory[], noun: Noun): Hint {
	const count = countRecords(memories, ({ done }) => done === undefined);
	if (count === 0) return undefined;
	return `${counted(count, noun)} already existed in Upwell and ${count === 1 ? 'was' : 'were'} returned unchanged.`;
}

/** The note of an item whose record existed, and had related records given. */
export const RELATED_UNCHANGED = 'relatedUnchanged';

export function updatedHint(memories: ItemMemory[], noun: Noun): Hint {
	const created = idsOf(memories, ({ done }) => done === 'created');
	const updated = idsOf(memories, ({ done }) => done === 'updated');
	const own = [...updated].filter((id) => created.has(id)).length;
	const count = updated.size - own;
	const hints = [
		count > 0
			? `${counted(count, noun)} already existed in Upwell and ${count === 1 ? 'was' : 'were'} updated.`
			: undefined,
		own > 0
			? `${counted(own, noun)} ${own === 1 ? 'was' : 'were'} created by this run and updated by a later item with the same source key.`
			: undefined,
		unchangedRelated(memories, noun, updated.size),
	];
	return sentences(...hints) || undefined;
}

/** Whether the related records of those that were updated stayed as they were. */
function unchangedRelated(memories: ItemMemory[], noun: Noun, updated: number): string | undefined {
	const isUnchanged = ({ notes }: ItemResult) => notes?.includes(RELATED_UNCHANGED) === true;
	const related = countRecords(memories, isUnchanged);
	if (related === 0) return undefined;
	const their = updated === 1 ? 'Its' : 'Their';
	const [whose, of] = related === updated ? [their, ''] : ['The', ` of ${related} of them`];
	return `${whose} addresses and other related records${of} were not changed: Upwell's update changes the ${noun.one}'s own fields only.`;
}
