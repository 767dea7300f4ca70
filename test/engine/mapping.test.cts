import type { IDataObject, INodeProperties, INodeType } from 'n8n-workflow';
import { fieldLabel } from '../../nodes/Upwell/parameters/mapping/columnFits';
import { CUSTOMER_FIELDS } from '../../nodes/Upwell/resources/customer/fields';
import { textOf, THREE_TRIES, updatesIn } from '../support/common.cts';
import { engine } from '../support/host.cts';
import { seedExisting } from '../support/upserts.cts';
import { batchesIn, createsIn, runUpwell, useSandbox, type UpwellRun } from '../support/upwell.cts';

/** Map Automatically, in Create and in Create or Update. */

const box = useSandbox();
const TIMEZONE = 'America/Chicago';

const auto = async (rows: unknown[], { parameters, node, ...run }: Partial<UpwellRun> = {}) =>
	await runUpwell(box.sandbox, {
		rows,
		settings: { timezone: TIMEZONE },
		...run,
		parameters: { mapping: 'auto', name: '', ...parameters },
		node: { onError: 'continueErrorOutput', ...node },
	});

/** What is sent for one row. */
async function sentFor(row: object, parameters: IDataObject = {}): Promise<IDataObject> {
	box.sandbox.reset();
	const { failed } = await auto([row], { parameters });
	expect(failed).toEqual([]);
	return createsIn(box.sandbox)[0].input;
}

/** What is said of one row that must be refused before anything is sent. */
async function refusalOf(row: object, parameters: IDataObject = {}): Promise<string> {
	const { failed, items } = await auto([row], { parameters });
	expect(items).toEqual([]);
	expect(box.sandbox.requests).toHaveLength(0);
	expect(failed).toHaveLength(1);
	return textOf(failed[0]);
}

const VALUES: Record<string, unknown> = {
	addresses: [{ city: 'Austin', country: 'US', type: 'ADDRESS_BOOK' }],
	ccEmailAddresses: 'a@x.com; b@x.com',
	emailAddress: 'ap@x.com',
	metadata: '{ "a": 1 }',
	name: 'Acme',
};

/** A value that the field takes, and its way to give it in the panel. */
function exampleOf({ name, parameter }: (typeof CUSTOMER_FIELDS)[number]): unknown {
	if (name in VALUES) return VALUES[name];
	if (parameter.type === 'dateTime') return '2026-01-31T09:30:00';
	return parameter.type === 'json' ? '[{ "a": 1 }]' : 'CRM';
}

const GIVEN = CUSTOMER_FIELDS.filter((field) => field.in.includes('create') && !field.form);

describe.each(GIVEN.map((field) => [field.parameter.displayName, field] as const))(
	'%s',
	(_l, field) => {
		it.each([
			['its name in the API', field.name],
			['its label', fieldLabel(field)],
		])('a column with %s is sent as the form sends it', async (_what, column) => {
			const value = exampleOf(field);
			const [name, by] = field.required ? [{}, { name: value }] : [{ name: 'Acme' }, {}];
			const additionalFields = field.required ? {} : { [field.parameter.name]: value };
			const byHand = { mapping: 'manual', ...name, ...by, additionalFields };
			// The sandbox may refuse it; the test is about what is sent.
			await auto([{ ...name, [column]: value }]);
			await auto([{}], { parameters: byHand as IDataObject });
			const [fromColumn, fromForm] = createsIn(box.sandbox);
			expect(fromColumn).toEqual(fromForm);
			expect(fromColumn.input[field.name]).toBeDefined();
		});
	},
);

