import type { Fault } from '../../sandbox/server.cts';
import { numberedRows, SOURCE_KEY, STOP } from '../support/common.cts';
import { watchOutput } from '../support/host.cts';
import { BY_ID, BY_SOURCE_ID, seedRows } from '../support/locators.cts';
import { runInOwnProcess } from '../support/ownProcess.cts';
import { seedExisting, upsert } from '../support/upserts.cts';
import { API_KEY, credentialOf, runUpwell, useSandbox } from '../support/upwell.cts';

/** The API key is in no output, no error and no log line. */

const box = useSandbox();

describe('Create', () => {
	it.each([
		`\u200b${API_KEY}`,
		` ${API_KEY}\n`,
		API_KEY.replace('_', '_\r\n'),
		`“${API_KEY}”`,
		`• ${API_KEY}`,
		`${API_KEY} →`,
		`Bearer ${API_KEY}`,
	])('is hidden even if it was typed differently: %j', async (apiKey) => {
		box.sandbox.misbehave({ kind: 'echoKey' });
		const { stored } = await runUpwell(box.sandbox, {
			rows: numberedRows(1),
			credential: { apiKey },
			node: { onError: 'continueErrorOutput' },
		});
		expect(stored).toContain('**hidden**');
		expect(stored).not.toContain(API_KEY);
	});

	it.each([
		[200, { createCustomer: null }],
		[400, {}],
		[401, {}],
		[422, { code: 'x' }],
		[500, {}],
	])('is hidden in every dress (status %d)', async (status, body) => {
		const hex = (text: string) =>
			[...text].map((character) => character.charCodeAt(0).toString(16));
		const dresses = [
			API_KEY.toUpperCase(),
			hex(API_KEY)
				.map((code) => `%${code}`)
				.join(''),
			hex(API_KEY)
				.map((code) => `\\u00${code}`)
				.join(''),
			hex(API_KEY)
				.map((code) => `&#x${code};`)
				.join(''),
			...['', ':', 'me:', '12:'].map((user) => Buffer.from(user + API_KEY).toString('base64')),
			Buffer.from(`${API_KEY}:`).toString('base64url'),
			[...API_KEY].join('\u200b'),
		];
		for (const dress of dresses) {
			box.sandbox.reset();
			const error = { message: `Got ${dress}`, details: { [dress]: [dress] } };
			const echo = { ...body, error, createCustomer: { id: 'c', name: dress, [dress]: [dress] } };
			box.sandbox.misbehave({ kind: 'json', status, body: echo, times: Infinity });
			const { stored } = await runUpwell(box.sandbox, {
				rows: numberedRows(1),
				parameters: { options: { maxRetries: 0 } },
				node: { onError: 'continueErrorOutput' },
			});
			expect(stored).toContain('**hidden**');
			expect(stored).not.toContain(JSON.stringify(dress).slice(1, -1));
		}
	});

	it('is hidden within a customer that Upwell sends', async () => {
		const createCustomer = { id: 'cus_1', name: 'Acme', metadata: { key: [API_KEY] } };
		box.sandbox.misbehave({ kind: 'json', body: { createCustomer } });
		const { items, stored } = await runUpwell(box.sandbox, { rows: numberedRows(1) });
		expect(items[0].json).toEqual({ id: 'cus_1', name: 'Acme', metadata: { key: ['**hidden**'] } });
		expect(stored).not.toContain(API_KEY);
	});

	it.each([
		{ additionalFields: { deletedAt: API_KEY } },
		{ options: { ifExists: `={{ "${API_KEY}" }}` } },
	])('is hidden if it was typed into a parameter that refuses it: %j', async (parameters) => {
		const { items } = await runUpwell(box.sandbox, {
			rows: numberedRows(1),
			parameters,
			node: { onError: 'continueRegularOutput' },
		});
		expect(JSON.stringify(items)).toContain('**hidden**');
		expect(JSON.stringify(items)).not.toContain(API_KEY);
	});

	it('of very few characters is not searched for, and tears nothing apart', async () => {
		const createCustomer = { id: 'latest', name: 'Latest', test: 'a test' };
		box.sandbox.misbehave({ kind: 'json', body: { createCustomer } });
		const credential = { apiKey: 'test' };
		const { items } = await runUpwell(box.sandbox, { rows: numberedRows(1), credential });
		expect(items[0].json).toEqual(createCustomer);
	});

	it('is hidden in what is shown, and not in what records are matched by', async () => {
		const rows = [1, 2].map((id) => ({ name: `${API_KEY} ${id}`, id: `${API_KEY}-${id}` }));
		const { items, failed } = await runUpwell(box.sandbox, {
			rows,
			parameters: { additionalFields: SOURCE_KEY, options: { batchSize: 10 } },
			node: { onError: 'continueErrorOutput' },
		});
		expect(failed).toEqual([]);
		expect(box.sandbox.customers).toHaveLength(2);
		expect(items.map(({ json }) => json.name)).toEqual(['**hidden** 1', '**hidden** 2']);
	});

	it('is hidden if it was pasted into the wrong field', async () => {
		const { stored } = await runUpwell(undefined, {
			rows: numberedRows(1),
			credential: { apiKey: API_KEY, baseUrl: API_KEY },
			node: { onError: 'continueErrorOutput' },
		});
		expect(stored).not.toContain(API_KEY);
	});

	it.each([480, 490, 499])('is not left in part where a text is cut (at %d)', async (before) => {
		const error = `${'x'.repeat(before)}${API_KEY}`;
		box.sandbox.misbehave({
			kind: 'json',
			status: 422,
			body: { error, details: [error.repeat(9)] },
		});
		const { stored } = await runUpwell(box.sandbox, {
			rows: numberedRows(1),
			node: { onError: 'continueErrorOutput' },
		});
		expect(stored).not.toContain(API_KEY.slice(0, 8));
		expect(stored.length).toBeLessThan(10_000);
	});

	const FAULTS: Fault[] = [
		{ kind: 'echoKey' },
		...[401, 403, 404, 409, 422, 429, 500, 503].map(
			(status): Fault => ({ kind: 'echoKey', status }),
		),
		{
			kind: 'json',
			status: 422,
			body: { error: { message: API_KEY, details: { [API_KEY]: [encodeURIComponent(API_KEY)] } } },
		},
		{ kind: 'json', body: { createCustomer: null, key: API_KEY } },
		{ kind: 'redirect', location: `http://127.0.0.1:1/?key=${API_KEY}` },
		{ kind: 'html', body: API_KEY },
		{ kind: 'reset' },
		{ kind: 'silence' },
		{ kind: 'truncated' },
	];

	describe.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'On Error = %s',
		(onError) => {
			it.each(FAULTS)('is nowhere in the run data: %p', async (fault) => {
				box.sandbox.misbehave({ ...fault, times: Infinity });
				const printed = watchOutput();
				const { stored, error, items, failed } = await runUpwell(box.sandbox, {
					rows: numberedRows(2),
					parameters: { additionalFields: SOURCE_KEY, options: { maxRetries: 1, timeout: 500 } },
					node: { onError },
				});
				const everything = stored + printed.stop();
				expect(Boolean(error) || [...items, ...failed].some(({ json }) => json.error)).toBe(true);
				expect(everything).not.toContain(API_KEY);
			});
		},
	);
});

