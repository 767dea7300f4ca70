import { sleep } from 'n8n-workflow';
import { onAbort } from './abort';
import { Deadlines } from './deadlines';
import type { Reply } from './reply';

/** What n8n's own time-out gets to do its work first, and again what the end of a request gets that is cut off. */
const GRACE_MS = 1_000;

/** What the system gets to close the connection of a request that has failed; the next one would be one too many. */
const CLOSING_MS = 10;

const GIVEN_UP: Reply = { kind: 'fault', attempted: true, codes: ['ETIMEDOUT'], connecting: false };

/**
 * Ends requests in time. n8n's time-out ends one on which nothing moves. One that trickles on, or is answered with a
 * change of protocol, it would let live, also beyond the execution.
 */
export class TimeLimit {
	private readonly deadlines = new Deadlines();

	/**
	 * Runs one request.
	 *
	 * @param cancelled aborted when the execution is cancelled
	 * @param exchange sends it; must not throw, and ends when its signal is aborted
	 * @returns its reply, or that it was given up; by then nothing is left of a request that failed
	 */
	async hold(
		timeoutMs: number,
		cancelled: AbortSignal | undefined,
		exchange: (signal: AbortSignal) => Promise<Reply>,
	): Promise<Reply> {
		const cut = new AbortController();
		const takeBack: Array<() => void> = [];
		if (cancelled) takeBack.push(onAbort(cancelled, () => cut.abort()));
		const reply = await new Promise<Reply>((resolve) => {
			takeBack.push(
				this.deadlines.set(timeoutMs + GRACE_MS, () => cut.abort()),
				// Not every n8n ends a request when it is told to.
				this.deadlines.set(timeoutMs + 2 * GRACE_MS, () => resolve(GIVEN_UP)),
			);
			void exchange(cut.signal).then(resolve);
		});
		takeBack.forEach((take) => take());
		if (reply.kind === 'answer') return reply;
		await sleep(CLOSING_MS);
		return cut.signal.aborted ? GIVEN_UP : reply;
	}
}
