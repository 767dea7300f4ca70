import { amount } from '../../../nodes/Upwell/parameters/amount';
import { enteredValue } from '../../../nodes/Upwell/parameters/related';
import { relatedForm } from '../../../nodes/Upwell/parameters/relatedForm';
import { ADDRESSES } from '../../../nodes/Upwell/resources/customer/addresses';

const context = { label: 'Addresses', itemIndex: 3 };
const [FORM] = ADDRESSES;
const read = (value: unknown) => FORM.parse(value, context);

/** What is sent for these entries of the form. */
const sentFor = (...entries: unknown[]) =>
	(read({ address: entries }) as { data: object[] } | undefined)?.data;

it.each(['1 Main St', 5, [1], { address: 'x' }, { address: ['x'] }])('refuses %j', (value) => {
	expect(() => read(value)).toThrow(
		/^'Addresses' needs entries of the form, but got .* \[item 3\]$/,
	);
});

it('takes a single entry', () => {
	expect(read({ address: { city: 'A' } })).toEqual({ data: [{ city: 'A', type: 'ADDRESS_BOOK' }] });
});

it('takes parts that Upwell knows, and no others', () => {
	expect(sentFor({ city: 'A', planet: 'B' })).toEqual([{ city: 'A', type: 'ADDRESS_BOOK' }]);
});

it.each([
	undefined,
	{},
	{ address: '' },
	{ address: {} },
	{ address: null },
	{ address: [] },
	{ address: [null, {}, { city: ' ' }] },
	{ address: [{ streetLine1: '', country: null, type: '' }] },
])('%j is blank', (value) => {
	expect(read(value)).toBeUndefined();
});

it.each<[object, object]>([
	[{ city: 'A' }, { city: 'A', type: 'ADDRESS_BOOK' }],
	[
		{ city: 'A', type: ' ' },
		{ city: 'A', type: 'ADDRESS_BOOK' },
	],
	[
		{ city: 'A', type: 'BILLING' },
		{ city: 'A', type: 'BILLING' },
	],
	// Somebody said so.
	[{ type: 'BILLING' }, { type: 'BILLING' }],
])('%j is sent with a type: %j', (entry, sent) => expect(sentFor(entry)).toEqual([sent]));

it('entries with nothing in them are left out, and no type makes them something', () => {
	expect(sentFor({}, { city: 'A' }, { city: '' }, null, { city: 'B' })).toEqual([
		{ city: 'A', type: 'ADDRESS_BOOK' },
		{ city: 'B', type: 'ADDRESS_BOOK' },
	]);
});

it.each([
	['us', 'US'],
	[' mx ', 'MX'],
	['USA', 'US'],
	['Germany', 'DE'],
	['México', 'MX'],
	['Atlantis', 'ATLANTIS'],
])('the country %j is sent as %j', (country, sent) => {
	const [address] = sentFor({ country }) as object[];
	expect(address).toEqual({ country: sent, type: 'ADDRESS_BOOK' });
	// For messages: as it was entered, where that is something else.
	expect(enteredValue(address, 'country')).toBe(
		country.trim() === sent ? undefined : country.trim(),
	);
	expect(enteredValue(address, 'city')).toBeUndefined();
});

it.each([
	['="02134"', '02134'],
	["'02134", '02134'],
	[2134, '2134'],
])('the ZIP code %j is sent as %j', (zipOrPostalCode, sent) => {
	expect(sentFor({ zipOrPostalCode })).toEqual([{ zipOrPostalCode: sent, type: 'ADDRESS_BOOK' }]);
});

it('the wrapping of an export with nothing in it is blank', () => {
	expect(read({ address: [{ zipOrPostalCode: '=""' }] })).toBeUndefined();
});

it('the wrapping of an export is taken off nowhere else', () => {
	const [address] = sentFor({ city: "'s-Hertogenbosch" }) as object[];
	expect(address).toEqual({ city: "'s-Hertogenbosch", type: 'ADDRESS_BOOK' });
});

const PARTS = [
	'streetLine1',
	'streetLine2',
	'city',
	'stateOrProvince',
	'zipOrPostalCode',
	'country',
	'type',
];

it('the parts are offered and sent in the order of an envelope', () => {
	expect(FORM.form?.parts.map(({ name }) => name)).toEqual(PARTS);
	const entry = Object.fromEntries([...PARTS].reverse().map((name) => [name, name]));
	expect(Object.keys(sentFor(entry)?.[0] ?? {})).toEqual(PARTS);
});

