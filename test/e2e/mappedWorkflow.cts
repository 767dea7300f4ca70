import type { Workflow } from '../../scripts/n8nHost.cts';

const COMPANY = {
	company: 'Acme Freight',
	billingEmail: 'ap@acme.example',
	crmId: '48213',
	street: '1 Main St',
	city: 'Austin',
	state: 'TX',
	zip: '78701',
};

/** The most common workflow: fields of a CRM company are mapped to fields of a customer. */
export function mappedWorkflow(credential: { id: string; name: string }): Workflow {
	const node = (
		name: string,
		type: string,
		x: number,
		typeVersion: number,
		parameters: object,
	) => ({
		id: name,
		name,
		type,
		typeVersion,
		position: [x, 0],
		parameters: { ...parameters },
	});
	const assignments = Object.entries(COMPANY).map(([name, value]) => ({
		id: name,
		name,
		value,
		type: 'string',
	}));
	const connectTo = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	return {
		name: 'New companies to Upwell',
		nodes: [
			node('Start', 'n8n-nodes-base.manualTrigger', 0, 1, {}),
			node('Company from the CRM', 'n8n-nodes-base.set', 220, 3.4, {
				assignments: { assignments },
			}),
			{
				...node('Upwell', 'n8n-nodes-upwell.upwell', 440, 1, {
					resource: 'customer',
					operation: 'create',
					name: '={{ $json.company }}',
					additionalFields: {
						sourceSystem: 'HubSpot',
						sourceSystemId: '={{ $json.crmId }}',
						emailAddress: '={{ $json.billingEmail }}',
					},
				}),
				credentials: { upwellApi: credential },
			},
		],
		connections: {
			Start: connectTo('Company from the CRM'),
			'Company from the CRM': connectTo('Upwell'),
		},
	};
}
