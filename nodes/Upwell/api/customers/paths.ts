export const CUSTOMERS = '/api/rest/customers';
export const BULK_CUSTOMERS = '/api/rest/bulk-customers';
export const CUSTOMER_SEARCH = `${CUSTOMERS}/search`;

export function customerPath(id: string): string {
	return `${CUSTOMERS}/${encodeURIComponent(id)}`;
}
