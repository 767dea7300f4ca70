import { RateSearch, type Cycle } from './rateSearch';
import { RefusalPattern, type SentRequest } from './refusalPattern';

/** Some requests go late, because timers are late. */
const LATE = { factor: 1.3, ms: 3 };
/** A request that tries whether Upwell accepts again; after so long without an answer, another one may. */
const LONGEST_PROBE_MS = 10_000;

/**
 * When requests may be sent: as they come until the server refuses them for their number, then at the rate that it has shown
 * to accept. A refusal closes the way for all; behind a limit one request goes first then, and its answer opens it for the others.
 * Knows no timers: every method is given the time, in milliseconds.
 *
 * What is a limit at all, `RefusalPattern` says; how fast it lets requests pass, `RateSearch`.
 */
export class Pace {
	private readonly pattern = new RefusalPattern();
	private search?: RateSearch;
	/** There is a limit; its rate is learned when requests are accepted again. */
	private isFound = false;
	private sentCount = 0;
	private acceptedCount = 0;
	private lastSentAt = -Infinity;
	/** Since requests were accepted again. */
	private cycle = { startedAt: -Infinity, accepted: 0, pausedMs: 0 };
	/** How often the way was closed since a request was accepted that was sent after it. */
	private closings = 0;
	private closedAt = 0;
	private lastClosedAt = 0;
	private closedUntil = 0;
	/** The last request that was sent before the last refusal. */
	private closedAfter = -1;
	/** The same of the first refusal of those in succession. */
	private firstClosedAfter = -1;
	/** Whether the last refusal is the rate's fault. */
	private isOfRate = true;
	private probe?: SentRequest;
	private firstRefusedAt?: number;

	/** When the next request may be sent; to be asked again after each answer. */
	sendAt(): number {
		const { search, closedUntil, lastSentAt, probe } = this;
		const next = search ? lastSentAt + 1 / search.rate : 0;
		return Math.max(closedUntil, next, probe ? probe.at + LONGEST_PROBE_MS : 0);
	}

	/** How many requests the server has accepted, whatever it answered. */
	get accepted(): number {
		return this.acceptedCount;
	}

	/** How often the way was closed before a request was sent, without one accepted in between. */
	closingsBefore({ number }: SentRequest): number {
		return number > this.closedAfter ? this.closings : Math.max(0, this.closings - 1);
	}

	/** The rate that the server is known to accept, in requests per millisecond. */
	get rate(): number | undefined {
		return this.search?.rate;
	}

	/** Since when no request was accepted, or none is going to be; undefined where the last one was. */
	get refusedSince(): number | undefined {
		return this.firstRefusedAt;
	}

	/** Until when the server asked to send nothing. */
	get restsUntil(): number {
		return this.closedUntil;
	}

	/** Notes that a request is sent; there are so many in flight with it. */
	send(now: number, level: number): SentRequest {
		if (this.sentCount === 0) this.cycle.startedAt = now;
		const due = this.search ? LATE.factor / this.search.rate + LATE.ms : 0;
		const isPaced = now - this.lastSentAt <= due;
		const request: SentRequest = { number: this.sentCount++, at: now, level, isPaced };
		this.lastSentAt = now;
		this.pattern.add(request);
		// One that is refused at random need not hold back the others any longer than it was asked.
		const isLimited = this.search !== undefined || this.isFound;
		if (this.closings > 1 || (this.closings === 1 && isLimited)) this.probe = request;
		return request;
	}

	/** Notes that a request had no answer, or one that says nothing of how many are accepted. */
	leave(request: SentRequest): void {
		if (this.probe === request) this.probe = undefined;
	}

	/** Notes that a request was accepted. */
	accept(request: SentRequest, now: number): void {
		this.leave(request);
		this.acceptedCount++;
		this.cycle.accepted++;
		this.firstRefusedAt = undefined;
		if (this.closings > 0 && request.number > this.closedAfter) this.reopen(now);
		else if (this.closings > 1 && request.number > this.firstClosedAfter)
			this.forgetClosings(request);
		else if (this.closings === 0 && request.isPaced) this.search?.pass(now);
		if (this.search?.isOver) this.lift();
	}

	/**
	 * Notes that a request was refused because there are too many.
	 *
	 * @param ms how long to send nothing now
	 * @param isTopLevel whether as many requests as may be were in flight with it
	 * @returns whether a limit was found by it
	 */
	refuse(request: SentRequest, now: number, ms: number, isTopLevel: boolean): boolean {
		request.isRefused = true;
		this.leave(request);
		this.firstRefusedAt ??= now;
		this.closedUntil = Math.max(this.closedUntil, now + ms);
		if (request.number > this.closedAfter) {
			this.closedAfter = this.sentCount - 1;
			this.lastClosedAt = now;
			if (this.closings++ === 0) {
				this.closedAt = now;
				this.firstClosedAfter = this.closedAfter;
				// One that came later than the rate allows was refused for those in flight beside it.
				this.isOfRate = request.isPaced || !isTopLevel;
			}
		}
		if (this.search || this.isFound) return false;
		this.isFound = this.pattern.showsLimit(request, this.closings === 1);
		if (this.isFound) this.isOfRate = true;
		return this.isFound;
	}

	/** The first request after a refusal was accepted. */
	private reopen(now: number): void {
		const cycle = this.endPause(now);
		if (!this.isFound && !(this.search && this.isOfRate)) return;
		this.cycle = { startedAt: now, accepted: 0, pausedMs: 0 };
		if (this.search) this.search.fail(cycle, now);
		else this.search = new RateSearch(cycle, now);
		this.isFound = false;
	}

	/** Refusals are answered sooner: one was accepted that was sent between two of them, so they were not in succession. */
	private forgetClosings({ at }: SentRequest): void {
		this.cycle.pausedMs += Math.max(0, at - this.closedAt);
		this.closings = 1;
		this.closedAt = this.lastClosedAt;
		this.firstClosedAfter = this.closedAfter;
		if (!this.search && !this.isFound) this.probe = undefined;
	}

	private endPause(now: number): Cycle {
		const { cycle, closings } = this;
		const pauseMs = now - this.closedAt;
		cycle.pausedMs += pauseMs;
		this.closings = 0;
		const totalMs = Math.max(1, now - cycle.startedAt);
		const { accepted, pausedMs } = cycle;
		return { accepted, totalMs, pausedMs, pauseMs, isBlock: closings > 1 };
	}

	private lift(): void {
		this.search = undefined;
		this.pattern.forget(this.sentCount);
	}
}
