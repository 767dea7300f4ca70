import { createServer } from 'node:net';
import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { startServerWithFullBacklog } from '../support/fullBacklog.cts';
import { createsIn, runUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';
import { QUICK } from '../support/common.cts';

const box = useSandbox();
const SOURCE_KEY = { sourceSystem: 'CRM', sourceSystemId: '={{ $json.id }}' };

/** One item, with the pair or without, On Error = Continue: what arrived, what is stored, what the item says. */
async function outcomeOf(
	fault: Fault | Fault[] | undefined,
	{
		pair = false,
		options = {},
		...run
	}: { pair?: boolean; options?: IDataObject } & Partial<UpwellRun> = {},
) {
	for (const one of [fault ?? []].flat()) box.sandbox.misbehave(one);
	const before = box.sandbox.customers.length;
	const { items, failed, stored } = await runUpwell(box.sandbox, {
		rows: [{ name: 'Acme', id: '1' }],
		...run,
		parameters: { additionalFields: pair ? SOURCE_KEY : {}, options, ...run.parameters },
		node: { onError: 'continueErrorOutput', ...run.node },
	});
	const item = [...items, ...failed];
	expect(item).toHaveLength(1);
	expect(item[0].pairedItem).toEqual({ item: 0 });
	const json = item[0].json as IDataObject & { error?: string; details?: IDataObject };
	return {
		created: items.length === 1,
		json,
		says: `${json.error ?? ''} ${json.details?.description ?? ''}`,
		outcome: json.details?.outcome,
		posts: createsIn(box.sandbox).length,
		searches: box.sandbox.requests.filter(({ path }) => path.includes('/search')).length,
		made: box.sandbox.customers.length - before,
		stored,
	};
}

const SOON = { retryAfter: '0' };

describe('created', () => {
	it.each([200, 201])('a good answer with status %d', async (status) => {
		const fault: Fault = { kind: 'json', status, body: { createCustomer: { id: 'cus_1' } } };
		const result = await outcomeOf(fault);
		expect(result).toMatchObject({ created: true, json: { id: 'cus_1' }, posts: 1 });
	});
});

describe('exists', () => {
	const styles: Array<[string, Fault]> = [
		[
			'400 Uniqueness violation, format B',
			{
				kind: 'json',
				status: 400,
				body: {
					path: '$',
					code: 'constraint-violation',
					error: 'Uniqueness violation. duplicate key',
				},
			},
		],
		['400 in lower case', { kind: 'json', status: 400, body: { error: 'uniqueness violation' } }],
		[
			'409 RESOURCE_ALREADY_EXISTS, format A',
			{
				kind: 'json',
				status: 409,
				body: {
					error: { code: 'RESOURCE_ALREADY_EXISTS', message: 'Customer already exists' },
					status: 'error',
				},
			},
		],
		[
			'at the end of a long message',
			{ kind: 'json', status: 400, body: { error: `${'x'.repeat(600)} Uniqueness violation` } },
		],
		[
			'behind a general word',
			{
				kind: 'json',
				status: 400,
				body: { error: 'Bad Request', message: 'Uniqueness violation' },
			},
		],
		[
			'409 Uniqueness violation',
			{ kind: 'json', status: 409, body: { error: 'Uniqueness violation.' } },
		],
	];

	it.each(styles)('%s: fails and says which pair exists', async (_style, fault) => {
		box.sandbox.seed({ name: 'There before', sourceSystem: 'CRM', sourceSystemId: '1' });
		const result = await outcomeOf(fault, { pair: true });
		expect(result).toMatchObject({
			created: false,
			outcome: 'exists',
			posts: 1,
			searches: 0,
			made: 0,
		});
		expect(result.json.error).toBe(
			"A customer with Source System 'CRM' and Source System ID '1' already exists in Upwell",
		);
		expect(result.says).not.toMatch(/may have/);
	});

	it.each(styles)('%s: ifExists = return gives the customer', async (_style, fault) => {
		const there = box.sandbox.seed({
			name: 'There before',
			sourceSystem: 'CRM',
			sourceSystemId: '1',
		});
		const result = await outcomeOf(fault, { pair: true, options: { ifExists: 'return' } });
		expect(result).toMatchObject({ created: true, posts: 1, searches: 1, made: 0 });
		expect(result.json).toMatchObject({ id: there.id, name: 'There before' });
	});

	it('the real duplicate of the sandbox, among others', async () => {
		box.sandbox.seed({ name: 'Another', sourceSystem: 'CRM', sourceSystemId: '2' });
		const there = box.sandbox.seed({
			name: 'There before',
			sourceSystem: 'CRM',
			sourceSystemId: '1',
		});
		expect(await outcomeOf(undefined, { pair: true })).toMatchObject({
			created: false,
			outcome: 'exists',
		});
		const result = await outcomeOf(undefined, { pair: true, options: { ifExists: 'return' } });
		expect(result.json.id).toBe(there.id);
	});

	it.each([['error'], ['return']])(
		'without the pair it fails (ifExists = %s)',
		async (ifExists) => {
			const result = await outcomeOf(styles[0][1], { options: { ifExists } });
			expect(result).toMatchObject({ created: false, outcome: 'exists', posts: 1, searches: 0 });
			expect(result.says).toContain('Uniqueness violation');
		},
	);

	it('other broken constraints are refusals', async () => {
		const body = { code: 'constraint-violation', error: 'Foreign key violation. x' };
		const result = await outcomeOf({ kind: 'json', status: 400, body }, { pair: true });
		expect(result).toMatchObject({ outcome: 'refused', posts: 1 });
	});

	it('a lookup that finds nothing fails the item and says that it exists', async () => {
		const result = await outcomeOf(styles[0][1], { pair: true, options: { ifExists: 'return' } });
		expect(result).toMatchObject({ created: false, searches: 1 });
		expect(result.says).toMatch(/exists in Upwell.*found nothing/);
		expect(result.says).not.toMatch(/may have/);
	});

	it('does not take another customer for the one it looked for', async () => {
		const other = { id: 'cus_other', sourceSystem: 'CRM', sourceSystemId: '2' };
		const result = await outcomeOf(
			[
				styles[0][1],
				{
					when: { path: '/api/rest/customers/search' },
					kind: 'json',
					body: { customers: [other] },
				},
			],
			{ pair: true, options: { ifExists: 'return' } },
		);
		expect(result.created).toBe(false);
	});

	it.each<[string, Fault]>([
		['403', { kind: 'status', status: 403 }],
		['500', { kind: 'status', status: 500, times: Infinity }],
		['401', { kind: 'status', status: 401 }],
		['a reset', { kind: 'reset', times: Infinity }],
		['HTML', { kind: 'html', times: Infinity }],
	])('a lookup that ends in %s says that it exists, not that it may', async (_what, fault) => {
		box.sandbox.seed({ name: 'There before', sourceSystem: 'CRM', sourceSystemId: '1' });
		const search = { ...fault, when: { path: '/api/rest/customers/search' } };
		const result = await outcomeOf(search, {
			pair: true,
			options: { ifExists: 'return', maxRetries: 0 },
		});
		expect(result).toMatchObject({ created: false, searches: 1, made: 0 });
		expect(result.says).toMatch(/exists in Upwell, but it could not be looked up/);
		expect(result.says).not.toMatch(/may have/);
	});

	it.each<[string, Fault]>([
		['429', { kind: 'rateLimit', ...SOON }],
		['500', { kind: 'status', status: 500, headers: { 'retry-after': '0' } }],
		['a reset', { kind: 'reset' }],
	])('the lookup is sent again after %s', async (_what, fault) => {
		const there = box.sandbox.seed({
			name: 'There before',
			sourceSystem: 'CRM',
			sourceSystemId: '1',
		});
		const search = { ...fault, when: { path: '/api/rest/customers/search' } };
		const result = await outcomeOf(search, { pair: true, options: { ifExists: 'return' } });
		expect(result).toMatchObject({ created: true, searches: 2, json: { id: there.id } });
	});
});

describe('refused', () => {
	it.each([400, 402, 403, 404, 405, 409, 413, 422])('status %d is sent once', async (status) => {
		const body = {
			error: { code: 'VALIDATION_ERROR', message: 'No such thing', details: { field: 'x' } },
		};
		const result = await outcomeOf({ kind: 'json', status, body, times: Infinity }, { pair: true });
		expect(result).toMatchObject({ created: false, outcome: 'refused', posts: 1, made: 0 });
		expect(result.json.error).toContain('No such thing');
		expect(result.json.details).toMatchObject({
			httpStatus: status,
			code: 'VALIDATION_ERROR',
			details: { field: 'x' },
		});
		expect(result.says).not.toMatch(/may have/);
	});

	it.each<[string, unknown, string]>([
		['format A', { error: { message: 'Said A' } }, 'Said A'],
		['format B', { error: 'Said B', code: 'x', path: '$' }, 'Said B'],
		['message alone', { message: 'Said C' }, 'Said C'],
		['a list of errors', { errors: [{ message: 'Said D' }] }, 'Said D'],
		['a list', [{ error: 'Said E' }], 'Said E'],
		['nothing to read', { huh: 1 }, 'status 422'],
	])("Upwell's words are shown: %s", async (_format, body, words) => {
		const result = await outcomeOf({ kind: 'json', status: 422, body });
		expect(result.json.error).toContain(words);
	});

	it("the sandbox's own refusal of a bad address", async () => {
		const result = await outcomeOf(undefined, {
			parameters: { additionalFields: { addresses: { address: [{ country: 'Texas' }] } } },
		});
		expect(result).toMatchObject({ created: false, outcome: 'refused', posts: 1, made: 0 });
	});

	it.each([301, 302, 303, 307, 308])(
		'a redirect with status %d is never followed',
		async (status) => {
			const other = await import('node:http').then(({ createServer }) => createServer());
			const seen: unknown[] = [];
			other.on('request', (request, response) => {
				seen.push(request.headers);
				response.end('{}');
			});
			await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
			const { port } = other.address() as { port: number };
			try {
				const location = `http://127.0.0.1:${port}/`;
				const result = await outcomeOf(
					{ kind: 'redirect', status, location, times: Infinity },
					{ pair: true },
				);
				expect(result).toMatchObject({ created: false, outcome: 'refused', posts: 1, made: 0 });
				expect(seen).toEqual([]);
			} finally {
				other.close();
			}
		},
	);
});

describe('later', () => {
	it.each([false, true])('429 is waited out and sent again (pair: %p)', async (pair) => {
		const result = await outcomeOf({ kind: 'rateLimit', ...SOON, times: 2 }, { pair });
		expect(result).toMatchObject({ created: true, posts: 3, made: 1 });
	});

	it('429 fails when the retries are used up, and nothing was created', async () => {
		const result = await outcomeOf(
			{ kind: 'rateLimit', ...SOON, times: Infinity },
			{ options: { maxRetries: 2 } },
		);
		expect(result).toMatchObject({ created: false, outcome: 'later', posts: 3, made: 0 });
		expect(result.says).not.toMatch(/may have/);
	});

	it('maxRetries 0 sends once', async () => {
		const result = await outcomeOf(
			{ kind: 'rateLimit', ...SOON, times: Infinity },
			{ options: { maxRetries: 0 } },
		);
		expect(result).toMatchObject({ created: false, posts: 1 });
	});

	it('a connection that never came about is tried again, and says so in the end', async () => {
		const gone = 'http://127.0.0.1:1';
		const result = await outcomeOf(undefined, {
			credential: { baseUrl: gone },
			options: { maxRetries: 1 },
		});
		expect(result).toMatchObject({
			created: false,
			outcome: 'later',
			json: { details: { code: 'ECONNREFUSED' } },
		});
		expect(result.json.error).toBe('n8n could not reach 127.0.0.1:1');
		expect(result.says).not.toMatch(/may have/);
	});

	it('a time-out while connecting: nothing was sent, so it is tried again', async () => {
		const deaf = await startServerWithFullBacklog();
		try {
			const result = await outcomeOf(undefined, {
				credential: { baseUrl: `http://127.0.0.1:${deaf.port}` },
				options: { maxRetries: 1, timeout: 200 },
			});
			expect(result).toMatchObject({ created: false, outcome: 'later' });
			expect(result.says).not.toMatch(/may have/);
		} finally {
			deaf.stop();
		}
	});

	it('exists after nothing worse than 429 was there before', async () => {
		box.sandbox.seed({ name: 'There before', sourceSystem: 'CRM', sourceSystemId: '1' });
		const result = await outcomeOf({ kind: 'rateLimit', ...SOON }, { pair: true });
		expect(result).toMatchObject({ created: false, outcome: 'exists', posts: 2, searches: 0 });
	});
});

/** Everything after which the customer may exist or not. */
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
	['an empty answer', { kind: 'empty' }],
	['an answer that breaks off', { kind: 'truncated' }],
	['cut JSON', { kind: 'truncated', body: 'json' }],
	['JSON of something else', { kind: 'json', body: { createCustomer: null } }],
	['a customer without id', { kind: 'json', body: { createCustomer: { name: 'x' } } }],
];
/** A time-out that a test can wait for, and in which a good answer has long come. */
const FAST = { timeout: 1_000 };

