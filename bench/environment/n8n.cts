import axios from 'axios';
import { N8n, until } from '../../scripts/n8nHost.cts';
import type { Execution } from '../../scripts/n8nHost.cts';
import { benchWorkflow } from '../workflow.cts';
import type { MeasuredNode, WorkflowOptions } from '../workflow.cts';
import type { Packages } from './packages.cts';
import type { SandboxProcess } from './sandboxProcess.cts';

/** Ten times the duration of the slowest run. */
const EXECUTION_TIMEOUT_MS = 3_600_000;
/** Not shorter, because each poll costs n8n some milliseconds. */
const POLL_INTERVAL_MS = 1_000;

/** An n8n with the credential for the sandbox. */
export interface BenchN8n {
	n8n: N8n;
	credential: { id: string; name: string };
}

/** Starts an n8n that has only the packages and the credential, and stops it after `callback` has ended or thrown. */
export async function withFreshN8n<T>(
	packages: Packages,
	{ url, apiKey }: SandboxProcess,
	nodeArguments: string[],
	callback: (benchN8n: BenchN8n) => Promise<T>,
): Promise<T> {
	const n8n = await N8n.start({ install: packages.install, nodeArguments });
	try {
		const name = 'Upwell account';
		const id = await n8n.api.createCredential(name, 'upwellApi', { apiKey, baseUrl: url });
		return await callback({ n8n, credential: { id, name } });
	} finally {
		await n8n.stop();
	}
}

/** An execution that has ended, without its data. */
export interface FinishedExecution {
	id: string;
	status: string;
	startedAt: string;
	stoppedAt: string;
}

/** Publishes a workflow with the measured node. Returns a function that runs it and resolves when it has ended. */
export async function publishWorkflow(
	{ n8n, credential }: BenchN8n,
	measured: MeasuredNode,
	options: Omit<WorkflowOptions, 'credential'>,
): Promise<() => Promise<FinishedExecution>> {
	const workflow = benchWorkflow(measured, { ...options, credential });
	const workflowId = await n8n.api.importWorkflow(workflow);
	await n8n.api.activate(workflowId);
	const seen = new Set<string>();
	return async () => {
		await axios.post(`${n8n.url}/webhook/${options.path}`, {}, { proxy: false });
		const find = () => findFinishedExecution(n8n, workflowId, seen);
		const finished = await until(
			'the execution ends',
			EXECUTION_TIMEOUT_MS,
			find,
			POLL_INTERVAL_MS,
		);
		seen.add(finished.id);
		return finished;
	};
}

async function findFinishedExecution(
	n8n: N8n,
	workflowId: string,
	seen: ReadonlySet<string>,
): Promise<FinishedExecution | undefined> {
	const filter = JSON.stringify({ workflowId });
	const { results } = await n8n.api
		.get<{ results: FinishedExecution[] }>('/executions', { filter })
		.catch((cause: Error) => {
			// An n8n that was too busy to check its database connection responds with 503 for a while.
			if (cause.message.includes(' 503 ')) return { results: [] };
			throw cause;
		});
	return results.find(
		({ id, status }) => !seen.has(id) && !['new', 'running', 'waiting'].includes(status),
	);
}

/** The last run of a node in an execution, as n8n stored it. */
export function lastTaskOf({ data }: Execution, node: string) {
	const { runData, error } = data.resultData;
	const task = runData[node]?.at(-1);
	if (!task) throw new Error(`"${node}" did not run: ${error?.message ?? 'n8n gives no reason'}`);
	return task;
}
