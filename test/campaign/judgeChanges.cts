import { pairIn } from './attempts.cts';
import { effectiveRows, keyOf } from './case.cts';
import type { Count, End, StopReport } from './ends.cts';
import { doubtsIn } from './judgeDoubts.cts';
import type { Played } from './play.cts';
import { isForRules, updatesIn } from './updates.cts';

type Customer = Played['customers'][number];

/** The item that gave a customer its present values; none for one that is as it was before. */
const holderOf = ({ metadata }: Customer) => (metadata as { item?: number } | null)?.item;

/** Holds what is stored to what the items of Create or Update, or of Update, say of themselves. */
export function* judgeChanged(played: Played, ends: End[]): Generator<string> {
	const rows = effectiveRows(played.given.rows);
	const { created } = doubtsIn(played);
	const endOf = new Map(ends.map((end) => [end.item, end]));
	const mayHold = (item: number) => {
		const end = endOf.get(item);
		if (!end || end.customer) return end !== undefined;
		return end.inDoubt || end.updatedUnseen || (end.exists && created.has(item));
	};
	// Of those that are refused, an answer can only lie that they were done.
	const good = ends.filter(({ item, customer }) => customer && !rows[item].bad);
	for (const end of good) yield* judgeOutput(played, end, rows[end.item]);
	for (const customer of played.customers) {
		const holder = holderOf(customer);
		const ofPair = good.filter(({ item }) => isOf(rows[item].pair, customer));
		const last = Math.max(-1, ...ofPair.map(({ item }) => item));
		if (holder === undefined) {
			if (last >= 0) yield `${customer.id} is as it was, though item ${last} ended well`;
			continue;
		}
		if (!mayHold(holder)) {
			yield `${customer.id} is as item ${holder} made it, which says: ${endOf.get(holder)?.error}`;
		}
		if (holder < last && !mayComeLate(played, holder)) {
			yield `${customer.id} is as item ${holder} made it, though item ${last} ended well`;
		}
	}
}

const isOf = (pair: number | undefined, customer: Customer) =>
	pair !== undefined && keyOf(pair) === pairIn(customer as never);

/** What the node has given up may be done by Upwell later than anything else. */
function mayComeLate(played: Played, item: number): boolean {
	const { created, updated } = doubtsIn(played);
	const isLate = played.given.faults.some(({ tooSlow, delayMs }) => tooSlow || delayMs);
	return isLate && (created.has(item) || updated.has(item));
}

/** What a good item gives out is its own customer, with its own values. */
function* judgeOutput(
	played: Played,
	{ item, customer }: End,
	{ name, pair }: { name: string; pair?: number },
): Generator<string> {
	const found = played.customers.find(({ id }) => id === customer?.id);
	if (!found || !isOf(pair, found)) yield `item ${item} gave out ${customer?.id}, not its customer`;
	const made = (customer?.metadata as { item?: unknown } | undefined)?.item;
	if ((customer?.name !== name || made !== item) && !mayComeLate(played, item)) {
		yield `item ${item} gave out its customer as item ${String(made)} made it`;
	}
}

/** A run that stopped accounts for all that was changed: as created or updated, or as perhaps so. */
export function* judgeStoppedChange(played: Played, report: StopReport): Generator<string> {
	const { customers, seededIds, given } = played;
	const { created, updated, uncertain, item: stopper } = report;
	const claimable = customers.filter(({ id }) => !seededIds.has(id) || !given.sandbox.dateHeader);
	yield* judgeCount('created', created, claimable);
	yield* judgeCount('updated', updated, customers);
	if (created.count > claimable.length) yield `${created.count} created, not ${claimable.length}`;
	if (new Set(created.ids).size < created.ids.length) yield 'a customer was created twice';
	const shown = new Set([...created.ids, ...updated.ids]);
	const untold = customers.filter((customer) => {
		const holder = holderOf(customer);
		if (holder === undefined || shown.has(customer.id) || uncertain.has(holder)) return false;
		return holder !== stopper || !(report.exists || report.updatedUnseen);
	});
	const notShown = created.count + updated.count - created.ids.length - updated.ids.length;
	if (untold.length > notShown) {
		yield `changed and not told, up to ${notShown} of these items: ${untold.map(holderOf).join()}`;
	}
	if (given.maxTries !== undefined) return;
	const latest = new Map(updatesIn(played.exchanges).map((update) => [update.item, update]));
	for (const [item, update] of latest) {
		const isReason = update.answer === 'refused' && !isForRules(update);
		if (isReason && item < stopper) yield `it stopped for item ${stopper}, not for item ${item}`;
	}
}

function* judgeCount(
	done: string,
	{ count, ids }: Count,
	customers: Customer[],
): Generator<string> {
	if (ids.length !== Math.min(count, 10)) yield `${count} ${done}, but ${ids.length} shown`;
	for (const id of ids) {
		if (!customers.some((customer) => customer.id === id)) yield `${id} counts as ${done}`;
	}
}
