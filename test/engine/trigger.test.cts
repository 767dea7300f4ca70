import axios from 'axios';
import type { IDataObject, INode, IRun, ITaskData } from 'n8n-workflow';
import { refusing } from '../support/common.cts';
import { delivery, INVOICE_ROW, newNodeId } from '../support/deliveries.cts';
import { startWebhookHost } from '../support/host.cts';
import { API_KEY, useSandbox } from '../support/upwell.cts';
import { has, itWith } from '../support/versions.cts';
import type { WebhookHost } from '../support/webhookHost.cts';

/** The trigger, from the request of Upwell to what flows into the workflow. */

const box = useSandbox();

let host: WebhookHost | undefined;
afterEach(async () => await host?.stop());

interface TriggerSetUp {
	parameters?: IDataObject;
	node?: Partial<INode>;
	secret?: IDataObject;
	settings?: IDataObject;
}

/** A published workflow Upwell Trigger → Next, with Failed on the error branch. */
async function publish({ parameters, node, secret = {}, settings }: TriggerSetUp = {}) {
	const common = { typeVersion: 1, position: [0, 0] };
	const account = { id: '1', name: 'Upwell account' };
	const trigger = {
		...{ ...common, id: newNodeId(), name: 'Upwell Trigger', webhookId: 'path' },
		type: 'n8n-nodes-upwell.upwellTrigger',
		credentials: { upwellApi: account, upwellWebhookApi: account },
		...node,
		parameters: { events: ['*'], ...parameters },
	};
	const pass = (name: string) => ({
		...{ ...common, id: name, name, type: 'standIn.pass', parameters: {} },
	});
	const to = (name: string) => [{ node: name, type: 'main' as const, index: 0 }];
	host = await startWebhookHost({
		workflow: {
			settings,
			nodes: [trigger, pass('Next'), pass('Failed')] as unknown as INode[],
			connections: { 'Upwell Trigger': { main: [to('Next'), to('Failed')] } },
		},
		trigger: 'Upwell Trigger',
		answersWhenStarted: has('answersWhenStarted'),
		credential: { apiKey: API_KEY, baseUrl: box.sandbox.url },
		otherCredentials: { upwellWebhookApi: secret as never },
	});
	return host;
}

/** Sends a request; an object or a list as JSON. */
async function post({ url }: WebhookHost, body: unknown, headers: Record<string, string> = {}) {
	const data = typeof body === 'string' ? body : JSON.stringify(body);
	const { status, data: answer } = await axios.post(url, data, {
		headers: { 'content-type': 'application/json', ...headers },
		maxBodyLength: Infinity,
		proxy: false,
		transformRequest: (text: unknown) => text,
		validateStatus: () => true,
	});
	return { status, message: (answer as { message?: string }).message };
}

/** What came out of the trigger, and into the next node, in each execution. */
async function outcomes({ executions }: Pick<WebhookHost, 'executions'>) {
	const runs = JSON.parse(JSON.stringify(await executions.call(host))) as IRun[];
	return runs.map(({ status, data: { resultData } }) => {
		const itemsOf = (name: string) => {
			const tasks = resultData.runData[name] as ITaskData[] | undefined;
			return tasks?.at(-1)?.data?.main[0]?.map(({ json }) => json);
		};
		const hints = (resultData.runData['Upwell Trigger']?.at(-1) as ITaskData)?.hints ?? [];
		const [trigger, next, failed] = ['Upwell Trigger', 'Next', 'Failed'].map(itemsOf);
		return { status, trigger, next, failed, hints, error: resultData.error?.message };
	});
}

/** The only item of the only execution. */
async function outputOf(published: WebhookHost): Promise<IDataObject> {
	const [{ status, trigger, next, error }, ...others] = await outcomes(published);
	expect([status, error, others]).toEqual(['success', undefined, []]);
	expect(next).toEqual(trigger);
	expect(trigger).toHaveLength(1);
	return trigger?.[0] ?? {};
}

const STARTED = { status: 200, message: 'The workflow was started.' };

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

const NOT_CHOSEN = /this event is not chosen/;
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

