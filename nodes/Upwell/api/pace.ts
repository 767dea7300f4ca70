import { sleep } from 'n8n-workflow';
import { onAbort } from './abort';
import type { Reply } from './reply';

/** A server that asks for more than two minutes is asked again after two; nobody watches a workflow that long. */
const LONGEST_WAIT_MS = 120_000;

/** First step of the backoff; it doubles with every attempt up to the longest step. */
const FIRST_STEP_MS = 500;
const LONGEST_STEP_MS = 30_000;

/** `sleep` cannot be ended early; short slices leave no timer behind for long after a wait was cut. */
const SLICE_MS = 250;

/**
 * Reads a `Retry-After` header: seconds, or an HTTP date.
 *
 * @param header the header as the server wrote it
 * @param serverDate the server's `Date` header: a date is meant by its clock, not by the one of this machine
 * @returns milliseconds to wait, at least 0; undefined where there is no header or nobody can read it
 */
export function readRetryAfter(
	header: string | undefined,
	serverDate?: string,
): number | undefined {
	const text = header?.trim();
	if (!text) return undefined;
	if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
	// `Date.parse` would take almost anything for a date; those of HTTP name the month.
	const date = /[a-z]{3}.*\d\d:\d\d:\d\d/i.test(text) ? Date.parse(text) : NaN;
	if (Number.isNaN(date)) return undefined;
	const serverNow = Date.parse(serverDate ?? '');
	return Math.max(0, date - (Number.isNaN(serverNow) ? Date.now() : serverNow));
}

/** What the server asked to wait in this reply, in milliseconds and unclamped; undefined where it asked nothing. */
export function retryAfterOf(reply: Reply): number | undefined {
	return reply.kind === 'answer' ? readRetryAfter(reply.retryAfter, reply.date) : undefined;
}

/**
 * How long to wait before sending again.
 *
 * @param attempt how often it was sent, counted from 1
 * @param retryAfterMs what the server asked for, if it did
 * @returns milliseconds; without the server's wish a doubling step of which a random half is taken off, so that
 *   requests that were refused together do not come back together
 */
export function delayBefore(attempt: number, retryAfterMs: number | undefined): number {
	if (retryAfterMs !== undefined) return Math.min(retryAfterMs, LONGEST_WAIT_MS);
	const step = Math.min(FIRST_STEP_MS * 2 ** (attempt - 1), LONGEST_STEP_MS);
	return step / 2 + Math.random() * (step / 2);
}

/** Waits, or returns early as soon as one of the signals is aborted. Never throws. */
export async function wait(ms: number, signals: Array<AbortSignal | undefined>): Promise<void> {
	const present = signals.filter((signal): signal is AbortSignal => signal !== undefined);
	const isCut = () => present.some((signal) => signal.aborted);
	const end = Date.now() + ms;
	for (let left = ms; left > 0 && !isCut(); left = end - Date.now()) {
		await slice(Math.min(left, SLICE_MS), present);
	}
}

async function slice(ms: number, signals: AbortSignal[]): Promise<void> {
	let cut: () => void = () => {};
	const cutShort = new Promise<void>((resolve) => {
		cut = resolve;
	});
	const takeBack = signals.map((signal) => onAbort(signal, cut));
	await Promise.race([sleep(ms), cutShort]);
	takeBack.forEach((take) => take());
}

/** The pause that a rate limit puts on all requests of a node, whichever of them was told. */
export class Pause {
	private until = 0;

	private held = 0;

	private heldSince = 0;

	private waited = 0;

	/** For how many milliseconds requests were held back so far. Those of several at once count once. */
	get waitedMs(): number {
		return this.waited + (this.held > 0 ? Date.now() - this.heldSince : 0);
	}

	/** Starts a pause, or prolongs the one there is. */
	for(ms: number): void {
		this.until = Math.max(this.until, Date.now() + ms);
	}

	/** Resolves when there is no pause, or one of the signals is aborted. Never throws. */
	async over(signals: Array<AbortSignal | undefined>): Promise<void> {
		// Another request may prolong the pause meanwhile.
		for (;;) {
			const left = this.until - Date.now();
			if (left <= 0 || signals.some((signal) => signal?.aborted)) return;
			if (this.held++ === 0) this.heldSince = Date.now();
			await wait(left, signals);
			if (--this.held === 0) this.waited += Date.now() - this.heldSince;
		}
	}
}
