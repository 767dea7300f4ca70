import type { Sandbox } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, findings } from './support.cts';

const OBJECTS = '$.selectionSet.createCustomers.args.objects';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

/** Posts a body and checks the answer against the contract. */
async function post(body: unknown, to = sandbox) {
	const answer = await client(to).post('/bulk-customers', JSON.stringify(body), {
		headers: { 'Content-Type': 'application/json' },
	});
	expect(findings('createCustomers', answer)).toEqual([]);
	return answer;
}

const row = (id: number, more: object = {}) => ({
	name: `Customer ${id}`,
	sourceSystem: 'CRM',
	sourceSystemId: String(id),
	...more,
});
const rows = (count: number) => Array.from({ length: count }, (_, id) => row(id));
const namesIn = (customers: ReadonlyArray<{ name: unknown }>) => customers.map(({ name }) => name);

describe('creating many customers', () => {
	test('answers 200 with all of them, of one time and with ids of their own', async () => {
		const { status, data } = await post({ inputs: rows(50) });
		expect(status).toBe(200);
		expect(Object.keys(data)).toEqual(['createCustomers']);
		expect(Object.keys(data.createCustomers)).toEqual(['returning']);
		const { returning } = data.createCustomers;
		expect(returning).toHaveLength(50);
		expect(Object.keys(returning[0])).toHaveLength(15);
		expect(new Set(returning.map(({ id }: { id: string }) => id)).size).toBe(50);
		expect(new Set(returning.map(({ createdAt }: { createdAt: string }) => createdAt)).size).toBe(
			1,
		);
		expect(namesIn(sandbox.customers)).toEqual(namesIn(rows(50)));
	});

	test('returns none of them at the place it had', async () => {
		for (const count of [2, 3, 50]) {
			const { data } = await post({ inputs: rows(count) });
			const names = namesIn(data.createCustomers.returning);
			names.forEach((name, place) => expect(name).not.toBe(`Customer ${place}`));
			expect(names.toSorted()).toEqual(namesIn(rows(count)).toSorted());
			sandbox.reset();
		}
	});

	test('returns them in another order each time, or in one that can be repeated', async () => {
		const order = async (random?: () => number) => {
			const other = await startSandbox({ random });
			const { data } = await post({ inputs: rows(20) }, other);
			await other.close();
			return namesIn(data.createCustomers.returning).join();
		};
		expect(await order()).not.toBe(await order());
		expect(await order(() => 0.3)).toBe(await order(() => 0.3));
	});

	test('can return them as they were sent', async () => {
		const other = await startSandbox({ returningOrder: 'inputs' });
		const { data } = await post({ inputs: rows(20) }, other);
		await other.close();
		expect(namesIn(data.createCustomers.returning)).toEqual(namesIn(rows(20)));
	});

	test('takes an empty list', async () => {
		const { status, data } = await post({ inputs: [] });
		expect([status, data]).toEqual([200, { createCustomers: { returning: [] } }]);
	});

	test('takes rows without a source key, or with half of one, as often as they come', async () => {
		const inputs = [{ name: 'A' }, { name: 'A' }, { name: 'A', sourceSystem: 'CRM' }];
		expect((await post({ inputs: [...inputs, ...inputs] })).status).toBe(200);
		expect(sandbox.customers).toHaveLength(6);
	});

	test('takes a customer stored before as the one to bill', async () => {
		const { id } = sandbox.seed({ name: 'Parent' });
		const { data } = await post({ inputs: [row(1, { billToCustomerId: id })] });
		const [customer] = data.createCustomers.returning;
		expect(customer.billToCustomerId).toBe(id);
		expect((await post({ inputs: [row(2, { billToCustomerId: customer.id })] })).status).toBe(200);
		sandbox.reset();
		expect((await post({ inputs: [row(3, { billToCustomerId: id })] })).status).toBe(400);
	});
});