describe('columns', () => {
	it('a spreadsheet: name, ID, email address and two addresses', async () => {
		const row = {
			'\uFEFFCompany Name': ' Acme Freight ',
			'Account ID': 10042,
			'Billing Street': '100 Main Street',
			'Billing City': 'Austin',
			'Billing Zip/Postal Code': 78701,
			'Billing Country': 'us',
			'Shipping City': 'Dallas',
			Email: 'ap@acme.com',
			Notes: 'x',
		};
		expect(await sentFor(row, { additionalFields: { sourceSystem: 'Salesforce' } })).toEqual({
			name: 'Acme Freight',
			sourceSystem: 'Salesforce',
			sourceSystemId: '10042',
			emailAddress: 'ap@acme.com',
			addresses: {
				data: [
					{
						streetLine1: '100 Main Street',
						city: 'Austin',
						zipOrPostalCode: '78701',
						country: 'US',
						type: 'ADDRESS_BOOK',
					},
					{ city: 'Dallas', type: 'ADDRESS_BOOK' },
				],
			},
		});
	});

	it('an address that is blank in a row is left out', async () => {
		const row = {
			name: 'Acme',
			'Billing City': ' ',
			'Billing Country': null,
			'Shipping City': 'Dallas',
		};
		const { addresses } = await sentFor(row);
		expect(addresses).toEqual({ data: [{ city: 'Dallas', type: 'ADDRESS_BOOK' }] });
	});

	it('a house number stands before its street', async () => {
		const row = {
			name: 'Acme',
			'House number of Address': 100,
			'Street/road name of Address': 'Main St',
		};
		const { addresses } = await sentFor(row);
		expect(addresses).toMatchObject({ data: [{ streetLine1: '100 Main St' }] });
	});

	it('blanks are not sent, and names that every object has are columns like others', async () => {
		const row = {
			name: 'Acme',
			email: '',
			cc: [],
			constructor: 'x',
			toString: 'y',
			metadata: '{}',
		};
		expect(await sentFor(row)).toEqual({ name: 'Acme' });
	});

	it('no expression is read in them', async () => {
		expect(await sentFor({ name: '={{ 1 + 1 }}' })).toEqual({ name: '={{ 1 + 1 }}' });
	});

	it('a column that is missing where the cell is blank is the same column in other rows', async () => {
		// 'Contact Name' is the name only in files that have no better one.
		const rows = [
			{ 'Company Name': 'Acme', 'Contact Name': 'Ann' },
			{ 'Contact Name': 'Bo' },
			{ 'Company Name': 'Cargo' },
		];
		const { failed } = await auto(rows);
		expect(
			createsIn(box.sandbox)
				.map(({ input }) => input.name)
				.sort(),
		).toEqual(['Acme', 'Cargo']);
		expect(failed.map(textOf)).toEqual([
			expect.stringContaining("'Name' is blank: so is the column 'Company Name' [item 1]"),
		]);
	});

	it('rows of two files in one run are each read by their own columns', async () => {
		await auto([{ Name: 'Acme' }, { 'Company Name': 'Cargo' }]);
		expect(
			createsIn(box.sandbox)
				.map(({ input }) => input.name)
				.sort(),
		).toEqual(['Acme', 'Cargo']);
	});

	it('go in batches as well', async () => {
		const rows = ['A', 'B'].map((name) => ({ name, id: name }));
		const additionalFields = { sourceSystem: 'CRM' };
		await auto(rows, { parameters: { additionalFields, options: { batchSize: 100 } } });
		expect(batchesIn(box.sandbox)).toEqual([['A', 'B']]);
	});
});

it('a column with the name of a JSON field, but no JSON in it, fills nothing', async () => {
	const rows = [
		{ Name: 'Acme', Contacts: '' },
		{ Name: 'Beta', Contacts: 3, Metadata: 'none' },
	];
	const { items, hints } = await auto(rows);
	expect(items).toHaveLength(2);
	expect(hints[0]).toContain('not used: Contacts, Metadata');
	const lists = await auto([{ Name: 'Acme', Contacts: '[{ "a": 1 }]' }]);
	expect(lists.hints[0]).toContain('Contacts → Contacts');
});

