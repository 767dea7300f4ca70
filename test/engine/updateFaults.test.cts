import type { Fault } from '../../sandbox/server.cts';
import { watchOutput } from '../support/host.cts';
import { API_KEY, useSandbox, type UpwellRun } from '../support/upwell.cts';
import { BY_ID, BY_PAIR, WAYS } from '../support/references.cts';
import { putsIn, QUICK, refusing, saysOf } from '../support/common.cts';
import { renamingRows, TO_NEW_NAME, update as updateIn } from '../support/updates.cts';

const box = useSandbox();

const rows = (count: number) => renamingRows(box.sandbox, count);
/** Gives the customer of each row its new name. */
const update = async (way: object, parameters: object, run: UpwellRun) =>
	await updateIn(box.sandbox, way, { ...TO_NEW_NAME, ...parameters }, run);
const names = () => box.sandbox.customers.map(({ name }) => name);
const about = (id: string) => ({ name: `new ${id}` });

const UNKNOWN: Array<[Fault, string]> = [
	[
		{ kind: 'status', status: 503, ...QUICK },
		'it answered with status 503: Service temporarily unavailable',
	],
	[
		{ kind: 'status', status: 408, ...QUICK },
		'it answered with status 408: The request was refused',
	],
	[{ kind: 'reset' }, 'the connection was closed before the answer had come'],
	[{ kind: 'silence' }, 'no answer came within 0.5 seconds'],
	[{ kind: 'truncated' }, 'the connection was closed before the answer had come'],
	[{ kind: 'truncated', body: 'json' }, 'its answer could not be read'],
	[{ kind: 'html' }, 'its answer could not be read'],
	[{ kind: 'empty' }, 'its answer could not be read'],
	[{ kind: 'json', body: { updateCustomer: { name: 'no ID' } } }, 'its answer could not be read'],
	[{ kind: 'json', body: { customer: { id: 'c0' } } }, 'its answer could not be read'],
];

describe('it may have been done', () => {
	describe.each([
		['by ID', 'before', BY_ID],
		['by source ID', 'after', BY_PAIR],
	] as const)('%s, the answer spoilt %s the change', (_way, at, way) => {
		it.each(UNKNOWN)('sent again after %p', async (fault) => {
			box.sandbox.misbehave({ ...fault, at });
			const { items } = await update(way, { options: { timeout: 500 } }, { rows: rows(1) });
			expect(items.map(({ json }) => json.name)).toEqual(['new c0']);
			expect(names()).toEqual(['new c0']);
			expect(putsIn(box.sandbox)).toHaveLength(2);
		});
	});

	it.each(UNKNOWN)('it says so when the retries are used up: %p', async (fault, why) => {
		box.sandbox.misbehave({ ...fault, times: Infinity });
		const options = { timeout: 500, maxRetries: 1 };
		const { items, failed } = await update(BY_ID, { options }, { rows: rows(1) });
		expect(items).toEqual([]);
		expect(failed[0].json.error).toBe(`Upwell may have updated this customer: ${why}`);
		expect(failed[0].json.details).toMatchObject({ outcome: 'unknown' });
		expect(saysOf(failed[0])).toContain('the same update twice does no harm');
		expect(putsIn(box.sandbox)).toHaveLength(2);
	});
});

it('each item is sent again as often as it says itself', async () => {
	box.sandbox.misbehave({ kind: 'status', status: 503, ...QUICK, times: Infinity });
	const items = rows(3).map((row, i) => ({ ...row, retries: [0, 2, ''][i] }));
	const options = { maxRetries: '={{ $json.retries }}' };
	const { failed } = await update(BY_ID, { options }, { rows: items });
	expect(failed).toHaveLength(3);
	for (const [id, times] of [
		['c0', 1],
		['c1', 3],
		['c2', 4],
	] as const) {
		expect(box.sandbox.requests.filter(({ path }) => path.endsWith(id))).toHaveLength(times);
	}
});

