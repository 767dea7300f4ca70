import { ItemError, reportOf, type ErrorReport } from '../execution/errorReport';
import { BaseUrlError, DEFAULT_BASE_URL, type BaseUrlRefusal } from '../transport/baseUrl';

/** Where to get a key [docs: authentication]. */
export const WHERE_KEYS_ARE_MADE =
	"You get API keys in Upwell under Settings → API Keys → 'Generate New API Key'";

/** Says why the API key is not sent to the address in the credential. */
export function describeBaseUrl(refusal: BaseUrlRefusal): ErrorReport {
	return {
		...words(refusal),
		details: { outcome: 'refused' },
		failure: { cause: 'configuration-invalid' },
	};
}

function words(refusal: BaseUrlRefusal): Pick<ErrorReport, 'message' | 'description'> {
	switch (refusal.reason) {
		// What was entered is not shown: it might be the key, in the wrong field.
		case 'notAnAddress':
			return {
				message: "'Base URL' in the Upwell API credential is not a web address",
				description: `Nothing was sent. Enter an address such as ${DEFAULT_BASE_URL}.`,
			};
		case 'insecure':
			return {
				message: `The API key is only sent over https, and ${refusal.origin} is not`,
				description:
					"Nothing was sent. Change 'Base URL' in the Upwell API credential so that it begins with https:// (plain http is only accepted for this computer itself, such as http://localhost).",
			};
		case 'domainNotAllowed':
			return {
				message: `The Upwell API credential may not be used with ${refusal.host}`,
				description: `Nothing was sent. Add ${refusal.host} to 'Allowed Domains' in the credential, or correct its 'Base URL'.`,
			};
	}
}

/** Reports that there is no connection to Upwell, as something to throw for each item. */
export function connectionError(thrown: unknown): ItemError {
	if (thrown instanceof BaseUrlError) return new ItemError(describeBaseUrl(thrown.refusal));
	return new ItemError(reportOf(thrown, 'Check the Upwell API credential.'));
}
