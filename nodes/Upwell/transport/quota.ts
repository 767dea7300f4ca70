import type { QuotaState } from './quotaHeaders';
import type { SentRequest } from './refusalPattern';

/** What a server says is believed when so much of its limit was used since it counted anew; at least, at most. */
const USED = { part: 0.5, least: 2, most: 5 };
/** Nobody is held back for longer on account of a header. */
const LONGEST_MS = 120_000;

/** What the last answer said, and when. */
interface Reading {
	limit?: number;
	left: number;
	/** The last request that it counts. */
	after: number;
	at: number;
	resetAt: number;
}

/**
 * Stops just before the limit that a server tells in its headers, so that nothing is refused. A server that counts evenly may
 * tell of windows which it does not keep to; so it is believed only where the window was used, and never again once a request
 * was accepted that should not have been. Then the pace is learned.
 */
export class Quota {
	private reading?: Reading;
	private isWrong = false;
	private latest = -1;
	/** Requests that were sent since it counted anew, without those refused. */
	private used = 0;

	/** Until when nothing more would be accepted; 0 if something would. */
	get emptyUntil(): number {
		const { reading, isWrong, used } = this;
		if (!reading || isWrong || reading.left > this.latest - reading.after) return 0;
		const enough = Math.max(USED.least, (reading.limit ?? Infinity) * USED.part);
		return used >= Math.min(USED.most, enough) ? reading.resetAt : 0;
	}

	/** Notes that a request is sent. */
	send({ number, at }: SentRequest): void {
		const { reading } = this;
		if (reading && at >= reading.resetAt) {
			// From now on the server counts anew; its next answer says more.
			const left = reading.limit ?? Infinity;
			this.reading = { ...reading, left, after: this.latest, at, resetAt: at + LONGEST_MS };
			this.used = 0;
		}
		this.latest = number;
		this.used++;
	}

	/** Notes an answer with what it says. */
	read(sent: SentRequest, now: number, state: QuotaState | undefined, isAccepted: boolean): void {
		const { reading } = this;
		if (!isAccepted) this.used--;
		else if (reading?.left === 0 && sent.at > reading.at && sent.at < reading.resetAt) {
			this.isWrong = true;
		}
		if (!state || (reading && sent.number < reading.after)) return;
		const { limit, remaining: left, resetMs } = state;
		const resetAt = now + Math.min(LONGEST_MS, resetMs);
		this.reading = { limit, left, after: sent.number, at: now, resetAt };
	}
}
