import assert from 'node:assert/strict';
import type { Example } from '../../../scripts/n8n/examples.cts';
import type { Workflow } from '../../../scripts/n8nHost.cts';
import type { TestSetup } from '../setup.cts';
import { finishedExecution, importExample, importWorkflow, outputOf } from '../executions.cts';

/** The same workflow after a company in the CRM got a new name. */
function withNewName(workflow: Workflow): Workflow {
	return JSON.parse(JSON.stringify(workflow).replaceAll('Maple Leaf Foods', 'Maple Leaf Group'));
}

async function syncOnce(setup: TestSetup, id: string) {
	const execution = await finishedExecution(setup, await setup.n8n.api.run(id, 'Every Night'));
	const [summary, ...others] = outputOf(execution, 'Summary');
	assert.deepEqual(others, []);
	const [text, toFix, ...more] = String(summary.Text).split('\n');
	assert.equal(text, '3 companies are in sync with Upwell, 1 need your attention.');
	assert.match(toFix, /^Lone Star Logistics \(CRM ID 9003\): .*texas.*\. Nothing was created/i);
	assert.deepEqual(more, []);
}

/** Two nights with a change between them: three companies become three customers, and stay three. */
export async function syncTwice(setup: TestSetup, example: Example): Promise<void> {
	const { sandbox } = setup;
	await syncOnce(setup, await importExample(setup, example));
	const before = sandbox.customers.map(({ id, name }) => [id, name]);
	assert.deepEqual(before.map(([, name]) => name).sort(), [
		'Acme Freight',
		'Harbor Cold Storage',
		'Maple Leaf Foods',
	]);

	const workflow = withNewName(example.workflow);
	await syncOnce(setup, await importWorkflow(setup, workflow));
	const after = sandbox.customers.map((customer) => [customer.id, customer.name]);
	assert.deepEqual(
		after,
		before.map(([key, name]) => [key, name === 'Maple Leaf Foods' ? 'Maple Leaf Group' : name]),
	);
}
