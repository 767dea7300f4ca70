import { isDeepStrictEqual } from 'node:util';
import { changesBetween, hasChangeIn, unknownNames } from '../../../nodes/Upwell/trigger/changes';
import { readDelivery } from '../../../nodes/Upwell/trigger/delivery';
import { outputOf } from '../../../nodes/Upwell/trigger/output';
import { fieldName, recordOf } from '../../../nodes/Upwell/trigger/record';
import type { TriggerSettings } from '../../../nodes/Upwell/trigger/settings';
import { delivery, INVOICE_ROW } from '../../support/deliveries.cts';

const output = (body: unknown, amountsIn: TriggerSettings['amountsIn'] = 'currency') => {
	const read = readDelivery(body);
	if (!read) throw new Error('no delivery');
	return outputOf(read, { amountsIn } as TriggerSettings).json;
};

/** No changes: `{}` within `toMatchObject` would fit any. */
const NONE = {
	asymmetricMatch: (changes: unknown) => isDeepStrictEqual(changes, {}),
	toString: () => 'no changes',
};

it.each([
	['total_amount', 'totalAmount'],
	['source_system_id', 'sourceSystemId'],
	[
		'documents_type_or_customer_visibility_updated_at',
		'documentsTypeOrCustomerVisibilityUpdatedAt',
	],
	['id', 'id'],
	['line_2', 'line2'],
	['totalAmount', 'totalAmount'],
	['__proto__', '__proto__'],
	['_private', '_private'],
])('the column %s is the field %s', (column, name) => expect(fieldName(column)).toBe(name));

it('a row has the shape that the operations of the node output', () => {
	expect(recordOf(INVOICE_ROW, { amountsIn: 'currency' })).toEqual({
		id: 'inv_example',
		number: 'INV-1001',
		status: 'PAID',
		balance: 0,
		sentAt: null,
		currency: 'USD',
		dueDate: '2024-12-16',
		// What is within a column is JSON in Upwell as well.
		metadata: { total_amount: 5, sent_at: '2024-11-16T01:12:44' },
		createdAt: '2024-11-01T00:00:00+00:00',
		updatedAt: '2024-11-16T01:12:44.641898+00:00',
		totalAmount: 2847.5,
		sourceSystem: 'TMS',
		deliveryMethods: ['EMAIL'],
		sourceSystemId: '1001',
		totalTaxAmount: 0,
		sourceSystemMeta: { remote_updated_at: '2024-11-16T01:12:44', amount: 7 },
	});
});

it.each([
	[{ total_amount: '284750', currency: 'USD' }, 'currency', 2847.5],
	[{ total_amount: '284750', currency: 'JPY' }, 'currency', 284750],
	[{ total_amount: '284750.00' }, 'currency', 2847.5],
	[{ total_amount: -5, currency: 'USD' }, 'currency', -0.05],
	[{ total_amount: '284750' }, 'cents', 284750],
	[{ total_amount: 'about 5' }, 'currency', 'about 5'],
	[{ total_amount: null }, 'currency', null],
	[{ total_amount: '99999999999999999999' }, 'cents', '99999999999999999999'],
] as const)('%j in %s: %j', (row, amountsIn, amount) =>
	expect(recordOf(row, { amountsIn }).totalAmount).toBe(amount),
);

it('what is within a column stays as it is, amounts too', () => {
	const row = { reference_numbers: [{ amount: 500, total_amount: 500 }], fees: 500 };
	expect(recordOf(row, { amountsIn: 'currency' })).toEqual({
		referenceNumbers: [{ amount: 500, total_amount: 500 }],
		fees: 5,
	});
});

it.each([
	['updated_at', '2024-11-16 01:12:44', '2024-11-16T01:12:44+00:00'],
	['updated_at', '2024-11-16T01:12:44Z', '2024-11-16T01:12:44Z'],
	['updated_at', '2024-11-16T01:12:44-05:00', '2024-11-16T01:12:44-05:00'],
	['updated_at', '2024-11-16', '2024-11-16'],
	// A day, whatever is written behind it.
	['ship_date', '2024-11-16T00:00:00', '2024-11-16T00:00:00'],
	['number', '2024-11-16 01:12', '2024-11-16 01:12'],
])('%s %s comes out as %s', (column, text, shown) =>
	expect(Object.values(recordOf({ [column]: text }, { amountsIn: 'cents' }))).toEqual([shown]),
);

