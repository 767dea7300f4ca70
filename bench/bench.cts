import type { BenchEnvironment } from './environment/environment.cts';
import { preparePackages } from './environment/packages.cts';
import { FAULT_ROWS } from './faults/plan.cts';
import { runUnderFaults } from './faults/run.cts';
import type { FaultResult } from './faults/run.cts';
import type { BenchOptions } from './options.cts';
import { plannedEntries, scaledRows } from './plannedEntries.cts';
import { faultTable } from './report/faultTable.cts';
import { printFailure, printFaultRun, printSpeedRun, printTable } from './report/progress.cts';
import { currentMachine } from './report/results.cts';
import type { Results } from './report/results.cts';
import { speedTable } from './report/speedTable.cts';
import type { SavedRuns } from './savedRuns.cts';
import { SCENARIOS } from './scenarios.cts';
import type { Scenario } from './scenarios.cts';
import { measure } from './speed/measure.cts';
import { measureSeries } from './speed/series.cts';
import type { Result } from './speed/series.cts';
import { allTargets } from './targets.cts';

/** The results of all runs, and what was wrong in those that failed. */
export interface BenchOutcome {
	results: Results;
	failures: string[];
}

/** A run that fails does not end the bench: it is undefined then. */
type Attempt = <T>(key: string, run: () => Promise<T>) => Promise<T | undefined>;

/** Runs what the options select, or takes it from the saved runs, and prints the progress. */
export async function runBench(options: BenchOptions, saved: SavedRuns): Promise<BenchOutcome> {
	const { profile } = options;
	const packages = await preparePackages();
	const nodeArguments = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
	const environment: BenchEnvironment = { packages, nodeArguments };
	const failures: string[] = [];
	const attempt: Attempt = async (key, run) => {
		try {
			return await saved.once(key, run);
		} catch (cause) {
			failures.push(`${key}: ${(cause as Error).message}`);
			printFailure(key, cause as Error);
			return undefined;
		}
	};
	try {
		const speed: Result[] = [];
		for (const scenario of SCENARIOS) {
			speed.push(...(await runScenario(environment, options, scenario, attempt)));
		}
		const faults = options.quick ? [] : await runFaults(environment, options, attempt);
		const targets = allTargets(speed, faults);
		return { results: { machine: await currentMachine(), speed, faults, targets }, failures };
	} finally {
		packages.remove();
	}
}

async function runScenario(
	environment: BenchEnvironment,
	options: BenchOptions,
	scenario: Scenario,
	attempt: Attempt,
): Promise<Result[]> {
	const entries = plannedEntries(scenario, options);
	const results = await measureSeries(scenario, entries, async ({ entry, rows }, round) => {
		const key = `${scenario.id}/${entry.participant.id}, ${rows} rows, ${round}`;
		const figures = await attempt(key, () => measure(environment, scenario, entry, rows));
		if (figures) printSpeedRun(scenario, entry.participant, round, figures);
		return figures;
	});
	if (results.length > 0) printTable(scenario.title, speedTable(results));
	return results;
}

async function runFaults(
	environment: BenchEnvironment,
	options: BenchOptions,
	attempt: Attempt,
): Promise<FaultResult[]> {
	const { only } = options;
	const results = await runUnderFaults(environment, {
		rows: scaledRows(options, FAULT_ROWS),
		only,
		attempt,
		onRun: printFaultRun,
	});
	for (const withSourceKey of [true, false]) {
		const title = `Under faults, ${withSourceKey ? 'with' : 'without'} source system and ID`;
		const selected = results.filter((result) => result.withSourceKey === withSourceKey);
		if (selected.length > 0) printTable(title, faultTable(selected));
	}
	return results;
}
