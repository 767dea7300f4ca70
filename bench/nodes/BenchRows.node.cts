import type { IDataObject, IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { benchRow } from './rows.cts';

/** Where the rows come from: as many as asked for, made while the workflow runs, so that they are no part of it. */
export class BenchRows implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Bench Rows',
		name: 'benchRows',
		group: ['input'],
		version: 1,
		description: 'Gives out rows of a made-up CRM',
		defaults: { name: 'Rows' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [
			{ displayName: 'Count', name: 'count', type: 'number', default: 1000 },
			{ displayName: 'With Pair', name: 'withPair', type: 'boolean', default: true },
		],
	};

	async execute(this: IExecuteFunctions) {
		const count = this.getNodeParameter('count', 0) as number;
		const withPair = this.getNodeParameter('withPair', 0) as boolean;
		const item = (index: number) => ({
			json: { ...benchRow(index, withPair) } as IDataObject,
			pairedItem: { item: 0 },
		});
		return [Array.from({ length: count }, (_, index) => item(index))];
	}
}