describe('refusing many customers', () => {
	const third = (more: object) => ({ inputs: [row(0), row(1), row(2, more), row(3)] });

	test.each<[string, unknown, object]>([
		['no inputs', {}, { path: '$', error: expect.stringContaining('variable: "inputs"') }],
		['inputs of null', { inputs: null }, { path: OBJECTS, code: 'validation-failed' }],
		['one input for a list', { inputs: row(1) }, { path: OBJECTS, code: 'parse-failed' }],
		[
			'the variable of the other endpoint',
			{ inputs: [], input: row(1) },
			{ path: '$', error: 'Unexpected variable input' },
		],
		[
			'a row of null',
			{ inputs: [row(0), null] },
			{
				path: `${OBJECTS}[1]`,
				error: 'null value found for non-nullable type: "CustomersInsertInput!"',
			},
		],
		['a number for text', third({ emailAddress: 1 }), { path: `${OBJECTS}[2].emailAddress` }],
		['an unknown field', third({ nmae: 'x' }), { path: `${OBJECTS}[2]` }],
		[
			'a wrong country',
			third({ addresses: { data: [{ country: 'USA' }] } }),
			{ path: `${OBJECTS}[2].addresses.data[0].country`, code: 'validation-failed' },
		],
		['a wrong time', third({ deletedAt: 'soon' }), { path: `${OBJECTS}[2].deletedAt` }],
		['no name', third({ name: null }), { error: expect.stringMatching(/^Not-NULL violation\./) }],
		[
			'the source key of another row',
			third({ sourceSystemId: '0' }),
			{ error: expect.stringMatching(/^Uniqueness violation\./), code: 'constraint-violation' },
		],
		[
			'an unknown customer to bill',
			third({ billToCustomerId: 'cus_none' }),
			{ error: expect.stringMatching(/^Foreign key violation\./) },
		],
		[
			'an unknown collector',
			third({ collectorId: 'usr_none' }),
			{ error: expect.stringMatching(/^Foreign key violation\./) },
		],
	])('400 for %s, and nothing is stored', async (_what, body, expected) => {
		const { status, data } = await post(body);
		expect(status).toBe(400);
		expect(data).toMatchObject({ path: OBJECTS, ...expected });
		expect(sandbox.customers).toHaveLength(0);
		expect((await post({ inputs: rows(4) })).status).toBe(200);
	});

	test('401 without the key', async () => {
		const answer = await client({ ...sandbox, apiKey: 'another' }).post('/bulk-customers', {
			inputs: rows(1),
		});
		expect(answer.status).toBe(401);
		expect(findings('createCustomers', answer)).toEqual([]);
		expect(sandbox.customers).toHaveLength(0);
	});

	test('405 for a method that the path does not have', async () => {
		expect((await client(sandbox).get('/bulk-customers')).status).toBe(405);
	});
});

describe('a source key that exists', () => {
	const single = async (id: number) =>
		(await client(sandbox).post('/customers', { input: row(id) })).status;
	const bulk = async (...ids: number[]) =>
		(await post({ inputs: ids.map((id) => row(id)) })).status;

	test('is found however it was stored, until the sandbox is reset', async () => {
		await single(1);
		await bulk(2, 3);
		sandbox.seed(row(4));
		for (const id of [1, 2, 3, 4]) {
			expect([id, await single(id), await bulk(9, id)]).toEqual([id, 400, 400]);
		}
		expect(sandbox.customers).toHaveLength(4);
		sandbox.reset();
		for (const id of [1, 3]) expect([await single(id), await bulk(id + 1)]).toEqual([200, 200]);
	});

	test('is not mistaken for one whose parts only read the same in a row', async () => {
		const sourceKey = (sourceSystem: string, sourceSystemId: string) => ({
			name: 'Acme',
			sourceSystem,
			sourceSystemId,
		});
		const inputs = [
			sourceKey('A', 'B1'),
			sourceKey('AB', '1'),
			sourceKey('', 'AB1'),
			sourceKey('1 A', ''),
		];
		expect((await post({ inputs })).status).toBe(200);
	});

	test('can be answered as the error-codes page says', async () => {
		const other = await startSandbox({ duplicateStyle: 'errorCodes' });
		const { status, data } = await post({ inputs: [row(1), row(1)] }, other);
		expect([status, data.error.code]).toEqual([409, 'RESOURCE_ALREADY_EXISTS']);
		expect(other.customers).toHaveLength(0);
		await other.close();
	});

	test('is found by a search for it, and by no search that asks for more', async () => {
		await bulk(1, 2);
		sandbox.seed(row(2, { name: 'Twin' }));
		const search = async (where: object) =>
			namesIn((await client(sandbox).post('/customers/search', { where })).data.customers);
		const sourceKey = { sourceSystem: { _eq: 'CRM' }, sourceSystemId: { _eq: '2' } };
		expect((await search(sourceKey)).toSorted()).toEqual(['Customer 2', 'Twin']);
		expect(await search({ ...sourceKey, name: { _eq: 'Twin' } })).toEqual(['Twin']);
		expect(await search({ ...sourceKey, sourceSystem: { _eq: 'CRM', _neq: 'CRM' } })).toEqual([]);
		expect(await search({ sourceSystem: { _eq: 'ERP' }, sourceSystemId: { _eq: '2' } })).toEqual(
			[],
		);
	});
});
