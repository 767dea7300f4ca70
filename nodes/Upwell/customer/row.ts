import type { IDataObject } from 'n8n-workflow';
import type { Sending } from '../api/deliver';
import type { SourcePair } from '../api/sourcePair';
import type { ItemJob } from '../items/run';
import type { CreateOptions } from './options';
import type { CustomerRun } from './runWithClient';

/** The customer of one item, on its way to Upwell. */
export interface Row {
	job: ItemJob;
	input: IDataObject;
	/** Both parts of the source pair, where the item carries them. */
	pair?: SourcePair;
	options: CreateOptions;
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
	{ doubts }: CustomerRun,
	{ job: { memory }, input }: Row,
	since: number | undefined,
): void {
	memory.unknownSince ??= since;
	memory.sent = input;
	doubts.add(input, memory);
}

/** Notes that there is no doubt left: what was sent made nothing, or what it made is known. */
export function clearDoubt({ doubts }: CustomerRun, { job: { memory }, input }: Row): void {
	memory.unknownSince = undefined;
	memory.sent = undefined;
	doubts.remove(input, memory);
}
