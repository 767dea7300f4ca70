import type { IDataObject } from 'n8n-workflow';
import type { UpwellClient } from '../../api/client';
import { createCustomers } from '../../api/customers/create';
import type { AttemptHistory, Sending } from '../../api/deliver';
import type { Outcome } from '../../api/outcome';
import type { Supply } from '../../items/supply';
import { findKnown } from './known';
import type { PairedRow } from './row';

/** What became of a batch, for each of its rows. */
export interface BatchEnd {
	/** The customers by `keyOf` their pairs; none where nothing was sent, because there was one row only. */
	outcome?: Outcome<Map<string, IDataObject>>;
	history: AttemptHistory;
	/** How often each row may still be sent again. */
	retriesLeft: number;
	/** Which of the rows exist already, by `keyOf` their pairs, where that was asked and some do. */
	known?: ReadonlySet<string>;
}

interface Batch {
	inputs: IDataObject[];
	/** Its rows have the same time-out and number of retries. */
	sending: Sending;
	full: Promise<void>;
	close(): void;
	end: Promise<BatchEnd>;
}

/**
 * Gathers customers into bulk requests. A batch goes when it is full, when a row comes that does not fit in, or when
 * nothing more is coming and there is a free slot for it. That no two of its rows have the same pair is up to the caller.
 */
export class Batches {
	/** The one that is being filled. */
	private open?: Batch;

	/**
	 * @param size how many customers may go in one request
	 * @param asksWho whether to ask which of its rows exist when a batch is refused because one of them does
	 */
	constructor(
		private readonly client: UpwellClient,
		private readonly size: number,
		private readonly supply: Supply,
		private readonly asksWho: boolean,
	) {}

	/**
	 * Sends a row along with the next ones.
	 *
	 * @throws Abandoned, see `deliver`
	 */
	send({ input, sending }: PairedRow): Promise<BatchEnd> {
		if (this.open && !fits(sending, this.open.sending)) this.close(this.open);
		const batch = (this.open ??= this.begin(sending));
		batch.inputs.push(input);
		if (batch.inputs.length === this.size) this.close(batch);
		return batch.end;
	}

	private begin({ retriesLeft, timeoutMs, stopping }: Sending): Batch {
		let close = () => {};
		const full = new Promise<void>((resolve) => (close = resolve));
		const sending = { retriesLeft, timeoutMs, stopping };
		const end = Promise.resolve({ history: {}, retriesLeft });
		const batch: Batch = { inputs: [], sending, full, close, end };
		batch.end = this.bring(batch);
		return batch;
	}

	private close(batch: Batch): void {
		if (this.open === batch) this.open = undefined;
		batch.close();
	}

	private async bring(batch: Batch): Promise<BatchEnd> {
		await this.gather(batch);
		const { inputs, sending } = batch;
		const history: AttemptHistory = {};
		const outcome =
			inputs.length > 1 ? await createCustomers(this.client, sending, inputs, history) : undefined;
		const known =
			this.asksWho && outcome?.kind === 'exists'
				? await findKnown(this.client, sending, inputs)
				: undefined;
		return { outcome, history, retriesLeft: sending.retriesLeft, known };
	}

	/** Resolves when the batch is to go. */
	private async gather(batch: Batch): Promise<void> {
		const lull = async () => {
			await this.supply.paused();
			await this.client.slots.free();
		};
		do {
			await Promise.race([batch.full, lull()]);
			if (this.supply.isPaused) this.close(batch);
		} while (this.open === batch);
	}
}

function fits(one: Sending, other: Sending): boolean {
	return one.timeoutMs === other.timeoutMs && one.retriesLeft === other.retriesLeft;
}
