import type { Attempt, Change, ItemMemory } from '../execution/itemMemory';
import { WriteAttempts } from '../transport/sendWithRetry';

/**
 * The attempts to do something for an item. What each may have done is noted in the item's memory at once.
 *
 * @param known what else is to be kept of an attempt
 */
export function attemptsOf(
	memory: ItemMemory,
	change: Change,
	known: Omit<Attempt, 'since'> = {},
): WriteAttempts {
	return new WriteAttempts(memory.uncertainSince, {
		onUncertain: (since) => memory.markUncertain(change, { since, ...known }),
		onUnproven: (since, isDoubtful) => memory.markUnproven({ since, ...known }, isDoubtful),
	});
}
