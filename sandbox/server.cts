import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { serveApi } from './api.cts';
import { makeClock } from './clock.cts';
import type { CustomerInput, StoredCustomer } from './customer.cts';
import { FaultQueue } from './faults.cts';
import type { Fault } from './faults.cts';
import { serveRemote } from './remote.cts';
import { CustomerStore } from './store.cts';
import type { DuplicateStyle } from './store.cts';
import { Traffic } from './traffic.cts';
import type { ReceivedRequest } from './traffic.cts';

export { COLLECTOR_ID } from './store.cts';
export type { Fault, ReceivedRequest, StoredCustomer };

const MEBIBYTE = 1024 * 1024;

export interface SandboxOptions {
	/** The only key it takes. */
	apiKey?: string;
	/** Default 0: a free one. */
	port?: number;
	/** How far its clock is ahead of the machine's: shifts `createdAt`, `updatedAt` and `Date` alike. */
	clockSkewMs?: number;
	/** Whether answers carry a `Date` (default true). */
	dateHeader?: boolean;
	/** How long each request waits before it is handled (default 0). */
	latencyMs?: number;
	/** What a second customer with the same pair is answered: a 400 (default) or a 409. */
	duplicateStyle?: DuplicateStyle;
}

export interface Sandbox {
	/** Without a path: what goes into the credential's base URL. */
	url: string;
	apiKey: string;
	customers: StoredCustomer[];
	/** All requests but those of the remote control, in order of arrival. */
	requests: ReceivedRequest[];
	/** The greatest number of requests that were being handled at once. */
	readonly maxInFlight: number;
	/** How many connections were opened so far. */
	readonly connections: number;
	misbehave(fault: Fault): void;
	/** Stores a customer without any check. Any column may be set, such as `id` or `createdAt`. */
	seed(input: object): StoredCustomer;
	/** Forgets customers, requests and faults. */
	reset(): void;
	/** Ends at once, also while connections hang. */
	close(): Promise<void>;
}

/** Starts a local Upwell on 127.0.0.1. It is held to the contract and never kinder than Upwell's documents. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const apiKey = options.apiKey ?? 'sandbox-key';
	const clock = makeClock(options.clockSkewMs ?? 0);
	const store = new CustomerStore(clock, options.duplicateStyle ?? 'hasura');
	const faults = new FaultQueue();
	const traffic = new Traffic();
	const reset = () => {
		store.customers.length = 0;
		traffic.reset();
		faults.clear();
	};

	const app = fastify({
		bodyLimit: 64 * MEBIBYTE,
		exposeHeadRoutes: false,
		forceCloseConnections: true,
	});
	app.server.on('connection', () => traffic.connections++);
	const { dateHeader = true, latencyMs = 0 } = options;
	await serveApi(app, store, { apiKey, clock, dateHeader, latencyMs, faults, traffic });
	await serveRemote(app, { faults, store, traffic, reset });
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
		misbehave: (fault) => faults.add(fault),
		seed: (input) => store.put(input as CustomerInput),
		reset,
		close: async () => await app.close(),
	};
}
