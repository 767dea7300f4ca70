import { DateTime } from 'luxon';
import { kindOf, listed, quoted } from '../../../nodes/Upwell/messages/words';

it.each<[unknown, string]>([
	['a', "'a'"],
	['', "''"],
	["it's", "'it's'"],
	[7, "'7'"],
	[NaN, "'NaN'"],
	[false, "'false'"],
	[undefined, "'undefined'"],
	[12n, "'12'"],
	[Symbol('x'), "'Symbol(x)'"],
	[['a'], 'a list'],
	[{ a: 1 }, 'an object'],
	[new Date(0), 'a date'],
])('%p is quoted as %s', (value, words) => expect(quoted(value)).toBe(words));

it.each([
	[99, "'", 101],
	[100, "'", 102],
	[101, "…'", 103],
	[5_000, "…'", 103],
])('of %d characters at most 100 are quoted', (count, end, length) => {
	const words = quoted('x'.repeat(count));
	expect(words).toBe(`'${'x'.repeat(Math.min(count, 100))}${end}`);
	expect(words).toHaveLength(length);
});

it('a long number is quoted no further', () => {
	expect(quoted(10n ** 200n)).toBe(`'1${'0'.repeat(99)}…'`);
});

it.each<[unknown, string]>([
	[[], 'a list'],
	[new Date(0), 'a date'],
	[DateTime.fromMillis(0), 'a date'],
	[{}, 'an object'],
	[0, 'a number'],
	[NaN, 'no number'],
	[-Infinity, 'no number'],
	['', 'a string'],
	[true, 'a boolean'],
	[12n, 'a bigint'],
])('%p is %s', (value, words) => expect(kindOf(value)).toBe(words));

it.each<[string[], string]>([
	[[], ''],
	[['a'], "'a'"],
	[['a', 'b'], "'a' or 'b'"],
	[['a', 'b', 'c'], "'a', 'b' or 'c'"],
])('%j is listed as %s', (texts, words) => {
	expect(listed(texts, 'or')).toBe(words);
	expect(listed(texts, 'and')).toBe(words.replace(' or ', ' and '));
});
