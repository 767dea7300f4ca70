import type { Sandbox } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, findings } from './support.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => {
	sandbox.reset();
	sandbox.configure({ missingStyle: 'null' });
});
afterAll(async () => await sandbox.close());

async function get(id: string, query = '') {
	const answer = await client(sandbox).get(`/customers/${id}${query}`);
	expect(findings('getCustomer', answer)).toEqual([]);
	return answer;
}

describe('getting a customer', () => {
	test('answers 200 with the 15 fields', async () => {
		sandbox.seed({ name: 'Other' });
		const seeded = sandbox.seed({
			name: 'Acme',
			sourceSystem: 'CRM',
			sourceSystemId: '1',
			customerRule: { data: { dueOption: 30 } },
			contacts: { data: [{}] },
		});
		const { status, data } = await get(seeded.id);
		expect(status).toBe(200);
		expect(Object.keys(data)).toEqual(['customer']);
		expect(Object.keys(data.customer)).toHaveLength(15);
		expect(seeded).toMatchObject(data.customer);
	});

	test.each(['a b', 'a/b', '50%', 'search', 'ü', 'x'.repeat(500)])(
		'finds the id "%s"',
		async (id) => {
			sandbox.seed({ id, name: 'Acme' });
			expect((await get(encodeURIComponent(id))).data.customer.id).toBe(id);
		},
	);

	test('finds the one created a moment ago', async () => {
		const { data } = await client(sandbox).post('/customers', { input: { name: 'Acme' } });
		expect((await get(data.createCustomer.id)).data.customer).toEqual(data.createCustomer);
	});

	test('of an unknown id answers null, or 404 if the settings say so', async () => {
		const { status, data } = await get('cus_none');
		expect([status, data]).toEqual([200, { customer: null }]);
		sandbox.configure({ missingStyle: 'notFound' });
		const answer = await get('cus_none');
		expect(answer.status).toBe(404);
		expect(answer.data).toEqual({
			error: { code: 'RESOURCE_NOT_FOUND', message: expect.any(String) },
		});
	});

	test('forgets it when the sandbox is reset', async () => {
		const { id } = sandbox.seed({ name: 'Acme' });
		sandbox.reset();
		expect((await get(id)).data.customer).toBeNull();
	});

	test('404 for no id at all, which is no other endpoint either', async () => {
		const get = await client(sandbox).get('/customers/');
		const put = await client(sandbox).put('/customers/', { input: {} });
		for (const { status, data } of [get, put]) {
			expect([status, data.code]).toEqual([404, 'not-found']);
		}
	});

	test('400 for a query, of which the endpoint has none', async () => {
		const { status, data } = await get('cus_none', '?limit=1');
		expect([status, data.error]).toEqual([400, 'Unexpected variable limit']);
	});

	test('401 without the key', async () => {
		const answer = await client({ ...sandbox, apiKey: 'another' }).get('/customers/cus_none');
		expect(answer.status).toBe(401);
		expect(findings('getCustomer', answer)).toEqual([]);
	});

	test.each([
		['post', '/customers/cus_1', 'GET, PUT'],
		['delete', '/customers/cus_1', 'GET, PUT'],
		['delete', '/customers/search', 'POST, GET, PUT'],
		['patch', '/customers', 'GET, POST, PUT'],
	])('405 for %s %s', async (method, url, allowed) => {
		const { status, data } = await client(sandbox).request({ method, url });
		expect([status, data.error]).toEqual([405, `Allowed methods: ${allowed}`]);
	});

	test('404 for a path that goes on behind the id', async () => {
		expect((await client(sandbox).get('/customers/cus_1/contacts')).status).toBe(404);
	});
});

test('requests for single customers count under one path', async () => {
	for (const id of ['a', 'b', 'c']) await get(id);
	await client(sandbox).put('/customers/d', { input: {} });
	await client(sandbox).post('/customers/search', {});
	await client(sandbox).get('/nothing/e');
	expect(sandbox.summary().requestsByPath).toEqual({
		'/api/rest/customers/{id}': 4,
		'/api/rest/customers/search': 1,
		'/api/rest/nothing/e': 1,
	});
});
