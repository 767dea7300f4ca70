import { DateTime } from 'luxon';
import { isBlank } from '../../../nodes/Upwell/parameters/blank';

it.each([undefined, null, '', ' ', '\n', [], {}, '{}', '[]', '{ }', ' [ ]\n', 'null', '""', '" "'])(
	'%j is',
	(value) => {
		expect(isBlank(value)).toBe(true);
	},
);

it.each([
	0,
	false,
	'a',
	'NULL',
	'[0]',
	'{a}',
	[null],
	{ a: undefined },
	new Date(0),
	DateTime.now(),
])('%j is not', (value) => {
	expect(isBlank(value)).toBe(false);
});
