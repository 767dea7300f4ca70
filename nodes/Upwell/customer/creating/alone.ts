import { createCustomer } from '../../api/customers/create';
import { ItemFailure } from '../../explanation';
import type { ItemResult } from '../../items/run';
import { explainCreate } from '../messages/create';
import { circumstances, clearDoubt, isPaired, noteDoubt, type Row } from './row';
import type { CreateRun } from './run';

/** Brings one item to its end by a request of its own: created, settled with the one that exists, or explained. */
export async function createAlone(run: CreateRun, row: Row): Promise<ItemResult> {
	const { memory } = row.job;
	const { pair, input } = row;
	if (pair && !run.batches) memory.way = 'oneByOne';

	const outcome = await createCustomer(run.client, row.sending, input, memory);
	if (outcome.kind === 'done') {
		clearDoubt(run, row);
		return { outputs: [outcome.value], done: 'created', id: String(outcome.value.id) };
	}
	if (memory.unknownSince !== undefined) noteDoubt(run, row, memory.unknownSince);
	if (outcome.kind === 'exists' && isPaired(row)) {
		return await run.settleExisting(run, row, outcome.reply);
	}
	throw new ItemFailure(explainCreate(outcome.kind, outcome.reply, circumstances(run, row)));
}
