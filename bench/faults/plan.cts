import type { Fault } from '../../sandbox/server.cts';
import { createNode, fieldsFor, httpCreateNode } from '../measuredNodes.cts';
import type { MeasuredNode } from '../workflow.cts';

export const FAULT_ROWS = 1_000;
export const FAULT_LATENCY_MS = 20;

/** Each of them may hit any request, also a lookup. */
export const FAULTS: Array<Omit<Fault, 'times'> & { times: 'always' }> = [
	{ kind: 'rateLimit', retryAfter: '1', chance: 0.05, times: 'always' },
	{ kind: 'reset', at: 'after', chance: 0.02, times: 'always' },
];

/**
 * The random seed, the same for all participants. With it no fault hits the first request, as in 93 of 100 runs. This
 * matters because n8n retries a node with an error output only if its first item failed. The participant that stops the
 * workflow shows what such a retry does.
 */
export const SEED = 2;

/** Retry On Fail with the most tries that n8n allows and its default wait. */
const RETRY = { retryOnFail: true, maxTries: 5, waitBetweenTries: 1_000 };
const ERROR_OUTPUT = { ...RETRY, onError: 'continueErrorOutput' };

export interface FaultParticipant {
	id: string;
	label: string;
	/** It has no part in the runs without source system and ID: there it would be the same as another. */
	needsSourceKey?: boolean;
	node(baseUrl: string, withSourceKey: boolean): MeasuredNode;
}

export const FAULT_PARTICIPANTS: FaultParticipant[] = [
	{
		id: 'upwell',
		label: 'Upwell',
		node: (_, withSourceKey) => ({ ...createNode(fieldsFor({ withSourceKey })), ...ERROR_OUTPUT }),
	},
	{
		id: 'upwell-single',
		label: 'Upwell, Batch Size 1',
		needsSourceKey: true,
		node: (_, withSourceKey) => ({
			...createNode(fieldsFor({ withSourceKey }), { batchSize: 1 }),
			...ERROR_OUTPUT,
		}),
	},
	{
		id: 'http',
		label: 'HTTP Request',
		node: (baseUrl, withSourceKey) => ({
			...httpCreateNode(baseUrl, fieldsFor({ withSourceKey })),
			...ERROR_OUTPUT,
		}),
	},
	{
		id: 'http-stop',
		label: 'HTTP Request, On Error: Stop Workflow',
		node: (baseUrl, withSourceKey) => ({
			...httpCreateNode(baseUrl, fieldsFor({ withSourceKey })),
			...RETRY,
		}),
	},
];
