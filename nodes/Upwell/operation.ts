import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

/** One operation of a resource: its entry in the list, its parameters, and what it does. */
export interface Operation {
	option: INodePropertyOptions & { value: string; action: string };
	/** What they say of `displayOptions` is within this operation: `propertiesOf` shows them for no other. */
	properties: INodeProperties[];
	run(context: IExecuteFunctions): Promise<INodeExecutionData[]>;
}

/** A kind of record in Upwell, with what can be done to it. */
export interface Resource {
	option: INodePropertyOptions & { value: string };
	/** The first one is what a new node begins with. */
	operations: Operation[];
}

/** The parameters of a resource: the list of its operations, and what each of them asks for. */
export function propertiesOf({ option, operations }: Resource): INodeProperties[] {
	const firstOperation = operations[0].option.value;
	return [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: { resource: [option.value] } },
			options: operations.map((operation) => operation.option),
			default: firstOperation,
		},
		...operations.flatMap((operation) =>
			operation.properties.map((property) => ({
				...property,
				displayOptions: {
					show: {
						resource: [option.value],
						operation: [operation.option.value],
						...property.displayOptions?.show,
					},
				},
			})),
		),
	];
}
