import { relatedRecords } from '../../../nodes/Upwell/parameters/related';

const context = { label: 'Field', itemIndex: 3 };

it.each([
	['[{"a":1}]', { data: [{ a: 1 }] }],
	[[{ a: 1 }], { data: [{ a: 1 }] }],
	[{ data: [] }, { data: [] }],
	[{ onConflict: {} }, { onConflict: {} }],
])('%j is sent as %j', (value, read) => expect(relatedRecords(value, context)).toEqual(read));

it.each([5, true, '7', '"x"', new Date(0)])('refuses %j', (value) => {
	expect(() => relatedRecords(value, context)).toThrow(/needs a list or an object/);
});
