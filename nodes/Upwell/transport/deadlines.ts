import { sleep } from 'n8n-workflow';

/** How precise a deadline is. */
const TICK_MS = 250;

interface Deadline {
	/** By `Date.now()`. */
	at: number;
	fire: () => void;
}

/**
 * The deadlines of one node run's requests, all served by one timer: with one timer for each of ten thousand requests,
 * which n8n's `sleep` cannot cancel, they would outlive the run by a minute.
 */
export class Deadlines {
	private readonly pending = new Set<Deadline>();

	private isTicking = false;

	/**
	 * Calls a function when the time is up.
	 *
	 * @returns a function that cancels the deadline
	 */
	set(ms: number, fire: () => void): () => void {
		const deadline = { at: Date.now() + ms, fire };
		this.pending.add(deadline);
		if (!this.isTicking) void this.tick();
		return () => this.pending.delete(deadline);
	}

	private async tick(): Promise<void> {
		this.isTicking = true;
		while (this.pending.size > 0) {
			await sleep(TICK_MS);
			for (const deadline of this.pending) {
				if (Date.now() < deadline.at) continue;
				this.pending.delete(deadline);
				deadline.fire();
			}
		}
		this.isTicking = false;
	}
}
