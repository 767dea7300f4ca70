import type { IDataObject } from 'n8n-workflow';
import type { ErrorReport, FailureCause } from '../execution/errorReport';
import { readApiMessage } from '../transport/apiMessage';
import { retryAfterOf } from '../transport/backoff';
import type { HttpResponse, HttpResult, TransportError } from '../transport/httpResult';
import { isTimeout, whereLost, type UnsuccessfulOutcome } from '../transport/outcome';
import { describeField } from './apiPath';
import { WHERE_KEYS_ARE_MADE } from './connection';
import type { MessageContext } from './context';
import { sentences } from './words';

/** What happened, and how to get unstuck. */
export type ResultMessage = Pick<ErrorReport, 'message' | 'description' | 'httpStatus' | 'failure'>;

/** Describes an answer that is no success, or a request that never arrived, whatever had been asked. */
export function describeResult(result: HttpResult, context: MessageContext): ResultMessage {
	return result.kind === 'transportError'
		? describeTransportError(result, context)
		: { ...describeResponse(result, context), httpStatus: result.status };
}

function describeResponse(response: HttpResponse, context: MessageContext): ResultMessage {
	const { status } = response;
	if (status === 401) {
		return {
			message: `Upwell did not accept the API key${withText(response)}`,
			description: `Check the key in the Upwell API credential. ${WHERE_KEYS_ARE_MADE}. Nothing more was sent in this run.`,
			failure: { cause: 'credential-invalid' },
		};
	}
	if (status === 403) {
		return {
			message: `Upwell does not allow this with the API key in use${withText(response)}`,
			description: `Use a key of an integration that has this permission. ${WHERE_KEYS_ARE_MADE}.`,
		};
	}
	if (status === 429) {
		return {
			message: `Upwell is receiving too many requests${withText(response)}`,
			description:
				"Lower 'Concurrency' or raise 'Max Retries' in the options, or run it again later.",
			failure: unavailable('rate-limited', response),
		};
	}
	if (status >= 300 && status < 400) {
		return {
			message: `${context.host} redirects requests to another address (status ${status})`,
			description:
				"The API key is not sent to another address. Check 'Base URL' in the Upwell API credential.",
			failure: { cause: 'configuration-invalid' },
		};
	}
	if (status >= 500 || status === 408) {
		return {
			message: `Upwell answered with status ${status}${withText(response)}`,
			description: 'Run it again later.',
			failure: unavailable('temporarily-unavailable', response),
		};
	}
	if (status >= 200 && status < 300) {
		return {
			message: "Upwell's answer could not be read",
			description: "Check 'Base URL' in the Upwell API credential, or run it again later.",
		};
	}
	return {
		message: `Upwell did not accept this item: ${textOf(response)}`,
		description:
			status === 404 || status === 405
				? "Check 'Base URL' in the Upwell API credential."
				: sentences(describeField(response, context), 'Correct the field and run the item again.'),
	};
}

function describeTransportError(
	error: TransportError,
	{ host, timeoutMs }: MessageContext,
): ResultMessage {
	switch (whereLost(error)) {
		case 'unsent':
			return {
				message: error.text ?? 'n8n did not send the request',
				description: 'Check the Upwell API credential.',
			};
		case 'insecure':
			return {
				message: `n8n could not make a secure connection to ${host}`,
				description:
					"Check 'Base URL' in the Upwell API credential, and the certificates that n8n's server trusts.",
				failure: { cause: 'configuration-invalid' },
			};
		case 'unreached':
			return {
				message: `n8n could not reach ${host}`,
				description:
					"Check 'Base URL' in the Upwell API credential and the network of n8n's server, or run it again later.",
				failure: { cause: 'temporarily-unavailable' },
			};
		case 'onTheWay':
			return {
				message: howItWasLost(error, timeoutMs),
				description: 'Run it again later.',
				failure: { cause: 'temporarily-unavailable' },
			};
	}
}

function howItWasLost(error: TransportError, timeoutMs: number): string {
	return isTimeout(error)
		? `no answer came within ${timeoutMs / 1000} seconds`
		: 'the connection was closed before the answer arrived';
}

/** What happened, for an outcome that is not known; the end of a sentence. */
export function whatHappened(result: HttpResult, timeoutMs: number): string {
	if (result.kind === 'transportError') return howItWasLost(result, timeoutMs);
	if (result.status < 300) return 'its answer could not be read';
	return `it answered with status ${result.status}${withText(result)}`;
}

/** The HTTP status of an answer that is no success; a good one is not what went wrong. */
export function statusOf(result: HttpResult): number | undefined {
	return result.kind === 'response' && result.status >= 300 ? result.status : undefined;
}

/** Upwell's own words, or at least its status. */
export function textOf(result: HttpResult): string {
	if (result.kind === 'transportError') return '';
	return readApiMessage(result.body).text ?? `it answered with status ${result.status}`;
}

/** Upwell's own words as the end of a sentence; nothing where it had none. */
function withText({ body }: HttpResponse): string {
	const { text } = readApiMessage(body);
	return text ? `: ${text}` : '';
}

/** Upwell cannot answer at the moment: as n8n's error classes take it, with how long the server asked to wait. */
export function unavailable(
	cause: 'rate-limited' | 'temporarily-unavailable',
	result: HttpResult,
): FailureCause {
	const retryAfterMs = retryAfterOf(result);
	return retryAfterMs === undefined ? { cause } : { cause, retryAfterMs };
}

/**
 * Facts of a failed item for a workflow that branches on them. `outcome` is `unknown` wherever something may have been
 * done, whatever came last.
 */
export function detailsOf(outcome: UnsuccessfulOutcome['kind'], result: HttpResult): IDataObject {
	const facts = result.kind === 'transportError' ? { code: result.codes[0] } : factsOf(result);
	const given = Object.entries({ outcome, ...facts }).filter(([, value]) => value !== undefined);
	return Object.fromEntries(given) as IDataObject;
}

/** Of a good status there is no message to read: whatever the answer holds, it is not one of Upwell's refusals. */
function factsOf({ status, body }: HttpResponse) {
	return { httpStatus: status, ...(status < 300 ? {} : readApiMessage(body)) };
}
