import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import type { Sandbox, StoredCustomer } from '../../sandbox/server.cts';
import { startSandbox } from '../support/host.cts';
import { API_KEY, startUpwell, type UpwellResult } from '../support/upwell.cts';
import { faultsOf, pairFor, seedIdFor, type Case } from './case.cts';
import { Observer, type Exchange } from './observer.cts';
import { workflowOf } from './workflow.cts';

/** What came of a case, as the judge needs it. */
export interface Played {
	given: Case;
	result: UpwellResult;
	/** In the order of their arrival. */
	exchanges: Exchange[];
	customers: StoredCustomer[];
	/** Those that were there before, as they were then. */
	seeds: StoredCustomer[];
	seededIds: Set<string>;
	maxInFlight: number;
	/** How many requests had arrived when the user stopped the execution; none if nobody did. */
	cancelledAt?: number;
}

/** Older than any slack that the node may give to clocks. */
const LONG_AGO_MS = 3_600_000;

/** What was on its way when an execution ended is noticed by then. */
const ECHO_MS = 25;

/** Several times what any case takes. */
const LONGEST_MS = 45_000;

/** One sandbox for each setting, since starting one takes longer than most cases. */
export class Sandboxes {
	private readonly started = new Map<string, Promise<Sandbox>>();

	async get(options: Case['sandbox']): Promise<Sandbox> {
		const key = JSON.stringify(options);
		const starting = this.started.get(key) ?? startSandbox({ apiKey: API_KEY, ...options });
		this.started.set(key, starting);
		const sandbox = await starting;
		sandbox.reset();
		return sandbox;
	}

	/** Ends a sandbox to which something may still be on its way: it would arrive in the middle of another case. */
	async drop(options: Case['sandbox']): Promise<void> {
		const key = JSON.stringify(options);
		const sandbox = await this.started.get(key);
		this.started.delete(key);
		await sandbox?.close();
	}

	async close(): Promise<void> {
		for (const sandbox of this.started.values()) await (await sandbox).close();
	}
}

/** Runs a case to its end. Throws when it comes to none. */
export async function play(sandboxes: Sandboxes, given: Case): Promise<Played> {
	const sandbox = await sandboxes.get(given.sandbox);
	sandbox.configure(given.settings);
	const longAgo = Date.now() + given.sandbox.clockSkewMs - LONG_AGO_MS;
	const seeds = given.seeded.map((pair) => {
		// Some of them at the same time.
		const createdAt = new Date(longAgo + (pair % 4)).toISOString();
		const id = seedIdFor(pair);
		return sandbox.seed({ id, name: 'Was here before', ...pairFor(pair), createdAt });
	});
	for (const fault of faultsOf(given)) sandbox.misbehave(fault);

	let cancelledAt: number | undefined;
	let cancel = () => {};
	const observer = new Observer(sandbox, (when, count) => {
		if (given.cancel?.when !== when || given.cancel.requests !== count) return;
		cancelledAt = sandbox.requests.length;
		cancel();
	});
	let isOver = false;
	try {
		const execution = await startUpwell(sandbox, workflowOf(given));
		cancel = execution.cancel;
		if (cancelledAt !== undefined) cancel();
		const result = await inTime(execution.finished);
		isOver = true;
		await settled(given, observer);
		return {
			given,
			result,
			exchanges: observer.exchanges,
			customers: [...sandbox.customers],
			seeds: structuredClone(seeds),
			seededIds: new Set(seeds.map(({ id }) => id)),
			maxInFlight: observer.maxInFlight,
			cancelledAt,
		};
	} finally {
		observer.stop();
		if (!isOver || observer.isAnyUnderWay) await sandboxes.drop(given.sandbox);
	}
}

async function inTime<T>(finished: Promise<T>): Promise<T> {
	const over = new AbortController();
	const late = delay(LONGEST_MS, undefined, over).then(() => {
		throw new Error(`The execution did not end within ${LONGEST_MS / 1000} seconds`);
	});
	late.catch(() => {});
	return await Promise.race([finished, late]).finally(() => over.abort());
}

/** Waits for what the sandbox still does for a sender that is gone: it stores a customer all the same. */
async function settled(given: Case, observer: Observer): Promise<void> {
	const { exchanges } = observer;
	if (given.cancel === undefined && exchanges.every(({ whole }) => whole)) return;
	const delays = faultsOf(given).map(({ delayMs = 0 }) => delayMs);
	const latest = Math.max(0, ...exchanges.map(({ request }) => request.at));
	const until = latest + Math.max(0, ...delays) + given.sandbox.latencyMs;
	await delay(Math.max(0, until - Date.now()) + ECHO_MS);
	for (let turns = 0; turns < 5; turns++) await turn();
}
