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

const named = (...names: string[]) => names.map((name) => ({ name }));
const bulk = async (inputs: object[] = named('A', 'B', 'C')) =>
	await client(sandbox).post('/bulk-customers', { inputs }, { timeout: 500 });
const single = async (name = 'Acme') =>
	await client(sandbox).post('/customers', { input: { name } });

/** The status of the answer, or the code of what went wrong with the connection. */
const ending = async (act = bulk as () => Promise<{ status: number }>) =>
	await act().then(
		({ status }) => status,
		(error) => (axios.isAxiosError(error) ? error.code : String(error)),
	);

/** Every kind of fault but those with tests of their own, and how a request ends that meets it. */
const ENDINGS: Array<[Fault, number | string]> = [
	[{ kind: 'status' }, 503],
	[{ kind: 'status', status: 400 }, 400],
	[{ kind: 'rateLimit', retryAfter: '7' }, 429],
	[{ kind: 'silence' }, 'ECONNABORTED'],
	[{ kind: 'reset' }, 'ECONNRESET'],
	[{ kind: 'redirect' }, 302],
	[{ kind: 'html' }, 200],
	[{ kind: 'empty' }, 200],
	[{ kind: 'truncated' }, 'ERR_BAD_RESPONSE'],
	[{ kind: 'truncated', body: 'json' }, 200],
	[{ kind: 'slow', delayMs: 50 }, 200],
	[{ kind: 'json', body: { createCustomers: {} } }, 200],
	[{ kind: 'echoKey' }, 400],
];

describe('a fault of a bulk create', () => {
	test.each(ENDINGS)('%j ends it in %s before the customers are stored', async (fault, end) => {
		sandbox.misbehave(fault);
		expect(await ending()).toBe(end);
		expect(sandbox.customers).toHaveLength(fault.kind === 'slow' ? 3 : 0);
		expect(await ending()).toBe(200);
	});

	test.each(ENDINGS)('%j ends it in %s after the customers are stored', async (fault, end) => {
		sandbox.misbehave({ ...fault, at: 'after' });
		expect(await ending()).toBe(end);
		expect(sandbox.customers).toHaveLength(3);
		expect(await ending()).toBe(200);
	});

	test.each([400, 401, 403, 404, 409, 429, 500, 503])('%d has a plausible body', async (status) => {
		sandbox.misbehave({ kind: 'status', status });
		expect(findings('createCustomers', await bulk())).toEqual([]);
	});

	test.each([
		['/bulk-customers', { inputs: [] }, /^\{"createCustomers":\{"retur/],
		['/customers', { input: { name: 'Acme' } }, /^\{"createCustomer":/],
		['/customers/search', {}, /^\{"customers":/],
	])('cuts an answer of %s that looks like one of its own', async (path, body, begin) => {
		sandbox.misbehave({ kind: 'truncated', body: 'json' });
		expect((await client(sandbox).post(path, body)).data).toMatch(begin);
		expect(sandbox.customers).toHaveLength(0);
	});

	test('is for the one that carries a row of that name or key', async () => {
		sandbox.misbehave({ kind: 'status', when: { name: 'Bad' } });
		sandbox.misbehave({ kind: 'rateLimit', when: { sourceSystemId: '7' } });
		expect(await ending()).toBe(200);
		expect(await ending(() => bulk(named('A', 'Bad')))).toBe(503);
		expect(await ending(() => bulk([{ name: 'A' }, { name: 'B', sourceSystemId: '7' }]))).toBe(429);
	});

	test('is for the path of bulk creates alone', async () => {
		sandbox.misbehave({ kind: 'status', when: { path: '/bulk-customers' } });
		expect(await ending(single)).toBe(200);
		expect(await ending()).toBe(503);
	});
});

describe('a shortened answer', () => {
	test.each([
		[{}, 0],
		[{ keep: 2 }, 2],
		[{ keep: 5 }, 3],
		[{ keep: 1, at: 'before' as const }, 1],
	])('%j has %d of the customers, which are all stored', async (more, count) => {
		sandbox.misbehave({ kind: 'shortened', ...more });
		const answer = await bulk();
		expect(answer.status).toBe(200);
		expect(findings('createCustomers', answer)).toEqual([]);
		expect(answer.data.createCustomers.returning).toHaveLength(count);
		expect(sandbox.customers).toHaveLength(3);
	});

	test('is given to no other request', async () => {
		sandbox.misbehave({ kind: 'shortened' });
		expect((await single()).data.createCustomer.name).toBe('Acme');
		expect((await client(sandbox).get('/bulk-customers')).status).toBe(405);
		expect((await bulk()).data.createCustomers.returning).toHaveLength(0);
	});

	test('leaves a refusal as it is', async () => {
		sandbox.misbehave({ kind: 'shortened' });
		const { status, data } = await bulk([{ name: null }]);
		expect([status, data.code]).toEqual([400, 'constraint-violation']);
	});
});

describe('a fault by chance', () => {
	/** A sandbox to which chance gives these numbers in turn. */
	async function withChances(...chances: number[]) {
		const other = await startSandbox({ random: () => chances.shift() ?? 0.999 });
		const statuses = async (count: number) => {
			const all: number[] = [];
			for (let i = 0; i < count; i++) all.push((await client(other).get('/customers')).status);
			return all;
		};
		return { other, statuses };
	}

	test('is applied to its share of the requests, and later faults to the others', async () => {
		const { other, statuses } = await withChances(0.49, 0.5, 0.09, 0.7, 0.2, 0.1);
		other.misbehave({ kind: 'status', chance: 0.5, times: Infinity });
		other.misbehave({ kind: 'rateLimit', chance: 0.1, times: Infinity });
		expect(await statuses(4)).toEqual([503, 429, 200, 503]);
		await other.close();
	});

	test('comes no more often than its times, and not for those that are skipped', async () => {
		const { other, statuses } = await withChances(0.9, 0.1, 0.2, 0.3);
		other.misbehave({ kind: 'status', chance: 0.5, skip: 2, times: 2 });
		expect(await statuses(7)).toEqual([200, 200, 200, 503, 503, 200, 200]);
		await other.close();
	});

	test('comes never or always at its ends', async () => {
		sandbox.misbehave({ kind: 'status', chance: 0, times: Infinity });
		for (let i = 0; i < 20; i++) expect(await ending(single)).toBe(200);
		sandbox.misbehave({ kind: 'status', chance: 1, times: Infinity });
		for (let i = 0; i < 20; i++) expect(await ending(single)).toBe(503);
	});

	test('comes about as often as it should', async () => {
		sandbox.misbehave({ kind: 'status', chance: 0.3, times: Infinity });
		let failed = 0;
		for (let i = 0; i < 300; i++) if ((await ending(single)) === 503) failed++;
		expect(failed).toBeGreaterThan(45);
		expect(failed).toBeLessThan(150);
	});

	test.each([-0.1, 1.1, NaN, '0.5', null])('cannot be %p', (chance) => {
		const fault = { kind: 'status', chance } as unknown as Fault;
		expect(() => sandbox.misbehave(fault)).toThrow('A chance is from 0 to 1');
	});
});
