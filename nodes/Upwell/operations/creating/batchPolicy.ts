/** A batch of this size is well worth its request, and small enough for any server. */
export const FIRST_SIZE = 100;
/** The greatest number that Upwell takes is unknown; at 500 the time no longer goes into requests. */
export const LARGEST_BATCH = 500;
/** How much larger the next batches are once one of the present size was answered quickly. */
const GROWTH = 4;
/** Once batches had to become smaller, so many go well before larger ones are tried, and by how much. */
const PATIENCE = 8;
const GROWTH_AFTER_SHRINKING = 2;

/**
 * What a run has learned about its batches: how many records the server takes in one request, whether to look first which of
 * them exist, and whether its refusals name the row that is wrong.
 */
export class BatchPolicy {
	private current: number;
	private most: number;
	private patience = 0;
	private goneWell = 0;

	/**
	 * Whether a batch begins with a search for its records. What a search finds before anything is sent existed before, which
	 * the refusal of a batch leaves open; and where records exist, the create would be refused. Where none did, a search
	 * would be one request too many: the last batch tells what to do with the next one.
	 */
	looksFirst: boolean;
	/** Whether what a refusal says about the place of the bad row is to be believed. */
	trustsPaths = true;

	/** @param given the most that the user wants in one request; undefined: as many as turn out to be good */
	constructor(given?: number) {
		this.current = given ?? FIRST_SIZE;
		this.most = given ?? LARGEST_BATCH;
		this.looksFirst = given === undefined;
	}

	/** How many records go in one request. */
	get size(): number {
		return this.current;
	}

	/** A request about so many records was answered. Batches grow while even a much larger one would be answered in time. */
	noteAnswer(rows: number, elapsedMs: number, timeoutMs: number): void {
		const isFull = rows >= this.current && this.current < this.most;
		if (!isFull || elapsedMs * GROWTH > timeoutMs / 2) return;
		if (++this.goneWell <= this.patience) return;
		this.goneWell = 0;
		const growth = this.patience > 0 ? GROWTH_AFTER_SHRINKING : GROWTH;
		this.current = Math.min(this.most, this.current * growth);
	}

	/** A request with so many records was refused for its size: none as large is sent in this run any more. */
	noteTooLarge(rows: number): void {
		this.most = Math.min(this.most, halfOf(rows));
		this.shrink(rows);
	}

	/** A request with so many records was not answered in time, or the server could not cope with it. */
	noteOverload(rows: number): void {
		this.shrink(rows);
	}

	private shrink(rows: number): void {
		// Several of the same size may be in flight, and all fail: that is one reason, not many.
		this.current = Math.min(this.current, this.most, halfOf(rows));
		this.patience = PATIENCE;
		this.goneWell = 0;
	}
}

function halfOf(rows: number): number {
	return Math.max(1, Math.floor(rows / 2));
}
