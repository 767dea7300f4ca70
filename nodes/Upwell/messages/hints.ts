import type { IExecuteFunctions } from 'n8n-workflow';
import type { Noun } from '../description';
import type { ItemMemory, ItemResult } from '../execution/itemMemory';
import type { RunMemory } from '../execution/runMemory';
import { counted, relatedRecords, sentences } from './words';

/** Something to say above the output, or nothing; a warning where something may be missing or wrong. */
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
 * @param hasSmallBatches whether the user has set that few records, or one, go in one request
 * @param hasConcurrency whether the user has set how many requests may run at once
 */
export function waitHint(
	waitedMs: number,
	{ hasSmallBatches, hasConcurrency }: { hasSmallBatches: boolean; hasConcurrency: boolean },
): Hint {
	const seconds = Math.round(waitedMs / 1000);
	if (seconds === 0) return undefined;
	return sentences(
		`Upwell was receiving too many requests, so this node waited for ${counted(seconds, SECONDS)} in total.`,
		hasSmallBatches
			? "Fewer requests may be faster: raise 'Batch Size' in the options, or remove it."
			: undefined,
		hasConcurrency
			? "If Upwell limits simultaneous requests, remove 'Concurrency' from the options: the node then finds the number itself."
			: undefined,
	);
}

/** How the records were sent, where another way would have been faster. */
export function batchHints(run: RunMemory, { many }: Noun): Hint[] {
	// Those that existed, or that Upwell does not take at all, would have gained little.
	const createdOf = (sent: ReadonlySet<ItemMemory>) =>
		[...sent].filter(({ result }) => result?.done === 'created').length;
	const created = createdOf(run.sentSingly);
	const again = createdOf(run.sentAgainSingly);
	const unbatched = `${created} ${many} were sent to Upwell one by one. To make it faster, remove the option 'Batch Size', or set it to 100 or more.`;
	const refused = `${again} ${many} had to be sent one by one after all, because Upwell did not accept the requests they were in. If that happens in every run, set the option 'Batch Size' to a lower number.`;
	return [created > MANY ? unbatched : undefined, again > MANY ? refused : undefined];
}

export function existingHint(memories: ItemMemory[], noun: Noun): Hint {
	const count = countRecords(memories, ({ done }) => done === undefined);
	if (count === 0) return undefined;
	return `${counted(count, noun)} already existed in Upwell and ${count === 1 ? 'was' : 'were'} returned unchanged.`;
}

/** The note of an item whose record held all that was sent, or would have been, already. */
export const UNCHANGED = 'unchanged';

/** Says for how many records nothing was sent, because they held everything already. */
export function unchangedHint(memories: ItemMemory[], noun: Noun): Hint {
	const isSkipped = ({ done, notes }: ItemResult) =>
		done === undefined && notes?.includes(UNCHANGED) === true;
	const count = countRecords(memories, isSkipped);
	if (count === 0) return undefined;
	const them = count === 1 ? 'it was' : 'they were';
	return `${counted(count, noun)} in Upwell already held everything that was given, so ${them} not updated.`;
}

/** The note of an item whose record existed, and had related records given. */
export const RELATED_UNCHANGED = 'relatedUnchanged';

/** @param isCounted whether it is told already how many were updated */
export function updatedHint(memories: ItemMemory[], noun: Noun, isCounted = false): Hint {
	const created = idsOf(memories, ({ done }) => done === 'created');
	const updated = idsOf(memories, ({ done }) => done === 'updated');
	const own = [...updated].filter((id) => created.has(id)).length;
	const count = updated.size - own;
	const hints = [
		count > 0 && !isCounted
			? `${counted(count, noun)} already existed in Upwell and ${count === 1 ? 'was' : 'were'} updated.`
			: undefined,
		own > 0
			? `${counted(own, noun)} ${own === 1 ? 'was' : 'were'} created by this run and updated by a later item with the same source key.`
			: undefined,
		unchangedRelated(memories, noun, isCounted || updated.size === 0 ? undefined : updated.size),
	];
	return sentences(...hints) || undefined;
}

/**
 * Whether the related records of those that were updated stayed as they were.
 *
 * @param updated how many there are of those, where the sentence before this one says it
 */
function unchangedRelated(
	memories: ItemMemory[],
	noun: Noun,
	updated: number | undefined,
): string | undefined {
	const isUnchanged = ({ notes }: ItemResult) => notes?.includes(RELATED_UNCHANGED) === true;
	const related = countRecords(memories, isUnchanged);
	if (related === 0) return undefined;
	const their = updated === 1 ? 'Its' : 'Their';
	// Some of those that were not updated may have them, too.
	const isOfUpdated = updated !== undefined && related <= updated;
	const ofThem = isOfUpdated ? `${related} of them` : counted(related, noun);
	const [whose, of] = related === updated ? [their, ''] : ['The', ` of ${ofThem}`];
	return `${whose} ${relatedRecords(noun)}${of} were not changed: Upwell's update changes the ${noun.one}'s own fields only.`;
}
