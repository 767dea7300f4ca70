import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { badInput, text, wholeNumber } from '../items/values';

export interface CreateOptions {
	concurrency: number;
	customersPerRequest: number;
	ifExists: 'error' | 'return';
	maxRetries: number;
	/** Milliseconds. */
	timeout: number;
}

/** Each answer takes well under a second; ten at once keep a workflow moving without tiring the server. */
const DEFAULT_CONCURRENCY = 10;
const MOST_CONCURRENT = 50;
/** One request for each customer, unless the user asks for more: a batch that is refused takes a second round. */
const DEFAULT_PER_REQUEST = 1;
/** The greatest number that Upwell takes is unknown; at 500 the time no longer goes into requests. */
const MOST_PER_REQUEST = 500;
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
		displayName: 'Customers per Request',
		name: 'customersPerRequest',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST_PER_REQUEST },
		default: DEFAULT_PER_REQUEST,
		description:
			"How many customers may go to Upwell in one request (1 to 500). With more than a hundred items, 100 or more is much faster. It concerns items with both 'Source System' and 'Source System ID'; the others go one by one all the same.",
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
	customersPerRequest: wholeNumber(1, MOST_PER_REQUEST),
	ifExists: text,
	maxRetries: wholeNumber(0),
	timeout: wholeNumber(1, LONGEST_TIMEOUT_MS),
};

/** Reads the options of one item. Throws `ItemFailure` for a value that cannot be read or is out of range. */
function readOptions(context: IExecuteFunctions, itemIndex: number): CreateOptions {
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
		customersPerRequest: read('customersPerRequest') ?? DEFAULT_PER_REQUEST,
		maxRetries: read('maxRetries') ?? DEFAULT_MAX_RETRIES,
		timeout: read('timeout') ?? DEFAULT_TIMEOUT_MS,
	};
}

/** Makes a reader of the items' options. Where no expression is in them they are the same for all, and read once. */
export function optionsReader(context: IExecuteFunctions): (itemIndex: number) => CreateOptions {
	const written: unknown = context.getNodeParameter('options', 0, {}, { rawExpressions: true });
	const hasExpression = JSON.stringify(written ?? {}).includes('"=');
	let read: CreateOptions | undefined;
	return (itemIndex) => {
		if (hasExpression) return readOptions(context, itemIndex);
		return (read ??= readOptions(context, itemIndex));
	};
}

/** The options that concern a run as a whole. */
export type RunOptions = Pick<CreateOptions, 'concurrency' | 'customersPerRequest'>;

/**
 * Reads the options that concern the run as a whole: the first item's values count. One that cannot be read there is 1,
 * and `readOptions` says so for that item.
 */
export function readRunOptions(context: IExecuteFunctions): RunOptions {
	const read = (name: keyof RunOptions, otherwise: number) => {
		try {
			const value: unknown = context.getNodeParameter(`options.${name}`, 0, null);
			return READERS[name](value, { label: name, itemIndex: 0 }) ?? otherwise;
		} catch {
			return 1;
		}
	};
	return {
		concurrency: read('concurrency', DEFAULT_CONCURRENCY),
		customersPerRequest: read('customersPerRequest', DEFAULT_PER_REQUEST),
	};
}
