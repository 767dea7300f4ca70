import { cents } from '../../../nodes/Upwell/parameters/amount';

const context = { label: 'Balance From', itemIndex: 2 };
const read = (value: unknown) => cents(value, context);

it.each<[unknown, number]>([
	[28.47, 2847],
	['28.47', 2847],
	[0.1 + 0.2, 30],
	[1.1 + 2.2, 330],
	[-(0.1 + 0.2), -30],
	[0.07, 7],
	[1.005 - 0.005, 100],
	[0.1 + 0.2 - 0.3, 0],
	[-1e-12, 0],
	[0, 0],
	['0', 0],
	['0.00', 0],
	[5, 500],
	['5', 500],
	['5.', 500],
	['5.1', 510],
	['5.10', 510],
	['5.1000', 510],
	['5.00000', 500],
	['005.10', 510],
	['+5.10', 510],
	['-28.47', -2847],
	[-28.47, -2847],
	[' \n28.47\t', 2847],
	[90_071_992_547_409, 9_007_199_254_740_900],
	['90071992547409.91', 9_007_199_254_740_991],
	['-90071992547409.91', -9_007_199_254_740_991],
])('%p is %d cents', (value, amount) => expect(read(value)).toBe(amount));

it.each([-0, '-0', '-0.00'])('%p is no negative zero', (value) => {
	expect(Object.is(read(value), 0)).toBe(true);
});

it('every amount to the cent, as a number and as text', () => {
	for (let amount = -12_345; amount <= 12_345; amount += 7) {
		expect(read(amount / 100)).toBe(amount);
		expect(read((amount / 100).toFixed(2))).toBe(amount);
	}
});

it.each([undefined, null, '', ' ', 'null', [], {}])('%j is blank', (value) => {
	expect(read(value)).toBeUndefined();
});

it.each<[unknown, string]>([
	['28.475', "'28.475'"],
	[28.475, "'28.475'"],
	['28.471000', "'28.471000'"],
	[0.005, "'0.005'"],
	['1,234.50', "'1,234.50'"],
	['1.234,50', "'1.234,50'"],
	['28,47', "'28,47'"],
	['1 234', "'1 234'"],
	['$5', "'$5'"],
	['5 USD', "'5 USD'"],
	['.5', "'.5'"],
	['--5', "'--5'"],
	['1e3', "'1e3'"],
	['0x10', "'0x10'"],
	['٣', "'٣'"],
	['5\n6', "'5\n6'"],
	[1e21, "'1e+21'"],
	[1e-7, "'1e-7'"],
	[90_071_992_547_410, "'90071992547410'"],
	['90071992547409.92', "'90071992547409.92'"],
	[NaN, "'NaN'"],
	[Infinity, "'Infinity'"],
	[true, "'true'"],
	[[5], 'a list'],
	[{ amount: 5 }, 'an object'],
	[new Date(0), 'a date'],
])('%p is refused', (value, got) => {
	expect(() => read(value)).toThrow(
		`'Balance From' needs an amount of money with at most two decimals, but got ${got} [item 2]`,
	);
});
