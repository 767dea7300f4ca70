import type { IDataObject, IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { benchRow } from './rows.cts';
import type { BadRows } from './rows.cts';

/** Generates the rows while the workflow runs, so that the workflow itself stays small. */
export class BenchRows implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Bench Rows',
		name: 'benchRows',
		group: ['input'],
		version: 1,
		description: 'Outputs generated CRM rows',
		defaults: { name: 'Rows' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [
			{ displayName: 'Count', name: 'count', type: 'number', default: 1000 },
			{ displayName: 'With Source Key', name: 'withSourceKey', type: 'boolean', default: true },
			{ displayName: 'Bad Rows', name: 'badRows', type: 'string', default: '' },
		],
	};

	async execute(this: IExecuteFunctions) {
		const count = this.getNodeParameter('count', 0) as number;
		const withSourceKey = this.getNodeParameter('withSourceKey', 0) as boolean;
		const badRows = (this.getNodeParameter('badRows', 0) as BadRows | '') || undefined;
		const item = (index: number) => ({
			json: { ...benchRow(index, { withSourceKey, badRows }) } as IDataObject,
			pairedItem: { item: 0 },
		});
		return [Array.from({ length: count }, (_, index) => item(index))];
	}
}
