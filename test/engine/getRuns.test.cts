import { setTimeout as delay } from 'node:timers/promises';
import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { runUpwell, startUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';
import { BY_ID, BY_SOURCE_ID, LOCATORS, seedRows } from '../support/locators.cts';
import {
	namesOf,
	pairedItems,
	QUICK,
	STOP,
	textOf,
	THREE_TRIES,
	until,
} from '../support/common.cts';

/** A run of Get: responses that are retried, On Error, Retry On Fail, concurrency, cancelling. */

const box = useSandbox();

/** Seeds this many customers, and gives their rows. */
const rows = (count: number) => seedRows(box.sandbox, count, (id) => id);

const runOf = (
	locator: object,
	options: object,
	{ node, ...run }: Partial<UpwellRun> & { rows: unknown[] },
) => ({
	...run,
	parameters: { operation: 'get', ...locator, options } as IDataObject,
	node: { onError: 'continueErrorOutput' as const, ...node },
});

const get = async (
	locator: object,
	options: object,
	run: Partial<UpwellRun> & { rows: unknown[] },
) => await runUpwell(box.sandbox, runOf(locator, options, run));

const requestFor = (id: string): Fault['when'] => ({ path: `/${id}` });
/** Responses after which a read is sent again. */
const RETRIED: Fault[] = [
	{ kind: 'rateLimit', retryAfter: '0' },
	{ kind: 'status', status: 503, ...QUICK },
	{ kind: 'status', status: 500, ...QUICK },
	{ kind: 'status', status: 408, ...QUICK },
	{ kind: 'reset' },
	{ kind: 'reset', at: 'after' },
	{ kind: 'silence' },
	{ kind: 'truncated' },
	{ kind: 'truncated', body: 'json' },
	{ kind: 'html' },
	{ kind: 'empty' },
	{ kind: 'json', body: { huh: 1 } },
];

describe.each(LOCATORS)('%s', (_title, locator) => {
	it.each(RETRIED)('is sent again after %p', async (fault) => {
		box.sandbox.misbehave(fault);
		const { items } = await get(locator, { timeout: 1_000 }, { rows: rows(1) });
		expect(namesOf(items)).toEqual(['c0']);
		expect(box.sandbox.requests).toHaveLength(2);
	});

	it.each<[Fault, string, string]>([
		[
			{ kind: 'status', status: 503, ...QUICK },
			'Upwell answered with status 503: Service temporarily unavailable',
			'Run it again later.',
		],
		[{ kind: 'html' }, "Upwell's answer could not be read", "Check 'Base URL'"],
		[
			{ kind: 'reset' },
			'Upwell was asked, but the connection was closed before the answer arrived',
			'Run it again later.',
		],
		[
			{ kind: 'silence' },
			'Upwell was asked, but no answer came within 0.2 seconds',
			'Run it again later.',
		],
	])('fails after %p, when the retries are used up', async (fault, error, description) => {
		box.sandbox.misbehave({ ...fault, times: Infinity });
		const { items, failed } = await get(
			locator,
			{ maxRetries: 1, timeout: 200 },
			{ rows: rows(1) },
		);
		expect(items).toEqual([]);
		expect(failed[0].json.error).toBe(error);
		expect(failed[0].json.details).toMatchObject({ outcome: 'later' });
		expect(textOf(failed[0])).toContain(description);
		expect(box.sandbox.requests).toHaveLength(2);
	});

	it('fails when a rate limit is given up', async () => {
		box.sandbox.misbehave({ kind: 'rateLimit', retryAfter: '0', times: Infinity });
		const { failed } = await get(locator, { giveUpAfter: 0 }, { rows: rows(1) });
		expect(failed[0].json.error).toBe('Upwell is receiving too many requests: Rate limit exceeded');
		expect(failed[0].json.details).toMatchObject({ outcome: 'later' });
		expect(textOf(failed[0])).toContain("set 'Give Up After'");
		expect(box.sandbox.requests).toHaveLength(1);
	});

	it.each<[Fault, string]>([
		[{ kind: 'status', status: 403 }, 'Upwell does not allow this with the API key in use'],
		[{ kind: 'json', status: 422, body: { error: 'No' } }, 'Upwell did not accept this item: No'],
		[
			{ kind: 'redirect', location: 'http://127.0.0.1:1/' },
			'redirects requests to another address',
		],
	])('is not sent again after %p', async (fault, error) => {
		box.sandbox.misbehave(fault);
		const { failed, items } = await get(locator, { concurrency: 1 }, { rows: rows(3) });
		expect(namesOf(items)).toEqual(['c1', 'c2']);
		expect(failed[0].json.error).toContain(error);
		expect(failed[0].json.details).toMatchObject({ outcome: 'refused' });
		expect(box.sandbox.requests).toHaveLength(3);
	});

	it('a key that is refused fails all remaining items', async () => {
		box.sandbox.misbehave({ kind: 'status', status: 401, skip: 1 });
		const { failed, items } = await get(locator, { concurrency: 1 }, { rows: rows(4) });
		expect(namesOf(items)).toEqual(['c0']);
		expect(failed.map(({ json }) => json.id)).toEqual(['c1', 'c2', 'c3']);
		for (const { json } of failed) expect(json.error).toMatch(/^Upwell did not accept the API key/);
		expect(box.sandbox.requests).toHaveLength(2);
	});
});

it('waits for a rate limit as long as it says, and a hint says how long', async () => {
	box.sandbox.misbehave({ when: requestFor('c0'), kind: 'rateLimit', retryAfter: '1' });
	const { items, hints } = await get(BY_ID, { concurrency: 1 }, { rows: rows(3) });
	expect(items).toHaveLength(3);
	const [limited, ...others] = box.sandbox.requests.map(({ at }) => at);
	for (const at of others) expect(at - limited).toBeGreaterThanOrEqual(900);
	expect(hints).toEqual([
		"Upwell was receiving too many requests, so this node waited for 1 second in total. If Upwell limits simultaneous requests, remove 'Concurrency' from the options: the node then finds the number itself.",
	]);
});

describe('On Error', () => {
	it('= Continue: exactly error and details, in its place', async () => {
		const items = rows(3);
		box.sandbox.misbehave({ when: requestFor('c1'), kind: 'status', status: 403 });
		const result = await get(
			BY_ID,
			{},
			{ rows: items, node: { onError: 'continueRegularOutput' } },
		);
		expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(pairedItems(3));
		expect(Object.keys(result.items[1]).sort()).toEqual(['json', 'pairedItem']);
		expect(result.items[1].json).toEqual({
			error: 'Upwell does not allow this with the API key in use: Insufficient permissions',
			details: {
				outcome: 'refused',
				httpStatus: 403,
				code: 'FORBIDDEN',
				text: 'Insufficient permissions',
				description: expect.stringContaining(
					'Use a key of an integration that has this permission',
				),
			},
		});
	});

	it('= Stop: the failure of the lowest item, and nothing about customers that were only read', async () => {
		box.sandbox.misbehave({ when: requestFor('c1'), kind: 'status', status: 403, delayMs: 100 });
		box.sandbox.misbehave({ when: requestFor('c2'), kind: 'status', status: 403 });
		const { error, status } = await get(BY_ID, { concurrency: 3 }, { rows: rows(20), node: STOP });
		expect(status).toBe('error');
		expect(error).toMatchObject({
			httpCode: '403',
			context: { itemIndex: 1 },
			message: 'Upwell does not allow this with the API key in use: Insufficient permissions',
		});
		expect(error?.description).toMatch(/^Use a key of an integration.*API Keys/);
		expect(error?.description).not.toMatch(/ before|may have/);
		expect(box.sandbox.requests.length).toBeLessThan(20);
	});

	it.each([
		['null', undefined],
		['notFound', '404'],
	] as const)('= Stop: no such customer, answered as %s', async (missingStyle, httpCode) => {
		box.sandbox.configure({ missingStyle });
		const { error } = await get(BY_ID, {}, { rows: [{ id: 'no' }], node: STOP });
		box.sandbox.configure({ missingStyle: 'null' });
		expect(error?.message).toBe("Upwell has no customer with the ID 'no'");
		expect(error?.httpCode).toBe(httpCode);
		expect(error?.description).toMatch(/^Check 'Customer'/);
	});

	it('= Stop: an item that waits is ended, since a read changes nothing', async () => {
		box.sandbox.misbehave({
			when: requestFor('c0'),
			kind: 'status',
			status: 503,
			headers: { 'retry-after': '100' },
		});
		box.sandbox.misbehave({ when: requestFor('c1'), kind: 'status', status: 403, delayMs: 50 });
		const { error } = await get(BY_ID, { concurrency: 2 }, { rows: rows(3), node: STOP });
		expect(error?.context?.itemIndex).toBe(1);
		expect(box.sandbox.requests).toHaveLength(2);
	});
});

it.each(LOCATORS)('Retry On Fail reads only what is missing (%s)', async (_title, locator) => {
	box.sandbox.misbehave({ kind: 'status', status: 403, skip: 2, times: 2 });
	const { items, error } = await get(
		locator,
		{ concurrency: 1 },
		{ rows: rows(5), node: { ...THREE_TRIES, ...STOP } },
	);
	expect(error).toBeUndefined();
	expect(namesOf(items)).toEqual(['c0', 'c1', 'c2', 'c3', 'c4']);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(pairedItems(5));
	// c0, c1, then c2 three times, c3, c4.
	expect(box.sandbox.requests).toHaveLength(7);
});

it('Retry On Fail does not read a customer again that does not exist and gives nothing', async () => {
	const [first, second] = rows(2);
	box.sandbox.misbehave({ when: requestFor('c1'), kind: 'status', status: 403 });
	const { items } = await get(
		BY_ID,
		{ concurrency: 1, ifNotFound: 'nothing' },
		{ rows: [{ id: 'no' }, first, second], node: { ...THREE_TRIES, ...STOP } },
	);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 2 }]);
	expect(box.sandbox.requests.filter(({ path }) => path.endsWith('/no'))).toHaveLength(1);
});

it.each([
	[{}, 10],
	[{ concurrency: 3 }, 3],
])('%j: no more than %d requests at once', async (options, most) => {
	box.sandbox.misbehave({ kind: 'silence', times: Infinity });
	const { finished, cancel } = await startUpwell(
		box.sandbox,
		runOf(BY_ID, options, { rows: rows(30) }),
	);
	await until(() => box.sandbox.requests.length >= most);
	await delay(100);
	expect(box.sandbox.requests).toHaveLength(most);
	cancel();
	await finished;
	await delay(50);
	expect(box.sandbox.requests).toHaveLength(most);
});

it('cancelling ends a wait', async () => {
	box.sandbox.misbehave({ kind: 'status', status: 503, headers: { 'retry-after': '100' } });
	const { finished, cancel } = await startUpwell(
		box.sandbox,
		runOf(BY_SOURCE_ID, {}, { rows: rows(1) }),
	);
	await until(() => box.sandbox.requests.some(({ status }) => status !== undefined));
	cancel();
	await finished;
	expect(box.sandbox.requests).toHaveLength(1);
});
