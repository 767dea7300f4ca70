import type { Fault, SandboxOptions, Settings } from '../../../sandbox/server.cts';

export type Operation = 'create' | 'upsert' | 'update' | 'get' | 'getAll';

/** One input row of the node. */
export interface Row {
	/**
	 * The number of the row's source key; rows with the same number have the same source key. For Update and Get it names
	 * the customer, also if the lookup is by id. For Get Many only its source system counts.
	 */
	sourceKey?: number;
	/** Writes the source system ID differently, as spreadsheets and forms do; the source key is the same. */
	writtenAs?: 'number' | 'spaced';
	/** It has a source system, but no source system ID: that protects it no better than no source key. */
	isSourceKeyIncomplete?: true;
	/** `blankName`: the node must not send it if a name is required. `unknownBillTo`: the sandbox refuses it. */
	invalid?: 'blankName' | 'unknownBillTo';
	/** It is the same object as the row before, because items may share one. */
	isSameObject?: true;
}

/** A fault of the sandbox, and the requests that it applies to. */
export interface CampaignFault extends Omit<Fault, 'when'> {
	/** The requests with this row (modulo the number of rows), to this path, of this method, or any request. */
	target: { row: number } | { path: string } | { method: string } | 'any';
	/** A `slow` fault that is longer than the node's timeout. */
	tooSlow?: true;
}

/** The options that may differ between items. */
export interface ItemOptions {
	/** `ifExists` of Create. For Get it stands for `ifNotFound`, and `return` means `nothing`. */
	ifExists: 'error' | 'return';
	maxRetries: number;
}

/** One run of the campaign as plain data, so that a seed can reproduce it and a failure can print it. */
export interface Case {
	operation: Operation;
	/** How Update and Get find the customer. */
	lookupBy: 'id' | 'sourceKey';
	/** Of Get Many; undefined: Return All. */
	limit?: number;
	rows: Row[];
	/** The source keys of the customers that exist before the run. */
	seeded: number[];
	options: ItemOptions & { concurrency: number; batchSize: number };
	/** The options of every second item. */
	otherOptions?: ItemOptions;
	onError: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	/** Of Retry On Fail; undefined: off. */
	maxTries?: number;
	sandbox: Required<
		Pick<SandboxOptions, 'clockSkewMs' | 'dateHeader' | 'duplicateStyle' | 'latencyMs'>
	>;
	settings: Pick<Settings, 'missingStyle' | 'updateShape' | 'rulesInput' | 'largestPage'>;
	faults: CampaignFault[];
	/** The user cancels the execution when this many requests have arrived, or have been answered. */
	cancel?: { requests: number; when: 'arrived' | 'answered' };
}

/** The rows with their names; a row that is the same object as the row before is equal to it. */
export function effectiveRows(rows: Row[]): Array<Row & { name: string }> {
	const effective: Array<Row & { name: string }> = [];
	rows.forEach((row, index) => {
		const isNew = !row.isSameObject || index === 0;
		effective.push(isNew ? { ...row, name: `C${index}` } : effective[index - 1]);
	});
	return effective;
}

/** Some source keys differ in one part only, and some would be equal if the two parts were concatenated. */
export const sourceKeyFor = (sourceKey: number) => ({
	sourceSystem: ['CRM', 'CRM1'][sourceKey % 2],
	sourceSystemId: String(Math.floor(sourceKey / 2)),
});

/** The id of the customer that has a source key before the run. */
export const seedIdFor = (sourceKey: number): string => `cus_seed${sourceKey}`;

/** A source key as the text that `sourceKeyIn` returns. */
export const sourceKeyTextFor = (sourceKey: number): string =>
	JSON.stringify(Object.values(sourceKeyFor(sourceKey)));

/** Whether the node may send a request for a row. */
export function isSendable({ operation }: Case, { sourceKey, invalid }: Row): boolean {
	if (operation === 'getAll') return true;
	const needsName = operation === 'create' || operation === 'upsert';
	const needsSourceKey = operation !== 'create';
	return !(needsSourceKey && sourceKey === undefined) && !(needsName && invalid === 'blankName');
}

export const optionsOf = ({ options, otherOptions }: Case, item: number): ItemOptions =>
	item % 2 === 1 && otherOptions ? otherOptions : options;

/** Whether a fault makes the node wait until its timeout. */
export const waitsForTimeout = ({ faults }: Case): boolean =>
	faults.some(({ kind, tooSlow }) => kind === 'silence' || tooSlow);

/** Much longer than a request takes; shorter if the case waits for it, but still long enough for most machines. */
export const timeoutOf = (testCase: Case): number =>
	waitsForTimeout(testCase) ? 300 + 8 * testCase.options.concurrency : 10_000;

/** The faults in the sandbox's format. */
export function faultsOf(testCase: Case): Fault[] {
	const rows = effectiveRows(testCase.rows);
	const whenFor = (target: CampaignFault['target']) => {
		if (target === 'any') return {};
		return 'row' in target ? { name: rows[target.row % rows.length].name } : target;
	};
	return testCase.faults.map(({ target, tooSlow, ...fault }) => ({
		...fault,
		when: whenFor(target),
		...(tooSlow ? { delayMs: timeoutOf(testCase) + 150 } : {}),
	}));
}
