import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { QUICK, refusing, STOP, textOf, THREE_TRIES, updatesIn } from '../support/common.cts';
import {
	BY_ID,
	BY_SOURCE_ID,
	LOCATORS,
	ONE_BY_ID,
	ONE_BY_SOURCE_ID,
	ONE_LOCATORS,
	seedOne,
} from '../support/locators.cts';
import { NEW_NAME, NO_RULE, renamingRows, update } from '../support/updates.cts';
import { useSandbox, type UpwellRun } from '../support/upwell.cts';

/** What Update makes of each response of Upwell. */

const box = useSandbox();

const seed = (more?: object) => seedOne(box.sandbox, more);
/** Updates the one customer that `seed` stores. */
const updateOne = async (
	locator: object,
	updateFields: IDataObject,
	run: Partial<UpwellRun> = {},
) => await update(box.sandbox, locator, { updateFields }, { rows: [{}], ...run });

const rows = (count: number) => renamingRows(box.sandbox, count);
/** Gives the customer of each row its new name. */
const rename = async (locator: object, parameters: object, run: UpwellRun) =>
	await update(box.sandbox, locator, { ...NEW_NAME, ...parameters }, run);

const namesStored = () => box.sandbox.customers.map(({ name }) => name);
const requests = () => box.sandbox.requests.map(({ method, path }) => `${method} ${path}`);
const sent = () => box.sandbox.requests.map(({ body }) => body as IDataObject);

/** Upwell updates the customer, and its response has no customer. */
const WITHOUT_CUSTOMER: Fault = {
	when: { method: 'PUT' },
	at: 'after',
	kind: 'json',
	body: { updateCustomer: { affectedRows: 1 } },
};

/** Every response after which it is unknown whether the customer was updated. */
const UNKNOWN: Array<[Fault, string]> = [
	[
		{ kind: 'status', status: 503, ...QUICK },
		'it answered with status 503: Service temporarily unavailable',
	],
	[
		{ kind: 'status', status: 408, ...QUICK },
		'it answered with status 408: The request was refused',
	],
	[{ kind: 'reset' }, 'the connection was closed before the answer arrived'],
	[{ kind: 'silence' }, 'no answer came within 0.5 seconds'],
	[{ kind: 'truncated' }, 'the connection was closed before the answer arrived'],
	[{ kind: 'truncated', body: 'json' }, 'its answer could not be read'],
	[{ kind: 'html' }, 'its answer could not be read'],
	[{ kind: 'empty' }, 'its answer could not be read'],
	[{ kind: 'json', body: { updateCustomer: { name: 'no ID' } } }, 'its answer could not be read'],
	[{ kind: 'json', body: { customer: { id: 'c0' } } }, 'its answer could not be read'],
];

beforeEach(() => box.sandbox.configure({ missingStyle: 'null', updateShape: 'documented' }));

