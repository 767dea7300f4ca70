import assert from 'node:assert/strict';
import type { Example } from '../../../scripts/n8n/examples.cts';
import type { Stage } from '../stage.cts';
import { ended, importExample, output, sent } from './rehearsal.cts';

/** Three of four rows become customers; the fourth, with a country Upwell does not know, takes the error branch. */
export async function runSpreadsheet(stage: Stage, example: Example): Promise<void> {
	const id = await importExample(stage, example);
	const execution = await ended(stage, await stage.n8n.api.run(id, 'Start'));

	const done = output(execution, 'Done');
	assert.deepEqual(
		done.map((row) => [row.Account, row.Company]),
		[
			['1001', 'Acme Freight'],
			['1002', 'Maple Leaf Foods'],
			['1004', 'Harbor Cold Storage'],
		],
	);
	const { customers } = stage.sandbox;
	assert.deepEqual(
		new Set(done.map((row) => row['Upwell Customer ID'])),
		new Set(customers.map((customer) => customer.id)),
	);

	const [refused, ...others] = output(execution, 'To Fix');
	assert.deepEqual(others, []);
	assert.equal(refused.Company, 'Lone Star Logistics');
	assert.equal(refused.Row, '4');
	assert.match(String(refused['What Happened']), /TEXAS/);
	assert(refused['What to Do'], 'no advice');

	const acme = sent(stage).find(({ name }) => name === 'Acme Freight');
	assert.deepEqual(acme?.ccEmailAddresses, ['ap@acme.example', 'cfo@acme.example']);
	const harbor = sent(stage).find(({ name }) => name === 'Harbor Cold Storage');
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
