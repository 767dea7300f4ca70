import type { Workflow, WorkflowNode } from '../scripts/n8nHost.cts';
import type { RowKind } from './nodes/rows.cts';

export const MEASURED_NODE = 'Measured';

/** The settings of the measured node. */
export type MeasuredNode = Pick<WorkflowNode, 'type' | 'parameters'> & {
	[setting: string]: unknown;
};

export interface WorkflowOptions extends RowKind {
	/** Path of the webhook that starts the workflow. Published workflows must not share one. */
	path: string;
	rows: number;
	credential: { id: string; name: string };
}

/**
 * Webhook → rows → measured node. It is published and started by a webhook, like a migration or a nightly sync. In the
 * editor, nodes would also send their progress to the browser.
 */
export function benchWorkflow(
	measured: MeasuredNode,
	{ path, rows, withSourceKey, badRows, credential }: WorkflowOptions,
): Workflow {
	const node = (name: string, x: number, settings: MeasuredNode) => ({
		id: name,
		name,
		typeVersion: 1,
		position: [x, 0],
		...settings,
	});
	const connectTo = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
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
				parameters: { count: rows, withSourceKey, badRows: badRows ?? '' },
			}),
			{ ...node(MEASURED_NODE, 440, measured), credentials: { upwellApi: credential } },
		],
		connections: { Start: connectTo('Rows'), Rows: connectTo(MEASURED_NODE) },
	};
}
