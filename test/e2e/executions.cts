import assert from 'node:assert/strict';
import { withCredential } from '../../scripts/n8n/examples.cts';
import type { Example } from '../../scripts/n8n/examples.cts';
import { until } from '../../scripts/n8nHost.cts';
import type { Execution, N8n, TaskData, Workflow } from '../../scripts/n8nHost.cts';
import type { TestSetup } from './setup.cts';

/** Milliseconds. A workflow takes seconds, also on a busy machine with two cores. */
const RUN_TIMEOUT = 60_000;

export type Json = Record<string, unknown>;

/** An n8n of one process or of several: what is asked of it goes to its REST API. */
export interface AnyN8n {
	n8n: Pick<N8n, 'api'>;
}

/** Empties the sandbox, and imports an example with the sandbox's credential. */
export async function importExample(
	setup: TestSetup,
	{ workflow }: Example,
	change?: (workflow: Workflow) => Workflow,
): Promise<string> {
	setup.sandbox.reset();
	return await importWorkflow(setup, workflow, change);
}

/** Imports a workflow with the sandbox's credential. */
export async function importWorkflow(
	{ n8n, credential }: AnyN8n & Pick<TestSetup, 'credential'>,
	workflow: Workflow,
	change: (workflow: Workflow) => Workflow = (unchanged) => unchanged,
): Promise<string> {
	return await n8n.api.importWorkflow(change(withCredential(workflow, credential)));
}

/** Waits for the end of an execution, successful or not; at most this long, in milliseconds. */
export async function finishedExecution(
	{ n8n }: AnyN8n,
	executionId: string,
	timeout = RUN_TIMEOUT,
): Promise<Execution> {
	return await until(`execution ${executionId} ends`, timeout, async () => {
		const execution = await n8n.api.execution(executionId);
		return ['success', 'error', 'crashed', 'canceled'].includes(execution.status) && execution;
	});
}

/** Waits for the start and the end of an execution that was started from outside. */
export async function newestExecution(setup: TestSetup, workflowId: string): Promise<Execution> {
	const id = await until('the workflow is started', RUN_TIMEOUT, async () => {
		const [newest] = await setup.n8n.api.executions(workflowId);
		return newest;
	});
	return await finishedExecution(setup, id);
}

/** The items on one output of a node, from its last run. */
export function outputOf(execution: Execution, node: string, index = 0): Json[] {
	const { runData, error } = execution.data.resultData;
	const task: TaskData | undefined = runData[node]?.at(-1);
	assert(task, `"${node}" did not run; ${error?.message ?? 'nothing went wrong'}`);
	const items = task.data?.main?.[index] ?? Object.values(task.data ?? {})[0]?.[index] ?? [];
	return items.map(({ json }) => json);
}

/** What each request to create customers holds, alone or with others, in order of arrival. */
export function createInputs({ sandbox }: TestSetup): Json[] {
	return sandbox.requests
		.filter(({ method, path }) => method === 'POST' && /\/(bulk-)?customers$/.test(path))
		.flatMap(({ body }) => body.inputs ?? [body.input]);
}
