import type { ErrorReport } from '../execution/errorReport';
import { provesNothingDone, type UnsuccessfulOutcome } from '../transport/outcome';
import { describeOutcome, detailsOf, whatHappened } from './result';
import type { MessageContext } from './words';

const NOT_DELETED = 'Nothing was deleted for this item.';

/** What another run does after one that ended early. */
export const DELETE_AGAIN =
	'Another run, also by Retry, does no harm: what is deleted already fails as missing.';

/** Describes why a record was not deleted; that there is no such record is said by `describeMissing`. */
export function describeDelete(outcome: UnsuccessfulOutcome, context: MessageContext): ErrorReport {
	const { kind, result, mismatch } = outcome;
	const reason = describeOutcome(outcome, { ...context, change: 'deleted' });
	// A conflict with another record is a refusal like any other.
	const details = detailsOf(kind === 'exists' ? 'refused' : kind, result);
	if (mismatch) return { ...reason, details, isFinal: true };
	if (kind !== 'unknown') {
		return { ...reason, reassurance: provesNothingDone(result) ? NOT_DELETED : undefined, details };
	}
	const message = `Upwell may have deleted this ${context.noun.one}: ${whatHappened(result, context)}`;
	const description =
		'Run the item again when Upwell answers: if it is missing then, it was deleted.';
	return { ...reason, message, description, details };
}
