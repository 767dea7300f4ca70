import type { Sandbox } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, findings } from './support.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => {
	const customerRule = { data: { dueOption: 30 } };
	sandbox.seed({ id: 'cus_1', name: 'Acme', ...sourceKey('1'), customerRule });
	sandbox.seed({ id: 'cus_2', name: 'Beta', ...sourceKey('2') });
});
afterEach(() => {
	sandbox.reset();
	sandbox.configure({ missingStyle: 'null' });
});
afterAll(async () => await sandbox.close());

const sourceKey = (sourceSystemId: string, sourceSystem = 'CRM') => ({
	sourceSystem,
	sourceSystemId,
});

/** Puts a body, with a rule input of `{}` unless it has one, and checks the answer against the contract. */
async function put(body: object) {
	const answer = await client(sandbox).put('/customers', { customerRulesInput: {}, ...body });
	expect(findings('updateCustomerBySource', answer)).toEqual([]);
	return answer;
}

const stored = (id = 'cus_1') => sandbox.customers.find((customer) => customer.id === id);

describe('updating a customer by its source key', () => {
	test('answers how many were changed, and what they are now', async () => {
		const customerRulesInput = { dueOption: 60 };
		const { status, data } = await put({
			input: { name: 'New' },
			...sourceKey('1'),
			customerRulesInput,
		});
		expect(status).toBe(200);
		expect(data).toEqual({
			updateCustomer: { affectedRows: 1, returning: [expect.objectContaining({ name: 'New' })] },
			updateCustomerRules: { affectedRows: 1 },
		});
		expect(Object.keys(data.updateCustomer.returning[0])).toHaveLength(15);
		expect(stored()).toMatchObject({ name: 'New', customerRule: { dueOption: 60 } });
		expect(stored('cus_2')?.name).toBe('Beta');
	});

	test('of an unknown source key answers 0 rows and makes none, or 404 if the settings say so', async () => {
		const body = { input: { name: 'New' }, ...sourceKey('3') };
		const { status, data } = await put(body);
		expect([status, data.updateCustomer]).toEqual([200, { affectedRows: 0, returning: [] }]);
		sandbox.configure({ missingStyle: 'notFound' });
		const answer = await put(body);
		expect([answer.status, answer.data.error.code]).toEqual([404, 'RESOURCE_NOT_FOUND']);
		expect(sandbox.customers).toHaveLength(2);
	});

	test('with an empty input changes none, though the customer exists', async () => {
		const before = stored();
		const { data } = await put({ input: {}, ...sourceKey('1') });
		expect(data.updateCustomer).toEqual({ affectedRows: 0, returning: [] });
		expect(stored()).toEqual(before);
	});

	test('that gives it another source key no longer finds its rule', async () => {
		const customerRulesInput = { dueOption: 60 };
		const { data } = await put({ input: sourceKey('9'), ...sourceKey('1'), customerRulesInput });
		expect(data.updateCustomer.returning[0]).toMatchObject(sourceKey('9'));
		expect(data.updateCustomerRules).toEqual({ affectedRows: 0 });
		expect(stored()?.customerRule?.dueOption).toBe(30);
	});

	test('changes all that have the source key', async () => {
		sandbox.seed({ name: 'Twin', ...sourceKey('1') });
		const { data } = await put({ input: { name: 'Both' }, ...sourceKey('1') });
		expect(data.updateCustomer.affectedRows).toBe(2);
		expect(sandbox.customers.map(({ name }) => name)).toEqual(['Both', 'Beta', 'Both']);
		expect((await put({ input: sourceKey('9'), ...sourceKey('1') })).status).toBe(400);
		expect(sandbox.summary().storedTwice).toBe(1);
	});

	test.each<[string, object, string]>([
		['no source key', { input: {} }, 'variable: "sourceSystem"'],
		['half a source key', { input: {}, sourceSystem: 'CRM' }, 'variable: "sourceSystemId"'],
		['no input', sourceKey('1'), 'variable: "input"'],
		[
			'no rule input',
			{ input: {}, ...sourceKey('1'), customerRulesInput: undefined },
			'variable: "customerRulesInput"',
		],
		['an id', { input: {}, ...sourceKey('1'), id: 'cus_1' }, 'Unexpected variable id'],
		[
			'a source key of null',
			{ input: {}, sourceSystem: null, sourceSystemId: '1' },
			'null value found for non-nullable type: "String!"',
		],
		['a number', { input: {}, sourceSystem: 'CRM', sourceSystemId: 1 }, 'expected String'],
	])('400 for %s', async (_what, body, message) => {
		const { status, data } = await put(body);
		expect(status).toBe(400);
		expect(data.error).toContain(message);
	});

	test('400 for the source key in the query, where the endpoint does not take it', async () => {
		const { status } = await client(sandbox).put('/customers?sourceSystem=CRM&sourceSystemId=1', {
			input: { name: 'New' },
		});
		expect(status).toBe(400);
	});
});

describe('the source key in an update', () => {
	const update = async (input: object, by = sourceKey('1')) => (await put({ input, ...by })).status;
	const namesWith = async (id: string) => {
		const where = { sourceSystem: { _eq: 'CRM' }, sourceSystemId: { _eq: id } };
		const { data } = await client(sandbox).post('/customers/search', { where });
		return data.customers.map((customer: { name: string }) => customer.name);
	};

	test('can be used again once it is given up, but not while a customer has it', async () => {
		expect(await update({ sourceSystemId: '3' })).toBe(200);
		expect([await namesWith('1'), await namesWith('3')]).toEqual([[], ['Acme']]);
		expect(await update({ sourceSystemId: '1' }, sourceKey('2'))).toBe(200);
		expect(await update({ sourceSystemId: '3' })).toBe(400);
		expect([await namesWith('1'), await namesWith('3')]).toEqual([['Beta'], ['Acme']]);
		expect(sandbox.summary().storedTwice).toBe(0);
	});

	test('may be sent as it is', async () => {
		expect(await update({ ...sourceKey('1'), name: 'New' })).toBe(200);
		expect(await namesWith('1')).toEqual(['New']);
	});

	test('is given up by a null in either half', async () => {
		expect(await update({ sourceSystem: null })).toBe(200);
		expect(await namesWith('1')).toEqual([]);
		const { data } = await client(sandbox).post('/customers', {
			input: { name: 'A', ...sourceKey('1') },
		});
		expect(data.createCustomer.sourceSystemId).toBe('1');
		const body = { input: sourceKey('1'), customerRulesInput: {} };
		const answer = await client(sandbox).put('/customers/cus_1', body);
		expect(answer.data.error).toMatch(/^Uniqueness violation\./);
	});

	test('can be refused as the error-codes page says', async () => {
		const other = await startSandbox({ duplicateStyle: 'errorCodes' });
		other.seed({ name: 'Acme', ...sourceKey('1') });
		other.seed({ id: 'cus_2', name: 'Beta', ...sourceKey('2') });
		const body = { input: sourceKey('1'), customerRulesInput: {} };
		const byId = await client(other).put('/customers/cus_2', body);
		const bySource = await client(other).put('/customers', { ...body, ...sourceKey('2') });
		await other.close();
		for (const { status, data } of [byId, bySource]) {
			expect([status, data.error.code]).toEqual([409, 'RESOURCE_ALREADY_EXISTS']);
		}
		expect(findings('updateCustomer', byId)).toEqual([]);
		expect(findings('updateCustomerBySource', bySource)).toEqual([]);
	});
});
