import type { QuotaState } from './quotaHeaders';
import type { SentRequest } from './refusalPattern';

/** What a server says is believed when so much of its limit was really used since it counted anew; at least, at most. */
const USED = { part: 0.5, least: 2, most: 5 };
/** Nobody is held back for longer on account of a header. */
const LONGEST_MS = 120_000;

/**
 * Stops just before the limit that a server tells in its headers, so that nothing is refused. Servers that count evenly tell of
 * windows which they do not keep to; so it is believed only where the window was used, and else the pace is learned.
 */
export class Quota {
	private state?: { limit?: number; left: number; after: number; resetAt: number };
	private latest = -1;
	private accepted = 0;

	/** Until when nothing more would be accepted; 0 if something would. */
	get emptyUntil(): number {
		const { state } = this;
		if (!state || state.left > this.latest - state.after) return 0;
		const used = (state.limit ?? Infinity) * USED.part;
		const isUsed = this.accepted >= Math.min(USED.most, Math.max(USED.least, used));
		return isUsed ? state.resetAt : 0;
	}

	/** Notes that a request is sent. */
	send({ number, at }: SentRequest): void {
		const { state } = this;
		if (state && at >= state.resetAt) {
			// From now on the server counts anew; its next answer says more.
			const { limit } = state;
			const left = limit ?? Infinity;
			this.state = { limit, left, after: this.latest, resetAt: at + LONGEST_MS };
			this.accepted = 0;
		}
		this.latest = number;
	}

	/** Notes an answer with what it says. */
	read({ number }: SentRequest, now: number, state: QuotaState | undefined, isAccepted: boolean) {
		if (isAccepted) this.accepted++;
		if (!state || (this.state && number < this.state.after)) return;
		const { limit, remaining, resetMs } = state;
		const resetAt = now + Math.min(LONGEST_MS, resetMs);
		this.state = { limit, left: remaining, after: number, resetAt };
	}
}
