import type { ErrorReport } from '../execution/errorReport';
import { provesNothingDone, type UnsuccessfulOutcome } from '../transport/outcome';
import { isWebPage } from '../transport/refusal';
import { gotKind, gotText, gotValue, refusal } from './input';
import { describeRead } from './read';
import { detailsOf, factsOf } from './details';
import { describeOutcome, whatHappened } from './result';
import type { MessageContext } from './words';

/** What the parameter is called by which the user allows to send a request again. */
export const RESEND_LABEL = 'Safe to Send Again';

const NOT_SENT = 'Nothing was changed for this item.';

export const notAnApiPath = refusal(
	gotValue('a path below /api/rest'),
	"Enter what comes after /api/rest in Upwell's API reference, such as /customer_payments/search: no other address, no '..', and nothing after a question mark (use 'Query Parameters'). The API key is sent to Upwell's API only.",
);

export const blankPathPart = refusal(
	gotText('has nothing before, after or between two slashes'),
	'An expression in it may have come out blank. Without an ID, the request would be about other records than meant.',
);

export const blankPath = refusal('is blank', 'Enter a path such as /customer_payments/search.');

export const notAnApiBody = refusal(
	gotKind('an object'),
	'Upwell ignores any other body. Enter JSON such as { "input": { … } }, as in Upwell\'s API reference.',
);

export const bodyOfRead = refusal(
	'cannot be sent with GET',
	"Use 'Query Parameters', or another method.",
);

export const blankQueryName = refusal('is blank', 'Enter the name, or remove the parameter.');

export const notQueryText = refusal(
	'holds half of a character',
	'A text was cut in the middle of a character. Check where it comes from.',
);

/** What a run did that ended early, and another run would do again. */
export const REQUESTS_AGAIN =
	'Another run, also by Retry, sends all requests again: remove the items that were carried out, unless it is safe to send them twice.';

/** What is known of a request beside its outcome. */
export interface RequestContext extends MessageContext {
	isRead: boolean;
	/** Whether the user says that sending it again does no harm. */
	resend: boolean;
}

/** Describes why a request of the user's own was not carried out, or may have been. */
export function describeRequest(
	outcome: UnsuccessfulOutcome,
	context: RequestContext,
): ErrorReport {
	const { kind, result } = outcome;
	const { isRead, resend } = context;
	const about = { ...context, what: `this ${context.noun.one}` };
	// Nobody can look up what exists already: to Upwell it was a refusal.
	const known = { ...outcome, kind: kind === 'exists' ? ('refused' as const) : kind };
	if (isRead) return { ...describeRead(known, about), ...checkAddress(outcome) };
	if (kind !== 'unknown') {
		const reassurance = provesNothingDone(result) ? NOT_SENT : undefined;
		const details = detailsOf(known.kind, result);
		return { ...describeOutcome(known, about), ...checkAddress(outcome), reassurance, details };
	}
	const description = resend
		? `Run the item again when Upwell answers: '${RESEND_LABEL}' is on.`
		: `Look in Upwell what became of it before you run this item again. It was not sent a second time. For a request that does no harm twice, switch on '${RESEND_LABEL}'.`;
	return {
		...factsOf('unknown', result),
		message: `Upwell may have carried out this ${context.noun.one}: ${whatHappened(result, context)}`,
		description,
		failure: describeOutcome(outcome, context).failure,
		isFinal: !resend,
	};
}

/** Where Upwell knows no such address, the user's own path is the likeliest reason. */
function checkAddress({ result }: UnsuccessfulOutcome): { description: string } | undefined {
	if (result.kind !== 'response' || isWebPage(result) || result.isFromProxy) return undefined;
	if (result.status !== 404 && result.status !== 405) return undefined;
	return {
		description: "Check 'Method', 'Path' and the IDs in it against Upwell's API reference.",
	};
}
