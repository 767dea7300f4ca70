import type { IDataObject } from 'n8n-workflow';
import { delivery, INVOICE_ROW } from '../support/deliveries.cts';
import { outcomes, outputOf, post, STARTED, usePublish } from '../support/publishedTrigger.cts';
import { useSandbox } from '../support/upwell.cts';

/** What the trigger takes, what it refuses, and what flows into the workflow. */

const box = useSandbox();
const publish = usePublish(box);

/** Deliveries as the reference pages show them: without the field `trigger`, one without `retryOfId` and `retries`. */
function unnamed(operation: string, table: string, rows: IDataObject = {}, without: string[] = []) {
	const whole = delivery({ operation, table }, rows);
	const left = Object.entries(whole).filter(([name]) => !['trigger', ...without].includes(name));
	return Object.fromEntries(left);
}

const CARRIER_INVOICE = { id: 'ci_1', status: 'APPROVED', shipment_id: 's_1', total_amount: 1000 };
const LINKED = { new: CARRIER_INVOICE, old: { ...CARRIER_INVOICE, shipment_id: null } };

describe('documented deliveries', () => {
	it.each([
		['update.invoice', delivery()],
		['update.invoice.status.PAID', delivery({ trigger: 'update.invoice.status.PAID' })],
		['create.carrier_invoice', unnamed('INSERT', 'carrier_invoices', { old: null })],
		['delete.carrier_document', unnamed('DELETE', 'carrier_documents', { new: null })],
		['update.invoice.status.SENT', unnamed('UPDATE.status.SENT', 'invoices')],
		[
			'update.carrier_invoice.status.APPROVED',
			unnamed('UPDATE.carrier_invoice.APPROVED', 'carrier_invoices', LINKED),
		],
		[
			'update.carrier_invoice',
			unnamed('UPDATE', 'carrier_invoices', LINKED, ['retryOfId', 'retries']),
		],
	])('%s starts the workflow', async (event, body) => {
		const published = await publish();
		expect(await post(published, body)).toEqual(STARTED);
		expect((await outputOf(published)).event).toBe(event);
	});

	it('come out as records, with changes, the state before, and amounts', async () => {
		const published = await publish();
		await post(published, delivery());
		expect(await outputOf(published)).toEqual({
			event: 'update.invoice',
			eventId: 'whe_example',
			eventCreatedAt: '2024-11-16T01:12:44.641898+00:00',
			table: 'invoices',
			id: 'inv_example',
			number: 'INV-1001',
			status: 'PAID',
			balance: 0,
			sentAt: null,
			currency: 'USD',
			dueDate: '2024-12-16',
			metadata: INVOICE_ROW.metadata,
			createdAt: '2024-11-01T00:00:00+00:00',
			updatedAt: '2024-11-16T01:12:44.641898+00:00',
			totalAmount: 2847.5,
			sourceSystem: 'TMS',
			deliveryMethods: ['EMAIL'],
			sourceSystemId: '1001',
			totalTaxAmount: 0,
			sourceSystemMeta: INVOICE_ROW.source_system_meta,
			changes: { status: { old: 'SENT', new: 'PAID' }, balance: { old: 2847.5, new: 0 } },
			previous: expect.objectContaining({ status: 'SENT', balance: 2847.5, totalTaxAmount: 0 }),
		});
	});

	it.each([
		['in cents', { amountsIn: 'cents' }, { totalAmount: 284750 }],
		['Raw', { output: 'raw' }, delivery()],
		['Raw, without a read', { output: 'raw', fetchCurrentRecord: true }, delivery()],
	])('%s', async (_name, parameters, expected) => {
		const published = await publish({ parameters });
		await post(published, delivery());
		expect(await outputOf(published)).toMatchObject(expected);
		expect(box.sandbox.requests).toEqual([]);
	});

	it('start workflows in the older order of execution as well', async () => {
		const published = await publish({ settings: { executionOrder: 'v0' } });
		expect(await post(published, delivery())).toEqual(STARTED);
		expect((await outputOf(published)).id).toBe('inv_example');
	});
});

