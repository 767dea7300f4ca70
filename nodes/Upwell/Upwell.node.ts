import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { failAll } from './execution/errorReport';
import { describeUnknownOperation } from './messages/run';
import { RESOURCES } from './resources';

/**
 * Programmatic rather than declarative: n8n starts all requests of a declarative node at once, repeats those that
 * succeeded when it retries the node, and loses the link between items on the error branch.
 */
export class Upwell implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Upwell',
		name: 'upwell',
		icon: { light: 'file:upwell.svg', dark: 'file:upwell.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Create, find and update customers, look up, approve and delete invoices, create and approve carrier invoices, update shipments, carriers and rules and send any other request to Upwell, the accounts-receivable and payable automation for logistics',
		defaults: { name: 'Upwell' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'upwellApi', required: true }],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: RESOURCES.map(({ option }) => option),
				default: 'customer',
			},
			...RESOURCES.flatMap(({ properties }) => properties),
		],
	};

	/** What the editor asks for to fill lists. */
	methods = { listSearch: Object.assign({}, ...RESOURCES.map(({ listSearch }) => listSearch)) };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const chosen = {
			resource: this.getNodeParameter('resource', 0),
			operation: this.getNodeParameter('operation', 0),
		};
		const resource = RESOURCES.find(({ option }) => option.value === chosen.resource);
		const operation = resource?.operations.find(({ option }) => option.value === chosen.operation);
		if (operation) return [await operation.run(this)];
		return [failAll(this, describeUnknownOperation(chosen.resource, chosen.operation))];
	}
}
