import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Envelope } from '../../../sandbox/deliveries/envelope.cts';
import type { Subscription } from '../../../sandbox/deliveries/subscription.cts';
import type { Sandbox } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client } from './support.cts';

interface Received {
	headers: IncomingHttpHeaders;
	envelope: Envelope;
}

let received: Received[];
let answer: () => number;
let receiver: Server;
let url: string;
let sandbox: Sandbox;

beforeAll(async () => {
	receiver = createServer(async (request, response) => {
		received.push({ headers: request.headers, envelope: JSON.parse(await text(request)) });
		response.writeHead(answer()).end('{}');
	});
	await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
	url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
	sandbox = await startSandbox();
});
beforeEach(() => {
	received = [];
	answer = () => 200;
	sandbox.deliveries.clear();
	sandbox.reset();
});
afterAll(async () => {
	receiver.closeAllConnections();
	receiver.close();
	await sandbox.close();
});

const subscribe = (given: Partial<Subscription> = {}) =>
	sandbox.deliveries.subscribe({ url, retryDelayMs: 1, ...given });
const settled = async () => {
	await sandbox.deliveries.settled();
	return received.map(({ envelope }) => envelope);
};
const invoices = () => sandbox.table('invoices');
const paid = () => {
	const invoice = invoices().seed({
		id: 'inv_1',
		status: 'SENT',
		totalAmount: 5000,
		totalTaxAmount: 0,
	});
	return client(sandbox).put('/invoices', {
		...{ sourceSystem: invoice.sourceSystem, sourceSystemId: invoice.sourceSystemId },
		input: { status: 'PAID' },
	});
};

it('tells of every change, as the documents show it', async () => {
	const { id: subscriptionId } = subscribe();
	const api = client(sandbox);
	await api.post('/invoices', {
		input: {
			number: 'INV-1',
			sourceSystem: 'TMS',
			sourceSystemId: '1',
			balance: 5000,
			status: 'SENT',
		},
	});
	// Each has arrived before the next one is sent: they take connections of their own.
	await settled();
	await api.put('/invoices', {
		...{ sourceSystem: 'TMS', sourceSystemId: '1', input: { balance: 0 } },
	});
	await settled();
	await api.delete('/invoices', { data: { sourceSystem: 'TMS', sourceSystemId: '1' } });
	const envelopes = await settled();
	expect(envelopes.map(({ trigger, operation }) => [trigger, operation])).toEqual([
		['create.invoice', 'INSERT'],
		['update.invoice', 'UPDATE'],
		['delete.invoice', 'DELETE'],
	]);
	const [created, updated, deleted] = envelopes;
	expect(updated).toMatchObject({
		id: expect.stringMatching(/^whe_/),
		createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/),
		status: 'PENDING',
		table: 'invoices',
		resourceId: expect.stringMatching(/^inv_/),
		webhookSubscriptionId: subscriptionId,
		retryOfId: null,
		payload: {
			new: { source_system_id: '1', balance: 0, updated_at: expect.not.stringMatching(/Z|\+/) },
			old: { source_system_id: '1', balance: 5000 },
		},
	});
	expect(created.payload.old).toBeNull();
	expect(deleted.payload.new).toBeNull();
	expect(new Set(envelopes.map(({ id }) => id)).size).toBe(3);
});

it('an event has a name for the status that is reached, and for a shipment', async () => {
	subscribe();
	const carrierInvoices = sandbox.table('carrierInvoices');
	const { id } = carrierInvoices.seed({ status: 'PENDING', shipmentId: null });
	const shipment = sandbox.table('shipments').seed({ shipmentId: 'S-1' });
	await client(sandbox).put(`/carrier_invoices/${id}`, {
		...{ id, input: { status: 'EXCEPTION', shipmentId: shipment.id } },
	});
	const names = (await settled()).map(({ trigger, operation }) => `${trigger} ${operation}`);
	expect(names.filter((name) => name.startsWith('update'))).toEqual([
		'update.carrier_invoice UPDATE',
		'update.carrier_invoice.status.EXCEPTION UPDATE.carrier_invoice.EXCEPTION',
		'update.carrier_invoice.shipment_updated UPDATE',
	]);
});

it('tells of the chosen events only, without names where it is set so', async () => {
	subscribe({ triggers: ['create.invoice'], named: false });
	await paid();
	const envelopes = await settled();
	expect(envelopes).toHaveLength(1);
	expect(envelopes[0]).toMatchObject({ operation: 'INSERT', table: 'invoices' });
	expect(envelopes[0]).not.toHaveProperty('trigger');
});

it.each([
	[{ kind: 'header', name: 'X-Secret', value: 'abc' }, 'x-secret', 'abc', 'abc-but-wrong'],
	[
		{ kind: 'basic', user: 'u', password: 'p' },
		'authorization',
		`Basic ${btoa('u:p')}`,
		`Basic ${btoa('u:p-but-wrong')}`,
	],
] as const)('carries its secret, or a wrong one: %j', async (authSettings, name, right, wrong) => {
	subscribe({ authSettings });
	subscribe({ authSettings, wrongSecret: true });
	invoices().seed({});
	await settled();
	expect(received.map(({ headers }) => headers[name]).sort()).toEqual([right, wrong].sort());
});

it('tries again as often as it may, as a new event that names the first', async () => {
	subscribe({ retryAttempts: 3 });
	let calls = 0;
	answer = () => (++calls < 3 ? 500 : 200);
	invoices().seed({});
	const [first, ...retries] = await settled();
	expect(retries.map(({ retryOfId }) => retryOfId)).toEqual([first.id, first.id]);
	expect(new Set([first, ...retries].map(({ id }) => id)).size).toBe(3);
	expect(sandbox.deliveries.attempts.map(({ status }) => status)).toEqual([500, 500, 200]);
});

it('sends twice, late and out of order', async () => {
	subscribe({ copies: 2 });
	invoices().seed({ id: 'inv_1' });
	const [one, other] = await settled();
	expect(one.id).toBe(other.id);

	sandbox.deliveries.clear();
	subscribe({ outOfOrder: true });
	for (const id of ['inv_2', 'inv_3', 'inv_4', 'inv_5']) invoices().seed({ id });
	const ids = (await settled()).slice(2).map(({ resourceId }) => resourceId);
	expect(ids.indexOf('inv_3')).toBeLessThan(ids.indexOf('inv_2'));
	expect([...ids].sort()).toEqual(['inv_2', 'inv_3', 'inv_4', 'inv_5']);

	sandbox.deliveries.clear();
	subscribe({ delayMs: 100 });
	const startedAt = Date.now();
	invoices().seed({ id: 'inv_6' });
	await settled();
	expect(Date.now() - startedAt).toBeGreaterThanOrEqual(95);
});

it('is controlled from another process', async () => {
	const control = `${sandbox.url}/__sandbox/subscriptions`;
	const post = (body: object) => fetch(control, { method: 'POST', body: JSON.stringify(body) });
	expect((await post({ url, retryAttempts: 2 })).status).toBe(200);
	for (const wrong of [{ url: 'here' }, { url, retryAttempts: 11 }, { url, colour: 'red' }]) {
		expect((await post(wrong)).status).toBe(400);
	}
	invoices().seed({});
	await settled();
	const { subscriptions, attempts } = (await (await fetch(control)).json()) as Record<string, []>;
	expect([subscriptions.length, attempts.length]).toEqual([1, 1]);
	expect((await fetch(control, { method: 'DELETE' })).status).toBe(200);
	invoices().seed({});
	expect(await settled()).toHaveLength(1);
});
