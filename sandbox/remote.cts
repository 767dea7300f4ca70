import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deliveries } from './deliveries/deliveries.cts';
import type { Subscription } from './deliveries/subscription.cts';
import type { Fault, FaultQueue } from './faults.cts';
import { change } from './settings.cts';
import type { Settings } from './settings.cts';
import { TABLE_NAMES } from './tables.cts';
import type { TableName, Tables } from './tables.cts';
import type { Traffic } from './traffic.cts';

/** The path under which the sandbox is controlled; no part of Upwell's API. */
export const REMOTE_PREFIX = '/__sandbox';

/** What the sandbox has stored and received, in numbers. */
export interface Summary {
	customers: number;
	/** How many records each table has. */
	stored: Record<TableName, number>;
	/** How many source keys more than one record of a table has. */
	storedTwice: number;
	/** How many arrived, whether they are kept or not. */
	requests: number;
	/** The same by path, without query; those of one customer count under `/api/rest/customers/{id}`. */
	requestsByPath: Record<string, number>;
	maxInFlight: number;
	connections: number;
	maxConnections: number;
}

export interface Remote {
	deliveries: Deliveries;
	faults: FaultQueue;
	tables: Tables;
	traffic: Traffic;
	settings: Settings;
	summary(): Summary;
	reset(): void;
}

/** A fault as JSON, which has no Infinity. */
type FaultJson = Omit<Fault, 'times'> & { times?: number | 'always' };

/** Lets other processes on this machine control the sandbox over HTTP, but no web page in a browser. */
export async function serveRemote(app: FastifyInstance, remote: Remote): Promise<void> {
	await app.register(
		async (control) => {
			control.setErrorHandler<Error>((error, _request, reply) =>
				reply.code(400).send({ error: error.message }),
			);
			control.addHook('onRequest', async ({ headers }, reply) => {
				// Browsers send the origin of the page; curl and the like send none.
				if (headers.origin === undefined) return;
				await reply.code(403).send({ error: 'Web pages may not control the sandbox.' });
			});
			control.removeAllContentTypeParsers();
			control.addContentTypeParser('*', async (_request: FastifyRequest, body: IncomingMessage) =>
				JSON.parse((await text(body)) || 'null'),
			);
			control.post('/faults', async (request) => {
				const { times, ...fault } = request.body as FaultJson;
				remote.faults.add({ ...fault, times: times === 'always' ? Infinity : times });
				return { ok: true };
			});
			control.delete('/faults', async () => {
				remote.faults.clear();
				return { ok: true };
			});
			control.post('/tables/:name', async (request) => {
				const { name } = request.params as { name: TableName };
				if (!TABLE_NAMES.includes(name)) {
					throw new TypeError(`No such table: ${name}. There are ${TABLE_NAMES.join(', ')}.`);
				}
				return remote.tables[name].seed(request.body as object);
			});
			control.post('/subscriptions', async (request) =>
				remote.deliveries.subscribe(request.body as Partial<Subscription> & { url: string }),
			);
			control.get('/subscriptions', async () => ({
				subscriptions: remote.deliveries.subscriptions,
				attempts: remote.deliveries.attempts,
			}));
			control.delete('/subscriptions', async () => {
				remote.deliveries.clear();
				return { ok: true };
			});
			control.get('/state', async () => ({
				...Object.fromEntries(TABLE_NAMES.map((name) => [name, remote.tables[name].rows])),
				requests: remote.traffic.requests,
				maxInFlight: remote.traffic.maxInFlight,
			}));
			control.get('/summary', async () => remote.summary());
			control.post('/settings', async (request) => {
				change(remote.settings, (request.body ?? {}) as Partial<Settings>);
				return remote.settings;
			});
			control.post('/reset', async () => {
				remote.reset();
				return { ok: true };
			});
		},
		{ prefix: REMOTE_PREFIX },
	);
}
