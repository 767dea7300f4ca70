import { isMet } from '../target.cts';
import type { Target } from '../target.cts';

const STATUS_TEXTS = new Map([
	[true, 'reached'],
	[false, 'NOT reached'],
	[undefined, 'not available'],
]);

/** Three digits, because two can hide whether a value is just above or just below its limit. */
const formatValue = (value?: number) => (value === undefined ? '–' : String(+value.toPrecision(3)));

/** One line per target: whether it is reached, the value and the limit. */
export function targetLines(targets: Target[]): string[] {
	return targets.map((target) => {
		const { text, reached, limit, atLeast } = target;
		const condition = `${atLeast ? 'at least' : 'at most'} ${limit}`;
		return `${STATUS_TEXTS.get(isMet(target))}: ${text}: ${formatValue(reached)} (${condition})`;
	});
}
