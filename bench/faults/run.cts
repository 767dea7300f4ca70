import type { BenchEnvironment } from '../environment/environment.cts';
import { lastTaskOf, publishWorkflow, withFreshN8n } from '../environment/n8n.cts';
import type { BenchN8n } from '../environment/n8n.cts';
import { startSandboxProcess } from '../environment/sandboxProcess.cts';
import type { SandboxProcess } from '../environment/sandboxProcess.cts';
import { benchRow } from '../nodes/rows.cts';
import { median } from '../statistics.cts';
import { MEASURED_NODE } from '../workflow.cts';
import { countOutcomes, sumOutcomeCounts } from './outcomes.cts';
import type { OutcomeCounts } from './outcomes.cts';
import { FAULT_LATENCY_MS, FAULT_PARTICIPANTS, FAULT_ROWS, FAULTS, FIRST_SEED } from './plan.cts';
import type { FaultParticipant } from './plan.cts';
import { reportsByRow } from './reports.cts';

/** The result of one run, or of several combined. */
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
	/** The sums of all runs; of the seconds the median. */
	total: FaultRun;
	runs: FaultRun[];
}

export interface FaultOptions {
	rows?: number;
	rounds: number;
	only: string;
	onRun: (label: string, withSourceKey: boolean, run: FaultRun) => void;
}

/** Runs each participant against a server that injects faults. In the same round all get the same random seed. */
export async function runUnderFaults(
	environment: BenchEnvironment,
	{ rows = FAULT_ROWS, rounds, only, onRun }: FaultOptions,
): Promise<FaultResult[]> {
	const results: FaultResult[] = [];
	for (const withSourceKey of [true, false]) {
		for (const participant of FAULT_PARTICIPANTS) {
			const { id, label } = participant;
			if (!id.includes(only)) continue;
			const runs: FaultRun[] = [];
			for (let round = 0; round < rounds; round++) {
				const seed = FIRST_SEED + round;
				const run = await runOnce(environment, participant, { rows, withSourceKey, seed });
				onRun(label, withSourceKey, run);
				runs.push(run);
			}
			results.push({ participant: id, label, withSourceKey, total: combineRuns(runs), runs });
		}
	}
	return results;
}

interface RunSettings {
	rows: number;
	withSourceKey: boolean;
	seed: number;
}

async function runOnce(
	{ packages, nodeArguments }: BenchEnvironment,
	participant: FaultParticipant,
	settings: RunSettings,
): Promise<FaultRun> {
	const sandbox = await startSandboxProcess({
		latencyMs: FAULT_LATENCY_MS,
		seed: settings.seed,
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
		storedIds: idsByName.get(benchRow(index, withSourceKey).name) ?? [],
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

function combineRuns(runs: FaultRun[]): FaultRun {
	const sum = (figure: (run: FaultRun) => number) =>
		runs.reduce((total, run) => total + figure(run), 0);
	return {
		outcomes: sumOutcomeCounts(runs.map(({ outcomes }) => outcomes)),
		seconds: median(runs.map(({ seconds }) => seconds)),
		requests: sum(({ requests }) => requests),
		rateLimits: sum(({ rateLimits }) => rateLimits),
		resets: sum(({ resets }) => resets),
	};
}
