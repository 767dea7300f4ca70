/** Tells those who gather items whether more are coming. */
export class Supply {
	private isHeld = false;

	private readonly waiting: Array<() => void> = [];

	/** Whether no item will come before one of those in the works has ended. */
	get isPaused(): boolean {
		return this.isHeld;
	}

	/** Resolves as soon as that is so. */
	async paused(): Promise<void> {
		if (!this.isHeld) await new Promise<void>((resolve) => this.waiting.push(resolve));
	}

	hold(): void {
		this.isHeld = true;
		for (const tell of this.waiting.splice(0)) tell();
	}

	resume(): void {
		this.isHeld = false;
	}
}
