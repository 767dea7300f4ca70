import type { IDataObject } from 'n8n-workflow';

/**
 * Why something failed, for n8n's own use: poll back-off, and who has to act. The shape of the `failure` option of n8n's
 * error classes from n8n-workflow 2.37 on; older versions ignore it.
 */
export type FailureCause =
	| { cause: 'credential-invalid' | 'configuration-invalid' }
	| { cause: 'rate-limited' | 'temporarily-unavailable'; retryAfterMs?: number };

/** What a failed item says to the user. */
export interface ErrorReport {
	/** What happened, in Upwell's words where it had any. */
	message: string;
	/** How to get unstuck. */
	description: string;
	/** What did not happen; said before the description, unless an earlier attempt has left that open. */
	reassurance?: string;
	/** Facts for a workflow that branches on them: outcome, HTTP status, Upwell's own code and details. */
	details?: IDataObject;
	httpStatus?: number;
	failure?: FailureCause;
	/** Another try of the same execution would not be safe: the item keeps this result. */
	isFinal?: boolean;
}

/** Thrown wherever an item cannot be completed; carries everything there is to say about it. */
export class ItemError extends Error {
	constructor(readonly report: ErrorReport) {
		super(report.message);
	}
}
