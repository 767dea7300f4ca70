import type { IDataObject } from 'n8n-workflow';
import { receive } from '../../../nodes/Upwell/trigger/receive';
import {
	delivery,
	INVOICE_ROW,
	newNodeId,
	webhookContext,
	type SentDelivery,
	type TriggerSetUp,
} from '../../support/deliveries.cts';

/** What came of a request: how many items the workflow is started with, and the answer. */
async function send(set: TriggerSetUp, sent: SentDelivery, { n8nStatus = 200 } = {}) {
	const { context, answer, logged, staticData, end } = webhookContext(set, sent);
	const result = await receive(context);
	const isStarted = result.workflowData !== undefined;
	// As n8n does: the answer is read when the workflow was started.
	const webhookResponse = n8nStatus < 500 ? (result.webhookResponse as unknown) : undefined;
	end(answer.status ?? n8nStatus);
	const status = answer.status ?? n8nStatus;
	const message = (answer.body ?? webhookResponse) as { message?: string } | undefined;
	const json = result.workflowData?.[0][0].json;
	return { isStarted, status, message: message?.message, json, logged, answer, staticData };
}

const setUp = (parameters: IDataObject = {}): TriggerSetUp => ({
	parameters,
	nodeId: newNodeId(),
	staticData: {},
});

/** What n8n reads from its database after a restart. */
const restarted = (set: TriggerSetUp): TriggerSetUp => ({
	...set,
	nodeId: newNodeId(),
	staticData: JSON.parse(JSON.stringify(set.staticData)),
});

describe('authentication', () => {
	const header = { kind: 'header', headerName: 'X-Upwell-Secret', secret: 'open sesame' };
	const basic = { kind: 'basic', user: 'upwell', password: 'pass:word' };
	const basicHeader = (text: string, encoding: BufferEncoding = 'utf8') =>
		`Basic ${Buffer.from(text, encoding).toString('base64')}`;
	const accents = { ...basic, password: 'pä:ssword' };
	/** As Node.js reads a header that was sent in UTF-8. */
	const utf8 = (text: string) => Buffer.from(text).toString('latin1');

	it.each([
		[header, { 'x-upwell-secret': 'open sesame' }, 200],
		[header, { 'x-upwell-secret': 'open sesam' }, 401],
		[header, { 'x-upwell-secret': 'Open sesame' }, 401],
		[header, { 'x-upwell-secret': '' }, 401],
		[header, {}, 401],
		[{ ...header, headerName: ' authorization ' }, { authorization: 'open sesame' }, 200],
		[basic, { authorization: basicHeader('upwell:pass:word') }, 200],
		[{ ...header, secret: 'sésame €' }, { 'x-upwell-secret': utf8('sésame €') }, 200],
		[{ ...header, secret: 'sésame' }, { 'x-upwell-secret': 'sésame' }, 200],
		[{ ...header, secret: 'sésame' }, { 'x-upwell-secret': 'sesame' }, 401],
		[accents, { authorization: basicHeader('upwell:pä:ssword') }, 200],
		[accents, { authorization: basicHeader('upwell:pä:ssword', 'latin1') }, 200],
		[basic, { authorization: basicHeader('upwell:pass:word').replace('Basic', 'basic') }, 200],
		[basic, { authorization: 'Basic ###' }, 401],
		[basic, { authorization: basicHeader('upwell:pass') }, 401],
		[basic, { authorization: basicHeader('upwell') }, 401],
		[basic, { authorization: 'Basic' }, 401],
		[basic, { authorization: 'Bearer pass:word' }, 401],
		[basic, {}, 401],
	])('%#: %j with %j is answered %d', async (credential, headers, status) => {
		const set = { ...setUp({ authentication: 'secret' }), credential };
		const sent = await send(set, { body: delivery(), headers });
		expect([sent.status, sent.isStarted]).toEqual([status, status === 200]);
		expect(JSON.stringify([sent.message, sent.answer])).not.toMatch(/sesame|word/);
	});

	it.each([
		[undefined, /credentials/],
		[{ ...header, secret: ' ' }, /'Secret' is blank/],
		[{ ...header, headerName: 'X Secret' }, /'Header Name'/],
		[{ ...basic, user: 'up:well' }, /'User'/],
		[{ ...basic, password: '' }, /'Password' is blank/],
	])('%#: a credential that cannot be used lets nothing in', async (credential, reason) => {
		const set = { ...setUp({ authentication: 'secret' }), credential };
		const headers = { 'x-upwell-secret': '', authorization: basicHeader(':') };
		const sent = await send(set, { body: delivery(), headers });
		expect([sent.status, sent.isStarted]).toEqual([500, false]);
		expect(sent.logged.join()).toMatch(reason);
	});
});

