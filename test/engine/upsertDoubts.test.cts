import type { IDataObject } from 'n8n-workflow';
import type { Fault, Sandbox } from '../../sandbox/server.cts';
import { asked, rowsTo, seedOld, upsert, type UpsertRun } from '../support/upserts.cts';
import { useSandbox } from '../support/upwell.cts';
import { putsIn } from '../support/common.cts';

const PUT = { method: 'PUT' };
const CREATE = { method: 'POST', path: '/rest/customers' };
const SOON = { headers: { 'retry-after': '0' } };
const EXISTS = "A customer with Source System 'CRM' and Source System ID '0' exists in Upwell";

/** Everything after which it may have been done or not. */
const UNKNOWN: Array<[string, Fault]> = [
	['a reset', { kind: 'reset' }],
	['a time-out', { kind: 'silence' }],
	['500', { kind: 'status', status: 500, ...SOON }],
	['503', { kind: 'status', status: 503, ...SOON }],
	['408', { kind: 'status', status: 408, ...SOON }],
	['a page', { kind: 'html' }],
	['an empty answer', { kind: 'empty' }],
	['an answer that breaks off', { kind: 'truncated' }],
	['cut JSON', { kind: 'truncated', body: 'json' }],
	['another body', { kind: 'json', body: { done: true } }],
	['no customer and no count', { kind: 'json', body: { updateCustomer: {} } }],
];
/** A time-out that a test can wait for, and in which a good answer has long come. */
const FAST = { timeout: 1_000 };

const box = useSandbox();

async function upsertOne(faults: Fault[], run: Partial<UpsertRun> = {}, sandbox?: Sandbox) {
	const upwell = sandbox ?? box.sandbox;
	for (const fault of faults) upwell.misbehave(fault);
	const result = await upsert(upwell, { rows: rowsTo(1), options: FAST, ...run });
	const json = (result.items[0] ?? result.failed[0])?.json as IDataObject & { error?: string };
	const { outcome, description } = (json?.details ?? {}) as IDataObject;
	return {
		...result,
		isGood: result.items.length === 1,
		json,
		outcome,
		message: json?.error ?? '',
		says: `${json?.error ?? ''} ${String(description)}`,
	};
}

/** Whether it counts as created or as updated: what the run says when the next item stops it. */
async function countedAs(faults: Fault[], sandbox: Sandbox) {
	for (const fault of faults) sandbox.misbehave(fault);
	const { error } = await upsert(sandbox, {
		rows: [...rowsTo(1), { name: '', id: '1' }],
		options: { ...FAST, concurrency: 1 },
		node: { onError: 'stopWorkflow' },
	});
	expect(error?.message).toBe("'Name' is blank [item 1]");
	return /1 customer was (\w+) before: (\w+)\./.exec(String(error?.description))?.slice(1);
}

