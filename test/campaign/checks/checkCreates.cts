import {
	effectiveRows,
	optionsOf,
	settingsOf,
	sourceKeyTextFor,
	type Case,
} from '../cases/case.cts';
import { createAttemptsByItem, sourceKeyIn } from '../observed/createAttempts.cts';
import type { ItemResult, StopReport } from '../observed/itemResults.cts';
import type { CaseRun } from '../runCase.cts';
import { uncertainItems } from './checkUncertainItems.cts';

type Customer = CaseRun['customers'][number];

/** The item whose values a customer has. */
export const itemIn = ({ metadata }: Customer): number | undefined =>
	(metadata as { item?: number } | null)?.item;

/** The item that last wrote a customer; undefined if no item of this run did. */
export const writerOf = ({ seeds }: CaseRun, customer: Customer): number | undefined => {
	const { id, updatedAt } = customer;
	const isUntouched = seeds.some((seed) => seed.id === id && seed.updatedAt === updatedAt);
	return isUntouched ? undefined : itemIn(customer);
};

/** Compares what Create stored with what its items report. */
export function* checkCreates(run: CaseRun, results: ItemResult[]): Generator<string> {
	const { testCase, customers, seededIds } = run;
	const rows = effectiveRows(testCase.rows);
	const stored = new Map(customers.map((customer) => [customer.id, customer]));
	const uncertain = uncertainItems(run).created;
	const itemsByCustomer = new Map<string, number[]>();
	for (const { item, customer } of results) {
		if (!customer) continue;
		const found = stored.get(customer.id);
		if (!found) {
			yield `the customer ${customer.id} of item ${item} is not stored`;
			continue;
		}
		itemsByCustomer.set(found.id, [...(itemsByCustomer.get(found.id) ?? []), item]);
		const { sourceKey, name } = rows[item];
		const isOwn = writerOf(run, found) === item;
		const hasSourceKey =
			sourceKey !== undefined && sourceKeyIn(found as never) === sourceKeyTextFor(sourceKey);
		if (!isOwn && !hasSourceKey) yield `item ${item} returned another item's customer`;
		if (optionsOf(testCase, item).ifExists === 'return' || isOwn) continue;
		if (!uncertain.has(item) || !looksOwn(run, found, name)) {
			yield `item ${item} returned a customer that it did not create`;
		}
	}
	for (const [id, items] of itemsByCustomer) {
		const mayShare = items.filter((item) => optionsOf(testCase, item).ifExists === 'return');
		if (items.length > 1 && mayShare.length < items.length - 1) {
			yield `${id} was returned for the items ${items.join()}`;
		}
	}
	const resultByItem = new Map(results.map((result) => [result.item, result]));
	for (const customer of customers) {
		if (seededIds.has(customer.id) || itemsByCustomer.has(customer.id)) continue;
		const item = writerOf(run, customer) ?? -1;
		const result = resultByItem.get(item);
		if (!result?.isUncertain && !result?.existsNotFound) {
			yield `${customer.id} is stored for item ${item}, which says: ${result?.error}`;
		}
	}
}

/** A stopped run reports everything that it stored, as created or as possibly created. */
export function* checkStoppedCreates(run: CaseRun, report: StopReport): Generator<string> {
	const { customers, seededIds, testCase } = run;
	const { created, uncertain, item: failedItem, existsNotFound } = report;
	const { count, ids } = created;
	const countable = customersThatMayCount(run);
	for (const id of ids) {
		if (!countable.some((customer) => customer.id === id)) yield `${id} counts as created`;
	}
	if (new Set(ids).size !== Math.min(count, 10)) yield `${count} created, but ${ids.length} listed`;
	if (count > countable.length) yield `${count} created, but ${countable.length} stored`;
	const unreported = customers.filter((customer) => {
		const item = writerOf(run, customer);
		if (seededIds.has(customer.id) || ids.includes(customer.id) || item === undefined) return false;
		return !uncertain.has(item) && !(existsNotFound && item === failedItem);
	});
	const notListed = count - ids.length;
	if (unreported.length > notListed) {
		yield `stored, but not reported, up to ${notListed} of these items: ${unreported.map((one) => writerOf(run, one)).join()}`;
	}
	if (testCase.maxTries !== undefined) return;
	for (const [item, attempts] of createAttemptsByItem(run.exchanges)) {
		const { attempt, outcome } = attempts[attempts.length - 1];
		// If a batch was refused, not every row of it is a reason to stop.
		const mustStop = !attempt.isBulk && outcome === 'refused';
		if (mustStop && item < failedItem) {
			yield `it stopped for item ${failedItem}, not for item ${item}`;
		}
	}
}

/**
 * Whether the node cannot distinguish a customer from one that it may have created: the name is that of the item, and
 * nothing proves that the customer is older.
 */
export const looksOwn = (run: CaseRun, customer: CaseRun['customers'][number], name: string) =>
	customer.name === name && (!run.seededIds.has(customer.id) || !provesAge(run.testCase));

/** Whether the answers let a client see how old a record is: with a `Date`, and times with their zone. */
function provesAge(testCase: Case): boolean {
	const { dateHeader, timestamps } = settingsOf(testCase);
	return dateHeader && ['utc', 'otherOffset', 'sql', 'minute'].includes(timestamps);
}

/** The customers that may be reported as created. */
export const customersThatMayCount = (run: CaseRun) => {
	const names = new Set(effectiveRows(run.testCase.rows).map(({ name }) => name));
	return run.customers.filter(
		(customer) =>
			!run.seededIds.has(customer.id) || looksOwn(run, customer, nameAmong(names, customer)),
	);
};

const nameAmong = (names: Set<string>, { name }: { name: string | null }): string =>
	name !== null && names.has(name) ? name : '';
