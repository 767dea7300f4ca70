import { COMPUTED, httpRequestNode, readerNode, upwellNode } from './measuredNodes.cts';
import type { MeasuredNode } from './workflow.cts';

/** What one row costs the server, beside the latency of its request, in milliseconds. */
export const PER_ROW_MS = 0.2;

export interface Size {
	rows: number;
	/** How long the server waits before it handles a request, in milliseconds. */
	latencyMs: number;
}

export const SMALL: Size = { rows: 1_000, latencyMs: 20 };
export const LARGE: Size = { rows: 10_000, latencyMs: 100 };
/** For what a row costs when there are few of them, and when there are many. */
export const SCALING: Size[] = [
	{ rows: 5_000, latencyMs: 100 },
	{ rows: 50_000, latencyMs: 100 },
];

/** Somebody who brings rows to the server: a node in n8n, or a client of its own. */
export interface Participant {
	id: string;
	label: string;
	/** The node that is measured in n8n. */
	node?(baseUrl: string, size: Size): MeasuredNode;
	/** For a client outside n8n: how it sends. */
	client?: ClientPlan;
	/** Sends nothing, so that nothing is stored. */
	sendsNothing?: boolean;
	/** The id of the bare client that makes the same requests. */
	floor?: string;
}

export interface ClientPlan {
	rowsPerRequest: number;
	inFlight: number;
}

/** The usual pool of this node; see `DEFAULT_CONCURRENCY` there. */
const USUAL_IN_FLIGHT = 10;
const MOST_IN_FLIGHT = 50;

const SINGLE_CLIENT: Participant = {
	id: 'floor-client-in-flight-50',
	label: 'Floor: bare client, one by one, 50 in flight',
	client: { rowsPerRequest: 1, inFlight: MOST_IN_FLIGHT },
};
export const BULK_CLIENT: Participant = {
	id: 'floor-client-bulk-500',
	label: 'Floor: bare client, 500 customers per request',
	client: { rowsPerRequest: 500, inFlight: USUAL_IN_FLIGHT },
};
export const HTTP_REQUEST: Participant = {
	id: 'http-request',
	label: 'HTTP Request, defaults',
	node: (baseUrl) => httpRequestNode(baseUrl, {}),
	floor: SINGLE_CLIENT.id,
};
export const BULK_500: Participant = {
	id: 'upwell-bulk-500',
	label: 'Upwell, 500 customers per request',
	node: () => upwellNode({ batchSize: 500 }),
	floor: BULK_CLIENT.id,
};
export const IN_FLIGHT_50: Participant = {
	id: 'upwell-in-flight-50',
	label: 'Upwell, concurrency 50',
	node: () => upwellNode({ concurrency: MOST_IN_FLIGHT }),
	floor: SINGLE_CLIENT.id,
};
export const READER: Participant = {
	id: 'floor-reader',
	label: 'Floor: a node that only reads its parameters',
	node: () => readerNode,
	sendsNothing: true,
};

/** All of them, in the order of the tables. */
export const PARTICIPANTS: Participant[] = [
	{ id: 'upwell', label: 'Upwell, defaults', node: () => upwellNode({}) },
	IN_FLIGHT_50,
	{
		id: 'upwell-bulk-100',
		label: 'Upwell, 100 customers per request',
		node: () => upwellNode({ batchSize: 100 }),
	},
	BULK_500,
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
		// As many at once as the node above may have on their way, one batch for each time the server takes. n8n's own
		// default for the interval, a second, would make it 50 rows per second whatever else is measured here.
		node: (baseUrl, { latencyMs }) =>
			httpRequestNode(baseUrl, {
				batching: { batch: { batchSize: MOST_IN_FLIGHT, batchInterval: latencyMs } },
			}),
	},
	SINGLE_CLIENT,
	BULK_CLIENT,
	READER,
];
