import {
	effectiveRows,
	isSendable,
	mostInFlightOf,
	optionsOf,
	sourceKeyFor,
	waitsForTimeout,
	type Case,
	type Operation,
} from '../cases/case.cts';
import { arePredictable } from '../cases/ways.cts';
import {
	createAttempts,
	createAttemptsByItem,
	itemOf,
	sourceKeyIn,
	type CreateAttempt,
	type ItemAttempt,
} from '../observed/createAttempts.cts';
import { CUSTOMERS } from '../observed/endpoints.cts';
import { isKeyRefusal } from '../observed/keyRefusals.cts';
import type { CaseRun } from '../runCase.cts';
import { checkUpdateRequests, mayBeResentInOrder } from './checkUpdateRequests.cts';

/** The values that occur more than once. */
export const findDuplicates = <T,>(values: T[]): Set<T> =>
	new Set(values.filter((value, index) => values.indexOf(value) !== index));

/** The most rows in a bulk request that the node finds good by itself. */
const LARGEST_BATCH = 500;
/** How often rows may be sent together again, without those that a refusal or a search named. */
const MOST_REGROUPS = 8;

const ID_PATH = `${CUSTOMERS.path}/{id}`;
const CREATE = [`POST ${CUSTOMERS.path}`, `POST ${CUSTOMERS.bulkPath}`];
const LOOKUP = { id: `GET ${ID_PATH}`, sourceKey: `POST ${CUSTOMERS.searchPath}` };
const UPDATE = { id: `PUT ${ID_PATH}`, sourceKey: `PUT ${CUSTOMERS.path}` };

const ALLOWED_REQUESTS: Record<Operation, (testCase: Case) => string[]> = {
	create: () => [...CREATE, LOOKUP.sourceKey],
	upsert: () => [...CREATE, UPDATE.sourceKey, LOOKUP.sourceKey],
	update: ({ lookupBy }) => [UPDATE[lookupBy], LOOKUP[lookupBy]],
	get: ({ lookupBy }) => [LOOKUP[lookupBy]],
	getAll: () => [LOOKUP.sourceKey],
};

/** Checks the requests of any run, cancelled or not. */
export function* checkRequests(run: CaseRun): Generator<string> {
	const { testCase, exchanges, maxInFlight, cancelledAt = Infinity } = run;
	const concurrency = mostInFlightOf(testCase);
	if (maxInFlight > concurrency) yield `${maxInFlight} requests in flight, not ${concurrency}`;
	// The requests that were in flight at the cancel may still arrive.
	const afterCancel = exchanges.length - cancelledAt;
	// One whose time runs out makes room for another, as long as the node has not heard of the cancel.
	if (afterCancel > concurrency && !waitsForTimeout(testCase)) {
		yield `${afterCancel} requests after the execution was cancelled`;
	}
	for (const { request } of exchanges) {
		const { method, path } = request;
		const isOfId = path.startsWith(`${CUSTOMERS.path}/`) && path !== CUSTOMERS.searchPath;
		const template = isOfId ? ID_PATH : path;
		if (!ALLOWED_REQUESTS[testCase.operation](testCase).includes(`${method} ${template}`)) {
			yield `unexpected request ${method} ${path}`;
		}
	}
	const attempts = createAttempts(exchanges);
	yield* checkBatches(run, attempts);
	yield* checkRows(run, attempts);
	for (const [item, itemAttempts] of createAttemptsByItem(exchanges)) {
		yield* checkUnprotected(item, itemAttempts);
		if (arePredictable(testCase.ways)) yield* checkResends(run, item, itemAttempts);
	}
	yield* checkUpdateRequests(run);
	yield* checkKeyRefusal(run);
}

/** After a refusal of the key a try sends nothing more; what was in flight may still arrive. */
function* checkKeyRefusal({ testCase, exchanges }: CaseRun): Generator<string> {
	if (testCase.keyRefusedFrom === undefined) return;
	const first = exchanges.findIndex(isKeyRefusal);
	const more = first < 0 ? 0 : exchanges.length - first - 1;
	const tries = testCase.maxTries ?? 1;
	const maximum = tries * mostInFlightOf(testCase);
	if (more > maximum) yield `${more} requests after the API key was refused, not ${maximum}`;
}

function* checkBatches({ testCase }: CaseRun, attempts: CreateAttempt[]): Generator<string> {
	const { batchSize = LARGEST_BATCH } = testCase.options;
	for (const { isBulk, rows } of attempts) {
		if (!isBulk) continue;
		if (batchSize === 1) yield 'a bulk request with batch size 1';
		if (rows.length > batchSize) yield `a bulk request of ${rows.length}, not ${batchSize}`;
		const sourceKeys = rows.map(sourceKeyIn);
		if (sourceKeys.includes(undefined)) yield 'a bulk request with a row without a source key';
		for (const sourceKey of findDuplicates(sourceKeys)) {
			yield `a bulk request with the source key ${sourceKey} more than once`;
		}
	}
}

/** Every sent row has the values of its item. */
function* checkRows({ testCase }: CaseRun, attempts: CreateAttempt[]): Generator<string> {
	const rows = effectiveRows(testCase.rows);
	for (const sent of attempts.flatMap((attempt) => attempt.rows)) {
		const row = rows[itemOf(sent)];
		const sourceKey =
			row?.sourceKey === undefined ? undefined : sourceKeyIn(sourceKeyFor(row.sourceKey));
		if (!row || !isSendable(testCase, row)) {
			yield `item ${itemOf(sent)} should not have been sent`;
		} else if (sent.name !== row.name || sourceKeyIn(sent) !== sourceKey) {
			yield `item ${itemOf(sent)} was sent as ${JSON.stringify(sent)}`;
		}
	}
}

/** A row without a source key is not sent again once it may have been created. */
function* checkUnprotected(item: number, attempts: ItemAttempt[]): Generator<string> {
	for (const { row, outcome } of attempts.slice(0, -1)) {
		if (sourceKeyIn(row) !== undefined) continue;
		if (outcome === 'unknown' || outcome === 'created') {
			yield `item ${item} has no source key and was sent again, though it may have been created`;
		}
	}
}

/** A row is sent again only where that is of use, and at most as often as the options allow. */
function* checkResends(
	{ testCase }: CaseRun,
	item: number,
	attempts: ItemAttempt[],
): Generator<string> {
	for (const { outcome } of attempts.slice(0, -1)) {
		if (outcome === 'created' && !mayBeResentInOrder(testCase, item)) {
			yield `item ${item} was sent again, though it had been created`;
		}
	}
	// These are no retries: the smaller bulk requests after one that was refused, and a single request in the end.
	const largest = Math.max(1, ...attempts.map(({ attempt }) => attempt.rows.length));
	const firstAttempts = largest > 1 ? MOST_REGROUPS + Math.ceil(Math.log2(largest)) + 2 : 1;
	const tries = testCase.maxTries ?? 1;
	const maximum = tries * (optionsOf(testCase, item).maxRetries + firstAttempts);
	// A rate limit uses up no retries.
	const counted = attempts.filter(({ outcome }) => outcome !== 'later');
	if (counted.length > maximum) {
		yield `item ${item} was sent ${counted.length} times, not ${maximum}`;
	}
}