const UPDATE = { operation: 'update', updateFields: { name: '={{ $json.name }}' } };

/** Whatever shape the response has, with the key in it. */
const ECHOES: Fault[] = [
	...[200, 400, 401, 403, 404, 409, 429, 500].map((status): Fault => ({ kind: 'echoKey', status })),
	{ kind: 'json', body: { customer: null, updateCustomer: null, customers: null, key: API_KEY } },
	{ kind: 'json', body: { updateCustomer: { id: 'a', metadata: [API_KEY] } } },
	{ kind: 'json', body: { customers: [{ id: 'a', metadata: { [API_KEY]: API_KEY } }] } },
	{ kind: 'json', status: 404, body: { error: { message: API_KEY, details: [API_KEY] } } },
	{ kind: 'html', body: API_KEY },
	{ kind: 'redirect', location: `http://127.0.0.1:1/?key=${API_KEY}` },
	{ kind: 'reset' },
];

describe.each<[string, object]>([
	['Get by ID', { operation: 'get', ...BY_ID }],
	['Get by source ID', { operation: 'get', ...BY_SOURCE_ID }],
	['Get Many', { operation: 'getAll', simplify: false }],
	['Update by ID', { ...UPDATE, ...BY_ID }],
	['Update by source ID', { ...UPDATE, ...BY_SOURCE_ID }],
])('%s', (_title, parameters) => {
	it.each(['stopWorkflow', 'continueRegularOutput'] as const)(
		'is nowhere in the run data (On Error = %s)',
		async (onError) => {
			for (const fault of ECHOES) {
				box.sandbox.reset();
				const rows = seedRows(box.sandbox, 2, () => 'Before');
				box.sandbox.misbehave({ ...fault, times: Infinity });
				const printed = watchOutput();
				const { stored } = await runUpwell(box.sandbox, {
					rows: rows.map((row) => ({ ...row, name: 'After' })),
					parameters: { ...parameters, options: { maxRetries: 0 } },
					node: { onError },
				});
				expect(stored + printed.stop()).not.toContain(API_KEY);
			}
		},
	);
});

