import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';
import type { Subscription } from '../../sandbox/server.cts';
import { until } from '../../scripts/n8nHost.cts';
import type { Workflow } from '../../scripts/n8nHost.cts';
import { finishedExecution, outputOf } from './executions.cts';
import type { Json } from './executions.cts';
import type { Report } from './report.cts';
import { CREDENTIAL_TYPE } from './setup.cts';
import type { TestSetup } from './setup.cts';

const TRIGGER = 'Upwell Trigger';
const SECRET = { name: 'X-Upwell-Secret', value: 'a long secret of both sides' };

/** Milliseconds. Deliveries that start nothing would have started it by then. */
const STILL = 1_000;

/** Long enough to answer while the machine is busy, and much shorter than the workflow takes. */
const LONGEST_ANSWER = 5_000;

/** A workflow that takes seven seconds after the trigger. */
const slowWorkflow = (path: string, parameters: object, credentials: object): Workflow => ({
	name: path,
	nodes: [
		{
			...{ id: `${path}-1`, name: TRIGGER, type: 'n8n-nodes-upwell.upwellTrigger' },
			...{ typeVersion: 1, position: [0, 0], webhookId: path, parameters, credentials },
		},
		{
			...{ id: `${path}-2`, name: 'Wait', type: 'n8n-nodes-base.wait' },
			...{ typeVersion: 1.1, position: [220, 0], parameters: { amount: 7 } },
		},
	] as Workflow['nodes'],
	connections: { [TRIGGER]: { main: [[{ node: 'Wait', type: 'main', index: 0 }]] } },
});

/** A published workflow with the trigger, and what happens to it. */
class TriggerWorkflow {
	private constructor(
		private readonly setup: TestSetup,
		readonly id: string,
		readonly url: string,
	) {}

	static async publish(
		setup: TestSetup,
		path: string,
		parameters: object,
		credentials: object = {},
	): Promise<TriggerWorkflow> {
		const { api, url } = setup.n8n;
		const id = await api.importWorkflow(slowWorkflow(path, parameters, credentials));
		await api.activate(id);
		return new TriggerWorkflow(setup, id, `${url}/webhook/${path}/webhook`);
	}

	/** Makes an invoice and pays it; resolves when both were told. @returns the status of each attempt */
	async payInvoice(given: Partial<Subscription>): Promise<Array<number | undefined>> {
		const { sandbox } = this.setup;
		sandbox.reset();
		sandbox.deliveries.clear();
		sandbox.deliveries.subscribe({ url: this.url, retryDelayMs: 50, ...given });
		const invoices = sandbox.table('invoices');
		const invoice = invoices.seed({
			...{ number: 'INV-1', sourceSystem: 'TMS', sourceSystemId: '1', currency: 'USD' },
			...{ status: 'SENT', totalAmount: 284_750, balance: 284_750 },
		});
		await axios.put(
			`${sandbox.url}/api/rest/invoices`,
			{ sourceSystem: 'TMS', sourceSystemId: '1', input: { status: 'PAID', balance: 0 } },
			{ headers: { Authorization: sandbox.apiKey }, proxy: false },
		);
		assert.equal(invoices.rows.find(({ id }) => id === invoice.id)?.status, 'PAID');
		await sandbox.deliveries.settled();
		return sandbox.deliveries.attempts.map(({ status }) => status);
	}

	/** The last delivery of this event: its retries and those of others come as they like. */
	lastOf(trigger: string) {
		const { attempts } = this.setup.sandbox.deliveries;
		const last = attempts.filter(({ envelope }) => envelope.trigger === trigger).at(-1);
		assert(last, `there was no delivery of ${trigger}`);
		return last.envelope;
	}

	/** Sends the last delivery of this event anew, as it was. */
	async repeat(trigger: string, times: number): Promise<void> {
		const { deliveries } = this.setup.sandbox;
		const envelope = this.lastOf(trigger);
		const [subscription] = deliveries.subscriptions;
		for (let time = 0; time < times; time++) deliveries.send(subscription, envelope);
		await deliveries.settled();
	}

	async post(body: unknown, headers: Record<string, string> = {}): Promise<number> {
		const response = await axios.post(this.url, body, {
			headers: { 'content-type': 'application/json', ...headers },
			maxBodyLength: Infinity,
			proxy: false,
			transformRequest: (data: unknown) => data,
			validateStatus: () => true,
		});
		assert.equal(typeof response.data.message, 'string', JSON.stringify(response.data));
		return response.status;
	}

	/** How many executions there are, when no more are coming. */
	async count(): Promise<number> {
		await wait(STILL);
		return (await this.setup.n8n.api.executions(this.id)).length;
	}

	/** What came out of the trigger in the newest execution, at its end: n8n does not show it before. */
	async output(): Promise<Json> {
		const [newest] = await this.setup.n8n.api.executions(this.id);
		return outputOf(await finishedExecution(this.setup, newest), TRIGGER)[0];
	}
}

