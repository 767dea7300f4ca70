import type { ErrorReport } from '../execution/errorReport';
import type { Change } from '../execution/itemMemory';
import { provesNothingDone, type UnsuccessfulOutcome } from '../transport/outcome';
import { detailsOf } from './details';
import { describeOutcome, whatHappened } from './result';
import type { MessageContext } from './words';

/** What a delete does, which can be the removal of a link. */
export type Removed = Extract<Change, 'deleted' | 'unlinked'>;

/** What another run does after one that ended early. */
export const removedAgain = (change: Removed) =>
	`Another run, also by Retry, does no harm: what is ${change} already fails as missing.`;

/** Describes why something was not deleted; that there is no such thing is said by `describeMissing`. */
export function describeDelete(
	outcome: UnsuccessfulOutcome,
	context: MessageContext,
	change: Removed = 'deleted',
): ErrorReport {
	const { kind, result, mismatch } = outcome;
	const reason = describeOutcome(outcome, { ...context, change });
	// A conflict with another record is a refusal like any other.
	const details = detailsOf(kind === 'exists' ? 'refused' : kind, result);
	if (mismatch) return { ...reason, details, isFinal: true };
	if (kind !== 'unknown') {
		const nothing = `Nothing was ${change} for this item.`;
		return { ...reason, reassurance: provesNothingDone(result) ? nothing : undefined, details };
	}
	const message = `Upwell may have ${change} this ${context.noun.one}: ${whatHappened(result, context)}`;
	const description = `Run the item again when Upwell answers: if it is missing then, it was ${change}.`;
	return { ...reason, message, description, details };
}
