import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from './clock.cts';
import { formatB, INVALID_API_KEY, MISSING_AUTHORIZATION, Refusal } from './errors.cts';
import type { Fault, FaultQueue } from './faults.cts';
import { makeOperations } from './operations.cts';
import { REMOTE_PREFIX } from './remote.cts';
import { spoil } from './spoil.cts';
import type { CustomerStore } from './store.cts';
import type { ReceivedRequest, Traffic } from './traffic.cts';
import { refusedRequest, validateStrictly } from './validation.cts';

export interface Api {
	apiKey: string;
	clock: Clock;
	/** Whether answers carry a `Date`. */
	dateHeader: boolean;
	latencyMs: number;
	faults: FaultQueue;
	store: CustomerStore;
	traffic: Traffic;
}

interface Exchange {
	received: ReceivedRequest;
	over: () => void;
	fault?: Fault;
}

const contract: { paths: Record<string, Record<string, unknown>> } = JSON.parse(
	readFileSync(join(__dirname, '../contract/upwell.openapi.json'), 'utf8'),
);

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}

function unauthorized({ headers }: FastifyRequest, apiKey: string): object | undefined {
	if (!headers.authorization) return MISSING_AUTHORIZATION;
	return headers.authorization === apiKey ? undefined : INVALID_API_KEY;
}

/** Follows every request from its arrival to its answer, and spoils those that a fault is for. */
function addHooks(app: FastifyInstance, api: Api): void {
	const exchanges = new WeakMap<FastifyRequest, Exchange>();
	const date = () => (api.dateHeader ? api.clock.httpDate() : undefined);

	app.addHook('onRequest', async (request, reply) => {
		reply.raw.sendDate = false;
		if (request.url.startsWith(REMOTE_PREFIX)) return;
		const { method, url: path } = request;
		const headers = { ...request.headers };
		const received: ReceivedRequest = {
			method,
			path,
			headers,
			rawBody: '',
			body: undefined,
			at: Date.now(),
		};
		const over = api.traffic.begin(received);
		exchanges.set(request, { received, over });
		reply.raw.once('close', () => {
			// An answer that was broken off had a status all the same.
			if (reply.raw.headersSent) received.status = reply.raw.statusCode;
			over();
		});
	});

	// The earliest moment at which the body is known, on which the choice of a fault depends.
	app.addHook('preParsing', async (request, reply, payload) => {
		const exchange = exchanges.get(request);
		if (!exchange) return payload;
		const { received } = exchange;
		received.rawBody = await text(payload);
		received.body = parsed(received.rawBody);
		if (api.latencyMs > 0) await sleep(api.latencyMs, undefined, { ref: false });
		const fault = api.faults.take(received);
		exchange.fault = fault;
		if (fault && fault.at !== 'after') {
			const spoilt = await spoil(fault, reply, { date: date() });
			if (spoilt === 'gone') return payload;
			if (spoilt !== 'unspoilt') {
				return await reply.code(spoilt.status).headers(spoilt.headers).send(spoilt.body);
			}
		}
		const refusal = unauthorized(request, api.apiKey);
		return refusal ? await reply.code(401).send(refusal) : payload;
	});

	app.addHook('onSend', async (request, reply, payload) => {
		const exchange = exchanges.get(request);
		let body = payload;
		if (exchange?.fault?.at === 'after') {
			const spoilt = await spoil(exchange.fault, reply, { date: date(), payload: String(payload) });
			if (spoilt === 'gone') return await new Promise(() => {});
			if (spoilt !== 'unspoilt') {
				reply.code(spoilt.status).removeHeader('content-type').headers(spoilt.headers);
				body = spoilt.body;
			}
		}
		if (api.dateHeader) reply.header('date', date());
		if (exchange) exchange.received.status = reply.statusCode;
		exchange?.over();
		return body;
	});

	app.removeAllContentTypeParsers();
	app.addContentTypeParser('application/json', async (request: FastifyRequest) => {
		const rawBody = exchanges.get(request)?.received.rawBody;
		return rawBody === '' ? {} : JSON.parse(rawBody ?? '');
	});
}

function refuse(error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply) {
	if (error instanceof Refusal) return reply.code(error.status).send(error.body);
	const { schema } = request.routeOptions as { schema?: { operationId?: string } };
	const body = refusedRequest(error, schema?.operationId ?? '');
	if (body) return reply.code(400).send(body);
	console.error(error);
	return reply.code(500).send(formatB('unexpected', 'internal server error'));
}

/** Source: inferred from Hasura's endpoint tests. */
function wrongEndpoint(request: FastifyRequest, reply: FastifyReply) {
	const [pathname = ''] = request.url.split('?');
	const methods = Object.keys(contract.paths[pathname] ?? {}).map((name) => name.toUpperCase());
	return methods.length === 0
		? reply.code(404).send(formatB('not-found', 'Endpoint not found'))
		: reply.code(405).send(formatB('method-not-allowed', `Allowed methods: ${methods.join(', ')}`));
}

/** Makes `app` serve the contract's operations as Upwell does. */
export async function serveApi(app: FastifyInstance, api: Api): Promise<void> {
	// Only published as an ES module.
	const { default: openapiGlue } = await import('fastify-openapi-glue');
	validateStrictly(app);
	addHooks(app, api);
	app.setErrorHandler(refuse);
	app.setNotFoundHandler(wrongEndpoint);
	await app.register(openapiGlue, {
		specification: contract,
		serviceHandlers: makeOperations(api.store),
	});
}
