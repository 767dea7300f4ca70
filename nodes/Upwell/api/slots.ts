/** Lets no more than a number of requests be on their way at once; those that wait go in the order in which they came. */
export class Slots {
	private taken = 0;

	private readonly line: Array<() => void> = [];

	private readonly lookers: Array<() => void> = [];

	constructor(private readonly limit: number) {}

	/** Does the work as soon as there is a free slot for it, and gives the slot on when it has ended, well or not. */
	async take<T>(work: () => Promise<T>): Promise<T> {
		if (this.taken < this.limit) this.taken++;
		else await new Promise<void>((resolve) => this.line.push(resolve));
		try {
			return await work();
		} finally {
			this.release();
		}
	}

	/** Whether work would be done at once. */
	get isFree(): boolean {
		return this.taken < this.limit;
	}

	/** Resolves as soon as there is a free slot that nobody stands in line for. Does not take it. */
	async free(): Promise<void> {
		if (!this.isFree) await new Promise<void>((resolve) => this.lookers.push(resolve));
	}

	private release(): void {
		const next = this.line.shift();
		// Handed over rather than freed, so that nobody gets in between.
		if (next) return next();
		this.taken--;
		for (const look of this.lookers.splice(0)) look();
	}
}
