import type { BenchEnvironment } from './environment/environment.cts';
import { preparePackages } from './environment/packages.cts';
import { FAULT_ROWS } from './faults/plan.cts';
import { runUnderFaults } from './faults/run.cts';
import type { FaultResult } from './faults/run.cts';
import { faultTargets } from './faults/targets.cts';
import type { BenchOptions } from './options.cts';
import { BULK_500, LARGE, PARTICIPANTS, SCALING, SMALL } from './plan.cts';
import type { Size } from './plan.cts';
import { faultTable } from './report/faultTable.cts';
import { formatSize } from './report/format.cts';
import { printFaultRun, printSpeedRun, printTable } from './report/progress.cts';
import { currentMachine } from './report/results.cts';
import type { Results } from './report/results.cts';
import { speedTable } from './report/speedTable.cts';
import { measureSeries } from './speed/series.cts';
import type { Result } from './speed/series.cts';
import { scalingTargets, speedTargets } from './speed/targets.cts';

/** `--quick` divides the number of rows by this. */
const QUICK_DIVISOR = 20;

/** Runs the selected parts, prints their progress, and resolves to all results. */
export async function runBench(options: BenchOptions): Promise<Results> {
	const { parts, profile } = options;
	const packages = await preparePackages();
	const nodeArguments = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
	const environment: BenchEnvironment = { packages, nodeArguments };
	try {
		const speed = parts.includes('speed') ? await runSpeed(environment, options) : [];
		const scaling = parts.includes('scaling') ? await runScaling(environment, options) : [];
		const faults = parts.includes('faults') ? await runFaults(environment, options) : [];
		const targets = [...speedTargets(speed), ...scalingTargets(scaling), ...faultTargets(faults)];
		return { machine: await currentMachine(), speed, scaling, faults, targets };
	} finally {
		packages.remove();
	}
}

const scaleSize = ({ rows, quick }: BenchOptions, size: Size): Size => ({
	...size,
	rows: rows ?? (quick ? size.rows / QUICK_DIVISOR : size.rows),
});

async function runSpeed(environment: BenchEnvironment, options: BenchOptions): Promise<Result[]> {
	const selected = PARTICIPANTS.filter(({ id }) => id.includes(options.only));
	const results: Result[] = [];
	for (const size of [SMALL, LARGE].map((original) => scaleSize(options, original))) {
		const entries = selected.map((participant) => ({ participant, size }));
		const measured = await measureSeries(environment, entries, options.runs, printSpeedRun);
		printTable(formatSize(size), speedTable(measured));
		results.push(...measured);
	}
	return results;
}

async function runScaling(environment: BenchEnvironment, options: BenchOptions): Promise<Result[]> {
	const entries = SCALING.map((size) => ({
		participant: BULK_500,
		size: scaleSize(options, size),
	}));
	const results = await measureSeries(environment, entries, options.runs, printSpeedRun);
	printTable('Few rows and many rows', speedTable(results));
	return results;
}

async function runFaults(
	environment: BenchEnvironment,
	options: BenchOptions,
): Promise<FaultResult[]> {
	const { rows, quick, runs: rounds, only } = options;
	const results = await runUnderFaults(environment, {
		rows: rows ?? (quick ? FAULT_ROWS / QUICK_DIVISOR : FAULT_ROWS),
		rounds,
		only,
		onRun: printFaultRun,
	});
	for (const withSourceKey of [true, false]) {
		const title = `Under faults, ${withSourceKey ? 'with' : 'without'} source system and ID`;
		const selected = results.filter((result) => result.withSourceKey === withSourceKey);
		printTable(title, faultTable(selected));
	}
	return results;
}
