import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { formatB } from './errors.cts';
import type { Fault } from './faults.cts';
import { operationOf } from './operations.cts';
import { PAGE, plausibleError } from './plausible.cts';

export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

/** The answer after a fault: another one, none at all (`none`), or the real one (`unchanged`). */
export type FaultyAnswer = Answer | 'none' | 'unchanged';

function answer(status: number, body: unknown): Answer {
	const isPage = typeof body === 'string';
	return {
		status,
		headers: {
			'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
		},
		body: isPage ? body : JSON.stringify(body),
	};
}

function echo(authorization: string): object {
	return {
		...formatB('access-denied', `Not allowed for the Authorization "${authorization}"`),
		details: { request: { headers: { authorization } } },
	};
}

function answerOf(fault: Fault, authorization: string): Answer {
	const { status, body } = fault;
	switch (fault.kind) {
		case 'rateLimit':
			return answer(429, body ?? plausibleError(429));
		case 'redirect':
			return { ...answer(status ?? 302, ''), headers: { location: fault.location ?? '/' } };
		case 'html':
			return answer(status ?? 200, body ?? PAGE);
		case 'empty':
			return { status: status ?? 200, headers: {}, body: '' };
		case 'json': {
			const text = JSON.stringify(body ?? null);
			return { ...answer(status ?? 200, {}), body: text };
		}
		case 'echoKey':
			return answer(status ?? 400, echo(authorization));
		default:
			return answer(status ?? 503, body ?? plausibleError(status ?? 503));
	}
}

/** The answer to a bulk create with the first records only; unchanged if the records were refused. */
function shorten(keep: number, { statusCode }: FastifyReply, payload = ''): FaultyAnswer {
	if (statusCode !== 200) return 'unchanged';
	const created = JSON.parse(payload) as Record<string, { returning: unknown[] }>;
	const shortened = Object.entries(created).map(([key, { returning }]) => [
		key,
		{ returning: returning.slice(0, keep) },
	]);
	return answer(statusCode, Object.fromEntries(shortened));
}

/** Announces the whole answer, sends its first half and closes the connection. */
function breakOff({ raw }: FastifyReply, { status, headers, body }: Answer, date?: string): void {
	raw.writeHead(status, {
		...headers,
		...(date === undefined ? {} : { date }),
		'content-length': Buffer.byteLength(body),
	});
	raw.write(body.slice(0, body.length / 2), () => raw.destroy());
}

/**
 * Applies a fault to the answer of a request.
 *
 * @param real the `Date` of the real answer, and its text if the request was handled
 */
export async function applyFault(
	fault: Fault,
	reply: FastifyReply,
	real: { date?: string; payload?: string },
): Promise<FaultyAnswer> {
	if (fault.delayMs !== undefined) await sleep(fault.delayMs, undefined, { ref: false });
	switch (fault.kind) {
		case 'slow':
			return 'unchanged';
		case 'silence':
			reply.hijack();
			return 'none';
		case 'reset':
			reply.hijack();
			reply.raw.socket?.resetAndDestroy();
			return 'none';
		case 'shortened':
			return shorten(fault.keep ?? 0, reply, real.payload);
		case 'truncated': {
			const { method, url: path } = reply.request;
			const whole = real.payload ?? JSON.stringify(operationOf({ method, path })?.sample ?? {});
			const announced = { ...answer(fault.status ?? 200, {}), body: whole };
			if (fault.body === 'json') {
				return { ...announced, body: whole.slice(0, whole.length / 2) };
			}
			reply.hijack();
			breakOff(reply, announced, real.date);
			return 'none';
		}
		default: {
			const faulty = answerOf(fault, reply.request.headers.authorization ?? '');
			const retryAfter: Record<string, string> =
				fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
			return { ...faulty, headers: { ...faulty.headers, ...retryAfter, ...fault.headers } };
		}
	}
}
