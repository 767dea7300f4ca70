import { ConcurrencyLimit } from '../../nodes/Upwell/transport/concurrencyLimit';
import { Pace } from '../../nodes/Upwell/transport/pace';
import { RateLimiter, type RateLimit } from '../../sandbox/rateLimiter.cts';
import { seededRandom } from '../../bench/environment/random.cts';

/** A server that refuses requests, in simulated time. */
export interface SimulatedServer {
	/** Limits of the sandbox, from these times on. */
	limits?: Array<[fromMs: number, limit: RateLimit]>;
	/** The share of requests that are refused at random. */
	random?: number;
	latencyMs: number;
	/** In milliseconds; the client waits about half a second where there is none. */
	retryAfter?: number;
	rows: number;
	/** Of the client; found by itself where there is none. */
	concurrency?: number;
}

/** What became of it. */
export interface SimulatedRun {
	seconds: number;
	/** Accepted requests in a second. */
	rate: number;
	/** The share of requests that were refused. */
	refused: number;
	mostInFlight: number;
}

/**
 * Sends rows to a simulated server as `RateLimitGate` does, without waiting: each event takes place at its simulated time.
 * Requests arrive up to a millisecond late, and timers are up to two late.
 */
export function simulate(server: SimulatedServer): SimulatedRun {
	const { limits = [], random = 0, latencyMs, retryAfter, rows, concurrency } = server;
	const random01 = seededRandom(1);
	const settings: { rateLimit: RateLimit | null } = { rateLimit: null };
	const limiter = new RateLimiter(settings);
	const pace = new Pace();
	const limit = new ConcurrencyLimit(concurrency);
	const events: Array<{ at: number; fire: () => void }> = [];
	let [now, left, accepted, sent, inFlight, mostInFlight, timer] = [0, rows, 0, 0, 0, 0, Infinity];

	const after = (ms: number, fire: () => void) => {
		const at = now + ms;
		const index = events.findIndex((event) => event.at > at);
		events.splice(index < 0 ? events.length : index, 0, { at, fire });
	};
	const send = () => {
		const request = pace.send(now, ++inFlight);
		limit.send(request);
		[sent, left, mostInFlight] = [sent + 1, left - 1, Math.max(mostInFlight, inFlight)];
		after(random01(), () => {
			settings.rateLimit = limits.findLast(([from]) => now >= from)?.[1] ?? null;
			const verdict = limiter.judge(now);
			const isAccepted = verdict.isAccepted && random01() >= random;
			after(isAccepted ? latencyMs : 1, () => {
				verdict.end();
				inFlight--;
				if (isAccepted) {
					accepted++;
					pace.accept(request, now);
					limit.succeed(request, 'create', now - request.at);
				} else {
					left++;
					const step = 500 * 2 ** Math.min(4, pace.closingsBefore(request));
					const isLonger = pace.closingsBefore(request) > 0;
					const ms = Math.max(retryAfter ?? step * 0.75, isLonger ? step * 0.75 : 0);
					if (pace.refuse(request, now, ms, limit.isAtTop(request))) limit.fall(request);
					else limit.refuse(request);
				}
				next();
			});
		});
	};
	const next = () => {
		while (left > 0 && inFlight < limit.current) {
			const at = pace.sendAt();
			if (at <= now) send();
			else if (at < timer || timer <= now) {
				timer = at;
				return after(at - now + 2 * random01(), next);
			} else return;
		}
	};
	next();
	for (let event = events.shift(); event && accepted < rows; event = events.shift()) {
		now = event.at;
		event.fire();
	}
	const seconds = now / 1000;
	return { seconds, rate: accepted / seconds, refused: 1 - accepted / sent, mostInFlight };
}
