/** A rate is never slower than this, in requests per millisecond: one in half a minute. */
const SLOWEST = 1 / 30_000;
/** From here on, in requests per millisecond, nothing needs to be held back: timers are no finer. */
const FASTEST = 1;
/** How many requests have to be accepted, and for how long, until a faster rate is tried. */
const TRIAL = { requests: 20, ms: 1_500 };
/** The same where next to nothing is known yet, and for a rate that is known to be near the limit. */
const FIRST_TRIALS = { requests: 3, ms: 0 };
const REST = { requests: 100, ms: 10_000 };
/** How many times as long as at first a rate near the limit is kept. */
const LONGEST_REST = 4;
/** What was accepted in a cycle says little if it is less than this. */
const FEW = 10;
/** A rate that is accepted is near the limit if one that is faster by this factor was refused. */
const NEAR = 1.1;
/** How much faster to try: next to the limit, where a limit was seen, and where next to nothing is known. */
const STEPS = { afterRest: 1.03, usual: 1.25, first: 2 };
/** A little less than what seems to be allowed: requests do not arrive as evenly as they are sent. */
const MARGIN = 0.97;
/** A limit is found in fewer steps; so many rates refused in succession do not come from one. */
const MOST_FAILURES = 4;
/** A server that refused all for a minute may count by the minute, so a trial lasts two. */
const LONGEST_TRIAL_MS = 120_000;

/** What happened between two moments at which requests were accepted again after refusals. */
export interface Cycle {
	accepted: number;
	totalMs: number;
	/** How long of it nothing was sent, after a refusal. */
	pausedMs: number;
	/** The last pause. */
	pauseMs: number;
	/** Whether the first request after a pause was refused, too. */
	isBlock: boolean;
}

/**
 * Finds the rate that a server with a limit accepts, in requests per millisecond.
 *
 * What is conserved tells: between two moments at which requests are accepted again, the server accepted what it allows in
 * that time, whether it counts in windows or fills a bucket, and of whatever size. The pauses belong to that time for a large
 * bucket, which fills meanwhile, and for a window; a bucket for one request is full at once. So the limit is between the rate
 * with the pauses and the one without, and the mean of the two is tried next. A rate is kept until enough requests were
 * accepted to believe it. The fastest that was accepted and the slowest that was refused close in on the limit; then the rate
 * rests just below, and a little more is tried from time to time, less and less often, as CUBIC does (RFC 9438). If that is
 * accepted, the limit was raised, and the steps grow.
 */
export class RateSearch {
	rate = FASTEST;
	private accepted = 0;
	private refused = Infinity;
	private failures = 0;
	private step: number = STEPS.usual;
	private isFirst = false;
	private rests = 1;
	private isResting = false;
	private trial = { since: 0, requests: 0 };
	private longestPause = 0;

	/** @param cycle the time before the limit was found */
	constructor(cycle: Cycle, now: number) {
		this.fail(cycle, now);
	}

	/** Whether the limit is out of sight. */
	get isOver(): boolean {
		return this.rate >= FASTEST || this.failures > MOST_FAILURES;
	}

	/** Notes that a request was accepted which was sent at the rate. */
	pass(now: number): void {
		const { rate, trial } = this;
		trial.requests++;
		const { requests, ms } = this.needed();
		if (trial.requests < requests || now - trial.since < ms) return;
		const wasResting = this.isResting;
		this.accepted = rate;
		this.longestPause *= wasResting ? 0.5 : 0.7;
		if (wasResting) this.failures = 0;
		else if (!this.isFirst) this.failures = Math.max(0, this.failures - 1);
		if (wasResting) {
			this.refused = Infinity;
			this.step = STEPS.afterRest;
		}
		this.isResting = this.isNearLimit();
		if (this.isResting) return this.try(rate, now);
		if (this.refused < Infinity) return this.try(Math.sqrt(rate * this.refused), now);
		this.try(rate * this.step, now);
		if (!this.isFirst) this.step = Math.min(STEPS.first, 1 + (this.step - 1) * 2);
	}

	/** Notes that requests were refused at the rate, and are accepted again. */
	fail({ accepted, totalMs, pausedMs, pauseMs, isBlock }: Cycle, now: number): void {
		const { rate } = this;
		this.failures++;
		this.longestPause = Math.max(pauseMs, this.longestPause);
		const activeMs = Math.max(1, totalMs - pausedMs);
		const low = accepted / totalMs;
		const high = Math.min(rate, accepted / activeMs);
		const isLow = isBlock || activeMs <= pausedMs;
		const estimate = (isLow ? low : Math.sqrt(low * high)) * MARGIN;
		this.isFirst = accepted < FEW && rate === FASTEST;
		this.step = accepted < FEW && this.accepted === 0 ? STEPS.first : STEPS.usual;
		if (rate < FASTEST) this.refused = Math.min(this.refused, rate);
		// It was accepted because a bucket was full, or the limit was lowered.
		if (this.accepted >= rate || (isBlock && this.accepted > low)) this.accepted = 0;
		this.try(Math.min(rate, Math.max(this.accepted, estimate)), now);
		this.isResting = this.isNearLimit();
		if (this.isResting) this.rests = Math.min(LONGEST_REST, this.rests * 2);
	}

	private try(rate: number, now: number): void {
		this.rate = Math.max(SLOWEST, rate);
		this.trial = { since: now, requests: 0 };
	}

	private isNearLimit(): boolean {
		return this.accepted > 0 && this.refused / this.accepted < NEAR;
	}

	/** What the rate has to pass. */
	private needed(): { requests: number; ms: number } {
		const { rests } = this;
		if (this.isFirst) return FIRST_TRIALS;
		if (this.isResting) return { requests: REST.requests * rests, ms: REST.ms * rests };
		const pause = Math.min(LONGEST_TRIAL_MS, 2 * this.longestPause);
		return { requests: TRIAL.requests, ms: Math.max(TRIAL.ms, pause) };
	}
}
