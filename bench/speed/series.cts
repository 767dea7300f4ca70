import type { Entry, Scenario } from '../scenarios.cts';
import { median } from '../statistics.cts';
import type { Figures } from './figures.cts';

/** All runs of one participant in one scenario, and the median of each figure. */
export interface Result {
	scenario: string;
	participant: string;
	label: string;
	rows: number;
	runs: Figures[];
	median: Figures;
}

/** A participant with the number of rows that it gets, and how often it is measured. */
export interface PlannedEntry {
	entry: Entry;
	rows: number;
	rounds: number;
}

/**
 * Measures a scenario. Each round measures all entries, so that a machine that becomes slower affects all of them equally.
 * @param measureOnce measures an entry in a round; undefined if that failed
 */
export async function measureSeries(
	scenario: Scenario,
	entries: PlannedEntry[],
	measureOnce: (planned: PlannedEntry, round: number) => Promise<Figures | undefined>,
): Promise<Result[]> {
	const runs = new Map(entries.map((planned) => [planned, [] as Figures[]]));
	const lastRound = Math.max(0, ...entries.map(({ rounds }) => rounds));
	for (let round = 1; round <= lastRound; round++) {
		for (const [planned, figures] of runs) {
			if (round > planned.rounds) continue;
			const measured = await measureOnce(planned, round);
			if (measured) figures.push(measured);
		}
	}
	return [...runs]
		.filter(([, figures]) => figures.length > 0)
		.map(([{ entry, rows }, figures]) => ({
			scenario: scenario.id,
			participant: entry.participant.id,
			label: entry.participant.label,
			rows,
			runs: figures,
			median: medianOf(figures),
		}));
}

/** The median of each figure. A figure that is missing in one run is undefined. */
export function medianOf(runs: Figures[]): Figures {
	const names = Object.keys(runs[0] ?? {}) as Array<keyof Figures>;
	const entries = names.map((name) => {
		const numbers = runs.map((run) => run[name]).filter((number) => number !== undefined);
		return [name, numbers.length === runs.length ? median(numbers) : undefined];
	});
	return Object.fromEntries(entries);
}
