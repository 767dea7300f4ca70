import type { FieldContext } from '../../../nodes/Upwell/description';
import { amount } from '../../../nodes/Upwell/parameters/amount';

const context = { label: 'Balance From', itemIndex: 2 };
const read = (value: unknown, form: Partial<FieldContext> = {}) =>
	amount(value, { ...context, ...form });

const CENTS = { amountsIn: 'cents' } as const;
const IN_JSON = { isUpwellForm: true } as const;
const YEN = { amountsIn: 'currency', currency: 'JPY' } as const;

describe('in units of a currency', () => {
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
		['\u200B28.47\u00A0', 2847],
		[90_071_992_547_409, 9_007_199_254_740_900],
		['90071992547409.91', 9_007_199_254_740_991],
		['-90071992547409.91', -9_007_199_254_740_991],
	])('%p is %d cents', (value, cents) => {
		expect(read(value)).toBe(cents);
		expect(read(value, { amountsIn: 'currency', currency: 'USD' })).toBe(cents);
	});

	it.each([-0, '-0', '-0.00'])('%p is no negative zero', (value) => {
		expect(Object.is(read(value), 0)).toBe(true);
	});

	it('every amount to the cent, as a number and as text', () => {
		for (let cents = -12_345; cents <= 12_345; cents += 7) {
			expect(read(cents / 100)).toBe(cents);
			expect(read((cents / 100).toFixed(2))).toBe(cents);
		}
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
		// To round at the fifteenth digit would change the amount.
		[Number('12345678901234.567'), `'${Number('12345678901234.567')}'`],
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

	it('takes no longer for a long text', () => {
		const started = Date.now();
		expect(() => read(`1.${'0'.repeat(200_000)}x`)).toThrow('at most two decimals');
		expect(read(`1.${'0'.repeat(200_000)}`)).toBe(100);
		expect(Date.now() - started).toBeLessThan(1_000);
	});
});

describe('in a currency without decimals', () => {
	it.each<[unknown, number]>([
		[2847, 2847],
		['2847', 2847],
		['2847.00', 2847],
		[2847.0000000000005, 2847],
		[-2847, -2847],
	])('%p is %d', (value, units) => {
		for (const currency of ['JPY', 'KRW', 'VND', 'jpy']) {
			expect(read(value, { ...YEN, currency })).toBe(units);
		}
	});

	it.each([28.47, '28.47', '0.5', 1e21])('%p is refused', (value) => {
		expect(() => read(value, YEN)).toThrow(
			`'Balance From' needs an amount of money without decimals, because JPY has none, but got '${value}' [item 2]`,
		);
	});
});

describe('in cents', () => {
	it.each<[unknown, number]>([
		[2847, 2847],
		['2847', 2847],
		[' -2847 ', -2847],
		['+5', 5],
		[0, 0],
		// 2846.9999999999995
		[28.47 * 100, 2847],
		[Number.MAX_SAFE_INTEGER, 9_007_199_254_740_991],
		['-9007199254740991', -9_007_199_254_740_991],
	])('%p is %d', (value, cents) => {
		for (const form of [CENTS, { ...CENTS, currency: 'JPY' }, IN_JSON]) {
			expect(read(value, form)).toBe(cents);
		}
	});

	it.each([28.47, '28.47', '2847.00', '2847.', '1,000', '$5', 1e21, '9007199254740992', 0.5])(
		'%p is refused',
		(value) => {
			expect(() => read(value, CENTS)).toThrow(
				`'Balance From' needs a whole number of cents, but got '${value}' [item 2]`,
			);
		},
	);

	it('in JSON, whatever the unit of other fields is', () => {
		expect(read(284750, { ...IN_JSON, amountsIn: 'currency' })).toBe(284750);
		expect(() => read(28.47, { ...IN_JSON, ...YEN })).toThrow('needs a whole number of cents');
	});
});

it.each([undefined, null, '', ' ', '\u200B', 'null', [], {}])('%j is blank', (value) => {
	for (const form of [{}, CENTS, YEN, IN_JSON]) expect(read(value, form)).toBeUndefined();
});

describe('the way out names the other unit', () => {
	const wayOut = (form: Partial<FieldContext>) => {
		try {
			return read('x', form);
		} catch (thrown) {
			return (thrown as { report: { description: string } }).report.description;
		}
	};

	it.each<[string, Partial<FieldContext>, string]>([
		['currency units', {}, "set 'Amounts In' to 'Cents'."],
		['cents', CENTS, "set 'Amounts In' to 'Currency Units'."],
		['yen', YEN, "fill in 'Currency'."],
		['JSON', IN_JSON, 'amounts in JSON are whole cents.'],
	])('%s', (_name, form, end) => {
		expect(wayOut(form)).toMatch(/^Enter it like (28\.47|2847), without a currency sign/);
		expect(String(wayOut(form)).endsWith(end)).toBe(true);
	});
});
