import type { Sandbox } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, findings } from './support.cts';

const OBJECT = '$.selectionSet.createCustomer.args.object';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

/** Posts a body and checks the answer against the contract. */
async function post(body: unknown) {
	const answer = await client(sandbox).post('/customers', JSON.stringify(body), {
		headers: { 'Content-Type': 'application/json' },
	});
	expect(findings('createCustomer', answer)).toEqual([]);
	return answer;
}

const create = async (input: object) => await post({ input });

describe('creating a customer', () => {
	test('answers 200 with the 15 fields, null for what was not given', async () => {
		const { status, data } = await create({ name: 'Acme' });
		expect(status).toBe(200);
		expect(data).toEqual({
			createCustomer: {
				addresses: [],
				balance: 0,
				billToCustomerId: null,
				ccEmailAddresses: null,
				createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/),
				customerRule: null,
				emailAddress: null,
				id: expect.stringMatching(/^cus_\w+$/),
				metadata: null,
				name: 'Acme',
				overdueBalance: 0,
				overdueInvoiceCount: 0,
				sourceSystem: null,
				sourceSystemId: null,
				updatedAt: data.createCustomer.createdAt,
			},
		});
	});

	test('makes the nested rows, with ids of their own', async () => {
		const { data } = await create({
			name: 'Acme',
			addresses: { data: [{ city: 'Austin', country: 'US', type: 'ADDRESS_BOOK' }, {}] },
			customerRule: { data: { dueOption: 30 }, onConflict: null },
		});
		const { addresses, customerRule } = data.createCustomer;
		expect(addresses).toHaveLength(2);
		expect(addresses[0]).toMatchObject({ city: 'Austin', country: 'US', streetLine1: null });
		expect(addresses[0].id).not.toBe(addresses[1].id);
		expect(customerRule).toEqual({ dueOption: 30, id: expect.any(String) });
	});

	test('keeps what is never returned', async () => {
		const hidden = {
			addressesLastUpdatedAt: '2024-12-16T21:57:14Z',
			collectorId: 'usr_sandbox',
			contacts: { data: [{ whatever: 1 }] },
			contactsLastUpdatedAt: '2024-12-16T21:57:14.525733+00:00',
			customerEmailSettings: { data: { a: 1 } },
			customerIntegrationSettings: { data: [{ a: 1 }] },
			deletedAt: '2024-12-16T21:57:14-05:00',
			paymentLineItems: { data: [] },
			remittanceLineItems: { data: [] },
		};
		const { data } = await create({ name: 'Acme', ...hidden });
		expect(Object.keys(data.createCustomer)).toHaveLength(15);
		expect(data.createCustomer).not.toHaveProperty('contacts');
		expect(sandbox.customers[0]).toMatchObject(hidden);
	});

	test('takes metadata of any kind, and null for all but the name', async () => {
		for (const metadata of [{ a: [1] }, [1], 'text', 7, true]) {
			const { data } = await create({ name: 'Acme', metadata });
			expect(data.createCustomer.metadata).toEqual(metadata);
		}
		const nulls = { addresses: null, customerRule: null, deletedAt: null, emailAddress: null };
		expect((await create({ name: 'Acme', ccEmailAddresses: null, ...nulls })).status).toBe(200);
	});

	test('takes documented countries, and any two letters where the list is cut off', async () => {
		for (const country of ['AD', 'CA', 'GH', 'US', 'MX', 'PR']) {
			const { status } = await create({ name: 'Acme', addresses: { data: [{ country }] } });
			expect([country, status]).toEqual([country, 200]);
		}
	});
});

