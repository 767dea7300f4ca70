import assert from 'node:assert/strict';
import { withCredential } from '../../../scripts/n8n/examples.cts';
import type { Example } from '../../../scripts/n8n/examples.cts';
import { until } from '../../../scripts/n8nHost.cts';
import type { Execution, TaskData, Workflow } from '../../../scripts/n8nHost.cts';
import type { Stage } from '../stage.cts';

/** n8n on a busy two-core machine takes seconds for a workflow, never this long. */
const RUN_PATIENCE = 60_000;

export type Json = Record<string, unknown>;

/** Imports an example with the sandbox's credential, into a sandbox with nothing in it. */
export async function importExample(
	stage: Stage,
	{ workflow }: Example,
	change?: (workflow: Workflow) => Workflow,
): Promise<string> {
	stage.sandbox.reset();
	return await importWorkflow(stage, workflow, change);
}

/** Imports a workflow with the sandbox's credential. */
export async function importWorkflow(
	{ n8n, credential }: Stage,
	workflow: Workflow,
	change: (workflow: Workflow) => Workflow = (unchanged) => unchanged,
): Promise<string> {
	return await n8n.api.importWorkflow(change(withCredential(workflow, credential)));
}

/** Resolves to an execution that has come to its end, whatever that was. */
export async function ended({ n8n }: Stage, executionId: string): Promise<Execution> {
	return await until(`execution ${executionId} ends`, RUN_PATIENCE, async () => {
		const execution = await n8n.api.execution(executionId);
		return ['success', 'error', 'crashed', 'canceled'].includes(execution.status) && execution;
	});
}

/** Resolves to the newest execution of a workflow that was started from outside, after its end. */
export async function newestExecution(stage: Stage, workflowId: string): Promise<Execution> {
	const id = await until('the workflow is started', RUN_PATIENCE, async () => {
		const [newest] = await stage.n8n.api.executions(workflowId);
		return newest;
	});
	return await ended(stage, id);
}

/** What a node gave on one of its outputs in its last run. */
export function output(execution: Execution, node: string, index = 0): Json[] {
	const { runData, error } = execution.data.resultData;
	const task: TaskData | undefined = runData[node]?.at(-1);
	assert(task, `"${node}" did not run; ${error?.message ?? 'nothing went wrong'}`);
	const items = task.data?.main?.[index] ?? Object.values(task.data ?? {})[0]?.[index] ?? [];
	return items.map(({ json }) => json);
}

/** The inputs of the customers that were asked for, in the order they arrived. */
export function sent({ sandbox }: Stage): Json[] {
	return sandbox.requests
		.filter(({ method, path }) => method === 'POST' && path.endsWith('/customers'))
		.map(({ body }) => body.input);
}
