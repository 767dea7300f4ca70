import { createServer, type AddressInfo } from 'node:net';
import type { Fault } from '../../sandbox/server.cts';
import { QUICK, SOURCE_KEY } from '../support/common.cts';
import { outcomeOf, SEARCH, seedDuplicate } from '../support/creates.cts';
import { minuteAgo } from '../support/upserts.cts';
import { runUpwell, useSandbox } from '../support/upwell.cts';

/** What Create does when it is unknown whether the customer was created. */

const box = useSandbox();

/** Every response after which it is unknown whether the customer was created. */
const UNKNOWN: Array<[string, Fault]> = [
	['a reset', { kind: 'reset' }],
	['a time-out', { kind: 'silence' }],
	['500', { kind: 'status', status: 500, ...QUICK }],
	['502', { kind: 'status', status: 502, ...QUICK }],
	['503', { kind: 'status', status: 503, ...QUICK }],
	['504', { kind: 'status', status: 504, ...QUICK }],
	['408', { kind: 'status', status: 408, ...QUICK }],
	['an HTML page with status 200', { kind: 'html' }],
	['an HTML page with status 502', { kind: 'html', status: 502 }],
	['an empty response', { kind: 'empty' }],
	['a response that breaks off', { kind: 'truncated' }],
	['cut JSON', { kind: 'truncated', body: 'json' }],
	['JSON of something else', { kind: 'json', body: { createCustomer: null } }],
	['a customer without id', { kind: 'json', body: { createCustomer: { name: 'x' } } }],
];
/** A time-out that a test can wait for, and within which every good response arrives. */
const FAST = { timeout: 1_000 };

describe('unknown, without a source key', () => {
	describe.each(['before', 'after'] as const)('%s storing', (at) => {
		it.each(UNKNOWN)('%s: never sent again, and it says so', async (_what, fault) => {
			const result = await outcomeOf(
				box.sandbox,
				{ ...fault, at, times: Infinity },
				{ options: FAST },
			);
			expect(result).toMatchObject({ created: false, outcome: 'unknown', posts: 1, searches: 0 });
			expect(result.json.error).toMatch(/^Upwell may have created this customer/);
			expect(result.text).toMatch(/before you run this item again/);
			expect(result.stored).toBe(at === 'after' ? 1 : 0);
		});
	});

	it.each([{ sourceSystem: 'CRM' }, { sourceSystemId: '1' }])(
		'half a source key is none: %p',
		async (half) => {
			const result = await outcomeOf(
				box.sandbox,
				{ kind: 'reset', times: Infinity },
				{ parameters: { additionalFields: half } },
			);
			expect(result).toMatchObject({ created: false, outcome: 'unknown', posts: 1 });
		},
	);
});

describe('unknown, with a source key', () => {
	it.each(UNKNOWN)('%s before storing: sent again and created', async (_what, fault) => {
		const result = await outcomeOf(box.sandbox, fault, { sourceKey: true, options: FAST });
		expect(result).toMatchObject({ created: true, posts: 2, stored: 1 });
	});

	it.each(UNKNOWN.filter(([, { kind }]) => kind !== 'json'))(
		'%s after storing: found, and created by this run',
		async (_what, fault) => {
			const result = await outcomeOf(
				box.sandbox,
				{ ...fault, at: 'after' },
				{ sourceKey: true, options: FAST },
			);
			expect(result).toMatchObject({ created: true, posts: 2, searches: 1, stored: 1 });
			expect(result.json.id).toBe(box.sandbox.customers[0].id);
		},
	);

	it.each(['error', 'return'])(
		'it existed before the first attempt: exists (ifExists = %s)',
		async (ifExists) => {
			const existing = seedDuplicate(box.sandbox, { createdAt: minuteAgo() });
			const result = await outcomeOf(
				box.sandbox,
				{ kind: 'reset' },
				{ sourceKey: true, options: { ifExists } },
			);
			expect(result).toMatchObject({
				posts: 2,
				searches: 1,
				stored: 0,
				created: ifExists === 'return',
			});
			if (ifExists === 'return') expect(result.json.id).toBe(existing.id);
			else {
				expect(result.outcome).toBe('exists');
				expect(result.text).not.toMatch(/may have/);
			}
		},
	);

	it('fails like one without a source key when the retries are used up', async () => {
		const result = await outcomeOf(
			box.sandbox,
			{ kind: 'status', status: 503, ...QUICK, times: Infinity },
			{ sourceKey: true, options: { maxRetries: 2 } },
		);
		expect(result).toMatchObject({ created: false, outcome: 'unknown', posts: 3 });
		expect(result.json.error).toMatch(
			/^Upwell may have created this customer: it answered with status 503/,
		);
	});

	it.each<[string, Fault]>([
		['refused', { kind: 'json', status: 422, body: { error: 'No such thing' } }],
		['forbidden', { kind: 'status', status: 403 }],
		['the key refused', { kind: 'status', status: 401 }],
		['rate limited until it is given up', { kind: 'rateLimit', retryAfter: '0', times: Infinity }],
	])('unknown and then %s: says may have', async (_what, then) => {
		const options = { giveUpAfter: 0 };
		const faults: Fault[] = [{ kind: 'reset' }, then];
		const result = await outcomeOf(box.sandbox, faults, { sourceKey: true, options });
		expect(result).toMatchObject({ created: false, outcome: 'unknown' });
		expect(result.json.error).toMatch(/may have created this customer/);
	});

	it('unknown, exists, and the search finds nothing: says both', async () => {
		const result = await outcomeOf(
			box.sandbox,
			[
				{ kind: 'reset', at: 'after' },
				{ when: SEARCH, kind: 'json', body: { customers: [] } },
			],
			{ sourceKey: true },
		);
		expect(result.outcome).toBe('unknown');
		expect(result.text).toMatch(/Uniqueness violation/);
		expect(result.text).toMatch(/may have created/);
	});

	it('unknown, exists, and the search is refused: says that it exists, not that it may', async () => {
		const result = await outcomeOf(
			box.sandbox,
			[
				{ kind: 'reset', at: 'after' },
				{ when: SEARCH, kind: 'status', status: 403 },
			],
			{ sourceKey: true },
		);
		expect(result.text).toMatch(
			/^Upwell says that such a customer exists already, but .* could not be looked up: /,
		);
		expect(result.text).not.toMatch(/may have/);
	});
});

