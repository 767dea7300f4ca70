import { decimal } from '../../../nodes/Upwell/parameters/number';

const context = { label: 'Weight', itemIndex: 2 };
const read = (value: unknown) => decimal(value, context);

it.each<[unknown, number]>([
	[0, 0],
	[12.5, 12.5],
	[-0.25, -0.25],
	[1e21, 1e21],
	['0', 0],
	['12.5', 12.5],
	[' 12.50\n', 12.5],
	['+7', 7],
	['-7.25', -7.25],
	['007', 7],
	['0.1', 0.1],
])('%p is %d', (value, number) => expect(read(value)).toBe(number));

it.each([undefined, null, '', ' ', 'null', [], {}])('%j is blank', (value) => {
	expect(read(value)).toBeUndefined();
});

it.each<[unknown, string]>([
	['1,234.5', "'1,234.5'"],
	['1.234,5', "'1.234,5'"],
	['12,5', "'12,5'"],
	['1 234', "'1 234'"],
	['12.5 kg', "'12.5 kg'"],
	['.5', "'.5'"],
	['5.', "'5.'"],
	['1e3', "'1e3'"],
	['0x10', "'0x10'"],
	['--5', "'--5'"],
	['٣', "'٣'"],
	['5\n6', "'5\n6'"],
	['NaN', "'NaN'"],
	['9007199254740993', "'9007199254740993'"],
	[`1${'0'.repeat(400)}`, `'1${'0'.repeat(99)}…'`],
	[NaN, "'NaN'"],
	[Infinity, "'Infinity'"],
	[true, "'true'"],
	[[5], 'a list'],
	[{ weight: 5 }, 'an object'],
	[new Date(0), 'a date'],
])('%p is refused', (value, got) => {
	expect(() => read(value)).toThrow(`'Weight' needs a number, but got ${got} [item 2]`);
});
