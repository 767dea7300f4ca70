import type { ApiRequest } from '../../../scripts/checkAccount/client.cts';
import { OwnRecords, SOURCE_SYSTEM } from '../../../scripts/checkAccount/own.cts';

/** The last thing that stands between the check and a record of somebody else. */

const records = new OwnRecords();
const input = records.newInput();
records.keep(input, { ...input, id: 'cus_own' });
const { sourceSystem, sourceSystemId } = input;
const key = { sourceSystem, sourceSystemId };
const foreignKey = { sourceSystem, sourceSystemId: 'of another run' };

const isLetThrough = (request: ApiRequest, mayWrite = true): boolean => {
	try {
		records.guard(request, mayWrite);
		return true;
	} catch {
		return false;
	}
};

const READS: ApiRequest[] = [
	{ method: 'GET', path: '/customers' },
	{ method: 'POST', path: '/customers/search', body: {} },
];
const OWN: ApiRequest[] = [
	{ method: 'POST', path: '/customers', body: { input } },
	{ method: 'POST', path: '/bulk-customers', body: { inputs: [input, records.newInput()] } },
	{ method: 'PUT', path: '/customers/cus_own', body: { input: { name: 'x' } } },
	{ method: 'PUT', path: '/customers', body: { ...key, input: { ...key, name: 'x' } } },
];
const FOREIGN: ApiRequest[] = [
	{ method: 'POST', path: '/customers', body: { input: { name: 'x' } } },
	{ method: 'POST', path: '/customers', body: { input: foreignKey } },
	{ method: 'POST', path: '/customers', body: { input: { ...key, sourceSystem: 'CRM' } } },
	{ method: 'POST', path: '/bulk-customers', body: { inputs: [input, foreignKey] } },
	{ method: 'POST', path: '/bulk-customers', body: {} },
	{ method: 'PUT', path: '/customers/cus_foreign', body: { input: { name: 'x' } } },
	{ method: 'PUT', path: '/customers', body: { ...foreignKey, input: foreignKey } },
	{ method: 'PUT', path: '/customers', body: { ...key, input: { name: 'x' } } },
	{ method: 'PUT', path: '/customers', body: { ...key, input: foreignKey } },
	{ method: 'PUT', path: '/shipments', body: { ...key, input: key } },
	{ method: 'POST', path: '/invoices', body: { input } },
];

test.each(READS)('a read is let through (%#)', (request) => {
	expect(isLetThrough(request, false)).toBe(true);
});

test.each(OWN)('what is its own is let through, but only with --write (%#)', (request) => {
	expect(isLetThrough(request)).toBe(true);
	expect(isLetThrough(request, false)).toBe(false);
});

test.each(FOREIGN)('anything else is not (%#)', (request) => {
	expect(isLetThrough(request)).toBe(false);
});

test.each([
	{ id: 'cus_1', sourceSystem: 'CRM', sourceSystemId: input.sourceSystemId },
	{ id: 'cus_1', sourceSystem: SOURCE_SYSTEM, sourceSystemId: '1' },
	{ id: 'cus_1', name: 'Zanzibar' },
	{ id: 'cus_1' },
	{ ...input, id: 'cus_own' },
])('a record in an answer that may be another one is not taken for its own (%#)', (record) => {
	expect(records.keep(input, record)).toBeUndefined();
});
