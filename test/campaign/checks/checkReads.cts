import type { IDataObject } from 'n8n-workflow';
import {
	effectiveRows,
	isSendable,
	optionsOf,
	settingsOf,
	sourceKeyFor,
	sourceKeyTextFor,
	waitsForTimeout,
} from '../cases/case.cts';
import { parseJson, sourceKeyIn, type Json } from '../observed/createAttempts.cts';
import { CUSTOMERS } from '../observed/endpoints.cts';
import type { Exchange } from '../observed/httpObserver.cts';
import { isKeyRefusal } from '../observed/keyRefusals.cts';
import { pairedItemOf, saysMayHave } from '../observed/itemResults.cts';
import { lookups } from '../observed/lookups.cts';
import type { CaseRun } from '../runCase.cts';

/** A read changes no customer, and an update only those that the rows name. */
export function* checkUnchanged(run: CaseRun, isRead: boolean): Generator<string> {
	const { testCase, customers, seeds } = run;
	const named = new Set(
		testCase.rows.flatMap(({ sourceKey }) =>
			sourceKey === undefined ? [] : sourceKeyTextFor(sourceKey),
		),
	);
	if (customers.length !== seeds.length) yield `${customers.length} stored, not ${seeds.length}`;
	for (const seed of seeds) {
		if (!isRead && named.has(sourceKeyIn(seed as never) ?? '')) continue;
		const now = customers.find(({ id }) => id === seed.id);
		if (JSON.stringify(now) !== JSON.stringify(seed)) yield `${seed.id} was changed`;
	}
}

/** Compares the output of Get and Get Many with the stored customers. */
export function* checkReads(run: CaseRun): Generator<string> {
	const { testCase, execution, exchanges } = run;
	yield* checkOrder([execution.items, execution.failed].map((items) => items.map(pairedItemOf)));
	const outputs = testCase.rows.map((): IDataObject[] => []);
	for (const output of [...execution.items, ...execution.failed]) {
		outputs[pairedItemOf(output)].push(output.json);
	}
	const isKeyRefused = exchanges.some(isKeyRefusal);
	const checkItem = testCase.operation === 'get' ? checkGet : checkGetMany;
	for (const [item, jsons] of outputs.entries()) {
		const failed = jsons.find((json) => 'error' in json);
		if (failed && jsons.length > 1) yield `item ${item} failed, but has another output item`;
		const { outcome } = (failed?.details ?? {}) as IDataObject;
		if (outcome === 'unknown' || saysMayHave(String(failed?.error))) {
			yield `item ${item} says that something may have been done: ${String(failed?.error)}`;
		}
		yield* checkItem(run, { item, jsons: failed ? undefined : jsons, outcome, isKeyRefused });
	}
}

/** The output items of each branch are in the order of their input items. */
export function* checkOrder(branches: number[][]): Generator<string> {
	for (const branch of branches) {
		if (branch.some((item, index) => index > 0 && item < branch[index - 1])) {
			yield `out of order: ${branch.join()}`;
		}
	}
}

/** The result of an item of Get or Get Many. */
interface ReadResult {
	item: number;
	/** The output; undefined if the item failed. */
	jsons?: IDataObject[];
	/** The outcome in the details of a failed item. */
	outcome: unknown;
	/** Whether the API key was refused in the run. */
	isKeyRefused: boolean;
}

/** Whether every field of the output equals the stored one. */
const isSame = (json: IDataObject, stored: object | undefined) =>
	stored !== undefined &&
	Object.entries(json).every(
		([field, value]) => JSON.stringify(value) === JSON.stringify((stored as IDataObject)[field]),
	);

