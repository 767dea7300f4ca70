import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workflow } from './types.cts';

const folder = join(__dirname, '..', '..', 'examples');
const NODE_TYPE = /^n8n-nodes-upwell\.upwell(Tool|Trigger)?$/;

export interface Example {
	file: string;
	workflow: Workflow;
}

/** The workflows of `examples/`, sorted by file name. */
export async function loadExamples(): Promise<Example[]> {
	const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
	return await Promise.all(
		files.map(async (file) => ({
			file,
			workflow: JSON.parse(await readFile(join(folder, file), 'utf8')) as Workflow,
		})),
	);
}

/** The same workflow with this credential in all its Upwell nodes. */
export function withCredential(
	workflow: Workflow,
	credential: { id: string; name: string },
): Workflow {
	const nodes = workflow.nodes.map((node) =>
		NODE_TYPE.test(node.type) ? { ...node, credentials: { upwellApi: credential } } : node,
	);
	return { ...workflow, nodes };
}
