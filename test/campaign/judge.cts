import { API_KEY } from '../support/upwell.cts';
import { pairIn } from './attempts.cts';
import { effectiveRows } from './case.cts';
import { endsOf, stopReportOf, type End, type StopReport } from './ends.cts';
import { judgeExpected } from './expected.cts';
import { judgeChanged, judgeStoppedChange } from './judgeChanges.cts';
import { judgeCreated, judgeStoppedCreate } from './judgeCreate.cts';
import { judgeDoubts } from './judgeDoubts.cts';
import { judgeRead, judgeUnchanged } from './judgeReads.cts';
import { judgeRequests } from './judgeRequests.cts';
import type { Played } from './play.cts';

/** Holds what came of a case to what the node promises. Each text is something that does not hold. */
export function* judge(played: Played): Generator<string> {
	const { customers, result, cancelledAt, given } = played;
	const { operation } = given;
	const pairs = customers.flatMap((customer) => pairIn(customer as never) ?? []);
	for (const pair of new Set(pairs.filter((one, index) => pairs.indexOf(one) !== index))) {
		yield `the pair ${pair} is stored twice`;
	}
	yield* judgeRequests(played);
	if (result.stored.includes(API_KEY)) yield 'the API key is in the execution';
	const onlyReads = operation === 'get' || operation === 'getAll';
	if (onlyReads || operation === 'update') yield* judgeUnchanged(played, onlyReads);
	if (cancelledAt !== undefined) return;
	if (result.error && given.onError === 'stopWorkflow') {
		const report = stopReportOf(played);
		if (!report) yield `it stopped for no item: ${result.error.message}`;
		else if (!onlyReads) yield* judgeStop(played, report);
		else if (report.uncertain.size > 0) yield 'a read says that something may have been done';
		return;
	}
	if (result.status !== 'success') yield `the execution ended as ${result.status}`;
	if (onlyReads) return yield* judgeRead(played);
	const isLinked = yield* judgeLinks(played);
	if (isLinked) yield* judgeEnds(played, endsOf(played));
}

function* judgeStop(played: Played, report: StopReport): Generator<string> {
	yield* played.given.operation === 'create'
		? judgeStoppedCreate(played, report)
		: judgeStoppedChange(played, report);
	yield* judgeDoubts(played, [...report.uncertain]);
}

function* judgeEnds(played: Played, ends: End[]): Generator<string> {
	yield* played.given.operation === 'create'
		? judgeCreated(played, ends)
		: judgeChanged(played, ends);
	yield* judgeDoubts(
		played,
		ends.flatMap(({ item, inDoubt }) => (inDoubt ? [item] : [])),
	);
	yield* judgeExpected(played, ends);
}

/** Each item has one output, linked to it, in input order on its branch; a failed one keeps what flowed in. */
function* judgeLinks({ given, result }: Played): Generator<string, boolean> {
	const branches = [result.items, result.failed].map((items) =>
		items.map(({ pairedItem }) => (pairedItem as { item?: unknown } | undefined)?.item),
	);
	const linked = branches.flat();
	const isComplete = given.rows.every((_, item) => linked.includes(item));
	if (!isComplete || linked.length !== given.rows.length) {
		yield `${given.rows.length} items gave outputs linked to ${JSON.stringify(branches)}`;
		return false;
	}
	for (const branch of branches) {
		const sorted = [...branch].sort((a, b) => Number(a) - Number(b));
		if (branch.some((item, index) => item !== sorted[index]))
			yield `out of order: ${branch.join()}`;
	}
	const rows = effectiveRows(given.rows);
	for (const { json, pairedItem } of result.failed) {
		const row = rows[(pairedItem as { item: number }).item];
		const name = row.bad === 'blankName' ? ' ' : row.name;
		if (json.error === undefined) yield 'an item on the error branch without an error';
		if (json.name !== name) yield `the failed row ${name} came out as ${String(json.name)}`;
	}
	if (given.onError === 'continueErrorOutput' && result.items.some(({ json }) => 'error' in json)) {
		yield 'a failed item on the main branch';
	}
	return true;
}
