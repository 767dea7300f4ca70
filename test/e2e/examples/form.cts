import assert from 'node:assert/strict';
import axios from 'axios';
import type { Example } from '../../../scripts/n8n/examples.cts';
import type { TestSetup } from '../setup.cts';
import {
	finishedExecution,
	importExample,
	newestExecution,
	outputOf,
	createInputs,
} from '../executions.cts';

/** In the order of the form's fields: the browser sends them as `field-0`, `field-1` … */
const ANSWERS = ['Osprey Cold Chain', 'AR@osprey.example', '7 Pier Ave', 'Tampa', 'FL', '33602'];

/** A visitor fills in the published form. */
export async function submitForm(setup: TestSetup, example: Example): Promise<void> {
	const id = await importExample(setup, example);
	await setup.n8n.api.activate(id);
	const url = `${setup.n8n.url}/form/new-upwell-customer`;
	const page = await axios.get<string>(url, { proxy: false });
	assert.match(page.data, /Become a customer/);

	const form = new FormData();
	[...ANSWERS, 'United States'].forEach((answer, i) => form.append(`field-${i}`, answer));
	await axios.post(url, form, { proxy: false });

	const execution = await newestExecution(setup, id);
	assert.equal(setup.sandbox.customers.length, 1);
	assert.deepEqual(createInputs(setup), [
		{
			name: 'Osprey Cold Chain',
			emailAddress: 'AR@osprey.example',
			sourceSystem: 'Customer form',
			sourceSystemId: 'ar@osprey.example',
			addresses: {
				data: [
					{
						city: 'Tampa',
						country: 'US',
						stateOrProvince: 'FL',
						streetLine1: '7 Pier Ave',
						type: 'ADDRESS_BOOK',
						zipOrPostalCode: '33602',
					},
				],
			},
		},
	]);
	assert.equal(outputOf(execution, 'Upwell')[0].id, setup.sandbox.customers[0].id);
}

/** The user presses "Execute workflow" right after the import. */
export async function runPinnedForm(setup: TestSetup, example: Example): Promise<void> {
	const id = await importExample(setup, example);
	const execution = await finishedExecution(
		setup,
		await setup.n8n.api.run(id, 'New Customer Form'),
	);
	assert.equal(setup.sandbox.customers.length, 1);
	assert.equal(outputOf(execution, 'Upwell')[0].name, 'Blue Heron Produce');
}
