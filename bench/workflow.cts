import type { Workflow, WorkflowNode } from '../scripts/n8nHost.cts';

export const MEASURED_NODE = 'Measured';

/** The node that is measured, as far as the participants differ. */
export type MeasuredNode = Pick<WorkflowNode, 'type' | 'parameters'> & {
	[setting: string]: unknown;
};

export interface WorkflowOptions {
	/** Where the workflow listens for its start: no two published ones may share it. */
	path: string;
	rows: number;
	/** Whether the rows carry source system and source system ID. */
	withPair: boolean;
	credential: { id: string; name: string };
}

/**
 * Webhook → rows → the node that is measured. Published and started by a webhook, since a migration or a nightly sync
 * does not run from the editor, where nodes also report to the browser what they do.
 */
export function benchWorkflow(
	measured: MeasuredNode,
	{ path, rows, withPair, credential }: WorkflowOptions,
): Workflow {
	const node = (name: string, x: number, settings: MeasuredNode) => ({
		id: name,
		name,
		typeVersion: 1,
		position: [x, 0],
		...settings,
	});
	const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	return {
		name: 'Bench',
		settings: { executionOrder: 'v1' },
		nodes: [
			node('Start', 0, {
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				webhookId: path,
				parameters: { httpMethod: 'POST', path, responseMode: 'onReceived' },
			}),
			node('Rows', 220, {
				type: 'n8n-nodes-bench.benchRows',
				parameters: { count: rows, withPair },
			}),
			{ ...node(MEASURED_NODE, 440, measured), credentials: { upwellApi: credential } },
		],
		connections: { Start: to('Rows'), Rows: to(MEASURED_NODE) },
	};
}
