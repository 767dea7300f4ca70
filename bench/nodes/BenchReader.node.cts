import type {
	IDataObject,
	IExecuteFunctions,
	INodeProperties,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

const text = (displayName: string, name: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
});

/** A floor: reads the parameters that the Upwell node reads for each item, but sends nothing. */
export class BenchReader implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Bench Reader',
		name: 'benchReader',
		group: ['transform'],
		version: 1,
		description: 'Reads its parameters for each item',
		defaults: { name: 'Reader' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [
			text('Name', 'name'),
			{
				displayName: 'Additional Fields',
				name: 'additionalFields',
				type: 'collection',
				default: {},
				options: [
					text('Email Address', 'emailAddress'),
					text('Source System', 'sourceSystem'),
					text('Source System ID', 'sourceSystemId'),
				],
			},
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				default: {},
				options: [text('Concurrency', 'concurrency')],
			},
		],
	};

	async execute(this: IExecuteFunctions) {
		const items = this.getInputData().map((_, item) => {
			const name = this.getNodeParameter('name', item, '') as string;
			const fields = this.getNodeParameter('additionalFields', item, {}) as IDataObject;
			this.getNodeParameter('options', item, {});
			return { json: { name, ...fields }, pairedItem: { item } };
		});
		return [items];
	}
}
