import type { Endpoint } from '../description';
import { delayBefore, retryAfterOf, wait } from './backoff';
import type { UpwellClient } from './client';
import { classify, isSafeToResend, mayComeAfterDone, mayHaveRun } from './outcome';
import type { Outcome, Read } from './outcome';
import { isAccepted, type HttpResult } from './httpResult';
import { queryText, type Query } from './query';

/** How the requests of one item are sent; they share one number of retries. */
export interface RetryBudget {
	/** How often something may still be sent again. A rate limit uses up none, apart from `countsRefusals`. */
	retriesLeft: number;
	/** Whether refusals for a rate limit use up retries where Upwell has accepted nothing else meanwhile. */
	countsRefusals?: boolean;
	/** How many requests Upwell has accepted with this budget. */
	accepted?: number;
	/** For how long Upwell may refuse all requests because there are too many, in milliseconds. */
	giveUpAfterMs: number;
	/** How long to wait for an answer, in milliseconds. */
	timeoutMs: number;
	/** Aborted when no further item is to be started. */
	stopping: AbortSignal;
}

/** Is told at once what an attempt may have done, with its `Date.now()`: the run may be cancelled before the next one. */
interface AttemptListener {
	/** Nobody knows whether it did what was asked. */
	onUncertain?(since: number): void;
	/** Perhaps it was not Upwell that refused it, and Upwell did it; `isDoubtful`: not if it came to a rate limit. */
	onUnproven?(since: number, isDoubtful: boolean): void;
}

/** What is known of the attempts to write something; each time is the `Date.now()` at the start of an attempt. */
export class WriteAttempts {
	lastSentAt?: number;
	/** The first attempt that may have done something, whatever its answer says. */
	reachedSince?: number;

	constructor(
		/** The first attempt whose outcome is unknown. */
		public uncertainSince?: number,
		private readonly listener: AttemptListener = {},
	) {}

	/** Notes what became of the latest attempt. */
	record(result: HttpResult, outcome: Outcome<unknown>): void {
		const since = this.lastSentAt ?? Date.now();
		if (mayHaveRun(result)) this.reachedSince ??= since;
		if (outcome.kind === 'done') return;
		if (outcome.kind === 'unknown') {
			this.uncertainSince ??= since;
			this.listener.onUncertain?.(this.uncertainSince);
		} else if (mayComeAfterDone(result)) {
			this.listener.onUnproven?.(since, outcome.kind !== 'later');
		}
	}
}

/** One request to an endpoint, however often it is sent. */
export interface ApiCall<T> {
	endpoint: Endpoint;
	/** Where the endpoint's path leaves the ID open. */
	id?: string;
	/** What else the endpoint's path leaves open, by name. */
	pathParts?: Readonly<Record<string, string>>;
	query?: Query;
	body?: object;
	/** Requests of one kind should take about as long: by itself those to one endpoint. */
	kind?: string;
	/** How many records it is about at most: those about as many should take about as long. */
	size?: number;
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

/** A request that is refused so often for a rate limit, while others are accepted, is refused for itself. */
const MOST_REFUSALS = 20;

/** The path of a request, with what its endpoint leaves open. */
function pathOf({ endpoint, id = '', pathParts }: ApiCall<unknown>): string {
	const parts = new Map(Object.entries({ id, ...pathParts }));
	return endpoint.path.replace(/\{(\w+)\}/g, (open, name: string) => {
		const part = parts.get(name);
		return part === undefined ? open : encodeURIComponent(part);
	});
}

/**
 * Sends a request until its outcome is final or the item's retries are used up, waiting in between as the server asks. A rate
 * limit concerns all items, so it uses up no retries as long as Upwell goes on accepting requests: it is waited for.
 *
 * @returns the last outcome; `later` and `unknown` only when the retries are used up, a rate limit did not end in time, or
 *   sending again is not safe
 * @throws RunStoppedError when the execution is cancelled before there is an answer, or is stopping and nothing can have
 *   been done for this item; `attempts` has what may have been done
 */
export async function sendWithRetry<T>(
	client: UpwellClient,
	budget: RetryBudget,
	call: ApiCall<T>,
): Promise<Outcome<T>> {
	const { endpoint, body, size = 1, attempts, namesRecord = false, hasSourceKey = false } = call;
	const { cancelled, keyRefusedSignal } = client;
	const { stopping, timeoutMs, giveUpAfterMs } = budget;
	const path = pathOf(call) + queryText(call.query);
	const request = { method: endpoint.method, path, body };
	// An item for which something may have been done is completed, also when others have failed.
	const mayStop = () => !call.mustFinish && attempts?.uncertainSince === undefined;
	const signals = () => [cancelled, keyRefusedSignal, mayStop() ? stopping : undefined];

	const kind = call.kind ?? `${endpoint.method} ${endpoint.path} ${size}`;
	let isSent = false;
	const send = async () => {
		if (cancelled?.aborted || (mayStop() && stopping.aborted)) throw new RunStoppedError();
		if (client.keyRefusal) return client.keyRefusal;
		isSent = true;
		if (attempts) attempts.lastSentAt = Date.now();
		return await client.send(request, timeoutMs);
	};
	let ownRefusals = 0;
	let othersAccepted = 0;

	for (let attempt = 1; ; ) {
		isSent = false;
		const result = await client.rateLimit.run({ kind, giveUpAfterMs, signals, send });
		const outcome = classify(result, namesRecord, call.read);
		if (isSent) attempts?.record(result, outcome);
		// What was done is told, even if the execution was cancelled meanwhile.
		if (cancelled?.aborted && outcome.kind !== 'done') throw new RunStoppedError();
		if (result.kind === 'response' && result.status === 429) {
			const others = client.rateLimit.accepted - (budget.accepted ?? 0);
			const goesOnAccepting = others > othersAccepted;
			othersAccepted = others;
			if (goesOnAccepting) ownRefusals++;
			const isHopeless = !isSent || client.rateLimit.isGivenUp(giveUpAfterMs);
			if (isHopeless || ownRefusals === MOST_REFUSALS) return outcome;
			if (budget.countsRefusals && !goesOnAccepting) {
				if (budget.retriesLeft === 0) return outcome;
				budget.retriesLeft--;
			}
			// The gate waits.
			continue;
		}
		if (isSent && isAccepted(result)) budget.accepted = (budget.accepted ?? 0) + 1;
		const isLost = outcome.kind === 'unknown' && !outcome.mismatch;
		const isSafe = isLost && isSafeToResend(endpoint, hasSourceKey);
		if (outcome.kind !== 'later' && !isSafe) return outcome;
		if (budget.retriesLeft === 0) return outcome;
		budget.retriesLeft--;
		await wait(delayBefore(attempt++, retryAfterOf(result)), signals());
	}
}