it.each([
	[{ body: delivery(), headers: { 'content-type': 'text/plain' } }, 415],
	[{ body: delivery(), headers: { 'content-type': '' } }, 415],
	[{ body: delivery(), headers: { 'content-type': 'application/json; charset=utf-8' } }, 200],
	[{ body: delivery(), rawBody: Buffer.alloc(10_000_000) }, 413],
	[{ body: [delivery()] }, 400],
	[{ body: undefined }, 400],
	[{ body: { id: 'evt_1', type: 'invoice.paid', data: {} } }, 400],
])('%#: what is no delivery is answered 4xx', async (sent, status) => {
	const result = await send(setUp(), sent);
	expect([result.status, result.isStarted]).toEqual([status, status === 200]);
});

it.each([
	[{ events: ['update.invoice'] }, true],
	[{ events: ['create.invoice'] }, false],
	[{ events: [] }, false],
	[{ events: ['other'], otherEvents: 'something, Update.Invoice' }, true],
	[{ events: ['other'], otherEvents: '`something` "update.invoice"' }, true],
	[{ events: ['create.invoice'], otherEvents: 'update.invoice' }, false],
	[{ options: { changedFields: 'Balance' } }, true],
	[{ options: { changedFields: 'Due Date, number' } }, false],
])('%j: started %s, and answered 200', async (parameters, isStarted) => {
	const sent = await send(setUp(parameters), { body: delivery() });
	expect([sent.status, sent.isStarted]).toEqual([200, isStarted]);
});

it.each([
	[{ events: ['create.invoice'] }, /the event 'update\.invoice' is not chosen/],
	[{ options: { changedFields: 'Number' } }, /none of the fields .* changed\.$/],
	[{ options: { changedFields: 'Number, Statuss' } }, /has no field called 'Statuss'\.$/],
])('%j: the answer says why nothing was started', async (parameters, message) => {
	const sent = await send(setUp(parameters), { body: delivery() });
	expect([sent.status, sent.message]).toEqual([200, expect.stringMatching(message)]);
});

it('watched fields do not concern new and deleted records', async () => {
	const set = setUp({ options: { changedFields: 'Number' } });
	const created = delivery({ id: 'whe_1' }, { old: null });
	const deleted = delivery({ id: 'whe_2' }, { new: null });
	const withEmptyRow = delivery({ id: 'whe_3' }, { old: {} });
	const marked = delivery({ id: 'whe_4', trigger: 'delete.invoice' });
	for (const body of [created, deleted, withEmptyRow, marked]) {
		expect((await send(set, { body })).isStarted).toBe(true);
	}
});

it("'Raw' is the delivery as it came", async () => {
	expect((await send(setUp({ output: 'raw' }), { body: delivery() })).json).toEqual(delivery());
});

