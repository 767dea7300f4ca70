import type { IDataObject } from 'n8n-workflow';
import type { Fault, Sandbox } from '../../sandbox/server.cts';
import { QUICK, STOP, THREE_TRIES, updatesIn } from '../support/common.cts';
import { requestLines, seedExisting, upsert, type UpsertRun } from '../support/upserts.cts';
import { API_KEY, useSandbox } from '../support/upwell.cts';

/** What Create or Update makes of each response of Upwell to its create and its update. */

const box = useSandbox();

const ROW = { name: 'Acme', id: '1' };
const CREATE = { method: 'POST', path: '/rest/customers' };
const PUT = { method: 'PUT' };
const SEARCH = { path: '/customers/search' };
const EXISTS = "A customer with Source System 'CRM' and Source System ID '1' exists in Upwell";
const UNSEEN =
	"Upwell says that such a customer exists already. The customer with Source System 'CRM' and Source System ID '1'";
/** A time-out that a test can wait for, and within which every good response arrives. */
const FAST = { timeout: 1_000 };

/** Upwell updates the customer, and its response has no customer. */
const WITHOUT_CUSTOMER: Fault = {
	when: PUT,
	kind: 'json',
	body: { updateCustomer: { affectedRows: 1 } },
	at: 'after',
};

/** Every response after which it is unknown whether the request was carried out. */
const UNKNOWN: Array<[string, Fault]> = [
	['a reset', { kind: 'reset' }],
	['a time-out', { kind: 'silence' }],
	['500', { kind: 'status', status: 500, ...QUICK }],
	['503', { kind: 'status', status: 503, ...QUICK }],
	['408', { kind: 'status', status: 408, ...QUICK }],
	['a page', { kind: 'html' }],
	['an empty response', { kind: 'empty' }],
	['a response that breaks off', { kind: 'truncated' }],
	['cut JSON', { kind: 'truncated', body: 'json' }],
	['another body', { kind: 'json', body: { done: true } }],
	['no customer and no count', { kind: 'json', body: { updateCustomer: {} } }],
];

/** One item: its output or its error, and what Upwell received and has stored. */
async function upsertOne(faults: Fault[], run: Partial<UpsertRun> = {}) {
	for (const fault of faults) box.sandbox.misbehave(fault);
	const options = { ...FAST, ...run.options };
	const { items, failed, stored, ...rest } = await upsert(box.sandbox, {
		rows: [ROW],
		...run,
		options,
	});
	const all = [...items, ...failed];
	expect(all).toHaveLength(1);
	const json = all[0].json as IDataObject & { error?: string; details?: IDataObject };
	expect(stored).not.toContain(API_KEY);
	const message = json.error ?? '';
	const description = String(json.details?.description ?? '');
	return {
		...rest,
		succeeded: items.length === 1,
		json,
		message,
		description,
		text: `${message} ${description}`,
		outcome: json.details?.outcome,
		requests: requestLines(box.sandbox),
		storedName: box.sandbox.customers[0]?.name,
	};
}

/** Whether the item counts as created or as updated: what the run says when the next item stops it. */
async function countedAs(faults: Fault[], sandbox: Sandbox) {
	for (const fault of faults) sandbox.misbehave(fault);
	const { error } = await upsert(sandbox, {
		rows: [ROW, { name: '', id: '2' }],
		options: { ...FAST, concurrency: 1 },
		node: STOP,
	});
	expect(error?.message).toBe("'Name' is blank [item 1]");
	return /1 customer was (\w+) before: (\w+)\./.exec(String(error?.description))?.slice(1);
}

