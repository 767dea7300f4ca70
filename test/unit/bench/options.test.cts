import { isPartial, readOptions } from '../../../bench/options.cts';

it('measures everything three times by default', () => {
	const options = readOptions([]);
	expect(options).toMatchObject({ runs: 3, parts: ['speed', 'scaling', 'faults'], only: '' });
	expect(isPartial(options)).toBe(false);
	expect(isPartial(readOptions(['--runs', '5', '--write-readme']))).toBe(false);
	expect(isPartial(readOptions(['--quick', '--runs', '5']))).toBe(true);
});

it.each([
	['--quick'],
	['--runs=1'],
	['--only=http'],
	['--rows=10'],
	['--parts=faults'],
	['--profile=x'],
])('treats a run with %s as partial', (flag) => {
	expect(isPartial(readOptions([flag]))).toBe(true);
});

it.each([
	[['--runs', '1.5'], '--runs needs a whole number'],
	[['--runs', '0'], '--runs needs a whole number'],
	[['--rows', 'many'], '--rows needs a whole number'],
	[['--parts', 'speed,sped'], 'not sped'],
	[['--fast'], '--fast'],
])('refuses %j', (argv, words) => {
	expect(() => readOptions(argv)).toThrow(words);
});
