/** A `Bearer` in front, whatever came along with it when it was copied; before and after it, nothing that can be seen. */
const BEARER = /^[^!-~]*bearer[^!-~]+/i;
/** What n8n's HTTP client drops from a header [axios: sanitizeHeaderValue], and the invisible ones that it would send. */
const NOT_IN_A_HEADER = /[^\t\x20-\x7e\xa0-\xac\xae-\xff]+/g;

/**
 * The API key as it is sent: without the word `Bearer`, which Upwell does not want [docs:
 * api-guides/carrier-invoice-submission], without white space around it, and without the characters that n8n's HTTP client
 * drops from a header, such as the quotation marks in `“key”`. What is hidden from messages must be what is sent.
 */
export function readApiKey(entered: unknown): string {
	return String(entered ?? '')
		.replace(BEARER, '')
		.replace(NOT_IN_A_HEADER, '')
		.trim();
}
