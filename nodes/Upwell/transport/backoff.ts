import { sleep } from 'n8n-workflow';
import { onAbort } from './abort';
import type { HttpResult } from './httpResult';

/** A server that asks for more than two minutes is asked again after two; nobody watches a workflow that long. */
const LONGEST_WAIT_MS = 120_000;
/** First step of the backoff; it doubles with every attempt up to the longest step. */
const FIRST_STEP_MS = 500;
const LONGEST_STEP_MS = 30_000;
/** `sleep` cannot be ended early; after a wait that was ended early, short slices leave no timer behind for long. */
const SLICE_MS = 250;

/**
 * Reads a `Retry-After` header, seconds or a date by the server's own clock (its `Date` header), as milliseconds, at least
 * 0; undefined where there is no header or nobody can read it.
 */
export function readRetryAfter(header = '', serverDate = ''): number | undefined {
	const text = header.trim();
	if (text === '') return undefined;
	if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
	// `Date.parse` would take almost anything for a date; those of HTTP name the month.
	const date = /[a-z]{3}.*\d\d:\d\d:\d\d/i.test(text) ? Date.parse(text) : NaN;
	if (Number.isNaN(date)) return undefined;
	const serverNow = Date.parse(serverDate);
	return Math.max(0, date - (Number.isNaN(serverNow) ? Date.now() : serverNow));
}

/** How long the server asked to wait, in milliseconds and unclamped; undefined where it did not ask. */
export function retryAfterOf(result: HttpResult): number | undefined {
	return result.kind === 'response' ? readRetryAfter(result.retryAfter, result.date) : undefined;
}

/**
 * How long to wait before sending again, in milliseconds: what the server asked for, or else a step that doubles with every
 * attempt (counted from 1), less up to a random half, so that requests refused together do not come back together.
 */
export function delayBefore(attempt: number, retryAfterMs: number | undefined): number {
	if (retryAfterMs !== undefined) return Math.min(retryAfterMs, LONGEST_WAIT_MS);
	const step = Math.min(FIRST_STEP_MS * 2 ** (attempt - 1), LONGEST_STEP_MS);
	return step / 2 + Math.random() * (step / 2);
}

/** Waits, or returns early as soon as one of the signals is aborted. Never throws. */
export async function wait(ms: number, signals: Array<AbortSignal | undefined>): Promise<void> {
	const until = Date.now() + ms;
	const present = signals.filter((signal) => signal !== undefined);
	const isEnded = () => present.some((signal) => signal.aborted);
	let end = () => {};
	const ended = new Promise<void>((resolve) => (end = resolve));
	const removeCallbacks = present.map((signal) => onAbort(signal, end));
	for (let left = ms; left > 0 && !isEnded(); left = until - Date.now()) {
		await Promise.race([sleep(Math.min(left, SLICE_MS)), ended]);
	}
	removeCallbacks.forEach((remove) => remove());
}
