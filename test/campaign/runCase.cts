import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import type { Sandbox, StoredCustomer } from '../../sandbox/server.cts';
import { startSandbox } from '../support/host.cts';
import { API_KEY, startUpwell, type UpwellResult } from '../support/upwell.cts';
import {
	effectiveRows,
	emailFor,
	faultsOf,
	isDeletedSeed,
	seedIdFor,
	settingsOf,
	sourceKeyFor,
	waitsForTimeout,
	type Case,
} from './cases/case.cts';
import { workflowOf } from './cases/workflow.cts';
import { HttpObserver, type Exchange } from './observed/httpObserver.cts';

/** The observed data of one case. */
export interface CaseRun {
	testCase: Case;
	execution: UpwellResult;
	/** In the order of their arrival. */
	exchanges: Exchange[];
	/** All customers after the run. */
	customers: StoredCustomer[];
	/** The customers that existed before the run, as they were then. */
	seeds: StoredCustomer[];
	seededIds: Set<string>;
	maxInFlight: number;
	/** The number of requests that had arrived when the execution was cancelled; undefined if it was not. */
	cancelledAt?: number;
}

/** Older, and younger, than the difference between clocks that the node tolerates. */
const HOUR_MS = 3_600_000;
const SEED_AGES_MS = { old: HOUR_MS, young: 60_000, sameName: HOUR_MS, same: HOUR_MS };

/** By then Node.js has noticed the connections that were closed with the execution. */
const CONNECTION_CLOSE_MS = 25;

/** Several times the duration of the slowest case. */
const CASE_TIMEOUT_MS = 45_000;

/** One sandbox for as many cases as possible, because starting one takes longer than most cases. */
export class SandboxPool {
	private sandbox?: Promise<Sandbox>;

	/** An empty sandbox that behaves as the case says. */
	async get(testCase: Case): Promise<Sandbox> {
		this.sandbox ??= startSandbox({ apiKey: API_KEY });
		const sandbox = await this.sandbox;
		sandbox.reset();
		sandbox.configure(settingsOf(testCase));
		return sandbox;
	}

	/** Closes the sandbox: a request may still be on its way to it, which would arrive in another case. */
	async close(): Promise<void> {
		const sandbox = await this.sandbox;
		this.sandbox = undefined;
		await sandbox?.close();
	}
}

/** Stores the customers that exist before the run. */
function seed(sandbox: Sandbox, testCase: Case): StoredCustomer[] {
	const { seeds, ways } = testCase;
	const rows = effectiveRows(testCase.rows);
	const created = Date.now() + testCase.sandbox.clockSkewMs - SEED_AGES_MS[seeds];
	const stored = testCase.seeded.map((sourceKey) => {
		const item = rows.findIndex((one) => one.sourceKey === sourceKey);
		const row = seeds === 'sameName' || seeds === 'same' ? rows[item] : undefined;
		const deletedAt = isDeletedSeed(testCase, sourceKey) ? '2026-01-01T00:00:00Z' : null;
		return sandbox.seed({
			id: seedIdFor(testCase, sourceKey),
			name: row?.name ?? 'Was here before',
			...(row ? { emailAddress: emailFor(testCase, row) ?? null } : {}),
			...(row && seeds === 'same' ? { metadata: { item } } : {}),
			...sourceKeyFor(sourceKey),
			deletedAt,
			// Some share a time stamp, so that Get Many must also sort by id.
			createdAt: new Date(created + (sourceKey % 4)).toISOString(),
		});
	});
	const onlyReads = testCase.operation === 'get' || testCase.operation === 'getAll';
	if (ways.uniqueness !== 'name' || onlyReads) return stored;
	// Every third row has the name of a customer that has nothing else to do with it.
	const others = rows.filter((_, index) => index % 3 === 1);
	return [...stored, ...others.map(({ name }) => sandbox.seed({ name, sourceSystem: 'Other' }))];
}

/**
 * Runs a case until its execution has ended.
 * @throws an Error if the execution does not end in time
 */
export async function runCase(sandboxPool: SandboxPool, testCase: Case): Promise<CaseRun> {
	const sandbox = await sandboxPool.get(testCase);
	const seeds = seed(sandbox, testCase);
	for (const fault of faultsOf(testCase)) sandbox.misbehave(fault);

	let cancelledAt: number | undefined;
	let cancel = () => {};
	const observer = new HttpObserver(sandbox, (when, count) => {
		if (testCase.cancel?.when !== when || testCase.cancel.requests !== count) return;
		cancelledAt = sandbox.requests.length;
		cancel();
	});
	let hasEnded = false;
	try {
		const started = await startUpwell(sandbox, workflowOf(testCase));
		cancel = started.cancel;
		if (cancelledAt !== undefined) cancel();
		const execution = await withTimeout(started.finished);
		hasEnded = true;
		await waitForLateWrites(testCase, observer);
		return {
			testCase,
			execution,
			exchanges: observer.exchanges,
			customers: [...sandbox.customers],
			seeds: structuredClone(seeds),
			seededIds: new Set(seeds.map(({ id }) => id)),
			maxInFlight: observer.maxInFlight,
			cancelledAt,
		};
	} finally {
		observer.stop();
		// On a busy machine a slow request may be carried out later than `waitForLateWrites` expects.
		const mayBeLate = testCase.cancel !== undefined || waitsForTimeout(testCase);
		if (!hasEnded || observer.hasPendingRequests || mayBeLate) await sandboxPool.close();
	}
}

async function withTimeout<T>(finished: Promise<T>): Promise<T> {
	const timer = new AbortController();
	const timeout = delay(CASE_TIMEOUT_MS, undefined, timer).then(() => {
		throw new Error(`The execution did not end within ${CASE_TIMEOUT_MS / 1000} seconds`);
	});
	timeout.catch(() => {});
	return await Promise.race([finished, timeout]).finally(() => timer.abort());
}

/** The sandbox stores a customer even if the sender has closed the connection; this waits until it has. */
async function waitForLateWrites(testCase: Case, observer: HttpObserver): Promise<void> {
	const { exchanges } = observer;
	if (testCase.cancel === undefined && exchanges.every(({ isComplete }) => isComplete)) return;
	const delays = faultsOf(testCase).map(({ delayMs = 0 }) => delayMs);
	const latest = Math.max(0, ...exchanges.map(({ request }) => request.at));
	const until = latest + Math.max(0, ...delays) + testCase.sandbox.latencyMs;
	await delay(Math.max(0, until - Date.now()) + CONNECTION_CLOSE_MS);
	for (let turns = 0; turns < 5; turns++) await nextTurn();
}
