/** An answer that is not a success, thrown by an operation and sent as it is. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		readonly body: object,
	) {
		super(`Refused with ${status}`);
	}
}

/** The error body of the error-codes page. Source: docs api-reference/error-codes. */
export const formatA = (code: string, message: string) => ({ error: { code, message } });

/** The error body seen at run time. Source: fragments in docs integration-patterns; the rest inferred from Hasura. */
export const formatB = (code: string, error: string, path = '$') => ({ path, error, code });

export const MISSING_AUTHORIZATION = formatA(
	'MISSING_AUTHORIZATION',
	'Authorization header is required',
);
export const INVALID_API_KEY = formatA('INVALID_API_KEY', 'The provided API key is invalid');

/** What a wrong key is answered where the engine asks a key service. Source: HASURA WebHook.hs. */
export const KEY_REFUSALS = {
	accessDenied: {
		status: 401,
		body: formatB('access-denied', 'Authentication hook unauthorized this request'),
	},
	hookFails: {
		status: 500,
		body: formatB('unexpected', 'Invalid response from authorization hook'),
	},
};

/** Source: docs api-reference/error-codes for status and code; the body is inferred. */
export const RESOURCE_NOT_FOUND = formatA(
	'RESOURCE_NOT_FOUND',
	'The requested resource does not exist',
);
export const notFound = (): Refusal => new Refusal(404, RESOURCE_NOT_FOUND);

/** Source: inferred from Hasura's endpoint tests. */
export const missingVariable = (name: string) =>
	formatB('validation-failed', `expecting a value for non-nullable variable: "${name}"`);
