import type { SourcePair } from '../sourcePair';

export const CUSTOMERS = '/api/rest/customers';
export const BULK_CUSTOMERS = '/api/rest/bulk-customers';
export const CUSTOMER_SEARCH = `${CUSTOMERS}/search`;

/** Which customer is meant: by its ID in Upwell, or by the pair that its own system knows it by. */
export type CustomerReference = { id: string } | SourcePair;

export function customerPath(id: string): string {
	return `${CUSTOMERS}/${encodeURIComponent(id)}`;
}
