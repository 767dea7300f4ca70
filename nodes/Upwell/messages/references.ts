import type { Noun, SourceKey } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import type { UnsuccessfulOutcome } from '../transport/outcome';
import { describeRead, MAY_BE_HIDDEN } from './read';
import { factsOf } from './details';
import { NOT_CHANGED } from './update';
import { named, sentences, type MessageContext } from './words';

/** A record that an item refers to, and the parameters that name it, as the user sees them. */
export interface DescribedReference {
	sourceKey: SourceKey;
	label: string;
	systemLabel: string;
}

/** Says that Upwell has no such record. */
export function describeMissingReference(
	{ result }: UnsuccessfulOutcome,
	{ sourceKey, label, systemLabel }: DescribedReference,
	noun: Noun,
): ErrorReport {
	const { details, httpStatus } = factsOf('missing', result);
	return {
		message: `'${label}' refers to ${noun.article} ${named(sourceKey, noun)}, which Upwell does not have`,
		description: sentences(
			`Create the ${noun.one} first, or choose it 'By ID' and enter its ID in Upwell.`,
			`If it exists, check '${systemLabel}' and the ID: both are case-sensitive.`,
			MAY_BE_HIDDEN,
		),
		reassurance: NOT_CHANGED,
		details: { ...details, parameter: label },
		httpStatus,
	};
}

/** Describes why such a record could not be looked up. Nothing is uncertain: a read changes nothing. */
export function describeFailedReference(
	outcome: UnsuccessfulOutcome,
	{ label }: DescribedReference,
	context: MessageContext,
): ErrorReport {
	const { noun } = context;
	const report = describeRead(outcome, { ...context, what: `the search for '${label}'` });
	const why = `The ${noun.one} in '${label}' had to be looked up first.`;
	return {
		...report,
		description: sentences(why, report.description),
		reassurance: NOT_CHANGED,
	};
}
