import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

/** One operation of a resource: its entry in the list, its parameters, and what it does. */
export interface Operation {
	option: INodePropertyOptions & { value: string; action: string };
	/** Without `displayOptions`; the resource shows them for its operation only. */
	properties: INodeProperties[];
	run(context: IExecuteFunctions): Promise<INodeExecutionData[]>;
}
