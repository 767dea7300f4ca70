import type { Explanation } from '../../explanation';
import type { Change } from '../../items/run';

/**
 * Completes an explanation by what is known of earlier attempts.
 *
 * @param mayBe what one of them may have done to the customer; nothing that came later takes that away
 */
export function complete(explanation: Explanation, mayBe: Change | undefined): Explanation {
	const { message, description, reassurance, details } = explanation;
	const told = { ...explanation, reassurance: undefined };
	if (!mayBe) {
		return { ...told, description: [reassurance, description].filter(Boolean).join(' ') };
	}
	// Both say so themselves, or say better: that it exists.
	if (details?.outcome === 'unknown' || details?.outcome === 'exists') return told;
	return {
		...told,
		message: `${message}. Upwell may have ${mayBe} this customer in an earlier attempt`,
		description: `${tellDoubt(mayBe)} ${description}`,
		details: { ...details, outcome: 'unknown' },
	};
}

/** That an earlier attempt may have done it. */
export function tellDoubt(change: Change): string {
	return `An earlier attempt got no readable answer, so Upwell may have ${change} this customer. Look for it in Upwell before you run this item again.`;
}
