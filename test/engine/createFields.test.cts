import type { IDataObject } from 'n8n-workflow';
import { createsIn, runUpwell, useSandbox } from '../support/upwell.cts';
import { has } from '../support/versions.cts';

/** How Create sends each field. */

const box = useSandbox();
const TIMEZONE = 'America/Chicago';

/** Runs one item with these additional fields and gives the `input` that arrived. */
async function sentFor(
	additionalFields: IDataObject,
	name: unknown = 'Acme',
): Promise<IDataObject> {
	const { items, error } = await runUpwell(box.sandbox, {
		rows: [{ name, address: { city: 'Austin' } }],
		parameters: { additionalFields },
		settings: { timezone: TIMEZONE },
	});
	expect(error).toBeUndefined();
	expect(items).toHaveLength(1);
	const creates = createsIn(box.sandbox);
	expect(creates).toHaveLength(1);
	expect(Object.keys(creates[0])).toEqual(['input']);
	return creates[0].input;
}

/** Runs one item that must be refused before anything is sent, and gives its message. */
async function refusalOf(
	additionalFields: IDataObject,
	parameters: IDataObject = {},
	rows: unknown[] = [{ name: 'Acme' }],
) {
	const { error, items } = await runUpwell(box.sandbox, {
		rows,
		parameters: { additionalFields, ...parameters },
		settings: { timezone: TIMEZONE },
	});
	expect(items).toEqual([]);
	expect(box.sandbox.requests).toHaveLength(0);
	expect(error?.context?.itemIndex).toBe(0);
	return error?.message ?? '';
}

const RECORDS = [
	'contacts',
	'customerEmailSettings',
	'customerIntegrationSettings',
	'customerRule',
	'paymentLineItems',
	'remittanceLineItems',
];
const TEXTS = ['sourceSystem', 'sourceSystemId'];
const DATES = ['addressesLastUpdatedAt', 'contactsLastUpdatedAt', 'deletedAt'];
const REFERENCES = ['billToCustomerId', 'collectorId'];
const ALL = [
	...RECORDS,
	...TEXTS,
	'emailAddress',
	...DATES,
	...REFERENCES,
	'addressesJson',
	'ccEmailAddresses',
	'metadata',
	...(has('textInForm') ? ['addresses'] : []),
];

const BLANKS: Array<[string, unknown]> = [
	['an empty text', ''],
	['white space', ' \n\t '],
	['null', null],
	['an empty list', []],
	['an empty object', {}],
	['{} as text', '{}'],
	['[] as text', ' [ ] '],
	['null as text', 'null'],
	['"" as text', '""'],
	['an expression that gives undefined', '={{ undefined }}'],
	['an expression that gives null', '={{ null }}'],
	['an expression that gives {}', '={{ {} }}'],
];

describe('the name', () => {
	it('alone is sent if nothing else is given', async () => {
		expect(await sentFor({}, '  Acme Freight ')).toEqual({ name: 'Acme Freight' });
	});

	it.each([
		[42, '42'],
		[true, 'true'],
		[0, '0'],
		[false, 'false'],
	])('%p arrives as text', async (value, text) => {
		expect(await sentFor({}, value)).toEqual({ name: text });
	});

	it.each(BLANKS)('%s is refused before anything is sent', async (_what, blank) => {
		// n8n itself refuses a workflow in which a required parameter is left empty; data from an earlier node can be blank.
		const isExpression = typeof blank === 'string' && blank.startsWith('=');
		const message = await refusalOf({}, { name: isExpression ? blank : '={{ $json.blank }}' }, [
			{ blank },
		]);
		expect(message).toBe("'Name' is blank [item 0]");
	});
});

describe('blanks', () => {
	it.each(BLANKS)('%s is not sent, whatever the field', async (_what, blank) => {
		const additionalFields = Object.fromEntries(ALL.map((field) => [field, blank])) as IDataObject;
		expect(await sentFor(additionalFields)).toEqual({ name: 'Acme' });
	});
});

