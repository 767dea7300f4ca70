import type { INode } from 'n8n-workflow';
import type { Fault, SandboxOptions } from '../../sandbox/server.cts';
import type { UpwellRun } from '../support/upwell.cts';

/** One row that flows into the node. */
export interface Row {
	/** Which source pair it carries; rows with the same number carry the same. */
	pair?: number;
	/** How the second half is written, as spreadsheets and forms do; the pair is the same. */
	as?: 'number' | 'spaced';
	/** It carries half a pair, which protects it no better than none. */
	half?: true;
	/** Without a name it is never sent; billed to nobody it is refused by the sandbox. */
	bad?: 'blankName' | 'billedToNobody';
	/** It is the very object that the row before it is, as two items may share one. */
	again?: true;
}

/** A fault of the sandbox, and which requests it is for. */
export interface CampaignFault extends Omit<Fault, 'when'> {
	/** The requests with this row (taken modulo their number), to this path, or any. */
	on: { row: number } | { path: string } | 'any';
	/** `slow` beyond the node's timeout; its `delayMs` depends on that. */
	tooSlow?: true;
}

/** The options that each item may have of its own. */
export interface ItemOptions {
	ifExists: 'error' | 'return';
	maxRetries: number;
}

/** One run of the campaign as plain data: what a seed stands for, and what a failure shows. */
export interface Case {
	rows: Row[];
	/** The pairs that the store holds before. */
	seeded: number[];
	options: ItemOptions & { concurrency: number; customersPerRequest: number };
	/** Every second item has these. */
	otherOptions?: ItemOptions;
	onError: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	/** Retry On Fail, where there is a number. */
	maxTries?: number;
	sandbox: Required<
		Pick<SandboxOptions, 'clockSkewMs' | 'dateHeader' | 'duplicateStyle' | 'latencyMs'>
	>;
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
		return 'path' in on ? on : { name: rows[on.row % rows.length].name };
	};
	return given.faults.map(({ on, tooSlow, ...fault }) => ({
		...fault,
		when: whenFor(on),
		...(tooSlow ? { delayMs: timeoutOf(given) + 150 } : {}),
	}));
}

const writtenAs = {
	number: (id: string) => Number(id),
	spaced: (id: string) => ` ${id}\n`,
	text: (id: string) => id,
};

function jsonOf({ pair, as, half, bad, name }: Row & { name: string }): object {
	const { sourceSystem, sourceSystemId } = pairFor(pair ?? 0);
	return {
		name: bad === 'blankName' ? ' ' : name,
		...(half ? { sourceSystem } : {}),
		...(pair === undefined
			? {}
			: { sourceSystem, sourceSystemId: writtenAs[as ?? 'text'](sourceSystemId) }),
		...(bad === 'billedToNobody' ? { billTo: 'cus_nobody' } : {}),
	};
}

/** The workflow of a case. The metadata tell for which item a request was made, also where two share an object. */
export function workflowOf(given: Case): UpwellRun {
	const objects = new Map<Row, object>();
	const rows = effectiveRows(given.rows).map((row) => {
		const json = objects.get(row) ?? jsonOf(row);
		objects.set(row, json);
		return json;
	});
	const eachSecond = <K extends keyof ItemOptions>(name: K) =>
		given.otherOptions
			? `={{ ${JSON.stringify([given.options[name], given.otherOptions[name]])}[$itemIndex % 2] }}`
			: given.options[name];
	const retrying = { retryOnFail: true, maxTries: given.maxTries, waitBetweenTries: 1 };
	const node: Partial<INode> = {
		onError: given.onError,
		...(given.maxTries === undefined ? {} : retrying),
	};
	return {
		rows,
		node,
		parameters: {
			additionalFields: {
				sourceSystem: '={{ $json.sourceSystem }}',
				sourceSystemId: '={{ $json.sourceSystemId }}',
				billToCustomerId: '={{ $json.billTo }}',
				// What differs in every try must not make another customer.
				metadata: '={{ ({ item: $itemIndex, try: Math.random() }) }}',
			},
			options: {
				...given.options,
				ifExists: eachSecond('ifExists'),
				maxRetries: eachSecond('maxRetries'),
				timeout: timeoutOf(given),
			},
		},
	};
}