it('Get: is hidden within a customer, and where it was looked for', async () => {
	box.sandbox.misbehave({ kind: 'json', body: { customer: { id: 'a', metadata: [API_KEY] } } });
	const get = async (id: string) =>
		await runUpwell(box.sandbox, {
			rows: [{ id }],
			parameters: { operation: 'get', ...BY_ID },
			node: { onError: 'continueRegularOutput' },
		});
	expect((await get('a')).items[0].json).toEqual({ id: 'a', metadata: ['**hidden**'] });
	expect((await get(API_KEY)).items[0].json.error).toBe(
		"Upwell has no customer with the ID '**hidden**'",
	);
});

it('Create or Update: is nowhere in what n8n stores and prints, even if every response echoes it', async () => {
	for (const id of ['1', '2']) seedExisting(box.sandbox, id);
	box.sandbox.misbehave({ when: { method: 'PUT', name: 'C1' }, kind: 'echoKey', times: Infinity });
	box.sandbox.misbehave({ when: { name: 'C0' }, kind: 'echoKey', times: Infinity });
	const named = {
		updateCustomer: { id: 'cus_1', name: API_KEY, metadata: { [API_KEY]: [API_KEY] } },
	};
	box.sandbox.misbehave({
		when: { method: 'PUT', name: 'C2' },
		kind: 'json',
		body: named,
		times: Infinity,
	});
	const output = watchOutput();
	const continued = await upsert(box.sandbox, { rows: numberedRows(3) });
	const stopped = await upsert(box.sandbox, { rows: numberedRows(3), node: STOP });
	const printed = output.stop();
	expect(continued.failed.map(({ json }) => json.name)).toEqual(['C0', 'C1']);
	expect(continued.items[0].json.name).toBe('**hidden**');
	expect(stopped.error?.message).toContain('**hidden**');
	for (const text of [continued.stored, stopped.stored, printed])
		expect(text).not.toContain(API_KEY);
});

it.each<[string, Fault]>([
	['the server echoes it', { kind: 'echoKey', status: 500 }],
	['the key is refused', { kind: 'echoKey', status: 401 }],
	['the connection breaks', { kind: 'reset' }],
	['there is no answer', { kind: 'silence' }],
	['the answer breaks off', { kind: 'truncated' }],
])("is not in n8n's log, down to its details, when %s", async (_what, fault) => {
	box.sandbox.misbehave({ ...fault, times: Infinity });
	const run = {
		rows: numberedRows(1),
		parameters: { options: { maxRetries: 1, timeout: 500 } },
		credential: credentialOf(box.sandbox),
	};
	// DEBUG: what the libraries that n8n uses print of their own.
	const environment = { N8N_LOG_LEVEL: 'debug', DEBUG: '*' };
	const { stdout, stderr } = await runInOwnProcess(run, environment);
	expect(stdout).toContain('Running node "Upwell" finished with error');
	expect(stdout + stderr).not.toContain(API_KEY);
});
