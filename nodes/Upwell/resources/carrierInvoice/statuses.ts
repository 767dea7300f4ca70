/**
 * The documented values of a carrier invoice's status [docs: api-guides/carrier-invoice-status; the last group on that page,
 * which needs attention, is not known].
 */

/** Done and clear. */
export const APPROVED_STATUSES = ['APPROVED', 'PART_PAID', 'PAID'] as const;

/** In flight. */
export const UNAPPROVED_STATUSES = [
	...(['AWAITING_CARRIER_RESPONSE', 'AWAITING_INVOICE', 'CARRIER_RESPONDED'] as const),
	...(['PROCESSING', 'RECEIVED', 'UNDER_REVIEW'] as const),
] as const;
