import type { IDataObject } from 'n8n-workflow';
import { isDomainAllowed } from 'n8n-workflow';
import { ItemFailure } from '../explanation';

/** Where Upwell answers unless the credential says otherwise [docs: every api-reference page]. */
export const DEFAULT_BASE_URL = 'https://api.upwell.com';

const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Refuses an address to which the API key may not be sent: anything but https, this machine itself excepted.
 *
 * @throws ItemFailure
 */
export function assertSafeForKey(url: URL): void {
	if (url.protocol === 'https:') return;
	if (url.protocol === 'http:' && LOOPBACK_HOST.test(url.hostname)) return;
	throw new ItemFailure({
		message: `The API key is only sent over https, and ${url.protocol}//${url.host} is not`,
		description:
			"Nothing was sent. Change 'Base URL' in the Upwell API credential so that it begins with https:// (plain http is only accepted for this computer itself, such as http://localhost).",
		details: { outcome: 'refused' },
		failure: { cause: 'configuration-invalid' },
	});
}

/**
 * Reads the 'Base URL' field of the credential.
 *
 * @param text as the user typed it; blank means Upwell's own address
 * @returns the address without a slash at its end, and without `/api/rest` where it was pasted along
 * @throws ItemFailure when it is no address, or the key may not be sent there
 */
export function readBaseUrl(text: unknown): string {
	const typed = String(text ?? '').trim() || DEFAULT_BASE_URL;
	const url = parse(typed);
	assertSafeForKey(url);
	return url.origin + url.pathname.replace(/\/+$/, '').replace(/\/api\/rest$/, '');
}

function parse(typed: string): URL {
	if (URL.canParse(typed)) return new URL(typed);
	// What was typed is not shown: it might be the key, in the wrong field.
	throw new ItemFailure({
		message: "'Base URL' in the Upwell API credential is not a web address",
		description: `Nothing was sent. Enter an address such as ${DEFAULT_BASE_URL}.`,
		details: { outcome: 'refused' },
		failure: { cause: 'configuration-invalid' },
	});
}

/**
 * Holds the node to 'Allowed Domains', which n8n adds to every credential but only enforces in nodes of its own.
 * 'None' there speaks of the HTTP Request node, and does not concern the node that the credential is made for.
 *
 * @throws ItemFailure when the key may not be sent there
 */
export function assertDomainAllowed(baseUrl: string, credential: IDataObject): void {
	if (credential.allowedHttpRequestDomains !== 'domains') return;
	const allowedDomains = String(credential.allowedDomains ?? '').trim();
	if (allowedDomains !== '' && isDomainAllowed({ url: baseUrl, allowedDomains })) return;
	throw new ItemFailure({
		message: `The Upwell API credential may not be used with ${new URL(baseUrl).hostname}`,
		description: `Nothing was sent. Add ${new URL(baseUrl).hostname} to 'Allowed Domains' in the credential, or correct its 'Base URL'.`,
		details: { outcome: 'refused' },
		failure: { cause: 'configuration-invalid' },
	});
}
