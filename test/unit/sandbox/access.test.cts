import axios from 'axios';
import type { Sandbox } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, findings } from './support.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ apiKey: 'the-key' });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const listWith = async (headers: Record<string, string>) =>
	await axios.get(`${sandbox.url}/api/rest/customers`, { headers, validateStatus: () => true });

describe('the key', () => {
	test('is the whole header', async () => {
		expect((await listWith({ Authorization: 'the-key' })).status).toBe(200);
	});

	test.each(['another', 'Bearer the-key', 'the-key2', 'THE-KEY'])('is not "%s"', async (key) => {
		const answer = await listWith({ Authorization: key });
		expect(answer.status).toBe(401);
		expect(answer.data).toEqual({
			error: { code: 'INVALID_API_KEY', message: 'The provided API key is invalid' },
		});
		expect(findings('listCustomers', answer)).toEqual([]);
	});

	test('is missed', async () => {
		const answer = await listWith({});
		expect(answer.status).toBe(401);
		expect(answer.data).toEqual({
			error: { code: 'MISSING_AUTHORIZATION', message: 'Authorization header is required' },
		});
	});

	test('is checked before the request is', async () => {
		const { status } = await axios.post(
			`${sandbox.url}/api/rest/customers`,
			{ input: { name: 'Acme' } },
			{ validateStatus: () => true },
		);
		expect(status).toBe(401);
		expect(sandbox.customers).toHaveLength(0);
	});
});

describe('a wrong endpoint', () => {
	test('404 for an unknown path', async () => {
		const { status, data } = await client(sandbox).get('/nothing');
		expect(status).toBe(404);
		expect(data).toEqual({ path: '$', error: 'Endpoint not found', code: 'not-found' });
	});

	test('405 for a method the path does not have', async () => {
		const answer = await client(sandbox).delete('/customers');
		expect(answer.status).toBe(405);
		expect(answer.data).toEqual({
			path: '$',
			error: 'Allowed methods: GET, POST, PUT',
			code: 'method-not-allowed',
		});
		expect(findings('listCustomers', answer)).toEqual([]);
	});
});

describe('the clock', () => {
	const HOUR = 3_600_000;
	const list = async (other: Sandbox) => await client(other).get('/customers');

	test('shifts Date and createdAt alike', async () => {
		const other = await startSandbox({ clockSkewMs: -HOUR });
		const { headers, data } = await client(other).post('/customers', { input: { name: 'Acme' } });
		await other.close();
		const date = Date.parse(String(headers.date));
		expect(Math.abs(Date.now() - HOUR - date)).toBeLessThan(10_000);
		expect(Math.abs(Date.parse(data.createCustomer.createdAt) - date)).toBeLessThan(2_000);
	});

	test('is on every answer, unless there is to be no Date', async () => {
		const silent = await startSandbox({ dateHeader: false });
		const unauthorized = await listWith({});
		const dated = await list(sandbox);
		const undated = await list(silent);
		await silent.close();
		expect(unauthorized.headers).toHaveProperty('date');
		expect(dated.headers).toHaveProperty('date');
		expect(undated.headers).not.toHaveProperty('date');
	});
});

describe('the record of requests', () => {
	test('has what was received and what was answered', async () => {
		const body = '{"input": {"name":  "Ärger & Söhne"}}';
		await client(sandbox).post('/customers', body, {
			headers: { 'Content-Type': 'application/json' },
		});
		expect(sandbox.requests).toHaveLength(1);
		expect(sandbox.requests[0]).toMatchObject({
			method: 'POST',
			path: '/api/rest/customers',
			headers: { authorization: 'the-key' },
			rawBody: body,
			body: { input: { name: 'Ärger & Söhne' } },
			status: 200,
		});
	});

	test('counts what is handled at once', async () => {
		const slow = await startSandbox({ latencyMs: 50 });
		await Promise.all([1, 2, 3].map(() => list(slow)));
		await list(slow);
		expect(slow.maxInFlight).toBe(3);
		slow.reset();
		await list(slow);
		await list(slow);
		expect(slow.maxInFlight).toBe(1);
		await slow.close();
	});

	const list = async (other: Sandbox) => await client(other).get('/customers');
});