describe('a successful response', () => {
	describe.each(['documented', 'object', 'array'] as const)('%s', (updateShape) => {
		it.each(ONE_LOCATORS)('gives the customer (%s)', async (_title, locator) => {
			seed();
			box.sandbox.configure({ updateShape });
			const { items } = await updateOne(locator, { name: 'Globex' });
			expect(items.map(({ json }) => [json.id, json.name])).toEqual([['cus_1', 'Globex']]);
			expect(requests()).toHaveLength(1);
		});
	});

	it.each(ONE_LOCATORS)(
		'without the customer: the customer is looked up (%s)',
		async (_title, locator) => {
			seed();
			for (const updateCustomer of [{ affectedRows: 1 }, { affectedRows: 1, returning: [] }]) {
				box.sandbox.misbehave({ kind: 'json', at: 'after', body: { updateCustomer } });
				const { items } = await updateOne(locator, { name: 'Globex' });
				expect(items.map(({ json }) => [json.id, json.name])).toEqual([['cus_1', 'Globex']]);
			}
			expect(requests().filter((request) => request.startsWith('PUT'))).toHaveLength(2);
			expect(requests()).toHaveLength(4);
		},
	);

	describe.each(ONE_LOCATORS)('that does not fit (%s)', (_title, locator) => {
		const other = { id: 'cus_2', name: 'Other', sourceSystem: 'CRM', sourceSystemId: '2' };
		const one = { id: 'cus_1', sourceSystem: 'CRM', sourceSystemId: '1' };

		it.each<[string, object, RegExp]>([
			['another customer', other, /^Upwell may have updated a different customer \(ID 'cus_2'\)/],
			['a list of it', [other], /^Upwell may have updated a different customer/],
			['its rows', { affectedRows: 1, returning: [other] }, /^Upwell may have updated a different/],
			['three of them', { affectedRows: 3, returning: [] }, /^Upwell updated 3 customers instead/],
			['two customers', { returning: [other, one] }, /^Upwell updated 2 customers instead/],
		])('%s: says so, and sends nothing more', async (_what, updateCustomer, message) => {
			seed();
			box.sandbox.misbehave({ kind: 'json', at: 'after', body: { updateCustomer } });
			const { items, error } = await updateOne(
				locator,
				{ name: 'Globex' },
				{ node: { ...STOP, ...THREE_TRIES } },
			);
			expect(items).toEqual([]);
			expect(error?.message).toMatch(message);
			expect(requests()).toHaveLength(1);
			const { failed } = await updateOne(locator, { name: 'Globex' });
			expect(failed).toEqual([]);
		});
	});

	it('a bare list is read too', async () => {
		const body = { updateCustomer: [{ id: 'cus_1', name: 'x', more: 1 }] };
		box.sandbox.misbehave({ kind: 'json', body });
		const { items } = await updateOne(ONE_BY_ID, { name: 'x' });
		expect(items[0].json).toEqual({ id: 'cus_1', name: 'x', more: 1 });
	});

	it.each<unknown>([[], { returning: [] }, { affectedRows: 0, returning: null }, null])(
		'%j: there is no such customer',
		async (updateCustomer) => {
			box.sandbox.misbehave({ kind: 'json', body: { updateCustomer } });
			const { failed } = await updateOne(ONE_BY_ID, { name: 'x' });
			expect(failed[0].json.details).toMatchObject({ outcome: 'missing', httpStatus: 200 });
		},
	);
});

