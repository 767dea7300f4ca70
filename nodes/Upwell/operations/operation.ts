import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import type { PreviewSchema, ResourceDescription } from '../description';
import { listSearches, type ListSearch } from './listSearch';

/** One operation of a resource: its entry in the list, its parameters, and what it does. */
export interface Operation {
	option: INodePropertyOptions & { value: string; action: string };
	/** Their `displayOptions` are within this operation: `resource` shows them for no other. */
	properties: INodeProperties[];
	/** The fields of its output, where that is no record of the resource; empty where nothing is known of it. */
	output?: Readonly<Record<string, PreviewSchema>>;
	run(context: IExecuteFunctions): Promise<INodeExecutionData[]>;
}

/** A resource as the node offers it. */
export interface Resource {
	description: ResourceDescription;
	option: INodePropertyOptions & { value: string };
	operations: readonly Operation[];
	/** The list of its operations, and what each of them asks for. */
	properties: INodeProperties[];
	/** What fills the lists from which its records are chosen, by name. */
	listSearch: Record<string, ListSearch>;
}

const OPERATION: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: '',
};

/**
 * Makes a resource of its description and its operations, in the order of the alphabet.
 *
 * @param initial with which a new node begins; the first one where it is left out
 */
export function resource(
	description: ResourceDescription,
	operations: Operation[],
	initial = operations[0].option.value,
): Resource {
	const option = { name: description.displayName, value: description.value };
	const show = { resource: [option.value] };
	const operationProperty: INodeProperties = {
		...OPERATION,
		displayOptions: { show },
		options: operations.map((operation) => operation.option),
		default: initial,
	};
	const properties = operations.flatMap(({ option: { value }, properties: own }) =>
		own.map((property) => ({
			...property,
			displayOptions: { show: { ...show, operation: [value], ...property.displayOptions?.show } },
		})),
	);
	return {
		description,
		option,
		operations,
		properties: [operationProperty, ...properties],
		listSearch: listSearches(description),
	};
}