describe('the response to the update', () => {
	it.each(['documented', 'object', 'array'] as const)('in the form %s', async (updateShape) => {
		const there = seedExisting(box.sandbox, '1');
		box.sandbox.configure({ updateShape });
		const result = await upsertOne([]);
		box.sandbox.configure({ updateShape: 'documented' });
		expect(result).toMatchObject({ succeeded: true, json: { id: there.id, name: 'Acme' } });
		expect(result.requests).toEqual(['POST customers', 'PUT customers']);
	});

	it.each<[string, unknown]>([
		['a bare list', [{ id: 'cus_1' }]],
		['a list with no count', { returning: [{ id: 'cus_1' }] }],
		['a count as text', { affectedRows: '1', returning: [{ id: 'cus_1' }] }],
		['a number for an id', { id: 1 }],
	])('as %s', async (_form, updateCustomer) => {
		seedExisting(box.sandbox, '1');
		const result = await upsertOne([{ when: PUT, kind: 'json', body: { updateCustomer } }]);
		expect(result.succeeded).toBe(true);
		expect(String(result.json.id)).toMatch(/1$/);
		expect(result.requests).toEqual(['POST customers', 'PUT customers']);
	});

	it.each<[string, unknown]>([
		['a count alone', { affectedRows: 1 }],
		['an empty list', { affectedRows: 1, returning: [] }],
		['null for the list', { affectedRows: 1, returning: null }],
		['customers without an id', { affectedRows: 1, returning: [{ name: 'Acme' }] }],
	])('%s: the customer is looked up', async (_form, updateCustomer) => {
		const there = seedExisting(box.sandbox, '1');
		seedExisting(box.sandbox, '2');
		const fault: Fault = { when: PUT, kind: 'json', body: { updateCustomer }, at: 'after' };
		const result = await upsertOne([fault]);
		expect(result).toMatchObject({ succeeded: true, json: { id: there.id, name: 'Acme' } });
		expect(result.requests).toEqual(['POST customers', 'PUT customers', 'POST customers/search']);
		expect(result.hints).toEqual(['1 customer already existed in Upwell and was updated.']);
	});

	it.each<[string, Fault, string]>([
		['forbidden', { kind: 'status', status: 403 }, 'Upwell does not allow this'],
		['of nothing', { kind: 'json', body: { customers: [] } }, 'a search for it found nothing'],
		['lost', { kind: 'status', status: 503, times: 9 }, 'Upwell answered with status 503'],
	])(
		'without the customer, and the search is %s: says that it was updated',
		async (_w, fault, why) => {
			seedExisting(box.sandbox, '1');
			const options = { maxRetries: 0 };
			const result = await upsertOne([WITHOUT_CUSTOMER, { when: SEARCH, ...fault }], { options });
			expect(result).toMatchObject({ succeeded: false, outcome: 'exists', storedName: 'Acme' });
			expect(result.message).toContain(
				`Upwell updated this customer but left it out of its answer, and it could not be looked up: ${why}`,
			);
		},
	);

	it.each<[string, Fault]>([
		['no rows', { kind: 'json', body: { updateCustomer: { affectedRows: 0, returning: [] } } }],
		['no rows, no list', { kind: 'json', body: { updateCustomer: { affectedRows: 0 } } }],
		['an empty list', { kind: 'json', body: { updateCustomer: { returning: [] } } }],
		['null', { kind: 'json', body: { updateCustomer: null } }],
		['404', { kind: 'status', status: 404 }],
	])("%s: the create was refused by another rule of Upwell's", async (_form, fault) => {
		seedExisting(box.sandbox, '1');
		const result = await upsertOne([{ when: PUT, ...fault, times: Infinity }]);
		expect(result).toMatchObject({ succeeded: false, outcome: 'refused' });
		expect(result.message).toMatch(/^Upwell did not accept this item: Uniqueness violation/);
		expect(result.description).toMatch(/found no customer with .* Or the customer was deleted/);
		expect(result.requests).toEqual(['POST customers', 'PUT customers']);
	});
});

