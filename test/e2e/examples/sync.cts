import assert from 'node:assert/strict';
import type { Example } from '../../../scripts/n8n/examples.cts';
import type { Workflow } from '../../../scripts/n8nHost.cts';
import type { Stage } from '../stage.cts';
import { ended, importExample, importWorkflow, output } from './rehearsal.cts';

/** In one of the CRM's companies the name changes over night. */
function withNewName(workflow: Workflow): Workflow {
	return JSON.parse(JSON.stringify(workflow).replaceAll('Maple Leaf Foods', 'Maple Leaf Group'));
}

async function syncOnce(stage: Stage, id: string) {
	const execution = await ended(stage, await stage.n8n.api.run(id, 'Every Night'));
	const [summary, ...others] = output(execution, 'Summary');
	assert.deepEqual(others, []);
	assert.equal(summary['In Step'], 3);
	const [toFix, ...more] = summary['To Fix'] as Array<Record<string, unknown>>;
	assert.deepEqual(more, []);
	assert.equal(toFix.Company, 'Lone Star Logistics');
	assert.equal(toFix['CRM ID'], '9003');
	assert.match(String(toFix['What Happened']), /TEXAS/);
	assert(toFix['What to Do'], 'no advice');
	assert.match(String(summary.Text), /3 companies .* 1 need/);
}

/** Two nights, with a change between them: three companies become customers, and are still three afterwards. */
export async function syncTwice(stage: Stage, example: Example): Promise<void> {
	const { sandbox } = stage;
	await syncOnce(stage, await importExample(stage, example));
	const before = sandbox.customers.map(({ id, name }) => [id, name]);
	assert.deepEqual(before.map(([, name]) => name).sort(), [
		'Acme Freight',
		'Harbor Cold Storage',
		'Maple Leaf Foods',
	]);

	const workflow = withNewName(example.workflow);
	await syncOnce(stage, await importWorkflow(stage, workflow));
	const after = sandbox.customers.map((customer) => [customer.id, customer.name]);
	assert.deepEqual(
		after,
		before.map(([key, name]) => [key, name === 'Maple Leaf Foods' ? 'Maple Leaf Group' : name]),
	);
}
