/**
 * The API key as it goes into the header: without white space around it, and without the invisible characters that come
 * along when it is copied from a web page. n8n's HTTP client drops those as well, so what is hidden from messages must be
 * the text without them.
 */
export function readApiKey(typed: unknown): string {
	return String(typed ?? '')
		.replace(/[\p{Cc}\p{Cf}]/gu, '')
		.trim();
}

/** Where to get a key [docs: authentication]. */
export const WHERE_KEYS_ARE_MADE =
	"Keys are made in Upwell under Settings → API Keys → 'Generate New API Key'";
