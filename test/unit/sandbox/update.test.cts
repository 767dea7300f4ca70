import type { Sandbox } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, findings } from './support.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => {
	sandbox.seed({
		id: 'cus_1',
		name: 'Acme',
		emailAddress: 'a@acme.example',
		metadata: { a: 1 },
		sourceSystem: 'CRM',
		sourceSystemId: '1',
		createdAt: '2020-01-01T00:00:00.000001+00:00',
		updatedAt: '2020-01-01T00:00:00.000001+00:00',
		addresses: { data: [{ city: 'Austin' }] },
		customerRule: { data: { dueOption: 30 } },
	});
	sandbox.seed({ id: 'cus_2', name: 'Beta', sourceSystem: 'CRM', sourceSystemId: '2' });
});
afterEach(() => {
	sandbox.reset();
	sandbox.configure({ missingStyle: 'null', rulesInput: 'required' });
});
afterAll(async () => await sandbox.close());

/** Puts a body, with a rule input of `{}` unless it has one, and checks the answer against the contract. */
async function put(body: object, id = 'cus_1') {
	const whole = { customerRulesInput: {}, ...body };
	const answer = await client(sandbox).put(`/customers/${id}`, whole);
	expect(findings('updateCustomer', answer)).toEqual([]);
	return answer;
}

const stored = (id = 'cus_1') => sandbox.customers.find((customer) => customer.id === id);

describe('updating a customer', () => {
	test('changes what is sent and nothing else, but for updatedAt', async () => {
		const before = stored();
		const { status, data } = await put({ input: { name: 'Acme Freight', emailAddress: null } });
		expect(status).toBe(200);
		const { updateCustomer, updateCustomerRules } = data;
		expect(updateCustomerRules).toEqual({ affectedRows: 0 });
		expect(stored()).toEqual({
			...before,
			name: 'Acme Freight',
			emailAddress: null,
			updatedAt: updateCustomer.updatedAt,
		});
		expect(Date.parse(updateCustomer.updatedAt)).toBeGreaterThan(Date.now() - 60_000);
		expect(Object.keys(updateCustomer)).toHaveLength(15);
		expect(stored()).toMatchObject(updateCustomer);
		expect(stored('cus_2')?.name).toBe('Beta');
	});

	test('takes all plain columns, and null for all but the name', async () => {
		const input = {
			addressesLastUpdatedAt: '2024-12-16T21:57:14Z',
			billToCustomerId: 'cus_2',
			ccEmailAddresses: ['b@acme.example'],
			collectorId: 'usr_sandbox',
			contactsLastUpdatedAt: '2024-12-16T21:57:14Z',
			deletedAt: '2024-12-16T21:57:14Z',
			emailAddress: 'c@acme.example',
			metadata: [1],
			name: 'Acme',
			sourceSystem: 'ERP',
			sourceSystemId: '9',
		};
		expect((await put({ input })).status).toBe(200);
		expect(stored()).toMatchObject(input);
		const nulls = Object.fromEntries(Object.keys(input).map((field) => [field, null]));
		expect((await put({ input: { ...nulls, name: 'Acme' } })).status).toBe(200);
		expect(stored()).toMatchObject({ ...nulls, name: 'Acme' });
	});

	test('uses the id of the path, whatever the body says', async () => {
		await put({ id: 'cus_2', input: { name: 'Changed' } });
		expect([stored()?.name, stored('cus_2')?.name]).toEqual(['Changed', 'Beta']);
	});

	test('leaves what was handed out before as it was', async () => {
		const before = stored();
		await put({ input: { name: 'Changed' } });
		expect(before?.name).toBe('Acme');
	});

	test('with an empty input changes nothing and answers no customer', async () => {
		const before = stored();
		const { status, data } = await put({ input: {} });
		expect([status, data.updateCustomer]).toEqual([200, {}]);
		expect(stored()).toEqual(before);
	});

	test('of an unknown id answers null, or 404 if the settings say so', async () => {
		const body = { input: { name: null, billToCustomerId: 'cus_none' } };
		const { status, data } = await put(body, 'cus_none');
		expect(status).toBe(200);
		expect(data).toEqual({ updateCustomer: null, updateCustomerRules: { affectedRows: 0 } });
		sandbox.configure({ missingStyle: 'notFound' });
		const answer = await put(body, 'cus_none');
		expect([answer.status, answer.data.error.code]).toEqual([404, 'RESOURCE_NOT_FOUND']);
		expect(sandbox.customers).toHaveLength(2);
	});
});

describe('updating the rule of a customer', () => {
	const rule = async (body: object, id?: string) =>
		(await put({ input: { name: 'Acme' }, ...body }, id)).data.updateCustomerRules.affectedRows;

	test('changes it, and the answer still has the old one', async () => {
		const input = { name: 'Changed' };
		const { data } = await put({ input, customerRulesInput: { dueOption: 60 } });
		expect(data.updateCustomerRules).toEqual({ affectedRows: 1 });
		expect(data.updateCustomer).toMatchObject({ name: 'Changed', customerRule: { dueOption: 30 } });
		expect(stored()).toMatchObject({ name: 'Changed', customerRule: { dueOption: 60 } });
		expect(await rule({ customerRulesInput: { dueOption: null } })).toBe(1);
		expect(stored()?.customerRule).toEqual({ dueOption: null, id: expect.any(String) });
	});

	test('happens with an empty input, too', async () => {
		const { data } = await put({ input: {}, customerRulesInput: { dueOption: 60 } });
		expect(data).toEqual({ updateCustomer: {}, updateCustomerRules: { affectedRows: 1 } });
		expect(stored()?.customerRule?.dueOption).toBe(60);
	});

	test('affects none where no change is sent, or there is no rule', async () => {
		expect(await rule({})).toBe(0);
		expect(await rule({ customerRulesInput: {} })).toBe(0);
		expect(await rule({ customerRulesInput: { dueOption: 5 } }, 'cus_2')).toBe(0);
		expect(await rule({ customerRulesInput: { dueOption: 5 } }, 'cus_none')).toBe(0);
		expect([stored()?.customerRule?.dueOption, stored('cus_2')?.customerRule]).toEqual([30, null]);
	});

	test.each([
		[{ input: { name: 'Changed' } }, 'customerRulesInput'],
		[{ input: { name: 'Changed' }, customerRulesInput: undefined }, 'customerRulesInput'],
		[{ customerRulesInput: { dueOption: 5 } }, 'input'],
		[{ input: {} }, 'customerRulesInput'],
	])('needs both inputs: 400 for %j', async (body, missing) => {
		const before = stored();
		const answer = await client(sandbox).put('/customers/cus_1', body);
		expect(findings('updateCustomer', answer)).toEqual([]);
		expect([answer.status, answer.data]).toEqual([
			400,
			{
				path: '$',
				error: `expecting a value for non-nullable variable: "${missing}"`,
				code: 'validation-failed',
			},
		]);
		expect(stored()).toBe(before);
	});

	test('can be left out if the settings say so', async () => {
		sandbox.configure({ rulesInput: 'optional' });
		const { status, data } = await client(sandbox).put('/customers/cus_1', {
			input: { name: 'N' },
		});
		expect([status, data.updateCustomerRules]).toEqual([200, { affectedRows: 0 }]);
		expect(stored()).toMatchObject({ name: 'N', customerRule: { dueOption: 30 } });
		expect((await client(sandbox).put('/customers/cus_1', {})).status).toBe(400);
	});
});
