import { isBulk } from './creates.cts';
import type { Asked } from './creates.cts';
import { formatA, formatB, INVALID_API_KEY, RESOURCE_NOT_FOUND } from './errors.cts';
import { BY_ID_PATH, pathnameOf, SEARCH_PATH, templateOf } from './paths.cts';

/** What a gateway says. */
export const PAGE =
	'<!DOCTYPE html>\n<html><head><title>Gateway</title></head><body>Bad gateway</body></html>\n';

/** The body of an answer that refuses. Source: inferred. The error-codes page names these statuses, but shows a body for 401 only. */
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

/** The body of an answer that has what was asked for, though nothing was done. */
export function plausibleSuccess(request: Asked): object {
	const customer = { id: 'cus_cut', name: 'Cut off' };
	if (isBulk(request)) return { createCustomers: { returning: [customer] } };
	const template = templateOf(pathnameOf(request));
	if (request.method === 'PUT') {
		const returned = { affectedRows: 1, returning: [customer] };
		const updateCustomer = template === BY_ID_PATH ? customer : returned;
		return { updateCustomer, updateCustomerRules: { affectedRows: 0 } };
	}
	if (template === BY_ID_PATH) return { customer };
	const isRead = request.method === 'GET' || template === SEARCH_PATH;
	return isRead ? { customers: [customer] } : { createCustomer: customer };
}
