import assert from 'node:assert/strict';
import { finishedExecution, outputOf } from '../e2e/executions.cts';
import type { Report } from '../e2e/report.cts';
import { assertEachOnce } from './holding.cts';
import type { QueueSetup } from './setup.cts';
import { makeRows, publishImport, WITHOUT_PAIRS } from './workflows.cts';

const ROWS = 25;

/** Milliseconds. Runs that share a limit can hold each other back for a while. */
const LONGEST_RUN = 240_000;

/** Both runs send ten at once. */
const LIMIT = { requests: 10, perMs: 500 };

/** Runs that share a limit, and know nothing of each other. */
export async function checkLimits(report: Report, setup: QueueSetup): Promise<void> {
	const { sandbox } = setup;
	await report.check('four runs share one rate limit, and lose no record', async () => {
		sandbox.reset();
		sandbox.configure({ rateLimit: LIMIT });
		try {
			const workflow = await publishImport(setup, WITHOUT_PAIRS);
			const imports = Array.from({ length: 4 }, () => makeRows(ROWS));
			const executions = await workflow.start(...imports.map((rows) => ({ rows })));
			const told: string[] = [];
			for (const id of executions) {
				const items = outputOf(await finishedExecution(setup, id, LONGEST_RUN), 'Upwell');
				told.push(...items.map((item) => String(item.id)));
			}
			assert.deepEqual(told.sort(), assertEachOnce(sandbox, imports.flat()).sort());
			const refused = sandbox.requests.filter(({ status }) => status === 429).length;
			assert(refused > 0, 'the limit was not met');
		} finally {
			sandbox.configure({ rateLimit: null });
		}
	});
}
