import assert from 'node:assert/strict';
import { finishedExecution, outputOf } from '../e2e/executions.cts';
import type { Json } from '../e2e/executions.cts';
import type { Report } from '../e2e/report.cts';
import { assertEachOnce, holdCreates, release, storedIds, untilHeld } from './holding.cts';
import type { QueueSetup } from './setup.cts';
import { makeRows, publishImport, WITH_PAIRS, WITHOUT_PAIRS } from './workflows.cts';
import type { Row } from './workflows.cts';

/** With pairs, a request holds a hundred rows. */
const MANY = 1500;
const SOME = 60;

interface SecondCall {
	/** The execution whose worker was killed. */
	killed: string;
	rows: Row[];
	/** The IDs that each row had when the second call began, by name. */
	before: Map<string, string[]>;
	/** What the second call put out. */
	items: Json[];
}

/** What n8n shows of it in the end, and that no other worker has run it again. */
async function assertGivenUp(setup: QueueSetup, id: string): Promise<void> {
	const { status, data } = await finishedExecution(setup, id);
	assert.equal(status, 'error');
	// docs/production.md quotes it.
	assert.match(String(data.resultData.error?.message), /failed to be processed too many times/);
	assert.deepEqual(Object.keys(data.resultData.runData), [], 'it has output');
	assert.equal((await setup.cluster.workersOf(id)).length, 1, 'another worker has run it again');
}

/** Kills the worker in the middle of an import, and calls the same workflow with the same rows again. */
async function callAgain(
	setup: QueueSetup,
	parameters: Record<string, unknown>,
	count: number,
): Promise<SecondCall> {
	const { cluster, sandbox } = setup;
	const workflow = await publishImport(setup, parameters);
	const rows = makeRows(count);
	sandbox.reset();
	holdCreates(sandbox);
	const [killed] = await workflow.start({ rows });
	await untilHeld(sandbox);
	const [worker] = await cluster.workersOf(killed);
	await worker.kill();
	await release(sandbox);
	const before = storedIds(sandbox, rows);
	const stored = sandbox.customers.length;
	assert(stored > 0 && stored < count, `${stored} of ${count} rows are stored`);

	const secondCall = async (): Promise<Json[]> => {
		const [again] = await workflow.start({ rows });
		return outputOf(await finishedExecution(setup, again), 'Upwell');
	};
	const [items] = await Promise.all([secondCall(), cluster.startWorker()]);
	return { killed, rows, before, items };
}

/** A worker that ends without warning, and the second call of the same workflow with the same rows. */
export async function checkKilled(report: Report, setup: QueueSetup): Promise<void> {
	const { sandbox } = setup;
	const ids = (items: Json[]) => items.map(({ id }) => String(id));
	const killed: string[] = [];

	await report.check(
		'a worker is killed, with pairs: a second call completes the import',
		async () => {
			const { rows, before, items, ...first } = await callAgain(setup, WITH_PAIRS, MANY);
			killed.push(first.killed);
			const stored = assertEachOnce(sandbox, rows);
			assert.deepEqual(ids(items), stored);
			const kept = rows.map(({ name }, index) => before.get(name)?.[0] ?? stored[index]);
			assert.deepEqual(kept, stored, 'a customer of the first run is another one now');
		},
	);

	await report.check(
		'the same without pairs: what was stored is there twice, nothing else',
		async () => {
			const { rows, before, items, ...first } = await callAgain(setup, WITHOUT_PAIRS, SOME);
			killed.push(first.killed);
			const known = rows.map(({ name }) => before.get(name) ?? []);
			assert(
				known.every(({ length }) => length <= 1),
				'the first run has stored a row twice',
			);
			const expected = ids(items).map((id, index) => [...known[index], id]);
			assert.deepEqual([...storedIds(sandbox, rows).values()], expected);
		},
	);

	await report.check('n8n runs neither again, and shows both without any output', async () => {
		assert.equal(killed.length, 2);
		for (const id of killed) await assertGivenUp(setup, id);
	});
}