describe('responses that never end', () => {
	/** A server that sends these bytes, and then a blank every 50 ms. */
	async function startEndlessServer(head: string) {
		const open = new Set<object>();
		let mostOpen = 0;
		const server = createServer((socket) => {
			mostOpen = Math.max(mostOpen, open.add(socket).size);
			socket.on('close', () => open.delete(socket));
			socket.on('error', () => {});
			socket.once('data', () => {
				socket.write(head);
				const timer = setInterval(() => socket.write(' '), 50);
				socket.on('close', () => clearInterval(timer));
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return { server, open, mostOpen: () => mostOpen };
	}

	it.each([
		['a trickle', 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{'],
		['another protocol', 'HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'],
	])('%s is ended soon after the time-out', async (_what, head) => {
		const { server, open, mostOpen } = await startEndlessServer(head);
		const { port } = server.address() as AddressInfo;
		const { failed } = await runUpwell(box.sandbox, {
			rows: [{ name: 'Acme' }, { name: 'Globex' }, { name: 'Initech' }],
			credential: { baseUrl: `http://127.0.0.1:${port}` },
			parameters: { options: { timeout: 100, concurrency: 2 } },
			node: { onError: 'continueErrorOutput' },
		});
		expect(failed).toHaveLength(3);
		for (const { json } of failed) {
			expect(json.error).toMatch(
				/may have created this customer: no answer came within 0.1 seconds/,
			);
		}
		expect(mostOpen()).toBe(2);
		expect(open.size).toBe(0);
		server.close();
	});
});

describe('one retry budget for an item', () => {
	it.each([
		['a rate limit before anything was accepted', {}, 2],
		["no rate limit where 'Give Up After' says how long", { giveUpAfter: 1 }, 3],
	])('unknown and the lookup share it, and %s', async (_what, options, searches) => {
		const faults: Fault[] = [
			{ when: SEARCH, kind: 'status', status: 500, ...QUICK, times: Infinity },
			{ kind: 'rateLimit', retryAfter: '0' },
			{ kind: 'status', status: 503, ...QUICK, at: 'after' },
		];
		const result = await outcomeOf(box.sandbox, faults, {
			sourceKey: true,
			options: { maxRetries: 3, ...options },
		});
		// 429, 503 after storing, exists: two retries, or one; the search gets the others.
		expect(result).toMatchObject({ posts: 3, searches, created: false });
	});
});

describe("the server's clock", () => {
	describe.each([-3_600_000, 3_600_000])('an hour off (%d ms)', (clockSkewMs) => {
		const skewed = useSandbox({ clockSkewMs });

		it.each<[string, boolean]>([
			['created by this run', true],
			['it existed before', false],
		])('%s: recognized', async (_what, ours) => {
			if (!ours) {
				seedDuplicate(skewed.sandbox, {
					createdAt: new Date(Date.now() + clockSkewMs - 60_000).toISOString(),
				});
			}
			skewed.sandbox.misbehave({ kind: 'reset', at: ours ? 'after' : 'before' });
			const { items, failed } = await runUpwell(skewed.sandbox, {
				rows: [{ name: 'Acme', id: '1' }],
				parameters: { additionalFields: SOURCE_KEY },
				node: { onError: 'continueErrorOutput' },
			});
			expect([items.length, failed.length]).toEqual(ours ? [1, 0] : [0, 1]);
		});
	});

	describe('without a Date header', () => {
		const silent = useSandbox({ dateHeader: false });

		it('what exists after an unknown attempt counts as created by this run', async () => {
			seedDuplicate(silent.sandbox, {
				name: 'Acme',
				createdAt: '2020-01-01T00:00:00Z',
				updatedAt: '2020-01-01T00:00:00Z',
			});
			silent.sandbox.misbehave({ kind: 'reset' });
			const { items } = await runUpwell(silent.sandbox, {
				rows: [{ name: 'Acme', id: '1' }],
				parameters: { additionalFields: SOURCE_KEY },
			});
			expect(items).toHaveLength(1);
		});
	});
});
