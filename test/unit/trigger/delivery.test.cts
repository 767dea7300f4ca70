import { readDelivery } from '../../../nodes/Upwell/trigger/delivery';
import { EVENTS, eventFilter } from '../../../nodes/Upwell/trigger/events';
import { delivery, INVOICE_ROW } from '../../support/deliveries.cts';

const unnamed = (operation: string, table: string, rows = {}) =>
	delivery({ trigger: undefined, operation, table }, rows);
const LINKED = { new: { id: 'c', shipment_id: 's2' }, old: { id: 'c', shipment_id: null } };

it.each([
	// Upwell's own name, whatever the operation says.
	[delivery({ operation: 'UPDATE.status.PAID' }), ['update.invoice']],
	// Deliveries as the reference pages show them.
	[unnamed('INSERT', 'carrier_invoices'), ['create.carrier_invoice']],
	[unnamed('DELETE', 'carrier_documents'), ['delete.carrier_document']],
	[unnamed('UPDATE.status.SENT', 'invoices'), ['update.invoice.status.SENT', 'update.invoice']],
	[
		unnamed('UPDATE.carrier_invoice.APPROVED', 'carrier_invoices'),
		['update.carrier_invoice.status.APPROVED', 'update.carrier_invoice'],
	],
	[
		unnamed('UPDATE.status.portal_exception', 'carrier_invoices'),
		[
			'update.carrier_invoice.status.portal_exception',
			'update.carrier_invoice.status.EXCEPTION',
			'update.carrier_invoice',
		],
	],
	[
		unnamed('UPDATE', 'carrier_invoices', LINKED),
		['update.carrier_invoice', 'update.carrier_invoice.shipment_updated'],
	],
	[
		unnamed('INSERT', 'carrier_invoices', { ...LINKED, old: null }),
		['create.carrier_invoice', 'create.carrier_invoice.shipment_updated'],
	],
	[unnamed('TRUNCATE', 'invoices'), ['TRUNCATE']],
])('%#: an event has the names %j', (body, names) =>
	expect(readDelivery(body)?.names).toEqual(names),
);

it('is read leniently where the documents leave a field open', () => {
	const { resourceId, retryOfId, retries, ...least } = delivery();
	expect([resourceId, retryOfId, retries]).toBeDefined();
	expect(readDelivery(least)).toMatchObject({
		id: 'whe_example',
		resourceId: 'inv_example',
		isDelete: false,
		row: INVOICE_ROW,
	});
	expect(readDelivery(delivery({ id: 42 }))?.id).toBe('42');
	expect(readDelivery(delivery({}, { new: null }))).toMatchObject({ isDelete: true });
	expect(readDelivery(unnamed('DELETE', 'invoices'))).toMatchObject({ isDelete: true });
});

const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

it.each([
	...[undefined, null, '', 'text', 5, true, [], [delivery()], {}],
	{ id: 'evt_1', object: 'event', type: 'invoice.paid', data: { object: {} } },
	{ ...delivery(), payload: 'text' },
	{ ...delivery(), payload: [] },
	delivery({}, { new: null, old: null }),
	delivery({}, { new: [], old: 5 }),
	delivery({}, { new: {}, old: {} }),
	delivery({ trigger: undefined, operation: undefined }),
	delivery({ trigger: ' ', table: undefined }),
	delivery({}, { new: { id: 'x', exceptions: nested(100_000) } }),
])('%#: what is no delivery', (body) => expect(readDelivery(body)).toBeUndefined());

describe('events', () => {
	it('are chosen by name; upper and lower case do not matter', () => {
		const fits = eventFilter(['update.invoice.status.paid', 'create.invoice']);
		expect(fits(['update.invoice.status.PAID'])).toBe(true);
		expect(fits(['update.invoice', 'create.invoice'])).toBe(true);
		expect(fits(['update.invoice'])).toBe(false);
		expect(eventFilter([])(['update.invoice'])).toBe(false);
		expect(eventFilter(['*'])(['whatever'])).toBe(true);
	});

	it('of invoices say that their names are inferred, and no others do', () => {
		const marked = EVENTS.filter(({ description }) => description?.includes('inferred'));
		expect(marked.map(({ value }) => value)).toEqual([
			'create.invoice',
			'update.invoice.status.PAID',
			'update.invoice',
		]);
	});

	it('are all those of the guide', () => {
		const values = EVENTS.map(({ value }) => value);
		expect(values).toEqual(
			expect.arrayContaining([
				'create.carrier_invoice',
				'update.carrier_invoice',
				'create.carrier_invoice.shipment_updated',
				'update.carrier_invoice.shipment_updated',
				'update.carrier_invoice.status.APPROVED',
				'update.carrier_invoice.status.EXCEPTION',
				'create.carrier_document',
				'update.carrier_document',
				'delete.carrier_document',
			]),
		);
	});
});
