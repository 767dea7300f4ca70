import type { BenchEnvironment } from '../environment/environment.cts';
import type { Participant, Size } from '../plan.cts';
import { median } from '../statistics.cts';
import type { Figures } from './figures.cts';
import { measure } from './measure.cts';

/** All runs of one participant at one size, and the median of each figure. */
export interface Result {
	participant: string;
	label: string;
	size: Size;
	runs: Figures[];
	median: Figures;
}

/**
 * Measures all entries in each round, so that a machine that becomes slower affects all of them equally.
 * @param onRun is called after each run
 */
export async function measureSeries(
	environment: BenchEnvironment,
	entries: Array<{ participant: Participant; size: Size }>,
	rounds: number,
	onRun: (participant: Participant, size: Size, round: number, figures: Figures) => void,
): Promise<Result[]> {
	const runs = new Map(entries.map((entry) => [entry, [] as Figures[]]));
	for (let round = 1; round <= rounds; round++) {
		for (const [{ participant, size }, figures] of runs) {
			const measured = await measure(environment, participant, size);
			figures.push(measured);
			onRun(participant, size, round, measured);
		}
	}
	return [...runs].map(([{ participant, size }, figures]) => ({
		participant: participant.id,
		label: participant.label,
		size,
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
