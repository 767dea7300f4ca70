/** How many requests the sandbox accepts. The others are answered 429 at once. That Upwell has limits: docs error-codes; which, and how it counts, is unknown. */
export interface RateLimit {
	/** How many in each time of `perMs`; no limit if there is none. */
	requests?: number;
	/** Default 1000. */
	perMs?: number;
	/**
	 * How many at once. Without it, time is cut into windows of `perMs` by the clock, and all `requests` of a window may come
	 * together. With it, a bucket for so many fills evenly: 1 means one request in each `perMs / requests`.
	 */
	burst?: number;
	/** How many may be handled at the same time; no limit if there is none. */
	inFlight?: number;
	/** The `Retry-After` header of refusals. */
	retryAfter?: string;
	/** Whether answers tell of the limit in `X-RateLimit-Limit`, `-Remaining` and `-Reset` (in seconds). */
	headers?: boolean;
}

const isPositive = (value: unknown) => Number.isFinite(value) && Number(value) > 0;
const CHECKS: Record<keyof RateLimit, (value: unknown) => boolean> = {
	requests: isPositive,
	perMs: isPositive,
	burst: isPositive,
	inFlight: isPositive,
	retryAfter: (value) => typeof value === 'string',
	headers: (value) => typeof value === 'boolean',
};

/** Whether a value is a rate limit; null is none. */
export function isRateLimit(value: unknown): value is RateLimit | null {
	if (value === null) return true;
	if (typeof value !== 'object') return false;
	return Object.entries(value as object).every(
		([name, one]) => Object.hasOwn(CHECKS, name) && CHECKS[name as keyof RateLimit](one),
	);
}

/** What the limiter says of a request: whether it is accepted, and the headers of its answer. */
export interface Verdict {
	isAccepted: boolean;
	headers: Record<string, string>;
	/** To be called when an accepted request has ended. */
	end(): void;
}

const UNLIMITED: Verdict = { isAccepted: true, headers: {}, end: () => {} };

/** Counts requests against the limit of the settings, and begins anew when that is changed. */
export class RateLimiter {
	private limit: RateLimit | null = null;
	private left = 0;
	private at = 0;
	private inFlight = 0;

	constructor(private readonly settings: { rateLimit: RateLimit | null }) {}

	/** @param now `Date.now()` */
	judge(now: number): Verdict {
		const { rateLimit: limit } = this.settings;
		if (!limit) return UNLIMITED;
		if (limit !== this.limit)
			Object.assign(this, { limit, left: Infinity, at: -Infinity, inFlight: 0 });
		const { requests = Infinity, perMs = 1_000, burst, inFlight = Infinity } = limit;
		if (burst === undefined) {
			const window = Math.floor(now / perMs) * perMs;
			if (window > this.at) this.left = requests;
			this.at = window;
		} else {
			this.left = Math.min(burst, this.left + ((now - this.at) * requests) / perMs);
			this.at = now;
		}
		const isAccepted = this.left >= 1 && this.inFlight < inFlight;
		if (isAccepted) {
			this.left--;
			this.inFlight++;
		}
		const reset = burst === undefined ? this.at + perMs - now : perMs;
		let hasEnded = !isAccepted;
		const end = () => {
			if (!hasEnded && this.limit === limit) this.inFlight--;
			hasEnded = true;
		};
		return { isAccepted, headers: this.headersOf(limit, isAccepted, reset), end };
	}

	private headersOf(limit: RateLimit, isAccepted: boolean, resetMs: number) {
		const { requests, retryAfter, headers = false } = limit;
		const shown: Record<string, string> = {};
		if (headers && requests !== undefined) {
			shown['x-ratelimit-limit'] = String(requests);
			shown['x-ratelimit-remaining'] = String(Math.floor(this.left));
			shown['x-ratelimit-reset'] = String(Math.ceil(resetMs / 1_000));
		}
		if (!isAccepted && retryAfter !== undefined) shown['retry-after'] = retryAfter;
		return shown;
	}
}
