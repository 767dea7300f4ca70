import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { formatA, formatB, INVALID_API_KEY } from './errors.cts';
import type { Fault } from './faults.cts';

export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

/** What became of an answer: another one instead, none ever (`gone`), or the proper one (`unspoilt`). */
export type Spoilt = Answer | 'gone' | 'unspoilt';

const PAGE =
	'<!DOCTYPE html>\n<html><head><title>Gateway</title></head><body>Bad gateway</body></html>\n';

/** Source: inferred. The error-codes page names these statuses, but shows a body for 401 only. */
function plausibleBody(status: number): unknown {
	switch (status) {
		case 401:
			return INVALID_API_KEY;
		case 403:
			return formatA('FORBIDDEN', 'Insufficient permissions');
		case 404:
			return formatA('RESOURCE_NOT_FOUND', 'The requested resource does not exist');
		case 409:
			return formatA('RESOURCE_ALREADY_EXISTS', 'The resource already exists');
		case 429:
			return formatA('RATE_LIMIT_EXCEEDED', 'Rate limit exceeded');
		case 503:
			return formatA('SERVICE_UNAVAILABLE', 'Service temporarily unavailable');
		case 502:
		case 504:
			return PAGE;
		default:
			return status < 500
				? formatB('bad-request', 'The request was refused')
				: formatB('unexpected', 'internal server error');
	}
}

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
			return answer(429, body ?? plausibleBody(429));
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
			return answer(status ?? 503, body ?? plausibleBody(status ?? 503));
	}
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
		case 'truncated': {
			const whole =
				proper.payload ?? JSON.stringify({ createCustomer: { id: 'cus_cut', name: 'Cut off' } });
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
