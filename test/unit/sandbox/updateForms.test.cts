import type { Sandbox, Settings } from '../../../sandbox/server.cts';
import { startSandbox } from '../../support/host.cts';
import { client, findings } from './support.cts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
	sandbox.seed({ id: 'cus_1', name: 'Acme', ...sourceKey('1') });
});
afterAll(async () => await sandbox.close());

const sourceKey = (sourceSystemId: string) => ({ sourceSystem: 'CRM', sourceSystemId });

const name = 'New';
const customer = expect.objectContaining({ name });
const one = { affectedRows: 1, returning: [customer] };
const none = { affectedRows: 0, returning: [] };

/** The answers for a customer, for an unknown one, and for an input that sets nothing. */
async function answers(
	operation: string,
	send: (key: string, input: object) => Promise<{ status: number; data: unknown }>,
) {
	const all = [await send('1', { name }), await send('3', { name }), await send('1', {})];
	for (const answer of all) expect(findings(operation, answer)).toEqual([]);
	return all.map(({ data }) => data);
}

test.each<[Settings['updateShape'], unknown[], unknown[]]>([
	['documented', [customer, null, {}], [one, none, none]],
	['object', [customer, null, {}], [customer, null, {}]],
	['array', [one, none, none], [one, none, none]],
])('updates can answer in the form "%s"', async (updateShape, expectedById, expectedBySource) => {
	sandbox.configure({ updateShape });
	const byId = await answers(
		'updateCustomer',
		async (key, input) =>
			await client(sandbox).put(`/customers/cus_${key}`, { input, customerRulesInput: {} }),
	);
	const bySource = await answers(
		'updateCustomerBySource',
		async (key, input) =>
			await client(sandbox).put('/customers', { input, customerRulesInput: {}, ...sourceKey(key) }),
	);
	const wrapped = (forms: unknown[]) =>
		forms.map((updateCustomer) => ({ updateCustomer, updateCustomerRules: { affectedRows: 0 } }));
	expect([byId, bySource]).toEqual([wrapped(expectedById), wrapped(expectedBySource)]);
});
