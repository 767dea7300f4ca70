import type { Sandbox } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, findings } from './support.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => {
	sandbox.reset();
	sandbox.seed({ name: 'Alpha', sourceSystem: 'CRM', sourceSystemId: '1', balance: 100 });
	sandbox.seed({ name: 'beta_1', sourceSystem: 'CRM', sourceSystemId: '2', balance: 300 });
	sandbox.seed({ name: 'Gamma', emailAddress: 'g@example.com', balance: 200 });
});
afterAll(async () => await sandbox.close());

async function list(query = '') {
	const answer = await client(sandbox).get(`/customers${query}`);
	expect(findings('listCustomers', answer)).toEqual([]);
	return answer;
}

async function search(body: object, query = '') {
	const answer = await client(sandbox).post(`/customers/search${query}`, body);
	expect(findings('searchCustomers', answer)).toEqual([]);
	return answer;
}

const names = ({ data }: { data: { customers: Array<{ name: string }> } }) =>
	data.customers.map(({ name }) => name);

describe('listing customers', () => {
	test('gives 10 unless a limit is given, and the aggregate', async () => {
		for (let i = 0; i < 9; i++) sandbox.seed({ name: `More ${i}` });
		const { data } = await list();
		expect(data.customers).toHaveLength(10);
		expect(data.customersAggregate.aggregate).toMatchObject({
			avg: { balance: 50 },
			count: 12,
			sum: { balance: 600 },
		});
		expect((await list('?limit=2&offset=1')).data.customers).toHaveLength(2);
		expect((await list('?limit=20&offset=11')).data.customers).toHaveLength(1);
		expect((await list('?limit=12')).data.customers).toHaveLength(12);
	});

	test('of none has no average', async () => {
		sandbox.reset();
		const { data } = await list();
		expect(data.customersAggregate.aggregate).toMatchObject({ avg: { balance: null }, count: 0 });
	});

	test.each(['?limit=ten', '?limit=-1', '?limit=1.5', '?where=x'])('400 for %s', async (query) => {
		const { status, data } = await list(query);
		expect(status).toBe(400);
		expect(data).toHaveProperty('path');
	});
});

