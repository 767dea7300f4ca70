import { DateTime } from 'luxon';
import { text } from '../../../nodes/Upwell/parameters/text';
import { textList } from '../../../nodes/Upwell/parameters/textList';

const context = { label: 'Field', itemIndex: 3 };

it.each([
	['  a ', 'a'],
	['\uFEFFa\u200B', 'a'],
	['\u00A0\u2066a b\u2069\u0000', 'a b'],
	// A heart is red with what follows it.
	['We \u2764\uFE0F', 'We \u2764\uFE0F'],
	[2 ** 53 - 1, '9007199254740991'],
	[1.5, '1.5'],
	[0, '0'],
	[10_042, '10042'],
	[false, 'false'],
	[12n, '12'],
])('%p is %p', (value, read) => expect(text(value, context)).toBe(read));

it.each([NaN, Infinity, [1], { a: 1 }, new Date(0), DateTime.now(), Symbol('x'), () => 1])(
	'refuses %p',
	(value) => {
		expect(() => text(value, context)).toThrow(/^'Field' needs text, but got .* \[item 3\]$/);
	},
);

it.each([2 ** 53, 1e21, '[object Object] Lee', 'x [object Promise]'])(
	'refuses %p as damaged',
	(value) => {
		expect(() => text(value, context)).toThrow(/^'Field' holds .* \[item 3\]$/);
	},
);

it('textList takes one entry that is no text', () => {
	expect(textList(5, context)).toEqual(['5']);
	expect(textList('[broken, list', context)).toEqual(['[broken', 'list']);
});
