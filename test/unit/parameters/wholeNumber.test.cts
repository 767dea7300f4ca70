import { wholeNumber } from '../../../nodes/Upwell/parameters/number';

const context = { label: 'Field', itemIndex: 3 };

const read = wholeNumber(1, 5);

it('reads numbers, also as text', () => {
	expect([read(1, context), read('5', context), read(null, context), read(' ', context)]).toEqual([
		1,
		5,
		undefined,
		undefined,
	]);
});

it.each([0, 6, 1.5, 'x', NaN, true, [1], { a: 1 }])('refuses %j', (value) => {
	expect(() => read(value, context)).toThrow(/needs a whole number \(1 to 5\)/);
});
