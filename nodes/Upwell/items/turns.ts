import { sleep } from 'n8n-workflow';

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

/** Those who wait for the end of the one before get a moment to act on it: it may be the end of all. */
function afterwards<T>(before: Promise<unknown>, work: () => Promise<T>): Promise<T> {
	const moment = async () => await sleep(0);
	return before.then(moment, moment).then(work);
}
