import { DateTime } from 'luxon';
import { text, textList } from '../../../nodes/Upwell/parameters/text';

const context = { label: 'Field', itemIndex: 3 };

it.each([
	['  a ', 'a'],
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

it('textList takes one entry that is no text', () => {
	expect(textList(5, context)).toEqual(['5']);
	expect(textList('[broken, list', context)).toEqual(['[broken', 'list']);
});
