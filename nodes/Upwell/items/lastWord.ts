import { isInDoubt, type ItemMemory } from './memory';
import type { ItemJob, ItemResult } from './run';
import type { Turns } from './turns';

/**
 * Items about the same record one after the other, in their order, so that the last one has the last word; also over the
 * tries of Retry On Fail, in which an item that failed before would otherwise come after those behind it that are done.
 */
export class LastWord {
	private readonly done = new Map<string, Array<{ index: number; memory: ItemMemory }>>();

	/** What was written in this try. */
	private readonly written = new Set<string>();

	/** @param memories of all items, with what earlier tries have done */
	constructor(
		private readonly turns: Turns,
		memories: ItemMemory[],
	) {
		memories.forEach((memory, index) => {
			if (!memory.result || memory.about === undefined) return;
			const known = this.done.get(memory.about) ?? [];
			this.done.set(memory.about, known);
			known.push({ index, memory });
		});
	}

	/**
	 * Does the work for an item when all before it about the same record have ended. One that an earlier try has done is
	 * done again only if something was written before it in this try.
	 *
	 * @param about different for different records
	 * @param work is told whether it is the first about that record
	 */
	take(
		about: string,
		{ index, memory }: ItemJob,
		work: (isFirst: boolean) => Promise<ItemResult>,
	): Promise<ItemResult> {
		memory.about = about;
		for (const other of this.done.get(about) ?? []) {
			if (other.index > index) other.memory.isOvertaken = true;
		}
		return this.turns.take(about, async (isFirst) => {
			const { result } = memory;
			if (result && !this.written.has(about)) return result;
			// Until it has its turn again, what it did is there or not.
			if (result) memory.mayBeUpdated = true;
			try {
				const made = await work(isFirst);
				this.written.add(about);
				return made;
			} finally {
				if (isInDoubt(memory)) this.written.add(about);
			}
		});
	}
}