function* checkGet(run: CaseRun, result: ReadResult): Generator<string> {
	const { item, jsons, outcome, isKeyRefused } = result;
	const { testCase, seeds } = run;
	const row = effectiveRows(testCase.rows)[item];
	if (!isSendable(testCase, row)) {
		if (outcome !== 'refused' && !isKeyRefused)
			yield `item ${item} names no customer, but succeeded`;
		return;
	}
	const sourceKey = sourceKeyTextFor(row.sourceKey ?? -1);
	const seed = seeds.find((customer) => sourceKeyIn(customer as never) === sourceKey);
	const itemLookups = lookups(run).filter((lookup) => lookup.sourceKey === sourceKey);
	const isAffected = itemLookups.some(({ isRegular }) => !isRegular);
	const mayReturnNothing = optionsOf(testCase, item).ifExists === 'return';
	if (jsons && jsons.length > 1) yield `item ${item} returned ${jsons.length} customers`;
	if (jsons?.[0] && !isSame(jsons[0], seed)) {
		yield `item ${item} returned ${JSON.stringify(jsons[0])}, not ${seed?.id}`;
	}
	if (jsons?.length === 0 && !mayReturnNothing) yield `item ${item} returned nothing`;
	if (isKeyRefused) return;
	// A rate limit that does not end in time uses up no retries, and lets the others fail, too, unsent.
	if (outcome === 'later' && run.exchanges.some(({ status }) => status === 429)) return;
	if (isAffected) {
		if (outcome === 'later') yield* checkRetries(run, item, sourceKey, itemLookups.length);
		return;
	}
	const expected = seed ? 'a customer' : mayReturnNothing ? 'nothing' : 'missing';
	const actual = jsons ? (jsons.length > 0 ? 'a customer' : 'nothing') : String(outcome);
	if (actual !== expected) {
		yield `item ${item}, not affected by a fault, ended as ${actual}, not ${expected}`;
	}
}

/** A lookup that failed, but could have been sent again, has used all its retries. */
function* checkRetries(
	{ testCase }: CaseRun,
	item: number,
	ownSourceKey: string,
	attempts: number,
): Generator<string> {
	const isShared = testCase.rows.some(({ sourceKey, isSameObject }, index) => {
		const hasSame = sourceKey !== undefined && sourceKeyTextFor(sourceKey) === ownSourceKey;
		return index !== item && (isSameObject === true || hasSame);
	});
	const { maxRetries } = optionsOf(testCase, item);
	if (!isShared && !waitsForTimeout(testCase) && attempts <= maxRetries) {
		yield `item ${item} was given up after ${attempts} attempts`;
	}
}

function* checkGetMany(run: CaseRun, result: ReadResult): Generator<string> {
	const { item, jsons, outcome, isKeyRefused } = result;
	const { testCase, exchanges, seeds } = run;
	const { sourceKey, isSourceKeyIncomplete } = effectiveRows(testCase.rows)[item];
	const system =
		sourceKey === undefined && !isSourceKeyIncomplete
			? undefined
			: sourceKeyFor(sourceKey ?? 0).sourceSystem;
	const all = seeds
		.filter((seed) => system === undefined || seed.sourceSystem === system)
		.sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id));
	const pages = exchanges
		.filter(({ request: { path, body } }) => {
			return path === CUSTOMERS.searchPath && body?.where?.sourceSystem?._eq === system;
		})
		.map((page) => checkPage(page, all, settingsOf(testCase).largestPage));
	if (jsons && !pages.includes('wrong')) {
		const expected = all.slice(0, testCase.limit ?? Infinity);
		const isRight =
			jsons.length === expected.length && jsons.every((json, at) => isSame(json, expected[at]));
		if (!isRight) yield `item ${item} returned ${joinIds(jsons)}, not ${joinIds(expected)}`;
	}
	// A rate limit that does not end in time lets the others fail, too, unsent.
	const isLimited = outcome === 'later' && exchanges.some(({ status }) => status === 429);
	const isAffected = pages.some((page) => page !== 'right') || isKeyRefused || isLimited;
	if (!isAffected && !jsons) {
		yield `item ${item}, not affected by a fault, ended as ${String(outcome)}`;
	}
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const joinIds = (records: object[]) =>
	records.map((record) => String((record as { id?: unknown }).id)).join();

/** Whether a page has the right customers; `none` if the response is not a page. */
function checkPage(
	{ request, status, text, isComplete }: Exchange,
	all: object[],
	largest: number,
) {
	const customers = ((parseJson(text) ?? {}) as NonNullable<Json>)[CUSTOMERS.searchKey];
	const isSuccess = isComplete && status !== undefined && status < 300;
	if (!isSuccess || !Array.isArray(customers)) return 'none';
	const { limit, offset } = request.body as { limit: number; offset: number };
	const expected = all.slice(offset, offset + Math.min(limit, largest));
	return joinIds(expected) === joinIds(customers) ? 'right' : 'wrong';
}
