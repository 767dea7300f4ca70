/** Lets pieces of work that share a key run one after the other, in the order in which they came. */
export class Turns {
	private readonly last = new Map<string, Promise<unknown>>();

	/**
	 * Does the work when everything before it with the same key has ended, well or not.
	 *
	 * @param work is told whether it is the first with its key
	 */
	async take<T>(key: string, work: (isFirst: boolean) => Promise<T>): Promise<T> {
		const before = this.last.get(key);
		const later = async () => await work(false);
		const mine = before ? before.then(later, later) : work(true);
		this.last.set(key, mine);
		return await mine;
	}
}
