import type { IDataObject } from 'n8n-workflow';
import type { UpwellClient } from '../api/client';
import { createCustomers } from '../api/customers';
import type { AttemptHistory, Sending } from '../api/deliver';
import type { Outcome } from '../api/outcome';
import type { Supply } from '../items/supply';
import type { PairedRow } from './row';

/** What became of a batch, for each of its rows. */
export interface BatchEnd {
	/** The customers by `keyOf` their pairs; none where nothing was sent, because there was one row only. */
	outcome?: Outcome<Map<string, IDataObject>>;
	history: AttemptHistory;
	/** How often each row may still be sent again. */
	retriesLeft: number;
}

interface Batch {
	inputs: IDataObject[];
	full: Promise<void>;
	close(): void;
	end: Promise<BatchEnd>;
}

/**
 * Gathers customers into bulk requests. A batch goes when it is full, or when nothing more is coming and there is a free
 * slot for it. Its rows have the same time-out and number of retries. That no two of them have the same pair is up to
 * the caller.
 */
export class Batches {
	private readonly open = new Map<string, Batch>();

	/** @param size how many customers may go in one request */
	constructor(
		private readonly client: UpwellClient,
		private readonly size: number,
		private readonly supply: Supply,
	) {}

	/**
	 * Sends a row along with the next ones.
	 *
	 * @throws Abandoned, see `deliver`
	 */
	async send({ input, sending }: PairedRow): Promise<BatchEnd> {
		const kind = `${sending.timeoutMs} ${sending.retriesLeft}`;
		const batch = this.open.get(kind) ?? this.begin(kind, sending);
		batch.inputs.push(input);
		if (batch.inputs.length === this.size) this.close(kind, batch);
		return await batch.end;
	}

	private begin(kind: string, { retriesLeft, timeoutMs, stopping }: Sending): Batch {
		let close = () => {};
		const full = new Promise<void>((resolve) => (close = resolve));
		const inputs: IDataObject[] = [];
		const sending = { retriesLeft, timeoutMs, stopping };
		const batch: Batch = {
			inputs,
			full,
			close,
			end: Promise.resolve({ history: {}, retriesLeft }),
		};
		this.open.set(kind, batch);
		batch.end = this.gather(kind, batch).then(async () => await this.deliver(inputs, sending));
		return batch;
	}

	private close(kind: string, batch: Batch): void {
		this.open.delete(kind);
		batch.close();
	}

	/** Resolves when the batch is to go. */
	private async gather(kind: string, batch: Batch): Promise<void> {
		const { slots } = this.client;
		while (this.open.get(kind) === batch) {
			await Promise.race([batch.full, this.supply.paused().then(async () => await slots.free())]);
			if (this.supply.isPaused) this.close(kind, batch);
		}
	}

	private async deliver(inputs: IDataObject[], sending: Sending): Promise<BatchEnd> {
		const history: AttemptHistory = {};
		const outcome =
			inputs.length > 1 ? await createCustomers(this.client, sending, inputs, history) : undefined;
		return { outcome, history, retriesLeft: sending.retriesLeft };
	}
}
