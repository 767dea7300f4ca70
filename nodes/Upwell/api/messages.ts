import type { Explanation, FailureCause } from '../explanation';
import { WHERE_KEYS_ARE_MADE } from './apiKey';
import { isTimeout, whereLost } from './outcome';
import { retryAfterOf } from './pace';
import { readApiMessage, type Fault, type Reply } from './reply';

/** What happened, and the way out. */
export type ReplyMessage = Pick<Explanation, 'message' | 'description' | 'httpStatus' | 'failure'>;

/** What explanations need to know beyond the reply. */
export interface Surroundings {
	/** Where the requests went. */
	host: string;
	timeoutMs: number;
}

/** Explains an answer that says no, or a request that never arrived, whatever had been asked. */
export function explainReply(reply: Reply, { host, timeoutMs }: Surroundings): ReplyMessage {
	if (reply.kind === 'fault') return explainFault(reply, host, timeoutMs);
	const { status } = reply;
	const words = (message: string, description: string, failure?: FailureCause): ReplyMessage => ({
		message,
		description,
		httpStatus: status,
		failure,
	});

	if (status === 401) {
		return words(
			`Upwell did not accept the API key${withText(reply)}`,
			`Check the key in the Upwell API credential: the key alone, without 'Bearer'. ${WHERE_KEYS_ARE_MADE}. Nothing more was sent in this run.`,
			{ cause: 'credential-invalid' },
		);
	}
	if (status === 403) {
		return words(
			`Upwell does not allow this with the API key in use${withText(reply)}`,
			`Use a key of an integration that has this permission. ${WHERE_KEYS_ARE_MADE}.`,
		);
	}
	if (status === 429) {
		return words(
			`Upwell is receiving too many requests${withText(reply)}`,
			"Lower 'Concurrency' or raise 'Max Retries' in the options, or run it again later.",
			unavailable('rate-limited', reply),
		);
	}
	if (status >= 300 && status < 400) {
		return words(
			`${host} sends requests on to another address (status ${status})`,
			"The API key is not taken to another address. Check 'Base URL' in the Upwell API credential.",
			{ cause: 'configuration-invalid' },
		);
	}
	if (status >= 500 || status === 408) {
		return words(
			`Upwell answered with status ${status}${withText(reply)}`,
			'Run it again later.',
			unavailable('temporarily-unavailable', reply),
		);
	}
	if (status >= 200 && status < 300) {
		return words(
			"Upwell's answer could not be read",
			"Check 'Base URL' in the Upwell API credential, or run it again later.",
		);
	}
	return words(
		`Upwell did not accept this item: ${textOf(reply)}`,
		status === 404 || status === 405
			? "Check 'Base URL' in the Upwell API credential."
			: `${placeIn(reply)}Correct the field and run the item again.`,
	);
}

/** The field that Upwell points to; the way to it begins with parts of a query that the user never wrote [inferred]. */
function placeIn(reply: Reply): string {
	const { path } = reply.kind === 'answer' ? readApiMessage(reply.body) : {};
	const field = path?.replace(/^\$(\.selectionSet\.\w+\.args(\.\w+)?)?\.?/, '');
	return field ? `Upwell points to '${field}'. ` : '';
}

function explainFault(fault: Fault, host: string, timeoutMs: number): ReplyMessage {
	const lost = whereLost(fault);
	if (lost === 'unsent') {
		return {
			message: fault.text ?? 'n8n did not send the request',
			description: 'Check the Upwell API credential.',
		};
	}
	if (lost === 'insecure') {
		return {
			message: `n8n could not make a secure connection to ${host}`,
			description:
				"Check 'Base URL' in the Upwell API credential, and the certificates that n8n's server knows.",
			failure: { cause: 'configuration-invalid' },
		};
	}
	if (lost === 'unreached') {
		return {
			message: `n8n could not reach ${host}`,
			description:
				"Check 'Base URL' in the Upwell API credential and the network of n8n's server, or run it again later.",
			failure: { cause: 'temporarily-unavailable' },
		};
	}
	return {
		message: howItWasLost(fault, timeoutMs),
		description: 'Run it again later.',
		failure: { cause: 'temporarily-unavailable' },
	};
}

/** How an answer got lost on its way. */
export function howItWasLost(fault: Fault, timeoutMs: number): string {
	return isTimeout(fault)
		? `no answer came within ${timeoutMs / 1000} seconds`
		: 'the connection was closed before the answer had come';
}

/** The HTTP status of an answer that says no; a good one is not what went wrong. */
export function statusOf(reply: Reply): number | undefined {
	return reply.kind === 'answer' && reply.status >= 300 ? reply.status : undefined;
}

/** Upwell's own words, or at least its status. */
export function textOf(reply: Reply): string {
	if (reply.kind === 'fault') return '';
	return readApiMessage(reply.body).text ?? `it answered with status ${reply.status}`;
}

/** Upwell's own words as the end of a sentence; nothing where it had none. */
export function withText(reply: Reply): string {
	const text = reply.kind === 'answer' ? readApiMessage(reply.body).text : undefined;
	return text ? `: ${text}` : '';
}

/** Upwell cannot answer at the moment: as n8n's error classes take it, with what the server asked to wait. */
export function unavailable(
	cause: 'rate-limited' | 'temporarily-unavailable',
	reply: Reply,
): FailureCause {
	const retryAfterMs = retryAfterOf(reply);
	return retryAfterMs === undefined ? { cause } : { cause, retryAfterMs };
}
