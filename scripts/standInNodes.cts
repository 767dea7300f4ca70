import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { thrownText } from './engineDifferences.cts';

/** A tool as an AI agent sees it. */
interface Tool {
	name: string;
	invoke(args: IDataObject): Promise<string>;
}

const description = (name: string) => ({
	displayName: name,
	name,
	group: [],
	version: 1,
	description: '',
	defaults: { name },
	inputs: ['main'],
	outputs: ['main'],
	properties: [],
});

/**
 * Small replacements for the nodes around Upwell. n8n's own nodes are not installed for the engine, because they are a
 * download of hundreds of megabytes and are not what is tested.
 */
export const standInNodes: Record<string, INodeType> = {
	/** Starts a workflow, as n8n's Manual Trigger does. */
	'n8n-nodes-base.manualTrigger': {
		description: { ...description('manualTrigger'), inputs: [] },
		execute: async () => [[{ json: {} }]],
	} as unknown as INodeType,

	/** Outputs its parameter `rows`, like a CRM or a spreadsheet; each row `repeat` times, as the same object. */
	'standIn.rows': {
		description: {
			...description('rows'),
			properties: [
				{ name: 'rows', type: 'json' },
				{ name: 'repeat', type: 'number' },
			],
		},
		async execute(this: IExecuteFunctions) {
			const { rows, repeat = 1 } = this.getNode().parameters as unknown as {
				rows: IDataObject[];
				repeat?: number;
			};
			return [rows.flatMap((json) => Array.from({ length: repeat }, () => ({ json })))];
		},
	} as unknown as INodeType,

	/** Outputs its input. */
	'standIn.pass': {
		description: description('pass'),
		async execute(this: IExecuteFunctions) {
			return [this.getInputData()];
		},
	} as unknown as INodeType,

	/** Outputs batches of one item and collects the results, as n8n's Loop Over Items does. */
	'standIn.loop': {
		description: { ...description('loop'), outputs: ['main', 'main'] },
		async execute(this: IExecuteFunctions) {
			const context = this.getContext('node') as {
				remaining?: INodeExecutionData[];
				done?: INodeExecutionData[];
			};
			if (context.remaining === undefined) {
				context.remaining = [...this.getInputData()];
				context.done = [];
			} else context.done?.push(...this.getInputData());
			const next = context.remaining.shift();
			return next ? [[], [next]] : [context.done ?? [], []];
		},
	} as unknown as INodeType,

	/** Calls its tool with each entry of its parameter `calls`, as an AI agent does, and outputs the answers. */
	'standIn.agent': {
		description: {
			...description('agent'),
			inputs: ['main', { type: 'ai_tool', displayName: 'Tool' }],
			properties: [{ name: 'calls', type: 'json' }],
		},
		async execute(this: IExecuteFunctions) {
			const tools = (await this.getInputConnectionData('ai_tool', 0)) as Tool[];
			const calls = this.getNode().parameters.calls as unknown as IDataObject[];
			const answers: INodeExecutionData[] = [];
			for (const call of calls) {
				try {
					const answer = await tools[0].invoke(call);
					const thrown = thrownText(answer);
					answers.push({ json: thrown === undefined ? { answer } : { thrown } });
				} catch (error) {
					answers.push({ json: { thrown: (error as Error).message } });
				}
			}
			return [answers];
		},
	} as unknown as INodeType,
};
