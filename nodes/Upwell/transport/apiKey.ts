/**
 * The API key as it goes into the header: without white space around it, without the invisible characters that come along
 * when it is copied from a web page, and without the word `Bearer`, which Upwell does not want
 * [docs: api-guides/carrier-invoice-submission]. n8n's HTTP client drops invisible characters as well, so what is hidden
 * from messages must be the text without them.
 */
export function readApiKey(entered: unknown): string {
	return String(entered ?? '')
		.replace(/^[\s\p{Cc}\p{Cf}]*bearer[\s\p{Cc}]+/iu, '')
		.replace(/[\p{Cc}\p{Cf}]/gu, '')
		.trim();
}
