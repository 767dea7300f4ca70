import type { IDataObject } from 'n8n-workflow';
import { runUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';
import { textOf } from '../support/common.cts';
import { BY_ID, BY_SOURCE_ID } from '../support/locators.cts';

/** Which customer Get reads, and what it gives. */

const box = useSandbox();
const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });
const bySourceId = (value: unknown) => ({ __rl: true, mode: 'sourceId', value });

/** Runs Get with these parameters. */
async function get(parameters: object, run: Partial<UpwellRun> = {}) {
	return await runUpwell(box.sandbox, {
		rows: [{}],
		...run,
		parameters: { operation: 'get', ...parameters } as IDataObject,
		node: { onError: 'continueErrorOutput', ...run.node },
	});
}

const requests = () => box.sandbox.requests.map(({ method, path }) => `${method} ${path}`);
const customer = (id: string, more: object = {}) =>
	box.sandbox.seed({ id, name: `Customer ${id}`, ...more });

beforeEach(() => box.sandbox.configure({ missingStyle: 'null' }));

describe('which customer', () => {
	it.each<[string, unknown]>([
		['an ID', byId('cus_1')],
		['an ID with blanks around it', byId('  cus_1\n')],
		['a choice from the list', { ...byId('cus_1'), mode: 'list', cachedResultName: 'Other' }],
		['an expression as ID', byId('={{ $json.id }}')],
		['an expression that has to be run', byId('={{ "cus_" + 1 }}')],
		['plain text in place of the locator', 'cus_1'],
		['an expression in place of the locator', '={{ $json.id }}'],
		[
			'an expression that gives a locator',
			'={{ ({ __rl: true, mode: "id", value: $json["id"] }) }}',
		],
	])('%s', async (_what, recordId) => {
		customer('cus_1');
		const { items } = await get({ recordId }, { rows: [{ id: 'cus_1' }] });
		expect(items.map(({ json }) => json.name)).toEqual(['Customer cus_1']);
		expect(requests()).toEqual(['GET /api/rest/customers/cus_1']);
	});

	it.each<[string, unknown]>([
		['as ID', byId('={{ $json.id }}')],
		['as ID, computed', byId('={{ $json.id + 0 }}')],
		['in place of the locator', '={{ $json.id + 0 }}'],
	])('a number from an expression %s', async (_what, recordId) => {
		customer('4711');
		const { items } = await get({ recordId }, { rows: [{ id: 4711 }] });
		expect(items.map(({ json }) => json.id)).toEqual(['4711']);
	});

	it.each([
		['a/b', 'a%2Fb'],
		['../x', '..%2Fx'],
		['a b', 'a%20b'],
		['100%', '100%25'],
		['%2e%2e', '%252e%252e'],
		['a?b#c', 'a%3Fb%23c'],
		['ü', '%C3%BC'],
		['...', '...'],
	])('the ID %s is sent as %s', async (id, sent) => {
		customer(id);
		const { items } = await get({ recordId: byId(id) });
		expect(items.map(({ json }) => json.id)).toEqual([id]);
		expect(requests()).toEqual([`GET /api/rest/customers/${sent}`]);
	});

	it.each(['.', '..', ' .. ', 'a\ud800', '\udc00a'])('the ID %j is refused', async (id) => {
		const { failed } = await get({ recordId: byId(id) });
		expect(failed[0].json.error).toBe(
			`'Customer' needs the ID of a customer, but got '${id.trim()}' [item 0]`,
		);
		expect(requests()).toEqual([]);
	});

	it.each<unknown>([' ', 'null', '={{ $json.nothing }}', '={{ null }}'])(
		'a blank ID is refused: %j',
		async (id) => {
			for (const recordId of [byId(id), bySourceId(id), id]) {
				const { failed } = await get({ recordId, sourceSystem: 'CRM' });
				expect(failed.map(({ json }) => json.error)).toEqual(["'Customer' is blank [item 0]"]);
				expect(textOf(failed[0])).toContain('Nothing was sent for this item.');
			}
			expect(requests()).toEqual([]);
		},
	);

	it('an object in its place is refused', async () => {
		const { failed } = await get({ recordId: byId('={{ $json }}') }, { rows: [{ a: 1 }] });
		expect(failed[0].json.error).toBe("'Customer' needs text, but got an object [item 0]");
	});

	it('each item gets its own customer', async () => {
		for (const id of ['a', 'b', 'c']) customer(id);
		const { items } = await get(BY_ID, { rows: [{ id: 'c' }, { id: 'a' }, { id: 'b' }] });
		expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual([
			['c', { item: 0 }],
			['a', { item: 1 }],
			['b', { item: 2 }],
		]);
	});
});

