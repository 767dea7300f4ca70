import { median } from '../../../bench/statistics.cts';
import { memoryPerRow, rowsPerSecond } from '../../../bench/speed/figures.cts';
import type { Figures } from '../../../bench/speed/figures.cts';
import { medianOf } from '../../../bench/speed/series.cts';

const figures = (changes: Partial<Figures>): Figures => ({
	rows: 1000,
	seconds: 2,
	requests: 2,
	searches: 0,
	failed: 0,
	connections: 2,
	maxConnections: 1,
	...changes,
});

it.each([
	[[7], 7],
	[[100, 9, 30, 8, 7], 9],
	[[4, 1, 3, 2], 2.5],
	[[], NaN],
])('the median of %j is %d', (numbers, expected) => {
	expect(median(numbers)).toBe(expected);
});

it('takes the median of each figure separately', () => {
	const runs = [
		figures({ seconds: 1, peakMemory: 300 }),
		figures({ seconds: 3, peakMemory: 100 }),
		figures({ seconds: 2, peakMemory: 200 }),
	];
	expect(medianOf(runs)).toEqual(figures({ seconds: 2, peakMemory: 200 }));
});

it('has no median of a figure that one run lacks', () => {
	const runs = [figures({ peakMemory: 300 }), figures({ peakMemory: undefined })];
	expect(medianOf(runs).peakMemory).toBeUndefined();
});

it('computes rows per second and additional memory per row', () => {
	const run = figures({ rows: 500, seconds: 4, idleMemory: 1_000, peakMemory: 6_000 });
	expect(rowsPerSecond(run)).toBe(125);
	expect(rowsPerSecond({ ...run, failed: 100 })).toBe(100);
	expect(memoryPerRow(run)).toBe(10);
	expect(memoryPerRow(figures({ peakMemory: 6_000 }))).toBeUndefined();
	expect(memoryPerRow(figures({ idleMemory: 6_000 }))).toBeUndefined();
});
