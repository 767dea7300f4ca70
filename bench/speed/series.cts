import type { Participant, Size } from '../plan.cts';
import { median } from '../statistics.cts';
import type { Figures } from './figures.cts';
import { measure } from './measure.cts';
import type { Stand } from './measure.cts';

/** What the runs of one participant at one size came to: each one, and the median of each figure. */
export interface Result {
	participant: string;
	label: string;
	size: Size;
	runs: Figures[];
	median: Figures;
}

/**
 * Lets all take their turns again and again, so that a machine that becomes slower meets all of them alike.
 * @param told is called after each run
 */
export async function measureSeries(
	stand: Stand,
	entries: Array<{ who: Participant; size: Size }>,
	rounds: number,
	told: (who: Participant, size: Size, round: number, figures: Figures) => void,
): Promise<Result[]> {
	const runs = new Map(entries.map((entry) => [entry, [] as Figures[]]));
	for (let round = 1; round <= rounds; round++) {
		for (const [{ who, size }, figures] of runs) {
			const measured = await measure(stand, who, size);
			figures.push(measured);
			told(who, size, round, measured);
		}
	}
	return [...runs].map(([{ who, size }, figures]) => ({
		participant: who.id,
		label: who.label,
		size,
		runs: figures,
		median: medianOf(figures),
	}));
}

/** Figure by figure. One that a run lacks is missing. */
export function medianOf(runs: Figures[]): Figures {
	const names = Object.keys(runs[0] ?? {}) as Array<keyof Figures>;
	const entries = names.map((name) => {
		const numbers = runs.map((run) => run[name]).filter((number) => number !== undefined);
		return [name, numbers.length === runs.length ? median(numbers) : undefined];
	});
	return Object.fromEntries(entries);
}
