import type {
	IDataObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	INode,
	INodeListSearchResult,
	INodeType,
} from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { engine } from '../support/host.cts';
import { API_KEY, runUpwell, useSandbox } from '../support/upwell.cts';

/** The list from which the user of the editor chooses a customer. */

const box = useSandbox();

beforeEach(() => box.sandbox.configure({ largestPage: Number.MAX_SAFE_INTEGER }));

/** The built node, as n8n has loaded it. */
async function nodeType(): Promise<INodeType> {
	const { nodeTypes } = await engine().loadPackage();
	return nodeTypes.upwell.type as INodeType;
}

/**
 * What the editor gives the node for its lists: n8n's own credentials and request helpers, as a run of the node gets
 * them, and nothing else, since there is no execution.
 */
async function editor(credential?: IDataObject, node: Partial<INode> = {}) {
	const type = await nodeType();
	const contexts: IExecuteFunctions[] = [];
	type.execute = async function () {
		contexts.push(this);
		return [[]];
	};
	try {
		await runUpwell(box.sandbox, { rows: [{}], credential, node });
	} finally {
		// The method of its class again.
		delete type.execute;
	}
	const [context] = contexts;
	return {
		getNode: () => context.getNode(),
		getCredentials: async (name: string) => await context.getCredentials(name),
		helpers: context.helpers,
	} as unknown as ILoadOptionsFunctions;
}

async function search(
	typed?: string,
	token?: string,
	context?: ILoadOptionsFunctions,
): Promise<INodeListSearchResult> {
	const { methods } = await nodeType();
	const method = methods?.listSearch?.searchCustomers;
	if (!method) throw new Error('The node has no such list');
	return await method.call(context ?? (await editor()), typed, token);
}

/** What is shown when the list cannot be filled. */
async function refusal(context?: ILoadOptionsFunctions) {
	try {
		await search('', undefined, context);
	} catch (error) {
		return error as Error & { description?: string; stack: string };
	}
	throw new Error('The list was filled');
}

const bodies = () => box.sandbox.requests.map(({ body }) => body as IDataObject);
const seed = (count: number) =>
	Array.from({ length: count }, (_, i) => box.sandbox.seed({ name: `C${String(i % 7)}` }).id);

it.each([undefined, '', '  '])('nothing typed (%j): all customers, by name', async (typed) => {
	for (const name of ['b', 'c', 'a']) box.sandbox.seed({ id: `id ${name}`, name });
	const { results } = await search(typed);
	expect(results).toEqual(['a', 'b', 'c'].map((name) => ({ name, value: `id ${name}` })));
	expect(box.sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
		'POST /api/rest/customers/search',
	]);
	expect(bodies()).toEqual([
		{ where: {}, orderBy: [{ name: 'ASC' }, { id: 'ASC' }], limit: 50, offset: 0 },
	]);
});

it.each([
	['freight', '%freight%'],
	[' a b ', '%a b%'],
	['100%', '%100\\%%'],
	['a_b\\', '%a\\_b\\\\%'],
	['null', '%null%'],
])('%j searches for names like %j', async (typed, pattern) => {
	await search(typed);
	expect(bodies()[0].where).toEqual({ name: { _ilike: pattern } });
});

it('finds names that contain the text, in upper or lower case', async () => {
	for (const name of ['ACME Freight', 'Freight_X', 'freightx', 'Globex'])
		box.sandbox.seed({ name });
	const found = async (typed: string) => (await search(typed)).results.map(({ name }) => name);
	expect(await found('freight')).toEqual(['ACME Freight', 'Freight_X', 'freightx']);
	expect(await found('T_x')).toEqual(['Freight_X']);
	expect(await found('%')).toEqual([]);
});

it.each<[object, string]>([
	[{ name: 'Acme', sourceSystem: 'CRM', sourceSystemId: '7' }, 'Acme (CRM 7)'],
	[{ name: 'Acme', sourceSystem: 'CRM' }, 'Acme (CRM)'],
	[{ name: 'Acme', sourceSystemId: '7' }, 'Acme (7)'],
	[{ name: 'Acme' }, 'Acme'],
	[{ name: null }, 'cus_1'],
	[{ name: ' ' }, 'cus_1'],
])('%j is shown as %j', async (customer, name) => {
	box.sandbox.seed({ id: 'cus_1', ...customer });
	expect((await search()).results).toEqual([{ name, value: 'cus_1' }]);
});

it('an ID that is a number becomes text', async () => {
	box.sandbox.misbehave({ kind: 'json', body: { customers: [{ id: 7, name: 'x' }] } });
	expect((await search()).results).toEqual([{ name: 'x', value: '7' }]);
});

