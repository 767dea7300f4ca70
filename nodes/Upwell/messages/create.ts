import type { Noun, SourceKey } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import type { HttpResult } from '../transport/httpResult';
import { provesNothingDone, type UnsuccessfulOutcome } from '../transport/outcome';
import { detailsOf, factsOf } from './details';
import { describeOutcome, whatHappened } from './result';
import { aNamed, named, type MessageContext } from './words';

const NOT_CREATED = 'Nothing was created for this item.';

/** What keeps a second copy of a record away. */
export interface Protection {
	/** Upwell is documented to refuse a second copy of a source key. */
	isUnique: boolean;
	/** A record can be looked up by its source key. */
	isReadable: boolean;
	/** There is a source key at all. */
	hasSourceKey: boolean;
}

/** What keeps a second copy of a record away, and what does not: above the fields of a create. */
export function secondCopyNotice(
	{ isUnique, isReadable, hasSourceKey }: Protection,
	{ one, many, article }: Noun,
): string {
	if (isUnique) {
		return `Fill in 'Source System' and 'Source System ID' so that Upwell can refuse a second copy of the same ${one}.`;
	}
	const keys = hasSourceKey
		? ", not even with the same 'Source System' and 'Source System ID'"
		: '';
	const open = `Upwell does not publish that it refuses a second copy of ${article} ${one}${keys}, so running the same items again may create the ${many} a second time. Within a run, no item is sent again that may have been created.`;
	return isReadable
		? `${open} With both 'Source System' and 'Source System ID' filled in, the node looks a ${one} up whose answer was lost; without, the item says that Upwell may have created it.`
		: `${open} An item whose answer was lost says that Upwell may have created it.`;
}

/** What the option says that decides how many records go in one request. */
export function batchSizeDescription({ isUnique }: Protection, { one, many }: Noun): string {
	const what = `Maximum number of ${many} in one request (1 to 500)`;
	const singly = '1: each item is sent in a request of its own.';
	return isUnique
		? `${what}. Without this option, the node finds a good size by itself. Only items with both 'Source System' and 'Source System ID' are sent together; the others are sent one by one. ${singly}`
		: `${what}. Without this option, each item is sent in a request of its own. Faster with many, but when the answer to a request is lost, none of its items is sent again: each says that Upwell may have created the ${one}. So does an item that looks so much like another one that Upwell's answer does not tell which ${one} is whose.`;
}

/** What messages about a create need to know. */
export interface CreateContext extends MessageContext {
	/** Where the item carries it. */
	sourceKey?: SourceKey;
	/** What is known to keep a second copy away. */
	protection: Protection;
	/** The label of the option that decides about records that exist, and its way out, where there is one. */
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
function anotherRule({ sourceKey, noun, protection }: CreateContext): string {
	const { one } = noun;
	if (!sourceKey) {
		const what = `Upwell did not say which ${one} has this value already. Change the value, or remove the item`;
		return protection.hasSourceKey
			? `${what}; with its own 'Source System' and 'Source System ID' an item can be identified.`
			: `${what}.`;
	}
	if (!protection.isReadable) {
		return `Upwell did not say that it has this 'Source System ID' already, so another value of this item may have to be unique. Change the value, or look for the ${one} in Upwell.`;
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

/**
 * Says that the record with the item's source key exists, and that a request of this run may have created it: nobody can look
 * it up.
 */
export function describeExistsOrCreated(
	result: HttpResult,
	{ sourceKey, noun }: CreateContext & { sourceKey: SourceKey },
): ErrorReport {
	const { one, article } = noun;
	return {
		...factsOf('exists', result),
		message: `${aNamed(sourceKey, noun)} exists in Upwell, and an earlier attempt of this run may have created this ${one}`,
		description: `Upwell has no way to look ${article} ${one} up, so the node cannot tell whether it was there before. Look at it in Upwell, or use the operation 'Create or Update', which brings it up to date in either case.`,
	};
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
	const { sourceKey, protection } = context;
	const { one } = context.noun;
	const isSafe = protection.isUnique && sourceKey !== undefined;
	return {
		...factsOf('unknown', result),
		message: `Upwell may have created this ${one}: ${whatHappened(result, context)}`,
		description: isSafe
			? `Run the item again when Upwell answers: it carries 'Source System' and 'Source System ID', so Upwell refuses a second copy. Or look for the ${one} in Upwell first.`
			: `Look for the ${one} in Upwell before you run this item again. ${whyNotAgain(context)}`,
		failure: describeOutcome(outcome, context).failure,
		isFinal: !isSafe,
	};
}

/** Why a create was not sent a second time, and what the node did about it. */
function whyNotAgain({ sourceKey, noun, protection }: CreateContext): string {
	const { one, many } = noun;
	if (protection.isUnique) {
		return `It was not sent a second time, because without both 'Source System' and 'Source System ID' Upwell cannot tell a second copy from a new ${one}.`;
	}
	const why = `It was not sent a second time, because Upwell does not publish that it refuses a second copy of ${many}.`;
	if (!protection.isReadable) return why;
	return sourceKey
		? `${why} A search by 'Source System' and 'Source System ID' did not show that it was created.`
		: `${why} With both 'Source System' and 'Source System ID' the node could look for it.`;
}
