import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { QUICK, STOP, textOf, THREE_TRIES } from '../support/common.cts';
import { callTool } from '../support/tool.cts';
import { runUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';

/** API Request: what is sent where, what comes out, and what is never sent twice. */

const box = useSandbox();

async function send(parameters: IDataObject, run: Partial<UpwellRun> = {}) {
	return await runUpwell(box.sandbox, {
		rows: [{ id: 'cus_1' }],
		...run,
		parameters: { resource: 'apiRequest', operation: 'send', ...parameters },
		node: { onError: 'continueErrorOutput', ...run.node },
	});
}

const lines = () => box.sandbox.requests.map(({ method, path }) => `${method} ${path}`);
const CREATE = { method: 'POST', path: '/customers', body: '{ "input": { "name": "Acme" } }' };
const SEARCH = { method: 'POST', path: '/customers/search', body: '{ "limit": 1 }' };
const GET = { method: 'GET', path: '=/customers/{{ $json.id }}' };

beforeEach(() => void box.sandbox.seed({ id: 'cus_1', name: 'There' }));

describe('what is sent', () => {
	it.each<[IDataObject, string, string]>([
		[{ path: '/customers/cus_1' }, 'GET /api/rest/customers/cus_1', ''],
		[{ ...GET, path: 'api/rest/customers/cus_1' }, 'GET /api/rest/customers/cus_1', ''],
		[
			{ path: '/customers', query: { parameter: [{ name: 'limit', value: '={{ 5 }}' }] } },
			'GET /api/rest/customers?limit=5',
			'',
		],
		[SEARCH, 'POST /api/rest/customers/search', '{"limit":1}'],
		[{ ...SEARCH, body: '={{ { limit: 1 } }}' }, 'POST /api/rest/customers/search', '{"limit":1}'],
		[{ ...SEARCH, method: '={{ "post" }}' }, 'POST /api/rest/customers/search', '{"limit":1}'],
		[CREATE, 'POST /api/rest/customers', '{"input":{"name":"Acme"}}'],
	])('%j', async (parameters, line, body) => {
		const { failed } = await send(parameters);
		expect(failed).toEqual([]);
		expect(lines()).toEqual([line]);
		expect(box.sandbox.requests[0].rawBody).toBe(body);
	});

	it.each<[IDataObject, string]>([
		[{ path: ' ' }, "'Path' is blank"],
		[{ path: 'https://evil.example/x' }, "'Path' needs a path below /api/rest"],
		[{ path: '/customers/../../admin' }, "'Path' needs a path below /api/rest"],
		[{ path: '=/customers/{{ $json.nothing }}' }, "'Path' "],
		[{ path: '/customers/{id}' }, "'Path' needs an ID, but got '{id}'"],
		[{ method: '={{ "HEAD" }}', path: '/customers' }, "'Method' needs 'DELETE', 'GET'"],
		[{ ...SEARCH, method: '={{ "GET" }}' }, "'Body (JSON)' cannot be sent with GET"],
		[{ ...SEARCH, body: '[1]' }, "'Body (JSON)' needs an object, but got a list"],
		[{ ...SEARCH, body: '{' }, "'Body (JSON)' is not valid JSON"],
		[{ ...SEARCH, resend: '={{ "maybe" }}' }, "'Safe to Send Again' needs true or false"],
	])('%j is refused, and nothing is sent', async (parameters, message) => {
		const { failed } = await send(parameters);
		expect(failed[0].json.error).toContain(message);
		expect(textOf(failed[0])).toContain('Nothing was sent for this item.');
		expect(lines()).toEqual([]);
	});
});

describe('what comes out', () => {
	const answer = (body: unknown, status = 200): Fault => ({ kind: 'json', status, body });

	it.each<[unknown, IDataObject]>([
		[{ customer: { id: 'x', new: [1] } }, { customer: { id: 'x', new: [1] } }],
		[{ customer: null }, { customer: null }],
		[{ updateCustomer: { affectedRows: 0 } }, { updateCustomer: { affectedRows: 0 } }],
		[
			{ data: { a: 1 }, errors: [{ message: 'x' }] },
			{ data: { a: 1 }, errors: [{ message: 'x' }] },
		],
		[
			{ a: 1, error: null },
			{ a: 1, error: null },
		],
		[[{ a: 1 }], { data: [{ a: 1 }] }],
		[null, { data: null }],
		[{}, {}],
	])('of %j is %j', async (body, json) => {
		for (const parameters of [GET, CREATE]) {
			box.sandbox.misbehave(answer(body));
			const { items } = await send(parameters);
			expect(items).toEqual([{ json, pairedItem: { item: 0 } }]);
		}
	});

	it('of an answer without a content is nothing', async () => {
		box.sandbox.misbehave({ kind: 'empty', status: 204 });
		expect((await send(CREATE)).items.map(({ json }) => json)).toEqual([{}]);
	});

	it.each<[unknown, number, string, outcome: string]>([
		[{ errors: [{ message: 'Not you' }] }, 200, 'Not you', 'refused'],
		[{ data: null, errors: [{ message: 'Not you' }] }, 200, 'Not you', 'refused'],
		[{ error: 'Not you', code: 'x', path: '$' }, 200, 'Not you', 'refused'],
		[{ success: false, message: 'Not you' }, 200, 'Not you', 'refused'],
		[{ approve: { success: false, error: { message: 'Not you' } } }, 200, 'Not you', 'refused'],
		[{ error: { code: 'X', message: 'Not you' } }, 422, 'Not you', 'refused'],
		[{ error: 'Uniqueness violation. x', code: 'x' }, 400, 'Uniqueness violation', 'refused'],
		[{ error: { code: 'RESOURCE_NOT_FOUND', message: 'None' } }, 404, 'None', 'missing'],
	])(
		'%j with status %d fails the item in the words of Upwell',
		async (body, status, text, outcome) => {
			for (const parameters of [GET, CREATE]) {
				box.sandbox.misbehave(answer(body, status));
				const { failed } = await send(parameters);
				expect(failed[0].json.error).toMatch(/^Upwell did not accept this API request: /);
				expect(failed[0].json.error).toContain(text);
				expect(failed[0].json.details).toMatchObject({ outcome });
			}
			expect(lines()).toHaveLength(2);
		},
	);

	it.each([
		['GET', '/nowhere', 404],
		['PUT', '/invoices/search', 405],
	])('%s %s leads nowhere, and the message says where to look', async (method, path, status) => {
		const { failed } = await send({ method, path });
		expect(failed[0].json.details).toMatchObject({ httpStatus: status });
		expect(textOf(failed[0])).toContain("Check 'Method', 'Path' and the IDs in it");
	});
});

describe('what is sent again', () => {
	const LOST: Fault = { kind: 'reset', at: 'after', times: Infinity };

	it.each<[string, IDataObject, number]>([
		['a read', GET, 3],
		['a write', CREATE, 1],
		['a search', SEARCH, 1],
		['a search that is safe', { ...SEARCH, resend: true }, 3],
	])('%s whose answer is lost', async (_what, parameters, count) => {
		box.sandbox.misbehave(LOST);
		const { failed } = await send({ ...parameters, options: { maxRetries: 2 } });
		expect(lines()).toHaveLength(count);
		const { outcome } = failed[0].json.details as IDataObject;
		expect(outcome).toBe(parameters === GET ? 'later' : 'unknown');
		if (count === 1) {
			expect(failed[0].json.error).toMatch(/^Upwell may have carried out this API request: /);
			expect(textOf(failed[0])).toContain("switch on 'Safe to Send Again'");
		}
	});

	it.each<[string, Fault]>([
		['a rate limit', { kind: 'rateLimit', retryAfter: '0' }],
		[
			'connections that are all in use',
			{
				kind: 'json',
				status: 500,
				body: { code: 'postgres-max-connections-error', error: 'x' },
				...QUICK,
			},
		],
	])('a write after %s', async (_what, fault) => {
		box.sandbox.misbehave(fault);
		const { items } = await send(CREATE);
		expect(items).toHaveLength(1);
		expect(lines()).toHaveLength(2);
	});

	it.each<[string, Fault]>([
		['lost', LOST],
		['refused by somebody on the way', { kind: 'html', status: 403, at: 'after', times: Infinity }],
	])('Retry On Fail does not repeat a write that was %s', async (_what, fault) => {
		box.sandbox.misbehave(fault);
		const { error } = await send(CREATE, { node: { ...STOP, ...THREE_TRIES } });
		expect(error?.message).toBeDefined();
		expect(lines()).toHaveLength(1);
		expect(box.sandbox.customers).toHaveLength(2);
	});

	it('a run that ends early says what was carried out', async () => {
		box.sandbox.misbehave({ kind: 'status', status: 422, skip: 2 });
		const { error } = await send(
			{ ...CREATE, options: { concurrency: 1 } },
			{ rows: [{}, {}, {}], node: STOP },
		);
		expect(error?.description).toContain(
			'2 API requests were carried out before: POST /customers (item 0), POST /customers (item 1).',
		);
		expect(error?.description).toContain('Another run, also by Retry, sends all requests again');
	});
});

it('an agent sends what it fills in, and is told what to correct', async () => {
	const parameters = {
		resource: 'apiRequest',
		operation: 'send',
		method: 'GET',
		path: "={{ $fromAI('path', '', 'string') }}",
	};
	const calls = [{ path: '/customers/cus_1' }, { path: 'https://evil.example' }];
	const [good, bad] = await callTool(box.sandbox, calls, parameters);
	expect(JSON.parse(String(good.answer))).toEqual([
		{ customer: expect.objectContaining({ name: 'There' }) },
	]);
	expect(bad.thrown).toContain("'Path' needs a path below /api/rest");
	expect(lines()).toEqual(['GET /api/rest/customers/cus_1']);
});
