import {
	assertDomainAllowed,
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

it.each<[string, BaseUrlRefusal['reason']]>([
	['http://x.com', 'insecure'],
	['http://127.0.0.1.x.com', 'insecure'],
	['http://localhost.x.com', 'insecure'],
	['ftp://x.com', 'insecure'],
	['//x.com', 'notAnAddress'],
	['upwell', 'notAnAddress'],
	['10.0.0.1:8080', 'notAnAddress'],
	// A key in the wrong field.
	['upw_live_4f9d2c71b8e6', 'notAnAddress'],
	['4f9d2c71.b8e6', 'notAnAddress'],
	['sk-live.4f9d2c71b8e6', 'notAnAddress'],
	['sk.abcdefghijklmnopqrstuvwxyzabcdef', 'notAnAddress'],
	['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV', 'notAnAddress'],
	['Bearer upw_live_4f9d2c71b8e6', 'notAnAddress'],
])('%s is refused: %s', (entered, reason) => {
	expect(refusalOf(() => readBaseUrl(entered))?.reason).toBe(reason);
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
