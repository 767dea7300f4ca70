import { API_KEY } from '../../support/upwell.cts';
import { effectiveRows } from '../cases/case.cts';
import { arePredictable } from '../cases/ways.cts';
import {
	itemResults,
	pairedItemOf,
	parseStopReport,
	type ItemResult,
	type StopReport,
} from '../observed/itemResults.cts';
import type { CaseRun } from '../runCase.cts';
import { checkChanges, checkStoppedChanges } from './checkChanges.cts';
import { checkCreates, checkStoppedCreates } from './checkCreates.cts';
import { checkExpectedResults } from './checkExpectedResults.cts';
import { checkPromises } from './checkPromises.cts';
import { checkReadPromises } from './checkReadPromises.cts';
import { checkOrder, checkReads, checkUnchanged } from './checkReads.cts';
import { checkRequests } from './checkRequests.cts';
import { checkUncertainItems } from './checkUncertainItems.cts';

/** Checks the promises of the node after a run. Yields one text per violation, as all checks do. */
export function* checkRun(run: CaseRun): Generator<string> {
	const { execution, cancelledAt, testCase } = run;
	const { operation } = testCase;
	yield* checkRequests(run);
	if (execution.stored.includes(API_KEY)) yield 'the API key is in the execution data';
	const isPredictable = arePredictable(testCase.ways);
	const onlyReads = operation === 'get' || operation === 'getAll';
	if (onlyReads || operation === 'update') yield* checkUnchanged(run, onlyReads);
	if (!onlyReads) yield* checkPromises(run);
	if (cancelledAt !== undefined) return;
	if (execution.error && testCase.onError === 'stopWorkflow') {
		const report = parseStopReport(run);
		if (!report) yield `the run stopped without an item: ${execution.error.message}`;
		else if (!onlyReads) yield* checkStoppedRun(run, report, isPredictable);
		else if (report.uncertain.size > 0) yield 'a read says that something may have been done';
		return;
	}
	if (execution.status !== 'success') yield `the execution ended with status ${execution.status}`;
	if (onlyReads) return yield* isPredictable ? checkReads(run) : checkReadPromises(run);
	const isPaired = yield* checkPairedItems(run);
	if (isPaired) yield* checkItemResults(run, itemResults(run), isPredictable);
}

function* checkStoppedRun(
	run: CaseRun,
	report: StopReport,
	isPredictable: boolean,
): Generator<string> {
	const check = run.testCase.operation === 'create' ? checkStoppedCreates : checkStoppedChanges;
	if (isPredictable) yield* check(run, report);
	yield* checkUncertainItems(run, [...report.uncertain]);
}

function* checkItemResults(
	run: CaseRun,
	results: ItemResult[],
	isPredictable: boolean,
): Generator<string> {
	const check = run.testCase.operation === 'create' ? checkCreates : checkChanges;
	if (isPredictable) yield* check(run, results);
	const uncertain = results.filter(({ isUncertain }) => isUncertain);
	yield* checkUncertainItems(
		run,
		uncertain.map(({ item }) => item),
	);
	if (isPredictable) yield* checkExpectedResults(run, results);
}

/** Each item has one output item, paired with it, in input order on its branch. A failed one keeps its input fields. */
function* checkPairedItems({ testCase, execution }: CaseRun): Generator<string, boolean> {
	const branches = [execution.items, execution.failed].map((outputs) =>
		outputs.map(({ pairedItem }) => (pairedItem as { item?: number } | undefined)?.item),
	);
	const paired = branches.flat();
	const isComplete = testCase.rows.every((_, item) => paired.includes(item));
	if (!isComplete || paired.length !== testCase.rows.length) {
		yield `${testCase.rows.length} items have outputs paired with ${JSON.stringify(branches)}`;
		return false;
	}
	yield* checkOrder(branches.map((branch) => branch.map(Number)));
	const rows = effectiveRows(testCase.rows);
	for (const output of execution.failed) {
		const { json } = output;
		const row = rows[pairedItemOf(output)];
		const name = row.invalid === 'blankName' ? ' ' : row.name;
		if (json.error === undefined) yield 'an item on the error branch without an error';
		if (json.name !== name) yield `the failed row ${name} has the name ${String(json.name)}`;
	}
	const hasErrorBranch = testCase.onError === 'continueErrorOutput';
	if (hasErrorBranch && execution.items.some(({ json }) => 'error' in json)) {
		yield 'a failed item on the main branch';
	}
	return true;
}
