import type { ApiRequest, UpwellClient } from './client';
import { isSafeToResend, judge, type Call, type Outcome } from './outcome';
import { delayBefore, retryAfterOf, wait } from './pace';

/** What is known of the attempts for one item, over all tries of n8n's Retry On Fail. */
export interface AttemptHistory {
	/** `Date.now()` at the start of the latest attempt. */
	sentAt?: number;
	/** `Date.now()` at the start of the first attempt whose outcome is unknown; from then on it may have been done. */
	unknownSince?: number;
}

/** How one item's requests are sent; they share one budget of retries. */
export interface Sending {
	/** Retries left: how often something may still be sent again. */
	retriesLeft: number;
	/** How long to wait for an answer, in milliseconds. */
	timeoutMs: number;
	/** Aborted when no further item is to be started. */
	stopping: AbortSignal;
}

export interface Delivery<T> {
	/** What it is, which decides whether it may be sent again. */
	call: Call;
	request: ApiRequest;
	/** Takes what was asked for out of the body of a good answer, see `judge`. */
	read: (body: unknown) => T | null | undefined;
	/** Whether the record carries both parts of the source pair; only a create needs to know. */
	hasSourcePair?: boolean;
	/** Where to note that the record may have been created or updated; reads have none. */
	history?: AttemptHistory;
	/** Something was done for the item before, so that it has to be brought to its end although others have failed. */
	mustEnd?: boolean;
}

/** Thrown in place of an outcome when there is none to tell of: the run is being stopped, and nothing was done. */
export class Abandoned extends Error {}

/**
 * Sends a request until its outcome is final or the item's retries are used up, waiting in between as the server asks.
 *
 * @returns the last outcome; `later` and `unknown` only when the retries are used up or sending again is not safe
 * @throws Abandoned when the execution is cancelled, or is stopping and nothing can have been done for this item
 */
export async function deliver<T>(
	client: UpwellClient,
	sending: Sending,
	{ call, request, read, hasSourcePair = false, history, mustEnd = false }: Delivery<T>,
): Promise<Outcome<T>> {
	const { cancelled } = client;
	// An item for which something may have been done is brought to its end, also when others have failed.
	const mayStop = () => !mustEnd && history?.unknownSince === undefined;
	const isSafe = isSafeToResend(call, hasSourcePair);
	const cuts = () => [cancelled, client.keyRefusedSignal, mayStop() ? sending.stopping : undefined];

	for (let attempt = 1; ; attempt++) {
		const reply = await client.slots.take(async () => {
			await client.pause.over(cuts());
			if (cancelled?.aborted || (mayStop() && sending.stopping.aborted)) throw new Abandoned();
			if (client.refusalOfKey) return client.refusalOfKey;
			if (history) history.sentAt = Date.now();
			return await client.send(request, sending.timeoutMs);
		});
		if (cancelled?.aborted) throw new Abandoned();

		const outcome = judge(call, reply, read);
		if (outcome.kind === 'unknown' && history) history.unknownSince ??= history.sentAt;
		const delay = delayBefore(attempt, retryAfterOf(reply));
		const isRateLimit = reply.kind === 'answer' && reply.status === 429;
		// Also when this item is out of retries: the others are held back all the same.
		if (isRateLimit) client.pause.for(delay);

		const again = outcome.kind === 'later' || (outcome.kind === 'unknown' && isSafe);
		if (!again || sending.retriesLeft === 0) return outcome;
		sending.retriesLeft--;
		if (!isRateLimit) await wait(delay, cuts());
	}
}
