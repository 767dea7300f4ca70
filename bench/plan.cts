import {
	COMPUTED,
	httpRequestNode,
	mappedUpwellNode,
	readerNode,
	upwellNode,
} from './measuredNodes.cts';
import type { MeasuredNode } from './workflow.cts';

/** How long the server works on each row, in addition to the latency of the request, in milliseconds. */
export const PER_ROW_MS = 0.2;

export interface Size {
	rows: number;
	/** How long the server waits before it handles a request, in milliseconds. */
	latencyMs: number;
}

export const SMALL: Size = { rows: 1_000, latencyMs: 20 };
export const LARGE: Size = { rows: 10_000, latencyMs: 100 };
/** Two sizes that show whether the cost per row grows with the number of rows. */
export const SCALING: Size[] = [
	{ rows: 5_000, latencyMs: 100 },
	{ rows: 50_000, latencyMs: 100 },
];

/** Something that sends rows to the server and is measured: a node in n8n, or a client without n8n. */
export interface Participant {
	id: string;
	label: string;
	/** The node that is measured in n8n. */
	node?(baseUrl: string, size: Size): MeasuredNode;
	/** The settings of a client outside n8n. */
	client?: ClientOptions;
	/** It sends no requests, so the server must store nothing. */
	sendsNothing?: boolean;
	/** The id of the bare client that sends the same requests. */
	floor?: string;
}

export interface ClientOptions {
	rowsPerRequest: number;
	concurrency: number;
}

/** The default of this node. */
const DEFAULT_CONCURRENCY = 10;
const MAX_CONCURRENCY = 50;

const SINGLE_CLIENT: Participant = {
	id: 'floor-client-in-flight-50',
	label: 'Floor: bare client, one by one, 50 in flight',
	client: { rowsPerRequest: 1, concurrency: MAX_CONCURRENCY },
};
export const BULK_CLIENT: Participant = {
	id: 'floor-client-bulk-500',
	label: 'Floor: bare client, 500 customers per request',
	client: { rowsPerRequest: 500, concurrency: DEFAULT_CONCURRENCY },
};
export const HTTP_REQUEST: Participant = {
	id: 'http-request',
	label: 'HTTP Request, defaults',
	node: (baseUrl) => httpRequestNode(baseUrl, {}),
	floor: SINGLE_CLIENT.id,
};
export const DEFAULTS: Participant = {
	id: 'upwell',
	label: 'Upwell, defaults',
	node: () => upwellNode({}),
};
export const BULK_100: Participant = {
	id: 'upwell-bulk-100',
	label: 'Upwell, 100 customers per request',
	node: () => upwellNode({ batchSize: 100 }),
};
export const BULK_500: Participant = {
	id: 'upwell-bulk-500',
	label: 'Upwell, 500 customers per request',
	node: () => upwellNode({ batchSize: 500 }),
	floor: BULK_CLIENT.id,
};
export const MAPPED_500: Participant = {
	id: 'upwell-mapped-500',
	label: 'Upwell, 500 customers per request, mapped automatically',
	node: () => mappedUpwellNode({ batchSize: 500 }),
	floor: BULK_CLIENT.id,
};
export const CONCURRENCY_50: Participant = {
	id: 'upwell-in-flight-50',
	label: 'Upwell, concurrency 50',
	node: () => upwellNode({ concurrency: MAX_CONCURRENCY }),
	floor: SINGLE_CLIENT.id,
};
export const READER: Participant = {
	id: 'floor-reader',
	label: 'Floor: a node that only reads its parameters',
	node: () => readerNode,
	sendsNothing: true,
};

/** In the order of the tables. */
export const PARTICIPANTS: Participant[] = [
	DEFAULTS,
	CONCURRENCY_50,
	BULK_100,
	BULK_500,
	MAPPED_500,
	{
		id: 'upwell-computed-500',
		label: 'Upwell, 500 customers per request, fields computed',
		node: () => upwellNode({ batchSize: 500 }, COMPUTED),
		floor: BULK_CLIENT.id,
	},
	HTTP_REQUEST,
	{
		id: 'http-request-batching',
		label: 'HTTP Request, batching',
		floor: SINGLE_CLIENT.id,
		// As many requests at once as the Upwell node may have, and one batch per server latency. With n8n's default
		// interval of one second the result would be 50 rows per second, regardless of everything else.
		node: (baseUrl, { latencyMs }) =>
			httpRequestNode(baseUrl, {
				batching: { batch: { batchSize: MAX_CONCURRENCY, batchInterval: latencyMs } },
			}),
	},
	SINGLE_CLIENT,
	BULK_CLIENT,
	READER,
];
