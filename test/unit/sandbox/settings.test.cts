import axios from 'axios';
import type { ReceivedRequest, Sandbox, SandboxOptions } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client } from './support.cts';

let sandbox: Sandbox | undefined;
afterEach(async () => {
	await sandbox?.close();
	sandbox = undefined;
});

async function start(options: SandboxOptions = {}): Promise<Sandbox> {
	sandbox = await startSandbox(options);
	sandbox.seed({ id: 'cus_1', name: 'Acme' });
	sandbox.seed({ id: 'cus_2', name: 'Beta' });
	return sandbox;
}

/** What the sandbox answers where the documents leave more than one answer open. */
async function answers(from: Sandbox) {
	const update = async (id: string, more: object) =>
		await client(from).put(`/customers/${id}`, { input: { name: 'New' }, ...more });
	const { data: list } = await client(from).get('/customers');
	const { data } = await update('cus_1', { customerRulesInput: {} });
	return {
		missing: (await client(from).get('/customers/cus_none')).status,
		shape: 'returning' in data.updateCustomer ? 'array' : 'object',
		noRules: (await update('cus_1', {})).status,
		page: list.customers.length,
	};
}

const CHANGED = {
	missingStyle: 'notFound',
	updateShape: 'array',
	rulesInput: 'optional',
	largestPage: 1,
} as const;
const DEFAULT_ANSWERS = { missing: 200, shape: 'object', noRules: 400, page: 2 };
const CHANGED_ANSWERS = { missing: 404, shape: 'array', noRules: 200, page: 1 };

describe('the settings', () => {
	test('are what the documents say or make likely', async () => {
		expect(await answers(await start())).toEqual(DEFAULT_ANSWERS);
	});

	test('can be what the sandbox starts with', async () => {
		expect(await answers(await start(CHANGED))).toEqual(CHANGED_ANSWERS);
	});

	test('can be changed while it runs, and outlast a reset', async () => {
		const box = await start();
		box.configure(CHANGED);
		expect(await answers(box)).toEqual(CHANGED_ANSWERS);
		box.reset();
		for (const id of ['cus_1', 'cus_2']) box.seed({ id, name: 'Acme' });
		expect(await answers(box)).toEqual(CHANGED_ANSWERS);
	});

	test('can be changed from outside, and back', async () => {
		const box = await start();
		const settings = `${box.url}/__sandbox/settings`;
		const { data: before } = await axios.post(settings, {});
		expect((await axios.post(settings, CHANGED)).data).toEqual({ ...before, ...CHANGED });
		expect(await answers(box)).toEqual(CHANGED_ANSWERS);
		await axios.post(settings, before);
		expect(await answers(box)).toEqual(DEFAULT_ANSWERS);
	});

	test.each([
		{ missingStyle: null },
		{ missingStyle: '404' },
		{ updateShape: 'list' },
		{ rulesInput: true },
		{ largestPage: 0 },
		{ largestPage: 1.5 },
		{ largestPage: '10' },
		{ largestPage: null },
	])('cannot be %j', async (wrong) => {
		const box = await start();
		expect(() => box.configure(wrong as object)).toThrow(/ cannot be /);
		await expect(startSandbox(wrong as object)).rejects.toThrow(/ cannot be /);
		expect(await answers(box)).toEqual(DEFAULT_ANSWERS);
	});
});

describe('onRequest', () => {
	test('is called for each request when its body has been read, whatever the answer', async () => {
		const seen: Array<Partial<ReceivedRequest>> = [];
		const box = await start({
			onRequest: ({ method, path, body, status }) => seen.push({ method, path, body, status }),
		});
		box.misbehave({ kind: 'status', when: { method: 'PUT' } });
		await client(box).put('/customers/cus_1', { input: {} });
		await client({ ...box, apiKey: 'another' }).get('/customers?limit=1');
		await axios.get(`${box.url}/__sandbox/summary`);
		expect(seen).toEqual([
			{ method: 'PUT', path: '/api/rest/customers/cus_1', body: { input: {} } },
			{ method: 'GET', path: '/api/rest/customers?limit=1' },
		]);
	});

	test('can store customers that the same request then finds', async () => {
		const box = await start({
			onRequest: ({ body }) => void (body?.limit && box.seed({ name: `Late ${body.offset}` })),
		});
		const page = async (offset: number) => {
			const body = { orderBy: [{ createdAt: 'ASC' }], limit: 10, offset };
			const { data } = await client(box).post('/customers/search', body);
			return data.customers.map(({ name }: { name: string }) => name);
		};
		expect(await page(2)).toEqual(['Late 2']);
		expect(await page(3)).toEqual(['Late 3']);
	});
});
