import { effectiveRows, sourceKeyTextFor } from '../cases/case.cts';
import { sourceKeyIn } from '../observed/createAttempts.cts';
import type { Count, ItemResult, StopReport } from '../observed/itemResults.cts';
import { isRefusedForRules, updateAttempts } from '../observed/updateAttempts.cts';
import type { CaseRun } from '../runCase.cts';
import { customersThatMayCount, itemIn, writerOf } from './checkCreates.cts';
import { uncertainItems } from './checkUncertainItems.cts';

type Customer = CaseRun['customers'][number];

/** Compares what Create or Update, or Update, stored with what its items report. */
export function* checkChanges(run: CaseRun, results: ItemResult[]): Generator<string> {
	const rows = effectiveRows(run.testCase.rows);
	const { created } = uncertainItems(run);
	const resultByItem = new Map(results.map((result) => [result.item, result]));
	const mayHaveWritten = (item: number) => {
		const result = resultByItem.get(item);
		if (!result || result.customer) return result !== undefined;
		return result.isUncertain || result.updatedNotFound || (result.exists && created.has(item));
	};
	// Success for an invalid row can only come from a faked response.
	const successful = results.filter(({ item, customer }) => customer && !rows[item].invalid);
	for (const result of successful) yield* checkOutput(run, result, rows[result.item]);
	for (const customer of run.customers) {
		const { id } = customer;
		const writer = writerOf(run, customer);
		const items = successful.filter(({ item }) => hasSourceKey(customer, rows[item].sourceKey));
		const last = Math.max(-1, ...items.map(({ item }) => item));
		if (writer === undefined) {
			if (last >= 0 && last !== itemIn(customer))
				yield `${id} is unchanged, though item ${last} succeeded`;
			continue;
		}
		if (!mayHaveWritten(writer)) {
			yield `${id} was written by item ${writer}, which says: ${resultByItem.get(writer)?.error}`;
		}
		if (writer < last && !mayBeAppliedLate(run, writer)) {
			yield `${id} was last written by item ${writer}, though item ${last} succeeded`;
		}
	}
}

const hasSourceKey = (customer: Customer, sourceKey: number | undefined) =>
	sourceKey !== undefined && sourceKeyTextFor(sourceKey) === sourceKeyIn(customer as never);

/** Whether Upwell may apply a request of an item after the node has stopped waiting for it. */
function mayBeAppliedLate(run: CaseRun, item: number): boolean {
	const { created, updated } = uncertainItems(run);
	const isSlow = run.testCase.faults.some(({ tooSlow, delayMs }) => tooSlow || delayMs);
	return isSlow && (created.has(item) || updated.has(item));
}

/** A successful item returns its own customer with its own values. */
function* checkOutput(
	run: CaseRun,
	{ item, customer }: ItemResult,
	{ name, sourceKey }: { name: string; sourceKey?: number },
): Generator<string> {
	const found = run.customers.find(({ id }) => id === customer?.id);
	if (!found || !hasSourceKey(found, sourceKey)) {
		yield `item ${item} returned ${customer?.id}, not its customer`;
	}
	const writer = (customer?.metadata as { item?: unknown } | undefined)?.item;
	if ((customer?.name !== name || writer !== item) && !mayBeAppliedLate(run, item)) {
		yield `item ${item} returned its customer as item ${String(writer)} wrote it`;
	}
}

/** A stopped run reports everything that it changed: as created, as updated, or as possibly changed. */
export function* checkStoppedChanges(run: CaseRun, report: StopReport): Generator<string> {
	const { customers, testCase } = run;
	const { created, updated, uncertain, item: failedItem } = report;
	const countable = customersThatMayCount(run);
	yield* checkCount('created', created, countable);
	yield* checkCount('updated', updated, customers);
	if (created.count > countable.length) yield `${created.count} created, not ${countable.length}`;
	if (new Set(created.ids).size < created.ids.length) yield 'a customer was created twice';
	const listed = new Set([...created.ids, ...updated.ids]);
	const unreported = customers.filter((customer) => {
		const writer = writerOf(run, customer);
		if (writer === undefined || listed.has(customer.id) || uncertain.has(writer)) return false;
		return writer !== failedItem || !(report.exists || report.updatedNotFound);
	});
	const notListed = created.count + updated.count - created.ids.length - updated.ids.length;
	if (unreported.length > notListed) {
		yield `changed, but not reported, up to ${notListed} of these items: ${unreported.map((one) => writerOf(run, one)).join()}`;
	}
	if (testCase.maxTries !== undefined) return;
	const latest = new Map(updateAttempts(run.exchanges).map((update) => [update.item, update]));
	for (const [item, update] of latest) {
		const mustStop = update.outcome === 'refused' && !isRefusedForRules(update);
		if (mustStop && item < failedItem) {
			yield `it stopped for item ${failedItem}, not for item ${item}`;
		}
	}
}

function* checkCount(
	change: string,
	{ count, ids }: Count,
	customers: Customer[],
): Generator<string> {
	if (ids.length !== Math.min(count, 10)) yield `${count} ${change}, but ${ids.length} listed`;
	for (const id of ids) {
		if (!customers.some((customer) => customer.id === id)) yield `${id} counts as ${change}`;
	}
}
