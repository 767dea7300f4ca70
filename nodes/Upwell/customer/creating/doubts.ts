import { keyOf, pairOf } from '../../api/sourcePair';
import type { ItemMemory } from '../../items/memory';

/**
 * The items of a run of which nobody knows whether they made their customer, by their pairs: where two items share a
 * pair, the customer that is found might be the one's or the other's.
 */
export class Doubts {
	private readonly byPair = new Map<string, Set<ItemMemory>>();

	/** @param memories of all items; earlier tries may have left some of them in doubt */
	constructor(memories: ItemMemory[]) {
		for (const memory of memories) {
			if (memory.sent && memory.unknownSince !== undefined) this.add(memory.sent, memory);
		}
	}

	/** @param input what was sent */
	add(input: Record<string, unknown>, memory: ItemMemory): void {
		const pair = pairOf(input);
		if (!pair) return;
		const known = this.byPair.get(keyOf(pair)) ?? new Set();
		this.byPair.set(keyOf(pair), known.add(memory));
	}

	remove(input: Record<string, unknown>, memory: ItemMemory): void {
		const pair = pairOf(input);
		if (pair) this.byPair.get(keyOf(pair))?.delete(memory);
	}

	/** Whether another item with this pair is in doubt. */
	isShared(input: Record<string, unknown>, memory: ItemMemory): boolean {
		const pair = pairOf(input);
		const known = pair && this.byPair.get(keyOf(pair));
		return known !== undefined && [...known].some((other) => other !== memory);
	}
}
