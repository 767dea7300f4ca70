import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../operation';
import { create } from './create';

export const CUSTOMER = 'customer';

/** The operations of the resource; a new one is a file of its own and a line here. */
export const customerOperations: Operation[] = [create];

/** The list of operations, and the parameters of each. */
export const customerProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [CUSTOMER] } },
		options: customerOperations.map(({ option }) => option),
		default: 'create',
	},
	...customerOperations.flatMap(({ option, properties }) =>
		properties.map((property) => ({
			...property,
			displayOptions: { show: { resource: [CUSTOMER], operation: [option.value] } },
		})),
	),
];