it('an address in one column, as webhooks have it, and a house number before its street', async () => {
	const address = { line1: '1 Main St', city: 'Austin', postal_code: '78701', country: 'US' };
	const sent = await sentFor({ name: 'Acme', address, House_Number: 5, 'Bill To Street': 'x' });
	const whole = { ...address, streetLine1: '1 Main St', zipOrPostalCode: '78701' };
	const { line1, postal_code, ...expected } = whole;
	expect([line1, postal_code]).toEqual(['1 Main St', '78701']);
	expect((sent.addresses as IDataObject).data).toContainEqual({
		...expected,
		type: 'ADDRESS_BOOK',
	});
	const numbered = await sentFor({ name: 'Acme', 'House Number': 5, Street: '5th Avenue' });
	expect(numbered.addresses).toMatchObject({ data: [{ streetLine1: '5 5th Avenue' }] });
});

it('a lone state, a mail address: not an address; a column that is blank everywhere clashes with none', async () => {
	expect(await sentFor({ name: 'Acme', State: 'active', 'Mail Address': 'ap@x.com' })).toEqual({
		name: 'Acme',
		emailAddress: 'ap@x.com',
	});
	const xero = { ContactName: 'Acme', AccountNumber: 'A-1', CompanyNumber: '', LegalName: '' };
	expect(await sentFor(xero)).toEqual({ name: 'Acme', sourceSystemId: 'A-1' });
	const quickBooks = { 'Customer full name': 'Acme', 'Full name': 'Bob Lee', Company: '' };
	expect(await sentFor(quickBooks)).toEqual({ name: 'Acme' });
});

describe('what is filled in by hand', () => {
	it('wins over a column; what is blank does not', async () => {
		const row = { name: 'Acme', email: 'column@x.com', city: 'Austin', first: 'Ann', last: 'Lee' };
		const additionalFields = {
			emailAddress: '={{ $json.first }}@hand.com',
			sourceSystem: '',
			addressesJson: '[{ "city": "Dallas" }]',
		};
		const name = '={{ $json.first }} {{ $json.last }}';
		expect(await sentFor(row, { name, additionalFields })).toMatchObject({
			name: 'Ann Lee',
			emailAddress: 'Ann@hand.com',
			addresses: { data: [{ city: 'Dallas' }] },
		});
		expect(await sentFor(row, { name: '={{ $json.none }}' })).toMatchObject({
			name: 'Acme',
			emailAddress: 'column@x.com',
		});
	});

	it('decides what is not guessed, which needs no word then', async () => {
		const rows = [{ Name: 'Ann', 'Company Name': 'Acme', Emails: 'a@x.com' }];
		const additionalFields = { emailAddress: 'x@x.com', ccEmailAddresses: 'y@x.com' };
		const parameters = { name: "={{ $json['Company Name'] }}", additionalFields };
		const { hints } = await auto(rows, { parameters });
		expect(createsIn(box.sandbox)[0].input.name).toBe('Acme');
		expect(hints).toEqual(['Columns mapped: none; not used: Name, Company Name, Emails.']);
	});

	it('in each field, no column is looked at', async () => {
		const parameters = { mapping: 'manual', name: 'Hand', otherColumns: 'metadata' };
		expect(await sentFor({ name: 'Acme', email: 'a@x.com' }, parameters)).toEqual({ name: 'Hand' });
	});
});

