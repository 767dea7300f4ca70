import { countOutcomes } from '../../../bench/faults/outcomes.cts';
import { faultTargets } from '../../../bench/faults/targets.cts';
import {
	HTTP,
	READER,
	UPWELL,
	UPWELL_COMPUTED,
	UPWELL_UPSERT,
	UPWELL_WITHOUT,
} from '../../../bench/participants.cts';
import type { Participant } from '../../../bench/participants.cts';
import {
	BAD_NAMED,
	CREATE,
	FEWER_ROWS,
	KNOWN,
	LIMITED_BURST,
	LIMITED_EVENLY,
	MORE_ROWS,
} from '../../../bench/scenarios.cts';
import type { Scenario } from '../../../bench/scenarios.cts';
import type { Figures } from '../../../bench/speed/figures.cts';
import type { Result } from '../../../bench/speed/series.cts';
import { speedTargets } from '../../../bench/speed/targets.cts';
import { isMet } from '../../../bench/target.cts';

function result(scenario: Scenario, { id, label }: Participant, changes: Partial<Figures>): Result {
	const counts = { requests: 0, searches: 0, failed: 0, connections: 0, maxConnections: 0 };
	const median = { rows: scenario.rows, seconds: 1, ...counts, ...changes };
	const { rows } = median;
	return { scenario: scenario.id, participant: id, label, rows, runs: [median], median };
}

const reachedOf = (results: Result[]) =>
	speedTargets(results).map(({ reached }) => reached && +reached.toPrecision(3));

it('compares rows per second and memory with HTTP Request', () => {
	const targets = (seconds: number) =>
		speedTargets([
			result(CREATE, HTTP, { seconds: 50, peakMemory: 1_000 }),
			result(CREATE, UPWELL, { seconds, peakMemory: 550 }),
		]);
	expect(targets(1).map(({ reached }) => reached)).toEqual([50, 0.55]);
	expect(targets(2).map(isMet)).toEqual([true, true]);
	expect(targets(2.1).map(isMet)).toEqual([false, true]);
});

it('compares rows per second where fewer rows were measured', () => {
	const results = [
		result(CREATE, UPWELL_COMPUTED, { seconds: 4 }),
		result(CREATE, READER, { rows: 2_000, seconds: 4 }),
	];
	expect(reachedOf(results)).toEqual([5]);
});

it('compares with the HTTP Request of new customers where bad rows were measured without it', () => {
	const own = [
		result(BAD_NAMED, UPWELL, { seconds: 4, failed: 100 }),
		result(CREATE, HTTP, { rows: 2_000, seconds: 10 }),
	];
	expect(reachedOf(own)).toEqual([12.4, 0.01]);
	expect(reachedOf([...own, result(BAD_NAMED, HTTP, { seconds: 80 })])).toEqual([19.8, 0.01]);
});

it('accepts a value equal to the limit, but none beyond it', () => {
	const isReached = (maxConnections: number) =>
		speedTargets([result(CREATE, UPWELL_WITHOUT, { maxConnections })]).map(isMet);
	expect([isReached(50), isReached(51)]).toEqual([[true], [false]]);
});

it('allows nothing but searches where nothing changes', () => {
	const known = (requests: number) =>
		speedTargets([result(KNOWN, UPWELL_UPSERT, { seconds: 2, requests, searches: 30 })]).map(isMet);
	expect(known(30)).toEqual([true, true]);
	expect(known(31)).toEqual([true, false]);
});

it('counts failed items, the rate and what was answered 429 behind a rate limit', () => {
	const limited = (scenario: Scenario, changes: Partial<Figures>) =>
		result(scenario, UPWELL_WITHOUT, {
			seconds: 250,
			requests: 2_100,
			rateLimited: 100,
			...changes,
		});
	const targets = speedTargets([
		limited(LIMITED_BURST, {}),
		limited(LIMITED_EVENLY, { seconds: 251, failed: 1, rateLimited: 106 }),
	]);
	expect(targets.map(isMet)).toEqual([true, true, true, false, false, false]);
});

it('has no targets for participants that did not run', () => {
	expect(speedTargets([result(CREATE, HTTP, {})])).toEqual([]);
});

it('does not know whether a target is met if the figure is missing, or cannot be compared', () => {
	const [, memory] = speedTargets([result(CREATE, HTTP, {}), result(CREATE, UPWELL, {})]);
	expect(memory && isMet(memory)).toBeUndefined();
	const fewer = { rows: 2_000, peakMemory: 1 };
	const [, other] = speedTargets([
		result(CREATE, HTTP, fewer),
		result(CREATE, UPWELL, { peakMemory: 1 }),
	]);
	expect(other && isMet(other)).toBeUndefined();
});

it('compares the cost per row at many rows with that at few rows', () => {
	const targets = speedTargets([
		result(FEWER_ROWS, UPWELL, { seconds: 2, idleMemory: 100, peakMemory: 5_100 }),
		result(MORE_ROWS, UPWELL, { seconds: 22, idleMemory: 100, peakMemory: 75_100 }),
	]);
	expect(targets.map(({ reached }) => reached)).toEqual([1.1, 1.5]);
	expect(targets.map(isMet)).toEqual([true, false]);
});

it('adds up what became of the customers under faults, and takes the slowest run of the node', () => {
	const under = (participant: string, lost: number, seconds: number) => ({
		participant,
		label: participant,
		withSourceKey: true,
		run: {
			outcomes: { ...countOutcomes([]), lost },
			seconds,
			requests: 0,
			rateLimits: 0,
			resets: 0,
		},
	});
	expect(faultTargets([under('http', 9, 99)])).toEqual([]);
	const targets = faultTargets([under('upwell', 1, 46), under('upwell-single', 2, 7)]);
	expect(targets.map(({ reached }) => reached)).toEqual([0, 3, 0, 46]);
	expect(targets.map(isMet)).toEqual([true, false, true, true]);
});