describe('it may have been done, and then', () => {
	it.each<[string, Fault]>([
		['it is refused', { kind: 'json', status: 422, body: { error: 'No' } }],
		['it is forbidden', { kind: 'status', status: 403 }],
		['the key is refused', { kind: 'status', status: 401 }],
		['there is no such customer', { kind: 'json', body: { updateCustomer: null } }],
		['a rate limit to the end', { kind: 'rateLimit', retryAfter: '0', times: Infinity }],
	])('%s: says so', async (_what, then) => {
		box.sandbox.misbehave({ kind: 'status', status: 503, ...QUICK });
		box.sandbox.misbehave(then);
		const { failed } = await update(BY_ID, {}, { rows: rows(1) });
		expect(failed[0].json.error).toMatch(
			/\. Upwell may have updated this customer in an earlier attempt$/,
		);
		expect(failed[0].json.details).toMatchObject({ outcome: 'unknown' });
		expect(saysOf(failed[0])).not.toContain('Nothing was changed');
	});
});

describe('nothing was changed', () => {
	it('a rate limit is waited out', async () => {
		box.sandbox.misbehave({ kind: 'rateLimit', retryAfter: '0', times: 2 });
		const { items } = await update(BY_ID, {}, { rows: rows(1) });
		expect(items.map(({ json }) => json.name)).toEqual(['new c0']);
		expect(putsIn(box.sandbox)).toHaveLength(3);
	});

	it.each<[string, Fault, string, object]>([
		[
			'429 to the end',
			{ kind: 'rateLimit', retryAfter: '0', times: Infinity },
			'Upwell is receiving too many requests: Rate limit exceeded',
			{ outcome: 'later', httpStatus: 429 },
		],
		[
			'400',
			{ kind: 'json', status: 400, body: { error: 'bad', path: '$.input.emailAddress' } },
			'Upwell did not accept this item: bad',
			{ outcome: 'refused', path: '$.input.emailAddress' },
		],
		[
			'403',
			{ kind: 'status', status: 403 },
			'Upwell does not allow this with the API key in use: Insufficient permissions',
			{ outcome: 'refused', httpStatus: 403 },
		],
		[
			'a redirect',
			{ kind: 'redirect', location: 'http://127.0.0.1:1/' },
			'sends requests on to another address (status 302)',
			{ outcome: 'refused' },
		],
	])('%s: says so, and the others go on', async (_what, fault, error, details) => {
		const items = rows(2);
		box.sandbox.misbehave({ ...fault, when: about('c0') });
		const result = await update(BY_ID, { options: { maxRetries: 1 } }, { rows: items });
		expect(result.items.map(({ json }) => json.name)).toEqual(['new c1']);
		expect(result.failed[0].json.error).toContain(error);
		expect(result.failed[0].json.details).toMatchObject(details);
		expect(saysOf(result.failed[0])).toContain('Nothing was changed for this item.');
		expect(names()).toEqual(['old', 'new c1']);
	});

	it('400 of Upwell itself: the field it points to', async () => {
		const updateFields = { billToCustomerId: { __rl: true, mode: 'id', value: 'nobody' } };
		const { failed } = await update(BY_ID, { updateFields }, { rows: rows(1) });
		expect(failed[0].json.error).toMatch(/^Upwell did not accept this item: Foreign key violation/);
	});

	it.each(WAYS)('a pair that another customer has (%s)', async (_way, way) => {
		const updateFields = { sourceSystemId: 'c1' };
		const items = rows(2).slice(0, 1);
		const { failed } = await update(way, { updateFields }, { rows: items });
		expect(failed[0].json.error).toMatch(/^Upwell did not accept this item: Uniqueness violation/);
		expect(saysOf(failed[0])).toContain('Nothing was changed for this item.');
		expect(failed[0].json.details).toMatchObject({ outcome: 'refused', httpStatus: 400 });
		expect(putsIn(box.sandbox)).toHaveLength(1);
	});

	it('a key that is refused ends it for all', async () => {
		box.sandbox.misbehave({ when: about('c1'), kind: 'status', status: 401 });
		const { items, failed } = await update(
			BY_ID,
			{ options: { concurrency: 1 } },
			{ rows: rows(4) },
		);
		expect([items.length, failed.length]).toEqual([1, 3]);
		for (const { json } of failed) expect(json.error).toMatch(/^Upwell did not accept the API key/);
		expect(putsIn(box.sandbox)).toHaveLength(2);
	});
});

