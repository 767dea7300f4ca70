import assert from 'node:assert/strict';
import axios from 'axios';
import type { Example } from '../../../scripts/n8n/examples.cts';
import type { Stage } from '../stage.cts';
import { ended, importExample, newestExecution, output, sent } from './rehearsal.cts';

/** In the order of the form's fields, which is how browsers name them. */
const ANSWERS = ['Osprey Cold Chain', 'AR@osprey.example', '7 Pier Ave', 'Tampa', 'FL', '33602'];

/** Somebody fills in the published form. */
export async function submitForm(stage: Stage, example: Example): Promise<void> {
	const id = await importExample(stage, example);
	await stage.n8n.api.activate(id);
	const url = `${stage.n8n.url}/form/new-upwell-customer`;
	const page = await axios.get<string>(url, { proxy: false });
	assert.match(page.data, /Become a customer/);

	const form = new FormData();
	[...ANSWERS, 'United States'].forEach((answer, i) => form.append(`field-${i}`, answer));
	await axios.post(url, form, { proxy: false });

	const execution = await newestExecution(stage, id);
	assert.equal(stage.sandbox.customers.length, 1);
	assert.deepEqual(sent(stage), [
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
	assert.equal(output(execution, 'Upwell')[0].id, stage.sandbox.customers[0].id);
}

/** Somebody presses "Execute workflow" right after the import. */
export async function runPinnedForm(stage: Stage, example: Example): Promise<void> {
	const id = await importExample(stage, example);
	const execution = await ended(stage, await stage.n8n.api.run(id, 'New Customer Form'));
	assert.equal(stage.sandbox.customers.length, 1);
	assert.equal(output(execution, 'Upwell')[0].name, 'Blue Heron Produce');
}
