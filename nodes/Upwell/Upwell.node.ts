import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes, NodeOperationError } from 'n8n-workflow';
import { customerOperations, customerProperties } from './customer';

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
		description: 'Create customers in Upwell, the accounts-receivable automation for logistics',
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
				options: [{ name: 'Customer', value: 'customer' }],
				default: 'customer',
			},
			...customerProperties,
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const name = this.getNodeParameter('operation', 0, 'create');
		const operation = customerOperations.find(({ option }) => option.value === name);
		if (!operation) {
			throw new NodeOperationError(this.getNode(), `There is no operation '${String(name)}'`);
		}
		return [await operation.run(this)];
	}
}
