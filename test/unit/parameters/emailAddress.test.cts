import { emailAddress, emailAddresses } from '../../../nodes/Upwell/parameters/emailAddress';

const context = { label: 'Email Address', itemIndex: 3 };
const one = emailAddress('CC Email Addresses');

it.each<[unknown, string[] | undefined]>([
	['a@x.example', ['a@x.example']],
	['a@x.example, b@x.example;c@x.example\r\nd@x.example', ['a', 'b', 'c', 'd'].map(at)],
	['"Smith, Bob" <bob@x.example>, amy@x.example', ['bob', 'amy'].map(at)],
	['Bob; Inc. <bob@x.example>', undefined],
	['<a@x.example>;', [at('a')]],
	['mailto:a@x.example', [at('a')]],
	['"broken, a@x.example', undefined],
	['5" Pipe Co <a@x.example>, 6" Pipe <b@x.example>', ['a', 'b'].map(at)],
	["['a@x.example', 'b@x.example']", ['a', 'b'].map(at)],
	['(a@x.example)', [at('a')]],
	['<a@x.example', [at('a')]],
	['"a@x.example"', [at('a')]],
	['"bob@home" <b@x.example>', [at('b')]],
	['Bob <a@x.example> Amy <b@x.example>', undefined],
	['<a@x.example> <b@x.example>', undefined],
	[' , ;\n', undefined],
	[['a@x.example', '', 'b@x.example; c@x.example'], ['a', 'b', 'c'].map(at)],
	['["a@x.example", null]', [at('a')]],
	[null, undefined],
])('%j holds %j', (value, addresses) => {
	const isBroken = typeof value === 'string' && addresses === undefined && value.includes('@');
	if (isBroken) expect(() => emailAddresses(value, context)).toThrow(/email addresses, but got/);
	else expect(emailAddresses(value, context)).toEqual(addresses);
});

it.each(['N/A', '-', 'NULL', 'None', 'a@b@c', '@x.example', 'a@', 'a b@x.example', 5, true])(
	'%p is no address, alone or in a list',
	(value) => {
		expect(() => one(value, context)).toThrow(/^'Email Address' needs email addresses, but got '/);
		expect(() => emailAddresses(['a@x.example', value], context)).toThrow(
			/email addresses, but got/,
		);
	},
);

it.each(['ap@x.example;', ' <ap@x.example> ', 'ap@x.example, ap@x.example', 'AP <ap@x.example>'])(
	'%p is one address',
	(value) => expect(one(value, context)).toBe(at('ap')),
);

it('two addresses where one is due are refused, with the field that takes more', () => {
	expect(() => one('a@x.example, b@x.example', context)).toThrow(
		expect.objectContaining({
			report: expect.objectContaining({
				message:
					"'Email Address' needs one email address, but got 'a@x.example, b@x.example' [item 3]",
				description: "Keep one, and use 'CC Email Addresses' for the others.",
			}),
		}),
	);
});

it.each([[['a@x.example']], [{ a: 1 }]])('%j is no text', (value) => {
	expect(() => one(value, context)).toThrow(/needs text, but got/);
});

function at(name: string): string {
	return `${name}@x.example`;
}
