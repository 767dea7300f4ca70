import type { BenchEnvironment } from '../environment/environment.cts';
import { lastTaskOf, publishWorkflow, withFreshN8n } from '../environment/n8n.cts';
import type { BenchN8n } from '../environment/n8n.cts';
import { startSandboxProcess } from '../environment/sandboxProcess.cts';
import type { SandboxProcess } from '../environment/sandboxProcess.cts';
import { benchRow } from '../nodes/rows.cts';
import { MEASURED_NODE } from '../workflow.cts';
import { countOutcomes } from './outcomes.cts';
import type { OutcomeCounts } from './outcomes.cts';
import { FAULT_LATENCY_MS, FAULT_PARTICIPANTS, FAULTS, SEED } from './plan.cts';
import type { FaultParticipant } from './plan.cts';
import { reportsByRow } from './reports.cts';

export interface FaultRun {
	outcomes: OutcomeCounts;
	/** Execution time of the node. */
	seconds: number;
	requests: number;
	rateLimits: number;
	resets: number;
}

export interface FaultResult {
	participant: string;
	label: string;
	withSourceKey: boolean;
	run: FaultRun;
}

export interface FaultOptions {
	rows: number;
	/** Selects the participants whose `faults/participant` contains this text. */
	only: string;
	/** Runs one; undefined if that failed. */
	attempt: (key: string, run: () => Promise<FaultRun>) => Promise<FaultRun | undefined>;
	onRun: (label: string, withSourceKey: boolean, run: FaultRun) => void;
}

/** Runs each participant once against a server that injects faults. */
export async function runUnderFaults(
	environment: BenchEnvironment,
	{ rows, only, attempt, onRun }: FaultOptions,
): Promise<FaultResult[]> {
	const results: FaultResult[] = [];
	for (const withSourceKey of [true, false]) {
		for (const participant of FAULT_PARTICIPANTS) {
			const { id, label, needsSourceKey = false } = participant;
			if (!`faults/${id}`.includes(only) || (needsSourceKey && !withSourceKey)) continue;
			const key = `faults/${id}, ${rows} rows, ${withSourceKey ? 'with' : 'without'} source key`;
			const run = await attempt(key, () =>
				runOnce(environment, participant, { rows, withSourceKey }),
			);
			if (!run) continue;
			onRun(label, withSourceKey, run);
			results.push({ participant: id, label, withSourceKey, run });
		}
	}
	return results;
}

interface RunSettings {
	rows: number;
	withSourceKey: boolean;
}

async function runOnce(
	{ packages, nodeArguments }: BenchEnvironment,
	participant: FaultParticipant,
	settings: RunSettings,
): Promise<FaultRun> {
	const sandbox = await startSandboxProcess({
		latencyMs: FAULT_LATENCY_MS,
		seed: SEED,
	});
	try {
		for (const fault of FAULTS) await sandbox.misbehave(fault);
		return await withFreshN8n(packages, sandbox, nodeArguments, async (n8n) => {
			return await sendRows(n8n, sandbox, participant, settings);
		});
	} finally {
		await sandbox.stop();
	}
}

async function sendRows(
	benchN8n: BenchN8n,
	sandbox: SandboxProcess,
	{ node }: FaultParticipant,
	{ rows, withSourceKey }: RunSettings,
): Promise<FaultRun> {
	const options = { path: 'bench', rows, withSourceKey };
	const run = await publishWorkflow(benchN8n, node(sandbox.url, withSourceKey), options);
	const { id: executionId } = await run();
	const task = lastTaskOf(await benchN8n.n8n.api.execution(executionId), MEASURED_NODE);
	const { customers, requests } = await sandbox.state();
	const idsByName = new Map<string, string[]>();
	for (const { id, name } of customers) idsByName.set(name, [...(idsByName.get(name) ?? []), id]);
	const rowOutcomes = reportsByRow(rows, task).map((reports, index) => ({
		storedIds: idsByName.get(benchRow(index, { withSourceKey }).name) ?? [],
		reports,
	}));
	return {
		outcomes: countOutcomes(rowOutcomes),
		seconds: Number(task.executionTime) / 1000,
		requests: requests.length,
		rateLimits: requests.filter(({ status }) => status === 429).length,
		// Of the faults here, only a reset connection leaves a request without a status.
		resets: requests.filter(({ status }) => status === undefined).length,
	};
}
