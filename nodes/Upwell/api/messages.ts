import type { IDataObject } from 'n8n-workflow';
import type { Explanation, FailureCause } from '../explained';
import type { SourcePair } from './customers';
import type { Outcome } from './outcome';
import { readRetryAfter } from './pace';
import { readApiMessage, type Reply } from './reply';

const WHERE_KEYS_ARE_MADE =
	"Keys are made in Upwell under Settings → API Keys → 'Generate New API Key'";

const MAY_EXIST =
	'An earlier attempt got no readable answer, so Upwell may have created this customer. Look for it in Upwell before you run this item again';

/** What the explanations need to know beyond the outcome. */
export interface Circumstances {
	/** Where the requests went. */
	host: string;
	/** Both parts of the source pair, where the item carries them. */
	pair?: SourcePair;
	/** An earlier attempt may have created the record. */
	mayExist: boolean;
	timeoutMs: number;
}

type Failed = Exclude<Outcome<unknown>['kind'], 'done'>;

/** Explains why a create did not end well. */
export function explainCreate(kind: Failed, reply: Reply, about: Circumstances): Explanation {
	if (kind === 'exists') return explainExists(reply, about);
	if (kind === 'unknown') return explainUnknown(reply, about);
	const explanation = explainReply(reply, about);
	if (!about.mayExist) return { ...explanation, details: detailsOf(kind, reply) };
	return {
		...explanation,
		message: `${explanation.message}. Upwell may have created this customer in an earlier attempt`,
		description: `${MAY_EXIST}. ${explanation.description}`,
		details: detailsOf(kind, reply),
	};
}

/** Explains that Upwell already has such a customer; with the pair by name, otherwise in Upwell's words. */
export function explainExists(reply: Reply, { pair }: Circumstances): Explanation {
	const details = detailsOf('exists', reply);
	const httpStatus = statusOf(reply);
	if (!pair) {
		return {
			message: `Upwell already has such a customer: ${textOf(reply)}`,
			description:
				"Nothing was created for this item. Upwell did not say which customer it is. Give the item a 'Source System' and a 'Source System ID' of its own so that it can be told apart, or remove it.",
			details,
			httpStatus,
		};
	}
	return {
		message: `${named(pair)} already exists in Upwell`,
		description:
			"Nothing was created for this item. To go on with the customer that exists, set the option 'If Customer Exists' to 'Return Existing Customer'.",
		details,
		httpStatus,
	};
}

/** Explains that a customer exists, as Upwell said, but looking it up by its pair did not end well. */
export function explainLookup(
	found: Outcome<unknown>,
	about: Circumstances & { pair: SourcePair },
): Explanation {
	const details = detailsOf('exists', found.reply);
	if (found.kind !== 'done') {
		const reason = explainReply(found.reply, about);
		return {
			message: `${named(about.pair)} exists in Upwell, but it could not be looked up: ${reason.message}`,
			description: reason.description,
			details,
			httpStatus: statusOf(found.reply),
			failure: reason.failure,
		};
	}
	const description =
		'It might have been deleted in Upwell, or belong to an integration that this API key cannot see. Look for it in Upwell.';
	return {
		message: `${named(about.pair)} exists in Upwell, as Upwell says, but a search for it found nothing`,
		description: about.mayExist ? `${MAY_EXIST}. ${description}` : description,
		details,
	};
}

function explainUnknown(reply: Reply, { pair, timeoutMs }: Circumstances): Explanation {
	return {
		message: `Upwell may have created this customer: ${whatHappened(reply, timeoutMs)}`,
		description: pair
			? "Run the item again when Upwell answers: it carries 'Source System' and 'Source System ID', so Upwell refuses a second copy. Or look for the customer in Upwell first."
			: "Look for the customer in Upwell before you run this item again. It was not sent a second time, because without both 'Source System' and 'Source System ID' Upwell cannot tell a second copy from a new customer.",
		details: detailsOf('unknown', reply),
		httpStatus: statusOf(reply),
		failure:
			reply.kind === 'answer' && reply.status >= 500
				? { cause: 'temporarily-unavailable', ...retryAfterOf(reply) }
				: undefined,
		settled: pair === undefined,
	};
}

/** What happened, for an outcome that is not known. */
function whatHappened(reply: Reply, timeoutMs: number): string {
	if (reply.kind === 'answer') {
		if (reply.status < 300) return 'its answer could not be read';
		return `it answered with status ${reply.status}${withText(reply)}`;
	}
	if (reply.code === 'ECONNABORTED' || reply.code === 'ETIMEDOUT') {
		return `no answer came within ${timeoutMs / 1000} seconds`;
	}
	return 'the connection was closed before its answer had come';
}

