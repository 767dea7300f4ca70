import type { IDataObject } from 'n8n-workflow';
import { runUpwell, useSandbox } from '../support/upwell.cts';

/** What is sent for the line items of new payments and bills, and for their vendor. */

const box = useSandbox();

async function inputOf(resource: string, additionalFields: IDataObject, more: IDataObject = {}) {
	const { error } = await runUpwell(box.sandbox, {
		rows: [{}],
		parameters: { resource, operation: 'create', additionalFields, ...more },
	});
	return error?.message ?? (box.sandbox.requests.at(-1)?.body as { input: IDataObject }).input;
}

const CENTS = { amountsIn: 'cents' };

it.each<[string, string, IDataObject, IDataObject, object]>([
	[
		'a form, in currency units',
		'customerPayment',
		{ paymentLineItems: { lineItem: [{ totalAmount: '28.47', fees: '', notes: ' x ' }, {}] } },
		{},
		{ paymentLineItems: { data: [{ notes: 'x', totalAmount: 2847 }] } },
	],
	[
		'a form, in cents',
		'customerPayment',
		{ paymentLineItems: { lineItem: [{ totalAmount: 2847 }] } },
		CENTS,
		{ paymentLineItems: { data: [{ totalAmount: 2847 }] } },
	],
	[
		'a form, in the currency of the payment',
		'customerPayment',
		{ currency: 'JPY', totalAmount: 28, paymentLineItems: { lineItem: [{ totalAmount: '28' }] } },
		{},
		{ currency: 'JPY', totalAmount: 28, paymentLineItems: { data: [{ totalAmount: 28 }] } },
	],
	[
		'JSON, which is in cents in either case',
		'customerPayment',
		{
			paymentLineItemsJson:
				'[{ "totalAmount": 2847, "exchangeRate": "1.08", "sourceSystemId": 7 }]',
		},
		{},
		{
			paymentLineItems: {
				data: [{ totalAmount: 2847, exchangeRate: '1.08', sourceSystemId: '7' }],
			},
		},
	],
	[
		'the line items of a bill',
		'bill',
		{
			billLineItems: {
				lineItem: [{ lineNumber: 1, quantity: '2.5', unitPrice: 1.5, item: 'FREIGHT' }],
			},
		},
		{},
		{
			billLineItems: {
				data: [{ item: 'FREIGHT', lineNumber: '1', quantity: 2.5, unitPrice: 150 }],
			},
		},
	],
	[
		'the line items of a bill payment',
		'billPayment',
		{
			amount: '-12',
			billPaymentLineItems: {
				lineItem: [{ amount: 12, referenceNumber: '7', transactionDate: '2026-01-31T09:30:00Z' }],
			},
		},
		{},
		{
			amount: -1200,
			billPaymentLineItems: {
				data: [{ amount: 1200, referenceNumber: 7, transactionDate: '2026-01-31' }],
			},
		},
	],
	[
		'a vendor',
		'bill',
		{ vendor: '{ "name": "Blue Line" }' },
		{},
		{ vendor: { data: { name: 'Blue Line' } } },
	],
])('%s', async (_what, resource, fields, more, expected) => {
	expect(await inputOf(resource, fields, more)).toEqual(expected);
});

it('the form and the JSON variant on one item are refused', async () => {
	const fields = {
		paymentLineItems: { lineItem: [{ totalAmount: 1 }] },
		paymentLineItemsJson: '[{ "totalAmount": 1 }]',
	};
	expect(await inputOf('customerPayment', fields)).toMatch(/Payment Line Items/);
	expect(box.sandbox.requests).toHaveLength(0);
});

it('amounts come out as they are entered, those of line items included', async () => {
	const { items } = await runUpwell(box.sandbox, {
		rows: [{}],
		parameters: {
			resource: 'customerPayment',
			operation: 'create',
			additionalFields: {
				totalAmount: '28.47',
				paymentLineItems: { lineItem: [{ totalAmount: '28.47' }] },
			},
		},
	});
	expect(items[0].json).toMatchObject({
		totalAmount: 28.47,
		paymentLineItems: [{ totalAmount: 28.47 }],
	});
});