it.each([50, 20])('reads all pages by token, %d at a time: nothing is lost', async (most) => {
	box.sandbox.configure({ largestPage: most });
	const all = seed(130);
	const context = await editor();
	const found: unknown[] = [];
	let token: string | undefined;
	do {
		const page: INodeListSearchResult = await search('c', token, context);
		found.push(...page.results.map(({ value }) => value));
		token = page.paginationToken as string | undefined;
	} while (token !== undefined);
	expect(found).toHaveLength(130);
	expect([...found].sort()).toEqual([...all].sort());
	expect(bodies().map(({ offset }) => offset)).toEqual([
		...Array.from({ length: Math.ceil(130 / most) }, (_, page) => page * most),
		130,
	]);
	expect(bodies().every(({ where }) => JSON.stringify(where).includes('%c%'))).toBe(true);
});

it('no customers: an empty list without a next page', async () => {
	expect(await search('x')).toEqual({ results: [], paginationToken: undefined });
});

it.each<Fault>([
	{ kind: 'status', status: 503, headers: { 'retry-after': '0' } },
	{ kind: 'rateLimit', retryAfter: '0' },
	{ kind: 'reset' },
])('is requested once more after %p', async (fault) => {
	box.sandbox.misbehave(fault);
	seed(1);
	expect((await search()).results).toHaveLength(1);
	expect(bodies()).toHaveLength(2);
});

describe('cannot be filled', () => {
	it.each<[Fault, string, string, number]>([
		[
			{ kind: 'status', status: 401 },
			'Upwell did not accept the API key: The provided API key is invalid',
			'Check the key in the Upwell API credential',
			1,
		],
		[
			{ kind: 'status', status: 403 },
			'Upwell does not allow this with the API key in use: Insufficient permissions',
			'Use a key of an integration that has this permission',
			1,
		],
		[
			{ kind: 'status', status: 503, headers: { 'retry-after': '0' } },
			'Upwell answered with status 503: Service temporarily unavailable',
			'Run it again later.',
			2,
		],
		[{ kind: 'html' }, "Upwell's answer could not be read", "Check 'Base URL'", 2],
	])('%p', async (fault, message, description, requests) => {
		box.sandbox.misbehave({ ...fault, times: Infinity });
		const error = await refusal();
		expect(error.message).toBe(message);
		expect(error.description).toContain(description);
		expect(bodies()).toHaveLength(requests);
	});

	it('Upwell cannot be reached', async () => {
		const error = await refusal(await editor({ baseUrl: 'http://127.0.0.1:1' }));
		expect(error.message).toBe('n8n could not reach 127.0.0.1:1');
		expect(error.description).toContain("Check 'Base URL'");
	});

	it.each<[IDataObject, RegExp]>([
		[{ baseUrl: 'http://upwell.example' }, /Base URL/],
		[{ baseUrl: 'nonsense' }, /Base URL/],
		[{ allowedHttpRequestDomains: 'domains', allowedDomains: 'api.upwell.com' }, /127.0.0.1/],
	])('the credential does not allow it: %j', async (credential, text) => {
		const error = await refusal(await editor(credential));
		expect(`${error.message} ${error.description}`).toMatch(text);
		expect(bodies()).toEqual([]);
	});

	it('there is no credential', async () => {
		const error = await refusal(await editor(undefined, { credentials: undefined }));
		expect(error.message).toMatch(/credential/i);
		expect(bodies()).toEqual([]);
	});

	it.each<Fault>([
		...[400, 401, 403, 404, 429, 500].map((status): Fault => ({ kind: 'echoKey', status })),
		{ kind: 'json', status: 422, body: { error: { message: API_KEY, details: [API_KEY] } } },
		{ kind: 'redirect', location: `http://127.0.0.1:1/?key=${API_KEY}` },
	])('and the API key is hidden: %p', async (fault) => {
		box.sandbox.misbehave({ ...fault, retryAfter: '0', times: Infinity });
		const { message, description, stack, ...rest } = await refusal();
		expect(message).not.toBe('');
		expect(`${message} ${description} ${stack} ${JSON.stringify(rest)}`).not.toContain(API_KEY);
	});
});

it('the API key is hidden in labels too', async () => {
	box.sandbox.misbehave({ kind: 'json', body: { customers: [{ id: 'a', name: API_KEY }] } });
	expect((await search()).results).toEqual([{ name: '**hidden**', value: 'a' }]);
});

it('is the list that the parameters of the node name', async () => {
	const { description, methods } = await nodeType();
	const text = JSON.stringify(description.properties);
	const named = [...text.matchAll(/"searchListMethod":"(\w+)"/g)].map(([, name]) => name);
	expect(named).toContain('searchCustomers');
	expect(new Set(named)).toEqual(new Set(Object.keys(methods?.listSearch ?? {})));
});
