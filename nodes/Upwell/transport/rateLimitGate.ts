import { wait } from './backoff';

/** Holds back all requests of a node while a rate limit lasts, whichever of them was refused. */
export class RateLimitGate {
	private closedUntil = 0;
	private waiting = 0;
	private waitingSince = 0;
	private total = 0;

	/** For how many milliseconds requests were held back so far. Those of several at once count once. */
	get waitedMs(): number {
		return this.total + (this.waiting > 0 ? Date.now() - this.waitingSince : 0);
	}

	/** Closes the gate, or keeps it closed for longer. */
	closeFor(ms: number): void {
		this.closedUntil = Math.max(this.closedUntil, Date.now() + ms);
	}

	/** Resolves when the gate is open, or one of the signals is aborted. Never throws. */
	async pass(signals: Array<AbortSignal | undefined>): Promise<void> {
		// Another request may close it again meanwhile.
		for (;;) {
			const left = this.closedUntil - Date.now();
			if (left <= 0 || signals.some((signal) => signal?.aborted)) return;
			if (this.waiting++ === 0) this.waitingSince = Date.now();
			await wait(left, signals);
			if (--this.waiting === 0) this.total += Date.now() - this.waitingSince;
		}
	}
}
