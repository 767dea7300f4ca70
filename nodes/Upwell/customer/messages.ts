import type { IDataObject } from 'n8n-workflow';
import type { SourcePair } from '../api/sourcePair';
import {
	explainReply,
	howItWasLost,
	statusOf,
	textOf,
	unavailable,
	withText,
} from '../api/messages';
import type { Outcome } from '../api/outcome';
import { readApiMessage, type Answer, type Reply } from '../api/reply';
import type { Explanation } from '../explanation';

const MAY_EXIST =
	'An earlier attempt got no readable answer, so Upwell may have created this customer. Look for it in Upwell before you run this item again.';

const NOT_CREATED = 'Nothing was created for this item.';

/** What the explanations need to know beyond the outcome. */
export interface Circumstances {
	/** Where the requests went. */
	host: string;
	/** Both parts of the source pair, where the item carries them. */
	pair?: SourcePair;
	/** An earlier attempt may have created the customer. */
	mayExist: boolean;
	timeoutMs: number;
}

type Failed = Exclude<Outcome<unknown>['kind'], 'done'>;

/** Explains why a create did not end well. */
export function explainCreate(kind: Failed, reply: Reply, about: Circumstances): Explanation {
	if (kind === 'exists') return explainExists(reply, about);
	if (kind === 'unknown') return explainUnknown(reply, about);
	const explanation = explainReply(reply, about.host, about.timeoutMs);
	return { ...explanation, reassurance: NOT_CREATED, details: detailsOf(kind, reply) };
}

/**
 * Completes an explanation by what is known of earlier attempts.
 *
 * @param mayExist one of them may have created the customer; nothing that came later takes that away
 */
export function complete(explanation: Explanation, mayExist: boolean): Explanation {
	const { message, description, reassurance, details } = explanation;
	const told = { ...explanation, reassurance: undefined };
	if (!mayExist) {
		return { ...told, description: [reassurance, description].filter(Boolean).join(' ') };
	}
	// Both say so themselves, or say better: that it exists.
	if (details?.outcome === 'unknown' || details?.outcome === 'exists') return told;
	return {
		...told,
		message: `${message}. Upwell may have created this customer in an earlier attempt`,
		description: `${MAY_EXIST} ${description}`,
		details: { ...details, outcome: 'unknown' },
	};
}

/** Explains that Upwell already has such a customer; with the pair by name, otherwise in Upwell's words. */
export function explainExists(reply: Reply, { pair }: Circumstances): Explanation {
	const details = detailsOf('exists', reply);
	const httpStatus = statusOf(reply);
	if (!pair) {
		return {
			message: `Upwell already has such a customer: ${textOf(reply)}`,
			reassurance: NOT_CREATED,
			description: `Upwell did not say which customer it is. Give the item a 'Source System' and a 'Source System ID' of its own so that it can be told apart, or remove it.`,
			details,
			httpStatus,
		};
	}
	return {
		message: `${named(pair)} already exists in Upwell`,
		reassurance: NOT_CREATED,
		description:
			"To go on with the customer that exists, set the option 'If Customer Exists' to 'Return Existing Customer'.",
		details,
		httpStatus,
	};
}

/** Explains that a customer exists, as Upwell said, but looking it up by its pair did not end well. */
export function explainLookup(
	found: Outcome<unknown>,
	about: Circumstances & { pair: SourcePair },
): Explanation {
	if (found.kind !== 'done') {
		const reason = explainReply(found.reply, about.host, about.timeoutMs);
		return {
			message: `${named(about.pair)} exists in Upwell, but it could not be looked up: ${reason.message}`,
			description: reason.description,
			details: detailsOf('exists', found.reply),
			httpStatus: statusOf(found.reply),
			failure: reason.failure,
		};
	}
	const description =
		'It might have been deleted in Upwell, or belong to an integration that this API key cannot see. Look for it in Upwell.';
	return {
		message: `${named(about.pair)} exists in Upwell, as Upwell says, but a search for it found nothing`,
		description: about.mayExist ? `${MAY_EXIST} ${description}` : description,
		details: detailsOf(about.mayExist ? 'unknown' : 'exists', found.reply),
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
				? unavailable('temporarily-unavailable', reply)
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
	return howItWasLost(reply, timeoutMs);
}

/**
 * Facts of a failed item for a workflow that branches on them. `outcome` is `unknown` wherever the customer may exist,
 * whatever came last.
 */
function detailsOf(outcome: Failed, reply: Reply): IDataObject {
	const facts = reply.kind === 'fault' ? { code: reply.codes[0] } : factsOf(reply);
	const given = Object.entries({ outcome, ...facts }).filter(([, value]) => value !== undefined);
	return Object.fromEntries(given) as IDataObject;
}

/** Of a good status there is no message to read: whatever the answer holds, it is not one of Upwell's refusals. */
function factsOf({ status, body }: Answer) {
	return { httpStatus: status, ...(status < 300 ? {} : readApiMessage(body)) };
}

function named({ sourceSystem, sourceSystemId }: SourcePair): string {
	return `A customer with Source System '${sourceSystem}' and Source System ID '${sourceSystemId}'`;
}
