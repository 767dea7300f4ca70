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
