import type { UpwellClient } from '../../nodes/Upwell/transport/client';
import { readResponse } from '../../nodes/Upwell/transport/httpResult';
import type { HttpResponse, HttpResult } from '../../nodes/Upwell/transport/httpResult';
import { RateLimitGate } from '../../nodes/Upwell/transport/rateLimitGate';
import type { RetryBudget } from '../../nodes/Upwell/transport/sendWithRetry';

/** An answer as the node reads it, with nothing in it that is to be hidden. */
export const answer = (
	status: number,
	body: unknown = {},
	headers: Record<string, unknown> = {},
): HttpResponse => readResponse(status, body, headers, (value) => value);

/** An answer after which the node sends again at once, if it does. */
export const response = (status: number, body: unknown = {}): HttpResponse =>
	answer(status, body, { 'retry-after': '0' });

/** A client that gives these results, one after the other; `more` replaces parts of it. */
export const clientOf = (results: HttpResult[], more: object = {}): UpwellClient =>
	({
		rateLimit: new RateLimitGate(1),
		keyRefusedSignal: new AbortController().signal,
		send: async () => results.shift(),
		...more,
	}) as unknown as UpwellClient;

export const budgetOf = (retriesLeft: number, stopping?: AbortSignal): RetryBudget => ({
	retriesLeft,
	giveUpAfterMs: 60_000,
	timeoutMs: 1,
	stopping: stopping ?? new AbortController().signal,
});
