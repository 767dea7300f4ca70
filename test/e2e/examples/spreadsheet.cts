import assert from 'node:assert/strict';
import type { Example } from '../../../scripts/n8n/examples.cts';
import type { TestSetup } from '../setup.cts';
import { finishedExecution, importExample, outputOf, createInputs } from '../executions.cts';

/** Three of four rows become customers; the fourth has an invalid country and goes to the error branch. */
export async function runSpreadsheet(setup: TestSetup, example: Example): Promise<void> {
	const id = await importExample(setup, example);
	const execution = await finishedExecution(setup, await setup.n8n.api.run(id, 'Start'));

	const done = outputOf(execution, 'Done');
	assert.deepEqual(
		done.map((row) => [row.Account, row.Company]),
		[
			['1001', 'Acme Freight'],
			['1002', 'Maple Leaf Foods'],
			['1004', 'Harbor Cold Storage'],
		],
	);
	const { customers } = setup.sandbox;
	assert.deepEqual(
		new Set(done.map((row) => row['Upwell Customer ID'])),
		new Set(customers.map((customer) => customer.id)),
	);

	const [refused, ...others] = outputOf(execution, 'To Fix');
	assert.deepEqual(others, []);
	assert.equal(refused.Company, 'Lone Star Logistics');
	assert.equal(refused.Row, '4');
	assert.match(String(refused['What Happened']), /texas/i);
	assert(refused['What to Do'], 'no advice');

	const acme = createInputs(setup).find(({ name }) => name === 'Acme Freight');
	assert.deepEqual(acme?.ccEmailAddresses, ['ap@acme.example', 'cfo@acme.example']);
	const harbor = createInputs(setup).find(({ name }) => name === 'Harbor Cold Storage');
	assert.deepEqual(
		harbor,
		{
			name: 'Harbor Cold Storage',
			sourceSystem: 'Customer spreadsheet',
			sourceSystemId: '1004',
		},
		'blank cells were sent',
	);
}
