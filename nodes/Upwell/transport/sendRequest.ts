import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import type { Endpoint } from '../description';
import { isRefusalAlone } from './apiMessage';
import type { UpwellClient } from './client';
import type { Outcome } from './outcome';
import type { Query } from './query';
import { sendWithRetry, type RetryBudget, type WriteAttempts } from './sendWithRetry';

/** A request to an endpoint of which nothing is known but what the user says. */
export interface CustomRequest {
	method: IHttpRequestMethods;
	/** Below the base URL, encoded. */
	path: Endpoint['path'];
	/** The first part of the path below the API's root: such requests should take about as long. */
	group: string;
	query: Query;
	body?: IDataObject;
	/** Whether the user says that sending it again does no harm. */
	resend: boolean;
}

/** What an answer holds, whatever that is: it can be null. */
export interface AnswerBody {
	body: unknown;
}

/** Whether a request changes nothing, by the meaning of its method. */
export function isRead({ method }: Pick<CustomRequest, 'method'>): boolean {
	return method === 'GET';
}

/** A body that is text is no answer of Upwell's, which are JSON objects [docs: all examples]. */
function readBody(body: unknown, status: number): AnswerBody | undefined {
	const hasNoContent = status === 204 || status === 205;
	if (hasNoContent) return { body: {} };
	if (body === undefined || typeof body === 'string' || isRefusalAlone(body)) return undefined;
	return { body };
}

/**
 * Sends a request of the user's own. A read may be sent again after an unknown outcome, anything else only where the user
 * says so. Throws as `sendWithRetry` does.
 *
 * @param attempts of a write
 */
export async function sendRequest(
	client: UpwellClient,
	budget: RetryBudget,
	request: CustomRequest,
	attempts?: WriteAttempts,
): Promise<Outcome<AnswerBody>> {
	const { method, path, group, query, body, resend } = request;
	const endpoint: Endpoint = {
		method,
		path,
		responseKey: '',
		resend: isRead(request) || resend ? 'always' : 'never',
		evidence: 'inferred: a read changes nothing; of anything else only the user knows',
	};
	const kind = `${method} ${group}`;
	// A 404 that speaks of a record can only mean one that the path or the body names.
	const call = { endpoint, query, body, kind, read: readBody, namesRecord: true, attempts };
	return await sendWithRetry(client, budget, call);
}
