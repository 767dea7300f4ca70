import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { asked, seedOld, upsert, type UpsertRun } from '../support/upserts.cts';
import { API_KEY, useSandbox } from '../support/upwell.cts';
import { putsIn } from '../support/common.cts';

const ACME = { name: 'Acme', id: '1' };
const PUT = { method: 'PUT' };
const SEARCH = { path: '/customers/search' };
const EXISTS = "A customer with Source System 'CRM' and Source System ID '1' exists in Upwell";

const box = useSandbox();

/** One item whose customer exists: what arrived, and what the item says. */
async function updateOf(faults: Fault[], run: Partial<UpsertRun> = {}) {
	for (const fault of faults) box.sandbox.misbehave(fault);
	const { items, failed, stored, ...rest } = await upsert(box.sandbox, { rows: [ACME], ...run });
	const all = [...items, ...failed];
	expect(all).toHaveLength(1);
	const json = all[0].json as IDataObject & { error?: string; details?: IDataObject };
	expect(stored).not.toContain(API_KEY);
	return {
		...rest,
		isGood: items.length === 1,
		json,
		message: json.error ?? '',
		description: String(json.details?.description ?? ''),
		outcome: json.details?.outcome,
		asked: asked(box.sandbox),
		now: box.sandbox.customers[0]?.name,
	};
}

describe('the answer to the update', () => {
	it.each(['documented', 'object', 'array'] as const)('in the form %s', async (updateShape) => {
		const there = seedOld(box.sandbox, '1');
		box.sandbox.configure({ updateShape });
		const result = await updateOf([]);
		box.sandbox.configure({ updateShape: 'documented' });
		expect(result).toMatchObject({ isGood: true, json: { id: there.id, name: 'Acme' } });
		expect(result.asked).toEqual(['POST customers', 'PUT customers']);
	});

	it.each<[string, unknown]>([
		['a bare list', [{ id: 'cus_1' }]],
		['a list with no count', { returning: [{ id: 'cus_1' }] }],
		['a count as text', { affectedRows: '1', returning: [{ id: 'cus_1' }] }],
		['a number for an id', { id: 1 }],
	])('as %s', async (_form, updateCustomer) => {
		seedOld(box.sandbox, '1');
		const result = await updateOf([{ when: PUT, kind: 'json', body: { updateCustomer } }]);
		expect(result.isGood).toBe(true);
		expect(String(result.json.id)).toMatch(/1$/);
		expect(result.asked).toEqual(['POST customers', 'PUT customers']);
	});

	it.each<[string, unknown]>([
		['a count alone', { affectedRows: 1 }],
		['an empty list', { affectedRows: 1, returning: [] }],
		['null for the list', { affectedRows: 1, returning: null }],
		['customers without an id', { affectedRows: 1, returning: [{ name: 'Acme' }] }],
	])('%s: the customer is looked up', async (_form, updateCustomer) => {
		const there = seedOld(box.sandbox, '1');
		seedOld(box.sandbox, '2');
		const fault: Fault = { when: PUT, kind: 'json', body: { updateCustomer }, at: 'after' };
		const result = await updateOf([fault]);
		expect(result).toMatchObject({ isGood: true, json: { id: there.id, name: 'Acme' } });
		expect(result.asked).toEqual(['POST customers', 'PUT customers', 'POST customers/search']);
		expect(result.hints).toEqual(['1 customer already existed in Upwell and was updated.']);
	});

	it.each<[string, Fault, string]>([
		['forbidden', { kind: 'status', status: 403 }, 'Upwell does not allow this'],
		['of nothing', { kind: 'json', body: { customers: [] } }, 'a search for it found nothing'],
		['lost', { kind: 'status', status: 503, times: 9 }, 'Upwell answered with status 503'],
	])('without the customer, and the search is %s: says it was updated', async (_w, fault, why) => {
		seedOld(box.sandbox, '1');
		const left: Fault = {
			when: PUT,
			kind: 'json',
			body: { updateCustomer: { affectedRows: 1 } },
			at: 'after',
		};
		const options = { maxRetries: 0 };
		const result = await updateOf([left, { when: SEARCH, ...fault }], { options });
		expect(result).toMatchObject({ isGood: false, outcome: 'exists', now: 'Acme' });
		expect(result.message).toContain(
			`Upwell updated this customer and left it out of its answer, and it could not be looked up: ${why}`,
		);
	});

	it.each<[string, Fault]>([
		['no rows', { kind: 'json', body: { updateCustomer: { affectedRows: 0, returning: [] } } }],
		['no rows, no list', { kind: 'json', body: { updateCustomer: { affectedRows: 0 } } }],
		['an empty list', { kind: 'json', body: { updateCustomer: { returning: [] } } }],
		['null', { kind: 'json', body: { updateCustomer: null } }],
		['404', { kind: 'status', status: 404 }],
	])('%s: it exists, and the update found nothing', async (_form, fault) => {
		seedOld(box.sandbox, '1');
		const result = await updateOf([{ when: PUT, ...fault, times: Infinity }]);
		expect(result).toMatchObject({
			isGood: false,
			outcome: 'exists',
			message: `${EXISTS}, as Upwell says, but an update of it found nothing`,
		});
		expect(result.description).toMatch(/might have been deleted/);
		expect(result.asked).toEqual(['POST customers', 'PUT customers']);
	});
});

