import type { SourceKey } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import { provesNothingDone, type UnsuccessfulOutcome } from '../transport/outcome';
import { MAY_BE_HIDDEN } from './read';
import { describeOutcome, detailsOf, whatHappened } from './result';
import { aNamed, type MessageContext } from './words';

export const NOT_CHANGED = 'Nothing was changed for this item.';
const RUN_AGAIN = 'Run the item again when Upwell answers: the same update twice does no harm.';

/** Describes why an update was not done; that there is no such record is said by `describeMissing`. */
export function describeUpdate(outcome: UnsuccessfulOutcome, context: MessageContext): ErrorReport {
	const { kind, result, mismatch } = outcome;
	const reason = describeOutcome(outcome, context);
	// A conflict with another record is a refusal like any other.
	const details = detailsOf(kind === 'exists' ? 'refused' : kind, result);
	if (mismatch) return { ...reason, details, isFinal: true };
	if (kind !== 'unknown') {
		return { ...reason, reassurance: provesNothingDone(result) ? NOT_CHANGED : undefined, details };
	}
	const message = `Upwell may have updated this ${context.noun.one}: ${whatHappened(result, context)}`;
	return { ...reason, message, description: RUN_AGAIN, details };
}

/** Says that a record was updated, but could not be read afterwards. */
export function describeUnread(outcome: UnsuccessfulOutcome, context: MessageContext): ErrorReport {
	const { kind, result } = outcome;
	const reason = describeOutcome(outcome, context);
	const why = kind === 'missing' ? 'a search for it found nothing' : reason.message;
	const message = `Upwell updated this ${context.noun.one} but left it out of its answer, and it could not be looked up: ${why}`;
	const description = kind === 'missing' ? 'Look for it in Upwell.' : reason.description;
	return { ...reason, message, description, details: detailsOf('exists', result) };
}

/**
 * Says that a record which exists was not updated. One that nobody has found, the update included, was refused for another
 * reason: see `describeCreate`.
 *
 * @param mayBeUpdated an earlier attempt got no readable answer
 */
export function describeNotUpdated(
	outcome: UnsuccessfulOutcome,
	context: MessageContext & { sourceKey: SourceKey },
	mayBeUpdated: boolean,
): ErrorReport {
	const { kind, result, mismatch } = outcome;
	const details = detailsOf(mayBeUpdated ? 'unknown' : 'exists', result);
	const exists = `${aNamed(context.sourceKey, context.noun)} exists in Upwell`;
	const reason = describeOutcome(outcome, context);
	if (mismatch) {
		return { ...reason, details: detailsOf('unknown', result), isFinal: true };
	}
	if (kind === 'unknown') {
		const message = `${exists} and may have been updated: ${whatHappened(result, context)}`;
		return { ...reason, message, description: RUN_AGAIN, details: detailsOf('unknown', result) };
	}
	const [why, nextStep] =
		kind === 'missing'
			? ['an update of it found nothing', `${MAY_BE_HIDDEN} Look for it in Upwell.`]
			: [reason.message, reason.description];
	const message = mayBeUpdated
		? `${exists} and may have been updated in an earlier attempt: ${why}`
		: `${exists}, but was not updated: ${why}`;
	return { ...reason, message, description: nextStep, details };
}
