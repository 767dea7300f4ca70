import type { Endpoint } from '../description';
import { delayBefore, retryAfterOf, wait } from './backoff';
import type { UpwellClient } from './client';
import { classify, isSafeToResend, type Outcome, type Read } from './outcome';

/** How the requests of one item are sent; they share one number of retries. */
export interface RetryBudget {
	/** How often something may still be sent again. */
	retriesLeft: number;
	/** How long to wait for an answer, in milliseconds. */
	timeoutMs: number;
	/** Aborted when no further item is to be started. */
	stopping: AbortSignal;
}

/** What is known of the attempts to write something. */
export class WriteAttempts {
	/** `Date.now()` at the start of the latest attempt. */
	lastSentAt?: number;

	constructor(
		/** `Date.now()` at the start of the first attempt whose outcome is unknown. */
		public uncertainSince?: number,
		/** Is told of it at once: the run may be cancelled before the next attempt. */
		private readonly onUncertain: (since: number) => void = () => {},
	) {}

	/** The outcome of the latest attempt is unknown. */
	markUncertain(): void {
		this.uncertainSince ??= this.lastSentAt ?? Date.now();
		this.onUncertain(this.uncertainSince);
	}
}

/** One request to an endpoint, however often it is sent. */
export interface ApiCall<T> {
	endpoint: Endpoint;
	/** Where the endpoint's path leaves the ID open. */
	id?: string;
	body?: object;
	read: Read<T>;
	/** See `classify`. */
	namesRecord?: boolean;
	/** Whether the record carries its source key; only a create needs to know. */
	hasSourceKey?: boolean;
	attempts?: WriteAttempts;
	/** Something was done for the item before, so that it has to be completed although others have failed. */
	mustFinish?: boolean;
}

/** Thrown in place of an outcome when there is none: the run is being stopped, and nothing was done. */
export class RunStoppedError extends Error {}

/**
 * Sends a request until its outcome is final or the item's retries are used up, waiting in between as the server asks.
 *
 * @returns the last outcome; `later` and `unknown` only when the retries are used up or sending again is not safe
 * @throws RunStoppedError when the execution is cancelled, or is stopping and nothing can have been done for this item
 */
export async function sendWithRetry<T>(
	client: UpwellClient,
	budget: RetryBudget,
	call: ApiCall<T>,
): Promise<Outcome<T>> {
	const { endpoint, id = '', body, attempts, namesRecord = false, hasSourceKey = false } = call;
	const { cancelled, keyRefusedSignal } = client;
	const { stopping, timeoutMs } = budget;
	const path = endpoint.path.replace('{id}', encodeURIComponent(id));
	const request = { method: endpoint.method, path, body };
	// An item for which something may have been done is completed, also when others have failed.
	const mayStop = () => !call.mustFinish && attempts?.uncertainSince === undefined;
	const signals = () => [cancelled, keyRefusedSignal, mayStop() ? stopping : undefined];

	for (let attempt = 1; ; attempt++) {
		const result = await client.inFlight.run(async () => {
			await client.rateLimit.pass(signals());
			if (cancelled?.aborted || (mayStop() && stopping.aborted)) throw new RunStoppedError();
			if (client.keyRefusal) return client.keyRefusal;
			if (attempts) attempts.lastSentAt = Date.now();
			return await client.send(request, timeoutMs);
		});
		if (cancelled?.aborted) throw new RunStoppedError();

		const outcome = classify(result, namesRecord, call.read);
		if (outcome.kind === 'unknown') attempts?.markUncertain();
		const delay = delayBefore(attempt, retryAfterOf(result));
		const isRateLimit = result.kind === 'response' && result.status === 429;
		// Also when this item is out of retries: the others are held back all the same.
		if (isRateLimit) client.rateLimit.closeFor(delay);

		const isSafe = outcome.kind === 'unknown' && isSafeToResend(endpoint, hasSourceKey);
		if (outcome.kind !== 'later' && !isSafe) return outcome;
		if (budget.retriesLeft === 0) return outcome;
		budget.retriesLeft--;
		if (!isRateLimit) await wait(delay, signals());
	}
}
