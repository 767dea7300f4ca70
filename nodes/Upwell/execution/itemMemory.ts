import type { IDataObject } from 'n8n-workflow';
import type { ErrorReport } from './errorReport';

/** What can be done to a record; a request of the user's own is carried out, whatever it does. */
export type Change = 'created' | 'updated' | 'deleted' | 'approved' | 'unlinked' | 'carried out';

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
	/** Whether another run with the same items would do the same a second time. */
	isRepeatable?: boolean;
}

/** What is known of one item over all tries of one node run. */
export type ItemState =
	| {
			status: 'pending';
			/** A request that was refused, but in a way that does not prove that it did nothing. */
			attempt?: Attempt;
			/** Something speaks for it having done something, and nothing that came later tells. */
			isDoubtful?: boolean;
			/** A request of this try that was refused: another try asks whether it did something all the same. */
			tried?: Attempt;
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
	| { status: 'failed'; report: ErrorReport; attempt?: Attempt };

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
		return this.current.status === 'done' ? undefined : this.current.attempt;
	}

	/** Whether the run must not end without a word about the item: something may have been done for it. */
	get isDoubtful(): boolean {
		const { current } = this;
		if (current.status === 'pending') return current.isDoubtful === true;
		return this.isUncertain && !this.result;
	}

	get result(): ItemResult | undefined {
		return this.current.status === 'done' ? this.current.result : undefined;
	}

	/** Something may have been done; what is known of an earlier request stays. One that has ended stays as it is. */
	markUncertain(effect: Change, attempt?: Attempt): void {
		if (this.current.status === 'done' || this.current.status === 'failed') return;
		this.current = { status: 'uncertain', effect, attempt: this.attempt ?? attempt };
	}

	/** A request was refused, but may have done something all the same; what is known of an earlier one stays. */
	markUnproven(attempt: Attempt, isDoubtful: boolean): void {
		if (this.current.status !== 'pending') return;
		const wasDoubtful = this.isDoubtful;
		this.current = {
			...this.current,
			attempt: this.attempt ?? attempt,
			isDoubtful: wasDoubtful || isDoubtful,
		};
	}

	/** A search did not find what such a request may have made, or the item was the reason why it was refused. */
	clearDoubt(): void {
		if (this.current.status === 'pending') this.current = { ...this.current, isDoubtful: false };
	}

	/** A search did not find it, and Upwell says that it exists: what such a request did is open again. */
	markContradicted(): void {
		const { current } = this;
		if (current.status === 'pending' && current.attempt) {
			this.current = { ...current, isDoubtful: true };
		}
	}

	/** It turned out that nothing was done, or what. */
	markCertain(): void {
		if (this.result || this.current.status === 'failed') return;
		const { attempt } = this;
		this.current = { status: 'pending', ...(attempt && { attempt, isDoubtful: false }) };
	}

	/** A request was refused, as certain as it can be. */
	markTried(tried: Attempt): void {
		if (this.current.status === 'pending') this.current = { ...this.current, tried };
	}

	/** Another try begins. */
	beginTry(): void {
		const { current } = this;
		if (current.status !== 'pending' || !current.tried) return;
		const { attempt, isDoubtful = false, tried } = current;
		this.current = { status: 'pending', attempt: attempt ?? tried, isDoubtful };
	}

	/** The item is completed. If it was before, it still counts as what was done then: only its output is new. */
	markDone(result: ItemResult): ItemResult {
		const merged = this.result ? { ...this.result, outputs: result.outputs } : result;
		this.current = { status: 'done', result: merged };
		return merged;
	}

	markFailed(report: ErrorReport): void {
		const { attempt } = this;
		if (this.current.status === 'done') return;
		this.current = { status: 'failed', report, ...(attempt && { attempt }) };
	}

	/** An earlier item wrote the same record after this one. */
	markSuperseded(): void {
		const { result } = this;
		if (result) this.current = { status: 'done', result, superseded: true };
	}
}
