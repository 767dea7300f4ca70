import { isMet } from '../speed/targets.cts';
import type { Target } from '../speed/targets.cts';

const VERDICTS = new Map([
	[true, 'reached'],
	[false, 'NOT reached'],
	[undefined, 'not available'],
]);

/** Close calls have to be told apart. */
const exactly = (value?: number) => (value === undefined ? '–' : String(+value.toPrecision(3)));

/** One line for each target: what was to be reached, what was, and whether that is enough. */
export function targetLines(targets: Target[]): string[] {
	return targets.map((target) => {
		const { text, reached, limit, atLeast } = target;
		const wanted = `${atLeast ? 'at least' : 'at most'} ${limit}`;
		return `${VERDICTS.get(isMet(target))}: ${text}: ${exactly(reached)} (${wanted})`;
	});
}
