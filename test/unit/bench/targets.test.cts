import {
	BULK_500,
	BULK_CLIENT,
	HTTP_REQUEST,
	CONCURRENCY_50,
	LARGE,
	READER,
} from '../../../bench/plan.cts';
import type { Participant, Size } from '../../../bench/plan.cts';
import type { Figures } from '../../../bench/speed/figures.cts';
import type { Result } from '../../../bench/speed/series.cts';
import { isMet, scalingTargets, speedTargets } from '../../../bench/speed/targets.cts';

function result(participant: Participant, figures: Partial<Figures>, size: Size = LARGE): Result {
	const counts = { requests: 0, connections: 0, maxConnections: 0 };
	const median = { rows: size.rows, seconds: 1, ...counts, ...figures };
	return { participant: participant.id, label: participant.label, size, runs: [median], median };
}

const measured = (bulkSeconds: number, singleConnections = 50) => [
	result(HTTP_REQUEST, { seconds: 50, peakMemory: 1_000 }),
	result(BULK_500, { seconds: bulkSeconds, peakMemory: 500 }),
	result(CONCURRENCY_50, { seconds: 40, peakMemory: 760, maxConnections: singleConnections }),
	result(READER, { seconds: 2 }),
	result(BULK_CLIENT, { seconds: 1 }),
];

it('compares with HTTP Request and with the larger floor', () => {
	const targets = speedTargets(measured(4));
	expect(targets.map(({ reached }) => reached)).toEqual([12.5, 0.5, 2, 1.25, 0.76, 50]);
	expect(targets.map(isMet)).toEqual([true, true, false, true, false, true]);
});

it('accepts a value equal to the limit, but none beyond it', () => {
	expect(speedTargets(measured(4, 51)).map(isMet).at(-1)).toBe(false);
	expect(speedTargets(measured(5)).map(isMet)[0]).toBe(true);
	expect(speedTargets(measured(5.1)).map(isMet)[0]).toBe(false);
});

it('has no targets for another size or for participants that did not run', () => {
	for (const size of [
		{ ...LARGE, rows: 10 },
		{ ...LARGE, latencyMs: 20 },
	]) {
		const otherSize = [HTTP_REQUEST, BULK_500].map((participant) => result(participant, {}, size));
		expect(speedTargets(otherSize)).toEqual([]);
	}
	expect(speedTargets([result(HTTP_REQUEST, {})])).toEqual([]);
});

it('does not know whether a target is met if the figure is missing', () => {
	const [, memory] = speedTargets([result(HTTP_REQUEST, {}), result(BULK_500, {})]);
	expect(memory && isMet(memory)).toBeUndefined();
});

it('compares the cost per row at many rows with that at few rows', () => {
	const few = { rows: 5_000, latencyMs: 100 };
	const many = { rows: 50_000, latencyMs: 100 };
	const targets = scalingTargets([
		result(BULK_500, { seconds: 2, idleMemory: 100, peakMemory: 5_100 }, few),
		result(BULK_500, { seconds: 22, idleMemory: 100, peakMemory: 75_100 }, many),
	]);
	expect(targets.map(({ reached }) => reached)).toEqual([1.1, 1.5]);
	expect(targets.map(isMet)).toEqual([true, false]);
});
