import { Agent, request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import type { Sandbox } from '../../../sandbox/server.cts';
import { startSandbox, watchOutput } from '../../support/host.cts';
import { makeSettings } from '../../../sandbox/settings.cts';
import { client } from './support.cts';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

const remote = () =>
	axios.create({ baseURL: `${sandbox.url}/__sandbox`, validateStatus: () => true });
const create = async () => await client(sandbox).post('/customers', { input: { name: 'Acme' } });
const bulk = async (count: number) =>
	await client(sandbox).post('/bulk-customers', { inputs: Array(count).fill({ name: 'Acme' }) });

async function duration(act: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await act();
	return performance.now() - start;
}

describe('the summary', () => {
	test('is the same from outside as from inside', async () => {
		sandbox.configure({ latencyMs: 30 });
		const sourceKey = { sourceSystem: 'CRM', sourceSystemId: '1' };
		for (const name of ['Acme', 'Twin', 'Triplet']) sandbox.seed({ name, ...sourceKey });
		sandbox.seed({ name: 'Other', ...sourceKey, sourceSystemId: '2' });
		await Promise.all([create(), create(), bulk(3)]);
		await client(sandbox).get('/customers?limit=1', { httpAgent: new Agent() });
		const { data } = await remote().get('/summary');
		expect(data).toEqual({
			customers: 9,
			stored: expect.objectContaining({ customers: 9, invoices: 0 }),
			storedTwice: 1,
			requests: 4,
			requestsByPath: { '/api/rest/customers': 3, '/api/rest/bulk-customers': 1 },
			maxInFlight: 3,
			connections: 4,
			maxConnections: 4,
		});
		expect(sandbox.summary()).toEqual(data);
		expect(sandbox.maxConnections).toBe(4);
	});

	test('starts afresh when the sandbox is reset', async () => {
		await create();
		sandbox.reset();
		expect(sandbox.summary()).toEqual({
			customers: 0,
			stored: expect.objectContaining({ customers: 0, invoices: 0 }),
			storedTwice: 0,
			requests: 0,
			requestsByPath: {},
			maxInFlight: 0,
			connections: 0,
			maxConnections: sandbox.maxConnections,
		});
	});
});

describe('the connections', () => {
	test('are counted once however many requests they carry, and while they are open', async () => {
		const httpAgent = new Agent({ keepAlive: true });
		const send = async () => await client(sandbox).get('/customers', { httpAgent });
		for (let i = 0; i < 3; i++) await send();
		expect([sandbox.connections, sandbox.maxConnections]).toEqual([1, 1]);
		sandbox.configure({ latencyMs: 30 });
		await Promise.all([send(), send()]);
		expect([sandbox.connections, sandbox.maxConnections]).toEqual([2, 2]);
		sandbox.reset();
		expect([sandbox.connections, sandbox.maxConnections]).toEqual([0, 2]);
		httpAgent.destroy();
		await sleep(30);
		sandbox.reset();
		for (let i = 0; i < 2; i++) await client(sandbox).get('/customers', { httpAgent: new Agent() });
		expect([sandbox.connections, sandbox.maxConnections]).toEqual([2, 1]);
	});

	test('of the remote control do not count', async () => {
		const httpAgent = new Agent({ keepAlive: true });
		await remote().get('/summary', { httpAgent });
		await remote().get('/state');
		expect([sandbox.connections, sandbox.maxConnections]).toEqual([0, 0]);
		await client(sandbox).get('/customers', { httpAgent });
		expect([sandbox.connections, sandbox.maxConnections]).toEqual([1, 1]);
		httpAgent.destroy();
	});
});

describe('requests that are not kept', () => {
	test('are counted', async () => {
		await create();
		await remote().post('/settings', { keepRequests: false });
		expect((await create()).status).toBe(200);
		sandbox.misbehave({ kind: 'status', when: { name: 'Acme' } });
		expect((await create()).status).toBe(503);
		expect(sandbox.requests).toHaveLength(1);
		expect(sandbox.summary().requests).toBe(3);
		sandbox.configure({ keepRequests: true });
		await create();
		expect(sandbox.requests).toHaveLength(2);
	});

	test('can be what the sandbox starts with', async () => {
		const other = await startSandbox({ keepRequests: false });
		await client(other).get('/customers');
		await other.close();
		expect(other.requests).toHaveLength(0);
		expect(other.summary().requests).toBe(1);
	});
});

test('a request that breaks off in its body is counted, and comes to nothing', async () => {
	const output = watchOutput();
	const request = httpRequest(`${sandbox.url}/api/rest/bulk-customers`, {
		method: 'POST',
		headers: { Authorization: sandbox.apiKey, 'Content-Type': 'application/json' },
	});
	const broken = new Promise((resolve) => request.once('error', resolve));
	request.write('{"inputs":[{"name":"Acme"}');
	while (sandbox.requests.length === 0) await sleep(5);
	request.destroy();
	await broken;
	await sleep(50);
	expect(output.stop()).toBe('');
	expect(sandbox.requests[0].status).toBeUndefined();
	expect(sandbox.customers).toHaveLength(0);
	sandbox.reset();
	expect(sandbox.maxInFlight).toBe(0);
});

const SETTINGS = makeSettings();

describe('the delays', () => {
	test('are for each request and for each customer in it', async () => {
		sandbox.configure({ latencyMs: 20, perRowMs: 50 });
		const single = await duration(create);
		const many = await duration(async () => await bulk(10));
		const list = await duration(async () => await client(sandbox).get('/customers'));
		expect(single).toBeGreaterThanOrEqual(69);
		expect(single).toBeLessThan(500);
		expect(many).toBeGreaterThanOrEqual(519);
		expect(list).toBeGreaterThanOrEqual(19);
	});

	test('block nothing else', async () => {
		sandbox.configure({ perRowMs: 300 });
		expect(await duration(() => Promise.all([create(), create(), create()]))).toBeLessThan(850);
	});

	test('are for a fraction of a millisecond, too', async () => {
		sandbox.configure({ perRowMs: 0.5 });
		expect(await duration(async () => await bulk(200))).toBeGreaterThanOrEqual(99);
	});

	test('are changed from outside, and outlast a reset', async () => {
		const { data } = await remote().post('/settings', { latencyMs: 400 });
		expect(data).toEqual({ ...SETTINGS, latencyMs: 400 });
		await remote().post('/reset');
		expect(await duration(create)).toBeGreaterThanOrEqual(399);
		await remote().post('/settings', { latencyMs: 0 });
		expect(await duration(create)).toBeLessThan(350);
	});

	test.each([
		[{ latencyMs: -1 }, 'latencyMs cannot be -1.'],
		[{ perRowMs: '5' }, 'perRowMs cannot be 5.'],
		[{ keepRequests: 0 }, 'keepRequests cannot be 0.'],
		[{ latency: 5 }, 'No such setting: latency.'],
		[{ toString: 5 }, 'No such setting: toString.'],
	])('cannot be %j, and then nothing is changed', async (wrong, message) => {
		const { status, data } = await remote().post('/settings', { perRowMs: 50, ...wrong });
		expect(status).toBe(400);
		expect(data.error).toContain(message);
		const { data: settings } = await remote().post('/settings', {});
		expect(settings).toEqual(SETTINGS);
	});

	test.each([NaN, Infinity])('of %d keep the sandbox from starting', async (latencyMs) => {
		await expect(startSandbox({ latencyMs })).rejects.toThrow(`latencyMs cannot be ${latencyMs}.`);
	});
});
