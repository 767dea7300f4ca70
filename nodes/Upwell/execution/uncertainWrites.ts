import type { ItemMemory } from './itemMemory';

/**
 * The items of a run of which nobody knows whether they created their record, by the record's key: where two items share
 * a key, the record that is found may be either one's.
 */
export class UncertainWrites {
	private readonly byKey = new Map<string, Set<ItemMemory>>();

	add(key: string, memory: ItemMemory): void {
		const memories = this.byKey.get(key) ?? new Set();
		this.byKey.set(key, memories.add(memory));
	}

	delete(key: string, memory: ItemMemory): void {
		this.byKey.get(key)?.delete(memory);
	}

	/** Whether another item with this key is uncertain. */
	isShared(key: string, memory: ItemMemory): boolean {
		return [...(this.byKey.get(key) ?? [])].some((other) => other !== memory);
	}
}
