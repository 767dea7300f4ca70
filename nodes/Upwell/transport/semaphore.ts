/** Lets no more than a number of requests be in flight at once; those that wait go in the order in which they came. */
export class Semaphore {
	private acquired = 0;
	private readonly queue: Array<() => void> = [];
	private readonly watchers: Array<() => void> = [];

	constructor(private readonly limit: number) {}

	/** Runs the work as soon as there is a permit for it, and passes the permit on when it has ended, well or not. */
	async run<T>(work: () => Promise<T>): Promise<T> {
		if (this.acquired < this.limit) this.acquired++;
		else await new Promise<void>((resolve) => this.queue.push(resolve));
		try {
			return await work();
		} finally {
			this.release();
		}
	}

	/** Whether work would be started at once. */
	get isFree(): boolean {
		return this.acquired < this.limit;
	}

	/** Resolves as soon as there is a permit that nobody waits for. Does not acquire it. */
	async whenFree(): Promise<void> {
		if (!this.isFree) await new Promise<void>((resolve) => this.watchers.push(resolve));
	}

	private release(): void {
		const next = this.queue.shift();
		// Handed over rather than freed, so that nobody gets in between.
		if (next) return next();
		this.acquired--;
		for (const resolve of this.watchers.splice(0)) resolve();
	}
}
