import type { SourceKey } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import type { Change } from '../execution/itemMemory';
import {
	mayComeAfterDone,
	provesNothingDone,
	type UnsuccessfulOutcome,
} from '../transport/outcome';
import { whatUpwellSays } from './create';
import { MAY_BE_HIDDEN } from './read';
import { detailsOf, factsOf } from './details';
import { describeOutcome, whatHappened } from './result';
import { aNamed, named, quoted, sentences, type MessageContext } from './words';

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

/** Says that no record has this source ID, in whichever system. */
export function describeMissingSourceId(
	{ result }: UnsuccessfulOutcome,
	sourceSystemId: string,
	{ noun }: MessageContext,
): ErrorReport {
	const message = `Upwell has no ${noun.one} with the Source System ID ${quoted(sourceSystemId)}`;
	const description = sentences("Check 'Source System ID'; it is case-sensitive.", MAY_BE_HIDDEN);
	return { ...factsOf('missing', result), message, description };
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
 * @param wasFound whether it was looked up; otherwise Upwell has only said so
 * @param mayBe what an earlier request of this run may have done to it
 */
export function describeNotUpdated(
	outcome: UnsuccessfulOutcome,
	context: MessageContext & { sourceKey: SourceKey },
	{ wasFound, mayBe }: { wasFound: boolean; mayBe?: Extract<Change, 'created' | 'updated'> },
): ErrorReport {
	const { sourceKey, noun } = context;
	const { kind, result, mismatch } = outcome;
	const reason = describeOutcome(outcome, context);
	if (mismatch) return { ...reason, details: detailsOf('unknown', result), isFinal: true };

	const [subject, and, but] = wasFound
		? [`${aNamed(sourceKey, noun)} exists in Upwell`, ' and', ', but']
		: [`${whatUpwellSays(noun)}. The ${named(sourceKey, noun)}`, '', ''];
	if (kind === 'unknown' || (kind === 'refused' && mayComeAfterDone(result))) {
		const message = `${subject}${and} may have been updated: ${whatHappened(result, context)}`;
		return { ...reason, message, description: RUN_AGAIN, details: detailsOf('unknown', result) };
	}
	const [why, nextStep] =
		kind === 'missing'
			? ['an update of it found nothing', `${MAY_BE_HIDDEN} Look for it in Upwell.`]
			: [reason.message, reason.description];
	const earlier = `${and} may have been ${mayBe} in an earlier attempt`;
	const what = {
		created: `${earlier}, but was not updated`,
		updated: earlier,
		nothing: `${but} was not updated`,
	}[mayBe ?? 'nothing'];
	const message = `${subject}${what}: ${why}`;
	const details = detailsOf(mayBe ? 'unknown' : 'exists', result);
	return { ...reason, message, description: nextStep, details };
}
