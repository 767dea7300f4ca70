import axios from 'axios';
import type { AxiosResponse } from 'axios';
import type { Fault, Sandbox } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, findings } from './support.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => {
	sandbox.seed({ id: 'cus_1', name: 'Acme', sourceSystem: 'CRM', sourceSystemId: '1' });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const input = { name: 'New' };
const get = async (id = 'cus_1') => await client(sandbox).get(`/customers/${id}`, { timeout: 500 });
const byId = async (id = 'cus_1', body: object = { input }) =>
	await client(sandbox).put(
		`/customers/${id}`,
		{ customerRulesInput: {}, ...body },
		{ timeout: 500 },
	);
const bySource = async (sourceSystemId = '1', changes: object = input) =>
	await client(sandbox).put(
		'/customers',
		{ input: changes, customerRulesInput: {}, sourceSystem: 'CRM', sourceSystemId },
		{ timeout: 500 },
	);

const ENDPOINTS: Array<[string, () => Promise<AxiosResponse>, RegExp]> = [
	['getCustomer', get, /^\{"customer":\{"/],
	['updateCustomer', byId, /^\{"updateCustomer":\{"(id|addresses)/],
	['updateCustomerBySource', bySource, /^\{"updateCustomer":\{"affectedRows":1,"returning":\[\{"/],
];

/** The status of the answer, or the code of what went wrong with the connection. */
const ending = async (act: () => Promise<{ status: number }>) =>
	await act().then(
		({ status }) => status,
		(error) => (axios.isAxiosError(error) ? error.code : String(error)),
	);

describe.each(ENDPOINTS)('a fault of %s', (operation, send, begin) => {
	const changed = () => sandbox.customers[0].name === 'New';
	const changes = operation !== 'getCustomer';

	test.each<[Fault, number | string]>([
		[{ kind: 'status' }, 503],
		[{ kind: 'rateLimit', retryAfter: '7' }, 429],
		[{ kind: 'silence' }, 'ECONNABORTED'],
		[{ kind: 'reset' }, 'ECONNRESET'],
		[{ kind: 'html' }, 200],
		[{ kind: 'empty' }, 200],
		[{ kind: 'truncated' }, 'ERR_BAD_RESPONSE'],
		[{ kind: 'echoKey' }, 400],
	])('%j ends it in %s, before or after it is handled', async (fault, end) => {
		sandbox.misbehave(fault);
		expect(await ending(send)).toBe(end);
		expect(changed()).toBe(false);
		sandbox.misbehave({ ...fault, at: 'after' });
		expect(await ending(send)).toBe(end);
		expect(changed()).toBe(changes);
	});

	const statuses = [400, 401, 403, 404, 429, 500, 503, ...(changes ? [409] : [])];
	test.each(statuses)('%d has a plausible body', async (status) => {
		sandbox.misbehave({ kind: 'status', status });
		const answer = await send();
		expect([answer.status, findings(operation, answer)]).toEqual([status, []]);
	});

	test.each(['before', 'after'] as const)('cuts its answer, %s it is handled', async (at) => {
		sandbox.misbehave({ kind: 'truncated', body: 'json', at });
		const { data } = await send();
		expect(data).toMatch(begin);
		expect(() => JSON.parse(data)).toThrow(SyntaxError);
		expect(changed()).toBe(changes && at === 'after');
	});

	test('is never a shortened answer', async () => {
		sandbox.misbehave({ kind: 'shortened' });
		expect(findings(operation, await send())).toEqual([]);
	});
});

describe('a fault', () => {
	test('is for one id alone', async () => {
		sandbox.misbehave({ kind: 'status', when: { path: '/customers/cus_1' } });
		expect(await ending(async () => await get('cus_2'))).toBe(200);
		expect(await ending(bySource)).toBe(200);
		expect(await ending(get)).toBe(503);
	});

	test('is for one of the methods of a path', async () => {
		sandbox.misbehave({ kind: 'status', when: { method: 'PUT', path: '/customers' } });
		expect(await ending(async () => await client(sandbox).get('/customers'))).toBe(200);
		expect(await ending(byId)).toBe(200);
		expect(await ending(bySource)).toBe(503);
	});

	test('is for the source key by which an update finds its customer, and for the new one', async () => {
		const fault: Fault = { kind: 'status', when: { sourceSystemId: '1', method: 'PUT' }, times: 3 };
		sandbox.misbehave(fault);
		expect(await ending(async () => await bySource('2'))).toBe(200);
		expect(await ending(async () => await bySource('1'))).toBe(503);
		expect(await ending(async () => await bySource('2', { sourceSystemId: '1' }))).toBe(503);
		expect(await ending(async () => await byId('cus_1', { input: { sourceSystemId: '1' } }))).toBe(
			503,
		);
	});

	test('is for the new name in an update, together with the source key by which it finds its customer', async () => {
		sandbox.misbehave({ kind: 'status', when: { name: 'New', sourceSystemId: '1' } });
		expect(await ending(byId)).toBe(200);
		expect(await ending(async () => await bySource('1', { name: 'Newer' }))).toBe(200);
		expect(await ending(bySource)).toBe(503);
	});
});
