import { DateTime } from 'luxon';
import { isBlank } from '../../../nodes/Upwell/parameters/blank';

it.each([
	...[undefined, null, '', ' ', '\n', [], {}, '{}', '[]', '{ }', ' [ ]\n', 'null', '""', '" "'],
	...['\u200B', '\uFEFF null', '"\u200B"', '\u0000'],
	...[{ a: undefined }, [undefined], { a: { b: undefined }, c: [undefined] }, { a: () => 1 }],
])('%j is', (value) => {
	expect(isBlank(value)).toBe(true);
});

it.each([
	0,
	false,
	'a',
	'NULL',
	'[0]',
	'{a}',
	[null],
	{ a: null },
	{ a: {} },
	{ a: undefined, b: 0 },
	new Date(0),
	DateTime.now(),
])('%j is not', (value) => {
	expect(isBlank(value)).toBe(false);
});
