import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from './clock.cts';
import { rowsIn } from './creates.cts';
import { formatB, INVALID_API_KEY, MISSING_AUTHORIZATION, NOT_JSON, Refusal } from './errors.cts';
import type { Fault, FaultQueue } from './faults.cts';
import { REMOTE_PREFIX } from './remote.cts';
import type { Settings } from './settings.cts';
import { spoil } from './spoil.cts';
import type { ReceivedRequest, Traffic } from './traffic.cts';

/** What the way of a request through the sandbox depends on. */
export interface Surroundings {
	apiKey: string;
	clock: Clock;
	/** Whether answers carry a `Date`. */
	dateHeader: boolean;
	settings: Settings;
	faults: FaultQueue;
	traffic: Traffic;
	/** Called when a request's body is known and before it is handled. */
	onRequest?: (request: ReceivedRequest) => void;
}

interface Exchange {
	received: ReceivedRequest;
	over: () => void;
	fault?: Fault;
}

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
export function followExchanges(app: FastifyInstance, api: Surroundings): void {
	const exchanges = new WeakMap<FastifyRequest, Exchange>();
	const date = () => (api.dateHeader ? api.clock.httpDate() : undefined);

	app.addHook('onRequest', async (request, reply) => {
		reply.raw.sendDate = false;
		if (request.url.startsWith(REMOTE_PREFIX)) return;
		const { method, url: path, headers } = request;
		const received: ReceivedRequest = {
			method,
			path,
			headers,
			rawBody: '',
			body: undefined,
			at: Date.now(),
		};
		const over = api.traffic.begin(received, request.raw.socket);
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
		try {
			received.rawBody = await text(payload);
		} catch {
			// The client went away in the middle of it: there is nothing to handle and nobody to answer.
			reply.hijack();
			return payload;
		}
		received.body = parsed(received.rawBody);
		api.onRequest?.(received);
		const delay = api.settings.latencyMs + api.settings.perRowMs * rowsIn(received);
		if (delay >= 1) await sleep(delay, undefined, { ref: false });
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
		const { rawBody = '', body } = exchanges.get(request)?.received ?? {};
		if (rawBody === '') return {};
		if (body === undefined) throw new Refusal(400, formatB('bad-request', NOT_JSON));
		return body;
	});
}
