import axios from 'axios';
import { N8n, until } from '../../scripts/n8nHost.cts';
import type { Execution } from '../../scripts/n8nHost.cts';
import { benchWorkflow } from '../workflow.cts';
import type { MeasuredNode, WorkflowOptions } from '../workflow.cts';
import type { Packages } from './packages.cts';
import type { Upwell } from './upwell.cts';

/** Ten times what the slowest run takes. */
const PATIENCE_MS = 3_600_000;
/** Asking costs n8n some milliseconds. */
const ASK_EVERY_MS = 1_000;

export interface Host {
	n8n: N8n;
	credential: { id: string; name: string };
}

/** Starts an n8n with nothing in it but the packages and the credential, and stops it whatever happens. */
export async function onFreshN8n<T>(
	packages: Packages,
	{ url, apiKey }: Upwell,
	nodeArguments: string[],
	use: (host: Host) => Promise<T>,
): Promise<T> {
	const n8n = await N8n.start({ install: packages.install, nodeArguments });
	try {
		const name = 'Upwell account';
		const id = await n8n.api.createCredential(name, 'upwellApi', { apiKey, baseUrl: url });
		return await use({ n8n, credential: { id, name } });
	} finally {
		await n8n.stop();
	}
}

/** An execution that has come to its end, without its data. */
export interface Ended {
	id: string;
	status: string;
	startedAt: string;
	stoppedAt: string;
}

/** Publishes a workflow around a node. Resolves to a function that runs it once, and resolves at its end. */
export async function publish(
	{ n8n, credential }: Host,
	measured: MeasuredNode,
	options: Omit<WorkflowOptions, 'credential'>,
): Promise<() => Promise<Ended>> {
	const workflow = benchWorkflow(measured, { ...options, credential });
	const workflowId = await n8n.api.importWorkflow(workflow);
	await n8n.api.activate(workflowId);
	return async () => {
		await axios.post(`${n8n.url}/webhook/${options.path}`, {}, { proxy: false });
		const ended = () => endedExecution(n8n, workflowId);
		return await until('the execution ends', PATIENCE_MS, ended, ASK_EVERY_MS);
	};
}

async function endedExecution(n8n: N8n, workflowId: string): Promise<Ended | undefined> {
	const filter = JSON.stringify({ workflowId });
	const { results } = await n8n.api
		.get<{ results: Ended[] }>('/executions', { filter })
		.catch((cause: Error) => {
			// An n8n that has been too busy to ask for its database takes it for gone for a while.
			if (cause.message.includes(' 503 ')) return { results: [] };
			throw cause;
		});
	return results.find(({ status }) => !['new', 'running', 'waiting'].includes(status));
}

/** What a node did in an execution, as n8n stored it. */
export function taskOf({ data }: Execution, node: string) {
	const { runData, error } = data.resultData;
	const task = runData[node]?.at(-1);
	if (!task) throw new Error(`"${node}" did not run: ${error?.message ?? 'n8n does not say why'}`);
	return task;
}
