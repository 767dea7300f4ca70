import type { Doubt } from '../../../nodes/Upwell/description';
import { json } from '../../../nodes/Upwell/parameters/json';
import { text } from '../../../nodes/Upwell/parameters/text';

/** The kinds of doubts that a parser notes. */
function doubtsOf(parse: typeof json, value: unknown): string[] {
	const doubts: Doubt[] = [];
	parse(value, { label: 'Field', itemIndex: 3, doubts });
	return doubts.map(({ kind }) => kind);
}

it.each<[string, string[]]>([
	['M\uFFFDller', ['replacementCharacter']],
	['MÃ¼ller', ['misreadCharacters']],
	['donâ€™t', ['misreadCharacters']],
	['StraÃŸe', ['misreadCharacters']],
	['WrocÅ‚aw', ['misreadCharacters']],
	['ÐœÐ¾ÑÐºÐ²Ð°', ['misreadCharacters']],
	['Î‘Î¸Î®Î½Î±', ['misreadCharacters']],
	['Škoda “Ötzi”', []],
	['Москва', []],
	['#N/A', ['spreadsheetValue']],
	['#NOM?', ['spreadsheetValue']],
	['Müller', []],
	['SÃO PAULO', []],
	['Château', []],
	['#1 Freight', []],
	['# Freight!', []],
])('%p in a text: %j', (value, kinds) => {
	expect(doubtsOf(text, value)).toEqual(kinds);
	expect(doubtsOf(json, { a: [{ [value]: 1 }, value] })).toEqual([...kinds, ...kinds]);
});

it.each<[unknown, string[]]>([
	[{ id: Number('8202522731445525542') }, ['lostDigits']],
	[[{ a: 1e21 }], ['lostDigits']],
	['{ "a": "8202522731445525542" }', []],
	['{ "a": 1.2345678901234567890 }', []],
	['{ "a": 1e30 }', ['lostDigits']],
	[{ a: 2 ** 53 - 1, b: 0.1 }, []],
])('%j in JSON: %j', (value, kinds) => expect(doubtsOf(json, value)).toEqual(kinds));

it.each([
	['{ "id": 8202522731445525542 }'],
	['[-9007199254740993.0]'],
	['{ "a": { "b": "[object Object]" } }'],
	[{ a: ['[object Object]'] }],
	[{ '[object Object]': 1 }],
])('%j is refused', (value) => {
	expect(() => json(value, { label: 'Field', itemIndex: 3 })).toThrow(
		/^'Field' holds .* \[item 3\]$/,
	);
});

it('an object that holds itself is looked through once', () => {
	const circle: { self?: unknown } = {};
	circle.self = circle;
	expect(doubtsOf(json, circle)).toEqual([]);
});
