import fc from 'fast-check';
import { readApiKey } from '../../../nodes/Upwell/transport/apiKey';
import { redactor } from '../../../nodes/Upwell/transport/redact';

const HIDDEN = '**hidden**';
/** One in which most characters look different in some dress. */
const KEY = `upw_live/4f9d"2c71+b8e6<&'=`;
const redact = redactor(KEY);

const each = (dress: (character: string, code: number) => string) => (text: string) =>
	[...text].map((character) => dress(character, character.charCodeAt(0))).join('');
const hex = (code: number, length = 2) => code.toString(16).padStart(length, '0');
const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64');
const base64url = (text: string) => Buffer.from(text, 'latin1').toString('base64url');
const NAMES: Record<string, string> = {
	'"': '&quot;',
	'<': '&lt;',
	'&': '&amp;',
	"'": '&apos;',
	'+': '&plus;',
	'=': '&equals;',
	'/': '&sol;',
	_: '&lowbar;',
};
const htmlNamed = each((character) => NAMES[character] ?? character);

const DRESSES: Record<string, (text: string) => string> = {
	'as it is': (text) => text,
	'in capitals': (text) => text.toUpperCase(),
	'in small letters': (text) => text.toLowerCase(),
	percent: encodeURIComponent,
	'percent in small letters': (text) => encodeURIComponent(text).toLowerCase(),
	'percent, every character': each((_, code) => `%${hex(code)}`),
	'percent in capitals, every character': each((_, code) => `%${hex(code).toUpperCase()}`),
	'percent twice': (text) => encodeURIComponent(encodeURIComponent(text)),
	'a web form': (text) => new URLSearchParams({ text }).toString().slice('text='.length),
	JSON: (text) => JSON.stringify(text).slice(1, -1),
	'JSON in JSON': (text) => JSON.stringify(JSON.stringify(text)).slice(3, -3),
	'JSON with slashes escaped': (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
	'JSON, every character': each((_, code) => `\\u${hex(code, 4)}`),
	'JSON in capitals, every character': each((_, code) => `\\u${hex(code, 4).toUpperCase()}`),
	'JavaScript, every character': each((_, code) => `\\x${hex(code)}`),
	'HTML names': htmlNamed,
	'HTML decimal': each((_, code) => `&#${code};`),
	'HTML decimal with zeros': each((_, code) => `&#0${code};`),
	'HTML hexadecimal': each((_, code) => `&#x${hex(code)};`),
	'HTML decimal without ends': each((_, code) => `&#${code}`),
	'HTML hexadecimal without ends': each((_, code) => `&#x${hex(code)}`),
	'HTML hexadecimal in capitals': each((_, code) => `&#X${hex(code).toUpperCase()};`),
	'HTML names in capitals': (text) =>
		htmlNamed(text).replaceAll(/&\w+;/g, (name) => name.toUpperCase()),
	'HTML of HTML': (text) => htmlNamed(htmlNamed(text)),
	'HTML of JSON': (text) => htmlNamed(JSON.stringify(text).slice(1, -1)),
	'an address with HTML of JSON': (text) =>
		encodeURIComponent(htmlNamed(JSON.stringify(text).slice(1, -1))),
	base64,
	'base64 without its end': (text) => base64(text).replace(/=+$/, ''),
	'base64, URL-safe': base64url,
	'base64 in an address': (text) => encodeURIComponent(base64(text)),
	'base64 in lines': (text) => base64(text).replace(/.{16}/g, '$&\r\n'),
	'zero-width spaces between': (text) => [...text].join('\u200b'),
	'byte order marks and soft hyphens between': (text) => [...text].join('\ufeff\u00ad'),
	'zero-width joiners as HTML between': (text) => [...text].join('&#8205;'),
	'wrapped over lines': (text) => text.replace(/.{8}/g, '$&\n'),
	'wrapped over lines, as JSON': (text) =>
		JSON.stringify(text.replace(/.{8}/g, '$&\r\n')).slice(1, -1),
	'invisible characters in JSON between': (text) =>
		JSON.stringify(text.replace(/.{4}/g, '$&\b\f\n\r\t')).slice(1, -1),
};
const dresses = Object.entries(DRESSES);

describe.each(dresses)('%s', (_name, dress) => {
	it('is hidden, and what stands around it is not', () => {
		expect(redact(`the key ${dress(KEY)}, twice: ${dress(KEY)}.`)).toBe(
			`the key ${HIDDEN}, twice: ${HIDDEN}.`,
		);
	});

	it('is hidden in names of properties and in lists', () => {
		expect(redact({ a: [{ [dress(KEY)]: [dress(KEY), 7, null] }] })).toEqual({
			a: [{ [HIDDEN]: [HIDDEN, 7, null] }],
		});
	});
});

it('is hidden in several dresses in one text, and beside what looks like an escape', () => {
	const text = `&nosuch; ${encodeURIComponent(KEY)}, ${KEY}, ${htmlNamed(KEY)}.`;
	expect(redact(text)).toBe(`&nosuch; ${HIDDEN}, ${HIDDEN}, ${HIDDEN}.`);
});

it.each(['clé-secrète-1', 'clé secrète 1', 'a%41b\\u0041&amp;c'])('the key %j', (key) => {
	const read = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
	const dressed = [key, encodeURIComponent(key), read(key), base64(key), base64(read(key))];
	for (const text of [...dressed, JSON.stringify(key), htmlNamed(key)]) {
		expect(redactor(key)(text)).toContain(HIDDEN);
	}
	expect(redactor(key)(new URLSearchParams({ key }).toString())).toBe(`key=${HIDDEN}`);
});

it('is hidden in every dress, whatever the key and the text around it', () => {
	fc.assert(
		fc.property(
			fc.string({ minLength: 8, maxLength: 40 }).map(readApiKey),
			fc.constantFrom(...dresses),
			fc.string(),
			fc.string(),
			(key, [, dress], before, after) => {
				// What is half an escape itself cannot be told from one.
				fc.pre(key.length >= 8 && !/[\\%&]/.test(key));
				const text = `${before} ${dress(key)} ${after}`;
				expect(redactor(key)(text)).toContain(HIDDEN);
			},
		),
		{ numRuns: 2_000 },
	);
});

describe.each([
	['base64', base64],
	['base64, URL-safe', base64url],
])('%s', (_name, encode) => {
	const AROUND = Array.from({ length: 12 }, (_, length) => [
		'x'.repeat(length),
		'y'.repeat(length),
	]);
	// As Basic Auth sends a key for a user, or for a password.
	AROUND.push(['', ':'], [':', ''], ['me:', ''], ['', ':x']);

	it.each(AROUND)(
		'between %j and %j, no character is left that holds a bit of it',
		(before, after) => {
			const encoded = encode(before + KEY + after);
			const start = Math.floor((before.length * 8) / 6);
			const end = Math.ceil(((before.length + KEY.length) * 8) / 6);
			const rest = after === '' ? '' : encoded.slice(end);
			expect(redact(encoded)).toBe(encoded.slice(0, start) + HIDDEN + rest);
		},
	);
});

it.each(['', 'k', 'test', 'abcdefg'])('leaves words alone when the key is %j', (key) => {
	const value = { test: 'Latest k abcdefg', [key]: [key] };
	expect(redactor(key)(value)).toBe(value);
});

it.each([
	'Latest news: 100 % of it & more',
	'C:\\users\\new %zz %4 &nosuch; &#; \\u12 \\x',
	'two lines\nwith &amp; a soft\u00adhyphen',
	'%'.repeat(1000),
	'',
])('leaves %j as it is', (text) => expect(redact(text)).toBe(text));

it('gives a value without the key as it is, the same object', () => {
	const value = { a: [{ b: 'x'.repeat(100), date: new Date(0) }], c: null, d: undefined };
	expect(redact(value)).toBe(value);
});

it('keeps all else in a value with the key', () => {
	const date = new Date(0);
	const value = { a: KEY, b: [[], {}, date, 1, true, null, undefined], c: { d: '', e: 'x' } };
	expect(redact(value)).toEqual({ ...value, a: HIDDEN });
	expect(value.a).toBe(KEY);
});

it('is hidden where it is nothing but the name of a property', () => {
	expect(redact({ a: { [KEY]: 1 } })).toEqual({ a: { [HIDDEN]: 1 } });
});

it('is hidden where two of them share characters', () => {
	expect(redactor('aaaaaaaa')('x aaaa%61aaaaaaaa y')).toBe(`x ${HIDDEN} y`);
});

it('keeps properties of any name, and two that look alike', () => {
	const text = `{"__proto__": ["${KEY.toUpperCase().replace('"', '\\"')}"], "constructor": 1, "prototype": 2, "toString": 3}`;
	const shown = redact(JSON.parse(text) as object);
	expect(JSON.stringify(shown)).toBe(
		`{"__proto__":["${HIDDEN}"],"constructor":1,"prototype":2,"toString":3}`,
	);
	expect(Object.getPrototypeOf(shown)).toBe(Object.prototype);
	expect(redact({ [KEY]: 1, [KEY.toUpperCase()]: 2 })).toEqual({ [HIDDEN]: 1, [`${HIDDEN}*`]: 2 });
});

it.each([5_000, 100_000])('shows all of an answer that is nested %d deep', (depth) => {
	const nest = (innermost: unknown) => {
		let value = innermost;
		for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { a: value };
		return value;
	};
	const innermost = (nested: unknown) => {
		let value = nested;
		let level = 0;
		for (; typeof value === 'object'; level++) value = Object.values(value as object)[0];
		return [level, value];
	};
	const clean = nest('x');
	expect(redact(clean) === clean).toBe(true);
	expect(innermost(redact(nest(`x ${KEY}`)))).toEqual([depth, `x ${HIDDEN}`]);
});

it.each(['%25', '\\', '&amp;', KEY.slice(0, -1), '\u200b', '&#', '\\u00'])(
	'a text that is made to be slow comes through: %j again and again',
	(part) => {
		const text = part.repeat(200_000 / part.length);
		expect(redact(text)).toBe(text);
	},
);
