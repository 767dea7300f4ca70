import type { ItemMemory } from './memory';

/**
 * Keeps the order of items about the same record over the tries of Retry On Fail: an item that failed in one try and is
 * sent in the next would otherwise have the last word over items behind it that are done.
 */
export class Overtaking {
	private readonly done = new Map<string, Array<{ index: number; memory: ItemMemory }>>();

	/** @param memories of all items, with what earlier tries have done */
	constructor(memories: ItemMemory[]) {
		memories.forEach((memory, index) => {
			if (!memory.result || memory.about === undefined) return;
			const known = this.done.get(memory.about) ?? [];
			this.done.set(memory.about, known);
			known.push({ index, memory });
		});
	}

	/**
	 * Notes what an item is about that is about to be sent, so that those behind it that are done get their turn again.
	 *
	 * @param about different for different records
	 */
	note(about: string, index: number, memory: ItemMemory): void {
		memory.about = about;
		for (const other of this.done.get(about) ?? []) {
			if (other.index > index) other.memory.isOvertaken = true;
		}
	}
}
