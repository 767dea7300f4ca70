import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Parser, ResourceDescription } from '../description';
import { choice } from './choice';
import { numberBetween, wholeNumber } from './number';

type Named = Pick<ResourceDescription, 'displayName' | 'noun'>;

type Label = Pick<INodeProperties, 'displayName' | 'description'>;

/** An entry of the collection 'Options': what the user sees, how it is read, and its value unless it is set. */
export interface Option<T> {
	parameter(name: string, resource: Named): INodeProperties;
	parser(resource: Named): Parser<T>;
	unset: T;
}

const numberOption = (
	unset: number,
	[minValue, maxValue]: [least: number, most?: number],
	label: (resource: Named) => Label,
	parser = wholeNumber,
): Option<number> => ({
	parameter: (name, resource) => ({
		...label(resource),
		name,
		type: 'number',
		typeOptions: { minValue, maxValue },
		default: unset,
	}),
	parser: () => parser(minValue, maxValue),
	unset,
});

/** An option that does not hold where it is not added: then the node decides. */
const automatic = <T>(option: Option<T>): Option<T | undefined> => ({
	...option,
	unset: undefined,
});

const choiceOption = <V extends string>(
	unset: V,
	label: (resource: Named) => Label & { options: Array<INodePropertyOptions & { value: V }> },
): Option<V> => ({
	parameter: (name, resource) => ({ ...label(resource), name, type: 'options', default: unset }),
	parser: (resource) => choice(label(resource).options),
	unset,
});

const letFail = (description: string) =>
	({ name: 'Let the Item Fail', value: 'error', description }) as const;

/** Far beyond use, and well below where timers overflow. */
const LONGEST_TIMEOUT_MS = 3_600_000;

/** n8n ends executions sooner, or nobody waits for them. */
const LONGEST_GIVE_UP_MIN = 1_440;

/** What messages call the option that decides about doubtful items, and its choice to send them. */
export const DOUBT_LABELS = { label: 'On Doubtful Data', warnLabel: 'Warn' };

/** All options there are; each operation takes those that make sense for it. */
export const OPTIONS = {
	/**
	 * One request for each record, unless the user asks for more: a batch that is refused takes a second round. The
	 * greatest number that Upwell takes is unknown; at 500 the time no longer goes into requests.
	 */
	batchSize: numberOption(1, [1, 500], ({ noun: { many } }) => ({
		displayName: 'Batch Size',
		description: `Maximum number of ${many} in one request (1 to 500). With more than a hundred items, 100 or more is much faster. Only items with both 'Source System' and 'Source System ID' are sent together; the others are sent one by one.`,
	})),
	/** Where it is not added, the number is found by itself: `transport/concurrencyLimit.ts`. */
	concurrency: automatic(
		numberOption(10, [1, 50], () => ({
			displayName: 'Concurrency',
			description:
				'Maximum number of simultaneous requests (1 to 50). Without this option, the node begins with 10, and adapts the number to how Upwell answers.',
		})),
	),
	giveUpAfter: numberOption(
		10,
		[0, LONGEST_GIVE_UP_MIN],
		() => ({
			displayName: 'Give Up After',
			description:
				'How many minutes to go on while Upwell answers that there are too many requests, and accepts none. As long as it accepts some, the node goes on at the pace that Upwell allows.',
		}),
		numberBetween,
	),
	ifExists: choiceOption('error', ({ displayName, noun: { one, article } }) => ({
		displayName: `If ${displayName} Exists`,
		description: `What to do when Upwell already has ${article} ${one} with the same source system and ID`,
		options: [
			letFail(`The item fails, and its message says which ${one} exists`),
			{
				name: `Return Existing ${displayName}`,
				value: 'return',
				description: `The existing ${one} is looked up by 'Source System' and 'Source System ID' and returned unchanged`,
			},
		],
	})),
	ifNotFound: choiceOption('error', ({ noun: { one } }) => ({
		displayName: 'If Not Found',
		description: `What to do when Upwell has no such ${one}`,
		options: [
			letFail(`The item fails, and its message says which ${one} was not found`),
			{
				name: 'Output Nothing',
				value: 'nothing',
				description: 'There is no output for this item, and the workflow continues with the others',
			},
		],
	})),
	maxRetries: numberOption(3, [0], () => ({
		displayName: 'Max Retries',
		description:
			"How often to send an item's request again when Upwell is busy or unreachable. Requests that could create duplicates are not repeated. Rate limits do not count: see 'Give Up After'.",
	})),
	onDoubtfulData: choiceOption('warn', ({ noun: { many } }) => ({
		displayName: DOUBT_LABELS.label,
		description: `What to do with items that may be damaged: one part of the source key only, ${many} that share a source key under different names, source IDs that look the same, and text read in the wrong encoding`,
		options: [
			{
				name: DOUBT_LABELS.warnLabel,
				value: 'warn',
				description: 'The items are sent, and a hint says how many there are',
			},
			letFail('Nothing is sent for such an item, and its message says what is doubtful'),
		],
	})),
	timeout: numberOption(60_000, [1, LONGEST_TIMEOUT_MS], () => ({
		displayName: 'Timeout',
		description: 'How long to wait for an answer from Upwell, in milliseconds',
	})),
};

export type OptionName = keyof typeof OPTIONS;

/** The values of some of the options. */
export type OptionValues<N extends OptionName> = {
	[K in N]: (typeof OPTIONS)[K] extends Option<infer T> ? T : never;
};

/** The collection 'Options' with these entries, in the order of the alphabet. */
export function optionsProperty(
	resource: ResourceDescription,
	names: readonly OptionName[],
): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: names
			.map((name) => OPTIONS[name].parameter(name, resource))
			.sort((a, b) => a.displayName.localeCompare(b.displayName)),
	};
}