describe('an update that is refused', () => {
	it.each<[string, Fault, object, string]>([
		[
			'422',
			{ kind: 'json', status: 422, body: { error: 'No such thing', code: 'x' } },
			{ httpStatus: 422, code: 'x' },
			'Upwell did not accept this item: No such thing',
		],
		['403', { kind: 'status', status: 403 }, { httpStatus: 403 }, 'Upwell does not allow this'],
		['401', { kind: 'status', status: 401 }, { httpStatus: 401 }, 'Upwell did not accept the API'],
		['405', { kind: 'status', status: 405 }, { httpStatus: 405 }, 'Upwell did not accept this'],
		[
			'a wrong address',
			{ kind: 'html', status: 404 },
			{ httpStatus: 404 },
			'Upwell did not accept this item: it answered with status 404',
		],
		[
			'no such endpoint',
			{ kind: 'json', status: 404, body: { error: 'Endpoint not found', code: 'not-found' } },
			{ httpStatus: 404 },
			'Upwell did not accept this item: Endpoint not found',
		],
		['302', { kind: 'redirect', location: '/' }, { httpStatus: 302 }, '127.0.0.1'],
		[
			'another conflict',
			{ kind: 'status', status: 409 },
			{ httpStatus: 409 },
			'Upwell did not accept this item: The resource already exists',
		],
		['its key echoed', { kind: 'echoKey' }, { httpStatus: 400 }, 'Upwell did not accept this'],
	])('%s: says that it exists, and why not', async (_what, fault, facts, why) => {
		seedOld(box.sandbox, '1');
		const result = await updateOf([{ when: PUT, ...fault, times: Infinity }]);
		expect(result).toMatchObject({ isGood: false, outcome: 'exists', now: 'Old' });
		expect(result.message).toContain(`${EXISTS}, but was not updated: ${why}`);
		expect(result.message + result.description).not.toMatch(/may have/);
		expect(result.json.details).toMatchObject(facts);
		expect(putsIn(box.sandbox)).toHaveLength(1);
	});

	it("the sandbox's own refusal", async () => {
		seedOld(box.sandbox, '1');
		const faults: Fault[] = [{ when: { method: 'POST' }, kind: 'status', status: 409 }];
		const fields = { billToCustomerId: 'cus_nobody' };
		const result = await updateOf(faults, { fields });
		expect(result.message).toMatch(/but was not updated: .*Foreign key violation/);
	});

	it('429 to the end: nothing was changed', async () => {
		seedOld(box.sandbox, '1');
		const fault: Fault = { when: PUT, kind: 'rateLimit', retryAfter: '0', times: Infinity };
		const result = await updateOf([fault], { options: { maxRetries: 2 } });
		expect(result).toMatchObject({ isGood: false, outcome: 'exists', now: 'Old' });
		expect(result.message).toContain('but was not updated: Upwell is receiving too many requests');
		expect(putsIn(box.sandbox)).toHaveLength(3);
	});

	it('429 is waited out, before the create and before the update', async () => {
		seedOld(box.sandbox, '1');
		const limit: Fault = { kind: 'rateLimit', retryAfter: '0' };
		const result = await updateOf([{ ...limit, when: PUT }, limit]);
		expect(result).toMatchObject({ isGood: true, now: 'Acme' });
		expect(result.asked).toEqual([
			'POST customers',
			'POST customers',
			'PUT customers',
			'PUT customers',
		]);
	});

	it('create, update and lookup share one budget of retries', async () => {
		seedOld(box.sandbox, '1');
		const limit: Fault = { kind: 'rateLimit', retryAfter: '0' };
		const left: Fault = {
			when: PUT,
			kind: 'json',
			body: { updateCustomer: { affectedRows: 1 } },
			at: 'after',
		};
		const faults = [{ ...limit, when: PUT }, left, { ...limit, when: SEARCH, times: 9 }, limit];
		const result = await updateOf(faults, { options: { maxRetries: 3 } });
		expect(result.asked.map((one) => one.split(/[ /]/).at(-1))).toEqual([
			...['customers', 'customers', 'customers', 'customers'],
			...['search', 'search'],
		]);
		expect(result.isGood).toBe(false);
	});
});

describe('a create that is refused', () => {
	it.each<[string, Fault, string]>([
		['422', { kind: 'status', status: 422 }, 'Upwell did not accept this item'],
		['403', { kind: 'status', status: 403 }, 'Upwell does not allow this'],
		['401', { kind: 'status', status: 401 }, 'Upwell did not accept the API key'],
		['the key echoed', { kind: 'echoKey', status: 403 }, 'Upwell does not allow this'],
	])('%s: nothing is updated', async (_what, fault, why) => {
		seedOld(box.sandbox, '1');
		const result = await updateOf([fault]);
		expect(result).toMatchObject({ isGood: false, outcome: 'refused', now: 'Old' });
		expect(result.message).toContain(why);
		expect(result.description).toMatch(/^Nothing was created for this item\./);
		expect(result.asked).toEqual(['POST customers']);
	});
});