describe('refusing a customer', () => {
	test.each<[string, unknown, object]>([
		[
			'no input',
			{},
			{
				path: '$',
				error: 'expecting a value for non-nullable variable: "input"',
				code: 'validation-failed',
			},
		],
		...[[], 'text', 5, null].map((body): [string, unknown, object] => [
			`the body ${JSON.stringify(body)}, which counts as none`,
			body,
			{ path: '$', error: expect.stringContaining('non-nullable variable: "input"') },
		]),
		['an input of null', { input: null }, { path: OBJECT, code: 'validation-failed' }],
		['an input that is a list', { input: [] }, { path: OBJECT, code: 'validation-failed' }],
		[
			'an unknown variable',
			{ input: { name: 'Acme' }, extra: 1 },
			{ path: '$', error: 'Unexpected variable extra', code: 'bad-request' },
		],
		[
			'an unknown field',
			{ input: { name: 'Acme', nmae: 1 } },
			{
				path: OBJECT,
				error: "field 'nmae' not found in type: 'CustomersInsertInput'",
				code: 'validation-failed',
			},
		],
		[
			'a field that only answers have',
			{ input: { name: 'Acme', balance: 1 } },
			{ error: "field 'balance' not found in type: 'CustomersInsertInput'" },
		],
		[
			'a number for text',
			{ input: { name: 5 } },
			{
				path: `${OBJECT}.name`,
				error: 'parsing String failed, expected String, but encountered Number',
				code: 'parse-failed',
			},
		],
		[
			'text for a list',
			{ input: { name: 'Acme', ccEmailAddresses: 'a@b.c' } },
			{ path: `${OBJECT}.ccEmailAddresses`, code: 'parse-failed' },
		],
		[
			'a bare list of addresses',
			{ input: { name: 'Acme', addresses: [{ city: 'Austin' }] } },
			{ path: `${OBJECT}.addresses`, code: 'validation-failed' },
		],
		[
			'a nested object without data',
			{ input: { name: 'Acme', customerRule: { dueOption: 30 } } },
			{ path: `${OBJECT}.customerRule`, error: "missing required field 'data'" },
		],
		[
			'a list of rules',
			{ input: { name: 'Acme', customerRule: { data: [] } } },
			{ path: `${OBJECT}.customerRule.data`, code: 'validation-failed' },
		],
		[
			'an unknown field of an address',
			{ input: { name: 'Acme', addresses: { data: [{ zip: '1' }] } } },
			{ path: `${OBJECT}.addresses.data[0]`, code: 'validation-failed' },
		],
		[
			'an unknown type of address',
			{ input: { name: 'Acme', addresses: { data: [{}, { type: 'HOME' }] } } },
			{ path: `${OBJECT}.addresses.data[1].type`, code: 'validation-failed' },
		],
		...['AQ', 'AI', 'FO', 'GG', 'us', 'USA', 'AB', ''].map((country): [string, unknown, object] => [
			`the country "${country}"`,
			{ input: { name: 'Acme', addresses: { data: [{ country }] } } },
			{ path: `${OBJECT}.addresses.data[0].country`, code: 'validation-failed' },
		]),
		...[
			'tomorrow',
			'2024-12-16',
			'2024-12-16T21:57:14',
			'2024-12-16 21:57:14Z',
			'2024-13-16T21:57:14Z',
			'',
		].map((deletedAt): [string, unknown, object] => [
			`the time "${deletedAt}"`,
			{ input: { name: 'Acme', deletedAt } },
			{ path: `${OBJECT}.deletedAt`, code: 'data-exception' },
		]),
		[
			'no name',
			{ input: {} },
			{ path: OBJECT, error: expect.stringContaining('"name"'), code: 'constraint-violation' },
		],
		[
			'a name of null',
			{ input: { name: null } },
			{ error: expect.stringMatching(/^Not-NULL violation\./), code: 'constraint-violation' },
		],
		[
			'an unknown customer to bill',
			{ input: { name: 'Acme', billToCustomerId: 'cus_none' } },
			{ error: expect.stringMatching(/^Foreign key violation\./), code: 'constraint-violation' },
		],
		[
			'an unknown collector',
			{ input: { name: 'Acme', collectorId: 'usr_none' } },
			{ error: expect.stringMatching(/^Foreign key violation\./), code: 'constraint-violation' },
		],
	])('400 for %s', async (_what, body, expected) => {
		const { status, data } = await post(body);
		expect(status).toBe(400);
		expect(data).toMatchObject(expected);
		expect(Object.keys(data).sort()).toEqual(['code', 'error', 'path']);
		expect(sandbox.customers).toHaveLength(0);
	});

	test('takes an existing customer to bill', async () => {
		const { id } = sandbox.seed({ name: 'Parent' });
		const { data } = await create({ name: 'Child', billToCustomerId: id });
		expect(data.createCustomer.billToCustomerId).toBe(id);
	});

	test('400 for what is not JSON, or not declared as JSON, and for an unknown query', async () => {
		const send = async (body: string, type: string, query = '') =>
			await client(sandbox).post(`/customers${query}`, body, {
				headers: { 'Content-Type': type },
				transformRequest: (text: string) => text,
			});
		const whole = '{"input":{"name":"Acme"}}';
		for (const answer of [
			await send('{"input":', 'application/json'),
			await send('', 'application/json'),
			await send(whole, 'text/plain'),
			await send(whole, 'application/json', '?name=Acme'),
		]) {
			expect(answer.status).toBe(400);
			expect(findings('createCustomer', answer)).toEqual([]);
			expect(answer.data.path).toBe('$');
		}
		expect(sandbox.customers).toHaveLength(0);
		expect(sandbox.requests[0]?.rawBody).toBe('{"input":');
		expect(sandbox.requests[0]?.body).toBeUndefined();
	});
});

describe('the source key', () => {
	const sourceKey = { sourceSystem: 'CRM', sourceSystemId: '1' };

	test('is unique: a second customer is answered 400', async () => {
		await create({ name: 'Acme', ...sourceKey });
		const { status, data } = await create({ name: 'Other', ...sourceKey });
		expect(status).toBe(400);
		expect(data).toEqual({
			path: OBJECT,
			error: expect.stringMatching(
				/^Uniqueness violation\. duplicate key value violates unique constraint "\w+"$/,
			),
			code: 'constraint-violation',
		});
		expect(sandbox.customers).toHaveLength(1);
	});

	test('does not protect when half of it is missing', async () => {
		for (const half of [{ sourceSystem: 'CRM' }, { sourceSystemId: '1' }, {}]) {
			expect((await create({ name: 'Acme', ...half })).status).toBe(200);
			expect((await create({ name: 'Acme', ...half })).status).toBe(200);
		}
	});

	test('is unique when several come at once', async () => {
		const answers = await Promise.all([1, 2, 3].map(() => create({ name: 'Acme', ...sourceKey })));
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
	});

	test('can be answered as the error-codes page says', async () => {
		const other = await startSandbox({ duplicateStyle: 'errorCodes' });
		const send = async () =>
			await client(other).post('/customers', { input: { name: 'Acme', ...sourceKey } });
		await send();
		const answer = await send();
		await other.close();
		expect(answer.status).toBe(409);
		expect(answer.data.error.code).toBe('RESOURCE_ALREADY_EXISTS');
		expect(findings('createCustomer', answer)).toEqual([]);
	});
});
