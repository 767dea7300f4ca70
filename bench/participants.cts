import {
	COMPUTED,
	createNode,
	httpCreateNode,
	httpUpdateNode,
	mappedNode,
	readerNode,
	upsertNode,
} from './measuredNodes.cts';
import type { Fields } from './measuredNodes.cts';
import type { MeasuredNode } from './workflow.cts';

/** What a measured node depends on. */
export interface NodeContext {
	/** The address of the server. */
	baseUrl: string;
	/** An expression for each column that the rows have. */
	fields: Fields;
}

/** Something that sends rows to the server and is measured: a node in n8n, or a client without n8n. */
export interface Participant {
	id: string;
	label: string;
	/** The node that is measured in n8n. */
	node?(context: NodeContext): MeasuredNode;
	/** The settings of a client outside n8n. */
	client?: ClientOptions;
	/** Its rows have no source system and ID. */
	withoutSourceKey?: boolean;
	/** It sends no requests, so nothing is stored. */
	sendsNothing?: boolean;
	/** The id of the bare client that sends the same rows. */
	floor?: string;
}

export interface ClientOptions {
	rowsPerRequest: number;
	concurrency: number;
}

const WITHOUT = 'without source system and ID';

export const SINGLE_CLIENT: Participant = {
	id: 'floor-client-single',
	label: 'Floor: bare client, one by one, 50 in flight',
	client: { rowsPerRequest: 1, concurrency: 50 },
};
export const BULK_CLIENT: Participant = {
	id: 'floor-client-bulk',
	label: 'Floor: bare client, 500 customers per request',
	client: { rowsPerRequest: 500, concurrency: 10 },
};
/** Reads computed fields as nodes usually do. */
export const READER: Participant = {
	id: 'floor-reader',
	label: 'A node that only reads the computed fields, one by one',
	node: () => readerNode(COMPUTED),
	sendsNothing: true,
};

export const UPWELL: Participant = {
	id: 'upwell',
	label: 'Upwell',
	node: ({ fields }) => createNode(fields),
	floor: BULK_CLIENT.id,
};
export const UPWELL_WITHOUT: Participant = {
	...UPWELL,
	id: 'upwell-without',
	label: `Upwell, ${WITHOUT}`,
	withoutSourceKey: true,
	floor: SINGLE_CLIENT.id,
};
export const UPWELL_MAPPED: Participant = {
	...UPWELL,
	id: 'upwell-mapped',
	label: 'Upwell, mapped automatically',
	node: mappedNode,
};
export const UPWELL_COMPUTED: Participant = {
	...UPWELL,
	id: 'upwell-computed',
	label: 'Upwell, fields computed',
	node: () => createNode(COMPUTED),
};
export const UPWELL_500: Participant = {
	...UPWELL,
	id: 'upwell-500',
	label: 'Upwell, Batch Size 500',
	node: ({ fields }) => createNode(fields, { batchSize: 500 }),
};
export const UPWELL_IN_FLIGHT_50: Participant = {
	...UPWELL_WITHOUT,
	id: 'upwell-without-in-flight-50',
	label: `Upwell, ${WITHOUT}, Concurrency 50`,
	node: ({ fields }) => createNode(fields, { concurrency: 50 }),
};
export const UPWELL_UPSERT: Participant = {
	id: 'upwell-upsert',
	label: 'Upwell, Create or Update',
	node: ({ fields }) => upsertNode(fields),
};

export const HTTP: Participant = {
	id: 'http',
	label: 'HTTP Request',
	node: ({ baseUrl, fields }) => httpCreateNode(baseUrl, fields),
	floor: SINGLE_CLIENT.id,
};
export const HTTP_WITHOUT: Participant = {
	...HTTP,
	id: 'http-without',
	label: `HTTP Request, ${WITHOUT}`,
	withoutSourceKey: true,
};
/** The fastest that a user can set for a server that takes ten requests a second. */
export const HTTP_PACED: Participant = {
	...HTTP_WITHOUT,
	id: 'http-without-paced',
	label: 'HTTP Request, Batching: 1 item each 100 ms',
	node: ({ baseUrl, fields }) =>
		httpCreateNode(baseUrl, fields, { batching: { batch: { batchSize: 1, batchInterval: 100 } } }),
};
export const HTTP_UPDATE: Participant = {
	id: 'http-update',
	label: 'HTTP Request, an update for each',
	node: ({ baseUrl, fields }) => httpUpdateNode(baseUrl, fields),
};
