import type { ItemMemory } from './memory';

/** Lets pieces of work that share a key run one after the other, in the order in which they came. */
export class Turns {
	private readonly last = new Map<string, Promise<unknown>>();

	/**
	 * Does the work when everything before it with the same key has ended, well or not.
	 *
	 * @param work is told whether it is the first with its key
	 */
	take<T>(key: string, work: (isFirst: boolean) => Promise<T>): Promise<T> {
		const before = this.last.get(key);
		const mine = before ? afterwards(before, async () => await work(false)) : work(true);
		this.last.set(key, mine);
		return mine;
	}
}

function afterwards<T>(before: Promise<unknown>, work: () => Promise<T>): Promise<T> {
	return before.then(work, work);
}

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
