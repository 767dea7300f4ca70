/** Lets no more than a number of requests be in flight at once; those that wait go in the order in which they came. */
export class Semaphore {
	private acquired = 0;
	private readonly queue: Array<() => void> = [];
	private readonly watchers: Array<() => void> = [];

	constructor(private limit: number) {}

	/** Runs the work as soon as there is a permit for it, and passes the permit on when it has ended, well or not. */
	async run<T>(work: () => Promise<T>): Promise<T> {
		if (this.isFree) this.acquired++;
		else await new Promise<void>((resolve) => this.queue.push(resolve));
		try {
			return await work();
		} finally {
			this.acquired--;
			this.pass();
		}
	}

	/** Changes the number. Those that have a permit already keep it. */
	resize(limit: number): void {
		this.limit = limit;
		this.pass();
	}

	/** Whether work would be started at once. */
	get isFree(): boolean {
		return this.acquired < this.limit;
	}

	/** Resolves as soon as there is a permit that nobody waits for. Does not acquire it. */
	async whenFree(): Promise<void> {
		if (!this.isFree) await new Promise<void>((resolve) => this.watchers.push(resolve));
	}

	private pass(): void {
		while (this.isFree) {
			const next = this.queue.shift();
			if (!next) break;
			// Counted before it goes on, so that nobody gets in between.
			this.acquired++;
			next();
		}
		if (this.isFree) for (const resolve of this.watchers.splice(0)) resolve();
	}
}
