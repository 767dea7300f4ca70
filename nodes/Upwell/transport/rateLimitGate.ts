import { delayBefore, retryAfterOf, wait } from './backoff';
import { ConcurrencyLimit } from './concurrencyLimit';
import { isAccepted, type HttpResponse, type HttpResult } from './httpResult';
import { isTimeout } from './lostRequest';
import { Pace } from './pace';
import { Quota } from './quota';
import type { SentRequest } from './refusalPattern';
import { Semaphore } from './semaphore';

/** Where the server's own wait was not enough, the next one is longer, up to this. */
const LONGEST_STEP_MS = 10_000;

/** What the gate has to know of a request. */
interface GateRequest {
	/** Requests of one kind should take about the same time. */
	kind: string;
	/** For how long the server may refuse everything, in milliseconds. */
	giveUpAfterMs: number;
	/** Those that end its wait. */
	signals(): Array<AbortSignal | undefined>;
	/** Sends it, or throws or answers without sending it. Is called as soon as it may be sent, or waiting has been ended. */
	send(): Promise<HttpResult>;
}

/**
 * Lets the requests of a node run pass no faster, and no more at once, than the server accepts. A rate limit met by one of
 * them holds back all.
 */
export class RateLimitGate {
	/** Bounds the requests that are on their way, or wait to be sent next. */
	readonly inFlight: Semaphore;
	private readonly concurrency: ConcurrencyLimit;
	private readonly pace = new Pace();
	private readonly quota = new Quota();
	/** Whose turn it is to be sent next. */
	private readonly turn = new Semaphore(1);
	private level = 0;
	private lastRefusal?: HttpResponse;
	private waiting?: AbortController;
	private waitingSince = 0;
	private totalMs = 0;

	/** @param concurrency how many requests may be in flight at once; found by itself where undefined */
	constructor(concurrency?: number) {
		this.concurrency = new ConcurrencyLimit(concurrency);
		this.inFlight = new Semaphore(this.concurrency.current);
	}

	/** For how many milliseconds requests were held back so far. Those of several at once count once. */
	get waitedMs(): number {
		return this.totalMs + (this.waiting ? Date.now() - this.waitingSince : 0);
	}

	/** How many requests may be in flight at once at the moment. */
	get concurrencyNow(): number {
		return this.concurrency.current;
	}

	/** How many requests the server has accepted, whatever it answered. */
	get accepted(): number {
		return this.pace.accepted;
	}

	/** Whether the server has accepted nothing for so long, or asks to wait for longer than that. */
	isGivenUp(afterMs: number): boolean {
		const { refusedSince, restsUntil } = this.pace;
		return refusedSince !== undefined && Math.max(Date.now(), restsUntil) >= refusedSince + afterMs;
	}

	/** Sends a request when its turn has come; gives the last refusal in its place where it is given up unsent. */
	async run(request: GateRequest): Promise<HttpResult> {
		return await this.inFlight.run(async () => {
			// Within its turn it is only begun. What it gives must not be awaited there.
			const begun = await this.turn.run(async () => {
				const givenUp = await this.wait(request);
				return { result: givenUp ? Promise.resolve(givenUp) : this.follow(request) };
			});
			return await begun.result;
		});
	}

	/** Waits until the request may be sent, one of the signals is aborted, or it is given up. */
	private async wait({ giveUpAfterMs, signals }: GateRequest): Promise<HttpResult | undefined> {
		for (;;) {
			const left = Math.max(this.pace.sendAt(), this.quota.emptyUntil) - Date.now();
			if (left <= 0 || signals().some((signal) => signal?.aborted)) return undefined;
			// One that is given up at once at least is sent once.
			if (giveUpAfterMs > 0 && this.isGivenUp(giveUpAfterMs)) return this.lastRefusal;
			this.waiting = new AbortController();
			this.waitingSince = Date.now();
			await wait(left, [...signals(), this.waiting.signal]);
			this.totalMs += Date.now() - this.waitingSince;
			this.waiting = undefined;
		}
	}

	/** Sends the request, and learns from what becomes of it. */
	private async follow({ kind, send }: GateRequest): Promise<HttpResult> {
		const sent = this.pace.send(Date.now(), ++this.level);
		this.concurrency.send(sent);
		this.quota.send(sent);
		try {
			const result = await send();
			this.learn(sent, kind, result);
			return result;
		} finally {
			this.level--;
			this.pace.leave(sent);
			this.inFlight.resize(this.concurrency.current);
			// What was learned may let the next one go sooner.
			this.waiting?.abort();
		}
	}

	private learn(sent: SentRequest, kind: string, result: HttpResult): void {
		const { pace, concurrency } = this;
		const now = Date.now();
		if (result.kind === 'transportError') {
			if (isTimeout(result)) concurrency.fall(sent);
			return;
		}
		const isRefused = result.status === 429;
		this.quota.read(sent, now, result.quota, !isRefused);
		if (isRefused) {
			this.lastRefusal = result;
			const isLimit = pace.refuse(
				sent,
				now,
				this.pauseAfter(sent, result),
				concurrency.isAtTop(sent),
			);
			if (isLimit) concurrency.fall(sent);
			else concurrency.refuse(sent);
		} else if (result.status === 503) {
			concurrency.fall(sent);
		} else if (isAccepted(result)) {
			pace.accept(sent, now);
			// One that is refused may be answered sooner.
			const isDone = result.status < 300;
			concurrency.succeed(sent, isDone ? kind : `${kind} refused`, now - sent.at);
		}
	}

	/** For how long nothing is sent after a refusal: as the server asks, or longer where that was too short the last time. */
	private pauseAfter(sent: SentRequest, refusal: HttpResponse): number {
		const closings = this.pace.closingsBefore(sent);
		const step = delayBefore(closings + 1, undefined);
		const { quota } = refusal;
		const asked = retryAfterOf(refusal) ?? (quota?.remaining === 0 ? quota.resetMs : undefined);
		const delay = delayBefore(1, asked ?? step);
		return closings === 0 ? delay : Math.max(delay, Math.min(step, LONGEST_STEP_MS));
	}
}
