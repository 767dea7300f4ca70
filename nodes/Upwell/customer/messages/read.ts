import type { CustomerReference } from '../../api/customers/reference';
import { explainReply, statusOf, type Surroundings } from '../../api/messages';
import type { Shortfall } from '../../api/outcome';
import type { Explanation } from '../../explanation';
import { detailsOf, MAYBE_HIDDEN, named } from './shared';

/** Explains why customers could not be read. Nothing is in doubt: a read changes nothing. */
export function explainRead({ kind, reply }: Shortfall, about: Surroundings): Explanation {
	const { message, ...reason } = explainReply(reply, about);
	const isLost = kind === 'unknown' && reply.kind === 'fault';
	return {
		...reason,
		message: isLost ? `Upwell was asked, but ${message}` : message,
		details: detailsOf(kind === 'unknown' ? 'later' : kind, reply),
	};
}

/**
 * Explains that Upwell has no such customer.
 *
 * @param wayOut what else could be done
 */
export function explainMissing(
	{ reply }: Shortfall,
	reference: CustomerReference,
	wayOut: string,
): Explanation {
	const where =
		'id' in reference
			? "Check 'Customer', or choose it from the list."
			: "Check 'Source System' and the ID, in which upper and lower case count.";
	return {
		message: `Upwell has no ${named(reference)}`,
		description: `${where} ${MAYBE_HIDDEN} ${wayOut}`,
		details: detailsOf('missing', reply),
		httpStatus: statusOf(reply),
	};
}