describe('unknown, without the pair', () => {
	describe.each(['before', 'after'] as const)('%s storing', (at) => {
		it.each(UNKNOWN)('%s: never sent again, and it says so', async (_what, fault) => {
			const result = await outcomeOf({ ...fault, at, times: Infinity }, { options: FAST });
			expect(result).toMatchObject({ created: false, outcome: 'unknown', posts: 1, searches: 0 });
			expect(result.json.error).toMatch(/^Upwell may have created this customer/);
			expect(result.says).toMatch(/before you run this item again/);
			expect(result.made).toBe(at === 'after' ? 1 : 0);
		});
	});

	it.each([{ sourceSystem: 'CRM' }, { sourceSystemId: '1' }])(
		'half a pair is none: %p',
		async (half) => {
			const result = await outcomeOf(
				{ kind: 'reset', times: Infinity },
				{ parameters: { additionalFields: half } },
			);
			expect(result).toMatchObject({ created: false, outcome: 'unknown', posts: 1 });
		},
	);
});

describe('unknown, with the pair', () => {
	it.each(UNKNOWN)('%s before storing: sent again and created', async (_what, fault) => {
		const result = await outcomeOf(fault, { pair: true, options: FAST });
		expect(result).toMatchObject({ created: true, posts: 2, made: 1 });
	});

	it.each(UNKNOWN.filter(([, { kind }]) => kind !== 'json'))(
		'%s after storing: found, and it is ours',
		async (_what, fault) => {
			const result = await outcomeOf({ ...fault, at: 'after' }, { pair: true, options: FAST });
			expect(result).toMatchObject({ created: true, posts: 2, searches: 1, made: 1 });
			expect(result.json.id).toBe(box.sandbox.customers[0].id);
		},
	);

	it.each(['error', 'return'])(
		'there before our first attempt: exists (ifExists = %s)',
		async (ifExists) => {
			const there = box.sandbox.seed({
				name: 'There before',
				sourceSystem: 'CRM',
				sourceSystemId: '1',
				createdAt: new Date(Date.now() - 60_000).toISOString(),
			});
			const result = await outcomeOf({ kind: 'reset' }, { pair: true, options: { ifExists } });
			expect(result).toMatchObject({
				posts: 2,
				searches: 1,
				made: 0,
				created: ifExists === 'return',
			});
			if (ifExists === 'return') expect(result.json.id).toBe(there.id);
			else {
				expect(result.outcome).toBe('exists');
				expect(result.says).not.toMatch(/may have/);
			}
		},
	);

	it('fails like one without the pair when the retries are used up', async () => {
		const result = await outcomeOf(
			{ kind: 'status', status: 503, ...QUICK, times: Infinity },
			{ pair: true, options: { maxRetries: 2 } },
		);
		expect(result).toMatchObject({ created: false, outcome: 'unknown', posts: 3 });
		expect(result.json.error).toMatch(
			/^Upwell may have created this customer: it answered with status 503/,
		);
	});

	it.each<[string, Fault]>([
		['refused', { kind: 'json', status: 422, body: { error: 'No such thing' } }],
		['forbidden', { kind: 'status', status: 403 }],
		['its key refused', { kind: 'status', status: 401 }],
		['rate limited to the end', { kind: 'rateLimit', ...SOON, times: Infinity }],
	])('unknown and then %s: says may have', async (_what, then) => {
		const result = await outcomeOf([{ kind: 'reset' }, then], { pair: true });
		expect(result).toMatchObject({ created: false, outcome: 'unknown' });
		expect(result.json.error).toMatch(/may have created this customer/);
	});

	it('unknown, exists, and the search finds nothing: says both', async () => {
		const result = await outcomeOf(
			[
				{ kind: 'reset', at: 'after' },
				{ when: { path: '/api/rest/customers/search' }, kind: 'json', body: { customers: [] } },
			],
			{ pair: true },
		);
		expect(result.outcome).toBe('unknown');
		expect(result.says).toMatch(/exists in Upwell/);
		expect(result.says).toMatch(/may have created/);
	});

	it('unknown, exists, and the search is refused: says that it exists, not that it may', async () => {
		const result = await outcomeOf(
			[
				{ kind: 'reset', at: 'after' },
				{ when: { path: '/api/rest/customers/search' }, kind: 'status', status: 403 },
			],
			{ pair: true },
		);
		expect(result.says).toMatch(/exists in Upwell, but it could not be looked up/);
		expect(result.says).not.toMatch(/may have/);
	});
});

