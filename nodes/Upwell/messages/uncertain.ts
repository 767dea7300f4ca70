import type { Noun } from '../description';
import type { ErrorReport } from '../execution/errorReport';
import type { Change } from '../execution/itemMemory';
import { sentences } from './words';

/**
 * Completes a report by what is known of earlier attempts.
 *
 * @param mayBe what one of them may have done to the record, which nothing that came later excludes
 */
export function withEarlierAttempts(
	report: ErrorReport,
	mayBe: Change | undefined,
	noun: Noun,
): ErrorReport {
	const { message, description, reassurance, details } = report;
	const plain = { ...report, reassurance: undefined };
	if (!mayBe) return { ...plain, description: sentences(reassurance, description) };
	// Both say so themselves, or more: that it exists.
	if (details?.outcome === 'unknown' || details?.outcome === 'exists') return plain;
	return {
		...plain,
		message: `${message}. Upwell may have ${mayBe} this ${noun.one} in an earlier attempt`,
		description: sentences(describeUncertainty(mayBe, noun), description),
		details: { ...details, outcome: 'unknown' },
	};
}

/** Says that an earlier attempt may have done it. */
export function describeUncertainty(change: Change, { one }: Noun): string {
	return `An earlier attempt got no readable answer, so Upwell may have ${change} this ${one}. Look for it in Upwell before you run this item again.`;
}
