import type { INodeProperties } from 'n8n-workflow';
import { choice } from '../../items/choice';
import { wholeNumber, type Reader } from '../../items/values';

/** An entry of the collection 'Options': what the user sees, how it is read, and what counts unless it is set. */
export interface Option<T> {
	property: INodeProperties;
	read: Reader<T>;
	unset: T;
}

const numberOption = (
	property: Pick<INodeProperties, 'displayName' | 'name' | 'description'>,
	[least, most]: [least: number, most?: number],
	unset: number,
): Option<number> => ({
	property: {
		...property,
		type: 'number',
		typeOptions: { minValue: least, maxValue: most },
		default: unset,
	},
	read: wholeNumber(least, most),
	unset,
});

const choiceOption = <V extends string>(
	property: Pick<INodeProperties, 'displayName' | 'name' | 'description'>,
	options: Array<{ name: string; value: V; description: string }>,
	unset: V,
): Option<V> => ({
	property: { ...property, type: 'options', options, default: unset },
	read: choice(options),
	unset,
});

/** Far beyond use, and well below where timers overflow. */
const LONGEST_TIMEOUT_MS = 3_600_000;

/** All options there are; each operation takes those that make sense for it. */
export const OPTIONS = {
	/** Each answer takes well under a second; ten at once keep a workflow moving without tiring the server. */
	concurrency: numberOption(
		{
			displayName: 'Concurrency',
			name: 'concurrency',
			description: 'How many requests may be on their way to Upwell at the same time (1 to 50)',
		},
		[1, 50],
		10,
	),
	/**
	 * One request for each customer, unless the user asks for more: a batch that is refused takes a second round. The
	 * greatest number that Upwell takes is unknown; at 500 the time no longer goes into requests.
	 */
	batchSize: numberOption(
		{
			displayName: 'Batch Size',
			name: 'batchSize',
			description:
				"How many customers may go to Upwell in one request (1 to 500). With more than a hundred items, 100 or more is much faster. It concerns items with both 'Source System' and 'Source System ID'; the others go one by one all the same.",
		},
		[1, 500],
		1,
	),
	ifExists: choiceOption(
		{
			displayName: 'If Customer Exists',
			name: 'ifExists',
			description:
				'What to do when Upwell already has a customer with the same source system and ID',
		},
		[
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
		],
		'error',
	),
	ifNotFound: choiceOption(
		{
			displayName: 'If Not Found',
			name: 'ifNotFound',
			description: 'What to do when Upwell has no such customer',
		},
		[
			{
				name: 'Let the Item Fail',
				value: 'error',
				description: 'The item fails, and its message says which customer was looked for',
			},
			{
				name: 'Output Nothing',
				value: 'nothing',
				description: 'Nothing comes out for this item, and the workflow goes on with the others',
			},
		],
		'error',
	),
	maxRetries: numberOption(
		{
			displayName: 'Max Retries',
			name: 'maxRetries',
			description:
				'How often an item may be sent again when Upwell is busy or out of reach. Only what cannot make a second copy is sent again.',
		},
		[0],
		3,
	),
	timeout: numberOption(
		{
			displayName: 'Timeout',
			name: 'timeout',
			description: 'How long to wait for an answer from Upwell, in milliseconds',
		},
		[1, LONGEST_TIMEOUT_MS],
		60_000,
	),
};

export type OptionName = keyof typeof OPTIONS;

/** The values of some of the options. */
export type OptionValues<N extends OptionName> = {
	[K in N]: (typeof OPTIONS)[K] extends Option<infer T> ? T : never;
};

/** The collection 'Options' with these entries; their order is that of the alphabet. */
export function optionsProperty(names: readonly OptionName[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: names.map((name) => OPTIONS[name].property),
	};
}
