import { Agent } from 'node:http';
import axios from 'axios';
import { readRetryAfter } from '../../nodes/Upwell/transport/backoff';
import { readAnswer } from './answer.cts';
import type { Answer } from './answer.cts';
import { CheckFailed } from './failure.cts';

export interface ApiRequest {
	method: 'GET' | 'POST' | 'PUT';
	/** Below `/api/rest`, without query. */
	path: string;
	query?: Record<string, string | number>;
	body?: object;
	/** Another `Authorization` than the account's key. */
	authorization?: string;
	/** Whether a 429 is an answer like any other. */
	acceptsRateLimit?: boolean;
}

export interface ClientOptions {
	apiKey: string;
	baseUrl: string;
	/** Called before each request is sent; throws if it may not be. */
	guard(request: ApiRequest): void;
	/** Waits for some milliseconds. */
	wait(ms: number): Promise<unknown>;
	/** Told about each wait that Upwell asks for. */
	onWait?(seconds: number): void;
	/** Ends the check. */
	signal?: AbortSignal;
	timeoutMs?: number;
}

/** Whether a request only reads. */
export const isRead = ({ method, path }: ApiRequest): boolean =>
	method === 'GET' || (method === 'POST' && path.endsWith('/search'));

const TIMEOUT_MS = 30_000;
const LARGEST_ANSWER = 32 * 1024 * 1024;
/** How often a request is sent again: after a 429, and a read also after a broken connection or a server error. */
const MOST_RETRIES = 3;
const LONGEST_WAIT_MS = 120_000;
/** All waits of one check together. */
const LONGEST_WAITS_MS = 300_000;
const FIRST_STEP_MS = 2_000;

const NO_ANSWER = 'No answer came from Upwell';

/** Says why no answer came, in words that do not depend on what the server sent. */
function describeNoAnswer(thrown: unknown, timeoutMs: number): string {
	const { code = '' } = thrown as { code?: string };
	if (code === 'ERR_CANCELED' || code === 'ECONNABORTED' || code === 'ETIMEDOUT') {
		return `${NO_ANSWER} within ${timeoutMs / 1000} seconds.`;
	}
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
		return `${NO_ANSWER}: the host name of the base URL cannot be found. Check the address and your connection.`;
	}
	if (code === 'ECONNREFUSED') return `${NO_ANSWER}: nothing listens at the base URL.`;
	if (/CERT|SSL|TLS|SIGNED|ISSUER/.test(code)) {
		return `${NO_ANSWER}: its certificate cannot be verified (${code}).`;
	}
	const name = /^[A-Z_]{3,40}$/.test(code) ? ` (${code})` : '';
	return `${NO_ANSWER}: the connection failed${name}.`;
}

/** Sends requests one after the other, to the base URL only. */
export class Client {
	/** How many requests were sent. */
	sent = 0;
	private waitedMs = 0;
	private readonly timeoutMs: number;
	// An agent without proxy settings, for this computer itself.
	private readonly direct = new Agent();

	constructor(private readonly options: ClientOptions) {
		this.timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
	}

	/**
	 * Sends a request and waits for its answer, whatever its status. After a 429 it is sent again, a read also after a
	 * failed connection or a 5xx; a write is not, since it may have been done.
	 *
	 * @throws CheckFailed if no answer came, or Upwell asks to wait for longer than the check may
	 */
	async send(request: ApiRequest): Promise<Answer> {
		for (let attempt = 1; ; attempt++) {
			const isLast = attempt > MOST_RETRIES;
			const outcome = await this.sendOnce(request);
			if ('problem' in outcome) {
				if (isLast || !isRead(request)) throw new CheckFailed(outcome.problem);
				await this.pause(FIRST_STEP_MS * 2 ** (attempt - 1));
				continue;
			}
			const isBusy = outcome.status === 429 && !request.acceptsRateLimit;
			// An invented key may well be answered by a 500 each time.
			const mayPass = outcome.status > 500 && isRead(request) && attempt === 1;
			if (!isBusy && !mayPass) return outcome;
			if (isBusy && isLast) {
				throw new CheckFailed(
					`Upwell's rate limit was reached ${attempt} times in a row (status 429). Try again later.`,
				);
			}
			const asked = readRetryAfter(outcome.headers['retry-after'], outcome.headers.date);
			await this.pause(asked ?? FIRST_STEP_MS * 2 ** (attempt - 1));
		}
	}

	private async pause(ms: number): Promise<void> {
		if (ms > LONGEST_WAIT_MS || this.waitedMs + ms > LONGEST_WAITS_MS) {
			throw new CheckFailed(
				`Upwell asks to wait for ${Math.ceil(ms / 1000)} seconds. The check waits for 120 seconds at most, and for 300 in all. Try again later.`,
			);
		}
		this.waitedMs += ms;
		this.options.onWait?.(Math.ceil(ms / 1000));
		await this.options.wait(ms);
	}

	private async sendOnce(request: ApiRequest): Promise<Answer | { problem: string }> {
		const { apiKey, baseUrl, guard, signal } = this.options;
		guard(request);
		if (signal?.aborted) throw new CheckFailed('The check was stopped.');
		const { method, path, query, body, authorization = apiKey } = request;
		const timeout = AbortSignal.timeout(this.timeoutMs);
		this.sent++;
		const startedAt = Date.now();
		try {
			const response = await axios.request<string>({
				method,
				url: `${baseUrl}/api/rest${path}`,
				params: query,
				data: body,
				headers: {
					Accept: 'application/json',
					'User-Agent': 'n8n-nodes-upwell check-account',
					Authorization: authorization,
				},
				// The key goes nowhere else: not to another address, and not in the clear to a proxy.
				maxRedirects: 0,
				...(baseUrl.startsWith('http:') ? { proxy: false, httpAgent: this.direct } : {}),
				maxContentLength: LARGEST_ANSWER,
				responseType: 'text',
				transformResponse: (text: string) => text,
				validateStatus: () => true,
				signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
			});
			return readAnswer(response, Date.now() - startedAt);
		} catch (thrown) {
			if (signal?.aborted) throw new CheckFailed('The check was stopped.');
			return { problem: describeNoAnswer(thrown, this.timeoutMs) };
		}
	}
}
