import { attemptsIn, pairIn } from './attempts.cts';
import { effectiveRows, optionsOf, pairFor } from './case.cts';
import type { End, StopReport } from './ends.cts';
import { attemptsByItem } from './judgeRequests.cts';
import type { Played } from './play.cts';

/** What is stored and what was handed out agree. */
export function* judgeCreated(played: Played, ends: End[]): Generator<string> {
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
		if (!end?.inDoubt && !end?.existsUnseen) {
			yield `${id} is stored for item ${item}, which says: ${end?.error}`;
		}
	}
}

/** A run that stopped accounts for all that is stored: as created, or as perhaps created. */
export function* judgeStoppedCreate(played: Played, report: StopReport): Generator<string> {
	const { customers, seededIds, given } = played;
	const { created, uncertain, item: stopper, existsUnseen } = report;
	const { count, ids } = created;
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
	if (given.maxTries !== undefined) return;
	for (const [item, sent] of attemptsByItem(attemptsIn(played.exchanges))) {
		const { attempt, row } = sent[sent.length - 1];
		// A row of a batch that was refused need not be the reason.
		const isReason = !attempt.bulk && attempt.answerTo(row) === 'refused';
		if (isReason && item < stopper) yield `it stopped for item ${stopper}, not for item ${item}`;
	}
}