describe('other columns', () => {
	const IN_METADATA = { otherColumns: 'metadata' };

	it('are stored in the metadata under their names, blanks aside', async () => {
		const row = {
			name: 'Acme',
			'\uFEFFNotes': 'x',
			Phone: 5,
			Fax: ' ',
			tags: ['a'],
			['__proto__x']: 1,
		};
		const { metadata } = await sentFor(row, IN_METADATA);
		expect(metadata).toEqual({ Notes: 'x', Phone: 5, tags: ['a'], __proto__x: 1 });
	});

	it('are merged with metadata by hand, which wins key by key', async () => {
		const parameters = { ...IN_METADATA, additionalFields: { metadata: '{ "Phone": 6, "a": 1 }' } };
		const { metadata } = await sentFor({ name: 'Acme', Notes: 'x', Phone: 5 }, parameters);
		expect(metadata).toEqual({ Notes: 'x', Phone: 6, a: 1 });
	});

	it('are not mixed with metadata that has no keys', async () => {
		const parameters = { ...IN_METADATA, additionalFields: { metadata: '[1]' } };
		expect(await refusalOf({ name: 'Acme', Notes: 'x' }, parameters)).toContain(
			"'Metadata (JSON)' needs an object, so that other columns can be stored in it [item 0]",
		);
		expect(await sentFor({ name: 'Acme' }, parameters)).toEqual({ name: 'Acme', metadata: [1] });
	});

	it('those that are not guessed are among them', async () => {
		const { hints } = await auto([{ name: 'Acme', Emails: 'a@x.com' }], {
			parameters: IN_METADATA,
		});
		expect(createsIn(box.sandbox)[0].input.metadata).toEqual({ Emails: 'a@x.com' });
		expect(hints[0]).toContain('; stored in Metadata: Emails. Not guessed: ');
	});
});

describe('what an item is told', () => {
	it('no column for the name', async () => {
		const text = await refusalOf({ 'First Name': 'Ann', 'Last Name': 'Lee' });
		expect(text).toContain("'Name' is blank, and no column fits it [item 0]");
		expect(text).toContain('{{ $json["First Name"] }} {{ $json["Last Name"] }}');
		expect(text).toContain('The columns are: First Name, Last Name.');
	});

	it('an item without columns', async () => {
		expect(await refusalOf({})).toContain('The item has no columns.');
	});

	it('two columns for the name', async () => {
		const text = await refusalOf({ Name: 'Ann', 'Company Name': 'Acme' });
		expect(text).toContain(
			"'Name' is left open: 'Name' and 'Company Name' both fit 'Name' [item 0]",
		);
		expect(text).toContain("Drag the column that is meant into 'Name'");
	});

	it('a value that cannot be read, with its column', async () => {
		const text = await refusalOf({ 'Company Name': { a: 1 } });
		expect(text).toContain("'Company Name → Name' needs text, but got an object [item 0]");
		expect(text).toContain("The value comes from the column 'Company Name'");
	});

	it('a part of an address that cannot be read, with its column', async () => {
		const text = await refusalOf({ name: 'Acme', 'Billing City': '', 'Ship City': { a: 1 } });
		expect(text).toContain("'Ship City → Addresses: City' needs text, but got an object [item 0]");
	});

	it('a long name of a column is cut', async () => {
		const text = await refusalOf({ ['x'.repeat(1000)]: 'Acme' });
		expect(text).toContain(`The columns are: ${'x'.repeat(50)}….`);
		expect(text.length).toBeLessThan(700);
	});
});

describe('the hint', () => {
	it('says once for a run which column fills what', async () => {
		const rows = ['A', 'B'].map((name) => ({
			'Company Name': name,
			'Billing City': 'x',
			Notes: 1,
			Phone: 2,
		}));
		const { hints } = await auto(rows);
		expect(hints).toEqual([
			'Columns mapped: Company Name → Name, Billing City → Addresses: City; not used: Notes, Phone.',
		]);
	});

	it('names what is not guessed', async () => {
		const { hints } = await auto([{ name: 'Acme', Email: 'a', 'Main Email': 'b', Emails: 'c' }]);
		expect(hints).toEqual([
			"Columns mapped: name → Name; not used: Email, Main Email, Emails. Not guessed: 'Emails' fits 'CC Email Addresses' and 'Email Address'; 'Email' and 'Main Email' both fit 'Email Address'. Fill in by hand what is meant.",
		]);
	});

	it('is not endless', async () => {
		const row = Object.fromEntries(
			Array.from({ length: 200 }, (_, i) => [`Note ${i} ${'x'.repeat(99)}`, i]),
		);
		const { hints } = await auto([{ name: 'Acme', ...row }]);
		expect(hints[0]).toContain(', 170 more.');
		expect(hints[0].length).toBeLessThan(2500);
	});

	it('comes where another try had nothing left to read', async () => {
		box.sandbox.misbehave({ kind: 'json', status: 429, times: 1 });
		const parameters = { options: { maxRetries: 0 } };
		const node = { ...THREE_TRIES, onError: 'stopWorkflow' as const };
		const { hints } = await auto([{ name: 'Acme' }], { parameters, node });
		expect(hints).toEqual(['Columns mapped: name → Name.']);
	});

	it.each([
		['without columns', [{}], {}],
		['where each field is mapped', [{ name: 'Acme' }], { mapping: 'manual', name: 'Acme' }],
	])('is missing %s', async (_what, rows, parameters) => {
		expect((await auto(rows, { parameters })).hints).toEqual([]);
	});
});