describe('by source ID', () => {
	it('searches for exactly the source key', async () => {
		const wanted = customer('cus_1', { sourceSystem: 'CRM', sourceSystemId: '7' });
		customer('cus_2', { sourceSystem: 'crm', sourceSystemId: '7' });
		customer('cus_3', { sourceSystem: 'CRM', sourceSystemId: '70' });
		const { items } = await get(BY_SOURCE_ID, { rows: [{ id: 7 }] });
		expect(items.map(({ json }) => json.id)).toEqual([wanted.id]);
		expect(requests()).toEqual(['POST /api/rest/customers/search']);
		expect(box.sandbox.requests[0].body).toEqual({
			where: { sourceSystem: { _eq: 'CRM' }, sourceSystemId: { _eq: '7' } },
			limit: 1,
		});
	});

	it('each item has its own source system', async () => {
		customer('cus_1', { sourceSystem: 'A', sourceSystemId: '1' });
		customer('cus_2', { sourceSystem: 'B', sourceSystemId: '1' });
		const { items } = await get(
			{ recordId: bySourceId('1'), sourceSystem: '={{ $json.system }}' },
			{ rows: [{ system: 'B' }, { system: 'A' }] },
		);
		expect(items.map(({ json }) => json.id)).toEqual(['cus_2', 'cus_1']);
	});

	it.each(['  ', '={{ $json.nothing }}'])(
		'a blank source system is refused: %j',
		async (sourceSystem) => {
			const { failed } = await get({ recordId: bySourceId('1'), sourceSystem });
			expect(failed[0].json.error).toBe("'Source System' is blank [item 0]");
			expect(failed[0].json.details).toMatchObject({
				outcome: 'refused',
				parameter: 'Source System',
			});
			expect(requests()).toEqual([]);
		},
	);

	const NOT_FILTERED = 'Upwell did not filter: its answer holds customers that were not asked for';
	const UNREADABLE = "Upwell's answer could not be read";

	it.each<[string, object[], message: string, outcome: string]>([
		[
			'another system',
			[{ id: 'cus_2', sourceSystem: 'ERP', sourceSystemId: '1' }],
			NOT_FILTERED,
			'refused',
		],
		[
			'another ID',
			[{ id: 'cus_2', sourceSystem: 'CRM', sourceSystemId: '2' }],
			NOT_FILTERED,
			'refused',
		],
		['half a source key', [{ id: 'cus_2', sourceSystem: 'CRM' }], UNREADABLE, 'later'],
		[
			'no source key',
			[{ id: 'cus_2' }, { id: 'cus_3', sourceSystem: null, sourceSystemId: null }],
			UNREADABLE,
			'later',
		],
	])(
		'a customer with another source key is not given: %s',
		async (_what, customers, message, outcome) => {
			box.sandbox.misbehave({ kind: 'json', body: { customers }, times: Infinity });
			const options = { maxRetries: 0, ifNotFound: 'nothing' };
			const { items, failed } = await get({ ...BY_SOURCE_ID, options }, { rows: [{ id: '1' }] });
			expect(items).toEqual([]);
			expect(failed[0].json.error).toBe(message);
			expect(failed[0].json.details).toMatchObject({ outcome });
		},
	);

	it('the right one may be in the next response', async () => {
		customer('cus_1', { sourceSystem: 'CRM', sourceSystemId: '1' });
		box.sandbox.misbehave({ kind: 'json', body: { customers: [{ id: 'cus_2' }] } });
		const { items } = await get(BY_SOURCE_ID, { rows: [{ id: '1' }] });
		expect(items.map(({ json }) => json.id)).toEqual(['cus_1']);
	});

	it('the right one is found among others, even if its source ID is a number', async () => {
		const customers = [{ id: 'cus_2' }, { id: 'cus_1', sourceSystem: 'CRM', sourceSystemId: 1 }];
		box.sandbox.misbehave({ kind: 'json', body: { customers } });
		const { items } = await get(BY_SOURCE_ID, { rows: [{ id: '1' }] });
		expect(items.map(({ json }) => json.id)).toEqual(['cus_1']);
	});
});

