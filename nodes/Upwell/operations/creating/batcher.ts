import type { FlushSignal } from '../../execution/flushSignal';
import type { UpwellClient } from '../../transport/client';
import type { RetryBudget } from '../../transport/sendWithRetry';

interface Batch<T> {
	entries: T[];
	/** Its entries have the same time-out and number of retries. */
	budget: RetryBudget;
	full: Promise<void>;
	close(): void;
}

/** How batches are sent. */
interface BatchOptions<T, R> {
	/** How many entries may go in one request, at the moment. */
	size(): number;
	/** Sends a batch, and says what became of it, for each of its entries. */
	send(entries: T[], budget: RetryBudget): Promise<R>;
}

/**
 * Gathers what goes in one request. A batch is sent when it is full, when an entry comes that does not fit in, or when
 * nothing more is coming and a request may be started. That no two of its entries have the same source key is up to the
 * caller.
 */
export class Batcher<T, R> {
	/** How many entries are on their way: in a batch that is filled, or sent and not answered. */
	private underWay = 0;
	/** The batch that is being filled. */
	private open?: { batch: Batch<T>; result: Promise<R> };

	constructor(
		private readonly client: UpwellClient,
		private readonly flush: FlushSignal,
		private readonly options: BatchOptions<T, R>,
	) {}

	get count(): number {
		return this.underWay;
	}

	/** Sends an entry along with the next ones. Throws what sending the batch throws. */
	send(entry: T, budget: RetryBudget): Promise<R> {
		const { open } = this;
		if (open && !isSameBudget(budget, open.batch.budget)) this.close(open.batch);
		const { batch, result } = (this.open ??= this.begin(budget));
		batch.entries.push(entry);
		this.underWay++;
		if (batch.entries.length >= this.options.size()) this.close(batch);
		return result;
	}

	private begin({ ...budget }: RetryBudget) {
		let close = () => {};
		const full = new Promise<void>((resolve) => (close = resolve));
		const batch: Batch<T> = {
			entries: [],
			budget,
			full,
			close,
		};
		return { batch, result: this.run(batch) };
	}

	private close(batch: Batch<T>): void {
		if (this.open?.batch === batch) this.open = undefined;
		batch.close();
	}

	private async run(batch: Batch<T>): Promise<R> {
		const flushed = async () => {
			await this.flush.wait();
			await this.client.inFlight.whenFree();
		};
		do {
			await Promise.race([batch.full, flushed()]);
			if (this.flush.isRaised) this.close(batch);
		} while (this.open?.batch === batch);
		const { entries } = batch;
		return await this.options.send(entries, batch.budget).finally(() => {
			this.underWay -= entries.length;
		});
	}
}

function isSameBudget(one: RetryBudget, other: RetryBudget): boolean {
	return (
		one.timeoutMs === other.timeoutMs &&
		one.retriesLeft === other.retriesLeft &&
		one.giveUpAfterMs === other.giveUpAfterMs &&
		one.countsRefusals === other.countsRefusals
	);
}
