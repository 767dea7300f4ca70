import type { Noun, SourceKey } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import type { HttpResult } from '../transport/httpResult';
import { provesNothingDone, type UnsuccessfulOutcome } from '../transport/outcome';
import { describeOutcome, detailsOf, factsOf, whatHappened } from './result';
import { aNamed, named, type MessageContext } from './words';

const NOT_CREATED = 'Nothing was created for this item.';

/** What messages about a create need to know. */
export interface CreateContext extends MessageContext {
	/** Where the item carries it. */
	sourceKey?: SourceKey;
	/** The label of the option that decides about records that exist, and its way out. */
	ifExists?: { label: string; returnLabel: string };
	/** Whether it was found before anything was sent. */
	wasFoundFirst?: boolean;
}

/** Describes why a create was not done. */
export function describeCreate(outcome: UnsuccessfulOutcome, context: CreateContext): ErrorReport {
	const { kind, result } = outcome;
	if (kind === 'unknown') return describeUnknownCreate(outcome, context);
	const reassurance = provesNothingDone(result) ? NOT_CREATED : undefined;
	const report = { ...describeOutcome(outcome, context), reassurance };
	if (kind !== 'exists') return { ...report, details: detailsOf(kind, result) };
	return { ...report, description: anotherRule(context), details: detailsOf('refused', result) };
}

/** Upwell refused a second copy of something, and no record has the item's source key: what else there is to do. */
function anotherRule({ sourceKey, noun }: CreateContext): string {
	const { one } = noun;
	if (!sourceKey) {
		return `Upwell did not say which ${one} has this value already. Change the value, or remove the item; with its own 'Source System' and 'Source System ID' an item can be identified.`;
	}
	return `Upwell found no ${named(sourceKey, noun)}, so another value of this item may have to be unique. Or the ${one} was deleted in Upwell, or belongs to an integration that this API key cannot see. Change the value, or look for the ${one} in Upwell.`;
}

/** Says that the record with the item's source key was there before. */
export function describeExists(
	result: HttpResult,
	context: CreateContext & { sourceKey: SourceKey },
): ErrorReport {
	const { sourceKey, noun, ifExists, wasFoundFirst } = context;
	const message = `${aNamed(sourceKey, noun)} already exists in Upwell`;
	const description = ifExists
		? `To continue with the existing ${noun.one}, set the option '${ifExists.label}' to '${ifExists.returnLabel}'.`
		: `Remove the item, or update the ${noun.one} instead.`;
	const isCertain = wasFoundFirst || provesNothingDone(result);
	const reassurance = isCertain ? NOT_CREATED : undefined;
	return { ...factsOf('exists', result), reassurance, message, description };
}

/** Says that the record with the item's source key was created by this run for another item. */
export function describeSharedKey(
	result: HttpResult,
	{ sourceKey, noun, wasFoundFirst }: CreateContext & { sourceKey: SourceKey },
): ErrorReport {
	const { one } = noun;
	const isCertain = wasFoundFirst || provesNothingDone(result);
	return {
		...factsOf('exists', result),
		reassurance: isCertain ? NOT_CREATED : undefined,
		message: `Another item of this run has the same source key: ${noun.article} ${named(sourceKey, noun)} already exists in Upwell`,
		description: `Give each ${one} its own 'Source System ID', or remove items that come twice before this node.`,
	};
}

/** Says that a record exists, as Upwell said, but that looking it up by its source key did not tell. */
export function describeFailedLookup(
	outcome: UnsuccessfulOutcome,
	context: CreateContext & { sourceKey: SourceKey },
): ErrorReport {
	const reason = describeOutcome(outcome, context);
	const message = `${whatUpwellSays(context.noun)}, but the ${named(context.sourceKey, context.noun)} could not be looked up: ${reason.message}`;
	return { ...reason, ...factsOf('exists', outcome.result), message };
}

/** Upwell refused a second copy, of whatever it was: the beginning of a sentence. */
export function whatUpwellSays({ one, article }: Noun): string {
	return `Upwell says that such ${article} ${one} exists already`;
}

function describeUnknownCreate(outcome: UnsuccessfulOutcome, context: CreateContext): ErrorReport {
	const { result } = outcome;
	const { sourceKey } = context;
	const { one } = context.noun;
	return {
		...factsOf('unknown', result),
		message: `Upwell may have created this ${one}: ${whatHappened(result, context)}`,
		description: sourceKey
			? `Run the item again when Upwell answers: it carries 'Source System' and 'Source System ID', so Upwell refuses a second copy. Or look for the ${one} in Upwell first.`
			: `Look for the ${one} in Upwell before you run this item again. It was not sent a second time, because without both 'Source System' and 'Source System ID' Upwell cannot tell a second copy from a new ${one}.`,
		failure: describeOutcome(outcome, context).failure,
		isFinal: sourceKey === undefined,
	};
}
