import assert from 'node:assert/strict';
import { finishedExecution, outputOf } from '../e2e/executions.cts';
import type { Report } from '../e2e/report.cts';
import { assertEachOnce, countCreates, holdCreates, release } from './holding.cts';
import { storedIds, untilHeld } from './holding.cts';
import type { QueueSetup } from './setup.cts';
import { makeRows, publishImport, WITH_PAIRS, WITHOUT_PAIRS } from './workflows.cts';
import type { PublishedWorkflow, Row } from './workflows.cts';

/** With pairs, a request holds a hundred rows. */
const MANY = 1500;
const SOME = 60;

/** Runs the import and kills its worker in the middle. Another one starts. @returns the id of the execution */
async function killInTheMiddle(
	{ cluster, sandbox }: QueueSetup,
	workflow: PublishedWorkflow,
	rows: Row[],
): Promise<string> {
	sandbox.reset();
	holdCreates(sandbox);
	const [id] = await workflow.start({ rows });
	await untilHeld(sandbox);
	const [worker] = await cluster.workersOf(id);
	await worker.kill();
	await release(sandbox);
	const stored = sandbox.customers.length;
	assert(stored > 0 && stored < rows.length, `${stored} of ${rows.length} rows are stored`);
	await cluster.startWorker();
	return id;
}

/** What n8n shows of it in the end, and that it has not run it again. */
async function assertGivenUp(setup: QueueSetup, id: string): Promise<void> {
	const sent = countCreates(setup.sandbox);
	const { status, data } = await finishedExecution(setup, id);
	assert.match(status, /crashed|error/);
	assert.deepEqual(Object.keys(data.resultData.runData), [], 'it has output');
	assert.equal(countCreates(setup.sandbox), sent, 'n8n has run it again');
}

/** A worker that ends without warning, and the second call of the same workflow with the same rows. */
export async function checkKilled(report: Report, setup: QueueSetup): Promise<void> {
	const { sandbox } = setup;
	await report.check(
		'a worker is killed, with pairs: a second call completes the import',
		async () => {
			const workflow = await publishImport(setup, WITH_PAIRS);
			const rows = makeRows(MANY);
			const killed = await killInTheMiddle(setup, workflow, rows);
			const before = sandbox.customers.map(({ id }) => id);

			const [again] = await workflow.start({ rows });
			const items = outputOf(await finishedExecution(setup, again), 'Upwell');
			const ids = assertEachOnce(sandbox, rows);
			assert.deepEqual(
				items.map(({ id }) => id),
				ids,
			);
			assert.deepEqual(
				before.filter((id) => !ids.includes(id)),
				[],
				'customers of the first run are lost',
			);
			await assertGivenUp(setup, killed);
		},
	);

	await report.check(
		'the same without pairs: only what the first run had stored is there twice',
		async () => {
			const workflow = await publishImport(setup, WITHOUT_PAIRS);
			const rows = makeRows(SOME);
			const killed = await killInTheMiddle(setup, workflow, rows);
			await assertGivenUp(setup, killed);
			const before = storedIds(sandbox, rows);

			const [again] = await workflow.start({ rows });
			const items = outputOf(await finishedExecution(setup, again), 'Upwell');
			const told = items.map(({ id }) => String(id));
			const expected = rows.map(({ name }, index) => [...(before.get(name) ?? []), told[index]]);
			assert.deepEqual([...storedIds(sandbox, rows).values()], expected);
			const known = [...before.values()].map(({ length }) => length);
			assert(Math.max(...known) === 1, 'the first run has stored a row twice');
		},
	);
}
