import { readBaseUrl } from '../../../nodes/Upwell/api/baseUrl';
import { wasMadeSince } from '../../../nodes/Upwell/api/age';
import { redactor } from '../../../nodes/Upwell/api/redact';
import { readApiMessage, type Answer } from '../../../nodes/Upwell/api/reply';
import { pairOf } from '../../../nodes/Upwell/api/sourcePair';

describe('redactor', () => {
	it('hides the key however deep, in names of properties, and encoded', () => {
		const redact = redactor('se/cret"key');
		const shown = JSON.stringify(
			redact({
				a: ['x se/cret"key y', { 'se/cret"key': 1 }],
				b: 'se%2Fcret%22key',
				c: 'se/cret\\"key',
				d: 7,
				e: null,
			}),
		);
		expect(shown).not.toMatch(/cret/);
		expect(JSON.parse(shown)).toMatchObject({ d: 7, e: null });
	});

	it('hides the key also without the word that was pasted along', () => {
		expect(redactor('Bearer secret-key')('the key secret-key')).toBe('the key **hidden**');
	});

	it.each(['', 'k', 'abc'])('leaves words alone when the key is %j', (key) => {
		expect(redactor(key)('abc kind')).toBe('abc kind');
	});
});

describe('readApiMessage', () => {
	it.each<[unknown, object]>([
		[{ error: { code: 'A', message: 'm', details: [1] } }, { text: 'm', code: 'A', details: [1] }],
		[
			{ error: 'm', code: 'b', path: '$' },
			{ text: 'm', code: 'b', path: '$' },
		],
		[{ errors: [{ message: 'm' }] }, { text: 'm' }],
		[{ message: 'm' }, { text: 'm' }],
		[[{ error: 'm' }], { text: 'm' }],
	])('%j', (body, message) => expect(readApiMessage(body)).toMatchObject(message));

	it.each([undefined, null, '', '<html>', 7, [], {}, { error: 5 }, { error: null }])(
		'nothing in %j',
		(body) => {
			expect(readApiMessage(body).text).toBeUndefined();
		},
	);
});

describe('readBaseUrl', () => {
	it.each([
		[undefined, 'https://api.upwell.com'],
		['  ', 'https://api.upwell.com'],
		[' https://x.com/ ', 'https://x.com'],
		['https://x.com/api/rest/', 'https://x.com'],
		['https://x.com/proxy', 'https://x.com/proxy'],
		['HTTP://LOCALHOST:3000', 'http://localhost:3000'],
		['http://[::1]:3000', 'http://[::1]:3000'],
	])('%j is %s', (typed, url) => expect(readBaseUrl(typed)).toBe(url));

	it.each(['http://x.com', 'http://127.0.0.1.x.com', 'ftp://x.com', 'x.com', '//x.com'])(
		'refuses %s',
		(typed) => {
			expect(() => readBaseUrl(typed)).toThrow();
		},
	);
});

describe('pairOf', () => {
	it('needs both parts', () => {
		expect(pairOf({ sourceSystem: 'A', sourceSystemId: '1' })).toEqual({
			sourceSystem: 'A',
			sourceSystemId: '1',
		});
		expect(pairOf({ sourceSystem: 'A' })).toBeUndefined();
		expect(pairOf({ sourceSystemId: '1' })).toBeUndefined();
	});
});

describe('wasMadeSince', () => {
	const HOUR = 3_600_000;
	/** An answer of a server whose clock is off, and a customer made there some time ago. */
	const seen = (clockOff: number, madeAgo: number): [Answer, string] => {
		const serverNow = Date.now() + clockOff;
		return [
			{ kind: 'answer', status: 200, body: {}, date: new Date(serverNow).toUTCString() },
			new Date(serverNow - madeAgo).toISOString(),
		];
	};

	it.each([-HOUR, 0, HOUR])('goes by the clock of the server, be it off by %d ms', (off) => {
		const since = Date.now() - 20_000;
		const [answer, made] = seen(off, 15_000);
		expect(wasMadeSince({ createdAt: made }, since, answer)).toBe(true);
		const [later, old] = seen(off, 40_000);
		expect(wasMadeSince({ createdAt: old }, since, later)).toBe(false);
	});

	it.each(['+00:00', '+00', 'Z', '', ' '])('reads timestamps that end in %j', (zone) => {
		const [answer, made] = seen(0, 60_000);
		const createdAt = made.replace('Z', `000${zone}`);
		expect(wasMadeSince({ createdAt }, Date.now(), answer)).toBe(false);
	});

	it.each([
		[undefined, '2020-01-01T00:00:00Z'],
		['nonsense', '2020-01-01T00:00:00Z'],
		[new Date().toUTCString(), undefined],
		[new Date().toUTCString(), 'nonsense'],
	])('assumes so without a clock (%s) or a timestamp (%s)', (date, createdAt) => {
		const answer: Answer = { kind: 'answer', status: 200, body: {}, date };
		expect(wasMadeSince({ createdAt }, Date.now(), answer)).toBe(true);
	});
});
