import assert from 'node:assert/strict';
import { finishedExecution, outputOf } from '../e2e/executions.cts';
import type { Report } from '../e2e/report.cts';
import { assertEachOnce } from './holding.cts';
import type { QueueSetup } from './setup.cts';
import { makeRows, publishImport, UPSERT, WITH_PAIRS } from './workflows.cts';

const ROWS = 600;

/** So that no run ends before all have begun. */
const SLOW_MS = 2_000;

/** Runs on several machines that know nothing of each other, with the same rows. */
export async function checkPairs(report: Report, setup: QueueSetup): Promise<void> {
	const { cluster, sandbox } = setup;
	await report.check('four runs over the same pairs on both workers: no record twice', async () => {
		sandbox.reset();
		sandbox.configure({ latencyMs: SLOW_MS });
		try {
			const create = await publishImport(setup, WITH_PAIRS);
			const upsert = await publishImport(setup, UPSERT);
			const rows = makeRows(ROWS);
			const started = await Promise.all(
				[create, upsert].map(async (workflow) => await workflow.start({ rows }, { rows })),
			);
			const executions = started.flat();
			const workers = await cluster.workersOf(...executions);
			sandbox.configure({ latencyMs: 0 });
			assert.equal(workers.length, 2, 'one worker did everything');

			for (const id of executions) {
				const items = outputOf(await finishedExecution(setup, id), 'Upwell');
				assert.deepEqual(
					items.map((item) => item.id),
					assertEachOnce(sandbox, rows),
				);
			}
			assert.equal(sandbox.customers.length, ROWS);
		} finally {
			sandbox.configure({ latencyMs: 0 });
		}
	});
}
