import type { BenchEnvironment } from '../environment/environment.cts';
import {
	collectGarbage,
	GARBAGE_COLLECTION_ARGUMENTS,
	readMemory,
	resetPeakMemory,
} from '../environment/memory.cts';
import { lastTaskOf, publishWorkflow, withFreshN8n } from '../environment/n8n.cts';
import type { BenchN8n, FinishedExecution } from '../environment/n8n.cts';
import type { SandboxProcess } from '../environment/sandboxProcess.cts';
import { fieldsFor } from '../measuredNodes.cts';
import type { Entry, Scenario } from '../scenarios.cts';
import { MEASURED_NODE } from '../workflow.cts';
import type { MeasuredNode } from '../workflow.cts';
import { rowKindOf } from './checkRows.cts';
import type { Figures } from './figures.cts';
import type { ReadServer } from './measure.cts';
import { medianOf } from './series.cts';

interface Run {
	scenario: Scenario;
	entry: Entry;
	rows: number;
	readServer: ReadServer;
}

/** Runs a participant's node in a new n8n, as often as the scenario says; of several executions the medians. */
export async function measureInN8n(
	{ packages, nodeArguments }: BenchEnvironment,
	sandbox: SandboxProcess,
	run: Run,
): Promise<Figures> {
	const { scenario, entry, rows } = run;
	const kind = rowKindOf(scenario, entry.participant);
	const allArguments = [...GARBAGE_COLLECTION_ARGUMENTS, ...nodeArguments];
	return await withFreshN8n(packages, sandbox, allArguments, async (benchN8n) => {
		const measured = measuredNode(run, sandbox.url);
		const start = await publishWorkflow(benchN8n, measured, { path: 'bench', rows, ...kind });
		const executions: Figures[] = [];
		for (let count = 0; count < (scenario.executions ?? 1); count++) {
			if (count > 0) await sandbox.reset();
			executions.push(await execute(benchN8n, start, run, count === 0));
		}
		return medianOf(executions);
	});
}

function measuredNode({ scenario, entry }: Run, baseUrl: string): MeasuredNode {
	const { participant, mayFail = false } = entry;
	if (!participant.node) throw new Error(`${participant.label} has no node`);
	const node = participant.node({ baseUrl, fields: fieldsFor(rowKindOf(scenario, participant)) });
	const goesOn = mayFail || scenario.badRows !== undefined;
	return goesOn ? { ...node, onError: 'continueRegularOutput' } : node;
}

async function execute(
	{ n8n }: BenchN8n,
	start: () => Promise<FinishedExecution>,
	{ entry, rows, readServer }: Run,
	isFirst: boolean,
): Promise<Figures> {
	const pid = n8n.pid ?? 0;
	if (isFirst) await collectGarbage(pid);
	await resetPeakMemory(pid);
	const before = await readMemory(pid);
	const finished = await start();
	// Read before the execution's data is requested, because that needs memory too.
	const after = await readMemory(pid);
	const execution = await n8n.api.execution(finished.id);
	const task = lastTaskOf(execution, MEASURED_NODE);
	const items = task.data?.main?.[0] ?? [];
	if (finished.status !== 'success' || items.length !== rows) {
		const { label } = entry.participant;
		const reason = execution.data.resultData.error?.message ?? 'n8n gives no reason';
		throw new Error(`${label} ended with ${finished.status}, ${items.length} items: ${reason}`);
	}
	const failedRows = items.flatMap(({ json }, row) => (json.error === undefined ? [] : [row]));
	return {
		seconds: Number(task.executionTime) / 1000,
		executionSeconds: (Date.parse(finished.stoppedAt) - Date.parse(finished.startedAt)) / 1000,
		idleMemory: before?.current,
		peakMemory: after?.peak,
		...(await readServer(failedRows)),
	};
}