it('an update comes out with its changes and what was before', () => {
	expect(output(delivery())).toMatchObject({
		event: 'update.invoice',
		eventId: 'whe_example',
		eventCreatedAt: '2024-11-16T01:12:44.641898+00:00',
		table: 'invoices',
		id: 'inv_example',
		status: 'PAID',
		// Tax is 0 in one row and '0' in the other, which is the same.
		changes: { status: { old: 'SENT', new: 'PAID' }, balance: { old: 2847.5, new: 0 } },
		previous: { status: 'SENT', balance: 2847.5, totalTaxAmount: 0 },
	});
	expect(Object.keys(output(delivery()).changes as object)).toEqual(['status', 'balance']);
	// n8n's table of an output shows 40 columns.
	expect(Object.keys(output(delivery())).slice(0, 5)).toContain('changes');
	expect(output(delivery(), 'cents')).toMatchObject({ changes: { balance: { old: 284750 } } });
});

it('a new record has nothing before, and a deleted one comes out as it was', () => {
	const created = output(delivery({ trigger: 'create.invoice' }, { old: null }));
	expect(created).toMatchObject({ status: 'PAID', changes: NONE, previous: null });
	const deleted = output(delivery({ trigger: 'delete.invoice' }, { new: null }));
	expect(deleted).toMatchObject({ status: 'SENT', changes: NONE, previous: { status: 'SENT' } });
});

it.each([null, undefined, {}])('a new record whose old row is %j', (old) => {
	const created = output(delivery({ trigger: 'create.invoice' }, { old }));
	expect(created).toMatchObject({ status: 'PAID', changes: NONE, previous: null });
});

it.each([null, undefined, {}])('a deleted record whose new row is %j', (row) => {
	const deleted = output(delivery({ trigger: 'delete.invoice' }, { new: row }));
	expect(deleted).toMatchObject({ id: 'inv_example', status: 'SENT', changes: NONE });
});

it('a record that is only marked as deleted did not change', () => {
	const name = 'delete.carrier_document';
	expect(output(delivery({ trigger: name }))).toMatchObject({ event: name, changes: NONE });
});

it('a row without its currency has that of the other one', () => {
	const rows = { new: { ...INVOICE_ROW, currency: 'JPY' }, old: { total_amount: 5 } };
	expect(output(delivery({}, rows))).toMatchObject({
		totalAmount: 284750,
		previous: { totalAmount: 5 },
	});
	expect(output(delivery({}, { new: rows.old, old: rows.new }))).toMatchObject({ totalAmount: 5 });
});

it('a column does not replace what the trigger says of the event', () => {
	const row = { id: 'x', event: 'e', event_id: 'e', table: 't', changes: 'c', previous: 'p' };
	expect(output(delivery({}, { new: row, old: null }))).toMatchObject({
		...{ event: 'update.invoice', eventId: 'whe_example', table: 'invoices' },
		...{ changes: NONE, previous: null },
	});
});

it('changes are found in columns whatever they are called', () => {
	const row = JSON.parse('{"constructor": 1, "__proto__": 2, "toString": 3}');
	expect(Object.entries(changesBetween({}, row))).toEqual([
		['constructor', { old: null, new: 1 }],
		['__proto__', { old: null, new: 2 }],
		['toString', { old: null, new: 3 }],
	]);
});

it.each([
	['5', 5, true],
	[12.5, '12.50', true],
	['', 0, false],
	['five', 5, false],
	['5', '5.0', false],
])('%j and %j are the same: %s', (old, current, isSame) =>
	expect(changesBetween({ x: old }, { x: current })).toEqual(
		isSame ? {} : { x: { old, new: current } },
	),
);

it('changes are found whatever the order of keys', () => {
	const old = { a: { x: 1, y: 2 }, b: 1, gone: 1 };
	expect(changesBetween(old, { a: { y: 2, x: 1 }, b: 2, added: null })).toEqual({
		b: { old: 1, new: 2 },
		gone: { old: 1, new: null },
	});
});

it.each([
	[[], true],
	[['Total Amount'], true],
	[['total_amount'], true],
	[['totalAmount', 'status'], true],
	[['TOTALAMOUNT'], true],
	[['Total Amount (JSON)'], true],
	[['status'], false],
])('%j: %s', (names, isWatched) =>
	expect(hasChangeIn({ totalAmount: { old: 1, new: 2 } }, names)).toBe(isWatched),
);

it('names of no field are known as such', () => {
	const names = ['Total Amount', 'sourceSystemMeta', 'Statuss', 'Metadata (JSON)'];
	expect(unknownNames(INVOICE_ROW, names)).toEqual(['Statuss']);
});
