import type { Noun } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import type { UnsuccessfulOutcome } from '../transport/outcome';
import type { RecordReference } from '../transport/reference';
import { detailsOf, factsOf } from './details';
import { describeOutcome } from './result';
import { named, sentences, type MessageContext } from './words';

/** Why a record might not be found that was thought to exist. */
export const MAY_BE_HIDDEN =
	'It might have been deleted in Upwell, or belong to an integration that this API key cannot see.';

/** What else can be done where a record is missing that was to be read. */
export const GO_ON_WITHOUT =
	"To continue without it, set the option 'If Not Found' to 'Output Nothing'.";

/** Describes why records could not be read. Nothing is uncertain: a read changes nothing. */
export function describeRead(outcome: UnsuccessfulOutcome, context: MessageContext): ErrorReport {
	const { kind, result } = outcome;
	const reason = describeOutcome(outcome, context);
	const isLost = kind === 'unknown' && result.kind === 'transportError';
	const message = isLost ? `Upwell was asked, but ${reason.message}` : reason.message;
	return { ...reason, message, details: detailsOf(kind === 'unknown' ? 'later' : kind, result) };
}

/** Describes why a list could not be filled from which somebody is about to choose a record. */
export function describeListSearch(
	outcome: UnsuccessfulOutcome,
	context: MessageContext,
): ErrorReport {
	const report = describeRead(outcome, { ...context, what: 'this search' });
	// What is said of such an answer speaks of items and options, which there are none of here.
	const isOfSearch = [400, 409, 422, 429].includes(report.httpStatus ?? 0);
	if (!isOfSearch) return report;
	const description = `Try again in a moment, or choose 'By ID' and enter the ID of the ${context.noun.one}.`;
	return { ...report, description };
}

/** What else can be done where a record is missing that was to be updated, and could be created. */
export const orCreate = ({ many }: Noun) =>
	`To create ${many} that do not exist, use the operation 'Create or Update'.`;

/** How a missing record could be named otherwise, and what else could be done. */
export interface MissingHelp {
	/** The label of the parameter that names it. */
	label: string;
	hasList: boolean;
	nextStep?: string;
}

/** Says that Upwell has no such record. */
export function describeMissing(
	{ result }: UnsuccessfulOutcome,
	reference: RecordReference,
	{ noun }: MessageContext,
	{ label, hasList, nextStep }: MissingHelp,
): ErrorReport {
	const where =
		'id' in reference
			? `Check '${label}'${hasList ? ', or choose it from the list' : ''}.`
			: "Check 'Source System' and the ID; both are case-sensitive.";
	const message = `Upwell has no ${named(reference, noun)}`;
	const description = sentences(where, MAY_BE_HIDDEN, nextStep);
	return { ...factsOf('missing', result), message, description };
}

/** Says that a list has no end; `hasFilters`: it can be narrowed. */
export function describeEndlessPages(hasFilters = true): ErrorReport {
	const message = 'Upwell sends the same records again and again instead of the next ones';
	const less = hasFilters
		? 'Narrow the search with filters so that there is less to read'
		: "Switch off 'Return All' to get the first ones";
	const description = `${less}, and contact the support of Upwell.`;
	return { message, description, details: { outcome: 'later' } };
}
