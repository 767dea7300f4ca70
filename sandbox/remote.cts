import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Fault, FaultQueue } from './faults.cts';
import { change } from './settings.cts';
import type { Settings } from './settings.cts';
import type { CustomerStore } from './store.cts';
import type { Traffic } from './traffic.cts';

/** Where the sandbox is controlled from; no part of Upwell's API. */
export const REMOTE_PREFIX = '/__sandbox';

/** What the sandbox holds and has seen, in numbers. */
export interface Summary {
	customers: number;
	/** How many source pairs more than one customer holds. */
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
	faults: FaultQueue;
	store: CustomerStore;
	traffic: Traffic;
	settings: Settings;
	summary(): Summary;
	reset(): void;
}

/** JSON has no Infinity. */
type FaultJson = Omit<Fault, 'times'> & { times?: number | 'always' };

/** Lets other processes on this machine control the sandbox over HTTP, but no web page in a browser on it. */
export async function serveRemote(app: FastifyInstance, remote: Remote): Promise<void> {
	await app.register(
		async (control) => {
			control.setErrorHandler<Error>((error, _request, reply) =>
				reply.code(400).send({ error: error.message }),
			);
			control.addHook('onRequest', async ({ headers }, reply) => {
				// Browsers name the page that asks; whoever is meant to ask from here, such as curl, is none.
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
			control.get('/state', async () => ({
				customers: remote.store.customers,
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
