import { createAttemptsByItem } from '../observed/createAttempts.cts';
import type { Exchange } from '../observed/httpObserver.cts';
import { itemResults, pairedItemOf } from '../observed/itemResults.cts';
import { updateAttempts } from '../observed/updateAttempts.cts';
import type { CaseRun } from '../runCase.cts';
import { mayBeResentInOrder } from './checkUpdateRequests.cts';

/**
 * The items for which the responses do not show whether they were created, or updated. A bulk create that was refused may
 * have stored some of its rows.
 */
export function uncertainItems({ exchanges }: CaseRun) {
	const created = new Set<number>();
	for (const [item, attempts] of createAttemptsByItem(exchanges)) {
		const isOpen = attempts.some(
			({ attempt, outcome }) =>
				outcome === 'unknown' ||
				(attempt.isBulk && outcome !== 'created') ||
				isOfSomebodyElse(attempt.exchange),
		);
		if (isOpen) created.add(item);
	}
	const uncertainUpdates = updateAttempts(exchanges).filter(
		({ outcome, exchange }) =>
			outcome === 'unknown' || outcome === 'doneWithoutRecord' || isOfSomebodyElse(exchange),
	);
	return { created, updated: new Set(uncertainUpdates.map(({ item }) => item)) };
}

/** A redirect, and text that is no JSON, need not be Upwell's, and may come after Upwell has done what was asked. */
function isOfSomebodyElse({ status = 0, text }: Exchange): boolean {
	return status >= 300 && (status < 400 || !/^\s*[[{"]/.test(text));
}

/** An item says that something may have been done only if the responses leave it open. */
export function* checkUncertainItems(run: CaseRun, reported: number[]): Generator<string> {
	const texts = run.execution.error
		? [run.execution.error.message]
		: itemResults(run).map(({ item, text }) => `${item}: ${text}`);
	const { created, updated } = uncertainItems(run);
	// In a later try, an earlier item about the same customer may have overwritten what an item did in the try before.
	run.testCase.rows.forEach((_, item) => {
		if (mayBeResentInOrder(run.testCase, item)) updated.add(item);
	});
	for (const item of reported) {
		if (!created.has(item) && !updated.has(item)) {
			const text = texts.find((one) => one.startsWith(`${item}: `)) ?? texts[0];
			yield `item ${item} says that something may have been done, but each request was answered: ${text}`;
		}
	}
	const { failed, items } = run.execution;
	for (const output of [...items, ...failed]) {
		const item = pairedItemOf(output);
		const error = String(output.json.error ?? '');
		if (/may have created/.test(error) && !created.has(item)) {
			yield `item ${item} says that it may have been created, but each create was answered`;
		}
		if (/may have (been )?updated/.test(error) && !updated.has(item)) {
			yield `item ${item} says that it may have been updated, but each update was answered`;
		}
	}
}
