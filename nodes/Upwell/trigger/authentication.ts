import type { ICredentialDataDecryptedObject, IWebhookFunctions } from 'n8n-workflow';
import { createHash, timingSafeEqual } from 'node:crypto';
import { isBlank } from '../parameters/blank';

/** A credential of this package rather than n8n's own for headers and Basic Auth: verified nodes may use no others. */
export const WEBHOOK_CREDENTIAL = 'upwellWebhookApi';

/** How a delivery proves that it comes from Upwell. A signature is to be added here, once its form is published. */
type Proof =
	| { kind: 'header'; name: string; value: string }
	| { kind: 'basic'; user: string; password: string };

/** What may be the name of a header: a token by RFC 9110. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** What of a secret cannot be as it should: a name of a header with a space in it, or a part that is blank. */
export type UnusableSecret = 'headerName' | 'secret' | 'user' | 'password';

/** The proof that a credential describes, or which part of it makes it unusable. */
export function proofOf(
	data: ICredentialDataDecryptedObject,
): Proof | { unusable: UnusableSecret } {
	const text = (name: string) => (isBlank(data[name]) ? '' : String(data[name]));
	if (data.kind === 'basic') {
		const [user, password] = [text('user'), text('password')];
		if (user === '' || user.includes(':')) return { unusable: 'user' };
		return password === '' ? { unusable: 'password' } : { kind: 'basic', user, password };
	}
	const [name, value] = [text('headerName').trim().toLowerCase(), text('secret').trim()];
	if (!HEADER_NAME.test(name)) return { unusable: 'headerName' };
	return value === '' ? { unusable: 'secret' } : { kind: 'header', name, value };
}

/** Whether a request carries the proof. How long that takes says nothing of how much of it is right. */
export function isProven(
	proof: Proof,
	headers: ReturnType<IWebhookFunctions['getHeaderData']>,
): boolean {
	if (proof.kind === 'header') {
		return isText(Buffer.from(String(headers[proof.name] ?? ''), 'latin1'), proof.value);
	}
	const [, encoded = ''] = /^Basic\s+(\S+)$/i.exec(headers.authorization ?? '') ?? [];
	return isText(Buffer.from(encoded, 'base64'), `${proof.user}:${proof.password}`);
}

/** Letters beyond ASCII are sent in UTF-8 or in Latin-1 [RFC 7617]; Node.js reads headers in the latter. */
function isText(given: Buffer, expected: string): boolean {
	const [utf8, latin1] = [given.toString('utf8'), given.toString('latin1')];
	const matches = [isEqual(utf8, expected), isEqual(latin1, expected)];
	return matches.includes(true);
}

/** Compares hashes, which have the same length whatever was given. */
function isEqual(given: string, expected: string): boolean {
	const hash = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(hash(given), hash(expected));
}
