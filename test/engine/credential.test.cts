import { createServer } from 'node:http';
import type {
	ICredentialType,
	IDataObject,
	IHttpRequestOptions,
	INode,
	INodeType,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { readApiKey } from '../../nodes/Upwell/transport/apiKey';
import { readBaseUrl } from '../../nodes/Upwell/transport/baseUrl';
import { engine } from '../support/host.cts';
import { API_KEY, runUpwell, useSandbox } from '../support/upwell.cts';
import { has, itWith } from '../support/versions.cts';

const box = useSandbox();
const one = { rows: [{ name: 'Acme' }] };
const authorizations = () => box.sandbox.requests.map(({ headers }) => headers.authorization);

describe('the API key', () => {
	it.each([
		API_KEY,
		`  ${API_KEY}\n`,
		`\u200b${API_KEY.replace('_', '_\r\n')}\ufeff`,
		`“${API_KEY}”`,
		`• ${API_KEY}`,
		`${API_KEY} →`,
		`Bearer ${API_KEY}`,
	])('is the whole header, cleaned: %j', async (apiKey) => {
		const { error } = await runUpwell(box.sandbox, { ...one, credential: { apiKey } });
		expect(error).toBeUndefined();
		expect(authorizations()).toEqual([API_KEY]);
	});

	it('is sent as it is hidden, whatever characters are in it', async () => {
		const all = Array.from({ length: 0x300 }, (_, code) => String.fromCharCode(code)).join('');
		const apiKey = `a${all}z`;
		await runUpwell(box.sandbox, { ...one, credential: { apiKey } });
		expect(authorizations()).toEqual([readApiKey(apiKey)]);
	});

	it('a wrong one is sent once and refused', async () => {
		const { error } = await runUpwell(box.sandbox, { ...one, credential: { apiKey: 'nonsense' } });
		expect(error?.message).toBe(
			'Upwell did not accept the API key: The provided API key is invalid',
		);
		expect(box.sandbox.requests).toHaveLength(1);
	});
});

it('the credential is read once a run, not for every request', async () => {
	let reads = 0;
	const rows = Array.from({ length: 20 }, (_, i) => ({ name: `C${i}` }));
	await runUpwell(box.sandbox, { rows, onCredentialRead: () => reads++ });
	expect(box.sandbox.requests).toHaveLength(20);
	expect(reads).toBe(1);
});

describe('Base URL', () => {
	it.each(['/', '//', '/api/rest', '/api/rest/', ' '])('%j at its end is ignored', async (end) => {
		const { error } = await runUpwell(box.sandbox, {
			...one,
			credential: { baseUrl: box.sandbox.url + end },
		});
		expect(error).toBeUndefined();
		expect(box.sandbox.requests[0].path).toBe('/api/rest/customers');
	});

	it('a path in front is kept', async () => {
		const paths: Array<string | undefined> = [];
		const server = createServer(({ url }, response) => {
			paths.push(url);
			response.end('{"createCustomer":{"id":"cus_1"}}');
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as { port: number };
		const baseUrl = `http://127.0.0.1:${port}/proxy/`;
		const { error } = await runUpwell(box.sandbox, { ...one, credential: { baseUrl } });
		server.close();
		expect(error).toBeUndefined();
		expect(paths).toEqual(['/proxy/api/rest/customers']);
	});

	it.each(['http://localhost', 'http://127.9.9.9'])(
		'%s is this computer: plain http is allowed',
		async (host) => {
			const { error } = await runUpwell(undefined, {
				...one,
				parameters: { options: { maxRetries: 0 } },
				credential: { apiKey: API_KEY, baseUrl: `${host}:1` },
			});
			expect(error?.message).toMatch(/^n8n could not reach/);
		},
	);

	it.each([
		'http://upwell.invalid',
		'http://localhost.upwell.invalid',
		'http://127.0.0.1.upwell.invalid',
		'http://0.0.0.0',
		'ftp://upwell.invalid',
	])('%s: nothing is sent, and the message says https', async (baseUrl) => {
		const { failed } = await runUpwell(box.sandbox, {
			rows: [{ name: 'A' }, { name: 'B' }],
			credential: { baseUrl },
			node: { onError: 'continueErrorOutput' },
		});
		expect(failed).toHaveLength(2);
		for (const { json } of failed) {
			expect(json.error).toContain('only sent over https');
			expect(json.details).toMatchObject({ description: expect.stringContaining("'Base URL'") });
		}
	});

	it.each(['sk.live.abc', 'https://sk.live.abc', 'http://sk.live.abc/x'])(
		'the key in it (%s) is not looked up, and not shown',
		async (baseUrl) => {
			const { error, stored } = await runUpwell(undefined, {
				...one,
				credential: { apiKey: 'sk.live.abc', baseUrl },
			});
			expect(error?.message).toBe("'Base URL' in the Upwell API credential is not a web address");
			expect(stored).not.toContain('sk.live');
		},
	);

	it('what is not an address is refused', async () => {
		const { error } = await runUpwell(box.sandbox, { ...one, credential: { baseUrl: 'upwell' } });
		expect(error?.message).toBe("'Base URL' in the Upwell API credential is not a web address");
	});
});

it.each([
	[undefined, 'https://api.upwell.com'],
	['', 'https://api.upwell.com'],
	[' api.upwell.com/api/rest/ ', 'https://api.upwell.com'],
	['eu.upwell.com:8443/proxy', 'https://eu.upwell.com:8443/proxy'],
	['localhost:5678', 'https://localhost:5678'],
	['http://127.0.0.1:5810/', 'http://127.0.0.1:5810'],
])('the connection test reads the base URL %j as the node does', async (baseUrl, expected) => {
	const { credentialTypes } = await engine().loadPackage();
	const { test } = credentialTypes.upwellApi.type as ICredentialType;
	const type = { description: { properties: [] } } as unknown as INodeType;
	const find = () => type;
	const nodeTypes = { getByName: find, getByNameAndVersion: find, getKnownTypes: () => ({}) };
	const node = { id: '1', name: 'N', type: 'n', typeVersion: 1, position: [0, 0], parameters: {} };
	const workflow = new Workflow({
		nodes: [node as INode],
		connections: {},
		active: false,
		nodeTypes,
	});
	const read = workflow.expression.getSimpleParameterValue(
		node as INode,
		test?.request.baseURL ?? '',
		'internal',
		{ $credentials: { baseUrl } },
	);
	expect(read).toBe(expected);
	expect(readBaseUrl(baseUrl)).toBe(expected);
});

describe('Allowed Domains', () => {
	it.each<[string, object, boolean]>([
		['all', { allowedHttpRequestDomains: 'all' }, true],
		['none: is about the HTTP Request node', { allowedHttpRequestDomains: 'none' }, true],
		[
			'the host itself',
			{ allowedHttpRequestDomains: 'domains', allowedDomains: 'x.com, 127.0.0.1' },
			true,
		],
		[
			'other hosts',
			{ allowedHttpRequestDomains: 'domains', allowedDomains: 'api.upwell.com' },
			false,
		],
		['no host', { allowedHttpRequestDomains: 'domains', allowedDomains: ' ' }, false],
	])('%s', async (_what, settings, allowed) => {
		const { error } = await runUpwell(box.sandbox, { ...one, credential: { ...settings } });
		// Where n8n has no such rule to ask, the node lets none pass that somebody meant to restrict.
		const isSent = allowed && (has('allowedDomains') || !('allowedDomains' in settings));
		expect(box.sandbox.requests).toHaveLength(isSent ? 1 : 0);
		if (!isSent)
			expect(error?.message).toBe('The Upwell API credential may not be used with 127.0.0.1');
	});
});

/** Lets the credential give its key to a request. */
async function authenticate(request: object, credential: object = {}) {
	const { credentialTypes } = await engine().loadPackage();
	const type = credentialTypes.upwellApi.type as ICredentialType;
	if (typeof type.authenticate !== 'function') throw new Error('not a function');
	const given = { ...request } as IHttpRequestOptions;
	return await type.authenticate({ apiKey: ` ${API_KEY} `, ...credential }, given);
}

describe('other users of the credential', () => {
	it('get the key in the header, beside their own headers', async () => {
		const request = await authenticate({
			url: 'https://api.upwell.com/api/rest/invoices',
			headers: { a: 'b' },
		});
		expect(request.headers).toEqual({ a: 'b', Authorization: API_KEY });
	});

	it('get it if the address is called uri, too, as in the HTTP Request node', async () => {
		const request = await authenticate({
			uri: 'https://api.upwell.com/api/rest/invoices',
		});
		expect(request.headers).toEqual({ Authorization: API_KEY });
		await expect(authenticate({ uri: 'http://upwell.invalid' })).rejects.toThrow(/https/);
	});

	it('do not get it for plain http', async () => {
		await expect(authenticate({ url: '/x', baseURL: 'http://upwell.invalid' })).rejects.toThrow(
			/only sent over https/,
		);
	});
});

describe('the connection test', () => {
	const TEST = { baseURL: 'https://api.upwell.com', url: '/api/rest/customers' };
	const domains = (allowedDomains: string) => ({
		allowedHttpRequestDomains: 'domains',
		allowedDomains,
	});

	const getsTheKey = async (credential: IDataObject) => {
		expect((await authenticate(TEST, credential)).headers).toEqual({ Authorization: API_KEY });
	};

	it.each([{}, { allowedHttpRequestDomains: 'none' }])('gets the key with %j', getsTheKey);

	itWith('allowedDomains')('gets it where its domain is allowed', async () => {
		await getsTheKey(domains('x.com, api.upwell.com'));
	});

	it.each(['x.com', '', 'upwell.com'])('does not get it when only %j is allowed', async (only) => {
		await expect(authenticate(TEST, domains(only))).rejects.toThrow(
			'The Upwell API credential may not be used with api.upwell.com',
		);
	});

	it.each([
		[{ ...TEST, baseURL: 'sk.live.abc' }, {}],
		[{ ...TEST, baseURL: 'https://sk.live.abc' }, { apiKey: 'sk.live.abc' }],
		[{ uri: 'https://sk.live.abc/x' }, { apiKey: 'sk.live.abc' }],
		[{ url: 'x' }, {}],
	])('%j with %j is not sent, and not shown', async (request, credential) => {
		await expect(authenticate(request, credential)).rejects.toThrow(
			"'Base URL' in the Upwell API credential is not a web address",
		);
	});
});

describe('a server that is not Upwell', () => {
	it('fails the item and says what to check', async () => {
		const server = createServer((_request, response) => response.writeHead(404).end('<html>'));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as { port: number };
		try {
			const { error } = await runUpwell(box.sandbox, {
				...one,
				credential: { baseUrl: `http://127.0.0.1:${port}` },
			});
			expect(error?.message).toContain('status 404');
			expect(error?.description).toContain("'Base URL'");
		} finally {
			server.close();
		}
	});
});
