import { formatA, formatB, INVALID_API_KEY, RESOURCE_NOT_FOUND } from './errors.cts';

/** The page of a gateway that does not reach the server. */
export const PAGE =
	'<!DOCTYPE html>\n<html><head><title>Gateway</title></head><body>Bad gateway</body></html>\n';

/**
 * The body of an error answer. Source: docs api-reference/error-codes for the statuses; bodies but that of 401 inferred.
 */
export function plausibleError(status: number): unknown {
	switch (status) {
		case 401:
			return INVALID_API_KEY;
		case 403:
			return formatA('FORBIDDEN', 'Insufficient permissions');
		case 404:
			return RESOURCE_NOT_FOUND;
		case 409:
			return formatA('RESOURCE_ALREADY_EXISTS', 'The resource already exists');
		case 429:
			return formatA('RATE_LIMIT_EXCEEDED', 'Rate limit exceeded');
		case 503:
			return formatA('SERVICE_UNAVAILABLE', 'Service temporarily unavailable');
		case 502:
		case 504:
			return PAGE;
		default:
			return status < 500
				? formatB('bad-request', 'The request was refused')
				: formatB('unexpected', 'internal server error');
	}
}
