import {
	BULK_CLIENT,
	HTTP,
	HTTP_WITHOUT,
	READER,
	SINGLE_CLIENT,
	UPWELL,
	UPWELL_COMPUTED,
	UPWELL_UPSERT,
	UPWELL_WITHOUT,
} from '../participants.cts';
import type { Participant } from '../participants.cts';
import {
	BAD_NAMED,
	BAD_UNNAMED,
	CREATE,
	FEWER_ROWS,
	KNOWN,
	LIMITED_BURST,
	LIMITED_EVENLY,
	MORE_ROWS,
	TEN_ROWS,
} from '../scenarios.cts';
import type { Scenario } from '../scenarios.cts';
import type { Target } from '../target.cts';
import { memoryPerRow, rowsPerSecond } from './figures.cts';
import type { Figures } from './figures.cts';
import type { Result } from './series.cts';

/** A target, and which results it is computed from. */
interface Rule {
	text: string;
	atLeast?: number;
	atMost?: number;
	of: Array<[Scenario, Participant]>;
	/** The value; gets the medians of the results. Undefined if it could not be measured. */
	value(...figures: Figures[]): number | undefined;
}

const ratio = (a?: number, b?: number) => (a === undefined || b === undefined ? undefined : a / b);

/** How many times the rows per second of another participant in the same scenario. */
const speedRule = (
	[text, scenario, participant]: [string, Scenario, Participant],
	[other, name]: [Participant, string],
	atLeast: number,
): Rule => ({
	text: `${text}: rows per second, as a multiple of ${name}`,
	atLeast,
	of: [
		[scenario, participant],
		[scenario, other],
	],
	value: (own, others) => rowsPerSecond(own) / rowsPerSecond(others),
});

const memoryRule = (
	[text, scenario, participant]: [string, Scenario, Participant],
	atMost: number,
): Rule => ({
	text: `${text}: peak memory, as a fraction of HTTP Request's`,
	atMost,
	of: [
		[scenario, participant],
		[scenario, HTTP],
	],
	// It depends on the number of rows.
	value: (own, http) =>
		own.rows === http.rows ? ratio(own.peakMemory, http.peakMemory) : undefined,
});

const badRowRules = (text: string, scenario: Scenario, atLeast: number): Rule[] => [
	speedRule([text, scenario, UPWELL], TO_HTTP, atLeast),
	{
		text: `${text}: fraction of items that failed`,
		atMost: 0.01,
		of: [[scenario, UPWELL]],
		value: ({ failed, rows }) => failed / rows,
	},
];

const limitRules = (text: string, scenario: Scenario): Rule[] => {
	const of: Rule['of'] = [[scenario, UPWELL_WITHOUT]];
	const { requests = 0, perMs = 0 } = scenario.rateLimit ?? {};
	return [
		{ text: `${text}: failed items`, atMost: 0, of, value: ({ failed }) => failed },
		{
			text: `${text}: fraction of the allowed rate`,
			atLeast: 0.8,
			of,
			value: (own) => rowsPerSecond(own) / ((requests / perMs) * 1_000),
		},
		{
			text: `${text}: fraction of requests answered 429`,
			atMost: 0.05,
			of,
			value: (own) => ratio(own.rateLimited, own.requests),
		},
	];
};

const growthRules = (
	figures: Array<[name: string, perRow: (figures: Figures) => number | undefined]>,
): Rule[] =>
	figures.map(([name, perRow]) => ({
		text: `${name} per row at ${MORE_ROWS.rows} rows, as a multiple of that at ${FEWER_ROWS.rows}`,
		atMost: 1.3,
		of: [
			[MORE_ROWS, UPWELL],
			[FEWER_ROWS, UPWELL],
		],
		value: (many, few) => ratio(perRow(many), perRow(few)),
	}));

const WITH: [string, Scenario, Participant] = ['With source system and ID', CREATE, UPWELL];
const WITHOUT: typeof WITH = ['Without source system and ID', CREATE, UPWELL_WITHOUT];
const COMPUTED: typeof WITH = ['Fields computed', CREATE, UPWELL_COMPUTED];
const TO_HTTP: [Participant, string] = [HTTP, 'HTTP Request'];

const RULES: Rule[] = [
	speedRule(WITH, TO_HTTP, 25),
	speedRule(WITH, [BULK_CLIENT, 'the bare client in batches of 500'], 0.55),
	memoryRule(WITH, 0.55),
	speedRule(WITHOUT, TO_HTTP, 1.25),
	speedRule(WITHOUT, [SINGLE_CLIENT, 'the bare client with 50 in flight'], 0.8),
	memoryRule(WITHOUT, 0.8),
	{
		text: 'Without source system and ID: connections at once',
		atMost: 50,
		of: [[CREATE, UPWELL_WITHOUT]],
		value: ({ maxConnections }) => maxConnections,
	},
	speedRule(COMPUTED, TO_HTTP, 5),
	speedRule(COMPUTED, [READER, 'reading the fields one by one'], 3),
	...badRowRules('Bad rows that are named', BAD_NAMED, 15),
	...badRowRules('Bad rows that are not named', BAD_UNNAMED, 5),
	{
		text: 'Known customers: seconds',
		atMost: 2.2,
		of: [[KNOWN, UPWELL_UPSERT]],
		value: ({ seconds }) => seconds,
	},
	{
		text: 'Known customers: requests that do not search',
		atMost: 0,
		of: [[KNOWN, UPWELL_UPSERT]],
		value: ({ requests, searches }) => requests - searches,
	},
	speedRule(['10 rows with source system and ID', TEN_ROWS, UPWELL], TO_HTTP, 1),
	speedRule(
		['10 rows without source system and ID', TEN_ROWS, UPWELL_WITHOUT],
		[HTTP_WITHOUT, 'HTTP Request'],
		1,
	),
	...limitRules('10 requests a second, up to 10 at once', LIMITED_BURST),
	...limitRules('One request each 100 ms', LIMITED_EVENLY),
	...growthRules([
		['Time', ({ seconds, rows }) => seconds / rows],
		['Memory', memoryPerRow],
	]),
];

/** The targets, without those whose participants did not run. */
export function speedTargets(results: Result[]): Target[] {
	const find = (scenario: Scenario, participant: Participant) =>
		results.find(
			(result) => result.scenario === scenario.id && result.participant === participant.id,
		)?.median;
	return RULES.flatMap(({ text, atLeast, atMost = NaN, of, value }) => {
		const figures = of.map(
			([scenario, participant]) =>
				// A quick bench measures HTTP Request once: a row that is refused takes it as long as any other.
				find(scenario, participant) ??
				(participant === HTTP && scenario.badRows ? find(CREATE, HTTP) : undefined),
		);
		const found = figures.filter((one) => one !== undefined);
		if (found.length < figures.length) return [];
		const limit = atLeast ?? atMost;
		return { text, reached: value(...found), limit, atLeast: atLeast !== undefined };
	});
}
