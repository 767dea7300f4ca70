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
	/** Of a record that was created: whether another run with the same items would create it a second time. */
	isRepeatable?: boolean;
	/** What else the run's hints need to know, in the operation's own terms. */
	notes?: readonly string[];
	/** The record that was written, where writes to the same record have to be in order. */
	key?: string;
}

/** A request that may have done something. */
export interface Attempt {
	/** `Date.now()` at its start. */
	since: number;
	/** What it sent: a later try has to ask about that, whatever the parameters say by then. */
	sent?: IDataObject;
}

/** What is known of one item over all tries of one node run. */
export type ItemState =
	| {
			status: 'pending';
			/** A request that may have created the record all the same: it was refused along with others, or not by Upwell. */
			attempt?: Attempt;
			/** A search after that did not find the record. */
			isSearched?: true;
	  }
	| {
			/** A request was sent whose effect nobody knows. */
			status: 'uncertain';
			effect: Change;
			/** The first such request; none where the effect is certain and the record could not be read. */
			attempt?: Attempt;
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
		return this.current.status === 'uncertain' ? this.current.attempt?.since : undefined;
	}

	/** The first request that may have done something: its effect is unknown, or it was refused without a proof. */
	get attempt(): Attempt | undefined {
		const { current } = this;
		return current.status === 'pending' || current.status === 'uncertain'
			? current.attempt
			: undefined;
	}

	/** Whether the run must not end without a word about the item: something may have been done for it. */
	get isDoubtful(): boolean {
		const { current } = this;
		if (current.status !== 'pending') return this.isUncertain && !this.result;
		return current.attempt !== undefined && !current.isSearched;
	}

	get result(): ItemResult | undefined {
		return this.current.status === 'done' ? this.current.result : undefined;
	}

	/** Something may have been done; what is known of an earlier request stays. One that has ended stays as it is. */
	markUncertain(effect: Change, since?: number, sent?: IDataObject): void {
		if (this.current.status === 'done' || this.current.status === 'failed') return;
		const attempt = this.attempt ?? (since === undefined ? undefined : { since, sent });
		this.current = { status: 'uncertain', effect, attempt };
	}

	/** A request was refused, but may have done something all the same; what is known of an earlier one stays. */
	markUnproven(since: number, sent?: IDataObject): void {
		if (this.current.status !== 'pending') return;
		this.current = { status: 'pending', attempt: this.attempt ?? { since, sent } };
	}

	/** A search did not find what such a request may have made. */
	markSearched(): void {
		if (this.current.status === 'pending' && this.current.attempt) {
			this.current = { ...this.current, isSearched: true };
		}
	}

	/** It turned out that nothing was done, or what. */
	markCertain(): void {
		if (!this.result && this.current.status !== 'failed') this.current = { status: 'pending' };
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
