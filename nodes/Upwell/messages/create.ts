import type { SourceKey } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import type { HttpResult } from '../transport/httpResult';
import type { UnsuccessfulOutcome } from '../transport/outcome';
import { MAY_BE_HIDDEN } from './read';
import { describeResult, detailsOf, factsOf, textOf, unavailable, whatHappened } from './result';
import { describeUncertainty } from './run';
import { aNamed, sentences, type MessageContext } from './words';

const NOT_CREATED = 'Nothing was created for this item.';

/** What messages about a create need to know. */
export interface CreateContext extends MessageContext {
	/** Where the item carries it. */
	sourceKey?: SourceKey;
	/** The label of the option that decides about records that exist, and its way out. */
	ifExists?: { label: string; returnLabel: string };
}

/** Describes why a create was not done. */
export function describeCreate(
	kind: UnsuccessfulOutcome['kind'],
	result: HttpResult,
	context: CreateContext,
): ErrorReport {
	if (kind === 'exists') return describeExists(result, context);
	if (kind === 'unknown') return describeUnknownCreate(result, context);
	const report = describeResult(result, context);
	return { ...report, reassurance: NOT_CREATED, details: detailsOf(kind, result) };
}

/** Says that Upwell already has such a record; with the source key by name, otherwise in Upwell's words. */
export function describeExists(result: HttpResult, context: CreateContext): ErrorReport {
	const { sourceKey, noun, ifExists } = context;
	const { one, article } = noun;
	const facts = { ...factsOf('exists', result), reassurance: NOT_CREATED };
	if (!sourceKey) {
		const message = `Upwell already has such ${article} ${one}: ${textOf(result)}`;
		const description = `Upwell did not say which ${one} it is. Give the item its own 'Source System' and 'Source System ID' so that it can be identified, or remove it.`;
		return { ...facts, message, description };
	}
	const message = `${aNamed(sourceKey, noun)} already exists in Upwell`;
	const description = ifExists
		? `To continue with the existing ${one}, set the option '${ifExists.label}' to '${ifExists.returnLabel}'.`
		: `Remove the item, or update the ${one} instead.`;
	return { ...facts, message, description };
}

/** Says that a record exists, as Upwell said, but looking it up by its source key failed. */
export function describeFailedLookup(
	{ kind, result }: UnsuccessfulOutcome,
	context: CreateContext & { sourceKey: SourceKey },
	mayBeOurs: boolean,
): ErrorReport {
	const which = aNamed(context.sourceKey, context.noun);
	if (kind !== 'missing') {
		const reason = describeResult(result, context);
		const message = `${which} exists in Upwell, but it could not be looked up: ${reason.message}`;
		return { ...reason, ...factsOf('exists', result), message };
	}
	const message = `${which} exists in Upwell, as Upwell says, but a search for it found nothing`;
	const earlier = mayBeOurs ? describeUncertainty('created', context.noun) : '';
	const description = sentences(earlier, MAY_BE_HIDDEN, 'Look for it in Upwell.');
	return { message, description, details: detailsOf(mayBeOurs ? 'unknown' : 'exists', result) };
}

function describeUnknownCreate(result: HttpResult, context: CreateContext): ErrorReport {
	const { sourceKey, timeoutMs } = context;
	const { one } = context.noun;
	const isDown = result.kind === 'response' && result.status >= 500;
	return {
		...factsOf('unknown', result),
		message: `Upwell may have created this ${one}: ${whatHappened(result, timeoutMs)}`,
		description: sourceKey
			? `Run the item again when Upwell answers: it carries 'Source System' and 'Source System ID', so Upwell refuses a second copy. Or look for the ${one} in Upwell first.`
			: `Look for the ${one} in Upwell before you run this item again. It was not sent a second time, because without both 'Source System' and 'Source System ID' Upwell cannot tell a second copy from a new ${one}.`,
		failure: isDown ? unavailable(result) : undefined,
		isFinal: sourceKey === undefined,
	};
}
