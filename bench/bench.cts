import { FAULT_ROWS } from './faults/plan.cts';
import { runUnderFaults } from './faults/run.cts';
import type { FaultResult } from './faults/run.cts';
import { faultTargets } from './faults/targets.cts';
import type { BenchOptions } from './options.cts';
import { BULK_500, LARGE, PARTICIPANTS, SCALING, SMALL } from './plan.cts';
import type { Size } from './plan.cts';
import { faultTable } from './report/faultTable.cts';
import { tellFaultRun, tellSpeedRun, tellTable } from './report/progress.cts';
import { thisMachine } from './report/results.cts';
import type { Results } from './report/results.cts';
import { speedTable } from './report/speedTable.cts';
import { size as sizeInWords } from './report/words.cts';
import type { Stand } from './speed/measure.cts';
import { measureSeries } from './speed/series.cts';
import type { Result } from './speed/series.cts';
import { scalingTargets, speedTargets } from './speed/targets.cts';
import { preparePackages } from './stand/packages.cts';

/** How much smaller everything is with `--quick`. */
const QUICK = 20;

/** Runs what the options ask for, tells what comes of it as it goes, and resolves to all of it. */
export async function runBench(options: BenchOptions): Promise<Results> {
	const { parts, profile } = options;
	const packages = await preparePackages();
	const nodeArguments = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
	const stand: Stand = { packages, nodeArguments };
	try {
		const speed = parts.includes('speed') ? await runSpeed(stand, options) : [];
		const scaling = parts.includes('scaling') ? await runScaling(stand, options) : [];
		const faults = parts.includes('faults') ? await runFaults(stand, options) : [];
		const targets = [...speedTargets(speed), ...scalingTargets(scaling), ...faultTargets(faults)];
		return { machine: await thisMachine(), speed, scaling, faults, targets };
	} finally {
		packages.remove();
	}
}

const sized = ({ rows, quick }: BenchOptions, size: Size): Size => ({
	...size,
	rows: rows ?? (quick ? size.rows / QUICK : size.rows),
});

async function runSpeed(stand: Stand, options: BenchOptions): Promise<Result[]> {
	const wanted = PARTICIPANTS.filter(({ id }) => id.includes(options.only));
	const results: Result[] = [];
	for (const size of [SMALL, LARGE].map((each) => sized(options, each))) {
		const entries = wanted.map((who) => ({ who, size }));
		const measured = await measureSeries(stand, entries, options.runs, tellSpeedRun);
		tellTable(sizeInWords(size), speedTable(measured));
		results.push(...measured);
	}
	return results;
}

async function runScaling(stand: Stand, options: BenchOptions): Promise<Result[]> {
	const entries = SCALING.map((size) => ({ who: BULK_500, size: sized(options, size) }));
	const results = await measureSeries(stand, entries, options.runs, tellSpeedRun);
	tellTable('Few rows and many', speedTable(results));
	return results;
}

async function runFaults(stand: Stand, options: BenchOptions): Promise<FaultResult[]> {
	const { rows, quick, runs: rounds, only } = options;
	const smaller = quick ? FAULT_ROWS / QUICK : FAULT_ROWS;
	const results = await runUnderFaults(stand, {
		rows: rows ?? smaller,
		rounds,
		only,
		told: tellFaultRun,
	});
	for (const withPair of [true, false]) {
		const title = `Under faults, ${withPair ? 'with' : 'without'} source system and ID`;
		tellTable(title, faultTable(results.filter((result) => result.withPair === withPair)));
	}
	return results;
}
