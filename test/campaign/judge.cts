import { API_KEY } from '../support/upwell.cts';
import { attemptsIn, pairIn } from './attempts.cts';
import { effectiveRows, optionsOf, pairFor } from './case.cts';
import { endsOf, stopReportOf, type End, type StopReport } from './ends.cts';
import { judgeExpected } from './expected.cts';
import { attemptsByItem, judgeRequests } from './judgeRequests.cts';
import type { Played } from './play.cts';

/** Holds what came of a case to what the node promises. Each text is something that does not hold. */
export function* judge(played: Played): Generator<string> {
	const { customers, result, cancelledAt, given } = played;
	const pairs = customers.flatMap((customer) => pairIn(customer as never) ?? []);
	for (const pair of new Set(pairs.filter((one, index) => pairs.indexOf(one) !== index))) {
		yield `the pair ${pair} is stored twice`;
	}
	yield* judgeRequests(played);
	if (result.stored.includes(API_KEY)) yield 'the API key is in the execution';
	if (cancelledAt !== undefined) return;
	if (result.error && given.onError === 'stopWorkflow') {
		const report = stopReportOf(played);
		if (!report) yield `it stopped for no item: ${result.error.message}`;
		else yield* judgeStop(played, report);
		return;
	}
	if (result.status !== 'success') yield `the execution ended as ${result.status}`;
	const isLinked = yield* judgeLinks(played);
	if (!isLinked) return;
	const ends = endsOf(played);
	yield* judgeCustomers(played, ends);
	yield* judgeDoubts(
		played,
		ends.flatMap(({ item, mayExist }) => (mayExist ? [item] : [])),
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

/** What is stored and what was handed out agree. */
function* judgeCustomers(played: Played, ends: End[]): Generator<string> {
	const { given, customers, seededIds } = played;
	const rows = effectiveRows(given.rows);
	const stored = new Map(customers.map((customer) => [customer.id, customer]));
	const tried = attemptsByItem(attemptsIn(played.exchanges));
	const wasUnknown = (item: number) =>
		tried.get(item)?.some(({ attempt, row }) => attempt.answerTo(row) === 'unknown') === true;
	const holders = new Map<string, number[]>();
	for (const { item, customer } of ends) {
		if (!customer) continue;
		const found = stored.get(customer.id);
		if (!found) yield `item ${item} gave out a customer that is not stored: ${customer.id}`;
		if (!found) continue;
		holders.set(found.id, [...(holders.get(found.id) ?? []), item]);
		const { pair } = rows[item];
		const isOwn = (found.metadata as { item?: number } | null)?.item === item;
		const isOfPair = pair !== undefined && pairIn(found as never) === pairIn(pairFor(pair));
		if (!isOwn && !isOfPair) yield `item ${item} gave out the customer of another`;
		if (optionsOf(given, item).ifExists === 'return' || isOwn) continue;
		// After an unclear attempt, and without a date, one from before may seem to be its own; and so may that of another
		// item that is the same in everything.
		const isLikeOwn = seededIds.has(found.id)
			? !given.sandbox.dateHeader
			: found.name === rows[item].name;
		const maySeemOwn = wasUnknown(item) && isLikeOwn;
		if (!maySeemOwn) yield `item ${item} gave out a customer that it did not create`;
	}
	for (const [id, items] of holders) {
		const sharers = items.filter((item) => optionsOf(given, item).ifExists === 'return');
		if (items.length > 1 && sharers.length < items.length - 1)
			yield `${id} was given out for the items ${items.join()}`;
	}
	const endOf = new Map(ends.map((end) => [end.item, end]));
	for (const { id, metadata } of customers) {
		if (seededIds.has(id) || holders.has(id)) continue;
		const { item } = metadata as { item: number };
		const end = endOf.get(item);
		if (!end?.mayExist && !end?.existsUnseen) {
			yield `${id} is stored for item ${item}, which says: ${end?.error}`;
		}
	}
}

/** A run that stopped accounts for all that is stored: as created, or as perhaps created. */
function* judgeStop(played: Played, report: StopReport): Generator<string> {
	const { customers, seededIds, given } = played;
	const { count, ids, uncertain, item: stopper, existsUnseen } = report;
	const claimable = customers.filter(({ id }) => !seededIds.has(id) || !given.sandbox.dateHeader);
	for (const id of ids) {
		if (!claimable.some((customer) => customer.id === id)) yield `${id} counts as created`;
	}
	if (new Set(ids).size !== Math.min(count, 10)) yield `${count} created, but ${ids.length} shown`;
	if (count > claimable.length) yield `${count} created, but ${claimable.length} stored`;
	const untold = customers.filter(({ id, metadata }) => {
		const { item } = (metadata ?? {}) as { item?: number };
		if (seededIds.has(id) || ids.includes(id) || item === undefined) return false;
		return !uncertain.has(item) && !(existsUnseen && item === stopper);
	});
	const notShown = count - ids.length;
	if (untold.length > notShown) {
		const items = untold.map(({ metadata }) => (metadata as { item: number }).item);
		yield `stored and not told, up to ${notShown} of these items: ${items.join()}`;
	}
	yield* judgeDoubts(played, [...uncertain]);
	if (given.maxTries !== undefined) return;
	for (const [item, sent] of attemptsByItem(attemptsIn(played.exchanges))) {
		const { attempt, row } = sent[sent.length - 1];
		// A row of a batch that was refused need not be the reason.
		const isReason = !attempt.bulk && attempt.answerTo(row) === 'refused';
		if (isReason && item < stopper) yield `it stopped for item ${stopper}, not for item ${item}`;
	}
}

/** Only what may have been created is said to be. */
function* judgeDoubts({ exchanges }: Played, uncertain: number[]): Generator<string> {
	const tried = attemptsByItem(attemptsIn(exchanges));
	for (const item of uncertain) {
		const sent = tried.get(item) ?? [];
		const isSo = sent.some(({ attempt, row }) => attempt.answerTo(row) === 'unknown');
		if (!isSo)
			yield `item ${item} says that it may have been created, but each attempt was answered`;
	}
}