const NOT_CHOSEN = /the event 'update.invoice' is not chosen/;
const NO_FIELD_CHANGED = /none of the fields/;

it.each([
	[{ events: ['update.invoice'] }, undefined],
	[{ events: ['create.invoice', 'update.invoice.status.PAID'] }, NOT_CHOSEN],
	[{ events: [] }, NOT_CHOSEN],
	[{ events: ['other'], otherEvents: 'something, Update.Invoice' }, undefined],
	[{ events: ['other'], otherEvents: '={{ ["update", "invoice"].join(".") }}' }, undefined],
	[{ options: { changedFields: 'Total Amount, Balance' } }, undefined],
	[{ options: { changedFields: 'due_date' } }, NO_FIELD_CHANGED],
])('%j: an event is taken or answered 200', async (parameters, reason) => {
	const published = await publish({ parameters });
	const { status, message } = await post(published, delivery());
	expect(status).toBe(200);
	expect(message).toMatch(reason ?? STARTED.message);
	expect(await outcomes(published)).toHaveLength(reason ? 0 : 1);
});

describe('authentication', () => {
	const header = { kind: 'header', headerName: 'X-Upwell-Secret', secret: 'open sesame' };
	const basic = { kind: 'basic', user: 'upwell', password: 'pass:word' };
	const basicHeader = (text: string) => ({
		authorization: `Basic ${Buffer.from(text).toString('base64')}`,
	});

	it.each([
		['its header', header, { 'x-upwell-secret': 'open sesame' }, 200],
		['no header', header, {}, 401],
		['another secret', header, { 'x-upwell-secret': 'Open sesame' }, 401],
		['the default kind', { ...header, kind: undefined }, { 'x-upwell-secret': 'open sesame' }, 200],
		['its user and password', basic, basicHeader('upwell:pass:word'), 200],
		['another password', basic, basicHeader('upwell:pass'), 401],
		['neither', basic, {}, 401],
		['a blank secret', { ...header, secret: ' ' }, { 'x-upwell-secret': '' }, 500],
	])('with %s', async (_name, secret, headers, status) => {
		const published = await publish({ parameters: { authentication: 'secret' }, secret });
		const answer = await post(published, delivery(), headers);
		expect(answer.status).toBe(status);
		expect(JSON.stringify(answer)).not.toMatch(/sesame|word/);
		expect(await outcomes(published)).toHaveLength(status === 200 ? 1 : 0);
	});

	it('without a credential, nothing is let in', async () => {
		const parameters = { authentication: 'secret' };
		const published = await publish({ parameters, node: { credentials: {} } });
		expect((await post(published, delivery())).status).toBe(500);
		expect(await outcomes(published)).toEqual([]);
	});
});

const LARGE = JSON.stringify(delivery({}, { new: { text: 'x'.repeat(6e6) } }));
const DEEP = `{"trigger":"x","payload":{"new":{"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}}}`;
const STRIPE = { id: 'evt_1', type: 'invoice.paid', data: { object: {} } };

it.each([
	['broken JSON', '{"broken":', {}, 422],
	['a list', [delivery()], {}, 400],
	['null', 'null', {}, 400],
	['nothing', '', {}, 400],
	["another system's webhook", STRIPE, {}, 400],
	['what is nested without end', DEEP, {}, 400],
	['6 MB', LARGE, {}, 413],
	['another type', delivery(), { 'content-type': 'text/plain' }, 415],
	['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
])('%s is no delivery', async (_name, body, headers, status) => {
	const published = await publish();
	const answer = await post(published, body, headers as never);
	expect(answer).toEqual({ status, message: expect.stringMatching(/\w/) });
	expect(await outcomes(published)).toEqual([]);
});