describe('searching customers', () => {
	test.each<[object, string[]]>([
		[{}, ['Alpha', 'beta_1', 'Gamma']],
		[{ sourceSystem: { _eq: 'CRM' }, sourceSystemId: { _eq: '2' } }, ['beta_1']],
		[{ sourceSystemId: { _eq: '3' } }, []],
		[{ sourceSystemId: { _neq: '1' } }, ['beta_1']],
		[{ name: { _in: ['Alpha', 'Gamma'] } }, ['Alpha', 'Gamma']],
		[{ name: { _nin: ['Alpha', 'Gamma'] } }, ['beta_1']],
		[{ sourceSystemId: { _isNull: true } }, ['Gamma']],
		[{ emailAddress: { _isNull: false } }, ['Gamma']],
		[{ balance: { _gt: 100, _lt: 300 } }, ['Gamma']],
		[{ balance: { _gte: 200 } }, ['beta_1', 'Gamma']],
		[{ balance: { _lte: 100 } }, ['Alpha']],
		[{ name: { _like: 'A%' } }, ['Alpha']],
		[{ name: { _like: 'a%' } }, []],
		[{ name: { _ilike: 'a%' } }, ['Alpha']],
		[{ name: { _like: 'beta__' } }, ['beta_1']],
		[{ name: { _like: '%\\_%' } }, ['beta_1']],
		[{ name: { _nlike: '%a' } }, ['beta_1']],
		[{ name: { _nilike: 'ALPHA' } }, ['beta_1', 'Gamma']],
		[{ _or: [{ name: { _eq: 'Alpha' } }, { balance: { _eq: 200 } }] }, ['Alpha', 'Gamma']],
		[{ _and: [{ sourceSystem: { _eq: 'CRM' } }, { balance: { _gt: 100 } }] }, ['beta_1']],
		[{ _not: { name: { _eq: 'Alpha' } } }, ['beta_1', 'Gamma']],
		[{ _not: { sourceSystemId: { _eq: '1' } } }, ['beta_1']],
		[{ createdAt: { _gt: '2100-01-01T00:00:00Z' } }, []],
	])('%j', async (where, expected) => {
		const { status, data } = await search({ where });
		expect(status).toBe(200);
		expect(names({ data }).toSorted()).toEqual(expected.toSorted());
		expect(data).not.toHaveProperty('customersAggregate');
	});

	test('compares times by the instant they mean', async () => {
		sandbox.seed({ name: 'Old', createdAt: '2020-01-01T12:00:00.000001+00:00' });
		const at = async (condition: object) =>
			names(await search({ where: { createdAt: condition } }));
		expect(await at({ _eq: '2020-01-01T14:00:00.000001+02:00' })).toEqual(['Old']);
		expect(await at({ _lt: '2020-01-01T12:00:00.000001Z' })).toEqual([]);
		expect(await at({ _lt: '2020-01-01T12:00:00.000002Z' })).toEqual(['Old']);
	});

	test.each(['[]', '{"where":', '5'])('ignores the body %s, and so finds all', async (body) => {
		const headers = { 'Content-Type': 'application/json' };
		const transformRequest = (text: string) => text;
		const answer = await client(sandbox).post('/customers/search', body, {
			headers,
			transformRequest,
		});
		expect([answer.status, names(answer).length]).toEqual([200, 3]);
	});

	test('sorts by each entry in turn, null after everything else', async () => {
		expect(names(await search({ orderBy: [{ balance: 'DESC' }] }))).toEqual([
			'beta_1',
			'Gamma',
			'Alpha',
		]);
		const orderBy = [{ sourceSystem: 'DESC' }, { balance: 'ASC' }];
		expect(names(await search({ orderBy }))).toEqual(['Gamma', 'Alpha', 'beta_1']);
		expect(names(await search({ orderBy: null }))).toHaveLength(3);
	});

	test('pages as the body says, or else as the query says', async () => {
		const sorted = async (body: object, query: string) =>
			names(await search({ orderBy: [{ sourceSystemId: 'ASC' }], ...body }, query));
		expect(await sorted({}, '?limit=1&offset=1')).toEqual(['beta_1']);
		expect(await sorted({ limit: 2, offset: 0 }, '?limit=1&offset=1')).toEqual(['Alpha', 'beta_1']);
		expect(await sorted({ limit: null }, '?limit=1')).toEqual(['Alpha']);
	});

	test.each<[object, string]>([
		[{ where: { nme: {} } }, "field 'nme' not found in type: 'CustomersBoolExp'"],
		[{ where: { _not: { contacts: {} } } }, "field 'contacts' not found"],
		[{ where: { name: { _is: 'x' } } }, "field '_is' not found in type: 'StringComparisonExp'"],
		[{ where: { name: 'Alpha' } }, "expected an object for type 'StringComparisonExp'"],
		[{ where: { name: { _eq: null } } }, 'expected String, but encountered Null'],
		[{ where: { balance: { _eq: '1' } } }, 'expected Int, but encountered String'],
		[{ where: { createdAt: { _gt: 'soon' } } }, 'invalid input syntax for type timestamp'],
		[{ where: null }, "expected an object for type 'CustomersBoolExp'"],
		[{ orderBy: { name: 'ASC' } }, 'expected Array, but encountered Object'],
		[
			{ orderBy: [{ name: 'asc' }] },
			"expected one of the values ['ASC', 'DESC'] for type 'OrderBy', but found 'asc'",
		],
		[{ orderBy: [{ nme: 'ASC' }] }, "field 'nme' not found in type: 'CustomersOrderBy'"],
		[{ limit: '1' }, 'expected Int, but encountered String'],
		[{ limit: -1 }, 'unexpected negative value'],
		[{ sourceSystem: 'CRM' }, 'Unexpected variable sourceSystem'],
	])('400 for %j', async (body, message) => {
		const { status, data } = await search(body);
		expect(status).toBe(400);
		expect(data.error).toContain(message);
	});
});