describe('Create or Update', () => {
	const upsert = async (rows: unknown[], parameters: IDataObject = {}) =>
		await auto(rows, {
			parameters: { operation: 'upsert', sourceSystem: '', sourceSystemId: '', ...parameters },
		});

	it('takes the pair from columns or by hand', async () => {
		seedExisting(box.sandbox, '2');
		const rows = ['1', '2'].map((id) => ({
			'Record ID': id,
			'Company name': `C${id}`,
			City: 'Austin',
		}));
		const { items } = await upsert(rows, { sourceSystem: 'CRM' });
		expect(items.map(({ json }) => [json.sourceSystemId, json.name])).toEqual([
			['1', 'C1'],
			['2', 'C2'],
		]);
		expect(updatesIn(box.sandbox)).toHaveLength(1);
	});

	it.each([
		[
			{ name: 'Acme', id: '1' },
			"'Source System' is blank, and no column fits it",
			"use the operation 'Create'",
		],
		[
			{ name: 'Acme', 'Source System': 'CRM' },
			"'Source System ID' is blank, and no column fits it",
			'by hand',
		],
		[
			{ name: 'Acme', 'Source System': 'CRM', 'Account ID': '1', 'Record ID': '2' },
			"'Source System ID' is left open: 'Account ID' and 'Record ID' both fit 'Source System ID'",
			'Drag the column',
		],
		[
			{ 'Source System': 'CRM', ID: '' },
			"'Source System ID' is blank: so is the column 'ID'",
			'fill in the column',
		],
	])('%j is refused', async (row, message, nextStep) => {
		const { failed } = await upsert([row]);
		expect(failed).toHaveLength(1);
		expect(textOf(failed[0])).toContain(message);
		expect(textOf(failed[0])).toContain(nextStep);
		expect(box.sandbox.requests).toHaveLength(0);
	});
});

describe('the panel', () => {
	const propertiesOf = async (operation: string): Promise<INodeProperties[]> => {
		const loader = await engine().loadPackage();
		const { description } = loader.nodeTypes.upwell.type as INodeType;
		return description.properties.filter(
			({ displayOptions }) =>
				displayOptions?.show?.resource?.includes('customer') &&
				displayOptions.show.operation?.includes(operation),
		);
	};

	it.each([
		['create', ['name']],
		['upsert', ['sourceSystem', 'sourceSystemId', 'name']],
	])(
		'%s begins with the mapping, and asks for no field that a column may fill',
		async (operation, needed) => {
			const properties = await propertiesOf(operation);
			expect(properties.slice(0, 2).map(({ name }) => name)).toEqual(['mapping', 'otherColumns']);
			expect(properties[0]).toMatchObject({ default: 'manual', noDataExpression: true });
			for (const name of needed) {
				const both = properties.filter((property) => property.name === name);
				expect(
					both.map(({ required, displayOptions }) => [required, displayOptions?.show?.mapping]),
				).toEqual([
					[true, ['manual']],
					[undefined, ['auto']],
				]);
			}
		},
	);
});
