import type { IDataObject } from 'n8n-workflow';
import type { Sending } from '../../api/deliver';
import { wasMadeSince } from '../../api/age';
import type { Answer } from '../../api/reply';
import type { SourcePair } from '../../api/sourcePair';
import type { ItemJob } from '../../items/run';
import { surroundingsOf } from '../messages/shared';
import type { OptionValues } from '../parameters/options';
import type { CreateRun } from './run';

/** `ifExists` where the operation leaves it to the user. */
export type RowOptions = OptionValues<'maxRetries' | 'timeout'> & Partial<OptionValues<'ifExists'>>;

/** The customer of one item, on its way to Upwell. */
export interface Row {
	job: ItemJob;
	input: IDataObject;
	/** Both parts of the source pair, where the item carries them. */
	pair?: SourcePair;
	options: RowOptions;
	/** Of all requests for this item. */
	sending: Sending;
}

/** A row of which Upwell refuses a second copy. */
export type PairedRow = Row & { pair: SourcePair };

export function isPaired(row: Row): row is PairedRow {
	return row.pair !== undefined;
}

/** Notes that Upwell may have created the row's customer, by a request sent at that time (`Date.now()`). */
export function noteDoubt(
	{ doubts }: CreateRun,
	{ job: { memory }, input }: Row,
	since: number | undefined,
): void {
	memory.unknownSince ??= since;
	memory.sent = input;
	doubts.add(input, memory);
}

/** Notes that there is no doubt left: what was sent made nothing, or what it made is known. */
export function clearDoubt({ doubts }: CreateRun, { job: { memory }, input }: Row): void {
	memory.unknownSince = undefined;
	memory.mayBeUpdated = undefined;
	memory.sent = undefined;
	doubts.remove(input, memory);
}

/**
 * Whether it was the row's own attempt that made a customer which exists: its outcome was unknown, the customer is not
 * older than it, and was not made for another item.
 *
 * @param answer the one that brought the customer, received just now
 */
export function isMadeByRow(
	{ doubts }: CreateRun,
	{ job, input }: Row,
	customer: IDataObject,
	answer: Answer,
): boolean {
	const { memory } = job;
	return (
		memory.unknownSince !== undefined &&
		!job.isOfAnother(String(customer.id)) &&
		wasMadeSince(customer, memory.unknownSince, answer) &&
		// Another item might have made it as well; then its name has to tell.
		(!doubts.isShared(input, memory) || customer.name === input.name)
	);
}

/** What the explanations need to know beyond the outcome. */
export function circumstances({ client }: CreateRun, { pair, sending, job }: Row) {
	return {
		...surroundingsOf(client, sending),
		pair,
		mayExist: job.memory.unknownSince !== undefined,
	};
}
