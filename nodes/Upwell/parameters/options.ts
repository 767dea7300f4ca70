import type { INodeProperties } from 'n8n-workflow';
import type { ResourceDescription } from '../description';
import { batchSizeDescription } from '../messages/create';
import { numberBetween } from './number';
import {
	automatic,
	choiceOption,
	letFail,
	numberOption,
	type Option,
	switchOption,
} from './optionKinds';
import { protectionOf } from './protection';

/** Far beyond use, and well below where timers overflow. */
const LONGEST_TIMEOUT_MS = 3_600_000;

export const DEFAULT_RETRIES = 3;
export const DEFAULT_GIVE_UP_MIN = 10;
/** n8n ends executions sooner, or nobody waits for them. */
const LONGEST_GIVE_UP_MIN = 1_440;

/** What messages call the option that decides about doubtful items, and its choice to send them. */
export const DOUBT_LABELS = { label: 'On Doubtful Data', warnLabel: 'Warn' };

const LOOKED_UP_TOGETHER =
	"Many items are looked up together; a few, or with 'Batch Size' 1, are updated in any case. ";

/** All options there are; each operation takes those that make sense for it. */
export const OPTIONS = {
	addOutcome: switchOption(() => ({
		displayName: 'Add Outcome to Output',
		description:
			"Whether each item comes out with a field 'outcome': 'created', 'updated', 'unchanged' or 'existing'",
	})),
	/** Where it is not added, the number is found by itself: `operations/creating/batchPolicy.ts`. */
	batchSize: automatic(
		numberOption(100, [1, 500], (resource) => ({
			displayName: 'Batch Size',
			description: batchSizeDescription(protectionOf(resource), resource.noun),
		})),
	),
	checkOnly: switchOption(({ noun: { one, many } }) => ({
		displayName: 'Check Only',
		description: `Whether to search for the ${many} only, and to return what would happen to each item instead of the ${one}. Nothing is created or updated.`,
	})),
	/** Where it is not added, the number is found by itself: `transport/concurrencyLimit.ts`. */
	concurrency: automatic(
		numberOption(10, [1, 50], () => ({
			displayName: 'Concurrency',
			description:
				'Maximum number of simultaneous requests (1 to 50). Without this option, the node begins with 10, and adapts the number to how Upwell answers.',
		})),
	),
	giveUpAfter: automatic(
		numberOption(
			DEFAULT_GIVE_UP_MIN,
			[0, LONGEST_GIVE_UP_MIN],
			() => ({
				displayName: 'Give Up After',
				description:
					'How many minutes to go on while Upwell answers that there are too many requests, and accepts none. As long as it accepts some, the node goes on at the pace that Upwell allows.',
			}),
			numberBetween,
		),
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
	/** A blank that an expression made by accident must not ask for all there is. */
	ifFilterBlank: choiceOption('nothing', ({ noun: { many } }) => ({
		displayName: 'If a Filter Is Blank',
		description:
			'What to do when an expression fills in a filter and comes out blank. A filter that is left empty by hand asks for nothing.',
		options: [
			{
				name: 'Ask for All',
				value: 'all',
				description: `The filter is left out. Without any other filter, all ${many} are found.`,
			},
			letFail('The item fails, and its message says which filter is blank'),
			{
				name: 'Output Nothing',
				value: 'nothing',
				description:
					'There is no output for this item, and a hint says for how many. For an AI agent, the item fails.',
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
	maxRetries: automatic(
		numberOption(DEFAULT_RETRIES, [0], () => ({
			displayName: 'Max Retries',
			description:
				"How often to send an item's request again when Upwell is busy or unreachable. Requests that could create duplicates are not repeated. Rate limits do not count as long as Upwell accepts other requests: see 'Give Up After'.",
		})),
	),
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
	skipUnchanged: switchOption(
		({ noun: { one, many, article }, endpoints }) => ({
			displayName: 'Skip Unchanged',
			description: `Whether to send no update for ${article} ${one} that was looked up and holds all that the item gives already. Fields that Upwell does not show count as changed. ${endpoints.createMany ? LOOKED_UP_TOGETHER : ''}Switch it off to update all ${many}.`,
		}),
		true,
	),
	timeout: numberOption(60_000, [1, LONGEST_TIMEOUT_MS], () => ({
		displayName: 'Timeout',
		description: 'How long to wait for an answer from Upwell, in milliseconds',
	})),
};

export type OptionName = keyof typeof OPTIONS;

/** The options of all operations: how requests are sent. */
export const REQUEST_OPTIONS = [
	'concurrency',
	'giveUpAfter',
	'maxRetries',
	'timeout',
] as const satisfies readonly OptionName[];

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