describe('the customer cannot be looked up afterwards', () => {
	const withoutCustomer: Fault = {
		when: { method: 'PUT' },
		at: 'after',
		kind: 'json',
		body: { updateCustomer: { affectedRows: 1 } },
	};

	it.each<[Fault, string]>([
		[{ kind: 'status', status: 403 }, 'Upwell does not allow this with the API key in use'],
		[{ kind: 'json', body: { customer: null } }, 'a search for it found nothing'],
		[{ kind: 'status', status: 503, ...QUICK, times: Infinity }, 'Upwell answered with status 503'],
	])('says that it was updated: %p', async (fault, why) => {
		box.sandbox.misbehave(withoutCustomer);
		box.sandbox.misbehave({ when: { method: 'GET' }, ...fault });
		const { failed } = await update(BY_ID, { options: { maxRetries: 1 } }, { rows: rows(1) });
		expect(failed[0].json.error).toContain(
			`Upwell updated this customer and left it out of its answer, and it could not be looked up: ${why}`,
		);
		expect(failed[0].json.details).toMatchObject({ outcome: 'exists' });
		expect(saysOf(failed[0])).not.toMatch(/may have|Nothing was changed/);
		expect(putsIn(box.sandbox)).toHaveLength(1);
	});

	it('the lookup shares the retries of the item', async () => {
		box.sandbox.misbehave({ kind: 'status', status: 503, ...QUICK });
		box.sandbox.misbehave(withoutCustomer);
		box.sandbox.misbehave({ when: { method: 'GET' }, kind: 'status', status: 503, ...QUICK });
		const { failed } = await update(BY_ID, { options: { maxRetries: 1 } }, { rows: rows(1) });
		expect(failed).toHaveLength(1);
		expect(box.sandbox.requests.map(({ method }) => method)).toEqual(['PUT', 'PUT', 'GET']);
	});

	it('it is looked up also when others have failed', async () => {
		const items = rows(2);
		box.sandbox.misbehave(refusing('new c1'));
		box.sandbox.misbehave({ ...withoutCustomer, delayMs: 100 });
		const { error } = await update(BY_ID, {}, { rows: items, node: { onError: 'stopWorkflow' } });
		expect(error?.context?.itemIndex).toBe(1);
		expect(error?.description).toContain('1 customer was updated before: c0.');
	});
});

it.each(['stopWorkflow', 'continueRegularOutput'] as const)(
	'the API key is nowhere in the run data (On Error = %s)',
	async (onError) => {
		const faults: Fault[] = [
			...[200, 400, 401, 403, 404, 409, 429, 500].map(
				(status): Fault => ({ kind: 'echoKey', status }),
			),
			{ kind: 'json', body: { updateCustomer: { id: 'a', metadata: [API_KEY] } } },
			{ kind: 'json', body: { updateCustomer: null, key: API_KEY } },
			{ kind: 'redirect', location: `http://127.0.0.1:1/?key=${API_KEY}` },
			{ kind: 'reset' },
		];
		for (const [, way] of WAYS) {
			for (const fault of faults) {
				box.sandbox.reset();
				box.sandbox.misbehave({ ...fault, times: Infinity });
				const watching = watchOutput();
				const { stored } = await update(
					way,
					{ options: { maxRetries: 0 } },
					{ rows: rows(2), node: { onError } },
				);
				expect(watching.stop() + stored).not.toContain(API_KEY);
			}
		}
	},
);