describe('an update that is refused', () => {
	it.each<[string, Fault, { httpStatus?: number; code?: string }, string]>([
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
			'no such endpoint',
			{ kind: 'json', status: 404, body: { error: 'Endpoint not found', code: 'not-found' } },
			{ httpStatus: 404 },
			'Upwell did not accept this item: Endpoint not found',
		],
		[
			'another conflict',
			{ kind: 'status', status: 409 },
			{ httpStatus: 409 },
			'Upwell did not accept this item: The resource already exists',
		],
		['the key echoed', { kind: 'echoKey' }, { httpStatus: 400 }, 'Upwell did not accept this'],
	])('%s: says that it exists, and why not', async (_what, fault, facts, why) => {
		seedExisting(box.sandbox, '1');
		const result = await upsertOne([{ when: PUT, ...fault, times: Infinity }]);
		expect(result).toMatchObject({ succeeded: false, outcome: 'exists', storedName: 'Old' });
		// With a key that is refused, nobody can look.
		const exists = facts.httpStatus === 401 ? UNSEEN : `${EXISTS}, but`;
		expect(result.message).toContain(`${exists} was not updated: `);
		expect(result.message).toContain(why);
		expect(result.text).not.toMatch(/may have (been )?(created|updated)/);
		expect(result.json.details).toMatchObject(facts);
		expect(updatesIn(box.sandbox)).toHaveLength(1);
	});

	it('the response has another customer: says so, and sends nothing more', async () => {
		seedExisting(box.sandbox, '1');
		const body = { updateCustomer: { id: 'cus_2', sourceSystem: 'CRM', sourceSystemId: '2' } };
		const result = await upsertOne([{ when: PUT, kind: 'json', body, times: Infinity }], {
			node: THREE_TRIES,
		});
		expect(result.message).toMatch(/^Upwell may have updated a different customer \(ID 'cus_2'\)/);
		expect(result.outcome).toBe('unknown');
		expect(updatesIn(box.sandbox)).toHaveLength(1);
	});

	it.each<[string, Fault]>([
		['a page', { kind: 'html', status: 403 }],
		["a gateway's form", { kind: 'json', status: 403, body: { message: 'Forbidden' } }],
		['a redirect', { kind: 'redirect', location: '/' }],
	])('%s after it was carried out: may have been updated', async (_what, fault) => {
		seedExisting(box.sandbox, '1');
		const result = await upsertOne([{ ...fault, when: PUT, at: 'after' }]);
		expect(result).toMatchObject({ succeeded: false, outcome: 'unknown', storedName: 'Acme' });
		expect(result.message).toContain(`${EXISTS} and may have been updated: `);
	});

	it("the sandbox's own refusal", async () => {
		seedExisting(box.sandbox, '1');
		const faults: Fault[] = [{ when: { method: 'POST' }, kind: 'status', status: 409 }];
		const fields = { billToCustomerId: 'cus_nobody' };
		const result = await upsertOne(faults, { fields });
		expect(result.message).toMatch(/but was not updated: .*Foreign key violation/);
	});

	it('429 until it is given up: nothing was changed', async () => {
		seedExisting(box.sandbox, '1');
		const fault: Fault = { when: PUT, kind: 'rateLimit', retryAfter: '0', times: Infinity };
		const result = await upsertOne([fault], { options: { giveUpAfter: 0 } });
		expect(result).toMatchObject({ succeeded: false, outcome: 'exists', storedName: 'Old' });
		expect(result.message).toContain('but was not updated: Upwell is receiving too many requests');
		expect(updatesIn(box.sandbox)).toHaveLength(1);
	});

	it('429 delays the create and the update', async () => {
		seedExisting(box.sandbox, '1');
		const limit: Fault = { kind: 'rateLimit', retryAfter: '0' };
		const result = await upsertOne([{ ...limit, when: PUT }, limit]);
		expect(result).toMatchObject({ succeeded: true, storedName: 'Acme' });
		expect(result.requests).toEqual([
			'POST customers',
			'POST customers',
			'PUT customers',
			'PUT customers',
		]);
	});

	it('create, update and lookup share one retry budget', async () => {
		seedExisting(box.sandbox, '1');
		const body = { error: 'No', code: 'postgres-max-connections-error' };
		const limit: Fault = { kind: 'status', status: 500, body, ...QUICK };
		const faults = [
			{ ...limit, when: PUT },
			WITHOUT_CUSTOMER,
			{ ...limit, when: SEARCH, times: 9 },
			limit,
		];
		const result = await upsertOne(faults, { options: { maxRetries: 3 } });
		expect(result.requests.map((one) => one.split(/[ /]/).at(-1))).toEqual([
			...['customers', 'customers', 'customers', 'customers'],
			...['search', 'search'],
		]);
		expect(result.succeeded).toBe(false);
	});
});

