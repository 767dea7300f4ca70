import { createCustomer, findCustomer, wasMadeSince } from '../api/customers';
import type { Reply } from '../api/reply';
import { ItemFailure } from '../explanation';
import type { ItemResult } from '../items/run';
import { explainCreate, explainExists, explainLookup } from './messages';
import { clearDoubt, isPaired, noteDoubt, type PairedRow, type Row } from './row';
import type { CustomerRun } from './runWithClient';

/** Brings one item to its end by a request of its own: created, found, or explained. */
export async function createAlone(run: CustomerRun, row: Row): Promise<ItemResult> {
	const { memory } = row.job;
	const { pair, input } = row;
	if (pair && !run.batches) memory.way = 'oneByOne';

	const outcome = await createCustomer(run.client, row.sending, input, memory);
	if (outcome.kind === 'done') {
		clearDoubt(run, row);
		return { json: outcome.value, madeId: String(outcome.value.id) };
	}
	if (memory.unknownSince !== undefined) noteDoubt(run, row, memory.unknownSince);
	if (outcome.kind === 'exists' && isPaired(row)) {
		return await settleExisting(run, row, outcome.reply);
	}
	throw new ItemFailure(explainCreate(outcome.kind, outcome.reply, circumstances(run, row)));
}

/**
 * Upwell says that the customer exists. If an earlier attempt of this run may have made it, its age tells whether that
 * attempt did; otherwise it was there before, and the option decides.
 *
 * @param refusal the answer that said so
 */
async function settleExisting(
	run: CustomerRun,
	row: PairedRow,
	refusal: Reply,
): Promise<ItemResult> {
	const { input, pair, options, job, sending } = row;
	const about = circumstances(run, row);
	const since = job.memory.unknownSince;
	if (since === undefined && options.ifExists === 'error') {
		throw new ItemFailure(explainExists(refusal, about));
	}
	const found = await findCustomer(run.client, sending, pair);
	if (found.kind !== 'done' || found.value === null) {
		throw new ItemFailure(explainLookup(found, { ...about, pair }));
	}
	const customer = found.value;
	const id = String(customer.id);
	const isOurs =
		since !== undefined &&
		!job.isOfAnother(id) &&
		wasMadeSince(customer, since, found.reply) &&
		// Another item might have made it as well; then its name has to tell.
		(!run.doubts.isShared(input, job.memory) || customer.name === input.name);
	clearDoubt(run, row);
	if (isOurs) return { json: customer, madeId: id };
	// It is older than the attempt or another item's, so that attempt made nothing.
	if (options.ifExists === 'return') return { json: customer };
	throw new ItemFailure(explainExists(refusal, about));
}

/** What the explanations need to know beyond the outcome. */
export function circumstances({ client }: CustomerRun, { pair, options, job }: Row) {
	return {
		host: client.host,
		pair,
		mayExist: job.memory.unknownSince !== undefined,
		timeoutMs: options.timeout,
	};
}
