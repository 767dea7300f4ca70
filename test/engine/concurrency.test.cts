import { setTimeout as delay } from 'node:timers/promises';
import type { RateLimit } from '../../sandbox/rateLimiter.cts';
import type { Sandbox } from '../../sandbox/server.cts';
import { watchOutput } from '../support/host.cts';
import { createsIn, runUpwell, sentTimes, startUpwell, useSandbox } from '../support/upwell.cts';
import { namesOf, numberedRows, pairedItems, SOURCE_KEY, until } from '../support/common.cts';
import { itWith } from '../support/versions.cts';

const statusesIn = (sandbox: Sandbox) => sandbox.requests.map(({ status }) => status);

/** Create: how many requests run at once, how the node waits, and cancelling. */

describe('concurrency', () => {
	const box = useSandbox({ latencyMs: 15 });

	it('200 items, concurrency 7: never more in flight, order kept, every item linked to its own', async () => {
		for (let i = 0; i < 200; i += 9) {
			box.sandbox.misbehave({ when: { name: `C${i}` }, kind: 'slow', delayMs: 60 });
		}
		const { items } = await runUpwell(box.sandbox, {
			rows: numberedRows(200),
			parameters: { options: { concurrency: 7 } },
		});
		expect(box.sandbox.maxInFlight).toBeLessThanOrEqual(7);
		expect(namesOf(items)).toEqual(numberedRows(200).map(({ name }) => name));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(pairedItems(200));
		expect(box.sandbox.customers).toHaveLength(200);
	});

	it.each<[string, object, number]>([
		['10 at first by default', {}, 10],
		['1', { concurrency: 1 }, 1],
		['7', { concurrency: 7 }, 7],
		['50', { concurrency: 50 }, 50],
		['a number as text', { concurrency: '={{ "3" }}' }, 3],
		['blank: the default', { concurrency: '={{ "" }}' }, 10],
	])('%s', async (_what, options, inFlight) => {
		// No request gets a response, so as many are in flight as are allowed.
		box.sandbox.misbehave({ kind: 'silence', times: Infinity });
		const { finished, cancel } = await startUpwell(box.sandbox, {
			rows: numberedRows(60),
			parameters: { options: { ...options } },
		});
		await until(() => box.sandbox.requests.length >= inFlight);
		await delay(100);
		expect(box.sandbox.requests).toHaveLength(inFlight);
		cancel();
		await finished;
	});

	itWith('closedAfterTimeout')(
		'a request whose time ran out is no longer in flight when the next one is sent',
		async () => {
			box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'silence' });
			await runUpwell(box.sandbox, {
				rows: numberedRows(2),
				parameters: { options: { concurrency: 1, maxRetries: 0, timeout: 300 } },
				node: { onError: 'continueErrorOutput' },
			});
			expect(createsIn(box.sandbox)).toHaveLength(2);
			expect(box.sandbox.maxInFlight).toBe(1);
		},
	);

	it.each<[string, unknown, string]>([
		[
			'concurrency',
			'={{ 0 }}',
			"'Concurrency' needs a whole number (1 to 50), but got '0' [item 0]",
		],
		[
			'concurrency',
			'={{ 51 }}',
			"'Concurrency' needs a whole number (1 to 50), but got '51' [item 0]",
		],
		[
			'concurrency',
			'={{ "many" }}',
			"'Concurrency' needs a whole number (1 to 50), but got 'many' [item 0]",
		],
		[
			'giveUpAfter',
			'={{ -1 }}',
			"'Give Up After' needs a number (0 to 1440), but got '-1' [item 0]",
		],
		[
			'maxRetries',
			'={{ -1 }}',
			"'Max Retries' needs a whole number (0 or more), but got '-1' [item 0]",
		],
		[
			'maxRetries',
			'={{ 1.5 }}',
			"'Max Retries' needs a whole number (0 or more), but got '1.5' [item 0]",
		],
		['timeout', '={{ 0 }}', "'Timeout' needs a whole number (1 to 3600000), but got '0' [item 0]"],
		[
			'timeout',
			'={{ 3e9 }}',
			"'Timeout' needs a whole number (1 to 3600000), but got '3000000000' [item 0]",
		],
		[
			'ifExists',
			'={{ "skip" }}',
			"'If Customer Exists' needs 'error' or 'return', but got 'skip' [item 0]",
		],
	])('%s = %s is refused before anything is sent', async (option, value, message) => {
		const { items, failed } = await runUpwell(box.sandbox, {
			rows: numberedRows(2),
			parameters: { options: { [option]: value } as never },
			node: { onError: 'continueErrorOutput' },
		});
		expect(items).toEqual([]);
		expect(failed.map(({ json }) => json.error)).toEqual([
			message,
			message.replace('[item 0]', '[item 1]'),
		]);
		expect(box.sandbox.requests).toHaveLength(0);
	});

	it('choices are named as the editor shows them', async () => {
		const { error } = await runUpwell(box.sandbox, {
			rows: numberedRows(1),
			parameters: { options: { ifExists: '={{ "skip" }}' } },
		});
		expect(error?.description).toContain(
			"These stand for 'Let the Item Fail' and 'Return Existing Customer'.",
		);
	});
});

