import type { Sandbox } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, findings } from './support.cts';

const SET = '$.selectionSet.updateCustomer.args._set';
const RULES = '$.selectionSet.updateCustomerRules.args._set';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => {
	const customerRule = { data: { dueOption: 30 } };
	const sourceKey = { sourceSystem: 'CRM', sourceSystemId: '1' };
	sandbox.seed({ id: 'cus_1', name: 'Acme', ...sourceKey, customerRule });
	sandbox.seed({ id: 'cus_2', name: 'Beta', ...sourceKey, sourceSystemId: '2' });
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

/** Puts a body, with a rule input of `{}` unless it has one, and checks the answer against the contract. */
async function put(body: object) {
	const whole = { customerRulesInput: {}, ...body };
	const answer = await client(sandbox).put('/customers/cus_1', whole);
	expect(findings('updateCustomer', answer)).toEqual([]);
	return answer;
}

const stored = () => sandbox.customers[0];

describe('refusing an update', () => {
	test.each<[string, object, object]>([
		['no input', {}, { path: '$', error: expect.stringContaining('variable: "input"') }],
		[
			'an input of null',
			{ input: null },
			{ path: SET, error: 'null value found for non-nullable type: "CustomersSetInput!"' },
		],
		['an input that is a list', { input: [] }, { path: SET, code: 'validation-failed' }],
		[
			'an unknown variable',
			{ input: { name: 'A' }, sourceSystem: 'CRM' },
			{ path: '$', error: 'Unexpected variable sourceSystem', code: 'bad-request' },
		],
		...['addresses', 'contacts', 'customerRule', 'paymentLineItems', 'balance', 'id', 'nmae'].map(
			(field): [string, object, object] => [
				`the field ${field}`,
				{ input: { [field]: null } },
				{ path: SET, error: `field '${field}' not found in type: 'CustomersSetInput'` },
			],
		),
		[
			'a number for text',
			{ input: { name: 5 } },
			{
				path: `${SET}.name`,
				error: 'parsing String failed, expected String, but encountered Number',
			},
		],
		['a wrong time', { input: { deletedAt: 'soon' } }, { path: `${SET}.deletedAt` }],
		['a rule that is none', { input: {}, customerRulesInput: null }, { path: RULES }],
		[
			'half a day',
			{ input: {}, customerRulesInput: { dueOption: 1.5 } },
			{ path: `${RULES}.dueOption`, code: 'parse-failed' },
		],
		[
			'a name of null',
			{ input: { emailAddress: 'x', name: null } },
			{ error: expect.stringMatching(/^Not-NULL violation\./), code: 'constraint-violation' },
		],
		[
			'an unknown customer to bill',
			{ input: { billToCustomerId: 'cus_none' } },
			{ error: expect.stringMatching(/^Foreign key violation\./) },
		],
		[
			'an unknown collector',
			{ input: { collectorId: 'usr_none' } },
			{ error: expect.stringMatching(/^Foreign key violation\./) },
		],
		[
			'the source key of another customer',
			{ input: { sourceSystemId: '2' }, customerRulesInput: { dueOption: 5 } },
			{ error: expect.stringMatching(/^Uniqueness violation\./), code: 'constraint-violation' },
		],
	])('400 for %s, and nothing is changed', async (_what, body, expected) => {
		const before = stored();
		const { status, data } = await put(body);
		expect(status).toBe(400);
		expect(data).toMatchObject(expected);
		expect(Object.keys(data).sort()).toEqual(['code', 'error', 'path']);
		expect(stored()).toEqual(before);
	});

	test('401 without the key', async () => {
		const answer = await client({ ...sandbox, apiKey: 'another' }).put('/customers/cus_1', {
			input: { name: 'Changed' },
		});
		expect(answer.status).toBe(401);
		expect(stored()?.name).toBe('Acme');
	});
});
