import { isDomainAllowed, type IDataObject } from 'n8n-workflow';
import { readApiKey } from './apiKey';
import { isSecret } from './redact';

/** Where Upwell answers unless the credential says otherwise [docs: every api-reference page]. */
export const DEFAULT_BASE_URL = 'https://api.upwell.com';

const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * A host name at the beginning of an address without a scheme: one with a common ending. An API key in the wrong field, such
 * as `sk.live.abc`, must not pass for one: it would be looked up as a host, and shown.
 */
export const BARE_HOST =
	/^((?:[a-z\d-]+\.)+(?:com|net|org|io|app|dev|cloud|internal|local)|localhost)(?=[:/]|$)/i;

/** Why the API key is not sent to the address in the credential. */
export type BaseUrlRefusal =
	| { reason: 'notAnAddress' }
	| { reason: 'insecure'; origin: string }
	| { reason: 'domainNotAllowed'; host: string };

/** Thrown before anything is sent. */
export class BaseUrlError extends Error {
	constructor(readonly refusal: BaseUrlRefusal) {
		super(refusal.reason);
	}
}

/**
 * Reads the 'Base URL' of the credential: blank means Upwell's own address; without a scheme, https is meant.
 *
 * @returns the address without a slash at its end, and without `/api/rest` where it was pasted along
 * @throws BaseUrlError when it is no address
 */
export function readBaseUrl(entered: unknown): string {
	const text = String(entered ?? '').trim() || DEFAULT_BASE_URL;
	const address = text.replace(BARE_HOST, 'https://$1');
	// What has no slashes after its scheme may be a key with a colon in it, and must not be shown.
	const isAddress = address.includes('://') && URL.canParse(address);
	if (!isAddress) throw new BaseUrlError({ reason: 'notAnAddress' });
	const url = new URL(address);
	return url.origin + url.pathname.replace(/\/+$/, '').replace(/\/api\/rest$/, '');
}

/**
 * Makes sure that the credential's key may be sent to an address: by https, this computer itself excepted, and within
 * 'Allowed Domains'. Throws `BaseUrlError`.
 */
export function assertKeyAllowed(address: string, credential: IDataObject): void {
	if (!URL.canParse(address)) throw new BaseUrlError({ reason: 'notAnAddress' });
	const { protocol, hostname, host } = new URL(address);
	if (holdsKey(host, credential)) throw new BaseUrlError({ reason: 'notAnAddress' });
	const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK_HOST.test(hostname));
	if (!isSafe) throw new BaseUrlError({ reason: 'insecure', origin: `${protocol}//${host}` });
	assertDomainAllowed(address, credential);
}

/** Whether a host is the key, pasted into both fields; Upwell's own host, if it is in both, is not. */
function holdsKey(host: string, { apiKey }: IDataObject): boolean {
	const key = readApiKey(apiKey).toLowerCase();
	return isSecret(key) && host.includes(key) && host !== new URL(DEFAULT_BASE_URL).host;
}

/**
 * Enforces 'Allowed Domains', which n8n adds to every credential but only enforces in nodes of its own. 'None' there
 * concerns the HTTP Request node, not the node that the credential is made for. Throws `BaseUrlError`.
 */
export function assertDomainAllowed(baseUrl: string, credential: IDataObject): void {
	if (credential.allowedHttpRequestDomains !== 'domains') return;
	const allowedDomains = String(credential.allowedDomains ?? '').trim();
	if (allowedDomains !== '' && isAllowed(baseUrl, allowedDomains)) return;
	throw new BaseUrlError({ reason: 'domainNotAllowed', host: new URL(baseUrl).hostname });
}

/** n8n's own rule. Up to n8n 2.20 it takes two arguments; before 1.112, n8n has neither the rule nor the setting. */
function isAllowed(url: string, allowedDomains: string): boolean {
	if (typeof isDomainAllowed !== 'function') return false;
	if (isDomainAllowed.length === 1) return isDomainAllowed({ url, allowedDomains });
	const ofTwoArguments = isDomainAllowed as unknown as (
		url: string,
		options: { allowedDomains: string },
	) => boolean;
	return ofTwoArguments(url, { allowedDomains });
}
