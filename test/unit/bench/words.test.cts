import { markdownTable } from '../../../bench/report/table.cts';
import { count, megabytes, short } from '../../../bench/report/words.cts';
import { dice } from '../../../bench/stand/dice.cts';

it.each([
	[0.123, '0.12'],
	[0.996, '1.0'],
	[1.26, '1.3'],
	[9.96, '10'],
	[12345.6, '12,346'],
	[undefined, '–'],
	[NaN, '–'],
])('shortens %p to %s', (value, expected) => {
	expect(short(value)).toBe(expected);
});

it('says when there is nothing to say', () => {
	expect(count(undefined)).toBe('–');
	expect(megabytes(undefined)).toBe('not available');
	expect(megabytes(1_234_567_890)).toBe('1,235 MB');
});

it('writes tables in Markdown, numbers to the right', () => {
	const table = { head: ['', 'rows'], rows: [['Upwell', '10']] };
	expect(markdownTable(table)).toBe('|  | rows |\n| --- | ---: |\n| Upwell | 10 |');
});

it('throws the same dice for the same seed, and evenly', () => {
	const [one, same, other] = [dice(2), dice(2), dice(3)];
	const thrown = Array.from({ length: 10_000 }, one);
	expect(Array.from({ length: 10_000 }, same)).toEqual(thrown);
	expect(other()).not.toBe(thrown[0]);
	expect(Math.min(...thrown)).toBeGreaterThanOrEqual(0);
	expect(Math.max(...thrown)).toBeLessThan(1);
	const share = thrown.filter((number) => number < 0.05).length / thrown.length;
	expect(share).toBeCloseTo(0.05, 2);
});
