/** So many requests show what is going on; those sent before them say nothing of now. */
const REMEMBERED = 64;
/** What a refusal adds and another request takes away, and what a wall comes to: four refusals in a row, for example. */
const REFUSED = 2;
const OTHER = -1;
const WALL = 8;
/** With more requests in flight than so many, a limit shows as a wall. */
const FEW_IN_FLIGHT = 3;
/** So many refusals here and there, at least one in so many requests, are worth a trial of a slower pace. */
const SUSPICIOUS = 6;
const SUSPICIOUS_ONE_IN = 40;

/** A request that was sent, and what became of it. */
export interface SentRequest {
	/** Counts all requests of the run, in the order in which they were sent. */
	readonly number: number;
	/** When it was sent, in milliseconds. */
	readonly at: number;
	/** How many requests were in flight then, with this one. */
	readonly level: number;
	/** Whether it was sent as soon as the pace let it. */
	readonly isPaced: boolean;
	isRefused?: true;
}

/**
 * Tells a rate limit from refusals at random. Behind a limit, requests are refused in a row; at random they are refused here
 * and there, however many are sent. This is a CUSUM test (E. S. Page, 1954): each refusal adds to a sum and each other request
 * takes away from it, about in the proportion of their likelihood behind a limit (two of three refused) and at random (one of
 * ten). Requests count in the order in which they were sent, because refusals are answered sooner than others; one without an
 * answer counts as not refused.
 *
 * With few requests in flight a limit shows no wall: each refusal makes them all pause. Then only a trial can tell, and
 * refusals that are not rare are reason for one. After a trial that showed no limit, more of them are needed.
 */
export class RefusalPattern {
	private sent: SentRequest[] = [];
	private refusals = 0;
	private patience = SUSPICIOUS;
	private firstNumber = 0;
	private latest = -1;

	add(request: SentRequest): void {
		this.latest = request.number;
		if (this.sent.push(request) > 2 * REMEMBERED) this.sent = this.sent.slice(-REMEMBERED);
	}

	/** Notes a refusal after which all requests paused, and says whether there seems to be a limit. */
	showsLimit({ number, level }: SentRequest, isFirst: boolean): boolean {
		const isAlone = Math.max(level, this.latest - number) <= FEW_IN_FLIGHT;
		if (isFirst && isAlone) this.refusals++;
		if (number - this.firstNumber > this.refusals * SUSPICIOUS_ONE_IN) this.restart(number);
		return this.isWall() || this.refusals >= this.patience;
	}

	/** Begins anew, after a trial that showed no limit. */
	forget(number: number): void {
		this.sent = [];
		this.patience *= 4;
		this.restart(number);
	}

	private restart(number: number): void {
		this.refusals = 0;
		this.firstNumber = number;
	}

	private isWall(): boolean {
		let sum = 0;
		return this.sent.slice(-REMEMBERED).some(({ isRefused }) => {
			sum = Math.max(0, sum + (isRefused ? REFUSED : OTHER));
			return sum >= WALL;
		});
	}
}
