import { sleep } from 'n8n-workflow';
import { onAbort } from './abort';
import type { HttpResult, TransportError } from './httpResult';

/** The time that n8n's own time-out gets to act first, and again the time that an aborted request gets to end. */
const GRACE_MS = 1_000;
/** The time that the system gets to close the connection of a failed request; the next one would be one too many. */
const CLOSING_MS = 10;
/** How precise a deadline is. */
const TICK_MS = 250;

const TIMED_OUT: TransportError = {
	kind: 'transportError',
	attempted: true,
	codes: ['ETIMEDOUT'],
	connecting: false,
};

/**
 * Ends requests in time. n8n's time-out ends a request on which nothing moves. One whose answer trickles in, or is a
 * change of protocol, it would keep open, even beyond the execution.
 */
export class TimeLimit {
	private readonly deadlines = new Deadlines();

	/**
	 * Runs one request by `exchange`, which must not throw and ends when its signal is aborted. Gives its result, or a
	 * time-out; by then nothing is left of a request that failed.
	 */
	async run(
		timeoutMs: number,
		cancelled: AbortSignal | undefined,
		exchange: (signal: AbortSignal) => Promise<HttpResult>,
	): Promise<HttpResult> {
		const aborting = new AbortController();
		const abort = () => aborting.abort();
		const cleanUp = [this.deadlines.set(timeoutMs + GRACE_MS, abort)];
		if (cancelled) cleanUp.push(onAbort(cancelled, abort));
		const result = await new Promise<HttpResult>((resolve) => {
			// Not every n8n ends a request when its signal is aborted.
			cleanUp.push(this.deadlines.set(timeoutMs + 2 * GRACE_MS, () => resolve(TIMED_OUT)));
			void exchange(aborting.signal).then(resolve);
		});
		cleanUp.forEach((undo) => undo());
		if (result.kind === 'response') return result;
		await sleep(CLOSING_MS);
		if (!aborting.signal.aborted) return result;
		// How far the request came tells whether anybody can have received it.
		const { isPending, handedOver } = result;
		return { ...TIMED_OUT, isPending, handedOver };
	}
}

/**
 * The deadlines of one node run's requests, all served by one timer: with one timer for each of ten thousand requests,
 * which n8n's `sleep` cannot cancel, they would outlive the run by a minute.
 */
class Deadlines {
	/** What to call at which time, by `Date.now()`. */
	private readonly pending = new Set<{ at: number; fire: () => void }>();
	private isTicking = false;

	/** Calls a function when the time is up; returns a function that cancels the deadline. */
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