describe('a new source key', () => {
	it.each<[IDataObject, string[]]>([
		[{ sourceSystemId: '2' }, ['CRM', '2']],
		[{ sourceSystem: 'ERP' }, ['ERP', '1']],
		[{ sourceSystem: 'ERP', sourceSystemId: '2' }, ['ERP', '2']],
	])('is set by means of the old one: %j', async (fields, sourceKey) => {
		seed();
		const { items } = await updateOne(ONE_BY_SOURCE_ID, fields);
		expect(sent()).toEqual([
			{ sourceSystem: 'CRM', sourceSystemId: '1', input: fields, ...NO_RULE },
		]);
		expect([items[0].json.sourceSystem, items[0].json.sourceSystemId]).toEqual(sourceKey);
	});

	it('is the one by which the customer is looked up afterwards', async () => {
		seed();
		box.sandbox.misbehave(WITHOUT_CUSTOMER);
		const { items } = await updateOne(ONE_BY_SOURCE_ID, { sourceSystemId: '2' });
		expect(items.map(({ json }) => [json.id, json.sourceSystemId])).toEqual([['cus_1', '2']]);
		expect(sent()[1]).toEqual({
			where: { sourceSystem: { _eq: 'CRM' }, sourceSystemId: { _eq: '2' } },
			limit: 1,
		});
	});

	describe('after an attempt whose response was lost', () => {
		const LOST: Fault = { kind: 'status', status: 503, headers: { 'retry-after': '0' } };
		const LONG_AGO = '2020-01-01T00:00:00Z';

		it('the customer is found by it, if that attempt was carried out', async () => {
			seed({ updatedAt: LONG_AGO });
			box.sandbox.misbehave({ ...LOST, at: 'after' });
			const { items } = await updateOne(ONE_BY_SOURCE_ID, { sourceSystemId: '2' });
			expect(items.map(({ json }) => [json.id, json.sourceSystemId])).toEqual([['cus_1', '2']]);
			expect(requests()).toEqual([
				'PUT /api/rest/customers',
				'PUT /api/rest/customers',
				'POST /api/rest/customers/search',
			]);
		});

		it('the same in a later try', async () => {
			seed({ updatedAt: LONG_AGO });
			box.sandbox.misbehave({ ...LOST, at: 'after' });
			const { items, error } = await updateOne(
				ONE_BY_SOURCE_ID,
				{ sourceSystemId: '2' },
				{
					parameters: { options: { maxRetries: 0 } },
					node: { ...STOP, retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
				},
			);
			expect(error).toBeUndefined();
			expect(items.map(({ json }) => json.id)).toEqual(['cus_1']);
		});

		it('another customer that had it before is not taken', async () => {
			seed({ id: 'cus_2', sourceSystemId: '2', updatedAt: LONG_AGO });
			box.sandbox.misbehave(LOST);
			const { items, failed } = await updateOne(ONE_BY_SOURCE_ID, { sourceSystemId: '2' });
			expect(items).toEqual([]);
			expect(failed[0].json.error).toMatch(
				/^Upwell has no customer with .* ID '1'\. Upwell may have updated/,
			);
		});

		it('no customer has it: there is no such customer', async () => {
			box.sandbox.misbehave(LOST);
			const { failed } = await updateOne(ONE_BY_SOURCE_ID, { sourceSystemId: '2' });
			expect(failed[0].json.error).toMatch(
				/^Upwell has no customer with .* ID '1'\. Upwell may have updated/,
			);
		});

		it('if it stays the same, nothing is looked up', async () => {
			box.sandbox.misbehave(LOST);
			const { failed } = await updateOne(ONE_BY_SOURCE_ID, { name: 'x', sourceSystem: 'CRM' });
			expect(failed[0].json.error).toMatch(/^Upwell has no customer with .* ID '1'\./);
			expect(requests()).toEqual(['PUT /api/rest/customers', 'PUT /api/rest/customers']);
		});
	});

	it('a response with the old one still is about the right customer', async () => {
		const customer = { id: 'cus_1', sourceSystem: 'CRM', sourceSystemId: '1' };
		box.sandbox.misbehave({ kind: 'json', body: { updateCustomer: customer } });
		const { items } = await updateOne(ONE_BY_SOURCE_ID, { sourceSystemId: '2' });
		expect(items.map(({ json }) => json)).toEqual([customer]);
		expect(requests()).toHaveLength(1);
	});

	it('without an unknown attempt nothing is looked up', async () => {
		seed({ id: 'cus_2', sourceSystemId: '2' });
		const { failed } = await updateOne(ONE_BY_SOURCE_ID, { sourceSystemId: '2' });
		expect(failed[0].json.error).toMatch(/^Upwell has no customer with .* ID '1'$/);
		expect(requests()).toHaveLength(1);
	});
});

describe('a response after which the update is uncertain', () => {
	describe.each([
		['by ID', 'before', BY_ID],
		['by source ID', 'after', BY_SOURCE_ID],
	] as const)('%s, the response spoilt %s the change', (_title, at, locator) => {
		it.each(UNKNOWN)('sent again after %p', async (fault) => {
			box.sandbox.misbehave({ ...fault, at });
			const { items } = await rename(locator, { options: { timeout: 500 } }, { rows: rows(1) });
			expect(items.map(({ json }) => json.name)).toEqual(['new c0']);
			expect(namesStored()).toEqual(['new c0']);
			expect(updatesIn(box.sandbox)).toHaveLength(2);
		});
	});

	it.each(UNKNOWN)('says so when the retries are used up: %p', async (fault, why) => {
		box.sandbox.misbehave({ ...fault, times: Infinity });
		const options = { timeout: 500, maxRetries: 1 };
		const { items, failed } = await rename(BY_ID, { options }, { rows: rows(1) });
		expect(items).toEqual([]);
		expect(failed[0].json.error).toBe(`Upwell may have updated this customer: ${why}`);
		expect(failed[0].json.details).toMatchObject({ outcome: 'unknown' });
		expect(textOf(failed[0])).toContain('the same update twice does no harm');
		expect(updatesIn(box.sandbox)).toHaveLength(2);
	});
});

it('each item has the retries that it sets', async () => {
	box.sandbox.misbehave({ kind: 'status', status: 503, ...QUICK, times: Infinity });
	const items = rows(3).map((row, i) => ({ ...row, retries: [0, 2, ''][i] }));
	const options = { maxRetries: '={{ $json.retries }}' };
	const { failed } = await rename(BY_ID, { options }, { rows: items });
	expect(failed).toHaveLength(3);
	for (const [id, times] of [
		['c0', 1],
		['c1', 3],
		['c2', 4],
	] as const) {
		expect(box.sandbox.requests.filter(({ path }) => path.endsWith(id))).toHaveLength(times);
	}
});

describe('uncertain, and then', () => {
	it.each<[string, Fault]>([
		['it is refused', { kind: 'json', status: 422, body: { error: 'No' } }],
		['it is forbidden', { kind: 'status', status: 403 }],
		['the key is refused', { kind: 'status', status: 401 }],
		['there is no such customer', { kind: 'json', body: { updateCustomer: null } }],
		['a rate limit until it is given up', { kind: 'rateLimit', retryAfter: '0', times: Infinity }],
	])('%s: says so', async (_what, then) => {
		box.sandbox.misbehave({ kind: 'status', status: 503, ...QUICK });
		box.sandbox.misbehave(then);
		const { failed } = await rename(BY_ID, { options: { giveUpAfter: 0 } }, { rows: rows(1) });
		expect(failed[0].json.error).toMatch(
			/\. Upwell may have updated this customer in an earlier attempt$/,
		);
		expect(failed[0].json.details).toMatchObject({ outcome: 'unknown' });
		expect(textOf(failed[0])).not.toContain('Nothing was changed');
	});
});

describe('nothing was changed', () => {
	it('waits for a rate limit and sends again', async () => {
		box.sandbox.misbehave({ kind: 'rateLimit', retryAfter: '0', times: 2 });
		const { items } = await rename(BY_ID, {}, { rows: rows(1) });
		expect(items.map(({ json }) => json.name)).toEqual(['new c0']);
		expect(updatesIn(box.sandbox)).toHaveLength(3);
	});

	it.each<[string, Fault, string, object, isCertain?: boolean]>([
		[
			'429 until it is given up',
			{ kind: 'rateLimit', retryAfter: '0', times: Infinity },
			'Upwell is receiving too many requests: Rate limit exceeded',
			{ outcome: 'later', httpStatus: 429 },
		],
		[
			'400',
			{
				kind: 'json',
				status: 400,
				body: { error: 'bad', code: 'x', path: '$.input.emailAddress' },
			},
			'Upwell did not accept this item: bad',
			{ outcome: 'refused', path: '$.input.emailAddress' },
		],
		[
			'403',
			{ kind: 'status', status: 403 },
			'Upwell does not allow this with the API key in use: Insufficient permissions',
			{ outcome: 'refused', httpStatus: 403 },
		],
		// Somebody else may say that, and after Upwell has updated the customer.
		[
			'a redirect',
			{ kind: 'redirect', location: 'http://127.0.0.1:1/' },
			'redirects requests to another address (status 302)',
			{ outcome: 'refused' },
			false,
		],
		[
			'a page',
			{ kind: 'html', status: 403 },
			'answered with a web page (status 403)',
			{ outcome: 'refused' },
			false,
		],
	])(
		'%s: says so, and the others go on',
		async (_what, fault, error, details, isCertain = true) => {
			const items = rows(2);
			box.sandbox.misbehave({ ...fault, when: { name: 'new c0' } });
			const result = await rename(
				BY_ID,
				{ options: { maxRetries: 1, giveUpAfter: 0 } },
				{ rows: items },
			);
			expect(result.items.map(({ json }) => json.name)).toEqual(['new c1']);
			expect(result.failed[0].json.error).toContain(error);
			expect(result.failed[0].json.details).toMatchObject(details);
			const text = textOf(result.failed[0]);
			expect(text.includes('Nothing was changed for this item.')).toBe(isCertain);
			expect(/is not certain; if you run/.test(text)).toBe(!isCertain);
			expect(namesStored()).toEqual(['old', 'new c1']);
		},
	);

	it('a foreign key that Upwell refuses', async () => {
		const updateFields = { billToCustomerId: { __rl: true, mode: 'id', value: 'nobody' } };
		const { failed } = await rename(BY_ID, { updateFields }, { rows: rows(1) });
		expect(failed[0].json.error).toMatch(/^Upwell did not accept this item: Foreign key violation/);
	});

	it.each(LOCATORS)('a source key that another customer has (%s)', async (_title, locator) => {
		const updateFields = { sourceSystemId: 'c1' };
		const items = rows(2).slice(0, 1);
		const { failed } = await rename(locator, { updateFields }, { rows: items });
		expect(failed[0].json.error).toMatch(/^Upwell did not accept this item: Uniqueness violation/);
		expect(textOf(failed[0])).toContain('Nothing was changed for this item.');
		expect(failed[0].json.details).toMatchObject({ outcome: 'refused', httpStatus: 400 });
		expect(updatesIn(box.sandbox)).toHaveLength(1);
	});

	it('a key that is refused fails all remaining items', async () => {
		box.sandbox.misbehave({ when: { name: 'new c1' }, kind: 'status', status: 401 });
		const { items, failed } = await rename(
			BY_ID,
			{ options: { concurrency: 1 } },
			{ rows: rows(4) },
		);
		expect([items.length, failed.length]).toEqual([1, 3]);
		for (const { json } of failed) expect(json.error).toMatch(/^Upwell did not accept the API key/);
		expect(updatesIn(box.sandbox)).toHaveLength(2);
	});
});

describe('the customer cannot be looked up afterwards', () => {
	it.each<[Fault, string, nextStep: RegExp]>([
		[
			{ kind: 'status', status: 403 },
			'Upwell does not allow this with the API key in use',
			/Use a key/,
		],
		[
			{ kind: 'json', body: { customer: null } },
			'a search for it found nothing',
			/ Look for it in Upwell\.$/,
		],
		[
			{ kind: 'status', status: 503, ...QUICK, times: Infinity },
			'Upwell answered with status 503',
			/Run it again later\.$/,
		],
	])('says that it was updated: %p', async (fault, why, nextStep) => {
		box.sandbox.misbehave(WITHOUT_CUSTOMER);
		box.sandbox.misbehave({ when: { method: 'GET' }, ...fault });
		const { failed } = await rename(BY_ID, { options: { maxRetries: 1 } }, { rows: rows(1) });
		expect(failed[0].json.error).toContain(
			`Upwell updated this customer but left it out of its answer, and it could not be looked up: ${why}`,
		);
		expect(failed[0].json.details).toMatchObject({ outcome: 'exists' });
		expect(textOf(failed[0])).not.toMatch(/may have|Nothing was changed/);
		expect(textOf(failed[0])).toMatch(nextStep);
		expect(updatesIn(box.sandbox)).toHaveLength(1);
	});

	it('the lookup shares the retry budget of the item', async () => {
		box.sandbox.misbehave({ kind: 'status', status: 503, ...QUICK });
		box.sandbox.misbehave(WITHOUT_CUSTOMER);
		box.sandbox.misbehave({ when: { method: 'GET' }, kind: 'status', status: 503, ...QUICK });
		const { failed } = await rename(BY_ID, { options: { maxRetries: 1 } }, { rows: rows(1) });
		expect(failed).toHaveLength(1);
		expect(box.sandbox.requests.map(({ method }) => method)).toEqual(['PUT', 'PUT', 'GET']);
	});

	it('it is looked up even if another item has failed', async () => {
		const items = rows(2);
		box.sandbox.misbehave(refusing('new c1'));
		box.sandbox.misbehave({ ...WITHOUT_CUSTOMER, delayMs: 100 });
		const { error } = await rename(BY_ID, {}, { rows: items, node: STOP });
		expect(error?.context?.itemIndex).toBe(1);
		expect(error?.description).toContain('1 customer was updated before: c0.');
	});
});
