import { concernsKey } from '../api/outcome';
import { keyOf } from '../api/sourcePair';
import { ItemFailure } from '../explanation';
import type { ItemResult } from '../items/run';
import type { Batches } from './batches';
import { circumstances } from './createAlone';
import { explainCreate } from './messages';
import { noteDoubt, type PairedRow } from './row';
import type { CustomerRun } from './runWithClient';

/**
 * Sends an item's customer along with others.
 *
 * @returns how the item ended; undefined when the batch leaves that open, and the customer is to be sent alone
 * @throws ItemFailure when what happened to the batch concerns each of its rows: nothing was created, and sending them
 *   alone would not help
 */
export async function createInBatch(
	run: CustomerRun,
	batches: Batches,
	row: PairedRow,
): Promise<ItemResult | undefined> {
	const { memory } = row.job;
	const { outcome, history, retriesLeft } = await batches.send(row);
	row.sending.retriesLeft = retriesLeft;
	// Nothing was sent: there was no other row.
	if (!outcome) return undefined;
	if (outcome.kind !== 'done') memory.way = 'secondRound';
	switch (outcome.kind) {
		case 'done': {
			const customer = outcome.value.get(keyOf(row.pair));
			if (customer) return { json: customer, madeId: String(customer.id) };
			// Upwell did something, and did not say what became of this row.
			memory.way = 'secondRound';
			noteDoubt(run, row, history.sentAt);
			return undefined;
		}
		case 'unknown':
			noteDoubt(run, row, history.unknownSince);
			return undefined;
		case 'later':
			break;
		case 'refused':
			if (concernsKey(outcome.reply)) break;
			return undefined;
		case 'exists':
			// Some row does; which one is not said.
			return undefined;
	}
	throw new ItemFailure(explainCreate(outcome.kind, outcome.reply, circumstances(run, row)));
}