describe('a create whose answer is lost', () => {
	it.each(UNKNOWN.filter(([, { kind }]) => kind !== 'json'))(
		'%s after storing: updated, and it counts as created',
		async (_what, fault) => {
			const lost = { ...fault, when: CREATE, at: 'after' } as const;
			const counted = await countedAs([lost], box.sandbox);
			expect(asked(box.sandbox)).toEqual(['POST customers', 'POST customers', 'PUT customers']);
			expect(counted).toEqual(['created', box.sandbox.customers[0].id]);
			expect(box.sandbox.customers).toHaveLength(1);
		},
	);

	it('gives out the customer as it is after the update, without a hint', async () => {
		const fields = { contacts: '[{ "a": 1 }]' };
		const fault: Fault = { when: CREATE, kind: 'reset', at: 'after' };
		const { json, hints } = await upsertOne([fault], { fields });
		expect(json).toMatchObject({ name: 'C0', updatedAt: box.sandbox.customers[0].updatedAt });
		expect(hints).toEqual([]);
	});

	it.each(UNKNOWN)('%s before storing: sent again and created', async (_what, fault) => {
		const result = await upsertOne([{ ...fault, when: CREATE }]);
		expect(result.isGood).toBe(true);
		expect(asked(box.sandbox)).toEqual(['POST customers', 'POST customers']);
	});

	it('one that was there before counts as updated', async () => {
		const { id } = seedOld(box.sandbox, '0');
		expect(await countedAs([{ when: CREATE, kind: 'reset' }], box.sandbox)).toEqual([
			'updated',
			id,
		]);
	});

	it('without a customer in the answer to the update, its age is taken from the search', async () => {
		const left: Fault = {
			when: PUT,
			kind: 'json',
			body: { updateCustomer: { affectedRows: 1 } },
			at: 'after',
		};
		const lost: Fault = { when: CREATE, kind: 'reset', at: 'after' };
		expect(await countedAs([left, lost], box.sandbox)).toContain('created');
	});

	describe.each([-3_600_000, 3_600_000])("the server's clock %d ms off", (clockSkewMs) => {
		const skewed = useSandbox({ clockSkewMs });

		it('made by the attempt: created; there before: updated', async () => {
			const lost: Fault = { when: CREATE, kind: 'reset', at: 'after' };
			expect(await countedAs([lost], skewed.sandbox)).toContain('created');
			skewed.sandbox.reset();
			const createdAt = new Date(Date.now() + clockSkewMs - 60_000).toISOString();
			seedOld(skewed.sandbox, '0', { createdAt });
			expect(await countedAs([{ when: CREATE, kind: 'reset' }], skewed.sandbox)).toContain(
				'updated',
			);
		});
	});

	it('used up: says that it may have been created', async () => {
		const fault: Fault = { ...UNKNOWN[3][1], when: CREATE, times: Infinity };
		const result = await upsertOne([fault], { options: { maxRetries: 2 } });
		expect(result).toMatchObject({ isGood: false, outcome: 'unknown' });
		expect(result.message).toMatch(/^Upwell may have created this customer: it answered with/);
		expect(asked(box.sandbox)).toHaveLength(3);
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
		expect(result.isGood).toBe(false);
		expect(result.message).toContain(`${EXISTS}, but was not updated: `);
	});
});

describe('an update whose answer is lost', () => {
	describe.each(['before', 'after'] as const)('%s storing', (at) => {
		it.each(UNKNOWN)('%s: sent again, and the item ends well', async (_what, fault) => {
			const { id } = seedOld(box.sandbox, '0');
			const result = await upsertOne([{ ...fault, when: PUT, at }]);
			expect(result).toMatchObject({ isGood: true, json: { id, name: 'C0' } });
			expect(asked(box.sandbox)).toEqual(['POST customers', 'PUT customers', 'PUT customers']);
			expect(box.sandbox.customers).toHaveLength(1);
		});

		it.each(UNKNOWN)('%s to the end: says that it may have been updated', async (_what, fault) => {
			seedOld(box.sandbox, '0');
			const options = { timeout: 300, maxRetries: 0 };
			const result = await upsertOne([{ ...fault, when: PUT, at, times: Infinity }], { options });
			expect(result).toMatchObject({ isGood: false, outcome: 'unknown' });
			expect(result.message).toContain(`${EXISTS} and may have been updated: `);
			expect(result.says).toMatch(/the same update twice does no harm/);
			expect(result.says).not.toMatch(/created/);
			expect(box.sandbox.customers[0].name).toBe(at === 'after' ? 'C0' : 'Old');
			expect(putsIn(box.sandbox)).toHaveLength(1);
		});
	});

	it('is sent as often as there are retries', async () => {
		seedOld(box.sandbox, '0');
		const fault: Fault = { ...UNKNOWN[3][1], when: PUT, times: Infinity };
		await upsertOne([fault], { options: { maxRetries: 2 } });
		expect(putsIn(box.sandbox)).toHaveLength(3);
	});

	it.each<[string, Fault, RegExp]>([
		['refused', { kind: 'status', status: 422 }, /: Upwell did not accept this item/],
		['its key refused', { kind: 'status', status: 401 }, /: Upwell did not accept the API key/],
		['put off', { kind: 'rateLimit', retryAfter: '0', times: 9 }, /: Upwell is receiving too/],
		['of nothing', { kind: 'status', status: 404 }, /, but an update of it found nothing/],
	])('and then %s: says both', async (_what, then, why) => {
		seedOld(box.sandbox, '0');
		const lost: Fault = { when: PUT, kind: 'status', status: 503, ...SOON };
		const result = await upsertOne([lost, { when: PUT, ...then }]);
		expect(result).toMatchObject({ isGood: false, outcome: 'unknown' });
		expect(result.message).toMatch(/ and may have been updated in an earlier attempt/);
		expect(result.message).toMatch(why);
		expect(result.message).not.toMatch(/created|not updated/);
	});
});
