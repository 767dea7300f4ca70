import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { thrownText } from './engineDifferences.cts';
import { packageFolder } from './engineVersion.cts';

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

	/**
	 * Outputs what its parameters are for each item, as n8n gives them; or, with `asPackage`, as the package reads them, and how
	 * often it asks n8n for that.
	 */
	'standIn.readings': {
		description: {
			...description('readings'),
			properties: [
				{ name: 'asPackage', type: 'boolean' },
				{ name: 'name', type: 'string' },
				{ name: 'fields', type: 'json' },
				{ name: 'deep', type: 'json' },
			],
		},
		async execute(this: IExecuteFunctions) {
			const { asPackage, ...given } = this.getNode().parameters;
			const names = Object.keys(given).filter((name) => given[name] !== undefined);
			let asked = 0;
			const ask = (...args: Parameters<IExecuteFunctions['getNodeParameter']>) => {
				if (!args[3]?.rawExpressions) asked++;
				return this.getNodeParameter(...args);
			};
			const file = join(packageFolder, 'dist/nodes/Upwell/parameters/parameterReader.js');
			const counting = Object.create(this, { getNodeParameter: { value: ask } });
			const read = asPackage ? require(file).parameterReader(counting) : ask;
			const items = this.getInputData().map((_, index) => {
				asked = 0;
				const readings = names.map(
					(name) => `${name}: ${described(() => read(name, index, null))}`,
				);
				return { json: { readings, asked } };
			});
			return [items];
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

/** A value with its type, or what is thrown in its place. */
function described(read: () => unknown): string {
	try {
		return inspect(read(), { depth: 20, breakLength: Infinity });
	} catch (error) {
		const { message, description: more } = error as Error & { description?: string };
		return `throws ${message} (${more})`;
	}
}
