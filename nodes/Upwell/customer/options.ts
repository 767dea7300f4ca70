import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { badInput, text, wholeNumber } from '../items/values';

export interface CreateOptions {
	concurrency: number;
	ifExists: 'error' | 'return';
	maxRetries: number;
	/** Milliseconds. */
	timeout: number;
}

/** Each answer takes well under a second; ten at once keep a workflow moving without tiring the server. */
const DEFAULT_CONCURRENCY = 10;
const MOST_CONCURRENT = 50;
const DEFAULT_MAX_RETRIES = 3;
const DEFAULT_TIMEOUT_MS = 60_000;
/** Far beyond use, and well below where timers overflow. */
const LONGEST_TIMEOUT_MS = 3_600_000;

const IF_EXISTS = [
	{
		name: 'Let the Item Fail',
		value: 'error',
		description: 'The item fails, and its message says which customer exists',
	},
	{
		name: 'Return Existing Customer',
		value: 'return',
		description:
			"The customer that exists is looked up by 'Source System' and 'Source System ID' and returned unchanged",
	},
];

export const OPTION_PROPERTIES: INodeProperties[] = [
	{
		displayName: 'Concurrency',
		name: 'concurrency',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST_CONCURRENT },
		default: DEFAULT_CONCURRENCY,
		description: 'How many requests may be on their way to Upwell at the same time (1 to 50)',
	},
	{
		displayName: 'If Customer Exists',
		name: 'ifExists',
		type: 'options',
		options: IF_EXISTS,
		default: 'error',
		description: 'What to do when Upwell already has a customer with the same source system and ID',
	},
	{
		displayName: 'Max Retries',
		name: 'maxRetries',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: DEFAULT_MAX_RETRIES,
		description:
			'How often an item may be sent again when Upwell is busy or out of reach. Only what cannot make a second copy is sent again.',
	},
	{
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: LONGEST_TIMEOUT_MS },
		default: DEFAULT_TIMEOUT_MS,
		description: 'How long to wait for an answer of Upwell, in milliseconds',
	},
];

const READERS = {
	concurrency: wholeNumber(1, MOST_CONCURRENT),
	ifExists: text,
	maxRetries: wholeNumber(0),
	timeout: wholeNumber(1, LONGEST_TIMEOUT_MS),
};

/** Reads the options of one item. Throws `ItemFailure` for a value that cannot be read or is out of range. */
export function readOptions(context: IExecuteFunctions, itemIndex: number): CreateOptions {
	const options = (context.getNodeParameter('options', itemIndex, {}) ?? {}) as IDataObject;
	const place = (name: string) => ({
		label: OPTION_PROPERTIES.find((property) => property.name === name)?.displayName ?? name,
		itemIndex,
	});
	const read = <N extends keyof typeof READERS>(name: N) =>
		READERS[name](options[name], place(name)) as ReturnType<(typeof READERS)[N]>;

	const ifExists = read('ifExists') ?? 'error';
	if (ifExists !== 'error' && ifExists !== 'return') {
		throw badInput(
			place('ifExists'),
			`needs 'error' or 'return', but got '${ifExists}'`,
			`These stand for ${IF_EXISTS.map(({ name }) => `'${name}'`).join(' and ')}.`,
		);
	}
	return {
		ifExists,
		concurrency: read('concurrency') ?? DEFAULT_CONCURRENCY,
		maxRetries: read('maxRetries') ?? DEFAULT_MAX_RETRIES,
		timeout: read('timeout') ?? DEFAULT_TIMEOUT_MS,
	};
}

/**
 * How many items may be in the works at once. It concerns the run as a whole, so the first item's value counts. Where it
 * cannot be read this is 1, and `readOptions` says so for each item.
 */
export function readConcurrency(context: IExecuteFunctions): number {
	try {
		return readOptions(context, 0).concurrency;
	} catch {
		return 1;
	}
}
