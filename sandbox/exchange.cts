import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { applyFault } from './applyFault.cts';
import type { Clock } from './clock.cts';
import { plausibleError } from './plausible.cts';
import {
	formatB,
	INVALID_API_KEY,
	KEY_REFUSALS,
	MISSING_AUTHORIZATION,
	Refusal,
} from './errors.cts';
import type { Fault, FaultQueue } from './faults.cts';
import type { RateLimiter } from './rateLimiter.cts';
import { REMOTE_PREFIX } from './remote.cts';
import { countCreates } from './requestRecords.cts';
import type { Settings } from './settings.cts';
import type { ReceivedRequest, Traffic } from './traffic.cts';

/** What every request needs, whatever its operation. */
export interface ApiContext {
	apiKey: string;
	clock: Clock;
	settings: Settings;
	faults: FaultQueue;
	traffic: Traffic;
	limiter: RateLimiter;
	/** Called for each request when its body has been read, before it is handled. */
	onRequest?: (request: ReceivedRequest) => void;
}

interface Exchange {
	received: ReceivedRequest;
	/** To be called when the request has ended. */
	end: () => void;
	fault?: Fault;
	/** What the rate limiter adds to the answer. */
	limitHeaders?: Record<string, string>;
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}

/** The answer to a request without the key, or with another. */
function unauthorized(
	{ headers }: FastifyRequest,
	{ apiKey, settings: { keyRefusal } }: ApiContext,
): { status: number; body: object } | undefined {
	if (headers.authorization === apiKey) return undefined;
	if (keyRefusal !== 'invalidApiKey') return KEY_REFUSALS[keyRefusal];
	return { status: 401, body: headers.authorization ? INVALID_API_KEY : MISSING_AUTHORIZATION };
}

/** Records every request from its arrival to its answer, and applies faults. */
export function followExchanges(app: FastifyInstance, api: ApiContext): void {
	const exchanges = new WeakMap<FastifyRequest, Exchange>();
	const date = () => (api.settings.dateHeader ? api.clock.httpDate() : undefined);

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
		const end = api.traffic.begin(received, request.raw.socket);
		exchanges.set(request, { received, end });
		reply.raw.once('close', () => {
			// An answer that was cut off had a status, too.
			if (reply.raw.headersSent) received.status = reply.raw.statusCode;
			end();
		});
	});

	// The earliest hook that can read the body, which decides which fault applies.
	app.addHook('preParsing', async (request, reply, payload) => {
		const exchange = exchanges.get(request);
		if (!exchange) return payload;
		const { received } = exchange;
		try {
			received.rawBody = await text(payload);
		} catch {
			// The client closed the connection within the body: there is nothing to handle and nobody to answer.
			reply.hijack();
			return payload;
		}
		received.body = parsed(received.rawBody);
		api.onRequest?.(received);
		const verdict = api.limiter.judge(Date.now());
		reply.raw.once('close', verdict.end);
		exchange.limitHeaders = verdict.headers;
		if (!verdict.isAccepted) return await reply.code(429).send(plausibleError(429));
		const delay = api.settings.latencyMs + api.settings.perRowMs * countCreates(received);
		if (delay >= 1) await sleep(delay, undefined, { ref: false });
		const fault = api.faults.next(received);
		exchange.fault = fault;
		if (fault && fault.at !== 'after') {
			const faulty = await applyFault(fault, reply, { date: date() });
			if (faulty === 'none') return payload;
			if (faulty !== 'unchanged') {
				return await reply.code(faulty.status).headers(faulty.headers).send(faulty.body);
			}
		}
		const refusal = unauthorized(request, api);
		return refusal ? await reply.code(refusal.status).send(refusal.body) : payload;
	});

	app.addHook('onSend', async (request, reply, payload) => {
		const exchange = exchanges.get(request);
		let body = payload;
		if (exchange?.fault?.at === 'after') {
			const faulty = await applyFault(exchange.fault, reply, {
				date: date(),
				payload: String(payload),
			});
			if (faulty === 'none') return await new Promise(() => {});
			if (faulty !== 'unchanged') {
				reply.code(faulty.status).removeHeader('content-type').headers(faulty.headers);
				body = faulty.body;
			}
		}
		if (api.settings.dateHeader) reply.header('date', date());
		if (exchange?.limitHeaders) reply.headers(exchange.limitHeaders);
		if (exchange && api.settings.requestId) {
			reply.header('x-request-id', request.headers['x-request-id'] ?? randomUUID());
		}
		if (exchange) exchange.received.status = reply.statusCode;
		exchange?.end();
		return body;
	});

	app.removeAllContentTypeParsers();
	const receivedOf = (request: FastifyRequest) => exchanges.get(request)?.received;
	// A body that is no JSON object counts as none. Source: HASURA App.hs.
	app.addContentTypeParser('application/json', async (request: FastifyRequest) => {
		const body: unknown = receivedOf(request)?.body;
		return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
	});
	// Some clients name a type where there is no body.
	app.addContentTypeParser('*', async (request: FastifyRequest) => {
		if (receivedOf(request)?.rawBody === '') return {};
		throw new Refusal(400, formatB('bad-request', 'Unsupported Media Type'));
	});
}
