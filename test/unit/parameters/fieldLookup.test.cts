import { fieldLookup } from '../../../nodes/Upwell/parameters/fieldLookup';

const DATA = { a: 'x', n: 7, 'b c': 'y', d: { e: ['z', { f: true }] }, none: null };

it.each([
	['={{ $json.a }}', 'x'],
	['={{$json.a}}', 'x'],
	['={{ $json["b c"] }}', 'y'],
	["={{ $json['b c'] }}", 'y'],
	['={{ $json.d.e[0] }}', 'z'],
	['={{ $json["d"].e[1].f }}', true],
	['={{ $json.none }}', null],
	['={{ $json.missing }}', undefined],
	['={{ $json.n }}', 7],
	['=C-{{ $json.n }}', 'C-7'],
	['={{ $json.a }} {{ $json.n }}.', 'x 7.'],
])('%s is looked up', (written, value) => {
	expect(fieldLookup(written)?.(DATA)).toEqual({ value });
});

it.each([
	'plain text',
	'{{ $json.a }}',
	'=no expression in it',
	'={{ $json }}',
	'={{ $json.a.trim() }}',
	'={{ $json.a + 1 }}',
	'={{ $json?.a }}',
	'={{ ($json.a) }}',
	'={{ $json[key] }}',
	'={{ $json["a" + "b"] }}',
	'={{ $json.a; 1 }}',
	'={{ $json.a // }}',
	'={{ $("Form").item.json.a }}',
	'={{ $json.a }} and {{ $json.a + 1 }}',
	'=\\{{ $json.a }}',
	'={{ $json["a\\"b"] }}',
	'={{ $json["}}"] }}',
	'={{ {{ $json.a }} }}',
	'={{{ $json.a }}}',
	'={ "name": "{{ $json.a }}" }',
	'={{ $json.list[01] }}',
	'={{ $json["a\u2028b"] }}',
	'={{ $json.constructor }}',
	'={{ $json.caller }}',
	'={{ $json.d["__proto__"] }}',
	'={{ $json.d.toString }}',
	'={{ $json.valueOf }}',
	'={{ $json.a }}. constructor',
	7,
	undefined,
	null,
])('%s is left to n8n', (written) => {
	expect(fieldLookup(written)).toBeUndefined();
});

it.each([
	'={{ $json.d }}',
	'={{ $json.d.e }}',
	'={{ $json.missing.b }}',
	'={{ $json.none.b }}',
	'={{ $json.a.length }}',
	'={{ $json.d.e.map }}',
	'=a{{ $json.none }}',
	'=a{{ $json.missing }}',
	'=a{{ $json.d }}',
])('what %s comes to is left to n8n', (written) => {
	const lookup = fieldLookup(written);
	expect(lookup).toBeDefined();
	expect(lookup?.(DATA)).toBeUndefined();
});
