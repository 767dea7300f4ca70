import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { serveApi } from './api.cts';
import { makeClock } from './clock.cts';
import { Deliveries } from './deliveries/deliveries.cts';
import type { Attempt } from './deliveries/deliveries.cts';
import type { Subscription } from './deliveries/subscription.cts';
import { FaultQueue } from './faults.cts';
import type { Fault } from './faults.cts';
import type { OperationContext } from './operations/operation.cts';
import { RateLimiter } from './rateLimiter.cts';
import { serveRemote } from './remote.cts';
import type { Summary } from './remote.cts';
import type { StoredCustomer } from './resources/customers.cts';
import type { Row } from './resource.cts';
import { change, makeSettings } from './settings.cts';
import type { Settings } from './settings.cts';
import { forEachTable, makeTables, TABLE_NAMES } from './tables.cts';
import type { StoredRows, TableName } from './tables.cts';
import { Traffic } from './traffic.cts';
import type { ReceivedRequest } from './traffic.cts';
import { makeUnstableOrder } from './unstableOrder.cts';

export { COLLECTOR_ID } from './resources/customers.cts';
export type {
	Attempt,
	Fault,
	ReceivedRequest,
	Settings,
	StoredCustomer,
	StoredRows,
	Subscription,
	Summary,
	TableName,
};

const MEBIBYTE = 1024 * 1024;

export interface SandboxOptions extends Partial<Settings> {
	/** The only key it accepts. */
	apiKey?: string;
	/** The port to listen on (default 0: any free one). */
	port?: number;
	/** The source of random numbers (default `Math.random`); a seeded one makes a run repeatable. */
	random?: () => number;
	/** Called for each request when its body has been read, before it is handled; may seed records, for example. */
	onRequest?: (request: ReceivedRequest) => void;
}

/** The records of one resource, to be prepared and examined by tests. */
export interface SandboxTable<R extends Row> {
	/** In the order in which they were stored. An update puts a new object in the place of the old one. */
	readonly rows: readonly R[];
	/** Stores a record without any check. Any column may be set, such as `id` or `createdAt`. */
	seed(row: object): R;
	/** Changes records, as somebody in Upwell does. @returns them as they are now */
	update(found: R[], changes: object): R[];
}

export interface Sandbox {
	/** Without a path: what goes into the credential's base URL. */
	url: string;
	apiKey: string;
	/** The customers in the order in which they were stored: the rows of `table('customers')`. */
	readonly customers: readonly StoredCustomer[];
	/** All requests except those of the remote control, in order of arrival, as far as they are kept. */
	requests: ReceivedRequest[];
	/** The greatest number of requests that were being handled at once. */
	readonly maxInFlight: number;
	/** How many connections were opened; each counts from its first request, except the remote control's. */
	readonly connections: number;
	/** The greatest number of connections that were open at once. */
	readonly maxConnections: number;
	summary(): Summary;
	/** Changes settings from the next request on. */
	configure(changes: Partial<Settings>): void;
	misbehave(fault: Fault): void;
	/** The records of one resource. */
	table<Name extends TableName>(name: Name): SandboxTable<StoredRows[Name]>;
	/** The same as `table('customers').seed`. */
	seed(input: object): StoredCustomer;
	/** Webhooks: who is told of changes, and every attempt to do so. */
	readonly deliveries: Deliveries;
	/** Removes all records, requests, counts and faults, and gives up deliveries. Settings and subscriptions stay. */
	reset(): void;
	/** Ends at once, even with open connections. */
	close(): Promise<void>;
}

/** Starts a local Upwell on 127.0.0.1. It keeps to the contract and is never more lenient than Upwell's documents. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const apiKey = options.apiKey ?? 'sandbox-key';
	const { random = Math.random, onRequest } = options;
	const settings = makeSettings(options);
	const clock = makeClock(settings);
	const deliveries = new Deliveries(clock);
	const changed = deliveries.changed.bind(deliveries);
	const tables = makeTables({ clock, settings, changed });
	const faults = new FaultQueue(random);
	const traffic = new Traffic(settings);
	const summary = (): Summary => ({
		customers: tables.customers.rows.length,
		stored: forEachTable((name) => tables[name].rows.length),
		storedTwice: TABLE_NAMES.reduce((sum, name) => sum + tables[name].countDuplicates(), 0),
		requests: traffic.count,
		requestsByPath: Object.fromEntries(traffic.requestsByPath),
		maxInFlight: traffic.maxInFlight,
		connections: traffic.connections,
		maxConnections: traffic.maxConnections,
	});
	const reset = () => {
		for (const name of TABLE_NAMES) tables[name].clear();
		traffic.reset();
		faults.clear();
		deliveries.reset();
	};

	const app = fastify({
		bodyLimit: 64 * MEBIBYTE,
		exposeHeadRoutes: false,
		forceCloseConnections: true,
		// How long an id may be is unknown.
		routerOptions: { maxParamLength: 10_000 },
	});
	const limiter = new RateLimiter(settings);
	const context = { apiKey, clock, settings, faults, traffic, limiter, onRequest };
	const operationContext: OperationContext = {
		tables,
		settings,
		random,
		unstableOrder: makeUnstableOrder(),
	};
	await serveApi(app, context, operationContext);
	await serveRemote(app, { deliveries, faults, tables, traffic, settings, summary, reset });
	await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
	const { port } = app.server.address() as AddressInfo;

	return {
		url: `http://127.0.0.1:${port}`,
		apiKey,
		customers: tables.customers.rows,
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
		table: (name) => tables[name],
		seed: (input) => tables.customers.seed(input),
		deliveries,
		reset,
		close: async () => {
			deliveries.clear();
			await app.close();
		},
	};
}
