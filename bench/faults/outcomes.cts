/** What one output item of n8n says about its row. `unclear`: it failed, but the customer may have been created. */
export type Report = { says: 'created'; id: string } | { says: 'failed' } | { says: 'unclear' };

/** One row after a run: what the server stores, and what n8n reports. */
export interface RowOutcome {
	/** Ids of the customers that were created from the row. */
	storedIds: string[];
	/** One per output item of the row; empty if the run stopped. */
	reports: Report[];
}

/** The number of rows with each outcome. */
export interface OutcomeCounts {
	wanted: number;
	/** Rows with at least one customer on the server. */
	stored: number;
	reportedCreated: number;
	reportedFailed: number;
	reportedUnclear: number;
	/** Rows without an output item. */
	notReported: number;
	/** Customers after the first one of their row. */
	storedTwice: number;
	/** Rows that are not stored and have no item that says they failed. */
	lost: number;
	/** Rows about which n8n reports something untrue; see `isReportedWrongly`. */
	reportedWrongly: number;
}

/**
 * Whether n8n reports something untrue about a row: it is stored, but reported as failed without "may have been created";
 * it is stored, but in no output; it is reported as created with an id that the server does not have; or it has more than
 * one output item. The server is empty before the run, so "already exists" is also untrue: this run created the customer.
 */
export function isReportedWrongly({ storedIds, reports }: RowOutcome): boolean {
	const [first] = reports;
	if (!first) return storedIds.length > 0;
	if (reports.length > 1) return true;
	if (first.says === 'created') return !storedIds.includes(first.id);
	return first.says === 'failed' && storedIds.length > 0;
}

const isLost = ({ storedIds, reports }: RowOutcome) =>
	storedIds.length === 0 && !reports.some(({ says }) => says === 'failed' || says === 'unclear');

/** Counts the outcomes of one run. */
export function countOutcomes(rows: RowOutcome[]): OutcomeCounts {
	const countRows = (matches: (row: RowOutcome) => boolean) => rows.filter(matches).length;
	const countReports = (kind: Report['says']) =>
		countRows(({ reports }) => reports.some(({ says }) => says === kind));
	return {
		wanted: rows.length,
		stored: countRows(({ storedIds }) => storedIds.length > 0),
		reportedCreated: countReports('created'),
		reportedFailed: countReports('failed'),
		reportedUnclear: countReports('unclear'),
		notReported: countRows(({ reports }) => reports.length === 0),
		storedTwice: rows.reduce((sum, { storedIds }) => sum + Math.max(0, storedIds.length - 1), 0),
		lost: countRows(isLost),
		reportedWrongly: countRows(isReportedWrongly),
	};
}
