import { enteredValue, relatedList, relatedRecord } from '../../../nodes/Upwell/parameters/related';
import { ADDRESSES } from '../../../nodes/Upwell/resources/customer/addresses';

const context = { label: 'Field', itemIndex: 3 };
const [, { parse: addresses }] = ADDRESSES;

it.each<[string, unknown, object | undefined, object | undefined]>([
	['a list', [{ a: 1 }], { data: [{ a: 1 }] }, { data: [{ a: 1 }] }],
	['a list as text', '[{"a":1}]', { data: [{ a: 1 }] }, { data: [{ a: 1 }] }],
	['an object', { a: 1 }, { data: [{ a: 1 }] }, { data: { a: 1 } }],
	['an object as text', '{"a":1}', { data: [{ a: 1 }] }, { data: { a: 1 } }],
	['an object around a list', { data: [{ a: 1 }] }, { data: [{ a: 1 }] }, { data: [{ a: 1 }] }],
	['an object around another', { data: { a: 1 } }, { data: { a: 1 } }, { data: { a: 1 } }],
	['more beside data', { data: [], x: 1 }, { data: [], x: 1 }, { data: [], x: 1 }],
	['nothing', '{}', undefined, undefined],
	['an empty list', [], undefined, undefined],
])('%s: as a list, and as one record', (_, value, list, record) => {
	expect(relatedList(value, context)).toEqual(list);
	expect(relatedRecord(value, context)).toEqual(record);
});

it.each([5, true, '7', '"x"', new Date(0)])('refuses %j', (value) => {
	for (const parse of [relatedList, relatedRecord, addresses]) {
		expect(() => parse(value, context)).toThrow(/needs a list or an object/);
	}
});

describe('addresses as JSON', () => {
	it.each<[string, unknown, unknown[]]>([
		['a country in lower case', [{ country: 'us' }], [{ country: 'US' }]],
		['the name of a country', [{ country: 'United States' }], [{ country: 'US' }]],
		['what is no country', [{ country: 'Atlantis' }], [{ country: 'ATLANTIS' }]],
		['a ZIP code as a number', [{ zipOrPostalCode: 78701 }], [{ zipOrPostalCode: '78701' }]],
		['a ZIP code of an export', [{ zipOrPostalCode: '="02134"' }], [{ zipOrPostalCode: '02134' }]],
		['text with spaces', [{ city: ' Austin ' }], [{ city: 'Austin' }]],
		['blank parts', [{ city: 'A', country: '', streetLine2: null, type: ' ' }], [{ city: 'A' }]],
		['an empty export cell', [{ city: 'A', zipOrPostalCode: '=""' }], [{ city: 'A' }]],
		['blank entries', [{}, null, { city: 'A' }, { city: ' ', country: null }], [{ city: 'A' }]],
		['its own type, and no other', [{ type: 'BILLING' }], [{ type: 'BILLING' }]],
		[
			'other keys',
			[{ id: 5, City: ' x ', geo: { country: 'us', zip: [''] }, note: '', is: null }],
			[{ id: 5, City: ' x ', geo: { country: 'us', zip: [''] }, note: '', is: null }],
		],
		['one as an object', { country: 'us' }, [{ country: 'US' }]],
		['one as JSON text', '{"country":"us"}', [{ country: 'US' }]],
		['a list in data', { data: [{ country: 'us' }] }, [{ country: 'US' }]],
		['one in data', { data: { country: 'us' } }, [{ country: 'US' }]],
	])('%s', (_, value, sent) => expect(addresses(value, context)).toEqual({ data: sent }));

	it('keys beside data are passed on', () => {
		const onConflict = { constraint: 'addresses_pkey', updateColumns: [] };
		expect(addresses({ onConflict, data: [{ country: 'us' }] }, context)).toEqual({
			onConflict,
			data: [{ country: 'US' }],
		});
	});

	it.each([
		['entries with nothing in them', [{}, null, { city: '', country: ' ' }]],
		['an object with nothing in it', { city: '', country: undefined }],
		['other keys with nothing in them', [{ city: '', note: '', geo: {} }]],
		['nothing in data', { data: [] }],
		['no data', { data: null }],
		['one with nothing in it in data', { data: { city: '' } }],
		['the wrapping of an export with nothing in it', [{ zipOrPostalCode: '=""' }]],
	])('%s: nothing is sent', (_, value) => expect(addresses(value, context)).toBeUndefined());

	it.each([
		['a text', ['Austin'], "address 1 is 'Austin'"],
		['a number behind an address', [{ city: 'A' }, 5], "address 2 is '5'"],
		[
			'a list in a list',
			[
				[{ city: 'A' }, { city: 'B' }],
				[1, 2],
			],
			'address 1 is a list',
		],
		['a text in data', { data: 'Austin' }, "address 1 is 'Austin'"],
	])('refuses %s as an entry', (_, value, what) => {
		expect(() => addresses(value, context)).toThrow(
			`'Field' needs an object for each entry, but ${what} [item 3]`,
		);
	});

	it('refuses a part that is no text by its name', () => {
		expect(() => addresses([{}, { city: { a: 1 } }], context)).toThrow(
			"'Field → City (address 2)' needs text, but got an object [item 3]",
		);
	});

	it('does not change what it was given, and knows what was entered', () => {
		const given = [{ country: 'Germany', city: ' Bonn ', zipOrPostalCode: '="53111"' }];
		const before = structuredClone(given);
		const { data } = addresses(given, context) as { data: object[] };
		expect(given).toEqual(before);
		const parts = ['country', 'city', 'zipOrPostalCode'];
		expect(parts.map((part) => enteredValue(data[0], part))).toEqual([
			'Germany',
			undefined,
			'="53111"',
		]);
	});

	it('a key that every object has is passed on as a key', () => {
		const { data } = addresses('[{ "__proto__": { "a": 1 }, "city": "A" }]', context) as {
			data: object[];
		};
		expect(JSON.stringify(data)).toBe('[{"__proto__":{"a":1},"city":"A"}]');
	});
});
