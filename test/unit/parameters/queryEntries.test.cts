import { readQuery } from '../../../nodes/Upwell/parameters/queryEntries';
import { queryText } from '../../../nodes/Upwell/transport/query';

const textOf = (...parameter: unknown[]) => queryText(readQuery({ parameter }, 0));

it.each<[unknown[], string]>([
	[[], ''],
	[[{ name: 'limit', value: 5 }], '?limit=5'],
	[
		[
			{ name: ' limit ', value: ' 5 ' },
			{ name: 'offset', value: '0' },
		],
		'?limit=5&offset=0',
	],
	[[{ name: 'a&b', value: 'c=d e+ü#?/' }], '?a%26b=c%3Dd%20e%2B%C3%BC%23%3F%2F'],
	[[{ name: 'overrideExceptions', value: true }], '?overrideExceptions=true'],
	[
		[
			{ name: 'overrideExceptions', value: '' },
			{ name: 'b', value: null },
		],
		'',
	],
	[[{ name: '', value: '' }], ''],
	[
		[
			{ name: 'a', value: '1' },
			{ name: 'a', value: '2' },
		],
		'?a=1&a=2',
	],
])('%j is sent as %j', (entries, text) => expect(textOf(...entries)).toBe(text));

it.each([undefined, null, {}, { parameter: [] }])('%j is no query', (value) => {
	expect(readQuery(value, 0)).toEqual([]);
});

it.each<[unknown, string]>([
	[{ name: '', value: '5' }, "'Query Parameters → Name (parameter 2)' is blank"],
	[{ name: 'a', value: { b: 1 } }, "'Query Parameters → Value (parameter 2)' needs text"],
	[{ name: 'a', value: 'x\ud800' }, "'Query Parameters → Value (parameter 2)' holds half"],
	['a=b', "'Query Parameters' needs fields"],
])('%j is refused', (entry, message) => {
	expect(() => textOf({ name: 'x', value: 'y' }, entry)).toThrow(message);
});
