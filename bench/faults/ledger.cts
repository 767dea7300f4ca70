/** What n8n says of one row, in one output item. `unclear`: it failed, and the customer may have been created. */
export type Told = { says: 'created'; id: string } | { says: 'failed' } | { says: 'unclear' };

/** One row after a run: what the server holds of it, and what n8n says. */
export interface RowAfterwards {
	/** Ids of the customers that were made from it. */
	stored: string[];
	/** One for each output item that belongs to it; none when the run stopped. */
	told: Told[];
}

/** What became of all rows, in numbers. */
export interface Ledger {
	wanted: number;
	/** Rows of which the server holds a customer. */
	stored: number;
	toldCreated: number;
	toldFailed: number;
	toldUnclear: number;
	/** Rows of which n8n says nothing at all. */
	toldNothing: number;
	/** Customers beyond the first one of their row. */
	storedTwice: number;
	/** Rows that are not stored, without an item that says they failed. */
	lost: number;
	/** Rows of which n8n says what is not so; see `isReportedWrongly`. */
	reportedWrongly: number;
}

/**
 * Whether what n8n says of a row is not so: it is stored but reported as failed, without a word that it may have been
 * created; or it is stored and in no output; or it is reported as created with an id the server does not hold; or it has
 * more than one output item. The server was empty before the run, so whatever it holds is from this run: "it exists
 * already" is no word of that kind.
 */
export function isReportedWrongly({ stored, told }: RowAfterwards): boolean {
	const [first] = told;
	if (!first) return stored.length > 0;
	if (told.length > 1) return true;
	if (first.says === 'created') return !stored.includes(first.id);
	return first.says === 'failed' && stored.length > 0;
}

const isLost = ({ stored, told }: RowAfterwards) =>
	stored.length === 0 && !told.some(({ says }) => says === 'failed' || says === 'unclear');

/** Counts what became of the rows of one run. */
export function balance(rows: RowAfterwards[]): Ledger {
	const having = (is: (row: RowAfterwards) => boolean) => rows.filter(is).length;
	const saying = (word: Told['says']) =>
		having(({ told }) => told.some(({ says }) => says === word));
	return {
		wanted: rows.length,
		stored: having(({ stored }) => stored.length > 0),
		toldCreated: saying('created'),
		toldFailed: saying('failed'),
		toldUnclear: saying('unclear'),
		toldNothing: having(({ told }) => told.length === 0),
		storedTwice: rows.reduce((sum, { stored }) => sum + Math.max(0, stored.length - 1), 0),
		lost: having(isLost),
		reportedWrongly: having(isReportedWrongly),
	};
}

/** Adds up what several runs came to. */
export function addUp(ledgers: Ledger[]): Ledger {
	return ledgers.reduce((sum, ledger) => {
		const names = Object.keys(ledger) as Array<keyof Ledger>;
		return Object.fromEntries(names.map((name) => [name, sum[name] + ledger[name]])) as never;
	}, balance([]));
}
