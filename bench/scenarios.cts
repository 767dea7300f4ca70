import type { RateLimit } from '../sandbox/rateLimiter.cts';
import type { BadRows } from './nodes/rows.cts';
import {
	BULK_CLIENT,
	HTTP,
	HTTP_PACED,
	HTTP_UPDATE,
	HTTP_WITHOUT,
	READER,
	SINGLE_CLIENT,
	UPWELL,
	UPWELL_500,
	UPWELL_COMPUTED,
	UPWELL_IN_FLIGHT_50,
	UPWELL_MAPPED,
	UPWELL_UPSERT,
	UPWELL_WITHOUT,
} from './participants.cts';
import type { Participant } from './participants.cts';

/** How long the server works on each row to create, in addition to the latency of the request, in milliseconds. */
export const PER_ROW_MS = 0.2;

/** Rows, a server, and the participants that are compared with each other. */
export interface Scenario {
	id: string;
	/** What is measured, as a heading. */
	title: string;
	/** What a reader of the results has to know, in Markdown. */
	note?: string;
	rows: number;
	/** How long the server waits before it handles a request, in milliseconds. */
	latencyMs: number;
	rateLimit?: RateLimit;
	/** The server refuses one row in each hundred. On Error is 'Continue', and all other rows must be stored. */
	badRows?: BadRows;
	/** The server has the customers of all rows before the run, and must have the same after it. */
	isKnown?: boolean;
	/** How often the workflow runs in the same n8n, each time with an empty server; the seconds are their median. */
	executions?: number;
	/** In the order of the table. */
	entries: Entry[];
}

/** A participant in a scenario. */
export interface Entry {
	participant: Participant;
	/** Instead of those of the scenario. */
	rows?: number;
	/** How often it is measured at most. */
	rounds?: number;
	/** Its rows in a quick bench; without them it has no part in that. */
	quickRows?: number;
	/** Any row may fail, with On Error 'Continue', but what n8n reports must be true. */
	mayFail?: boolean;
}

/** 10,000 rows, and what each request takes, in most scenarios. */
const MANY = { rows: 10_000, latencyMs: 100 };
const LIMITED = { rows: 2_000, latencyMs: 100 };
const TEN_A_SECOND = { requests: 10, perMs: 1_000 };

export const CREATE: Scenario = {
	id: 'create',
	title: 'New customers',
	...MANY,
	entries: [
		{ participant: UPWELL, quickRows: 10_000 },
		{ participant: UPWELL_WITHOUT, quickRows: 5_000 },
		{ participant: UPWELL_MAPPED },
		{ participant: UPWELL_COMPUTED, quickRows: 10_000 },
		{ participant: UPWELL_500, rounds: 1 },
		{ participant: UPWELL_IN_FLIGHT_50, rounds: 1 },
		{ participant: HTTP, quickRows: 10_000 },
		{ participant: BULK_CLIENT, quickRows: 10_000 },
		{ participant: SINGLE_CLIENT, quickRows: 5_000 },
		{ participant: READER, quickRows: 5_000 },
	],
};
export const BAD_NAMED: Scenario = {
	id: 'bad-rows-named',
	title: 'One bad row in each hundred, and the refusal says which',
	...MANY,
	badRows: 'rule',
	entries: [
		{ participant: UPWELL, quickRows: 10_000 },
		{ participant: HTTP, rounds: 1 },
	],
};
export const BAD_UNNAMED: Scenario = {
	id: 'bad-rows-unnamed',
	title: 'One bad row in each hundred, and the refusal does not say which',
	...MANY,
	badRows: 'collector',
	entries: [
		{ participant: UPWELL, quickRows: 10_000 },
		{ participant: HTTP, rounds: 1 },
	],
};
export const KNOWN: Scenario = {
	id: 'known',
	title: 'Customers that Upwell has already, unchanged',
	note: 'HTTP Request cannot tell them from new ones: it updates each, and a new one would be missing.',
	...MANY,
	isKnown: true,
	entries: [
		{ participant: UPWELL_UPSERT, quickRows: 10_000 },
		{ participant: HTTP_UPDATE, rounds: 1 },
	],
};
export const TEN_ROWS: Scenario = {
	id: 'ten-rows',
	title: 'Few rows',
	note: 'The median of nine executions in an n8n that is running already.',
	rows: 10,
	latencyMs: 100,
	executions: 9,
	entries: [
		{ participant: UPWELL, rounds: 1 },
		{ participant: UPWELL_WITHOUT, rounds: 1 },
		{ participant: HTTP, rounds: 1 },
		{ participant: HTTP_WITHOUT, rounds: 1 },
	],
};
const FAST_SERVER: Scenario = {
	id: 'fast-server',
	title: 'A faster server',
	rows: 1_000,
	latencyMs: 20,
	entries: [UPWELL, UPWELL_WITHOUT, HTTP].map((participant) => ({ participant, rounds: 1 })),
};
export const FEWER_ROWS: Scenario = {
	id: 'rows-5000',
	title: 'Half as many rows',
	...MANY,
	rows: 5_000,
	entries: [{ participant: UPWELL }],
};
export const MORE_ROWS: Scenario = {
	id: 'rows-50000',
	title: 'Five times as many rows',
	...MANY,
	rows: 50_000,
	entries: [{ participant: UPWELL }],
};
export const LIMITED_BURST: Scenario = {
	id: 'rate-limit-burst',
	title: 'A server that takes 10 requests a second, and up to 10 at once',
	note: 'It answers all others 429, without `Retry-After`. On Error is ‘Continue’. Retry On Fail would not help HTTP Request: n8n then looks at the first item only, and sends all of them again.',
	...LIMITED,
	rateLimit: { ...TEN_A_SECOND, burst: 10 },
	entries: [
		{ participant: UPWELL_WITHOUT, rounds: 1, mayFail: true },
		{ participant: HTTP_WITHOUT, rounds: 1, mayFail: true },
	],
};
export const LIMITED_EVENLY: Scenario = {
	id: 'rate-limit-evenly',
	title: 'A server that takes one request each 100 ms',
	note: 'Otherwise as above. The line with Batching is the fastest that a user can set for it.',
	...LIMITED,
	rateLimit: { ...TEN_A_SECOND, burst: 1 },
	entries: [
		{ participant: UPWELL_WITHOUT, rounds: 1, mayFail: true },
		{ participant: HTTP_WITHOUT, rounds: 1, mayFail: true },
		{ participant: HTTP_PACED, rounds: 1, rows: 500, mayFail: true },
	],
};

/** In the order in which they run and are published. */
export const SCENARIOS: Scenario[] = [
	CREATE,
	BAD_NAMED,
	BAD_UNNAMED,
	KNOWN,
	TEN_ROWS,
	FAST_SERVER,
	FEWER_ROWS,
	MORE_ROWS,
	LIMITED_BURST,
	LIMITED_EVENLY,
];
