import type { IDataObject } from 'n8n-workflow';

/** Values of a field of an item. */
const VALUES = [
	'text',
	'',
	' ',
	'null',
	'0',
	'{{ $json.i }}',
	'=1 + 1',
	'"quo\'te" \\n \\ `${i}`',
	'ünï\u2028cöde 🚚\n2',
	0,
	-0,
	1.5,
	1e21,
	123456789012345,
	true,
	false,
	null,
	[],
	['a', 2],
	{},
	{ a: { b: 1 } },
	'2026-01-31T09:30:00Z',
];

/** Items on which a field that is looked up and an expression that n8n evaluates could differ. */
export const ROWS: IDataObject[] = [
	...VALUES.map((v) => ({ v, 'v w': v, "v'w": v, deep: { v, list: [v], 'a.b': v } })),
	{},
	{ v: 'no deep' },
	{ v: 'null deep', deep: null },
	{ v: 'text for deep', deep: 'text' },
	{ v: 'list for deep', deep: ['v'] },
	{ v: 'empty deep', deep: {} },
	{ v: 'null list', deep: { list: null } },
].map((row, i) => ({ i, ...row }) as IDataObject);

/** An expression for each parameter; some parameters are resource locators. */
export type Mapping = Record<string, string | { __rl: true; mode: string; value: string }>;

/** Expressions that only name a field. */
export const MAPPINGS: Mapping[] = [
	{
		emailAddress: '={{ $json.v }}',
		sourceSystem: '={{$json["v w"]}}',
		sourceSystemId: "={{ $json.deep['v'] }}",
		metadata: '={{ $json.deep.list[0] }}',
		collectorId: '={{ $json["v\'w"] }}',
		billToCustomerId: '={{ $json.deep["a.b"] }}',
	},
	{
		emailAddress: '=a {{ $json.v }} b {{ $json.deep.v }}{{ $json.i }}',
		sourceSystem: '= {{ $json.v }}',
		sourceSystemId: '={{ $json.v }}\n',
		collectorId: '={{ $json.i }}{{ $json.i }}',
		billToCustomerId: '=[{{ $json["v w"] }}]',
	},
	{ emailAddress: '={{ $json.constructor }}' },
	{ emailAddress: '={{ $json.toString }}' },
	{ emailAddress: '={{ $json.__proto__ }}' },
	{ emailAddress: '={{ $json.caller }}', sourceSystem: '={{ $json.deep.binding }}' },
	{ emailAddress: '={{ $json.valueOf }}', sourceSystem: '={{ $json.hasOwnProperty }}' },
	{ emailAddress: '={{ $json.deep.list[00] }}', sourceSystem: '=a }{{ $json.v }}' },
	{ emailAddress: '={{ $json.v.length }}', sourceSystem: '={{ $json.deep.v.a.b }}' },
	{ metadata: '={{ $json.v }}' },
	{
		billToCustomerId: { __rl: true, mode: 'id', value: '={{ $json.v }}' },
		sourceSystem: '={{ $json.deep.v }}',
	},
	{ billToCustomerId: { __rl: true, mode: 'list', value: '={{ $json.deep.v }}' } },
	{ ccEmailAddresses: '={{ $json.v }}', contactsLastUpdatedAt: '={{ $json.v }}' },
];

/** The same expressions in a form that n8n has to evaluate. */
export function toBeRun(mapping: Mapping): Mapping {
	const inBrackets = (expression: string) =>
		expression.replace(/\{\{\s*(\$json.*?)\s*\}\}/g, '{{ ($1) }}');
	const changed = Object.entries(mapping).map(([key, written]) => [
		key,
		typeof written === 'string'
			? inBrackets(written)
			: { ...written, value: inBrackets(written.value) },
	]);
	return Object.fromEntries(changed);
}
