import type { SourcePair } from '../../api/sourcePair';
import { explainReply, statusOf, textOf, unavailable, type Surroundings } from '../../api/messages';
import type { Shortfall } from '../../api/outcome';
import type { Reply } from '../../api/reply';
import type { Explanation } from '../../explanation';
import { tellDoubt } from './doubt';
import { detailsOf, MAYBE_HIDDEN, named, whatHappened } from './shared';

const NOT_CREATED = 'Nothing was created for this item.';

/** What the explanations need to know beyond the outcome. */
export interface Circumstances extends Surroundings {
	/** Both parts of the source pair, where the item carries them. */
	pair?: SourcePair;
	/** An earlier attempt may have created the customer. */
	mayExist: boolean;
}

/** Explains why a create did not end well. */
export function explainCreate(
	kind: Shortfall['kind'],
	reply: Reply,
	about: Circumstances,
): Explanation {
	if (kind === 'exists') return explainExists(reply, about);
	if (kind === 'unknown') return explainUnknown(reply, about);
	const explanation = explainReply(reply, about);
	return { ...explanation, reassurance: NOT_CREATED, details: detailsOf(kind, reply) };
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
		message: `A ${named(pair)} already exists in Upwell`,
		reassurance: NOT_CREATED,
		description:
			"To go on with the customer that exists, set the option 'If Customer Exists' to 'Return Existing Customer'.",
		details,
		httpStatus,
	};
}

/** Explains that a customer exists, as Upwell said, but looking it up by its pair did not end well. */
export function explainLookup(
	found: Shortfall,
	about: Circumstances & { pair: SourcePair },
): Explanation {
	if (found.kind !== 'missing') {
		const reason = explainReply(found.reply, about);
		return {
			message: `A ${named(about.pair)} exists in Upwell, but it could not be looked up: ${reason.message}`,
			description: reason.description,
			details: detailsOf('exists', found.reply),
			httpStatus: statusOf(found.reply),
			failure: reason.failure,
		};
	}
	const description = `${MAYBE_HIDDEN} Look for it in Upwell.`;
	return {
		message: `A ${named(about.pair)} exists in Upwell, as Upwell says, but a search for it found nothing`,
		description: about.mayExist ? `${tellDoubt('created')} ${description}` : description,
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