describe('no such customer', () => {
	it.each(['null', 'notFound'] as const)('by ID, answered as %s', async (missingStyle) => {
		box.sandbox.configure({ missingStyle });
		const { items, failed } = await get({ recordId: byId('cus_0') });
		expect(items).toEqual([]);
		expect(failed[0].json.error).toBe("Upwell has no customer with the ID 'cus_0'");
		expect(failed[0].json.details).toMatchObject({
			outcome: 'missing',
			httpStatus: missingStyle === 'null' ? 200 : 404,
		});
		expect(textOf(failed[0])).toContain("Check 'Customer', or choose it from the list.");
		expect(textOf(failed[0])).toContain("set the option 'If Not Found' to 'Output Nothing'");
		expect(requests()).toHaveLength(1);
	});

	it('by source ID', async () => {
		const { failed } = await get(BY_SOURCE_ID, { rows: [{ id: '8' }] });
		expect(failed[0].json.error).toBe(
			"Upwell has no customer with Source System 'CRM' and Source System ID '8'",
		);
		expect(failed[0].json.details).toMatchObject({ outcome: 'missing', httpStatus: 200 });
		expect(textOf(failed[0])).toContain("Check 'Source System' and the ID");
	});

	it.each(['null', 'notFound'] as const)('gives nothing if so set (%s)', async (missingStyle) => {
		box.sandbox.configure({ missingStyle });
		customer('a');
		customer('c');
		const { items, failed, status } = await get(
			{ ...BY_ID, options: { ifNotFound: 'nothing' } },
			{ rows: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }] },
		);
		expect(status).toBe('success');
		expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual([
			['a', { item: 0 }],
			['c', { item: 2 }],
		]);
		expect(failed).toEqual([]);
	});

	it('gives nothing for those items that are so set', async () => {
		const { items, failed } = await get(
			{ ...BY_SOURCE_ID, options: { ifNotFound: '={{ $json.then }}' } },
			{
				rows: [
					{ id: '1', then: 'error' },
					{ id: '2', then: 'nothing' },
					{ id: '3', then: '' },
				],
			},
		);
		expect(items).toEqual([]);
		expect(failed.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual([
			['1', { item: 0 }],
			['3', { item: 2 }],
		]);
	});

	it.each<[string, object]>([
		['Endpoint not found', { error: 'Endpoint not found', code: 'not-found', path: '$' }],
		['Endpoint not found in format A', { error: { code: 'X', message: 'endpoint not found' } }],
	])('is not the meaning of a 404 about the address: %s', async (_what, body) => {
		box.sandbox.misbehave({ kind: 'json', status: 404, body });
		const { items, failed } = await get({
			recordId: byId('a'),
			options: { ifNotFound: 'nothing' },
		});
		expect(items).toEqual([]);
		expect(failed[0].json.error).toMatch(/^Upwell did not accept this item: /);
		expect(failed[0].json.details).toMatchObject({ outcome: 'refused', httpStatus: 404 });
		expect(textOf(failed[0])).toContain("Check 'Base URL'");
	});

	it.each(['<!DOCTYPE html><html></html>', '\n <html></html>'])(
		'is not the meaning of a web page: %j',
		async (body) => {
			box.sandbox.misbehave({ kind: 'html', status: 404, body });
			const { failed } = await get({ recordId: byId('a'), options: { ifNotFound: 'nothing' } });
			expect(failed[0].json.details).toMatchObject({ outcome: 'refused', httpStatus: 404 });
		},
	);

	it('is not the meaning of a 404 of the search', async () => {
		box.sandbox.misbehave({ kind: 'status', status: 404 });
		const { failed } = await get(
			{ ...BY_SOURCE_ID, options: { ifNotFound: 'nothing' } },
			{ rows: [{ id: '1' }] },
		);
		expect(failed[0].json.details).toMatchObject({ outcome: 'refused', httpStatus: 404 });
	});

	it.each<unknown>([{}, { customers: [] }, { customer: [] }, { customer: {} }, null, 'x'])(
		'is not the meaning of another body: %j',
		async (body) => {
			box.sandbox.misbehave({ kind: 'json', body });
			const { failed } = await get({
				recordId: byId('a'),
				options: { ifNotFound: 'nothing', maxRetries: 0 },
			});
			expect(failed[0].json.error).toBe("Upwell's answer could not be read");
			expect(failed[0].json.details).toMatchObject({ outcome: 'later', httpStatus: 200 });
		},
	);
});

