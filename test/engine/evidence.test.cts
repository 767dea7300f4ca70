import type { Fault, ReceivedRequest } from '../../sandbox/server.cts';
import {
	namesOf,
	numberedRows,
	SOURCE_KEY,
	STOP,
	textOf,
	THREE_TRIES,
} from '../support/common.cts';
import { SEARCH } from '../support/creates.cts';
import { runUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';

/** Whose record is it that exists: this run's, or did it exist before? By what was sent, and by its age. */

const BULK = { path: '/bulk-customers' };
const MINUTE = 60_000;
const REFUSED = { error: 'Not-NULL violation. x', code: 'constraint-violation', path: '$' };

/** What Upwell stores of each request before the fault, be it refused. */
let store: (request: ReceivedRequest) => void = () => {};
const box = useSandbox({ onRequest: (request) => store(request) });
beforeEach(() => (store = () => {}));

type Input = { name: string; sourceSystemId: string };

/** Stores the first so many rows of the first batch, with these changes. */
function storesOfBatch(count: number, more: object = {}): void {
	store = ({ path, body }) => {
		if (!path.endsWith(BULK.path)) return;
		store = () => {};
		for (const input of (body.inputs as Input[]).slice(0, count))
			box.sandbox.seed({ ...input, ...more });
	};
}

/** Stores the first single customer, with these changes. */
function storesOne(more: object): void {
	store = ({ method, path, body }) => {
		if (method !== 'POST' || !path.endsWith('/rest/customers')) return;
		store = () => {};
		box.sandbox.seed({ ...(body.input as Input), ...more });
	};
}

async function create(run: Partial<UpwellRun> = {}, options: object = {}) {
	return await runUpwell(box.sandbox, {
		rows: numberedRows(4),
		...run,
		parameters: {
			additionalFields: { ...SOURCE_KEY, ...(run.parameters?.additionalFields as object) },
			options: { batchSize: 10, maxRetries: 2, ...options },
		},
		node: { onError: 'continueErrorOutput', ...run.node },
	});
}

const REFUSALS: Array<[string, Partial<Fault>]> = [
	['400 of one row', { kind: 'json', status: 400, body: REFUSED }],
	[
		'400 of a second copy',
		{ kind: 'json', status: 400, body: { ...REFUSED, error: 'Uniqueness violation. x' } },
	],
	['403', { kind: 'status', status: 403 }],
	["403 with somebody's page", { kind: 'html', status: 403 }],
	['422', { kind: 'status', status: 422 }],
	['429', { kind: 'rateLimit', retryAfter: '0' }],
	['429 until it is given up', { kind: 'rateLimit', retryAfter: '0', times: 3 }],
	['a good status with errors', { kind: 'json', body: { errors: [{ message: 'No' }] } }],
	['a redirect', { kind: 'redirect', location: '/' }],
];

describe('a batch of which half is stored, and which is refused', () => {
	it.each(REFUSALS)('%s: those are created by this run', async (_what, fault) => {
		storesOfBatch(2);
		box.sandbox.misbehave({ kind: 'status', when: BULK, ...fault });
		const isGivenUp = _what.includes('given up');
		const { items, failed } = await create({}, isGivenUp ? { giveUpAfter: 0 } : {});
		const fails = isGivenUp ? 2 : 0;
		expect(namesOf(items)).toEqual(fails ? ['C0', 'C1'] : ['C0', 'C1', 'C2', 'C3']);
		expect(failed).toHaveLength(fails);
		for (const item of failed)
			expect(textOf(item)).not.toMatch(/already exists|Nothing was created/);
		expect(box.sandbox.customers).toHaveLength(4 - fails);
	});

	it('under another name, it was there before', async () => {
		storesOfBatch(1, { name: 'Of another program' });
		box.sandbox.misbehave({ when: BULK, kind: 'json', status: 400, body: REFUSED });
		const { items, failed } = await create();
		expect(items).toHaveLength(3);
		expect(textOf(failed[0])).toMatch(/already exists/);
		// The answer that says so, rather than the one that refused the batch.
		expect(failed[0].json.details).toMatchObject({ outcome: 'exists', httpStatus: 200 });
		// The batch may have stored it and the other program renamed it: nobody knows.
		expect(textOf(failed[0])).not.toMatch(/Nothing was created/);
	});

	it('with another e-mail address, it was there before', async () => {
		storesOfBatch(1, { emailAddress: 'other@x.example' });
		box.sandbox.misbehave({ when: BULK, kind: 'json', status: 400, body: REFUSED });
		const { items, failed } = await create({
			parameters: { additionalFields: { emailAddress: 'AP@x.example' } },
		});
		expect([items.length, failed.length]).toEqual([3, 1]);
	});

	it('an e-mail address in lower case is the same', async () => {
		storesOfBatch(4, { emailAddress: 'ap@x.example' });
		box.sandbox.misbehave({ when: BULK, kind: 'json', status: 400, body: REFUSED });
		const { items } = await create({
			parameters: { additionalFields: { emailAddress: 'AP@x.example' } },
		});
		expect(items).toHaveLength(4);
	});

	it('On Error = Stop: those that were stored are counted', async () => {
		storesOfBatch(2);
		box.sandbox.misbehave({ when: BULK, kind: 'json', status: 400, body: REFUSED });
		box.sandbox.misbehave({ when: { name: 'C2' }, kind: 'json', status: 400, body: REFUSED });
		box.sandbox.misbehave({ when: { name: 'C2' }, kind: 'json', status: 400, body: REFUSED });
		const { error } = await create({ node: STOP }, { concurrency: 1 });
		expect(error?.message).toMatch(/Not-NULL/);
		const ids = box.sandbox.customers.slice(0, 2).map(({ id }) => id);
		expect(error?.description).toContain(`before: ${ids.join(', ')}`);
		expect(error?.description).not.toMatch(/may have been|Nothing was created|a second time/);
	});

	it('On Error = Stop, and another item has failed before: the search is made all the same', async () => {
		storesOfBatch(2);
		box.sandbox.misbehave({ when: { name: 'Bad' }, kind: 'json', status: 400, body: REFUSED });
		box.sandbox.misbehave({ when: BULK, kind: 'json', status: 400, body: REFUSED, delayMs: 300 });
		const rows = [{ name: 'Bad', id: '' }, ...numberedRows(4)];
		const { error } = await create({ rows, node: STOP });
		expect(error?.context?.itemIndex).toBe(0);
		const ids = box.sandbox.customers.map(({ id }) => id);
		expect(error?.description).toContain(`2 customers were created before: ${ids.join(', ')}.`);
		expect(error?.description).not.toMatch(/may have been/);
	});

	it('On Error = Stop, and the search is of no use: names the items in doubt', async () => {
		storesOfBatch(2);
		box.sandbox.misbehave({ when: BULK, kind: 'json', status: 400, body: REFUSED });
		box.sandbox.misbehave({ when: SEARCH, kind: 'status', status: 403, times: Infinity });
		const { error } = await create({ node: STOP }, { concurrency: 1 });
		expect(error?.description).toMatch(
			/The customers of these items may have been created too: \d/,
		);
	});

	it('Retry On Fail, and every request fails after it: found by the next try', async () => {
		storesOfBatch(4);
		box.sandbox.misbehave({ when: BULK, kind: 'json', status: 400, body: REFUSED });
		box.sandbox.misbehave({ when: SEARCH, kind: 'status', status: 503, retryAfter: '0', times: 3 });
		box.sandbox.misbehave({
			when: { path: '/rest/customers' },
			kind: 'rateLimit',
			retryAfter: '0',
			times: 4,
		});
		const { items, error } = await create(
			{ node: { ...STOP, ...THREE_TRIES } },
			{ maxRetries: 0, giveUpAfter: 0 },
		);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(4);
		expect(box.sandbox.customers).toHaveLength(4);
	});
});

describe('a single customer whose answer is lost', () => {
	const iso = (ago: number) => new Date(Date.now() - ago).toISOString();
	const one = { rows: numberedRows(1) };

	it.each<[string, () => object]>([
		['nine minutes by the other clock', () => ({ createdAt: iso(9 * MINUTE) })],
		['in the future', () => ({ createdAt: iso(-9 * MINUTE) })],
		['in SQL', () => ({ createdAt: iso(0).replace('T', ' ').replace('Z', '123+00') })],
		['without a zone, in whole minutes', () => ({ createdAt: iso(5 * MINUTE).slice(0, 16) })],
		['without a zone, hours off', () => ({ createdAt: iso(300 * MINUTE).replace('Z', '') })],
		['unreadable', () => ({ createdAt: 'yesterday' })],
		['trimmed', () => ({ name: 'C0 ' })],
	])('is ours: %s', async (_what, more) => {
		storesOne(more());
		box.sandbox.misbehave({ kind: 'reset' });
		const { items } = await create(one);
		expect(items).toHaveLength(1);
		expect(box.sandbox.customers).toHaveLength(1);
	});

	it.each<[string, () => object]>([
		['eleven minutes old', () => ({ createdAt: iso(11 * MINUTE) })],
		[
			'old, in SQL',
			() => ({
				createdAt: iso(60 * MINUTE)
					.replace('T', ' ')
					.replace('Z', '+00'),
			}),
		],
		['of another name', () => ({ name: 'Of another program' })],
		['without a name', () => ({ name: null })],
	])('was there before: %s', async (_what, more) => {
		storesOne(more());
		box.sandbox.misbehave({ kind: 'reset' });
		const { failed } = await create(one);
		expect(failed[0].json.details).toMatchObject({ outcome: 'exists' });
		expect(textOf(failed[0])).not.toMatch(/Nothing was created|may have/);
	});

	it('is ours if the answer does not say what it is called', async () => {
		box.sandbox.misbehave({ kind: 'reset', at: 'after' });
		const body = { customers: [{ id: 'cus_1', sourceSystem: 'CRM', sourceSystemId: '0' }] };
		box.sandbox.misbehave({ when: SEARCH, kind: 'json', body });
		expect((await create(one)).items).toHaveLength(1);
	});

	it('was created for another item of this run, with the same in it', async () => {
		box.sandbox.misbehave({ when: { path: '/rest/customers' }, kind: 'reset', skip: 1 });
		const twice = { rows: [...numberedRows(1), ...numberedRows(1)] };
		const { items, failed } = await create(twice, { batchSize: 1 });
		expect(items).toHaveLength(1);
		expect(failed[0].json.details).toMatchObject({ outcome: 'exists' });
	});

	it.each<[string, Partial<Fault>]>([
		['429 with a page', { kind: 'html', status: 429, headers: { 'retry-after': '0' } }],
		['429 without words', { kind: 'empty', status: 429, headers: { 'retry-after': '0' } }],
	])('is ours after %s, which Upwell did not write', async (_what, fault) => {
		storesOne({});
		box.sandbox.misbehave({ kind: 'status', ...fault });
		expect((await create(one)).items).toHaveLength(1);
	});

	it('existed before, if Upwell itself refused the first attempt', async () => {
		box.sandbox.seed({ name: 'C0', sourceSystem: 'CRM', sourceSystemId: '0' });
		box.sandbox.misbehave({ kind: 'rateLimit', retryAfter: '0' });
		const { failed } = await create(one);
		expect(textOf(failed[0])).toMatch(/already exists.*Nothing was created for this item/);
	});
});

describe('nothing is said that is not certain', () => {
	it.each<[string, Partial<Fault>, doubt: boolean]>([
		["403 with somebody's page", { kind: 'html', status: 403 }, true],
		['403 in plain text', { kind: 'html', status: 403, body: 'Access denied' }, true],
		['413 without words', { kind: 'empty', status: 413 }, true],
		['400 in another form', { kind: 'json', status: 400, body: { message: 'Bad Request' } }, true],
		['400 in half a form', { kind: 'json', status: 400, body: { error: 'Bad Request' } }, false],
		['a redirect', { kind: 'redirect', location: '/' }, true],
		['errors with a good status', { kind: 'json', body: { errors: [{ message: 'No' }] } }, false],
	])('%s after the customer was stored', async (_what, fault, doubt) => {
		box.sandbox.misbehave({ kind: 'status', at: 'after', ...fault });
		const run = {
			rows: [{ name: 'Acme' }],
			parameters: { additionalFields: { sourceSystemId: '' } },
		};
		const { failed } = await create({
			...run,
			node: { retryOnFail: doubt, maxTries: 2, waitBetweenTries: 1 },
		});
		expect(failed[0].json.details).toMatchObject({ outcome: 'refused' });
		expect(textOf(failed[0])).not.toMatch(/Nothing was created/);
		expect(/is not certain: look for it/.test(textOf(failed[0]))).toBe(doubt);
		expect(box.sandbox.customers).toHaveLength(1);
	});

	it('refused by somebody, and then as a second copy of what nobody finds: it may be there', async () => {
		box.sandbox.misbehave({ kind: 'html', status: 429, headers: { 'retry-after': '0' } });
		const body = { ...REFUSED, error: 'Uniqueness violation. x' };
		box.sandbox.misbehave({ kind: 'json', status: 400, body });
		const { failed } = await create({ rows: numberedRows(1) });
		expect(textOf(failed[0])).toMatch(/Uniqueness violation/);
		expect(textOf(failed[0])).toMatch(
			/created all the same is not certain; if you run this item again/,
		);
	});
});
