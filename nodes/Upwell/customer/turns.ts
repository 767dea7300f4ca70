/** Lets pieces of work that share a key run one after the other, in the order in which they came. */
export class Turns {
	private readonly last = new Map<string, Promise<unknown>>();

	/** Does the work when everything before it with the same key has ended, well or not. */
	async take<T>(key: string, work: () => Promise<T>): Promise<T> {
		const before = this.last.get(key);
		const mine = before ? before.then(work, work) : work();
		this.last.set(key, mine);
		return await mine;
	}
}
