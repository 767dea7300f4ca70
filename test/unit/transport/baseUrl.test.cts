import {
	assertDomainAllowed,
	assertKeyAllowed,
	BaseUrlError,
	readBaseUrl,
	type BaseUrlRefusal,
} from '../../../nodes/Upwell/transport/baseUrl';

/** Why an address is refused. */
function refusalOf(read: () => unknown): BaseUrlRefusal | undefined {
	try {
		read();
		return undefined;
	} catch (thrown) {
		return thrown instanceof BaseUrlError ? thrown.refusal : undefined;
	}
}

it.each([
	[undefined, 'https://api.upwell.com'],
	['  ', 'https://api.upwell.com'],
	[' https://x.com/ ', 'https://x.com'],
	['https://x.com/api/rest/', 'https://x.com'],
	['https://x.com/proxy', 'https://x.com/proxy'],
	['HTTP://LOCALHOST:3000', 'http://localhost:3000'],
	['http://[::1]:3000', 'http://[::1]:3000'],
	['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
])('%j is %s', (entered, url) => expect(readBaseUrl(entered)).toBe(url));

it.each([
	['x.com', 'https://x.com'],
	['api.upwell.com', 'https://api.upwell.com'],
	['API.Upwell.COM/', 'https://api.upwell.com'],
	['api.upwell.com/api/rest', 'https://api.upwell.com'],
	['upwell-proxy.example.com:8443/v1', 'https://upwell-proxy.example.com:8443/v1'],
	['localhost', 'https://localhost'],
	['localhost:5678', 'https://localhost:5678'],
	['localhost:5678/api/rest/', 'https://localhost:5678'],
])('%j has no scheme, so https is meant: %s', (entered, url) => {
	expect(readBaseUrl(entered)).toBe(url);
});

it.each([
	'//x.com',
	'upwell',
	'10.0.0.1:8080',
	'https://',
	'https://x .com',
	// A key in the wrong field.
	'upw_live_4f9d2c71b8e6',
	'4f9d2c71.b8e6',
	'sk-live.4f9d2c71b8e6',
	'sk.live.abc',
	'sk.live.ab',
	'sk.abcdefghijklmnopqrstuvwxyzabcdef',
	'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV',
	'Bearer upw_live_4f9d2c71b8e6',
	'Bearer sk.live.abc',
	'https:upw_live_4f9d2c71b8e6',
	'sk.live.comabc',
])('%s is no address', (entered) => {
	expect(refusalOf(() => readBaseUrl(entered))).toEqual({ reason: 'notAnAddress' });
});

const keyRefusal = (address: string, credential: object) =>
	refusalOf(() => assertKeyAllowed(address, { ...credential }));

it.each([
	['http://x.com/a', 'http://x.com'],
	['http://127.0.0.1.x.com', 'http://127.0.0.1.x.com'],
	['http://localhost.x.com', 'http://localhost.x.com'],
	['http://0.0.0.0', 'http://0.0.0.0'],
	['http://10.0.0.1:80', 'http://10.0.0.1'],
	['ftp://x.com', 'ftp://x.com'],
	['ftp://localhost', 'ftp://localhost'],
])('the key is not sent to %s', (address, origin) => {
	expect(keyRefusal(address, {})).toEqual({ reason: 'insecure', origin });
});

it.each([
	'https://x.com',
	'http://localhost:3000',
	'http://[::1]:3000',
	'http://127.0.0.1',
	'http://127.9.9.9',
])('the key is sent to %s', (address) => expect(keyRefusal(address, {})).toBeUndefined());

it.each(['', 'x', '/api', 'localhost'])('the key is not sent to %j', (address) => {
	expect(keyRefusal(address, {})).toEqual({ reason: 'notAnAddress' });
});

it('the key is sent within the allowed domains only', () => {
	const credential = { allowedHttpRequestDomains: 'domains', allowedDomains: 'x.com' };
	expect(keyRefusal('https://x.com/a', credential)).toBeUndefined();
	expect(keyRefusal('https://y.com/a', credential)).toEqual({
		reason: 'domainNotAllowed',
		host: 'y.com',
	});
});

it.each([
	['https://sk.live.abc', 'sk.live.abc', true],
	['https://SK.Live.abc:443/x', ' sk.live.ABC\n', true],
	['http://sk.live.abc', '“sk.live.abc”', true],
	['https://a.sk.live.abc.com', 'sk.live.abc', true],
	['https://sk.live.abc', 'sk.live.xyz', false],
	// Too short to be told from a part of an address.
	['https://test.upwell.com', 'test', false],
	['https://api.upwell.com', 'api.upwell.com', false],
	['https://api.upwell.com', '', false],
])('%s, while the key is %j: taken for the key: %p', (address, apiKey, isKey) => {
	expect(keyRefusal(address, { apiKey })).toEqual(isKey ? { reason: 'notAnAddress' } : undefined);
});

it.each<[object, boolean]>([
	[{}, true],
	[{ allowedHttpRequestDomains: 'all' }, true],
	// Concerns the HTTP Request node only.
	[{ allowedHttpRequestDomains: 'none' }, true],
	[{ allowedHttpRequestDomains: 'domains', allowedDomains: 'x.com, upwell.com' }, true],
	[{ allowedHttpRequestDomains: 'domains', allowedDomains: '*.x.com' }, false],
	[{ allowedHttpRequestDomains: 'domains', allowedDomains: 'y.com' }, false],
	[{ allowedHttpRequestDomains: 'domains', allowedDomains: ' ' }, false],
	[{ allowedHttpRequestDomains: 'domains' }, false],
])('x.com under the rules %j: %p', (rules, isAllowed) => {
	const refusal = refusalOf(() => assertDomainAllowed('https://x.com:8443/a', { ...rules }));
	expect(refusal).toEqual(isAllowed ? undefined : { reason: 'domainNotAllowed', host: 'x.com' });
});

describe("older forms of n8n's rule", () => {
	const RULES = { allowedHttpRequestDomains: 'domains', allowedDomains: 'x.com' };

	/** Whether an address is allowed if n8n-workflow has this function. */
	function isAllowed(isDomainAllowed: unknown, address: string): boolean {
		jest.resetModules();
		jest.doMock('n8n-workflow', () => ({
			...jest.requireActual<object>('n8n-workflow'),
			isDomainAllowed,
		}));
		const { assertDomainAllowed: assert } = require('../../../nodes/Upwell/transport/baseUrl');
		jest.dontMock('n8n-workflow');
		try {
			assert(address, { ...RULES });
			return true;
		} catch {
			return false;
		}
	}

	it('two arguments, up to n8n 2.20', () => {
		const ofTwoArguments = (url: string, options: { allowedDomains: string }) =>
			new URL(url).hostname === options.allowedDomains;
		expect(isAllowed(ofTwoArguments, 'https://x.com')).toBe(true);
		expect(isAllowed(ofTwoArguments, 'https://y.com')).toBe(false);
	});

	it('none, before 1.112: what cannot be checked is not allowed', () => {
		expect(isAllowed(undefined, 'https://x.com')).toBe(false);
	});
});