it('a part that cannot be read is named with its label and the number of its entry', () => {
	expect(() => sentFor({}, { city: 'A', zipOrPostalCode: ['1'] })).toThrow(
		"'Addresses → ZIP or Postal Code (address 2)' needs text, but got a list [item 3]",
	);
});

it('another form has its own names', () => {
	const [lines, linesJson] = relatedForm(
		{
			name: 'lines',
			displayName: 'Line Items',
			description: '',
			entry: 'Line Item',
			entryName: 'line',
			parts: [{ parameter: { displayName: 'Item', name: 'item', type: 'string', default: '' } }],
			asJson: { displayName: 'Line Items (JSON)', name: 'linesJson', description: '', hint: '' },
		},
		{ in: ['create', 'output'] },
	);
	const lineContext = { label: 'Line Items', itemIndex: 0 };
	expect(lines.parse({ line: [{ item: 'x' }, { item: ' ' }] }, lineContext)).toEqual({
		data: [{ item: 'x' }],
	});
	const json = { ...lineContext, label: 'Line Items (JSON)' };
	expect(linesJson).toMatchObject({
		name: 'lines',
		parameter: { name: 'linesJson' },
		in: ['create'],
	});
	expect(linesJson.parse([{ item: 5, note: 5 }], json)).toEqual({ data: [{ item: '5', note: 5 }] });
	expect(() => linesJson.parse([{}, 'x'], json)).toThrow(
		"'Line Items (JSON)' needs an object for each entry, but line item 2 is 'x' [item 0]",
	);
	expect(() => lines.parse({ line: { item: [1] } }, lineContext)).toThrow(
		"'Line Items → Item (line item 1)' needs text, but got a list [item 0]",
	);
	expect(() => lines.parse('x', lineContext)).toThrow(
		expect.objectContaining({
			report: expect.objectContaining({
				description:
					"Fill in the form, or use 'Line Items (JSON)' for a list from an earlier node.",
			}),
		}),
	);
});

describe('a part that is an amount', () => {
	const part = (displayName: string, name: string, more: object = {}) => ({
		parameter: { displayName, name, type: 'string' as const, default: '' },
		...more,
	});
	const [form, asJson] = relatedForm(
		{
			...{ name: 'lineItems', displayName: 'Line Items', description: '' },
			...{ entry: 'Line Item', entryName: 'lineItem' },
			parts: [part('Item', 'item'), part('Total Amount', 'totalAmount', { parse: amount })],
			asJson: {
				displayName: 'Line Items (JSON)',
				name: 'lineItemsJson',
				description: '',
				hint: '',
			},
		},
		{ in: ['create'] },
	);
	const given = { item: 'Freight', totalAmount: '2847.50' };
	const sent = (more: object, totalAmount: unknown = given.totalAmount) =>
		form.parse({ lineItem: [{ ...given, totalAmount }] }, { ...context, ...more });

	it.each<[object, unknown, number]>([
		[{}, '2847.50', 284750],
		[{ amountsIn: 'currency', currency: 'JPY' }, 2847, 2847],
		[{ amountsIn: 'cents' }, '284750', 284750],
		[{}, 0, 0],
	])('%j: %j is sent as %d', (more, value, totalAmount) => {
		expect(sent(more, value)).toEqual({ data: [{ item: 'Freight', totalAmount }] });
	});

	it('is left out where it is blank, and refused by its name and place', () => {
		expect(sent({}, '')).toEqual({ data: [{ item: 'Freight' }] });
		expect(() => sent({}, '$5')).toThrow(
			"'Addresses → Total Amount (line item 1)' needs an amount",
		);
	});

	it('is whole cents in JSON', () => {
		const read = (totalAmount: unknown) =>
			asJson.parse([{ totalAmount, other: 1.5 }], { ...context, amountsIn: 'currency' });
		expect(read(284750)).toEqual({ data: [{ totalAmount: 284750, other: 1.5 }] });
		expect(() => read(2847.5)).toThrow('needs a whole number of cents');
	});

	it('is quoted as it was entered', () => {
		const { data } = sent({}) as { data: object[] };
		expect(enteredValue(data[0], 'totalAmount')).toBe('2847.50');
	});
});
