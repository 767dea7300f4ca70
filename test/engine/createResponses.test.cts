import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { outcomeOf, SEARCH, seedDuplicate } from '../support/creates.cts';
import { startServerWithFullBacklog } from '../support/fullBacklog.cts';
import { useSandbox } from '../support/upwell.cts';
import { itWith } from '../support/versions.cts';

/** What Create makes of responses that say what was done: created, exists, refused, later. */

const box = useSandbox();

describe('created', () => {
	it.each([200, 201])('a successful response with status %d', async (status) => {
		const fault: Fault = { kind: 'json', status, body: { createCustomer: { id: 'cus_1' } } };
		const result = await outcomeOf(box.sandbox, fault);
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
			'after a general word',
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

	it.each(styles)('%s: fails and says which source key exists', async (_style, fault) => {
		seedDuplicate(box.sandbox);
		const result = await outcomeOf(box.sandbox, fault, { sourceKey: true });
		expect(result).toMatchObject({
			created: false,
			outcome: 'exists',
			posts: 1,
			searches: 1,
			stored: 0,
		});
		expect(result.json.error).toBe(
			"A customer with Source System 'CRM' and Source System ID '1' already exists in Upwell",
		);
		expect(result.text).not.toMatch(/may have/);
		// Certain only if Upwell itself said so.
		expect(/Nothing was created/.test(result.text)).toBe(/format/.test(_style));
	});

	it.each(styles)('%s: ifExists = return gives the customer', async (_style, fault) => {
		const existing = seedDuplicate(box.sandbox);
		const result = await outcomeOf(box.sandbox, fault, {
			sourceKey: true,
			options: { ifExists: 'return' },
		});
		expect(result).toMatchObject({ created: true, posts: 1, searches: 1, stored: 0 });
		expect(result.json).toMatchObject({ id: existing.id, name: 'Existing' });
	});

	it('a real duplicate in the sandbox, among others', async () => {
		box.sandbox.seed({ name: 'Another', sourceSystem: 'CRM', sourceSystemId: '2' });
		const existing = seedDuplicate(box.sandbox);
		expect(await outcomeOf(box.sandbox, undefined, { sourceKey: true })).toMatchObject({
			created: false,
			outcome: 'exists',
		});
		const result = await outcomeOf(box.sandbox, undefined, {
			sourceKey: true,
			options: { ifExists: 'return' },
		});
		expect(result.json.id).toBe(existing.id);
	});

	it.each([['error'], ['return']])(
		'without a source key it fails (ifExists = %s)',
		async (ifExists) => {
			const result = await outcomeOf(box.sandbox, styles[0][1], { options: { ifExists } });
			expect(result).toMatchObject({ created: false, outcome: 'refused', posts: 1, searches: 0 });
			expect(result.json.error).toContain('Uniqueness violation');
		},
	);

	it('other broken constraints are refusals', async () => {
		const body = { code: 'constraint-violation', error: 'Foreign key violation. x' };
		const result = await outcomeOf(
			box.sandbox,
			{ kind: 'json', status: 400, body },
			{ sourceKey: true },
		);
		expect(result).toMatchObject({ outcome: 'refused', posts: 1 });
	});

	it.each(['error', 'return'])(
		"a lookup that finds nothing: another rule of Upwell's, in its words (ifExists = %s)",
		async (ifExists) => {
			const result = await outcomeOf(box.sandbox, styles[0][1], {
				sourceKey: true,
				options: { ifExists },
			});
			expect(result).toMatchObject({ created: false, outcome: 'refused', searches: 1 });
			expect(result.json.error).toContain('Uniqueness violation. duplicate key');
			expect(result.text).toMatch(
				/found no customer with .*, so another value of this item may have to be unique/,
			);
			expect(result.text).not.toMatch(/may have created|exists in Upwell/);
		},
	);

	it('another customer in the response of the lookup is not the right one', async () => {
		const other = { id: 'cus_other', sourceSystem: 'CRM', sourceSystemId: '2' };
		const result = await outcomeOf(
			box.sandbox,
			[
				styles[0][1],
				{
					when: SEARCH,
					kind: 'json',
					body: { customers: [other] },
				},
			],
			{ sourceKey: true, options: { ifExists: 'return' } },
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
		seedDuplicate(box.sandbox);
		const search = { ...fault, when: SEARCH };
		const result = await outcomeOf(box.sandbox, search, {
			sourceKey: true,
			options: { ifExists: 'return', maxRetries: 0 },
		});
		expect(result).toMatchObject({ created: false, outcome: 'exists', searches: 1, stored: 0 });
		expect(result.text).toMatch(
			/^Upwell says that such a customer exists already, but the customer with .* could not be looked up: /,
		);
		expect(result.text).not.toMatch(/may have/);
	});

	it.each<[string, Fault]>([
		['429', { kind: 'rateLimit', retryAfter: '0' }],
		['500', { kind: 'status', status: 500, headers: { 'retry-after': '0' } }],
		['a reset', { kind: 'reset' }],
	])('the lookup is sent again after %s', async (_what, fault) => {
		const existing = seedDuplicate(box.sandbox);
		const search = { ...fault, when: SEARCH };
		const result = await outcomeOf(box.sandbox, search, {
			sourceKey: true,
			options: { ifExists: 'return' },
		});
		expect(result).toMatchObject({ created: true, searches: 2, json: { id: existing.id } });
	});
});

describe('refused', () => {
	it.each([400, 402, 403, 404, 405, 409, 413, 422])('status %d is sent once', async (status) => {
		const body = {
			error: { code: 'VALIDATION_ERROR', message: 'No such thing', details: { field: 'x' } },
		};
		const result = await outcomeOf(
			box.sandbox,
			{ kind: 'json', status, body, times: Infinity },
			{ sourceKey: true },
		);
		expect(result).toMatchObject({ created: false, outcome: 'refused', posts: 1, stored: 0 });
		expect(result.json.error).toContain('No such thing');
		expect(result.json.details).toMatchObject({
			httpStatus: status,
			code: 'VALIDATION_ERROR',
			details: { field: 'x' },
		});
		expect(result.text).not.toMatch(/may have/);
	});

	it.each<[string, unknown, string]>([
		['format A', { error: { message: 'Said A' } }, 'Said A'],
		['format B', { error: 'Said B', code: 'x', path: '$' }, 'Said B'],
		['message alone', { message: 'Said C' }, 'Said C'],
		['a list of errors', { errors: [{ message: 'Said D' }] }, 'Said D'],
		['a list', [{ error: 'Said E' }], 'Said E'],
		['nothing readable', { huh: 1 }, 'status 422'],
	])("Upwell's words are shown: %s", async (_format, body, words) => {
		const result = await outcomeOf(box.sandbox, { kind: 'json', status: 422, body });
		expect(result.json.error).toContain(words);
	});

	it("the sandbox's own refusal of a bad address", async () => {
		const result = await outcomeOf(box.sandbox, undefined, {
			parameters: { additionalFields: { addresses: { address: [{ country: 'Texas' }] } } },
		});
		expect(result).toMatchObject({ created: false, outcome: 'refused', posts: 1, stored: 0 });
		// The field by its label, the value as it was entered.
		expect((result.json.details as IDataObject).description).toContain(
			"Upwell points to 'Addresses → Country' of address 1, which is 'Texas'.",
		);
	});

	it.each([301, 302, 303, 307, 308])(
		'a redirect with status %d is never followed',
		async (status) => {
			const seen: unknown[] = [];
			const other = createServer(({ headers }, response) => {
				seen.push(headers);
				response.end('{}');
			});
			await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
			const { port } = other.address() as AddressInfo;
			try {
				const location = `http://127.0.0.1:${port}/`;
				const result = await outcomeOf(
					box.sandbox,
					{ kind: 'redirect', status, location, times: Infinity },
					{ sourceKey: true },
				);
				expect(result).toMatchObject({ created: false, outcome: 'refused', posts: 1, stored: 0 });
				expect(seen).toEqual([]);
			} finally {
				other.close();
			}
		},
	);
});

describe('later', () => {
	it.each([false, true])('429: waits and sends again (source key: %p)', async (sourceKey) => {
		const result = await outcomeOf(
			box.sandbox,
			{ kind: 'rateLimit', retryAfter: '0', times: 2 },
			{ sourceKey },
		);
		expect(result).toMatchObject({ created: true, posts: 3, stored: 1 });
	});

	it('429 fails when it is given up, and nothing was created', async () => {
		const result = await outcomeOf(
			box.sandbox,
			{ kind: 'rateLimit', retryAfter: '0', times: Infinity },
			{ options: { giveUpAfter: 0 } },
		);
		expect(result).toMatchObject({ created: false, outcome: 'later', posts: 1, stored: 0 });
		expect(result.text).not.toMatch(/may have/);
	});

	it('maxRetries 0 sends once', async () => {
		const result = await outcomeOf(
			box.sandbox,
			{
				kind: 'status',
				status: 500,
				body: { error: 'No', code: 'postgres-max-connections-error' },
				times: Infinity,
			},
			{ options: { maxRetries: 0 } },
		);
		expect(result).toMatchObject({ created: false, posts: 1 });
	});

	it('a connection that was never established is tried again, and the message says so', async () => {
		const gone = 'http://127.0.0.1:1';
		const result = await outcomeOf(box.sandbox, undefined, {
			credential: { baseUrl: gone },
			options: { maxRetries: 1 },
		});
		expect(result).toMatchObject({
			created: false,
			outcome: 'later',
			json: { details: { code: 'ECONNREFUSED' } },
		});
		expect(result.json.error).toBe('n8n could not reach 127.0.0.1:1');
		expect(result.text).not.toMatch(/may have/);
	});

	itWith('stateOfRequest')(
		'a time-out while connecting: nothing was sent, so it is tried again',
		async () => {
			const server = await startServerWithFullBacklog();
			try {
				const result = await outcomeOf(box.sandbox, undefined, {
					credential: { baseUrl: `http://127.0.0.1:${server.port}` },
					options: { maxRetries: 1, timeout: 200 },
				});
				expect(result).toMatchObject({ created: false, outcome: 'later' });
				expect(result.text).not.toMatch(/may have/);
			} finally {
				server.stop();
			}
		},
	);

	it('exists after a 429: it existed before', async () => {
		seedDuplicate(box.sandbox);
		const result = await outcomeOf(
			box.sandbox,
			{ kind: 'rateLimit', retryAfter: '0' },
			{ sourceKey: true },
		);
		expect(result).toMatchObject({ created: false, outcome: 'exists', posts: 2, searches: 1 });
	});
});
