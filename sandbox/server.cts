import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { serveApi } from './api.cts';
import { makeClock } from './clock.cts';
import type { CustomerInput, StoredCustomer } from './customer.cts';
import { FaultQueue } from './faults.cts';
import type { Fault } from './faults.cts';
import type { ReturningOrder } from './operations.cts';
import { serveRemote } from './remote.cts';
import type { Summary } from './remote.cts';
import { change, makeSettings } from './settings.cts';
import type { Settings } from './settings.cts';
import { CustomerStore } from './store.cts';
import type { DuplicateStyle } from './violations.cts';
import { Traffic } from './traffic.cts';
import type { ReceivedRequest } from './traffic.cts';

export { COLLECTOR_ID } from './store.cts';
export type { Fault, ReceivedRequest, Settings, StoredCustomer, Summary };

const MEBIBYTE = 1024 * 1024;

export interface SandboxOptions extends Partial<Settings> {
	/** The only key it takes. */
	apiKey?: string;
	/** Default 0: a free one. */
	port?: number;
	/** How far its clock is ahead of the machine's: shifts `createdAt`, `updatedAt` and `Date` alike. */
	clockSkewMs?: number;
	/** Whether answers carry a `Date` (default true). */
	dateHeader?: boolean;
	/** What a second customer with the same pair is answered: a 400 (default) or a 409. */
	duplicateStyle?: DuplicateStyle;
	/** In which order a bulk create returns the customers (default shuffled). */
	returningOrder?: ReturningOrder;
	/** What chance comes from (default `Math.random`); another one makes a run that can be repeated. */
	random?: () => number;
	/** Called when a request's body is known and before it is handled; may seed customers, for one. */
	onRequest?: (request: ReceivedRequest) => void;
}

export interface Sandbox {
	/** Without a path: what goes into the credential's base URL. */
	url: string;
	apiKey: string;
	/** In the order in which they were stored. For reading only: more is kept about them than this list. */
	readonly customers: readonly StoredCustomer[];
	/** All requests but those of the remote control, in order of arrival, as far as they are kept. */
	requests: ReceivedRequest[];
	/** The greatest number of requests that were being handled at once. */
	readonly maxInFlight: number;
	/** How many connections were opened so far; each counts from its first request, unless it is the remote control's. */
	readonly connections: number;
	/** The greatest number of them that were open at once. */
	readonly maxConnections: number;
	summary(): Summary;
	/** Changes settings from the next request on. */
	configure(changes: Partial<Settings>): void;
	misbehave(fault: Fault): void;
	/** Stores a customer without any check. Any column may be set, such as `id` or `createdAt`. */
	seed(input: object): StoredCustomer;
	/** Forgets customers, requests, counts and faults. Settings stay. */
	reset(): void;
	/** Ends at once, also while connections hang. */
	close(): Promise<void>;
}

/** Starts a local Upwell on 127.0.0.1. It is held to the contract and never kinder than Upwell's documents. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const apiKey = options.apiKey ?? 'sandbox-key';
	const clock = makeClock(options.clockSkewMs ?? 0);
	const store = new CustomerStore(clock, options.duplicateStyle ?? 'hasura');
	const { dateHeader = true, random = Math.random, returningOrder = 'shuffled' } = options;
	const { onRequest } = options;
	const faults = new FaultQueue(random);
	const settings = makeSettings(options);
	const traffic = new Traffic(settings);
	const summary = (): Summary => ({
		customers: store.customers.length,
		storedTwice: store.storedTwice(),
		requests: traffic.count,
		requestsByPath: Object.fromEntries(traffic.requestsByPath),
		maxInFlight: traffic.maxInFlight,
		connections: traffic.connections,
		maxConnections: traffic.maxConnections,
	});
	const reset = () => {
		store.clear();
		traffic.reset();
		faults.clear();
	};

	const app = fastify({
		bodyLimit: 64 * MEBIBYTE,
		exposeHeadRoutes: false,
		forceCloseConnections: true,
		// Nobody knows how long an id may be.
		routerOptions: { maxParamLength: 10_000 },
	});
	const surroundings = { apiKey, clock, dateHeader, settings, faults, traffic, onRequest };
	await serveApi(app, store, surroundings, { random, returningOrder, settings });
	await serveRemote(app, { faults, store, traffic, settings, summary, reset });
	await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
	const { port } = app.server.address() as AddressInfo;

	return {
		url: `http://127.0.0.1:${port}`,
		apiKey,
		customers: store.customers,
		requests: traffic.requests,
		get maxInFlight() {
			return traffic.maxInFlight;
		},
		get connections() {
			return traffic.connections;
		},
		get maxConnections() {
			return traffic.maxConnections;
		},
		summary,
		configure: (changes) => change(settings, changes),
		misbehave: (fault) => faults.add(fault),
		seed: (input) => store.put(input as CustomerInput),
		reset,
		close: async () => await app.close(),
	};
}
