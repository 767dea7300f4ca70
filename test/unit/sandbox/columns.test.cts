import type { Sandbox } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, contract, findings } from './support.cts';

/** Two values of each plain column that is returned, the lesser first. */
const VALUES: Record<string, [unknown, unknown]> = {
	balance: [9, 10],
	billToCustomerId: ['cus_1', 'cus_2'],
	ccEmailAddresses: [['a@x.example', 'z@x.example'], ['b@x.example']],
	createdAt: ['2024-01-01T12:00:00.000001+00:00', '2024-01-01T12:00:00.000002+00:00'],
	emailAddress: ['a@x.example', 'b@x.example'],
	id: ['cus_1', 'cus_2'],
	metadata: [{ b: 1 }, { a: 1, b: 1 }],
	name: ['Alpha', 'Beta'],
	overdueBalance: [-1, 0],
	overdueInvoiceCount: [2, 10],
	sourceSystem: ['CRM', 'ERP'],
	sourceSystemId: ['10', '9'],
	updatedAt: ['2024-01-01T23:00:00+02:00', '2024-01-01T22:00:00Z'],
};
const RELATED = ['addresses', 'customerRule'];
const NEVER_NULL = [
	'balance',
	'createdAt',
	'id',
	'overdueBalance',
	'overdueInvoiceCount',
	'updatedAt',
];

const columns = Object.entries(VALUES).map(([field, [low, high]]) => ({ field, low, high }));
const nullable = columns.filter(({ field }) => !NEVER_NULL.includes(field));

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

/** The own names that the customers found have, kept where nothing else looks. */
async function search(body: object): Promise<unknown[]> {
	const answer = await client(sandbox).post('/customers/search', body);
	expect([answer.status, answer.data.error]).toEqual([200, undefined]);
	expect(findings('searchCustomers', answer)).toEqual([]);
	return answer.data.customers.map(
		({ addresses }: { addresses: Array<{ city: string }> }) => addresses[0].city,
	);
}

const seed = (city: string, row: object) =>
	sandbox.seed({ name: 'Acme', ...row, addresses: { data: [{ city }] } });

function seedBoth(field: string, low: unknown, high: unknown): void {
	seed('high', { [field]: high });
	seed('low', { [field]: low });
}

test('these are the plain columns that are returned, and all can be searched and sorted by', () => {
	const { Customer, CustomersBoolExp, CustomersOrderBy } = contract.components.schemas;
	const returned = Object.keys(Customer.properties).filter((field) => !RELATED.includes(field));
	expect(returned.sort()).toEqual(Object.keys(VALUES).sort());
	expect(Object.keys(CustomersBoolExp.properties)).toEqual(expect.arrayContaining(returned));
	expect(Object.keys(CustomersOrderBy.properties)).toEqual(expect.arrayContaining(returned));
});

describe.each(columns)('$field', ({ field, low, high }) => {
	test('can be sorted by', async () => {
		seedBoth(field, low, high);
		for (let i = 0; i < 2; i++) {
			expect(await search({ orderBy: [{ [field]: 'ASC' }] })).toEqual(['low', 'high']);
			expect(await search({ orderBy: [{ [field]: 'DESC' }] })).toEqual(['high', 'low']);
		}
	});

	test.each<[string, unknown, string[]]>([
		['_eq', low, ['low']],
		['_neq', low, ['high']],
		['_gt', low, ['high']],
		['_gte', low, ['high', 'low']],
		['_lt', high, ['low']],
		['_lte', high, ['high', 'low']],
		['_in', [low], ['low']],
		['_in', [low, high], ['high', 'low']],
		['_in', [], []],
		['_nin', [low], ['high']],
		['_isNull', true, []],
		['_isNull', false, ['high', 'low']],
	])('can be searched with %s %j', async (operator, operand, expected) => {
		seedBoth(field, low, high);
		const found = await search({ where: { [field]: { [operator]: operand } } });
		expect(found.toSorted()).toEqual(expected);
	});
});

describe.each(nullable)('a $field of null', ({ field, low, high }) => {
	beforeEach(() => {
		seedBoth(field, low, high);
		seed('null', { [field]: null });
	});

	test('comes after everything else, or before it when the order is turned round', async () => {
		expect(await search({ orderBy: [{ [field]: 'ASC' }] })).toEqual(['low', 'high', 'null']);
		expect(await search({ orderBy: [{ [field]: 'DESC' }] })).toEqual(['null', 'high', 'low']);
	});

	test('is found by _isNull alone', async () => {
		const orderBy = [{ [field]: 'ASC' }];
		const found = async (where: object) => await search({ where, orderBy });
		expect(await found({ [field]: { _isNull: true } })).toEqual(['null']);
		expect(await found({ [field]: { _neq: low } })).toEqual(['high']);
		expect(await found({ [field]: { _nin: [low] } })).toEqual(['high']);
		expect(await found({ _not: { [field]: { _eq: low } } })).toEqual(['high']);
		const either = [{ [field]: { _eq: low } }, { [field]: { _isNull: true } }];
		expect(await found({ _or: either })).toEqual(['low', 'null']);
		expect(await found({ _and: either })).toEqual([]);
	});
});

describe('refusing a search', () => {
	const refused = async (where: object) => {
		const answer = await client(sandbox).post('/customers/search', { where });
		expect([answer.status, findings('searchCustomers', answer)]).toEqual([400, []]);
		return answer.data;
	};

	test.each(['balance', 'overdueBalance', 'overdueInvoiceCount'])(
		'with a fraction for %s, in the words of the guide',
		async (field) => {
			for (const condition of [{ _eq: 2847.5 }, { _in: [1, 2847.5] }]) {
				expect(await refused({ [field]: condition })).toMatchObject({
					code: 'parse-failed',
					error:
						'The value 2847.5 lies outside the bounds or is not an integer. ' +
						'Maybe it is a float, or is there integer overflow?',
				});
			}
			const [path] = [(await refused({ _not: { [field]: { _gt: 0.1 } } })).path];
			expect(path).toBe(`$.selectionSet.customers.args.where._not.${field}._gt`);
		},
	);

	test.each([
		{ metadata: { _eq: null } },
		{ ccEmailAddresses: { _eq: 'a@x.example' } },
		{ ccEmailAddresses: { _ilike: 'a%' } },
		{ metadata: { _like: 'a%' } },
		{ createdAt: { _like: '2024%' } },
		{ balance: { _like: '1%' } },
		{ addresses: { city: { _eq: 'x' } } },
	])('with %j', async (where) => {
		expect((await refused(where)).code).toMatch(/^(parse|validation)-failed$/);
	});
});

describe('JSON', () => {
	test('is ordered by kind, then by size, then by what is in it', async () => {
		const ordered = [
			'',
			'a',
			'b',
			-1,
			2,
			10,
			false,
			true,
			[],
			[2],
			[1, 1],
			{},
			{ b: 1 },
			{ a: 1, b: 2 },
		];
		ordered
			.toReversed()
			.forEach((metadata, i) => seed(String(ordered.length - 1 - i), { metadata }));
		const expected = ordered.map((_, i) => String(i));
		expect(await search({ orderBy: [{ metadata: 'ASC' }], limit: 50 })).toEqual(expected);
	});

	test('is the same however its keys are put', async () => {
		seed('same', { metadata: { a: { c: 1, d: [null] }, b: 2 } });
		const where = { metadata: { _eq: { b: 2, a: { d: [null], c: 1 } } } };
		expect(await search({ where })).toEqual(['same']);
	});
});
