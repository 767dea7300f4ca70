import assert from 'node:assert/strict';
import type { Example } from '../../../scripts/n8n/examples.cts';
import type { TestSetup } from '../setup.cts';
import { finishedExecution, importExample } from '../executions.cts';
import { withSlack } from './slack.cts';

/** Monday morning, with and without overdue customers: one message in whole dollars and cents, or none. */
export async function tellOverdue(setup: TestSetup, example: Example): Promise<void> {
	const { n8n, sandbox } = setup;
	await withSlack(async (standIn, messages) => {
		const id = await importExample(setup, example, standIn);
		const run = async () => {
			const { status } = await finishedExecution(setup, await n8n.api.run(id, 'Every Monday'));
			assert.equal(status, 'success');
		};
		sandbox.seed({ name: 'Paid Up', balance: 9900, overdueBalance: 0, overdueInvoiceCount: 0 });
		await run();
		assert.deepEqual(messages, [], 'there is a message although nobody is overdue');

		sandbox.seed({ name: 'Beta Foods', overdueBalance: 5, overdueInvoiceCount: 1 });
		sandbox.seed({ name: 'Acme Freight', overdueBalance: 128474050, overdueInvoiceCount: 12 });
		await run();
		assert.deepEqual(messages, [
			{
				channel: '#collections',
				text: [
					'*Overdue in Upwell: $1,284,740.55. Customers: 2*',
					'• Acme Freight: $1,284,740.50, 12 overdue',
					'• Beta Foods: $0.05, 1 overdue',
				].join('\n'),
			},
		]);
	});
	const changing = sandbox.requests.filter(({ path }) => !path.endsWith('/search'));
	assert.deepEqual(changing, [], 'something else than searches was sent');
}