describe('text', () => {
	it.each(TEXTS)('%s is trimmed', async (field) => {
		expect(await sentFor({ [field]: ' a b ' })).toEqual({ name: 'Acme', [field]: 'a b' });
	});

	it('a numeric id of a CRM arrives as text', async () => {
		expect(await sentFor({ sourceSystem: 'CRM', sourceSystemId: '={{ 10042 }}' })).toEqual({
			name: 'Acme',
			sourceSystem: 'CRM',
			sourceSystemId: '10042',
		});
	});

	it.each([...TEXTS, ...REFERENCES])('%s refuses an object', async (field) => {
		const message = await refusalOf({ [field]: '={{ { a: 1 } }}' });
		expect(message).toMatch(/needs text, but got an object \[item 0\]/);
	});

	it('refuses a list with something in it', async () => {
		expect(await refusalOf({ sourceSystemId: '={{ [1] }}' })).toMatch(
			/'Source System ID' needs text, but got a list/,
		);
	});

	it('references are sent as they are', async () => {
		const parent = box.sandbox.seed({ name: 'Parent' });
		expect(
			await sentFor({ billToCustomerId: ` ${parent.id} `, collectorId: 'usr_sandbox' }),
		).toEqual({ name: 'Acme', billToCustomerId: parent.id, collectorId: 'usr_sandbox' });
	});
});

describe('CC email addresses', () => {
	it.each([
		['commas', 'a@x.com, b@x.com'],
		['semicolons', 'a@x.com;b@x.com;'],
		['new lines', 'a@x.com\n\nb@x.com'],
		['a list', '={{ ["a@x.com ", "", null, "b@x.com"] }}'],
		['a list as text', '["a@x.com", "b@x.com"]'],
	])('separated by %s', async (_how, value) => {
		expect(await sentFor({ ccEmailAddresses: value })).toEqual({
			name: 'Acme',
			ccEmailAddresses: ['a@x.com', 'b@x.com'],
		});
	});

	it('separators alone are blank', async () => {
		expect(await sentFor({ ccEmailAddresses: ' , ;\n' })).toEqual({ name: 'Acme' });
	});

	it('refuses an entry that is no text', async () => {
		expect(await refusalOf({ ccEmailAddresses: '={{ [{ mail: "a@x.com" }] }}' })).toMatch(
			/'CC Email Addresses' needs text/,
		);
	});
});

describe('date and time', () => {
	it.each([
		['with a zone', '2026-01-31T09:30:00+02:00', '2026-01-31T07:30:00.000Z'],
		['in UTC', '2026-01-31T09:30:00Z', '2026-01-31T09:30:00.000Z'],
		[
			'without a zone: the time zone of the workflow',
			'2026-01-31T09:30:00',
			'2026-01-31T15:30:00.000Z',
		],
		['in summer time', '2026-07-31T09:30:00', '2026-07-31T14:30:00.000Z'],
		['with a space', '2026-01-31 09:30:00', '2026-01-31T15:30:00.000Z'],
		['a bare date: midnight there', '2026-01-31', '2026-01-31T06:00:00.000Z'],
		[
			'a Luxon DateTime',
			'={{ DateTime.fromISO("2026-01-31T09:30:00Z") }}',
			'2026-01-31T09:30:00.000Z',
		],
		['a Date', '={{ new Date("2026-01-31T09:30:00Z") }}', '2026-01-31T09:30:00.000Z'],
	])('%s', async (_what, value, sent) => {
		for (const field of DATES) {
			box.sandbox.reset();
			expect(await sentFor({ [field]: value })).toEqual({ name: 'Acme', [field]: sent });
		}
	});

	it.each([
		['tomorrow'],
		['2026-13-45'],
		['31/12/2026'],
		['12:30'],
		['2026'],
		['1738312200'],
		['={{ 1738312200 }}'],
		['={{ { a: 1 } }}'],
		['={{ DateTime.fromISO("nonsense") }}'],
		['={{ new Date("nonsense") }}'],
	])('refuses %s', async (value) => {
		expect(await refusalOf({ deletedAt: value })).toMatch(
			/'Deleted At' needs a date, but got .*\[item 0\]/,
		);
	});
});

