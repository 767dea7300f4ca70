import type { IDataObject } from 'n8n-workflow';
import type { ErrorReport } from './errorReport';

/** What can be done to a record. */
export type Change = 'created' | 'updated';

/** How an item was completed. */
export interface ItemResult {
	/** What is output for it: one item, or as many as were found. */
	outputs: IDataObject[];
	/** What was done for it; nothing where a record was only read. */
	done?: Change;
	/** What names the record to people: its ID where it has one. */
	id?: string;
	/** What else the run's hints need to know, in the operation's own terms. */
	notes?: readonly string[];
	/** The record that was written, where writes to the same record have to be in order. */
	key?: string;
}

/** What is known of one item over all tries of one node run. */
export type ItemState =
	| { status: 'pending' }
	| {
			/** A request was sent whose effect nobody knows. */
			status: 'uncertain';
			effect: Change;
			/** `Date.now()` at the start of the first such request; none where the effect is certain and the record could not be read. */
			since?: number;
			/** What was sent then: a later try has to ask about that, whatever the parameters say by then. */
			sent?: IDataObject;
	  }
	| {
			/** A further try outputs the result and sends nothing. */
			status: 'done';
			result: ItemResult;
			/** A later try wrote the same record for an earlier item, so this one has to be written again. */
			superseded?: true;
	  }
	/** Nobody knows what was done, and another try could do it twice. */
	| { status: 'failed'; report: ErrorReport };

/** One item's state. It is changed by the methods of this class and nowhere else. */
export class ItemMemory {
	private current: ItemState = { status: 'pending' };

	constructor(
		/** The data object of the item. */
		readonly of: object,
		/** The memory of an earlier item in the same place. */
		readonly previous?: ItemMemory,
	) {}

	get state(): ItemState {
		return this.current;
	}

	/** Whether nobody knows what was done for the item. */
	get isUncertain(): boolean {
		const { current } = this;
		if (current.status === 'done') return current.superseded === true;
		return current.status === 'uncertain' || current.status === 'failed';
	}

	/** `Date.now()` at the start of the first request whose effect is unknown. */
	get uncertainSince(): number | undefined {
		return this.current.status === 'uncertain' ? this.current.since : undefined;
	}

	get result(): ItemResult | undefined {
		return this.current.status === 'done' ? this.current.result : undefined;
	}

	/** Something may have been done; what is known of an earlier request stays. One that has ended stays as it is. */
	markUncertain(effect: Change, since?: number, sent?: IDataObject): void {
		if (this.current.status === 'done' || this.current.status === 'failed') return;
		const earlier = this.current.status === 'uncertain' ? this.current : undefined;
		this.current = {
			status: 'uncertain',
			effect,
			since: earlier?.since ?? since,
			sent: earlier?.sent ?? sent,
		};
	}

	/** It turned out that nothing was done, or what. */
	markCertain(): void {
		if (this.current.status === 'uncertain') this.current = { status: 'pending' };
	}

	/** The item is completed. If it was before, it still counts as what was done then: only its output is new. */
	markDone(result: ItemResult): ItemResult {
		const merged = this.result ? { ...this.result, outputs: result.outputs } : result;
		this.current = { status: 'done', result: merged };
		return merged;
	}

	markFailed(report: ErrorReport): void {
		if (this.current.status !== 'done') this.current = { status: 'failed', report };
	}

	/** An earlier item wrote the same record after this one. */
	markSuperseded(): void {
		const { result } = this;
		if (result) this.current = { status: 'done', result, superseded: true };
	}
}