/** Deliveries of the sandbox start workflows in the real n8n, each event once. */
export async function checkTrigger(report: Report, setup: TestSetup): Promise<void> {
	const { n8n, sandbox, credential } = setup;
	const name = 'Upwell webhook';
	const secretId = await n8n.api.createCredential(name, 'upwellWebhookApi', {
		...{ kind: 'header', headerName: SECRET.name, secret: SECRET.value },
	});
	const withSecret = { upwellWebhookApi: { id: secretId, name } };
	const authSettings = { kind: 'header' as const, ...SECRET };
	const events = ['update.invoice.status.PAID'];

	await report.check('trigger: the test of its secret says whether it can be used', async () => {
		const test = async (secret: string) =>
			await n8n.api.testCredential(secretId, 'upwellWebhookApi', {
				...{ kind: 'header', headerName: 'X-Secret', secret },
			});
		assert.equal((await test('abc')).status, 'OK');
		assert.match((await test(' ')).message, /'Secret' is blank/);
	});

	const guarded = await TriggerWorkflow.publish(
		setup,
		'guarded',
		{ authentication: 'secret', events },
		withSecret,
	);
	await report.check('trigger: a paid invoice starts the workflow, nothing else does', async () => {
		const statuses = await guarded.payInvoice({ authSettings });
		// Created, updated, and paid: three events, each answered.
		assert.deepEqual(statuses, [200, 200, 200]);
		assert.equal(await guarded.count(), 1);
		const { changes, previous, ...record } = await guarded.output();
		assert.equal(record.event, 'update.invoice.status.PAID');
		assert.equal(record.totalAmount, 2847.5);
		assert.equal(record.sourceSystemId, '1');
		assert.deepEqual((changes as Json).balance, { old: 2847.5, new: 0 });
		assert.equal((previous as Json).status, 'SENT');
	});
	await report.check('trigger: the answer does not wait for the workflow', () => {
		for (const { ms = Infinity } of sandbox.deliveries.attempts) {
			assert(ms < LONGEST_ANSWER, `answered after ${ms} ms`);
		}
	});
	await report.check('trigger: doubles start nothing, at once and after a restart', async () => {
		const before = await guarded.count();
		await guarded.repeat(events[0], 5);
		assert.equal(await guarded.count(), before, 'a double was started');
		const statuses = await guarded.payInvoice({ authSettings, copies: 3 });
		assert.deepEqual(new Set(statuses), new Set([200]));
		assert.equal(await guarded.count(), before + 1, 'one of three copies has to start');
		// Stored static data are what counts now: those of an event that was not the first.
		await n8n.restart();
		const again = await until('the webhook is there again', LONGEST_ANSWER * 4, async () => {
			const status = await guarded.post('{}', { [SECRET.name]: SECRET.value }).catch(() => 404);
			return status === 400;
		});
		assert(again);
		await guarded.repeat(events[0], 3);
		assert.equal(await guarded.count(), before + 1, 'a double was started after the restart');
	});
	await report.check('trigger: late and out of order, each event starts once', async () => {
		const before = await guarded.count();
		await guarded.payInvoice({ authSettings, outOfOrder: true, delayMs: 200, named: false });
		assert.equal(await guarded.count(), before + 1);
	});
	await report.check(
		'trigger: a wrong secret is answered 401, also when it is tried again',
		async () => {
			const before = await guarded.count();
			const statuses = await guarded.payInvoice({
				authSettings,
				wrongSecret: true,
				retryAttempts: 1,
			});
			assert.deepEqual(new Set(statuses), new Set([401]));
			assert.equal(await guarded.count(), before);
			// A retry with the right one is taken: the event was refused before.
			const envelope = guarded.lastOf(events[0]);
			assert.notEqual(envelope.retryOfId, null);
			const headers = { [SECRET.name]: SECRET.value };
			assert.equal(await guarded.post(JSON.stringify(envelope), headers), 200);
			assert.equal(await guarded.count(), before + 1);
		},
	);

	const open = await TriggerWorkflow.publish(setup, 'open', { events: ['*'] });
	await report.check(
		'trigger: what is no delivery is answered 4xx, and starts nothing',
		async () => {
			const stripe = JSON.stringify({ id: 'evt_1', type: 'invoice.paid', data: { object: {} } });
			const large = JSON.stringify({ trigger: 'x', payload: { new: { text: 'x'.repeat(10e6) } } });
			const deep = `{"trigger":"x","payload":{"new":{"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}}}`;
			const type = (name: string) => ({ 'content-type': name });
			for (const [body, headers, status] of [
				['{"broken":', {}, 422],
				['[]', {}, 400],
				['null', {}, 400],
				['', {}, 400],
				[stripe, {}, 400],
				[deep, {}, 400],
				[large, {}, 413],
				['a=b', type('application/x-www-form-urlencoded'), 415],
				['<a/>', type('application/xml'), 415],
				[stripe, type('text/plain'), 415],
				[stripe, type('application/octet-stream'), 415],
			] as Array<[string, Record<string, string>, number]>) {
				assert.equal(
					await open.post(body, headers),
					status,
					`${body.slice(0, 30)} ${JSON.stringify(headers)}`,
				);
			}
			assert.equal(await open.count(), 0);
		},
	);

	const fetching = await TriggerWorkflow.publish(
		setup,
		'fetching',
		{ events, fetchCurrentRecord: true },
		{ [CREDENTIAL_TYPE]: credential },
	);
	await report.check('trigger: the record is read anew, after the answer', async () => {
		sandbox.configure({ latencyMs: 2_000 });
		await fetching.payInvoice({ delayMs: 0 });
		sandbox.configure({ latencyMs: 0 });
		const record = await fetching.output();
		assert.equal(record.event, events[0]);
		assert.deepEqual(record.invoiceLineItems, [], 'only a read shows line items');
		assert.equal(record.status, 'PAID', 'a read does not show the status');
		assert.equal((record.previous as Json).status, 'SENT');
		const slowest = Math.max(...sandbox.deliveries.attempts.map(({ ms = Infinity }) => ms));
		assert(slowest < 2_000, `the answer waited for Upwell: ${slowest} ms`);
	});
	for (const { id } of [guarded, open, fetching]) await n8n.api.deactivate(id);
	sandbox.deliveries.clear();
}
