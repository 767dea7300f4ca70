import type { REFUSALS } from '../../../../contract/assumptions/refusals.cts';
import { client } from '../support.cts';
import { row, seedRows, type ObserversOf } from './observer.cts';

const FLAT = {
	path: '$',
	error: 'expecting a value for non-nullable variable: "input"',
	code: 'validation-failed',
};
const { error: message, code, path } = FLAT;

export const OBSERVE_REFUSALS: ObserversOf<typeof REFUSALS> = {
	errorForm: {
		async observe({ http }) {
			const { status, data } = await http.post('/customers', {});
			const unauthorized = await http.post('/customers', {}, { headers: { Authorization: 'no' } });
			expect([unauthorized.status, unauthorized.data.error.code]).toEqual([401, 'INVALID_API_KEY']);
			return [status, data];
		},
		seen: {
			flat: [400, FLAT],
			nested: [400, { error: { code, message } }],
			errors: [200, { errors: [{ message, extensions: { code, path } }] }],
			list: [400, [FLAT]],
			text: [400, message],
		},
	},
	duplicateStatus: {
		async observe(observed) {
			seedRows(observed, 1);
			const { status, data } = await observed.http.post('/customers', { input: row(1) });
			return [status, data.code ?? data.error.code];
		},
		seen: {
			badRequest: [400, 'constraint-violation'],
			conflict: [409, 'RESOURCE_ALREADY_EXISTS'],
		},
	},
	badKey: {
		async observe({ sandbox }) {
			const { status, data } = await client({ ...sandbox, apiKey: 'another' }).get('/customers');
			return [status, data.code ?? data.error.code, data.error.message ?? data.error];
		},
		seen: {
			invalidApiKey: [401, 'INVALID_API_KEY', 'The provided API key is invalid'],
			accessDenied: [401, 'access-denied', 'Authentication hook unauthorized this request'],
			hookFails: [500, 'unexpected', 'Invalid response from authorization hook'],
		},
	},
};
