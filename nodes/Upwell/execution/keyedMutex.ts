import { sleep } from 'n8n-workflow';

/** Runs pieces of work that share a key one after the other, in the order in which they came. */
export class KeyedMutex {
	private readonly last = new Map<string, Promise<unknown>>();

	/** Runs the work after everything before it with the same key has ended, well or not; tells it whether it is the first. */
	run<T>(key: string, work: (isFirst: boolean) => Promise<T>): Promise<T> {
		const previous = this.last.get(key);
		// Whoever waits for the previous work gets a moment to act on its end first: it may stop the run.
		const moment = async () => await sleep(0);
		const current = previous
			? previous.then(moment, moment).then(async () => await work(false))
			: work(true);
		this.last.set(key, current);
		return current;
	}
}
