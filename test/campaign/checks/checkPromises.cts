import { effectiveRows, settingsOf, sourceKeyTextFor } from '../cases/case.cts';
import { sourceKeyIn } from '../observed/createAttempts.cts';
import {
	itemResults,
	parseStopReport,
	saysMayHave,
	type ItemResult,
} from '../observed/itemResults.cts';
import type { CaseRun } from '../runCase.cts';
import { customersThatMayCount, writerOf } from './checkCreates.cts';
import { checkResult } from './checkResult.cts';

type Customer = CaseRun['customers'][number];

/**
 * The promises that hold however Upwell behaves, judged by what is stored in the end: nothing is there twice; nothing is
 * said to be created, to exist or not to be created if it is otherwise; and nothing is lost without a word.
 */
export function* checkPromises(run: CaseRun): Generator<string> {
	const { execution, cancelledAt, testCase } = run;
	yield* checkNothingTwice(run);
	if (cancelledAt !== undefined) return;
	const isStopped = execution.error !== undefined && testCase.onError === 'stopWorkflow';
	yield* isStopped ? checkStopped(run) : checkItems(run, itemResults(run));
}

function* checkNothingTwice(run: CaseRun): Generator<string> {
	const { deletedRecords } = settingsOf(run.testCase);
	const counted = run.customers.filter(
		({ deletedAt }) => deletedRecords !== 'notCounted' || deletedAt === null,
	);
	const keys = new Set<string>();
	const items = new Set<number>();
	for (const customer of counted) {
		const key = sourceKeyIn(customer as never);
		if (key !== undefined && keys.has(key)) yield `the source key ${key} is stored twice`;
		if (key !== undefined) keys.add(key);
		const item = writerOf(run, customer);
		if (run.testCase.operation !== 'create' || item === undefined) continue;
		if (items.has(item)) yield `item ${item} is stored twice`;
		items.add(item);
	}
}

function* checkItems(run: CaseRun, results: ItemResult[]): Generator<string> {
	for (const result of results) yield* checkResult(run, result);
	const returned = new Set(results.map(({ customer }) => customer && String(customer.id)));
	const byItem = new Map(results.map((result) => [result.item, result]));
	for (const customer of run.customers) {
		const item = writerOf(run, customer);
		if (item === undefined || returned.has(customer.id)) continue;
		if (!isTold(customer, byItem.get(item)?.text)) {
			yield `lost: ${customer.id} was written for item ${item}, which says: ${byItem.get(item)?.text}`;
		}
	}
}

/** Whether a message says that its record may be there, or is there. */
const isTold = ({ id }: Customer, text = '') =>
	text.includes(id) || saysMayHave(text) || /exists|Upwell updated this/.test(text);

function* checkStopped(run: CaseRun): Generator<string> {
	const report = parseStopReport(run);
	if (!report) return;
	const { created, updated, uncertain, item: failedItem } = report;
	const { error } = run.execution;
	const text = `${error?.message} ${error?.description ?? ''}`;
	const countable = customersThatMayCount(run);
	for (const id of created.ids) {
		const customer = countable.find((one) => one.id === id);
		if (!customer) yield `false "created": ${id} counts as created`;
	}
	if (created.count > countable.length) {
		yield `false "created": ${created.count}, but ${countable.length} are stored`;
	}
	const listed = new Set([...created.ids, ...updated.ids]);
	const untold = run.customers.filter((customer) => {
		const item = writerOf(run, customer);
		if (item === undefined || listed.has(customer.id) || uncertain.has(item)) return false;
		return item !== failedItem || !isTold(customer, text);
	});
	const notListed = created.count + updated.count - listed.size;
	if (untold.length > notListed) {
		yield `lost: written for the items ${untold.map((one) => writerOf(run, one)).join()}, of which the message says nothing: ${text}`;
	}
	const sourceKey = effectiveRows(run.testCase.rows)[failedItem]?.sourceKey;
	const own = run.customers.find((customer) => writerOf(run, customer) === failedItem);
	if (own && !run.seededIds.has(own.id) && /Nothing was created/.test(text)) {
		yield `false "nothing was created": ${own.id} is stored for item ${failedItem}: ${text}`;
	}
	const isThere = run.customers.some(
		(one) => sourceKey !== undefined && sourceKeyIn(one as never) === sourceKeyTextFor(sourceKey),
	);
	if (report.exists && !report.existsNotFound && !isThere)
		yield `false "exists": no customer has the source key: ${text}`;
}
