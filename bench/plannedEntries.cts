import type { BenchOptions } from './options.cts';
import type { Scenario } from './scenarios.cts';
import type { PlannedEntry } from './speed/series.cts';

/** `--smoke` divides the number of rows by this. */
const SMOKE_DIVISOR = 20;
const SMOKE_LEAST = 10;

/** The number of rows with `--rows` and `--smoke`. */
export function scaledRows({ rows, smoke }: BenchOptions, planned: number): number {
	if (rows !== undefined) return rows;
	return smoke ? Math.max(SMOKE_LEAST, Math.ceil(planned / SMOKE_DIVISOR)) : planned;
}

/** The entries of a scenario that the options select. */
export function plannedEntries(scenario: Scenario, options: BenchOptions): PlannedEntry[] {
	return scenario.entries.flatMap((entry) => {
		const { participant, quickRows, rounds = Infinity } = entry;
		const rows = options.quick ? quickRows : (entry.rows ?? scenario.rows);
		const isSelected = `${scenario.id}/${participant.id}`.includes(options.only);
		if (rows === undefined || !isSelected) return [];
		return { entry, rows: scaledRows(options, rows), rounds: Math.min(rounds, options.runs) };
	});
}
