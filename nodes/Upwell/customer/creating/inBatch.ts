import { concernsKey } from '../../api/outcome';
import { keyOf } from '../../api/sourcePair';
import { ItemFailure } from '../../explanation';
import type { ItemResult } from '../../items/run';
import { explainCreate } from '../messages/create';
import type { Batches } from './batches';
import { circumstances, noteDoubt, type PairedRow } from './row';
import type { CreateRun } from './run';

/**
 * Sends an item's customer along with others.
 *
 * @param isAgain whether it was in a batch before, which was refused because of others
 * @returns how the item ended; undefined when the batch leaves that open, and the customer is to be sent alone
 * @throws ItemFailure when what happened to the batch concerns each of its rows: nothing was created, and sending them
 *   alone would not help
 */
export async function createInBatch(
	run: CreateRun,
	batches: Batches,
	row: PairedRow,
	isAgain = false,
): Promise<ItemResult | undefined> {
	const { outcome, history, retriesLeft, known } = await batches.send(row);
	row.sending.retriesLeft = retriesLeft;
	// Nothing was sent: there was no other row.
	if (!outcome) return undefined;

	if (outcome.kind === 'done') {
		const customer = outcome.value.get(keyOf(row.pair));
		if (customer) return { outputs: [customer], done: 'created', id: String(customer.id) };
		// Upwell did something, and did not say what became of this row.
		noteDoubt(run, row, history.sentAt);
	} else if (outcome.kind === 'unknown') {
		noteDoubt(run, row, history.unknownSince);
	} else if (outcome.kind === 'later' || concernsKey(outcome.reply)) {
		throw new ItemFailure(explainCreate(outcome.kind, outcome.reply, circumstances(run, row)));
	}
	if (known && outcome.kind === 'exists' && !isAgain) {
		if (known.has(keyOf(row.pair))) return await run.settleExisting(run, row, outcome.reply);
		return await createInBatch(run, batches, row, true);
	}
	// Or it was refused because of one of its rows, and which one is not said.
	row.job.memory.way = 'secondRound';
	return undefined;
}
