import type {
	IAdditionalCredentialOptions,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestMethods,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import { readApiKey } from './apiKey';
import { assertDomainAllowed, readBaseUrl } from './baseUrl';
import { readFault } from './fault';
import { Pause } from './pace';
import { redactor } from './redact';
import type { Answer, Reply } from './reply';
import { Slots } from './slots';
import { TimeLimit } from './timeLimit';

export interface ApiRequest {
	method: IHttpRequestMethods;
	/** Below the base URL, beginning with a slash. */
	path: string;
	body?: IDataObject;
}

/** Where n8n runs the node's code: when a workflow is executed, or when the editor fills a list. */
export type ApiContext = IExecuteFunctions | ILoadOptionsFunctions;

const CREDENTIAL_TYPE = 'upwellApi';

/** One node run's connection to Upwell: the only code that sends anything. */
export class UpwellClient {
	/** A rate limit met by one request holds back all. */
	readonly pause = new Pause();

	/** For every request there is, whatever it carries. */
	readonly slots: Slots;

	/** Whether Upwell has refused an update for want of a rule input, see `updateCustomer`. */
	wantsRules = false;

	private readonly timeLimit = new TimeLimit();

	private readonly keyRefused = new AbortController();

	private constructor(
		private readonly context: ApiContext,
		private readonly baseUrl: string,
		private readonly credential: IAdditionalCredentialOptions,
		concurrency: number,
		/** Takes the API key out of anything that is shown. */
		readonly redact: <T>(value: T) => T,
	) {
		this.slots = new Slots(concurrency);
	}

	/**
	 * Reads the credential once for the whole run: n8n would read it from its database for every request.
	 *
	 * @param concurrency how many requests may be on their way at once
	 * @throws ItemFailure when the key may not be sent to the credential's base URL; whatever n8n throws when there is no
	 *   credential
	 */
	static async connect(context: ApiContext, concurrency: number): Promise<UpwellClient> {
		const data = await context.getCredentials(CREDENTIAL_TYPE);
		const baseUrl = readBaseUrl(data.baseUrl);
		assertDomainAllowed(baseUrl, data);
		const credential = {
			credentialsDecrypted: { id: '', name: '', type: CREDENTIAL_TYPE, data },
		};
		const redact = redactor(readApiKey(data.apiKey));
		return new UpwellClient(context, baseUrl, credential, concurrency, redact);
	}

	/** Host name for messages. */
	get host(): string {
		return new URL(this.baseUrl).host;
	}

	/** Aborted when the execution is cancelled. */
	get cancelled(): AbortSignal | undefined {
		return 'getExecutionCancelSignal' in this.context
			? this.context.getExecutionCancelSignal()
			: undefined;
	}

	/** Aborted after the first 401, which no further request can change. */
	get keyRefusedSignal(): AbortSignal {
		return this.keyRefused.signal;
	}

	/** The 401 that was met in this run, if there was one. */
	get refusalOfKey(): Answer | undefined {
		return this.keyRefused.signal.reason as Answer | undefined;
	}

	/**
	 * Sends one request, once. Never throws: what went wrong is part of the reply.
	 *
	 * @param timeoutMs how long to wait for the answer
	 */
	async send(request: ApiRequest, timeoutMs: number): Promise<Reply> {
		return await this.timeLimit.hold(timeoutMs, this.cancelled, async (signal) => {
			return await this.exchange(request, timeoutMs, signal);
		});
	}

	private async exchange(
		request: ApiRequest,
		timeoutMs: number,
		signal: AbortSignal,
	): Promise<Reply> {
		// n8n ends the request by the signal that it asks its context for, which knows of cancelled executions only.
		const context = Object.create(this.context, {
			getExecutionCancelSignal: { value: () => signal },
		}) as ApiContext;
		try {
			// A fresh options object each time: n8n writes the key into it.
			const response = (await this.context.helpers.httpRequestWithAuthentication.call(
				context,
				CREDENTIAL_TYPE,
				{
					method: request.method,
					url: this.baseUrl + request.path,
					body: request.body,
					json: true,
					timeout: timeoutMs,
					returnFullResponse: true,
					// Statuses are judged here; n8n would send the request again after a 401.
					ignoreHttpStatusErrors: true,
					// n8n would follow to another host, and take the key along.
					disableFollowRedirect: true,
				},
				this.credential,
			)) as { statusCode: number; body: unknown; headers: Record<string, unknown> };
			const answer: Answer = {
				kind: 'answer',
				status: response.statusCode,
				// Before its words are cut to a readable length: half a key is a secret too.
				body: this.redact(response.body),
				date: header(response.headers, 'date'),
				retryAfter: header(response.headers, 'retry-after'),
			};
			if (answer.status === 401) this.keyRefused.abort(answer);
			return answer;
		} catch (error) {
			return readFault(error);
		}
	}
}

function header(headers: Record<string, unknown>, name: string): string | undefined {
	const value = headers[name];
	return typeof value === 'string' ? value : undefined;
}
