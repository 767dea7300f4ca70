import { explainReply, statusOf, type Surroundings } from '../../api/messages';
import type { Shortfall } from '../../api/outcome';
import type { Reply } from '../../api/reply';
import type { SourcePair } from '../../api/sourcePair';
import type { Explanation } from '../../explanation';
import { detailsOf, MAYBE_HIDDEN, named, whatHappened } from './shared';

const NOT_CHANGED = 'Nothing was changed for this item.';

const AGAIN = 'Run the item again when Upwell answers: the same update twice does no harm.';

/** Explains why an update did not end well; that there is no such customer is said by `explainMissing`. */
export function explainUpdate({ kind, reply }: Shortfall, about: Surroundings): Explanation {
	const { message, description, ...reason } = explainReply(reply, about);
	// That it collides with another customer is a refusal like any other.
	const details = detailsOf(kind === 'exists' ? 'refused' : kind, reply);
	if (kind !== 'unknown') {
		return { ...reason, message, description, reassurance: NOT_CHANGED, details };
	}
	return {
		...reason,
		message: `Upwell may have updated this customer: ${whatHappened(reply, about.timeoutMs)}`,
		description: AGAIN,
		details,
	};
}

/** Explains that a customer was updated, but could not be read afterwards. */
export function explainUnread({ kind, reply }: Shortfall, about: Surroundings): Explanation {
	const { message, description, ...reason } = explainReply(reply, about);
	const why = kind === 'missing' ? 'a search for it found nothing' : message;
	return {
		...reason,
		message: `Upwell updated this customer and left it out of its answer, and it could not be looked up: ${why}`,
		description: kind === 'missing' ? 'Look for it in Upwell.' : description,
		details: detailsOf('exists', reply),
	};
}

/** Explains that the due option was all there was to change, and that there was nothing to put it into. */
export function explainNoRule(reply: Reply): Explanation {
	return {
		message: 'Upwell did not change the due option: the customer has no rule that holds one',
		description:
			"Upwell's update changes a rule and does not make one. Give the customer its rule in Upwell, or when it is created ('Customer Rule (JSON)').",
		reassurance: NOT_CHANGED,
		details: detailsOf('refused', reply),
	};
}

/**
 * Explains that a customer exists, as Upwell said when it was to be created, but was not updated.
 *
 * @param mayBeUpdated an earlier attempt got no readable answer
 */
export function explainNotUpdated(
	{ kind, reply }: Shortfall,
	about: Surroundings & { pair: SourcePair; mayBeUpdated: boolean },
): Explanation {
	const exists = `A ${named(about.pair)} exists in Upwell`;
	const { message, description, ...reason } = explainReply(reply, about);
	if (kind === 'unknown') {
		return {
			...reason,
			message: `${exists} and may have been updated: ${whatHappened(reply, about.timeoutMs)}`,
			description: AGAIN,
			details: detailsOf('unknown', reply),
		};
	}
	const details = detailsOf(about.mayBeUpdated ? 'unknown' : 'exists', reply);
	if (kind === 'missing') {
		return {
			message: about.mayBeUpdated
				? `${exists}, as Upwell says, and may have been updated in an earlier attempt, but an update of it found nothing`
				: `${exists}, as Upwell says, but an update of it found nothing`,
			description: `${MAYBE_HIDDEN} Look for it in Upwell.`,
			details,
			httpStatus: statusOf(reply),
		};
	}
	return {
		...reason,
		message: about.mayBeUpdated
			? `${exists} and may have been updated in an earlier attempt: ${message}`
			: `${exists}, but was not updated: ${message}`,
		description,
		details,
	};
}
