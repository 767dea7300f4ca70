import type { Workflow, WorkflowNode } from '../../scripts/n8nHost.cts';

/** Manual Trigger → Upwell, with these parameters and these other settings of the node. */
export function upwellWorkflow(
	credential: { id: string; name: string },
	parameters: Record<string, unknown>,
	settings: Partial<WorkflowNode> = {},
): Workflow {
	return {
		name: 'Upwell',
		nodes: [
			{
				id: '1',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				...settings,
				id: '2',
				name: 'Upwell',
				type: 'n8n-nodes-upwell.upwell',
				typeVersion: 1,
				position: [220, 0],
				parameters,
				credentials: { upwellApi: credential },
			},
		],
		connections: { Start: { main: [[{ node: 'Upwell', type: 'main', index: 0 }]] } },
	};
}