describe('metadata', () => {
	it.each<[string, unknown, unknown]>([
		['an object as text', '{ "a": [1, null, ""] }', { a: [1, null, ''] }],
		['an object from an expression', '={{ { a: 1 } }}', { a: 1 }],
		['a list', '={{ [1, 2] }}', [1, 2]],
		['a number', '={{ 0 }}', 0],
		['false', '={{ false }}', false],
		['false as text', 'false', false],
		['a text as JSON text', '"vip"', 'vip'],
	])('%s', async (_what, value, sent) => {
		expect(await sentFor({ metadata: value as string })).toEqual({ name: 'Acme', metadata: sent });
	});

	it.each([['{ "a": 1'], ['hello'], ["{'a': 1}"]])('refuses %s', async (value) => {
		expect(await refusalOf({ metadata: value })).toMatch(
			/'Metadata \(JSON\)' is not valid JSON \[item 0\]/,
		);
	});
});

describe('related records', () => {
	it.each(RECORDS)('%s: a list becomes {data}', async (field) => {
		const record = field === 'customerRule' ? { dueOption: 30 } : { a: 1 };
		await runUpwell(box.sandbox, {
			rows: [{ name: 'Acme' }],
			parameters: { additionalFields: { [field]: JSON.stringify([record]) } },
		});
		// The sandbox may refuse it; the test is about what was sent.
		expect(createsIn(box.sandbox)[0].input).toEqual({ name: 'Acme', [field]: { data: [record] } });
	});

	it.each(RECORDS)('%s: an object without data is wrapped', async (field) => {
		const isOne = field.startsWith('customer');
		const record = field === 'customerRule' ? { dueOption: 30 } : { a: 1 };
		for (const value of [JSON.stringify(record), `={{ (${JSON.stringify(record)}) }}`]) {
			box.sandbox.reset();
			expect(await sentFor({ [field]: value })).toEqual({
				name: 'Acme',
				[field]: { data: isOne ? record : [record] },
			});
		}
	});

	it.each(RECORDS)('%s: an object with data is sent as it is', async (field) => {
		for (const value of [
			'{ "data": { "x": 1 }, "extra": true }',
			'={{ ({ data: { x: 1 }, extra: true }) }}',
		]) {
			box.sandbox.reset();
			await runUpwell(box.sandbox, {
				rows: [{ name: 'Acme' }],
				parameters: { additionalFields: { [field]: value } },
			});
			expect(createsIn(box.sandbox)[0].input).toEqual({
				name: 'Acme',
				[field]: { data: { x: 1 }, extra: true },
			});
		}
	});

	it.each([...RECORDS, 'addressesJson'])('%s: invalid JSON is refused', async (field) => {
		expect(await refusalOf({ [field]: '[{' })).toMatch(/\(JSON\)' is not valid JSON \[item 0\]/);
	});

	it.each([['5'], ['"text"'], ['={{ true }}']])('refuses %s', async (value) => {
		expect(await refusalOf({ contacts: value })).toMatch(
			/'Contacts \(JSON\)' needs a list or an object/,
		);
	});
});

describe('addresses', () => {
	it('the form: blank parts left out, country in upper case, empty entries dropped', async () => {
		const address = [
			{
				city: ' Austin ',
				country: 'us',
				stateOrProvince: 'TX',
				streetLine1: '1 Main St',
				streetLine2: '',
				type: 'ADDRESS_BOOK',
				zipOrPostalCode: '={{ 78701 }}',
			},
			{ city: '', country: ' ' },
			{},
			{ city: '={{ $json.address.city }}' },
		];
		expect(await sentFor({ addresses: { address } })).toEqual({
			name: 'Acme',
			addresses: {
				data: [
					{
						city: 'Austin',
						country: 'US',
						stateOrProvince: 'TX',
						streetLine1: '1 Main St',
						type: 'ADDRESS_BOOK',
						zipOrPostalCode: '78701',
					},
					{ city: 'Austin', type: 'ADDRESS_BOOK' },
				],
			},
		});
	});

	it('an empty form is not sent', async () => {
		expect(await sentFor({ addresses: { address: [{ city: ' ' }, {}] } })).toEqual({
			name: 'Acme',
		});
		box.sandbox.reset();
		expect(await sentFor({ addresses: { address: [] } })).toEqual({ name: 'Acme' });
	});

	it.each([
		['a country by its name', { country: 'United States' }, { country: 'US' }],
		['a country by its three-letter code', { country: 'mex' }, { country: 'MX' }],
		['a ZIP code as a number', { zipOrPostalCode: 78701 }, { zipOrPostalCode: '78701' }],
		['a ZIP code of an export', { zipOrPostalCode: '="02134"' }, { zipOrPostalCode: '02134' }],
		['a blank country', { city: 'Austin', country: '' }, { city: 'Austin' }],
		['nothing at all', { city: '', country: null }, undefined],
	])('%s: the same in the form and as JSON', async (_what, address, sent) => {
		const parts = Object.keys(address);
		const expressions = parts.map((part) => [part, `={{ ${JSON.stringify(address)}.${part} }}`]);
		const inForm = { addresses: { address: [Object.fromEntries(expressions) as IDataObject] } };
		const type = 'ADDRESS_BOOK';
		expect(await sentFor(inForm)).toEqual({
			name: 'Acme',
			addresses: sent && { data: [{ ...sent, type }] },
		});
		const one = JSON.stringify(address);
		for (const json of [`[${one}]`, one, `{"data":[${one}]}`, `={{ [${one}, {}] }}`]) {
			box.sandbox.reset();
			expect(await sentFor({ addressesJson: json })).toEqual({
				name: 'Acme',
				addresses: sent && { data: [sent] },
			});
		}
	});

	it.each([
		['in the form', { addresses: { address: [{ city: 'Austin' }, { country: 'Atlantis' }] } }],
		['as JSON', { addressesJson: '[{ "city": "Austin" }, { "country": "Atlantis" }]' }],
	])('a country that Upwell refuses, %s: what belongs there', async (_where, additionalFields) => {
		const { error } = await runUpwell(box.sandbox, {
			rows: [{ name: 'Acme' }],
			parameters: { additionalFields },
		});
		expect(createsIn(box.sandbox)).toMatchObject([
			{ input: { addresses: { data: [{}, { country: 'ATLANTIS' }] } } },
		]);
		expect(error?.description).toContain(
			"Upwell points to 'Addresses → Country' of address 2, which is 'Atlantis'. It takes a two-letter code, such as US, CA or MX.",
		);
	});

	it('as JSON, an entry that is no object is refused', async () => {
		expect(await refusalOf({ addressesJson: '[{ "city": "Austin" }, "Dallas"]' })).toBe(
			"'Addresses (JSON)' needs an object for each entry, but address 2 is 'Dallas' [item 0]",
		);
	});

	it('as JSON they are sent under the same name', async () => {
		expect(await sentFor({ addressesJson: '[{ "city": "Austin" }]' })).toEqual({
			name: 'Acme',
			addresses: { data: [{ city: 'Austin' }] },
		});
	});

	it('both at once are refused, and the message says to keep one', async () => {
		const { error } = await runUpwell(box.sandbox, {
			rows: [{ name: 'Acme' }],
			parameters: {
				additionalFields: {
					addresses: { address: [{ city: 'A' }] },
					addressesJson: '[{ "city": "B" }]',
				},
			},
		});
		expect(error?.message).toContain("'Addresses (JSON)' cannot be used together with 'Addresses'");
		expect(error?.description).toContain('Keep one');
		expect(box.sandbox.requests).toHaveLength(0);
	});

	it('if one of them is blank, the other is sent', async () => {
		expect(
			await sentFor({ addresses: { address: [{}] }, addressesJson: '[{ "city": "B" }]' }),
		).toEqual({ name: 'Acme', addresses: { data: [{ city: 'B' }] } });
	});

	it('refuses an object in a part, and names the part', async () => {
		expect(await refusalOf({ addresses: { address: [{ city: '={{ { a: 1 } }}' }] } })).toMatch(
			/'Addresses → City \(address 1\)' needs text/,
		);
	});
});

describe('all 18 fields together', () => {
	it('are sent in one body, and the response is the output', async () => {
		const parent = box.sandbox.seed({ name: 'Parent' });
		const { items, error } = await runUpwell(box.sandbox, {
			rows: [{ name: 'Acme' }],
			parameters: {
				additionalFields: {
					addresses: { address: [{ city: 'Austin', country: 'ca' }] },
					addressesLastUpdatedAt: '2026-01-01T00:00:00Z',
					billToCustomerId: parent.id,
					ccEmailAddresses: 'a@x.com',
					collectorId: 'usr_sandbox',
					contacts: '[{ "name": "Ann" }]',
					contactsLastUpdatedAt: '2026-01-02T00:00:00Z',
					customerEmailSettings: '{ "data": { "a": 1 } }',
					customerIntegrationSettings: '{ "data": { "b": 2 } }',
					customerRule: '{ "data": { "dueOption": 30 } }',
					deletedAt: '2026-01-03T00:00:00Z',
					emailAddress: 'ap@acme.com',
					metadata: '{ "segment": "vip" }',
					paymentLineItems: '[{ "totalAmount": 100 }]',
					remittanceLineItems: '[{ "c": 3 }]',
					sourceSystem: 'CRM',
					sourceSystemId: '1',
				},
			},
		});
		expect(error).toBeUndefined();
		expect(createsIn(box.sandbox)).toEqual([
			{
				input: {
					name: 'Acme',
					addresses: { data: [{ city: 'Austin', country: 'CA', type: 'ADDRESS_BOOK' }] },
					addressesLastUpdatedAt: '2026-01-01T00:00:00.000Z',
					billToCustomerId: parent.id,
					ccEmailAddresses: ['a@x.com'],
					collectorId: 'usr_sandbox',
					contacts: { data: [{ name: 'Ann' }] },
					contactsLastUpdatedAt: '2026-01-02T00:00:00.000Z',
					customerEmailSettings: { data: { a: 1 } },
					customerIntegrationSettings: { data: { b: 2 } },
					customerRule: { data: { dueOption: 30 } },
					deletedAt: '2026-01-03T00:00:00.000Z',
					emailAddress: 'ap@acme.com',
					metadata: { segment: 'vip' },
					paymentLineItems: { data: [{ totalAmount: 100 }] },
					remittanceLineItems: { data: [{ c: 3 }] },
					sourceSystem: 'CRM',
					sourceSystemId: '1',
				},
			},
		]);
		expect(items).toEqual([
			{
				json: expect.objectContaining({
					id: expect.stringMatching(/^cus_/),
					name: 'Acme',
					balance: 0,
				}),
				pairedItem: { item: 0 },
			},
		]);
	});
});

describe('the output', () => {
	it('is the customer of the response, unknown fields included', async () => {
		const createCustomer = { id: 'cus_1', name: 'Acme', brandNew: { a: [1] }, balance: null };
		box.sandbox.misbehave({ kind: 'json', body: { createCustomer } });
		const { items } = await runUpwell(box.sandbox, { rows: [{ name: 'Acme' }] });
		expect(items).toEqual([{ json: createCustomer, pairedItem: { item: 0 } }]);
	});

	it('begins with what people look for: ID, name, source key, email address', async () => {
		const { items } = await runUpwell(box.sandbox, { rows: [{ name: 'Acme' }] });
		const first = ['id', 'name', 'sourceSystem', 'sourceSystemId', 'emailAddress'];
		expect(Object.keys(items[0].json).slice(0, 5)).toEqual(first);
		expect(Object.keys(items[0].json)).toHaveLength(15);
	});

	it('does not change the input items', async () => {
		const { stored } = await runUpwell(box.sandbox, { rows: [{ name: ' Acme ' }] });
		expect(JSON.parse(stored).data.resultData.runData.Rows[0].data.main[0][0].json).toEqual({
			name: ' Acme ',
		});
	});
});