describe('concurrency by itself', () => {
	const box = useSandbox({ latencyMs: 100 });

	it('rises to 50, and no further', async () => {
		const { items } = await runUpwell(box.sandbox, { rows: numberedRows(400) });
		expect(items).toHaveLength(400);
		expect(box.sandbox.maxInFlight).toBeGreaterThan(20);
		expect(box.sandbox.maxInFlight).toBeLessThanOrEqual(50);
	});

	it('where requests are refused for their number, few are, and no item fails', async () => {
		box.sandbox.configure({ rateLimit: { inFlight: 5, retryAfter: '0' } });
		const { items } = await runUpwell(box.sandbox, { rows: numberedRows(60) });
		box.sandbox.configure({ rateLimit: null });
		expect(items).toHaveLength(60);
		const refused = statusesIn(box.sandbox).filter((status) => status === 429);
		expect(refused.length).toBeLessThan(items.length / 3);
	});
});

describe('a limited rate', () => {
	const box = useSandbox();
	afterEach(() => box.sandbox.configure({ rateLimit: null }));

	it.each<[string, RateLimit]>([
		['in windows', { requests: 10, perMs: 200 }],
		['evenly', { requests: 50, burst: 1 }],
	])('%s costs time, and no item', async (_how, rateLimit) => {
		box.sandbox.configure({ rateLimit });
		const { items, hints } = await runUpwell(box.sandbox, {
			rows: numberedRows(150),
			parameters: { options: { maxRetries: 0 } },
		});
		expect(items).toHaveLength(150);
		expect(statusesIn(box.sandbox).filter((status) => status === 429).length).toBeLessThan(30);
		expect(hints).toContainEqual(expect.stringMatching(/waited for \d+ seconds? in total/));
	});

	it('told in headers is not run into', async () => {
		box.sandbox.configure({ rateLimit: { requests: 20, headers: true } });
		const { items } = await runUpwell(box.sandbox, { rows: numberedRows(60) });
		expect(items).toHaveLength(60);
		expect(statusesIn(box.sandbox).filter((status) => status === 429).length).toBeLessThan(6);
	});

	it('that lets nothing through is given up, and then the others are not sent', async () => {
		box.sandbox.misbehave({ kind: 'rateLimit', retryAfter: '0', times: Infinity });
		const { failed } = await runUpwell(box.sandbox, {
			rows: numberedRows(30),
			parameters: { options: { giveUpAfter: 0.01, concurrency: 1 } },
			node: { onError: 'continueErrorOutput' },
		});
		expect(failed).toHaveLength(30);
		for (const { json } of failed) expect(json.error).toMatch(/^Upwell is receiving too many/);
		expect(box.sandbox.requests.length).toBeLessThan(10);
	});

	it('ends the waits of the others when an item fails and On Error is Stop', async () => {
		const after = { kind: 'rateLimit', retryAfter: '100', times: Infinity } as const;
		box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'status', status: 422, delayMs: 200 });
		box.sandbox.misbehave(after);
		const { error } = await runUpwell(box.sandbox, { rows: numberedRows(30) });
		expect(error?.context?.itemIndex).toBe(0);
		expect(box.sandbox.requests.length).toBeLessThanOrEqual(10);
	});
});

