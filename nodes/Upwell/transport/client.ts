import type {
	IAdditionalCredentialOptions,
	IExecuteFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';
import { readApiKey } from './apiKey';
import { assertKeyAllowed, readBaseUrl } from './baseUrl';
import { readResponse, readTransportError, type HttpResponse, type HttpResult } from './httpResult';
import { RateLimitGate } from './rateLimitGate';
import { redactor } from './redact';
import { isKeyRefusal } from './refusal';
import type { Semaphore } from './semaphore';
import { TimeLimit } from './timeLimit';

export interface ApiRequest {
	method: IHttpRequestMethods;
	/** Below the base URL, beginning with a slash. */
	path: string;
	body?: object;
}

/** Where n8n runs the node's code: when a workflow is executed, or when the editor fills a list. */
export type ApiContext = IExecuteFunctions | ILoadOptionsFunctions;

const CREDENTIAL_TYPE = 'upwellApi';

/** One node run's connection to Upwell: the only code that sends anything. */
export class UpwellClient {
	/** Bounds all requests of the run together, and holds them back where Upwell refuses them for their number. */
	readonly rateLimit: RateLimitGate;
	private readonly timeLimit = new TimeLimit();
	private readonly keyRefused = new AbortController();

	private constructor(
		private readonly context: ApiContext,
		private readonly baseUrl: string,
		private readonly credential: IAdditionalCredentialOptions,
		concurrency: number | undefined,
		/** Removes the API key from anything that is shown. */
		readonly redact: <T>(value: T) => T,
	) {
		this.rateLimit = new RateLimitGate(concurrency);
	}

	/**
	 * Reads the credential once for the whole run: n8n would read it from its database for every request. Throws
	 * `BaseUrlError` when the key may not be sent to its base URL, and what n8n throws when there is no credential.
	 *
	 * @param concurrency how many requests may be in flight at once; found by itself where undefined
	 */
	static async connect(context: ApiContext, concurrency?: number): Promise<UpwellClient> {
		const data = await context.getCredentials(CREDENTIAL_TYPE);
		const baseUrl = readBaseUrl(data.baseUrl);
		assertKeyAllowed(baseUrl, data);
		const credential = { credentialsDecrypted: { id: '', name: '', type: CREDENTIAL_TYPE, data } };
		const redact = redactor(readApiKey(data.apiKey));
		return new UpwellClient(context, baseUrl, credential, concurrency, redact);
	}

	/** Tells when a request may be started. */
	get inFlight(): Pick<Semaphore, 'whenFree'> {
		return this.rateLimit.inFlight;
	}

	/** Host name for messages. */
	get host(): string {
		return new URL(this.baseUrl).host;
	}

	/** Aborted when the execution is cancelled. */
	get cancelled(): AbortSignal | undefined {
		const { context } = this;
		return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	}

	/** Aborted after the first refusal of the key, which no further request can change. */
	get keyRefusedSignal(): AbortSignal {
		return this.keyRefused.signal;
	}

	/** The answer that refused the key, if there was one. */
	get keyRefusal(): HttpResponse | undefined {
		return this.keyRefused.signal.reason as HttpResponse | undefined;
	}

	/** Sends one request, once. Never throws: what went wrong is part of the result. */
	async send({ method, path, body }: ApiRequest, timeoutMs: number): Promise<HttpResult> {
		let text: string | undefined;
		try {
			// As text: n8n's HTTP client copies an object, and leaves out properties such as `constructor`.
			text = body && JSON.stringify(body);
		} catch (error) {
			return { ...readTransportError(error), attempted: false };
		}
		return await this.timeLimit.run(timeoutMs, this.cancelled, async (signal) => {
			// Fresh ones each time: n8n writes the key into them.
			const options: IHttpRequestOptions = {
				method,
				url: this.baseUrl + path,
				...(text !== undefined && { body: text, headers: { 'Content-Type': 'application/json' } }),
				json: true,
				timeout: timeoutMs,
				returnFullResponse: true,
				// Statuses are classified here; n8n would send the request again after a 401.
				ignoreHttpStatusErrors: true,
				// n8n would follow to another host, and send the key along.
				disableFollowRedirect: true,
			};
			return await this.exchange(options, signal);
		});
	}

	private async exchange(options: IHttpRequestOptions, signal: AbortSignal): Promise<HttpResult> {
		// n8n aborts the request by the signal that it asks its context for, which knows of cancelled executions only.
		const context = Object.create(this.context, {
			getExecutionCancelSignal: { value: () => signal },
		}) as ApiContext;
		try {
			const send = this.context.helpers.httpRequestWithAuthentication;
			const answer: unknown = await send.call(context, CREDENTIAL_TYPE, options, this.credential);
			const { statusCode, body, headers } = answer as IN8nHttpFullResponse;
			const response = readResponse(statusCode, body as unknown, headers, this.redact);
			if (isKeyRefusal(response)) this.keyRefused.abort(response);
			return response;
		} catch (error) {
			return readTransportError(error);
		}
	}
}
