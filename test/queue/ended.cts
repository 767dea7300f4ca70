import assert from 'node:assert/strict';
import { until } from '../../scripts/n8n/until.cts';
import { finishedExecution, outputOf } from '../e2e/executions.cts';
import type { Report } from '../e2e/report.cts';
import { assertEachOnce, countCreates } from './holding.cts';
import type { QueueSetup } from './setup.cts';
import { makeRows, publishImport, WITHOUT_PAIRS } from './workflows.cts';

const ROWS = 200;
const NOTICE_TIMEOUT = 60_000;

/** Long enough that the import is certain to run still when the worker notices that it has to end. */
const SLOW_MS = 4_000;

/** A worker that is asked to end, as in every update of the image. */
export async function checkEnded(report: Report, setup: QueueSetup): Promise<void> {
	const { cluster, sandbox } = setup;
	await report.check('a worker that is asked to end completes its import first', async () => {
		sandbox.reset();
		sandbox.configure({ latencyMs: SLOW_MS });
		try {
			const workflow = await publishImport(setup, WITHOUT_PAIRS);
			const rows = makeRows(ROWS);
			const [id] = await workflow.start({ rows });
			await until('the import sends', NOTICE_TIMEOUT, async () => countCreates(sandbox) > 0);
			const [worker] = await cluster.workersOf(id);
			worker.terminate();
			await until('the worker notices', NOTICE_TIMEOUT, async () =>
				worker.log.includes('Received SIGTERM'),
			);
			assert(sandbox.customers.length < ROWS, 'the import was over before');
			sandbox.configure({ latencyMs: 0 });

			await worker.end();
			const { status, ...execution } = await finishedExecution(setup, id);
			assert.equal(status, 'success');
			const items = outputOf({ status, ...execution }, 'Upwell');
			assert.deepEqual(
				items.map((item) => item.id),
				assertEachOnce(sandbox, rows),
			);
		} finally {
			sandbox.configure({ latencyMs: 0 });
		}
		await cluster.startWorker();
	});
}
