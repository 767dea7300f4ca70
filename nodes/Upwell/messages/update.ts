import type { SourceKey } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import type { UnsuccessfulOutcome } from '../transport/outcome';
import { MAY_BE_HIDDEN } from './read';
import { describeResult, detailsOf, factsOf, whatHappened } from './result';
import { aNamed, type MessageContext } from './words';

export const NOT_CHANGED = 'Nothing was changed for this item.';
const RUN_AGAIN = 'Run the item again when Upwell answers: the same update twice does no harm.';

/** Describes why an update was not done; that there is no such record is said by `describeMissing`. */
export function describeUpdate(outcome: UnsuccessfulOutcome, context: MessageContext): ErrorReport {
	const { kind, result } = outcome;
	const reason = describeResult(result, context);
	// A conflict with another record is a refusal like any other.
	const details = detailsOf(kind === 'exists' ? 'refused' : kind, result);
	if (kind !== 'unknown') return { ...reason, reassurance: NOT_CHANGED, details };
	const message = `Upwell may have updated this ${context.noun.one}: ${whatHappened(result, context.timeoutMs)}`;
	return { ...reason, message, description: RUN_AGAIN, details };
}

/** Says that a record was updated, but could not be read afterwards. */
export function describeUnread(outcome: UnsuccessfulOutcome, context: MessageContext): ErrorReport {
	const { kind, result } = outcome;
	const reason = describeResult(result, context);
	const why = kind === 'missing' ? 'a search for it found nothing' : reason.message;
	const message = `Upwell updated this ${context.noun.one} but left it out of its answer, and it could not be looked up: ${why}`;
	const description = kind === 'missing' ? 'Look for it in Upwell.' : reason.description;
	return { ...reason, message, description, details: detailsOf('exists', result) };
}

/** Says that a record which Upwell says exists was not updated; `mayBeUpdated`: an earlier attempt got no readable answer. */
export function describeNotUpdated(
	{ kind, result }: UnsuccessfulOutcome,
	context: MessageContext & { sourceKey: SourceKey },
	mayBeUpdated: boolean,
): ErrorReport {
	const exists = `${aNamed(context.sourceKey, context.noun)} exists in Upwell`;
	const reason = describeResult(result, context);
	if (kind === 'unknown') {
		const message = `${exists} and may have been updated: ${whatHappened(result, context.timeoutMs)}`;
		return { ...reason, message, description: RUN_AGAIN, details: detailsOf('unknown', result) };
	}
	const facts = factsOf(mayBeUpdated ? 'unknown' : 'exists', result);
	if (kind === 'missing') {
		const message = mayBeUpdated
			? `${exists}, as Upwell says, and may have been updated in an earlier attempt, but an update of it found nothing`
			: `${exists}, as Upwell says, but an update of it found nothing`;
		return { ...facts, message, description: `${MAY_BE_HIDDEN} Look for it in Upwell.` };
	}
	const message = mayBeUpdated
		? `${exists} and may have been updated in an earlier attempt: ${reason.message}`
		: `${exists}, but was not updated: ${reason.message}`;
	return { ...reason, message, details: facts.details };
}
