import { seededRandom } from '../../../bench/environment/random.cts';
import { markdownTable } from '../../../bench/report/table.cts';
import { formatCount, formatMegabytes, formatNumber } from '../../../bench/report/format.cts';

it.each([
	[0.123, '0.12'],
	[0.996, '1.0'],
	[1.26, '1.3'],
	[9.96, '10'],
	[12345.6, '12,346'],
	[undefined, '–'],
	[NaN, '–'],
])('formats %p as %s', (value, expected) => {
	expect(formatNumber(value)).toBe(expected);
});

it('shows that a value is missing', () => {
	expect(formatCount(undefined)).toBe('–');
	expect(formatMegabytes(undefined)).toBe('not available');
	expect(formatMegabytes(1_234_567_890)).toBe('1,235 MB');
});

it('writes Markdown tables with numbers aligned to the right', () => {
	const table = { head: ['', 'rows'], rows: [['Upwell', '10']] };
	expect(markdownTable(table)).toBe('|  | rows |\n| --- | ---: |\n| Upwell | 10 |');
});

it('repeats random numbers for the same seed and distributes them evenly', () => {
	const [one, same, other] = [seededRandom(2), seededRandom(2), seededRandom(3)];
	const numbers = Array.from({ length: 10_000 }, one);
	expect(Array.from({ length: 10_000 }, same)).toEqual(numbers);
	expect(other()).not.toBe(numbers[0]);
	expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
	expect(Math.max(...numbers)).toBeLessThan(1);
	const share = numbers.filter((number) => number < 0.05).length / numbers.length;
	expect(share).toBeCloseTo(0.05, 2);
});