describe('waiting', () => {
	const box = useSandbox();

	it.each<[string, () => string]>([
		['seconds', () => '1'],
		['a date', () => new Date(Date.now() + 3_000).toUTCString()],
	])(
		'a 429 delays all requests for as long as Retry-After says (%s)',
		async (_form, retryAfter) => {
			box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'rateLimit', retryAfter: retryAfter() });
			// C1 is in flight when the 429 arrives; what starts after it must wait.
			const { items } = await runUpwell(box.sandbox, {
				rows: numberedRows(8),
				parameters: { options: { concurrency: 2 } },
			});
			expect(items).toHaveLength(8);
			const limited = box.sandbox.requests.find(({ status }) => status === 429);
			const later = box.sandbox.requests.filter(({ at }) => at > (limited?.at ?? 0) + 200);
			expect(later.length).toBeGreaterThanOrEqual(7);
			// A date has no fractions of a second, so up to one second less is right.
			for (const { at } of later) expect(at - (limited?.at ?? 0)).toBeGreaterThanOrEqual(900);
		},
	);

	it('a 429 delays the others even if its own item gives up', async () => {
		box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'rateLimit', retryAfter: '1' });
		const { items, failed } = await runUpwell(box.sandbox, {
			rows: numberedRows(3),
			parameters: { options: { concurrency: 1, giveUpAfter: 0 } },
			node: { onError: 'continueErrorOutput' },
		});
		expect([items.length, failed.length]).toEqual([2, 1]);
		const [limited, ...others] = box.sandbox.requests.map(({ at }) => at);
		for (const at of others) expect(at - limited).toBeGreaterThanOrEqual(900);
	});

	it('items with the same source key are sent one after the other, and the first one wins', async () => {
		box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'slow', delayMs: 100 });
		const { items, failed } = await runUpwell(box.sandbox, {
			rows: numberedRows(3),
			parameters: { additionalFields: { sourceSystem: 'CRM', sourceSystemId: 'same' } },
			node: { onError: 'continueErrorOutput' },
		});
		expect(namesOf(items)).toEqual(['C0']);
		expect(failed.map(({ json }) => json.name)).toEqual(['C1', 'C2']);
		expect(box.sandbox.customers).toHaveLength(1);
	});

	it('many waiting items cause no warning of Node', async () => {
		const watching = watchOutput();
		box.sandbox.misbehave({ kind: 'rateLimit', retryAfter: '1', times: 40 });
		const { items } = await runUpwell(box.sandbox, {
			rows: numberedRows(40),
			parameters: { options: { concurrency: 40 } },
		});
		// Warnings are printed in the next iteration of the event loop.
		await delay(10);
		expect(watching.stop()).not.toContain('Warning');
		expect(items).toHaveLength(40);
	});

	it('other outcomes delay their own item only', async () => {
		box.sandbox.misbehave({
			when: { name: 'C0' },
			kind: 'status',
			status: 503,
			headers: { 'retry-after': '1' },
		});
		await runUpwell(box.sandbox, {
			rows: numberedRows(6),
			parameters: {
				additionalFields: SOURCE_KEY,
				options: { concurrency: 2, batchSize: 1 },
			},
		});
		expect(createsIn(box.sandbox).at(-1)?.input.name).toBe('C0');
		expect(sentTimes(box.sandbox, 'C0')).toBe(2);
	});
});

describe('cancelling', () => {
	const box = useSandbox();

	it('ends requests in flight and starts nothing more', async () => {
		box.sandbox.misbehave({ kind: 'silence', times: Infinity });
		const { finished, cancel } = await startUpwell(box.sandbox, { rows: numberedRows(30) });
		await until(() => box.sandbox.requests.length === 10);
		cancel();
		await finished;
		await delay(100);
		expect(box.sandbox.requests).toHaveLength(10);
		expect(box.sandbox.customers).toHaveLength(0);
	});

	it.each([
		['a rate limit', { kind: 'rateLimit', retryAfter: '100' } as const],
		['a retry', { kind: 'status', status: 503, headers: { 'retry-after': '100' } } as const],
	])('ends a wait for %s', async (_what, fault) => {
		box.sandbox.misbehave(fault);
		const { finished, cancel } = await startUpwell(box.sandbox, {
			rows: numberedRows(1),
			parameters: { additionalFields: SOURCE_KEY },
		});
		await until(() => box.sandbox.requests.some(({ status }) => status !== undefined));
		cancel();
		await finished;
		await delay(100);
		expect(createsIn(box.sandbox)).toHaveLength(1);
		expect(box.sandbox.customers).toHaveLength(0);
	});
});
