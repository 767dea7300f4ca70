import type { CustomerReference } from '../../api/customers/paths';
import { explainReply, statusOf } from '../../api/messages';
import type { Shortfall } from '../../api/outcome';
import type { Explanation } from '../../explanation';
import { detailsOf, named, type Surroundings } from './shared';

/** Explains why customers could not be read. Nothing is in doubt: a read changes nothing. */
export function explainRead({ kind, reply }: Shortfall, about: Surroundings): Explanation {
	return {
		...explainReply(reply, about.host, about.timeoutMs),
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
		description: `${where} It might have been deleted, or belong to an integration that this API key cannot see. ${wayOut}`,
		details: detailsOf('missing', reply),
		httpStatus: statusOf(reply),
	};
}
