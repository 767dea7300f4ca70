import type { IDataObject } from 'n8n-workflow';
import { showAmounts } from '../../../nodes/Upwell/parameters/showAmounts';

const inUnits = (record: IDataObject, currency?: string) =>
	showAmounts(record, { amountsIn: 'currency', currency });

it.each([
	...['amount', 'balance', 'overdueBalance', 'totalAmount', 'totalTaxAmount'],
	...['totalAmountWithFees', 'unitPrice', 'fees', 'customerTotalRate', 'carrierTotalRate'],
])('%s is an amount, at any depth', (name) => {
	expect(inUnits({ [name]: 284750, a: [{ b: { [name]: '5' } }] })).toEqual({
		[name]: 2847.5,
		a: [{ b: { [name]: '0.05' } }],
	});
});

it('all else stays as it is, in its order', () => {
	const record = {
		...{ id: 'a', weightAmount: 7, overdueInvoiceCount: 3, balance: null, unknown: [1, 'x', null] },
		...{
			totalAmount: { nested: { quantity: 2, amount: 100 } },
			emptyList: [],
			empty: {},
			no: false,
		},
	};
	const shown = inUnits(record);
	expect(shown).toEqual({ ...record, totalAmount: { nested: { quantity: 2, amount: 1 } } });
	expect(Object.keys(shown)).toEqual(Object.keys(record));
});

it('what users keep in a form of their own is not touched', () => {
	const metadata = { amount: 5, currency: 'JPY', deep: [{ balance: 5 }] };
	const record = { metadata, sourceSystemMeta: { totalAmount: 5 }, items: [{ metadata }] };
	expect(inUnits(record)).toEqual(record);
});

it('a record says its currency, and nested ones have it unless they say their own', () => {
	const record = {
		totalAmount: 2847,
		currency: 'JPY',
		lineItems: [
			{ totalAmount: 100 },
			{ totalAmount: 100, currency: 'USD', parts: [{ amount: 5 }] },
			{ totalAmount: 100, currency: null },
		],
		customer: { balance: 100, currency: '' },
	};
	expect(inUnits(record)).toEqual({
		totalAmount: 2847,
		currency: 'JPY',
		lineItems: [
			{ totalAmount: 100 },
			{ totalAmount: 1, currency: 'USD', parts: [{ amount: 0.05 }] },
			{ totalAmount: 100, currency: null },
		],
		customer: { balance: 100, currency: '' },
	});
});

it('a record that does not say it has the one that is known', () => {
	expect(inUnits({ balance: 100 }, 'JPY')).toEqual({ balance: 100 });
	expect(inUnits({ balance: 100, currency: 'USD' }, 'JPY').balance).toBe(1);
});

it('in cents, the record itself', () => {
	const record = { balance: 284750, lines: [{ amount: '5' }] };
	expect(showAmounts(record, { amountsIn: 'cents', currency: 'USD' })).toBe(record);
});

it('leaves the record itself as it was', () => {
	const record = { balance: 100, lines: [{ amount: 5 }] };
	inUnits(record);
	expect(record).toEqual({ balance: 100, lines: [{ amount: 5 }] });
});

it('at any depth, however deep', () => {
	const deep = JSON.parse(`${'{"a":['.repeat(50_000)}{"amount":5}${']}'.repeat(50_000)}`);
	let found = inUnits(deep) as unknown;
	while (!('amount' in (found as object))) found = (found as { a: unknown[] }).a[0];
	expect(found).toEqual({ amount: 0.05 });
});

it('a property of any name is data', () => {
	const shown = inUnits(
		JSON.parse('{ "__proto__": { "amount": 5 }, "constructor": { "fees": 5 } }'),
	);
	expect(JSON.stringify(shown)).toBe('{"__proto__":{"amount":0.05},"constructor":{"fees":0.05}}');
});
