import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import type { Sandbox, StoredCustomer } from '../../sandbox/server.cts';
import { startSandbox } from '../support/host.cts';
import { API_KEY, startUpwell, type UpwellResult } from '../support/upwell.cts';
import { faultsOf, seedIdFor, sourceKeyFor, type Case } from './cases/case.cts';
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

/** Longer than the difference between clocks that the node tolerates. */
const SEED_AGE_MS = 3_600_000;

/** By then Node.js has noticed the connections that were closed with the execution. */
const CONNECTION_CLOSE_MS = 25;

/** Several times the duration of the slowest case. */
const CASE_TIMEOUT_MS = 45_000;

/** One sandbox for each combination of options, because starting one takes longer than most cases. */
export class SandboxPool {
	private readonly sandboxes = new Map<string, Promise<Sandbox>>();

	async get(options: Case['sandbox']): Promise<Sandbox> {
		const key = JSON.stringify(options);
		const starting = this.sandboxes.get(key) ?? startSandbox({ apiKey: API_KEY, ...options });
		this.sandboxes.set(key, starting);
		const sandbox = await starting;
		sandbox.reset();
		return sandbox;
	}

	/** Closes a sandbox to which a request may still be on its way, because it would arrive in another case. */
	async discard(options: Case['sandbox']): Promise<void> {
		const key = JSON.stringify(options);
		const sandbox = await this.sandboxes.get(key);
		this.sandboxes.delete(key);
		await sandbox?.close();
	}

	async close(): Promise<void> {
		for (const sandbox of this.sandboxes.values()) await (await sandbox).close();
	}
}

/**
 * Runs a case until its execution has ended.
 * @throws an Error if the execution does not end in time
 */
export async function runCase(sandboxPool: SandboxPool, testCase: Case): Promise<CaseRun> {
	const sandbox = await sandboxPool.get(testCase.sandbox);
	sandbox.configure(testCase.settings);
	const oldestSeed = Date.now() + testCase.sandbox.clockSkewMs - SEED_AGE_MS;
	const seeds = testCase.seeded.map((sourceKey) => {
		// Some share a time stamp, so that Get Many must also sort by id.
		const createdAt = new Date(oldestSeed + (sourceKey % 4)).toISOString();
		const id = seedIdFor(sourceKey);
		return sandbox.seed({ id, name: 'Was here before', ...sourceKeyFor(sourceKey), createdAt });
	});
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
		if (!hasEnded || observer.hasPendingRequests) await sandboxPool.discard(testCase.sandbox);
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
