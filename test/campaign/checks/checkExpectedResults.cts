import {
	effectiveRows,
	isSendable,
	optionsOf,
	sourceKeyTextFor,
	waitsForTimeout,
	type Case,
	type Row,
} from '../cases/case.cts';
import {
	createAttempts,
	createAttemptsByItem,
	isRegularCreate,
	itemOf,
	sourceKeyIn,
} from '../observed/createAttempts.cts';
import { isKeyRefusal } from '../observed/keyRefusals.cts';
import type { ItemResult } from '../observed/itemResults.cts';
import { failedSearches, lookups } from '../observed/lookups.cts';
import { isRegularUpdate, updateAttempts } from '../observed/updateAttempts.cts';
import type { CaseRun } from '../runCase.cts';

/**
 * An item has the expected result if no fault affected it, or another item with the same source key. Faults of other
 * items do not matter. The node uses all retries before it gives an item up.
 */
export function* checkExpectedResults(run: CaseRun, results: ItemResult[]): Generator<string> {
	// After a refusal of its key the node sends nothing more.
	if (run.exchanges.some(isKeyRefusal)) return;
	const { testCase } = run;
	const isRateLimited = run.exchanges.some(({ status }) => status === 429);
	// A rate limit that does not end in time lets others fail, too, whatever retries they have left.
	if (!waitsForTimeout(testCase) && !isRateLimited) yield* checkRetries(run, results);
	const affected = affectedByFaults(run);
	const existing = new Set(testCase.seeded);
	const rows = effectiveRows(testCase.rows);
	for (const { item, customer, outcome, existsNotFound } of results.toSorted(
		(a, b) => a.item - b.item,
	)) {
		const { sourceKey, invalid } = rows[item];
		const exists = sourceKey !== undefined && existing.has(sourceKey);
		if (testCase.operation !== 'update' && sourceKey !== undefined && !invalid) {
			existing.add(sourceKey);
		}
		if (affected.items.has(item)) continue;
		if (sourceKey !== undefined && affected.sourceKeys.has(sourceKeyTextFor(sourceKey))) continue;

		// On a machine that is busy for that long, a request can time out before it is sent, and a lookup as well.
		if ((outcome === 'later' || existsNotFound) && waitsForTimeout(testCase)) continue;
		// One that was found is told as that where its update had to wait too long.
		const mayWait =
			outcome === 'later' || (testCase.operation === 'upsert' && outcome === 'exists');
		if (mayWait && isRateLimited) continue;
		const expected = expectedOutcomes(testCase, item, rows[item], exists);
		const actual = customer ? 'a customer' : String(outcome);
		if (!expected.includes(actual)) {
			yield `item ${item}, not affected by a fault, ended as ${actual}, not ${expected}`;
		}
	}
}

/** The possible outcomes of an item without faults. */
function expectedOutcomes(testCase: Case, item: number, row: Row, exists: boolean): string[] {
	if (!isSendable(testCase, row)) return ['refused'];
	const hasUnknownBillTo = row.invalid === 'unknownBillTo';
	if (testCase.operation === 'update') {
		if (!exists) return ['missing'];
		return hasUnknownBillTo ? ['refused'] : ['a customer'];
	}
	if (testCase.operation === 'upsert') {
		// The customer may exist although the row is invalid, because an earlier item created it.
		return hasUnknownBillTo ? ['refused', 'exists'] : ['a customer'];
	}
	const ifExists = optionsOf(testCase, item).ifExists === 'return' ? 'a customer' : 'exists';
	// The row is invalid and the customer exists; the node may report either.
	if (hasUnknownBillTo) return row.sourceKey === undefined ? ['refused'] : ['refused', ifExists];
	return [exists ? ifExists : 'a customer'];
}

/**
 * An item that failed, but could have been sent again safely, has used all its retries. Rate limits use up none, and what a
 * search found needs no further attempt.
 */
function* checkRetries(run: CaseRun, results: ItemResult[]): Generator<string> {
	const { testCase, exchanges } = run;
	const found = results.filter(({ customer, outcome }) => customer || outcome === 'exists');
	const completed = new Set(found.map(({ item }) => item));
	const searchRetries = failedSearches(run);
	const updates = updateAttempts(exchanges);
	const createsByItem = createAttemptsByItem(exchanges);
	for (const [item, attempts] of createsByItem) {
		if (completed.has(item) || updates.some((update) => update.item === item)) continue;
		const { row, outcome } = attempts[attempts.length - 1];
		const isSafe = outcome === 'unknown' && sourceKeyIn(row) !== undefined;
		const counted = attempts.filter((attempt) => attempt.outcome !== 'later').length;
		if (isSafe && counted + searchRetries <= optionsOf(testCase, item).maxRetries) {
			yield `item ${item} was given up after ${counted} attempts, the last one ${outcome}`;
		}
	}
	for (const item of new Set(updates.map((update) => update.item))) {
		const attempts = updates.filter((update) => update.item === item);
		const { outcome } = attempts[attempts.length - 1];
		const isSafe = outcome === 'unknown';
		const counted = attempts.filter((attempt) => attempt.outcome !== 'later').length;
		// Neither the first create nor the first update is a retry.
		const createRetries = Math.max(0, (createsByItem.get(item)?.length ?? 0) - 1);
		const retries = createRetries + searchRetries + counted - 1;
		if (isSafe && retries < optionsOf(testCase, item).maxRetries) {
			yield `the update of item ${item} was given up after ${retries} retries, the last one ${outcome}`;
		}
	}
}

/** The items and the source keys for which a request did not get the regular response of the sandbox. */
function affectedByFaults(run: CaseRun) {
	const items = new Set<number>();
	const sourceKeys = new Set<string | undefined>();
	for (const attempt of createAttempts(run.exchanges)) {
		if (isRegularCreate(attempt)) continue;
		for (const row of attempt.rows) {
			items.add(itemOf(row));
			sourceKeys.add(sourceKeyIn(row));
		}
	}
	for (const update of updateAttempts(run.exchanges)) {
		if (isRegularUpdate(update, run)) continue;
		items.add(update.item);
		sourceKeys.add(update.sourceKey);
	}
	for (const { sourceKey, isRegular } of lookups(run)) if (!isRegular) sourceKeys.add(sourceKey);
	return { items, sourceKeys };
}
