import fc from 'fast-check';
import { apiPath } from '../../../nodes/Upwell/parameters/apiPath';

const CONTEXT = { label: 'Path', itemIndex: 0 };
const pathOf = (value: unknown) => apiPath(value, CONTEXT)?.path;

it.each<[unknown, string]>([
	['/invoices', '/api/rest/invoices'],
	['invoices', '/api/rest/invoices'],
	['  /invoices/search\n', '/api/rest/invoices/search'],
	['/api/rest/invoices', '/api/rest/invoices'],
	['api/rest/invoices', '/api/rest/invoices'],
	['/api/restful', '/api/rest/api/restful'],
	['/rules/a b', '/api/rest/rules/a%20b'],
	['/rules/a%20b', '/api/rest/rules/a%20b'],
	['/rules/a%2Fb', '/api/rest/rules/a%2Fb'],
	['/rules/100%', '/api/rest/rules/100%25'],
	['/rules/ü', '/api/rest/rules/%C3%BC'],
	['/rules/a:b@c', '/api/rest/rules/a%3Ab%40c'],
	['/rules/...', '/api/rest/rules/...'],
	['/rules/a..b', '/api/rest/rules/a..b'],
	['/rules/4711', '/api/rest/rules/4711'],
])('%j is %j', (value, path) => expect(pathOf(value)).toBe(path));

it('the first part is what its requests have in common', () => {
	expect(apiPath('/api/rest/invoices/search', CONTEXT)?.group).toBe('invoices');
});

it.each([undefined, null, '', ' ', '\u200b'])('%j is blank', (value) => {
	expect(pathOf(value)).toBeUndefined();
});

it.each([
	'https://evil.example/api/rest/invoices',
	'https://api.upwell.com/api/rest/invoices',
	'HTTPS:/invoices',
	'javascript:alert(1)',
	'//evil.example/invoices',
	'\\\\evil.example',
	'/invoices\\..\\..',
	'/invoices?limit=1',
	'/invoices#top',
	'..',
	'.',
	'/../admin',
	'/invoices/..',
	'/invoices/../../../v1/graphql',
	'/invoices/./search',
	'/%2e%2e/admin',
	'/%2E%2E/admin',
	'/.%2e/admin',
	'/%252e%252e/admin',
	'/%25252e./admin',
	'/invoices/a%2f..%2f..',
	'/invoices/a%5c..%5c..',
	'/invoices/..;/admin',
	'/invoices/%2e%2e%3bx/admin',
	'/invoices/a\u0000b',
	'/invoices/a%00b',
	'/invoices/a\ud800',
])('%j could lead elsewhere', (value) => {
	expect(() => pathOf(value)).toThrow(/^'Path' needs a path below \/api\/rest, but got /);
});

it.each([
	'/',
	'/api/rest',
	'/api/rest/',
	'/customers/',
	'/customers//approve',
	'/rules/ /x',
	'/rules/null',
])('%j has a blank part', (value) => {
	expect(() => pathOf(value)).toThrow('has nothing before, after or between two slashes');
});

it.each(['/rules/undefined', '/rules/{id}', '/rules/<id>', '/rules/NaN', '/rules/%23REF!'])(
	'%j stands for a missing value',
	(value) => expect(() => pathOf(value)).toThrow(/'Path' needs/),
);

it.each([{ a: 1 }, [1], '/rules/[object Object]'])('%j is no text', (value) => {
	expect(() => pathOf(value)).toThrow("'Path' ");
});

it('whatever is entered, the key goes to the host of the credential, below the root', () => {
	const piece = fc.oneof(
		fc.constantFrom(
			'..',
			'.',
			'%2e',
			'%2E%2e',
			'/',
			'\\',
			'%2f',
			'%5c',
			':',
			'@',
			'?',
			'#',
			';',
			'%',
			'%25',
		),
		fc.constantFrom('https:', '//evil.example', 'api/rest', '\t', '\n', '\u0000', ' '),
		fc.string({ unit: 'binary', maxLength: 4 }),
		fc.string({ maxLength: 4 }),
	);
	const entered = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
	fc.assert(
		fc.property(entered, (value) => {
			let path: string | undefined;
			try {
				path = pathOf(value);
			} catch {
				return;
			}
			if (path === undefined) return;
			const url = new URL(`https://api.upwell.com${path}`);
			expect(url.origin).toBe('https://api.upwell.com');
			expect(url.pathname).toBe(path);
			expect(path.startsWith('/api/rest/')).toBe(true);
			expect([url.search, url.hash]).toEqual(['', '']);
			// However often servers on the way decode it.
			let read = path;
			for (let times = 0; times < 5; times++) {
				try {
					read = decodeURIComponent(read);
				} catch {
					break;
				}
				expect(read.split(/[/\\]/)).not.toContain('..');
			}
		}),
		{ numRuns: 2_000 },
	);
});
