import { isPlainCode } from '../../../nodes/Upwell/parameters/plainCode';

it.each([
	'$json.name.trim()',
	' $json["a b"]?.[0].c ',
	'`${$json.a} ${`${[$json.b][0]}`}`',
	'{ a: [1, "}"], b: { c: $json.c } }',
	'$json.list.filter((x) => x.ok && x.n >= 2).map(x => ({ n: x.n }))',
	'$json.a.replace(/[^/(]\\/x{2}/g, "(") / 2',
	'$if($json.a, "yes", "no")',
	'typeof ($json.a) === "string" ? 1 : !$json.b',
	'new Date($json.at).toISOString()',
	'DateTime.fromISO($json.at).plus({ days: 1 }).toFormat("yyyy")',
	'$("Form").item.json.a',
	'$json.a\n\t.trim()',
	'$json.format',
	"'x\\n' + 1.5e3",
	'...$json.a',
])('%j means the same beside others', (code) => {
	expect(isPlainCode(code)).toBe(true);
});

it.each([
	// Another end than its own, or none.
	'',
	' \n',
	'$json.a) , ($json.b',
	'($json.a',
	'[$json.a)',
	'`${$json.a`',
	'"a',
	'"a\\"b"',
	'$json.a // x',
	'$json.a /* x */',
	'$json.a; 1',
	'$json.a \\',
	'/a',
	'1 / /*/',
	// What changes something, or may.
	'x = 1',
	'$json.a += 1',
	'$json.a >>= 1',
	'$json.a ??= 1',
	'$json.a++',
	'--$json.a',
	'delete $json.a',
	'(a = 1) => a',
	'$json.list.sort()',
	'$json.list["push"](1)',
	'$json.list.push?.(1)',
	'$json.list.push`1`',
	'Object.assign($json, {})',
	'$execution.customData.set("a", "b")',
	'f($json.a)',
	'(() => 1)()',
	'{ f() {} }',
	// Statements, and what is something else within a function.
	'() => { return 1 }',
	'(function () {})',
	'class {}',
	'await 1',
	'this.a',
	'arguments',
	'global.a',
	'window.a',
	// What n8n refuses, or knows for one parameter only.
	'$json.constructor',
	'$json.__proto__',
	'{ constructor: 1 }',
	'$parameter.a',
	'$fromAI("a")',
	'$evaluateExpression("1")',
	'___n8n_data',
	'__t',
	// What n8n may rewrite.
	'$json.a?.isEmpty()',
	'$json?.a.first ?.()',
	'"it\'s"',
	"`'`",
	"/'/",
])('%j is left alone', (code) => {
	expect(isPlainCode(code)).toBe(false);
});
