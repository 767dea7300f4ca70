import type { INode } from 'n8n-workflow';
import type { WorkflowJson } from './engine.cts';

/** The end of the source ID, and the name, of the row that Upwell refuses. */
export const REFUSED = '-5';
export const REFUSED_NAME = 'Lone Star Trucking';

/** Six companies from a CRM, with empty columns and one invalid country. */
export function demoRows(run: string) {
	return [
		{ name: 'Acme Freight', email: 'ap@acme-freight.example', city: 'Austin', country: 'us' },
		{
			name: 'Blue Ridge Logistics',
			email: 'billing@blueridge.example',
			city: 'Roanoke',
			country: 'US',
		},
		{ name: 'Cascade Carriers', email: '', city: 'Vancouver', country: 'CA' },
		{ name: 'Delta Drayage', email: 'office@delta.example', city: '', country: '' },
		{ name: REFUSED_NAME, email: 'ap@lonestar.example', city: 'Dallas', country: 'Texas' },
		{ name: 'Fjord Forwarding', email: 'post@fjord.example', city: 'Aalborg', country: 'DK' },
	].map((row, index) => ({ ...row, sourceSystemId: `${run}-${index + 1}` }));
}

export type DemoRow = ReturnType<typeof demoRows>[number];

const SOURCE_KEY = { sourceSystem: 'N8N_DEMO', sourceSystemId: '={{ $json.sourceSystemId }}' };

/** For each operation: its name in the editor, and where the source key goes. */
export const OPERATIONS = {
	create: { name: 'Create', parameters: {}, fields: SOURCE_KEY },
	upsert: { name: 'Create or Update', parameters: SOURCE_KEY, fields: {} },
};

export type Operation = keyof typeof OPERATIONS;

/** Manual Trigger → CRM Rows → Upwell, whose error branch is connected. */
export function demoWorkflow(operation: Operation, rows: DemoRow[]): WorkflowJson {
	const { parameters, fields } = OPERATIONS[operation];
	const connectTo = (node: string) => [{ node, type: 'main' as const, index: 0 }];
	const node = (name: string, type: string, more: object = {}) =>
		({ id: name, name, type, typeVersion: 1, position: [0, 0], parameters: {}, ...more }) as INode;
	return {
		name: 'CRM rows to Upwell',
		nodes: [
			node('Manual Trigger', 'n8n-nodes-base.manualTrigger'),
			node('CRM Rows', 'standIn.rows', { parameters: { rows } }),
			node('Upwell', 'n8n-nodes-upwell.upwell', {
				onError: 'continueErrorOutput',
				credentials: { upwellApi: { id: '1', name: 'Upwell account' } },
				parameters: {
					resource: 'customer',
					operation,
					...parameters,
					name: '={{ $json.name }}',
					additionalFields: {
						...fields,
						emailAddress: '={{ $json.email }}',
						addresses: {
							address: [{ city: '={{ $json.city }}', country: '={{ $json.country }}' }],
						},
					},
				},
			}),
			node('Created', 'standIn.pass'),
			node('To Fix', 'standIn.pass'),
		],
		connections: {
			'Manual Trigger': { main: [connectTo('CRM Rows')] },
			'CRM Rows': { main: [connectTo('Upwell')] },
			Upwell: { main: [connectTo('Created'), connectTo('To Fix')] },
		},
	};
}
