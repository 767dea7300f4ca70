import { choice, choices, yesOrNo } from '../../../nodes/Upwell/parameters/choice';

const context = { label: 'Colour', itemIndex: 1 };
const COLOURS = [
	{ name: 'Red', value: 'red' },
	{ name: 'Dark Blue', value: 'darkBlue' },
	{ name: 'Green', value: 'green' },
];

describe('choice', () => {
	const read = choice(COLOURS);

	it.each(['red', 'RED', ' Red\n'])('%j is red', (value) =>
		expect(read(value, context)).toBe('red'),
	);

	it('gives the value as it is written', () => expect(read('DARKBLUE', context)).toBe('darkBlue'));

	it.each([undefined, null, '', ' ', {}, []])('%j is blank', (value) => {
		expect(read(value, context)).toBeUndefined();
	});

	it.each(['blue', 're', 'Dark Blue', 0, false])('refuses %j', (value) => {
		expect(() => read(value, context)).toThrow(
			`'Colour' needs 'red', 'darkBlue' or 'green', but got '${value}' [item 1]`,
		);
	});

	it('says what the values stand for', () => {
		expect(() => read('blue', context)).toThrow(
			expect.objectContaining({
				report: expect.objectContaining({
					description: "These stand for 'Red', 'Dark Blue' and 'Green'.",
					details: { outcome: 'refused', parameter: 'Colour' },
				}),
			}),
		);
	});

	it.each<[typeof COLOURS, string]>([
		[COLOURS.slice(0, 1), "needs 'red', but"],
		[COLOURS.slice(0, 2), "needs 'red' or 'darkBlue', but"],
	])('names them however many there are', (options, words) => {
		expect(() => choice(options)('x', context)).toThrow(words);
	});

	it.each([[['red']], [{ red: 1 }]])('refuses %j, which is no text', (value) => {
		expect(() => read(value, context)).toThrow(/^'Colour' needs text, but got an? \w+ \[item 1\]$/);
	});
});

describe('choices', () => {
	const read = choices(COLOURS);

	it.each<[unknown, string[]]>([
		['red', ['red']],
		[
			['green', 'red'],
			['green', 'red'],
		],
		['RED, darkblue;green', ['red', 'darkBlue', 'green']],
		['["red","green"]', ['red', 'green']],
		['red,,', ['red']],
		[['red', '', null], ['red']],
	])('%j is %j', (value, chosen) => expect(read(value, context)).toEqual(chosen));

	it.each([undefined, null, '', [], ' , ', [null]])('%j is blank', (value) => {
		expect(read(value, context)).toBeUndefined();
	});

	it.each([['red,blue'], [['red', 'blue']]])('one of %j is refused', (value) => {
		expect(() => read(value, context)).toThrow(/but got 'blue' \[item 1\]$/);
	});
});

describe('yesOrNo', () => {
	it.each<[unknown, boolean]>([
		[true, true],
		[false, false],
		['true', true],
		['FALSE', false],
		[' True\n', true],
	])('%j is %p', (value, read) => expect(yesOrNo(value, context)).toBe(read));

	it.each([undefined, null, '', ' ', {}, []])('%j is blank', (value) => {
		expect(yesOrNo(value, context)).toBeUndefined();
	});

	it.each<[unknown, string]>([
		['yes', "'yes'"],
		[0, "'0'"],
		[1, "'1'"],
		['truee', "'truee'"],
		[[true], 'a list'],
		[{ a: true }, 'an object'],
	])('refuses %j', (value, got) => {
		expect(() => yesOrNo(value, context)).toThrow(
			`'Colour' needs true or false, but got ${got} [item 1]`,
		);
	});
});
