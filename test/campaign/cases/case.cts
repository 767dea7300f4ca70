import { INVALID_API_KEY, KEY_REFUSALS } from '../../../sandbox/errors.cts';
import type { Fault, Settings } from '../../../sandbox/server.cts';
import { makeSettings } from '../../../sandbox/settings.cts';
import { settingsForWays, type Ways } from './ways.cts';

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
	/** What is undefined is left to the node. */
	options: ItemOptions & { concurrency?: number; batchSize?: number };
	/** The options of every second item. */
	otherOptions?: ItemOptions;
	onError: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	/** Of Retry On Fail; undefined: off. */
	maxTries?: number;
	/** How Upwell behaves where it is not as expected. */
	ways: Ways;
	sandbox: Pick<Settings, 'clockSkewMs' | 'latencyMs'>;
	/**
	 * What the customers are like that exist before the run: an hour old and of another name than the row's, a minute old
	 * and of another name, an hour old and of the same name, or so with everything that the row gives. A young one of the same
	 * name would count as the run's own.
	 */
	seeds: 'old' | 'young' | 'sameName' | 'same';
	faults: CampaignFault[];
	/** From this request on, counted from 0, Upwell does not take the API key any more. */
	keyRefusedFrom?: number;
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

/** All settings of the sandbox in a case. */
export const settingsOf = ({ ways, sandbox }: Case): Settings => ({
	...makeSettings(),
	...sandbox,
	...settingsForWays(ways),
});

/** The id, as text, of the customer that has a source key before the run. */
export const seedIdFor = (testCase: Case, sourceKey: number): string =>
	settingsOf(testCase).ids === 'text'
		? `cus_seed${sourceKey}`
		: `99${String(sourceKey).padStart(6, '0')}`;

/** The source key of the customer with an id that `seedIdFor` gave. */
export function seedKeyOf(id: string): number | undefined {
	const [, text, digits] = /^(?:cus_seed(\d+)|99(\d{6}))$/.exec(id) ?? [];
	return (text ?? digits) ? Number(text ?? digits) : undefined;
}

/** Whether the customer with a source key before the run is marked as deleted: some are where that matters. */
export const isDeletedSeed = ({ ways }: Case, sourceKey: number): boolean =>
	(ways.deletedRecords !== undefined || ways.pageSize === 'withGaps') && sourceKey % 3 === 2;

/** A source key as the text that `sourceKeyIn` returns. */
export const sourceKeyTextFor = (sourceKey: number): string =>
	JSON.stringify(Object.values(sourceKeyFor(sourceKey)));

/** Whether rows have an email address: only where it may be unique. */
export const sendsEmail = ({ ways }: Case): boolean => ways.uniqueness === 'emailAddress';

/** The email address of a row. Every third row has the same, the others have their own. */
export const emailFor = (testCase: Case, { name }: { name: string }): string | undefined => {
	if (!sendsEmail(testCase)) return undefined;
	return Number(name.slice(1)) % 3 === 1 ? 'shared@campaign.example' : `${name}@campaign.example`;
};

/** Whether the node may send a request for a row. */
export function isSendable({ operation }: Case, { sourceKey, invalid }: Row): boolean {
	if (operation === 'getAll') return true;
	const needsName = operation === 'create' || operation === 'upsert';
	const needsSourceKey = operation !== 'create';
	return !(needsSourceKey && sourceKey === undefined) && !(needsName && invalid === 'blankName');
}

export const optionsOf = ({ options, otherOptions }: Case, item: number): ItemOptions =>
	item % 2 === 1 && otherOptions ? otherOptions : options;

/** How many requests may be in flight at once at most. */
export const mostInFlightOf = ({ options }: Case): number => options.concurrency ?? 50;

/** Whether a fault makes the node wait until its timeout. */
export const waitsForTimeout = ({ faults }: Case): boolean =>
	faults.some(({ kind, tooSlow }) => kind === 'silence' || tooSlow);

/** Much longer than a request takes; shorter if the case waits for it, but still long enough for most machines. */
export const timeoutOf = (testCase: Case): number =>
	waitsForTimeout(testCase) ? 300 + 8 * mostInFlightOf(testCase) : 10_000;

/** The faults in the sandbox's format. */
export function faultsOf(testCase: Case): Fault[] {
	const rows = effectiveRows(testCase.rows);
	const whenFor = (target: CampaignFault['target']) => {
		if (target === 'any') return {};
		return 'row' in target ? { name: rows[target.row % rows.length].name } : target;
	};
	const faults = testCase.faults.map(({ target, tooSlow, ...fault }) => ({
		...fault,
		when: whenFor(target),
		...(tooSlow ? { delayMs: timeoutOf(testCase) + 150 } : {}),
	}));
	return testCase.keyRefusedFrom === undefined
		? faults
		: [{ ...keyRefusal(testCase), skip: testCase.keyRefusedFrom }, ...faults];
}

/** Refuses the key of every request, in the way of the case. */
function keyRefusal(testCase: Case): Fault {
	const { keyRefusal: form } = settingsOf(testCase);
	const refusal =
		form === 'invalidApiKey' ? { status: 401, body: INVALID_API_KEY } : KEY_REFUSALS[form];
	return { kind: 'json', ...refusal, times: Infinity };
}
