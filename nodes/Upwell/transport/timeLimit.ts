import { sleep } from 'n8n-workflow';
import { onAbort } from './abort';
import { Deadlines } from './deadlines';
import type { HttpResult } from './httpResult';

/** The time that n8n's own time-out gets to act first, and again the time that an aborted request gets to end. */
const GRACE_MS = 1_000;

/** The time that the system gets to close the connection of a failed request; the next one would be one too many. */
const CLOSING_MS = 10;

const TIMED_OUT: HttpResult = {
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
	 * Runs one request.
	 *
	 * @param cancelled aborted when the execution is cancelled
	 * @param exchange sends it; must not throw, and ends when its signal is aborted
	 * @returns its result, or a time-out; by then nothing is left of a request that failed
	 */
	async run(
		timeoutMs: number,
		cancelled: AbortSignal | undefined,
		exchange: (signal: AbortSignal) => Promise<HttpResult>,
	): Promise<HttpResult> {
		const aborting = new AbortController();
		const cleanUp: Array<() => void> = [];
		if (cancelled) cleanUp.push(onAbort(cancelled, () => aborting.abort()));
		const result = await new Promise<HttpResult>((resolve) => {
			cleanUp.push(
				this.deadlines.set(timeoutMs + GRACE_MS, () => aborting.abort()),
				// Not every n8n ends a request when its signal is aborted.
				this.deadlines.set(timeoutMs + 2 * GRACE_MS, () => resolve(TIMED_OUT)),
			);
			void exchange(aborting.signal).then(resolve);
		});
		cleanUp.forEach((undo) => undo());
		if (result.kind === 'response') return result;
		await sleep(CLOSING_MS);
		return aborting.signal.aborted ? TIMED_OUT : result;
	}
}
