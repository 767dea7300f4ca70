import type { SentRequest } from './refusalPattern';

/** Ten at once keep a workflow moving without overloading the server. */
export const FIRST_IN_FLIGHT = 10;
/** The most there may ever be. */
export const MOST_IN_FLIGHT = 50;
/** Latency is near its best within this factor of it, or so many milliseconds above it. */
const NEAR_BEST = { factor: 2, ms: 20 };
/** After a fall it rises by this part of itself, and by one at least. */
const RISE = 0.25;
/** So many refusals at the top, and no fewer than others there, are no chance. */
const REFUSED_AT_TOP = 2;
/** After those, how many times as long as usual it takes until more is tried; four times as long each time. */
const PATIENCE = { factor: 4, most: 256 };

/**
 * How many requests may be in flight at once, found by itself.
 *
 * The rule is TCP's (RFC 5681): slow start, that is twice as many after each round of good answers, until there is a sign of
 * too much load; then by half, at most once for all requests that were in flight together; and from there on slow increase. So
 * do the concurrency limits of RPC libraries (AIMD in Netflix's concurrency-limits), and like them it grows only where the limit
 * was really reached. It grows only while latency is near the best that was seen for requests of the same kind, too (TCP Vegas,
 * and the gradient of those libraries, with their tolerance of 2): more in flight would only wait in the server. As Vegas does, it
 * looks at the least latency of a round: a busy n8n delays some answers, a busy server all. Unlike them, latency alone never
 * makes it fall: a batch may take longer because it is larger.
 *
 * A 429 is a sign of load only where requests are refused in a row, or those that were added last: see `Pace` for the rest.
 */
export class ConcurrencyLimit {
	current: number;
	private latest = -1;
	/** The last request with which as many as may be were in flight. */
	private fullAt = -1;
	/** The last request that was sent before the last change. */
	private changedAfter = -1;
	private readonly best = new Map<string, number>();
	private good = 0;
	/** How near its best latency was in this round, at its nearest: 1 is the best. */
	private nearest = Infinity;
	private hasFallen = false;
	private refusedAtTop = 0;
	private patience = 1;

	/** @param fixed the number, where the user has set one */
	constructor(private readonly fixed?: number) {
		this.current = fixed ?? FIRST_IN_FLIGHT;
	}

	/** Notes that a request is sent. */
	send({ number, level }: SentRequest): void {
		this.latest = number;
		if (level >= this.current) this.fullAt = number;
	}

	/**
	 * Notes a good answer.
	 *
	 * @param kind requests of one kind should take about the same time
	 * @param ms how long it took
	 */
	succeed(request: SentRequest, kind: string, ms: number): void {
		if (this.fixed !== undefined) return;
		const best = Math.min(this.best.get(kind) ?? Infinity, ms);
		this.best.set(kind, best);
		// As many as may be were in flight with it, some of them sent later.
		const { number } = request;
		if (number > this.fullAt || number <= this.changedAfter) return;
		this.good++;
		this.nearest = Math.min(this.nearest, ms <= best + NEAR_BEST.ms ? 1 : ms / best);
		if (this.good < this.current * this.patience) return;
		const isNearBest = this.nearest <= NEAR_BEST.factor;
		const rise = this.hasFallen ? Math.max(1, Math.floor(this.current * RISE)) : this.current;
		this.change(this.current + (isNearBest ? rise : 0));
	}

	/** Notes that a request was refused, though not many in a row. */
	refuse(request: SentRequest): void {
		if (!this.isAtTop(request)) return;
		this.refusedAtTop++;
		if (this.refusedAtTop < Math.max(REFUSED_AT_TOP, this.good)) return;
		this.hasFallen = true;
		this.patience = Math.min(PATIENCE.most, this.patience * PATIENCE.factor);
		this.change(this.current - 1);
	}

	/** Notes a sign of too much load. */
	fall({ number }: SentRequest): void {
		if (number <= this.changedAfter) return;
		this.hasFallen = true;
		this.change(Math.floor(this.current / 2));
	}

	/** Whether it was the last one that might be sent beside those in flight, and nothing has changed since. */
	isAtTop({ number, level }: SentRequest): boolean {
		return level >= this.current && number > this.changedAfter;
	}

	private change(next: number): void {
		if (this.fixed !== undefined) return;
		this.current = Math.max(1, Math.min(MOST_IN_FLIGHT, next));
		this.changedAfter = this.latest;
		this.nearest = Infinity;
		this.good = this.refusedAtTop = 0;
	}
}
