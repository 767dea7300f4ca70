import type { Fault } from '../../sandbox/server.cts';
import { fieldsFor, httpRequestNode, upwellNode } from '../measuredNodes.cts';
import type { MeasuredNode } from '../workflow.cts';

export const FAULT_ROWS = 1_000;
export const FAULT_LATENCY_MS = 20;

/** Each request may meet one of these, so a request that looks a customer up may as well. */
export const FAULTS: Array<Omit<Fault, 'times'> & { times: 'always' }> = [
	{ kind: 'rateLimit', retryAfter: '1', chance: 0.05, times: 'always' },
	{ kind: 'reset', at: 'after', chance: 0.02, times: 'always' },
];

/**
 * What the dice of the first round begin with; each further round takes the next number. With these the first request of
 * a run is not hit, as in 93 of 100 runs: n8n looks at the first item alone when it decides whether to run a node again
 * that has an error output. What it does then can be seen where the node stops the workflow.
 */
export const FIRST_SEED = 2;

/** Settings of a node that has n8n run it again when it fails, as often and as soon as n8n allows by default. */
const RETRY = { retryOnFail: true, maxTries: 5, waitBetweenTries: 1_000 };
const ERROR_OUTPUT = { ...RETRY, onError: 'continueErrorOutput' };

export interface FaultParticipant {
	id: string;
	label: string;
	node(baseUrl: string, withPair: boolean): MeasuredNode;
}

export const FAULT_PARTICIPANTS: FaultParticipant[] = [
	{
		id: 'upwell',
		label: 'Upwell',
		node: (_, withPair) => ({ ...upwellNode({}, fieldsFor(withPair)), ...ERROR_OUTPUT }),
	},
	{
		id: 'upwell-bulk-100',
		label: 'Upwell, 100 customers per request',
		node: (_, withPair) => ({
			...upwellNode({ batchSize: 100 }, fieldsFor(withPair)),
			...ERROR_OUTPUT,
		}),
	},
	{
		id: 'http-request',
		label: 'HTTP Request',
		node: (baseUrl, withPair) => ({
			...httpRequestNode(baseUrl, {}, fieldsFor(withPair)),
			...ERROR_OUTPUT,
		}),
	},
	{
		id: 'http-request-stop',
		label: 'HTTP Request, On Error: Stop Workflow',
		node: (baseUrl, withPair) => ({
			...httpRequestNode(baseUrl, {}, fieldsFor(withPair)),
			...RETRY,
		}),
	},
];
