import type { Fault, SandboxOptions, Settings } from '../../sandbox/server.cts';

export type Operation = 'create' | 'upsert' | 'update' | 'get' | 'getAll';

/** One row that flows into the node. */
export interface Row {
	/**
	 * Which source pair it carries; rows with the same number carry the same. For Update and Get it is the customer that
	 * the row names, for Get Many one of the source system that it asks for.
	 */
	pair?: number;
	/** How the second half is written, as spreadsheets and forms do; the pair is the same. */
	as?: 'number' | 'spaced';
	/** It carries half a pair, which protects it no better than none. */
	half?: true;
	/** Without a name it is never sent, where there has to be one; billed to nobody it is refused by the sandbox. */
	bad?: 'blankName' | 'billedToNobody';
	/** It is the very object that the row before it is, as two items may share one. */
	again?: true;
}

/** A fault of the sandbox, and which requests it is for. */
export interface CampaignFault extends Omit<Fault, 'when'> {
	/** The requests with this row (taken modulo their number), to this path, of this method, or any. */
	on: { row: number } | { path: string } | { method: string } | 'any';
	/** `slow` beyond the node's timeout; its `delayMs` depends on that. */
	tooSlow?: true;
}

/** The options that each item may have of its own. */
export interface ItemOptions {
	/** Of Create; of Get what becomes of a customer that is not there: `return` then stands for no output. */
	ifExists: 'error' | 'return';
	maxRetries: number;
}

/** One run of the campaign as plain data: what a seed stands for, and what a failure shows. */
export interface Case {
	operation: Operation;
	/** How Update and Get name a customer. */
	by: 'id' | 'pair';
	/** Of Get Many: how many customers are wanted; all where there is none. */
	limit?: number;
	rows: Row[];
	/** The pairs that the store holds before. */
	seeded: number[];
	options: ItemOptions & { concurrency: number; batchSize: number };
	/** Every second item has these. */
	otherOptions?: ItemOptions;
	onError: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	/** Retry On Fail, where there is a number. */
	maxTries?: number;
	sandbox: Required<
		Pick<SandboxOptions, 'clockSkewMs' | 'dateHeader' | 'duplicateStyle' | 'latencyMs'>
	>;
	settings: Pick<Settings, 'missingStyle' | 'updateShape' | 'rulesInput' | 'largestPage'>;
	faults: CampaignFault[];
	/** The user stops the execution when so many requests have arrived, or been answered. */
	cancel?: { requests: number; when: 'arrived' | 'answered' };
}

/** The rows as they count: one that is the object of the row before is that row again. */
export function effectiveRows(rows: Row[]): Array<Row & { name: string }> {
	const effective: Array<Row & { name: string }> = [];
	rows.forEach((row, index) => {
		const isNew = !row.again || index === 0;
		effective.push(isNew ? { ...row, name: `C${index}` } : effective[index - 1]);
	});
	return effective;
}

/** Pairs that differ in either half alone, and some whose halves written as one would be the same text. */
export const pairFor = (pair: number) => ({
	sourceSystem: ['CRM', 'CRM1'][pair % 2],
	sourceSystemId: String(Math.floor(pair / 2)),
});

/** The id of the customer that holds a pair before. */
export const seedIdFor = (pair: number): string => `cus_seed${pair}`;

/** The numbers of pairs by the texts of them, as `pairIn` has them. */
export const keyOf = (pair: number): string => JSON.stringify(Object.values(pairFor(pair)));

/** Whether anything may be sent for a row: Upwell cannot be asked for a customer that is not named. */
export function isSendable({ operation }: Case, { pair, bad }: Row): boolean {
	if (operation === 'getAll') return true;
	const needsName = operation === 'create' || operation === 'upsert';
	return (operation === 'create' || pair !== undefined) && !(needsName && bad === 'blankName');
}

export const optionsOf = ({ options, otherOptions }: Case, item: number): ItemOptions =>
	item % 2 === 1 && otherOptions ? otherOptions : options;

/** Whether somebody waits a time-out out. */
export const isHasty = ({ faults }: Case): boolean =>
	faults.some(({ kind, tooSlow }) => kind === 'silence' || tooSlow);

/** Far longer than a request takes; shorter where it is waited out, but still out of the reach of most machines. */
export const timeoutOf = (given: Case): number =>
	isHasty(given) ? 300 + 8 * given.options.concurrency : 10_000;

/** The faults as the sandbox takes them. */
export function faultsOf(given: Case): Fault[] {
	const rows = effectiveRows(given.rows);
	const whenFor = (on: CampaignFault['on']) => {
		if (on === 'any') return {};
		return 'row' in on ? { name: rows[on.row % rows.length].name } : on;
	};
	return given.faults.map(({ on, tooSlow, ...fault }) => ({
		...fault,
		when: whenFor(on),
		...(tooSlow ? { delayMs: timeoutOf(given) + 150 } : {}),
	}));
}
