import type { Account } from './account.cts';
import type { FactId } from './facts.cts';
import type { OwnCustomers } from './ownCustomers.cts';

/** What a probe has seen of a fact. Every text is made of words of the check, never of what Upwell sent. */
export type Seen =
	/** One of the ways in the table of assumptions; `form` says more. */
	| { way: string; form?: string }
	/** Something that the table does not have. */
	| { other: string }
	/** Nothing that decides between the ways; says why. */
	| { undecided: string };

/** How a fact is looked at. */
export interface Probe {
	/** By reads alone. */
	read?(account: Account): Promise<Seen>;
	/** Whether to read again after the writes if nothing was decided, since the account may have had too few customers. */
	isReadAgain?: boolean;
	/** With records of the check's own; `seen` is what the reads showed. */
	write?(own: OwnCustomers, seen: Seen | undefined): Promise<Seen>;
}

/** A probe for each fact, or the reason why there is none. */
export type Probes<Id extends FactId = FactId> = Record<Id, Probe | { none: string }>;

export const isDecided = (seen: Seen | undefined): boolean =>
	seen !== undefined && !('undecided' in seen);