type Words = Pick<Explanation, 'message' | 'description' | 'httpStatus' | 'failure'>;

/** Explains an answer that says no, or a request that never arrived, whatever had been asked. */
function explainReply(reply: Reply, { host, timeoutMs }: Circumstances): Words {
	if (reply.kind === 'fault') return explainFault(reply, host, timeoutMs);
	const { status } = reply;
	const words = (message: string, description: string, failure?: FailureCause): Words => ({
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
			"Nothing was done for this item. Lower 'Concurrency' or raise 'Max Retries' in the options, or run it again later.",
			{ cause: 'rate-limited', ...retryAfterOf(reply) },
		);
	}
	if (status >= 300 && status < 400) {
		return words(
			`${host} sends requests on to another address (status ${status})`,
			"Nothing was done: the API key is not taken to another address. Check 'Base URL' in the Upwell API credential.",
			{ cause: 'configuration-invalid' },
		);
	}
	if (status >= 500 || status === 408) {
		return words(`Upwell answered with status ${status}${withText(reply)}`, 'Run it again later.', {
			cause: 'temporarily-unavailable',
			...retryAfterOf(reply),
		});
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
			? "Nothing was done for this item. Check 'Base URL' in the Upwell API credential."
			: `Nothing was done for this item. ${placeIn(reply)}Correct the field and run the item again.`,
	);
}

/** The field that Upwell points to; the way to it begins with parts of a query that the user never wrote [inferred]. */
function placeIn(reply: Reply): string {
	const { path } = reply.kind === 'answer' ? readApiMessage(reply.body) : {};
	const field = path?.replace(/^\$(\.selectionSet\.\w+\.args(\.\w+)?)?\.?/, '');
	return field ? `Upwell points to '${field}'. ` : '';
}

function explainFault(
	{ phase, text, code }: Extract<Reply, { kind: 'fault' }>,
	host: string,
	timeoutMs: number,
): Words {
	if (phase === 'unsent') {
		return {
			message: text ?? 'n8n did not send the request',
			description: 'Nothing was sent. Check the Upwell API credential.',
		};
	}
	if (phase === 'untrusted') {
		return {
			message: `n8n does not trust the certificate of ${host}`,
			description:
				"Nothing was sent. Check 'Base URL' in the Upwell API credential, and the certificates that n8n's server knows.",
			failure: { cause: 'configuration-invalid' },
		};
	}
	if (phase === 'unreached') {
		return {
			message: `n8n could not reach ${host}`,
			description:
				"Nothing was done for this item. Check 'Base URL' in the Upwell API credential and the network of n8n's server, or run it again later.",
			failure: { cause: 'temporarily-unavailable' },
		};
	}
	const timedOut = code === 'ECONNABORTED' || code === 'ETIMEDOUT';
	return {
		message: timedOut
			? `no answer came within ${timeoutMs / 1000} seconds`
			: 'the connection was closed before the answer had come',
		description: 'Run it again later.',
		failure: { cause: 'temporarily-unavailable' },
	};
}

/** Facts of a failed item for a workflow that branches on them. */
function detailsOf(outcome: Failed, reply: Reply): IDataObject {
	const facts =
		reply.kind === 'fault'
			? { code: reply.code }
			: { httpStatus: reply.status, ...readApiMessage(reply.body) };
	const given = Object.entries({ outcome, ...facts }).filter(([, value]) => value !== undefined);
	return Object.fromEntries(given) as IDataObject;
}

function named({ sourceSystem, sourceSystemId }: SourcePair): string {
	return `A customer with Source System '${sourceSystem}' and Source System ID '${sourceSystemId}'`;
}

function statusOf(reply: Reply): number | undefined {
	return reply.kind === 'answer' ? reply.status : undefined;
}

/** Upwell's own words, or at least its status. */
function textOf(reply: Reply): string {
	if (reply.kind === 'fault') return '';
	return readApiMessage(reply.body).text ?? `it answered with status ${reply.status}`;
}

function withText(reply: Reply): string {
	const text = reply.kind === 'answer' ? readApiMessage(reply.body).text : undefined;
	return text ? `: ${text}` : '';
}

function retryAfterOf(reply: Extract<Reply, { kind: 'answer' }>): { retryAfterMs?: number } {
	const retryAfterMs = readRetryAfter(reply.retryAfter);
	return retryAfterMs === undefined ? {} : { retryAfterMs };
}
