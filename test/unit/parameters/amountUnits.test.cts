import {
	currencyOf,
	decimalsOf,
	inCurrencyUnits,
	isAmountName,
} from '../../../nodes/Upwell/parameters/amountUnits';
import { amount } from '../../../nodes/Upwell/parameters/amount';

it.each<[string | undefined, number]>([
	[undefined, 2],
	['USD', 2],
	['IDR', 2],
	['XYZ', 2],
	['JPY', 0],
	['KRW', 0],
	['VND', 0],
])('%s has %d decimals', (currency, decimals) => expect(decimalsOf(currency)).toBe(decimals));

it.each<[unknown, string | undefined]>([
	[{ currency: 'JPY' }, 'JPY'],
	[{ currency: ' JPY\u200B' }, 'JPY'],
	[{ currency: '' }, undefined],
	[{ currency: null }, undefined],
	[{ currency: 5 }, undefined],
	[{}, undefined],
	[['JPY'], undefined],
	[null, undefined],
])('%j says %s', (record, currency) => expect(currencyOf(record)).toBe(currency));

it.each<[unknown, unknown]>([
	[284750, 2847.5],
	[284751, 2847.51],
	[-2847, -28.47],
	[5, 0.05],
	[-5, -0.05],
	[0, 0],
	[100, 1],
	[9_007_199_254_740_991, 90_071_992_547_409.91],
	// Text stays text, as a database writes amounts.
	['284750', '2847.50'],
	['-5', '-0.05'],
	['0', '0.00'],
	['284750.00', '2847.50'],
	// What is no whole number is no amount of smallest units.
	[28.47, 28.47],
	['28.47', '28.47'],
	['', ''],
	['n/a', 'n/a'],
	[' 5', ' 5'],
	[1e21, 1e21],
	[NaN, NaN],
	[null, null],
	[undefined, undefined],
	[true, true],
])('%p comes out as %p', (cents, shown) => {
	expect(inCurrencyUnits(cents, undefined)).toBe(shown);
	expect(inCurrencyUnits(cents, 'USD')).toBe(shown);
});

it.each<[unknown, unknown]>([
	[2847, 2847],
	[-1, -1],
	['2847', '2847'],
	['2847.00', '2847'],
	[28.47, 28.47],
])('%p yen come out as %p', (units, shown) => expect(inCurrencyUnits(units, 'JPY')).toBe(shown));

it('what comes out can be entered again', () => {
	for (const currency of ['USD', 'JPY', undefined]) {
		for (const units of [0, 1, -1, 7, 10, 99, 284750, -2847, 999_999_999_999_999]) {
			for (const given of [units, String(units)]) {
				const shown = inCurrencyUnits(given, currency);
				expect(typeof shown).toBe(typeof given);
				expect(amount(shown, { label: 'Amount', itemIndex: 0, currency })).toBe(units);
			}
		}
	}
});

it('names that only look like amounts are none', () => {
	for (const name of ['weightAmount', 'overdueInvoiceCount', 'Balance', 'toString', 'rate']) {
		expect(isAmountName(name)).toBe(false);
	}
});