describe('once', () => {
	const event = (id: string, retryOfId: string | null = null) => delivery({ id, retryOfId });

	it('of deliveries at once, one after the other and after a restart, one starts', async () => {
		const published = await publish();
		const answers = await Promise.all(
			Array.from({ length: 20 }, () => post(published, event('whe_1'))),
		);
		for (let time = 0; time < 3; time++) answers.push(await post(published, event('whe_1')));
		published.restart();
		for (let time = 0; time < 3; time++) answers.push(await post(published, event('whe_1')));
		expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 26 }, () => 200));
		expect(answers.filter(({ message }) => message === STARTED.message)).toHaveLength(1);
		expect(await outcomes(published)).toHaveLength(1);
		expect(await post(published, event('whe_2'))).toEqual(STARTED);
	});

	it('each of many that come in at once starts, and is stored', async () => {
		const published = await publish();
		const ids = Array.from({ length: 30 }, (_, i) => `whe_${i}`);
		const all = async () => await Promise.all(ids.map((id) => post(published, event(id))));
		expect(await all()).toEqual(ids.map(() => STARTED));
		published.restart();
		await all();
		expect(await outcomes(published)).toHaveLength(ids.length);
	});

	it('a retry of an event that was taken starts nothing, also after a restart', async () => {
		const published = await publish();
		await post(published, event('whe_1'));
		published.restart();
		expect((await post(published, event('whe_2', 'whe_1'))).message).toMatch(/taken before/);
		expect(await post(published, event('whe_4', 'whe_3'))).toEqual(STARTED);
	});

	it('an older state of a record starts nothing where the option says so', async () => {
		const published = await publish({ parameters: { options: { skipOlder: true } } });
		const at = (id: string, updated_at: string) =>
			delivery({ id }, { new: { ...INVOICE_ROW, updated_at } });
		await post(published, at('whe_1', '2024-11-16T02:00:00'));
		published.restart();
		const older = await post(published, at('whe_2', '2024-11-16T01:00:00'));
		expect(older.message).toMatch(/a later state/);
		expect(await post(published, at('whe_3', '2024-11-16T03:00:00'))).toEqual(STARTED);
	});

	itWith('answersWhenStarted')('an event that n8n could not start is taken later', async () => {
		const published = await publish();
		published.canStart = false;
		expect((await post(published, event('whe_1'))).status).toBe(500);
		published.canStart = true;
		expect(await post(published, event('whe_1'))).toEqual(STARTED);
		expect(await outcomes(published)).toHaveLength(1);
	});
});

describe('Fetch Current Record', () => {
	const parameters = { fetchCurrentRecord: true };

	/** An event of an invoice whose balance is 50.00 by now. */
	function eventOfStored() {
		const { id } = box.sandbox.table('invoices').seed({
			...{ number: 'INV-1', sourceSystem: 'TMS', sourceSystemId: '1', currency: 'USD' },
			...{ totalAmount: 284_750, balance: 5_000 },
		}) as unknown as { id: string };
		const row = { ...INVOICE_ROW, id };
		return delivery({ resourceId: id }, { new: row, old: { ...row, status: 'SENT' } });
	}

	it('reads the record anew, and keeps what a read does not show', async () => {
		const published = await publish({ parameters });
		const event = eventOfStored();
		expect(await post(published, event)).toEqual(STARTED);
		expect(await outputOf(published)).toMatchObject({
			...{ event: 'update.invoice', id: event.resourceId, balance: 50, invoiceLineItems: [] },
			...{ status: 'PAID', changes: { status: { old: 'SENT', new: 'PAID' } } },
		});
		expect(box.sandbox.requests.map(({ path }) => path)).toEqual([
			`/api/rest/invoices/${String(event.resourceId)}`,
		]);
	});

	it('says where there is no read', async () => {
		const published = await publish({ parameters });
		await post(published, delivery({ table: 'carrier_documents' }));
		const [{ status, hints }] = await outcomes(published);
		expect([status, hints.map(({ message }) => message)]).toEqual([
			'success',
			[expect.stringMatching(/carrier_documents/)],
		]);
	});

	const missing = "Upwell has no invoice with the ID 'inv_example'";

	it('a record that is not there ends the execution', async () => {
		const published = await publish({ parameters });
		expect(await post(published, delivery())).toEqual(STARTED);
		const [{ status, next, error }] = await outcomes(published);
		expect([status, next, error]).toEqual(['error', undefined, missing]);
	});

	const failedItem = { error: missing, details: expect.objectContaining({ outcome: 'missing' }) };

	it.each([
		['continueRegularOutput', { next: [failedItem], failed: undefined }],
		['continueErrorOutput', { next: undefined, failed: [failedItem] }],
	] as const)('a record that is not there, with On Error = %s', async (onError, expected) => {
		const published = await publish({ parameters, node: { onError } });
		expect(await post(published, delivery())).toEqual(STARTED);
		const [{ status, next, failed }] = await outcomes(published);
		expect({ status, next, failed }).toEqual({ status: 'success', ...expected });
	});

	it('Retry On Fail reads again', async () => {
		const event = eventOfStored();
		box.sandbox.misbehave(refusing('', { when: {}, times: 1 }));
		const node = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const published = await publish({ parameters, node });
		await post(published, event);
		expect((await outputOf(published)).balance).toBe(50);
		expect(box.sandbox.requests).toHaveLength(2);
	});
});
