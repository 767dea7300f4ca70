import type { Fault } from '../../sandbox/server.cts';
import { fieldsFor, httpRequestNode, upwellNode } from '../measuredNodes.cts';
import type { MeasuredNode } from '../workflow.cts';

export const FAULT_ROWS = 1_000;
export const FAULT_LATENCY_MS = 20;

/** Each of them may hit any request, also a lookup. */
export const FAULTS: Array<Omit<Fault, 'times'> & { times: 'always' }> = [
	{ kind: 'rateLimit', retryAfter: '1', chance: 0.05, times: 'always' },
	{ kind: 'reset', at: 'after', chance: 0.02, times: 'always' },
];

/**
 * The random seed of the first round; each further round uses the next number. With these seeds no fault hits the first
 * request, as in 93 of 100 runs. This matters because n8n retries a node with an error output only if its first item
 * failed. The participant that stops the workflow shows what such a retry does.
 */
export const FIRST_SEED = 2;

/** Retry On Fail with the most tries that n8n allows and its default wait. */
const RETRY = { retryOnFail: true, maxTries: 5, waitBetweenTries: 1_000 };
const ERROR_OUTPUT = { ...RETRY, onError: 'continueErrorOutput' };

export interface FaultParticipant {
	id: string;
	label: string;
	node(baseUrl: string, withSourceKey: boolean): MeasuredNode;
}

export const FAULT_PARTICIPANTS: FaultParticipant[] = [
	{
		id: 'upwell',
		label: 'Upwell',
		node: (_, withSourceKey) => ({ ...upwellNode({}, fieldsFor(withSourceKey)), ...ERROR_OUTPUT }),
	},
	{
		id: 'upwell-bulk-100',
		label: 'Upwell, 100 customers per request',
		node: (_, withSourceKey) => ({
			...upwellNode({ batchSize: 100 }, fieldsFor(withSourceKey)),
			...ERROR_OUTPUT,
		}),
	},
	{
		id: 'http-request',
		label: 'HTTP Request',
		node: (baseUrl, withSourceKey) => ({
			...httpRequestNode(baseUrl, {}, fieldsFor(withSourceKey)),
			...ERROR_OUTPUT,
		}),
	},
	{
		id: 'http-request-stop',
		label: 'HTTP Request, On Error: Stop Workflow',
		node: (baseUrl, withSourceKey) => ({
			...httpRequestNode(baseUrl, {}, fieldsFor(withSourceKey)),
			...RETRY,
		}),
	},
];
