import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { formatB } from './errors.cts';
import type { Fault } from './faults.cts';
import { PAGE, plausibleError, plausibleSuccess } from './plausible.cts';

export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

/** What became of an answer: another one instead, none ever (`gone`), or the proper one (`unspoilt`). */
export type Spoilt = Answer | 'gone' | 'unspoilt';

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

/** The answer to a bulk create with the first rows only; `unspoilt` if the customers were refused. */
function shorten(keep: number, { statusCode }: FastifyReply, payload = ''): Spoilt {
	if (statusCode !== 200) return 'unspoilt';
	const { createCustomers } = JSON.parse(payload) as { createCustomers: { returning: unknown[] } };
	const returning = createCustomers.returning.slice(0, keep);
	return answer(statusCode, { createCustomers: { returning } });
}

/** Sends the first half of an answer that announced the whole, then closes the connection. */
function breakOff({ raw }: FastifyReply, { status, headers, body }: Answer, date?: string): void {
	raw.writeHead(status, {
		...headers,
		...(date === undefined ? {} : { date }),
		'content-length': Buffer.byteLength(body),
	});
	raw.write(body.slice(0, body.length / 2), () => raw.destroy());
}

/**
 * Carries a fault out.
 *
 * @param proper of the proper answer: its `Date`, and its text if the fault comes after it
 */
export async function spoil(
	fault: Fault,
	reply: FastifyReply,
	proper: { date?: string; payload?: string },
): Promise<Spoilt> {
	if (fault.delayMs !== undefined) await sleep(fault.delayMs, undefined, { ref: false });
	switch (fault.kind) {
		case 'slow':
			return 'unspoilt';
		case 'silence':
			reply.hijack();
			return 'gone';
		case 'reset':
			reply.hijack();
			reply.raw.socket?.resetAndDestroy();
			return 'gone';
		case 'shortened':
			return shorten(fault.keep ?? 0, reply, proper.payload);
		case 'truncated': {
			const { method, url: path } = reply.request;
			const whole = proper.payload ?? JSON.stringify(plausibleSuccess({ method, path }));
			const announced = { ...answer(fault.status ?? 200, {}), body: whole };
			if (fault.body === 'json') {
				return { ...announced, body: whole.slice(0, whole.length / 2) };
			}
			reply.hijack();
			breakOff(reply, announced, proper.date);
			return 'gone';
		}
		default: {
			const spoilt = answerOf(fault, reply.request.headers.authorization ?? '');
			const retryAfter: Record<string, string> =
				fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
			return { ...spoilt, headers: { ...spoilt.headers, ...retryAfter, ...fault.headers } };
		}
	}
}