describe('Simplify', () => {
	const FULL = {
		name: 'Acme',
		emailAddress: 'a@b.c',
		balance: 5,
		overdueBalance: 3,
		overdueInvoiceCount: 1,
		sourceSystem: 'CRM',
		sourceSystemId: '1',
		metadata: { a: 1 },
		addresses: { data: [{ city: 'Austin' }] },
		customerRule: { data: { dueOption: 30 } },
	};

	it('off, the default: everything that Upwell returns', async () => {
		const { id } = customer('cus_1', FULL);
		box.sandbox.misbehave({ kind: 'json', body: { customer: { id, new: [{}], balance: 5 } } });
		const { items } = await get({ recordId: byId(id) });
		expect(items[0].json).toEqual({ id, new: [{}], balance: 0.05 });
		const again = await get({ recordId: byId(id), simplify: false });
		expect(Object.keys(again.items[0].json)).toHaveLength(15);
	});

	it('on: ten fields at most, none of them nested', async () => {
		const { id, updatedAt } = customer('cus_1', FULL);
		const { items } = await get({ recordId: byId(id), simplify: true });
		expect(Object.entries(items[0].json)).toEqual([
			['id', id],
			['name', 'Acme'],
			['sourceSystem', 'CRM'],
			['sourceSystemId', '1'],
			['emailAddress', 'a@b.c'],
			['balance', 0.05],
			['overdueBalance', 0.03],
			['overdueInvoiceCount', 1],
			['billToCustomerId', null],
			['updatedAt', updatedAt],
		]);
	});

	it('on: fields that Upwell leaves out are left out', async () => {
		box.sandbox.misbehave({ kind: 'json', body: { customer: { id: 'a', addresses: [] } } });
		const { items } = await get({ recordId: byId('a'), simplify: true });
		expect(items[0].json).toEqual({ id: 'a' });
	});

	it('by an expression for each item; what is not true or false is refused', async () => {
		customer('cus_1', FULL);
		const { items, failed } = await get(
			{ recordId: byId('cus_1'), simplify: '={{ $json.simple }}' },
			{ rows: [{ simple: true }, { simple: 'false' }, { simple: '' }, { simple: 'some' }] },
		);
		expect(items.map(({ json }) => Object.keys(json).length)).toEqual([10, 15, 15]);
		expect(failed[0].json.error).toBe("'Simplify' needs true or false, but got 'some' [item 3]");
	});
});
