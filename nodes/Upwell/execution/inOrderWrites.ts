import type { ItemMemory, ItemResult } from './itemMemory';
import type { KeyedMutex } from './keyedMutex';
import type { ItemJob } from './runItems';

type Item = Pick<ItemJob, 'index' | 'memory'>;

/**
 * Writes to the same record one after the other, in the order of the items, so that the last item wins; also over the
 * tries of Retry On Fail, in which an item that failed before would otherwise come after later items that are done.
 */
export class InOrderWrites {
	private readonly done = new Map<string, Item[]>();
	/** The records written in this try. */
	private readonly written = new Set<string>();

	/** @param memories of all items, with what earlier tries have done */
	constructor(
		private readonly mutex: KeyedMutex,
		memories: ItemMemory[],
	) {
		memories.forEach((memory, index) => {
			const key = memory.result?.key;
			if (key === undefined) return;
			const items = this.done.get(key) ?? [];
			this.done.set(key, items);
			items.push({ index, memory });
		});
	}

	/**
	 * Runs the work for an item after all work for earlier items with the same key; tells it whether it is the first. What an
	 * earlier try has done is done again only if the record was written in this try before.
	 */
	run(
		key: string,
		{ index, memory }: Item,
		work: (isFirst: boolean) => Promise<ItemResult>,
	): Promise<ItemResult> {
		for (const other of this.done.get(key) ?? []) {
			if (other.index > index) other.memory.markSuperseded();
		}
		return this.mutex.run(key, async (isFirst) => {
			if (memory.result && !this.written.has(key)) return memory.result;
			try {
				const result = await work(isFirst);
				this.written.add(key);
				return { ...result, key };
			} finally {
				if (memory.isUncertain) this.written.add(key);
			}
		});
	}
}
