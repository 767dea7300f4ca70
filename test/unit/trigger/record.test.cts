import { changesBetween, hasChangeIn } from '../../../nodes/Upwell/trigger/changes';
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
	expect(recordOf(INVOICE_ROW, 'currency')).toEqual({
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
	[{ total_amount: '284750' }, 'cents', 284750],
	[{ total_amount: 'about 5' }, 'currency', 'about 5'],
	[{ total_amount: null }, 'currency', null],
	[{ total_amount: '99999999999999999999' }, 'cents', '99999999999999999999'],
] as const)('%j in %s: %j', (row, amountsIn, amount) =>
	expect(recordOf(row, amountsIn).totalAmount).toBe(amount),
);

it.each([
	['updated_at', '2024-11-16 01:12:44', '2024-11-16T01:12:44+00:00'],
	['updated_at', '2024-11-16T01:12:44Z', '2024-11-16T01:12:44Z'],
	['updated_at', '2024-11-16T01:12:44-05:00', '2024-11-16T01:12:44-05:00'],
	['updated_at', '2024-11-16', '2024-11-16'],
	// A day, whatever is written behind it.
	['ship_date', '2024-11-16T00:00:00', '2024-11-16T00:00:00'],
	['number', '2024-11-16 01:12', '2024-11-16 01:12'],
])('%s %s comes out as %s', (column, text, shown) =>
	expect(Object.values(recordOf({ [column]: text }, 'cents'))).toEqual([shown]),
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
	expect(output(delivery(), 'cents')).toMatchObject({ changes: { balance: { old: 284750 } } });
});

it('a new record has nothing before, and a deleted one comes out as it was', () => {
	const created = output(delivery({ trigger: 'create.invoice' }, { old: null }));
	expect(created).toMatchObject({ status: 'PAID', changes: {}, previous: null });
	const deleted = output(delivery({ trigger: 'delete.invoice' }, { new: null }));
	expect(deleted).toMatchObject({ status: 'SENT', changes: {}, previous: { status: 'SENT' } });
});

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
	[['status'], false],
])('%j: %s', (names, isWatched) =>
	expect(hasChangeIn({ totalAmount: { old: 1, new: 2 } }, names)).toBe(isWatched),
);
