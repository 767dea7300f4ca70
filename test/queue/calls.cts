import assert from 'node:assert/strict';
import type { Report } from '../e2e/report.cts';
import { assertEachOnce } from './holding.cts';
import type { QueueSetup } from './setup.cts';
import { makeRows, publishSingle } from './workflows.cts';

const CALLS = 200;

/** Many callers of one workflow at once. */
export async function checkCalls(report: Report, setup: QueueSetup): Promise<void> {
	await report.check(`${CALLS} calls at once are each answered by their own record`, async () => {
		const workflow = await publishSingle(setup);
		const rows = makeRows(CALLS);
		const answers = await Promise.all(rows.map(async (row) => await workflow.call(row)));
		const ids = assertEachOnce(setup.sandbox, rows);
		assert.deepEqual(
			answers.map(({ status, data }) => ({ status, id: data.id, name: data.name })),
			rows.map(({ name }, index) => ({ status: 200, id: ids[index], name })),
		);
		const executions = answers.map(({ data }) => String(data.execution));
		const workers = await setup.cluster.workersOf(...executions);
		assert.equal(workers.length, 2, 'one worker did everything');
	});
}
