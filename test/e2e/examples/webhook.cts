import assert from 'node:assert/strict';
import axios from 'axios';
import type { Example } from '../../../scripts/n8n/examples.cts';
import type { TestSetup } from '../setup.cts';
import { finishedExecution, importExample, outputOf, createInputs } from '../executions.cts';

const company = (id: string, properties: object) => ({ id, properties });

const KESTREL = {
	name: 'Kestrel Freight',
	domain: 'kestrel.example',
	billing_email: 'ap@kestrel.example',
	address: '12 Canal St',
	city: 'Memphis',
	state: 'TN',
	zip: '38103',
	country: 'USA',
};

/**
 * The CRM calls twice for one company, once with a bill-to customer, once with data that Upwell refuses, and while Upwell
 * is unavailable.
 */
export async function callWebhook(setup: TestSetup, example: Example): Promise<void> {
	const id = await importExample(setup, example);
	await setup.n8n.api.activate(id);
	const call = async (body: object) =>
		await axios.post(`${setup.n8n.url}/webhook/crm-company-to-upwell`, body, {
			proxy: false,
			validateStatus: () => true,
		});

	const first = await call(company('771', KESTREL));
	assert.equal(first.status, 200, JSON.stringify(first.data));
	const [customer] = setup.sandbox.customers;
	assert.deepEqual(first.data, {
		upwellCustomerId: customer.id,
		name: 'Kestrel Freight',
		sourceSystemId: '771',
	});
	assert.deepEqual(createInputs(setup)[0].addresses, {
		data: [
			{
				city: 'Memphis',
				country: 'US',
				stateOrProvince: 'TN',
				streetLine1: '12 Canal St',
				type: 'ADDRESS_BOOK',
				zipOrPostalCode: '38103',
			},
		],
	});

	const again = await call(company('771', KESTREL));
	assert.equal(
		again.data.upwellCustomerId,
		customer.id,
		'the second call created another customer',
	);
	assert.equal(setup.sandbox.customers.length, 1);

	const branch = { name: 'Kestrel Freight West', upwell_bill_to_customer_id: customer.id };
	assert.equal((await call(company('772', branch))).status, 200);
	assert.equal(createInputs(setup).at(-1)?.billToCustomerId, customer.id);
	assert.equal(setup.sandbox.customers.length, 2);

	const refused = await call(company('773', { ...KESTREL, country: 'Atlantis' }));
	assert.equal(refused.status, 422, JSON.stringify(refused.data));
	assert.equal(typeof refused.data.message, 'string');
	assert.equal(setup.sandbox.customers.length, 2);

	// 503 asks the CRM to call again: a later call may succeed.
	const headers = { 'retry-after': '0' };
	for (const status of [429, 503]) {
		setup.sandbox.reset();
		setup.sandbox.misbehave({ kind: 'status', status, headers, times: Infinity });
		const busy = await call(company('774', KESTREL));
		assert.equal(busy.status, 503, `${status}: ${JSON.stringify(busy.data)}`);
		assert.equal(typeof busy.data.message, 'string');
	}
	setup.sandbox.reset();
	assert.equal((await call(company('774', KESTREL))).status, 200);
}

/** The user presses "Execute workflow" right after the import. */
export async function runPinnedWebhook(setup: TestSetup, example: Example): Promise<void> {
	const id = await importExample(setup, example);
	const execution = await finishedExecution(setup, await setup.n8n.api.run(id, 'CRM Company'));
	assert.equal(setup.sandbox.customers.length, 1);
	assert.equal(outputOf(execution, 'Create Upwell Customer')[0].name, 'Redwood Building Supply');
}
