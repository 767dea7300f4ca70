import type { INodePropertyOptions } from 'n8n-workflow';
import { updateFields } from '../../../nodes/Upwell/parameters/updateFields';
import { CUSTOMER } from '../../../nodes/Upwell/resources/customer/description';
import { CUSTOMER_RULE } from '../../../nodes/Upwell/resources/customer/rule';

const item = { itemIndex: 3, timezone: 'America/Chicago' };
const columns = CUSTOMER.fields.filter((field) => field.in.includes('update'));
const changes = updateFields(columns, CUSTOMER_RULE.fields);
const read = (given: unknown) => changes.read(given, item);
const locator = (value: unknown) => ({ __rl: true, mode: 'list', value });

it.each<[object, object]>([
	[{ name: ' A ' }, { name: 'A' }],
	[{ billToCustomerId: locator('cus_1') }, { billToCustomerId: 'cus_1' }],
	[{ ccEmailAddresses: 'a@x, b@x' }, { ccEmailAddresses: ['a@x', 'b@x'] }],
	[{ metadata: false }, { metadata: false }],
	[{ metadata: '[1]' }, { metadata: [1] }],
	[{ deletedAt: '2026-01-31' }, { deletedAt: '2026-01-31T06:00:00.000Z' }],
	[{ collectorId: 7 }, { collectorId: '7' }],
	[{ name: 'A', emailAddress: '', sourceSystem: null, metadata: {} }, { name: 'A' }],
	[{ clearFields: ['emailAddress', 'metadata'] }, { emailAddress: null, metadata: null }],
	[
		{ name: 'A', clearFields: 'metadata' },
		{ name: 'A', metadata: null },
	],
	[{ metadata: ' ', clearFields: ['metadata'] }, { metadata: null }],
	[{ clearFields: ['metadata', 'metadata'] }, { metadata: null }],
	[{ name: 'A', colour: 'red' }, { name: 'A' }],
])('%j changes %j', (given, input) => {
	expect(read(given)).toStrictEqual({ input });
});

it.each(['addresses', 'addressesJson', 'contacts', 'customerRule', 'paymentLineItems'])(
	'%s, a record of its own, is not changed',
	(field) => {
		expect(read({ name: 'A', [field]: [{ a: 1 }] })).toStrictEqual({ input: { name: 'A' } });
	},
);

it.each<[object, object]>([
	[{ dueOption: 30 }, { dueOption: 30 }],
	[{ dueOption: 0 }, { dueOption: 0 }],
	[{ dueOption: '-5' }, { dueOption: -5 }],
	[{ clearFields: ['dueOption'] }, { dueOption: null }],
	[{ dueOption: '', clearFields: ['dueOption'] }, { dueOption: null }],
])('%j changes the companion: %j', (given, companion) => {
	expect(read(given)).toStrictEqual({ input: {}, companion });
	expect(read({ name: 'A', ...given })).toStrictEqual({ input: { name: 'A' }, companion });
});

it.each([
	undefined,
	null,
	{},
	{ name: '' },
	{ clearFields: [] },
	{ metadata: 'null', dueOption: null },
])('%j has nothing to change', (given) => {
	expect(() => read(given)).toThrow("'Update Fields' has nothing to change [item 3]");
});

it.each<[object, string]>([
	[{ emailAddress: 'a@x' }, 'Email Address'],
	[{ metadata: 0 }, 'Metadata (JSON)'],
	[{ metadata: false }, 'Metadata (JSON)'],
	[{ billToCustomerId: locator('a') }, 'Bill-To Customer'],
	[{ dueOption: 0 }, 'Due Option'],
])('%j cannot be given and cleared', (given, label) => {
	const clearFields = ['collectorId', ...Object.keys(given)];
	expect(() => read({ ...given, clearFields })).toThrow(
		`'${label}' has a value, and is selected in 'Clear Fields' too [item 3]`,
	);
});

it.each<[object, string]>([
	[{ clearFields: ['name'] }, "but got 'name' [item 3]"],
	[{ clearFields: ['contacts'] }, "but got 'contacts' [item 3]"],
	[{ dueOption: 'x' }, "'Due Option' needs a whole number"],
	[{ emailAddress: ['x'] }, "'Email Address' needs text, but got a list [item 3]"],
	[{ name: { a: 1 } }, "'Name' needs text, but got an object [item 3]"],
])('%j is refused', (given, message) => expect(() => read(given)).toThrow(message));

it('offers what Upwell takes, in the order of the alphabet', () => {
	const offered = (changes.property.options ?? []).map(({ name }) => name);
	expect(offered).toEqual([
		'addressesLastUpdatedAt',
		'billToCustomerId',
		'billToCustomerSourceSystem',
		'ccEmailAddresses',
		'clearFields',
		'collectorId',
		'contactsLastUpdatedAt',
		'deletedAt',
		'dueOption',
		'emailAddress',
		'metadata',
		'name',
		'sourceSystem',
		'sourceSystemId',
	]);
});

it('whatever can be given can be cleared, except for the name and what only names a record', () => {
	const kept = ['name', 'clearFields', 'billToCustomerSourceSystem'];
	const fields = changes.property.options ?? [];
	const clear = fields.find(({ name }) => name === 'clearFields') as {
		options: INodePropertyOptions[];
	};
	expect(clear.options.map(({ value }) => value)).toEqual(
		fields.map(({ name }) => name).filter((name) => !kept.includes(name)),
	);
	const labels = fields.map((field) => (field as { displayName: string }).displayName);
	expect(labels).toEqual(expect.arrayContaining(clear.options.map(({ name }) => name)));
});