describe('a create that is refused', () => {
	it('by somebody, and then as a second copy of what nobody finds: it may be there', async () => {
		const body = { error: 'Uniqueness violation. x', code: 'constraint-violation', path: '$' };
		const result = await upsertOne([
			{ kind: 'html', status: 429, ...QUICK },
			{ kind: 'json', status: 400, body },
		]);
		expect(result.text).toMatch(/Uniqueness violation/);
		expect(result.text).toMatch(/is not certain; if you run this item again/);
	});

	it.each<[string, Fault, string]>([
		['422', { kind: 'status', status: 422 }, 'Upwell did not accept this item'],
		['403', { kind: 'status', status: 403 }, 'Upwell does not allow this'],
		['401', { kind: 'status', status: 401 }, 'Upwell did not accept the API key'],
		['the key echoed', { kind: 'echoKey', status: 403 }, 'Upwell does not allow this'],
	])('%s: nothing is updated', async (_what, fault, why) => {
		seedExisting(box.sandbox, '1');
		const result = await upsertOne([fault]);
		expect(result).toMatchObject({ succeeded: false, outcome: 'refused', storedName: 'Old' });
		expect(result.message).toContain(why);
		expect(result.description).toMatch(/^Nothing was created for this item\./);
		expect(result.requests).toEqual(['POST customers']);
	});
});

describe('a create whose response is lost', () => {
	it.each(UNKNOWN.filter(([, { kind }]) => kind !== 'json'))(
		'%s after storing: updated, and it counts as created',
		async (_what, fault) => {
			const lost = { ...fault, when: CREATE, at: 'after' } as const;
			const counted = await countedAs([lost], box.sandbox);
			expect(requestLines(box.sandbox)).toEqual([
				'POST customers',
				'POST customers',
				'POST customers/search',
				'PUT customers',
			]);
			expect(counted).toEqual(['created', box.sandbox.customers[0].id]);
			expect(box.sandbox.customers).toHaveLength(1);
		},
	);

	it('gives the customer after the update, without a hint', async () => {
		const fields = { contacts: '[{ "a": 1 }]' };
		const fault: Fault = { when: CREATE, kind: 'reset', at: 'after' };
		const { json, hints } = await upsertOne([fault], { fields });
		expect(json).toMatchObject({ name: 'Acme', updatedAt: box.sandbox.customers[0].updatedAt });
		expect(hints).toEqual([]);
	});

	it.each(UNKNOWN)('%s before storing: sent again and created', async (_what, fault) => {
		const result = await upsertOne([{ ...fault, when: CREATE }]);
		expect(result.succeeded).toBe(true);
		expect(requestLines(box.sandbox)).toEqual(['POST customers', 'POST customers']);
	});

	it('one of another name counts as updated, although the update makes it look like what was sent', async () => {
		seedExisting(box.sandbox, '1', { createdAt: new Date().toISOString() });
		const counted = await countedAs([{ kind: 'reset' }], box.sandbox);
		expect(counted).toEqual(['updated', expect.any(String)]);
	});

	it('a customer that existed before counts as updated', async () => {
		const { id } = seedExisting(box.sandbox, '1');
		expect(await countedAs([{ when: CREATE, kind: 'reset' }], box.sandbox)).toEqual([
			'updated',
			id,
		]);
	});

	it('without a customer in the response to the update, its age is read from the search', async () => {
		const lost: Fault = { when: CREATE, kind: 'reset', at: 'after' };
		expect(await countedAs([WITHOUT_CUSTOMER, lost], box.sandbox)).toContain('created');
	});

	describe.each([-3_600_000, 3_600_000])("the server's clock %d ms off", (clockSkewMs) => {
		const skewed = useSandbox({ clockSkewMs });

		it('created by the attempt: created; existed before: updated', async () => {
			const lost: Fault = { when: CREATE, kind: 'reset', at: 'after' };
			expect(await countedAs([lost], skewed.sandbox)).toContain('created');
			skewed.sandbox.reset();
			const createdAt = new Date(Date.now() + clockSkewMs - 60_000).toISOString();
			seedExisting(skewed.sandbox, '1', { createdAt });
			expect(await countedAs([{ when: CREATE, kind: 'reset' }], skewed.sandbox)).toContain(
				'updated',
			);
		});
	});

	it('until the retries are used up: says that it may have been created', async () => {
		const fault: Fault = { ...UNKNOWN[3][1], when: CREATE, times: Infinity };
		const result = await upsertOne([fault], { options: { maxRetries: 2 } });
		expect(result).toMatchObject({ succeeded: false, outcome: 'unknown' });
		expect(result.message).toMatch(/^Upwell may have created this customer: it answered with/);
		expect(requestLines(box.sandbox)).toHaveLength(3);
	});

	it.each<[string, Fault]>([
		['422', { kind: 'status', status: 422 }],
		['403', { kind: 'status', status: 403 }],
		['401', { kind: 'status', status: 401 }],
	])('and then the update is refused with %s: says that it exists', async (_what, fault) => {
		const faults: Fault[] = [
			{ when: PUT, ...fault },
			{ when: CREATE, kind: 'reset', at: 'after' },
		];
		const result = await upsertOne(faults);
		expect(result).toMatchObject({ succeeded: false, outcome: 'unknown' });
		const created = ' and may have been created in an earlier attempt, but was not updated: ';
		expect(result.message).toContain(`${EXISTS}${created}`);
	});
});

