import { isPartial, readOptions } from '../../../bench/options.cts';
import { plannedEntries } from '../../../bench/plannedEntries.cts';
import { CREATE, LIMITED_EVENLY, SCENARIOS, TEN_ROWS } from '../../../bench/scenarios.cts';
import type { Scenario } from '../../../bench/scenarios.cts';

const planned = (scenario: Scenario, argv: string[] = []) =>
	plannedEntries(scenario, readOptions(argv)).map(({ entry, rows, rounds }) => ({
		id: entry.participant.id,
		rows,
		rounds,
	}));

it('measures everything three times by default', () => {
	const options = readOptions([]);
	expect(options).toMatchObject({ runs: 3, only: '', quick: false, smoke: false, resume: false });
	expect(isPartial(options)).toBe(false);
	expect(isPartial(readOptions(['--runs', '5', '--write-readme', '--resume']))).toBe(false);
	expect(isPartial(readOptions(['--quick', '--runs', '5']))).toBe(true);
});

it.each([['--quick'], ['--smoke'], ['--runs=1'], ['--only=http'], ['--rows=10'], ['--profile=x']])(
	'treats a run with %s as partial',
	(flag) => {
		expect(isPartial(readOptions([flag]))).toBe(true);
	},
);

it.each([
	[['--runs', '1.5'], '--runs needs a whole number'],
	[['--runs', '0'], '--runs needs a whole number'],
	[['--rows', 'many'], '--rows needs a whole number'],
	[['--fast'], '--fast'],
])('refuses %j', (argv, words) => {
	expect(() => readOptions(argv)).toThrow(words);
});

it('plans the rows and rounds of the scenario, unless an entry has its own', () => {
	const entries = planned(CREATE);
	expect(entries).toContainEqual({ id: 'upwell', rows: 10_000, rounds: 3 });
	expect(entries).toContainEqual({ id: 'upwell-500', rows: 10_000, rounds: 1 });
	expect(planned(LIMITED_EVENLY)).toContainEqual({
		id: 'http-without-paced',
		rows: 500,
		rounds: 1,
	});
});

it('plans the main ratios alone in a quick bench, once', () => {
	expect(planned(CREATE, ['--quick'])).toContainEqual({
		id: 'floor-reader',
		rows: 5_000,
		rounds: 1,
	});
	expect(planned(LIMITED_EVENLY, ['--quick'])).toEqual([]);
});

it('plans fewer rows on request, and what is selected', () => {
	const argv = ['--rows', '7', '--only', 'create/upwell-w'];
	expect(planned(CREATE, argv).map(({ id, rows }) => [id, rows])).toEqual([
		['upwell-without', 7],
		['upwell-without-in-flight-50', 7],
	]);
	expect(planned(CREATE, ['--smoke'])[0]?.rows).toBe(500);
	expect(planned(TEN_ROWS, ['--smoke'])[0]?.rows).toBe(10);
});

it('has an id of its own for each scenario, and for each participant in one', () => {
	const keys = SCENARIOS.flatMap(({ id, entries }) =>
		entries.map(({ participant }) => `${id}/${participant.id}`),
	);
	expect(new Set(keys).size).toBe(keys.length);
});