describe('answers that never come to an end', () => {
	/** A server that answers with these bytes, and then with a blank every now and then, for ever. */
	async function startTrickle(head: string) {
		const open = new Set<object>();
		let mostOpen = 0;
		const server = createServer((socket) => {
			mostOpen = Math.max(mostOpen, open.add(socket).size);
			socket.on('close', () => open.delete(socket));
			socket.on('error', () => {});
			socket.once('data', () => {
				socket.write(head);
				const drops = setInterval(() => socket.write(' '), 50);
				socket.on('close', () => clearInterval(drops));
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return { server, open, mostOpen: () => mostOpen };
	}

	it.each([
		['a trickle', 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{'],
		['another protocol', 'HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'],
	])('%s is given up soon after the time-out, and ended', async (_what, head) => {
		const { server, open, mostOpen } = await startTrickle(head);
		const { port } = server.address() as { port: number };
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

describe('one budget for an item', () => {
	it('later, unknown and the lookup share it', async () => {
		const search = { path: '/api/rest/customers/search' };
		const faults: Fault[] = [
			{ when: search, kind: 'status', status: 500, ...QUICK, times: Infinity },
			{ kind: 'rateLimit', ...SOON },
			{ kind: 'status', status: 503, ...QUICK, at: 'after' },
		];
		const result = await outcomeOf(faults, { pair: true, options: { maxRetries: 3 } });
		// 429, 503 after storing, exists: two retries; the search gets the third.
		expect(result).toMatchObject({ posts: 3, searches: 2, created: false });
	});
});

describe("the server's clock", () => {
	describe.each([-3_600_000, 3_600_000])('an hour off (%d ms)', (clockSkewMs) => {
		const skewed = useSandbox({ clockSkewMs });

		it.each<[string, boolean]>([
			['made by our attempt', true],
			['there before', false],
		])('%s is told apart', async (_what, ours) => {
			if (!ours) {
				skewed.sandbox.seed({
					name: 'There before',
					sourceSystem: 'CRM',
					sourceSystemId: '1',
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

		it('what exists after an unknown attempt counts as ours', async () => {
			silent.sandbox.seed({
				name: 'Old',
				sourceSystem: 'CRM',
				sourceSystemId: '1',
				createdAt: '2020-01-01T00:00:00Z',
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