describe('an update whose response is lost', () => {
	describe.each(['before', 'after'] as const)('%s storing', (at) => {
		it.each(UNKNOWN)('%s: sent again, and the item succeeds', async (_what, fault) => {
			const { id } = seedExisting(box.sandbox, '1');
			const result = await upsertOne([{ ...fault, when: PUT, at }]);
			expect(result).toMatchObject({ succeeded: true, json: { id, name: 'Acme' } });
			expect(requestLines(box.sandbox)).toEqual([
				'POST customers',
				'PUT customers',
				'PUT customers',
			]);
			expect(box.sandbox.customers).toHaveLength(1);
		});

		it.each(UNKNOWN)(
			'%s until the retries are used up: says that it may have been updated',
			async (_what, fault) => {
				seedExisting(box.sandbox, '1');
				const options = { timeout: 300, maxRetries: 0 };
				const result = await upsertOne([{ ...fault, when: PUT, at, times: Infinity }], { options });
				expect(result).toMatchObject({ succeeded: false, outcome: 'unknown' });
				expect(result.message).toContain(`${EXISTS} and may have been updated: `);
				expect(result.text).toMatch(/the same update twice does no harm/);
				expect(result.text).not.toMatch(/created/);
				expect(box.sandbox.customers[0].name).toBe(at === 'after' ? 'Acme' : 'Old');
				expect(updatesIn(box.sandbox)).toHaveLength(1);
			},
		);
	});

	it('is sent as often as there are retries', async () => {
		seedExisting(box.sandbox, '1');
		const fault: Fault = { ...UNKNOWN[3][1], when: PUT, times: Infinity };
		await upsertOne([fault], { options: { maxRetries: 2 } });
		expect(updatesIn(box.sandbox)).toHaveLength(3);
	});

	it.each<[string, Fault, RegExp]>([
		['refused', { kind: 'status', status: 422 }, /: Upwell did not accept this item/],
		['its key refused', { kind: 'status', status: 401 }, /: Upwell did not accept the API key/],
		['put off', { kind: 'rateLimit', retryAfter: '0', times: 9 }, /: Upwell is receiving too/],
		['of nothing', { kind: 'status', status: 404 }, /^Upwell did not accept this item: Uniqueness/],
	])('and then %s: says both', async (_what, then, why) => {
		seedExisting(box.sandbox, '1');
		const lost: Fault = { when: PUT, kind: 'status', status: 503, ...QUICK };
		const options = { giveUpAfter: 0 };
		const result = await upsertOne([lost, { when: PUT, ...then }], { options });
		expect(result).toMatchObject({ succeeded: false, outcome: 'unknown' });
		expect(result.message).toMatch(/may have (been )?updated .*in an earlier attempt/);
		expect(result.message).toMatch(why);
		expect(result.message).not.toMatch(/created|not updated/);
	});
});
