/** Tells a batcher when to send what it has: no further item comes before one of those in progress has ended. */
export class FlushSignal {
	private raised = false;
	private readonly waiting: Array<() => void> = [];

	get isRaised(): boolean {
		return this.raised;
	}

	/** Resolves as soon as the signal is raised. */
	async wait(): Promise<void> {
		if (!this.raised) await new Promise<void>((resolve) => this.waiting.push(resolve));
	}

	raise(): void {
		this.raised = true;
		for (const resolve of this.waiting.splice(0)) resolve();
	}

	lower(): void {
		this.raised = false;
	}
}
