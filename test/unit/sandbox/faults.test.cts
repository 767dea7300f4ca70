import axios from 'axios';
import type { Fault, Sandbox } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, findings } from './support.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const create = async (name = 'Acme', more: object = {}) =>
	await client(sandbox).post('/customers', { input: { name, ...more } }, { timeout: 500 });

/** The code of what went wrong with the connection; undefined if there was an answer. */
async function connectionFailure(): Promise<string | undefined> {
	try {
		await create();
		return undefined;
	} catch (error) {
		return axios.isAxiosError(error) ? error.code : String(error);
	}
}

describe('a fault', () => {
	test.each<[Fault, number, unknown]>([
		[{ kind: 'status', status: 503 }, 503, { error: { code: 'SERVICE_UNAVAILABLE' } }],
		[{ kind: 'status', status: 403 }, 403, { error: { code: 'FORBIDDEN' } }],
		[{ kind: 'status', status: 418, body: { a: 1 } }, 418, { a: 1 }],
		[{ kind: 'rateLimit', retryAfter: '7' }, 429, { error: { code: 'RATE_LIMIT_EXCEEDED' } }],
		[{ kind: 'redirect', location: 'http://elsewhere.test/' }, 302, ''],
		[{ kind: 'redirect', status: 307 }, 307, ''],
		[{ kind: 'html' }, 200, expect.stringContaining('<html>')],
		[{ kind: 'html', status: 502 }, 502, expect.stringContaining('<html>')],
		[{ kind: 'empty' }, 200, ''],
		[{ kind: 'json', body: { createCustomer: null } }, 200, { createCustomer: null }],
		[{ kind: 'json', status: 201, body: [1] }, 201, [1]],
		[
			{ kind: 'echoKey' },
			400,
			{
				error: expect.stringContaining('sandbox-key'),
				details: { request: { headers: { authorization: 'sandbox-key' } } },
			},
		],
	])('%j answers %d, once, and nothing is stored', async (fault, status, body) => {
		sandbox.misbehave(fault);
		const answer = await create();
		expect(answer.status).toBe(status);
		if (typeof body === 'string' || Array.isArray(body)) expect(answer.data).toEqual(body);
		else expect({ data: answer.data }).toMatchObject({ data: body });
		expect(answer.headers['retry-after']).toBe(fault.retryAfter);
		if (fault.location) expect(answer.headers.location).toBe(fault.location);
		expect(sandbox.customers).toHaveLength(0);
		expect(sandbox.requests[0]?.status).toBe(status);
		expect((await create()).status).toBe(200);
	});

	test.each([401, 403, 404, 409, 429, 500, 503])('%d has a plausible body', async (status) => {
		sandbox.misbehave({ kind: 'status', status });
		expect(findings('createCustomer', await create())).toEqual([]);
	});

	test.each<[Fault, string]>([
		[{ kind: 'silence' }, 'ECONNABORTED'],
		[{ kind: 'reset' }, 'ECONNRESET'],
		[{ kind: 'truncated' }, 'ERR_BAD_RESPONSE'],
	])('%j ends in %s, before or after the customer is stored', async (fault, code) => {
		sandbox.misbehave(fault);
		expect(await connectionFailure()).toBe(code);
		expect(sandbox.customers).toHaveLength(0);
		sandbox.misbehave({ ...fault, at: 'after' });
		expect(await connectionFailure()).toBe(code);
		expect(sandbox.customers).toHaveLength(1);
	});

	test('cuts the JSON of an answer that is otherwise whole', async () => {
		sandbox.misbehave({ kind: 'truncated', body: 'json', at: 'after' });
		const { status, data } = await create();
		expect(status).toBe(200);
		expect(data).toMatch(/^\{"createCustomer":/);
		expect(sandbox.customers).toHaveLength(1);
	});

	test('after the customer is stored changes the answer only', async () => {
		sandbox.misbehave({ kind: 'status', status: 500, at: 'after', headers: { 'x-trace': '1' } });
		const { status, headers } = await create();
		expect([status, headers['x-trace']]).toEqual([500, '1']);
		expect(sandbox.customers).toHaveLength(1);
	});

	test('can be slow', async () => {
		sandbox.misbehave({ kind: 'slow', delayMs: 200 });
		const start = Date.now();
		expect((await create()).status).toBe(200);
		expect(Date.now() - start).toBeGreaterThanOrEqual(195);
	});

	test('is only for the requests that match in everything', async () => {
		const when = { method: 'post', path: '/customers', name: 'Bad', sourceSystemId: '1' };
		sandbox.misbehave({ kind: 'status', when });
		const statuses = [
			(await client(sandbox).get('/customers')).status,
			(await client(sandbox).post('/customers/search', {})).status,
			(await create('Good', { sourceSystemId: '1' })).status,
			(await create('Bad', { sourceSystemId: '2' })).status,
			(await create('Bad', { sourceSystemId: '1' })).status,
			(await create('Bad', { sourceSystemId: '1' })).status,
		];
		expect(statuses).toEqual([200, 200, 200, 200, 503, 200]);
	});

	test('is for the path as it ends, whatever its query', async () => {
		sandbox.misbehave({ kind: 'status', when: { path: '/customers' } });
		expect((await client(sandbox).post('/customers/search', {})).status).toBe(200);
		expect((await client(sandbox).get('/customers?limit=1')).status).toBe(503);
	});

	test('can skip some requests and last for several; then the next applies', async () => {
		sandbox.misbehave({ kind: 'status', status: 500, skip: 1, times: 2 });
		sandbox.misbehave({ kind: 'rateLimit', skip: 1 });
		const statuses = [];
		for (let i = 0; i < 5; i++) statuses.push((await create()).status);
		expect(statuses).toEqual([200, 500, 500, 429, 200]);
	});

	test('can last for ever, until the sandbox is reset', async () => {
		sandbox.misbehave({ kind: 'rateLimit', times: Infinity });
		for (let i = 0; i < 5; i++) expect((await create()).status).toBe(429);
		sandbox.reset();
		expect((await create()).status).toBe(200);
	});
});

test('a silent sandbox still closes at once', async () => {
	const silent = await startSandbox();
	silent.misbehave({ kind: 'silence' });
	const request = client(silent)
		.get('/customers')
		.catch((error: Error) => error);
	while (silent.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
	const start = Date.now();
	await silent.close();
	expect(Date.now() - start).toBeLessThan(500);
	expect(await request).toBeInstanceOf(Error);
});

describe('the remote control', () => {
	const remote = () => axios.create({ baseURL: `${sandbox.url}/__sandbox` });

	test('sets faults, also for ever, and clears them', async () => {
		await remote().post('/faults', { kind: 'rateLimit', times: 'always' });
		for (let i = 0; i < 3; i++) expect((await create()).status).toBe(429);
		await remote().delete('/faults');
		expect((await create()).status).toBe(200);
	});

	test('refuses a fault it does not know', async () => {
		const { status } = await remote().post('/faults', { kind: 'nap' }, { validateStatus: null });
		expect(status).toBe(400);
	});

	test.each([
		['post', '/faults', { kind: 'rateLimit' }],
		['delete', '/faults', undefined],
		['get', '/state', undefined],
		['post', '/reset', undefined],
	])('does not let a web page %s %s', async (method, url, data) => {
		await create('Acme');
		const headers = { origin: 'https://page.example' };
		const answer = await remote().request({ method, url, data, headers, validateStatus: null });
		expect(answer.status).toBe(403);
		expect(answer.data).toEqual({ error: expect.any(String) });
		expect(sandbox.customers).toHaveLength(1);
		expect((await create('Acme again')).status).toBe(200);
	});

	test('shows what the sandbox has stored, and empties it', async () => {
		await create('Acme');
		const { data } = await remote().get('/state');
		expect(data.customers).toEqual([expect.objectContaining({ name: 'Acme' })]);
		expect(data.requests).toEqual([expect.objectContaining({ path: '/api/rest/customers' })]);
		expect(data.maxInFlight).toBe(1);
		await remote().post('/reset');
		expect(sandbox.customers).toHaveLength(0);
		expect(sandbox.requests).toHaveLength(0);
	});
});
