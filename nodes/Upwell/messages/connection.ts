import { ItemError, reportOf, type ErrorReport } from '../execution/errorReport';
import { BaseUrlError, DEFAULT_BASE_URL, type BaseUrlRefusal } from '../transport/baseUrl';

/** Where to get a key [docs: authentication]. */
export const WHERE_KEYS_ARE_MADE =
	"You get API keys in Upwell under Settings → API Keys → 'Generate New API Key'";

/** What the test of the credential says of an answer that is not what it has to be. */
export const CREDENTIAL_TEST = {
	keyRefused: `Upwell did not accept this API key. ${WHERE_KEYS_ARE_MADE}.`,
	notAllowed: `This API key may not read customers. Use a key of an integration that may. ${WHERE_KEYS_ARE_MADE}.`,
	notUpwell: `This address does not answer like Upwell. Check 'Base URL'; Upwell itself is at ${DEFAULT_BASE_URL}.`,
} as const;

/** Says why the API key is not sent to the address in the credential. */
export function describeBaseUrl(refusal: BaseUrlRefusal): ErrorReport {
	const details = { outcome: 'refused' };
	const failure = { cause: 'configuration-invalid' } as const;
	if (refusal.reason === 'notAnAddress') {
		// What was entered is not shown: it might be the key, in the wrong field.
		const message = "'Base URL' in the Upwell API credential is not a web address";
		const description = `Nothing was sent. Enter an address such as ${DEFAULT_BASE_URL}.`;
		return { message, description, details, failure };
	}
	if (refusal.reason === 'insecure') {
		const message = `The API key is only sent over https, and ${refusal.origin} is not`;
		const description =
			"Nothing was sent. Change 'Base URL' in the Upwell API credential so that it begins with https:// (plain http is only accepted for this computer itself, such as http://localhost).";
		return { message, description, details, failure };
	}
	const { host } = refusal;
	const message = `The Upwell API credential may not be used with ${host}`;
	const description = `Nothing was sent. Add ${host} to 'Allowed Domains' in the credential, or correct its 'Base URL'.`;
	return { message, description, details, failure };
}

/** Reports that there is no connection to Upwell, as something to throw for each item. */
export function connectionError(thrown: unknown): ItemError {
	if (thrown instanceof BaseUrlError) return new ItemError(describeBaseUrl(thrown.refusal));
	return new ItemError(reportOf(thrown, 'Check the Upwell API credential.'));
}