describe('once', () => {
	const event = (id: string, retryOfId: string | null = null) => ({
		body: delivery({ id, retryOfId }),
	});

	it('a second delivery starts nothing, also after a restart', async () => {
		const set = setUp();
		expect((await send(set, event('whe_1'))).isStarted).toBe(true);
		const again = await send(set, event('whe_1'));
		expect([again.status, again.isStarted]).toEqual([200, false]);
		expect((await send(restarted(set), event('whe_1'))).isStarted).toBe(false);
		expect((await send(restarted(set), event('whe_2'))).isStarted).toBe(true);
	});

	it('of deliveries at the same time, one starts the workflow', async () => {
		const set = setUp();
		const all = await Promise.all(Array.from({ length: 20 }, () => send(set, event('whe_1'))));
		expect(all.filter(({ isStarted }) => isStarted)).toHaveLength(1);
	});

	it('what is stored late holds what was taken meanwhile', async () => {
		const [first, second] = [setUp(), setUp()];
		second.nodeId = first.nodeId;
		await send(first, event('whe_1'));
		await send(second, event('whe_2'));
		expect((await send(restarted(first), event('whe_2'))).isStarted).toBe(false);
	});

	it('a retry starts nothing if its event was taken, and it otherwise', async () => {
		const set = setUp();
		await send(set, event('whe_1'));
		expect((await send(set, event('whe_2', 'whe_1'))).isStarted).toBe(false);
		expect((await send(set, event('whe_4', 'whe_3'))).isStarted).toBe(true);
		// A retry of the retry, and the event itself after all.
		expect((await send(set, event('whe_5', 'whe_4'))).isStarted).toBe(false);
		expect((await send(set, event('whe_3'))).isStarted).toBe(false);
		// A retry of a retry that started nothing.
		expect((await send(restarted(set), event('whe_6', 'whe_2'))).isStarted).toBe(false);
	});

	it('an event that n8n could not start is taken when it comes again', async () => {
		const set = setUp();
		await send(set, event('whe_1'), { n8nStatus: 500 });
		expect((await send(set, event('whe_2', 'whe_1'))).isStarted).toBe(true);
	});

	it('an event that was refused or not chosen is not remembered', async () => {
		const set = setUp({ authentication: 'secret', events: ['update.invoice'] });
		const credential = { kind: 'header', headerName: 'X-Secret', secret: 'right' };
		const withSecret = (secret: string, body = delivery()) =>
			send({ ...set, credential }, { body, headers: { 'x-secret': secret } });
		expect((await withSecret('wrong')).isStarted).toBe(false);
		expect((await withSecret('right', delivery({ trigger: 'create.invoice' }))).isStarted).toBe(
			false,
		);
		expect((await withSecret('right')).isStarted).toBe(true);
	});

	it('an event without an ID always starts the workflow', async () => {
		const set = setUp();
		const { id, ...without } = delivery();
		expect(id).toBeDefined();
		for (const body of [without, without]) {
			expect((await send(set, { body })).isStarted).toBe(true);
		}
	});

	it('the Test URL takes every delivery, and remembers none', async () => {
		const set = setUp();
		const test: TriggerSetUp = { ...set, mode: 'manual' };
		expect((await send(test, event('whe_1'))).isStarted).toBe(true);
		expect((await send(test, event('whe_1'))).isStarted).toBe(true);
		expect((await send(set, event('whe_1'))).isStarted).toBe(true);
		expect((await send(test, event('whe_1'))).isStarted).toBe(true);
	});

	it('the last 2,000 events are remembered', async () => {
		const set = setUp();
		for (let number = 0; number <= 2_000; number++) await send(set, event(`whe_${number}`));
		const after = restarted(set);
		expect(JSON.stringify(after.staticData).length).toBeLessThan(30_000);
		expect((await send(after, event('whe_1'))).isStarted).toBe(false);
		expect((await send(after, event('whe_0'))).isStarted).toBe(true);
	});

	it('what is read is older than what is known, and replaces nothing of it', async () => {
		const set = setUp();
		for (let number = 0; number < 2_000; number++) await send(set, event(`whe_${number}`));
		const stored: IDataObject = JSON.parse(JSON.stringify(set.staticData));
		for (let number = 2_000; number < 4_000; number++) {
			// As with many deliveries at once: each reads what was stored long before.
			await send({ ...set, staticData: { ...stored } }, event(`whe_${number}`));
		}
		for (const number of [2_000, 3_000, 3_999]) {
			expect((await send(set, event(`whe_${number}`))).isStarted).toBe(false);
		}
		const { staticData } = await send(set, event('whe_4000'));
		const after = restarted({ ...set, staticData });
		expect((await send(after, event('whe_2001'))).isStarted).toBe(false);
	});

	const at = (id: string, updated_at: string, changes: IDataObject = {}) => ({
		body: delivery({ id, ...changes }, { new: { ...INVOICE_ROW, updated_at } }),
	});

	it.each([
		[{ skipOlder: true }, false],
		[{}, true],
	])('%j: an older state of the record starts the workflow: %s', async (options, isStarted) => {
		const set = setUp({ options });
		await send(set, at('whe_2', '2024-11-16T01:12:45'));
		expect((await send(set, at('whe_1', '2024-11-16T01:12:44.9'))).isStarted).toBe(isStarted);
		const after = restarted(set);
		expect((await send(after, at('whe_0', '2024-11-16T01:12:40Z'))).isStarted).toBe(isStarted);
		// The same state under another name, another record, a deletion that is told with the old row.
		expect((await send(after, at('whe_3', '2024-11-16T01:12:45'))).isStarted).toBe(true);
		const other = at('whe_4', '2024-11-01T00:00:00', { resourceId: 'inv_other' });
		expect((await send(after, other)).isStarted).toBe(true);
		const deleted = delivery({ id: 'whe_5', createdAt: '2024-11-16T01:13:00' }, { new: null });
		expect((await send(after, { body: deleted })).isStarted).toBe(true);
	});
});
