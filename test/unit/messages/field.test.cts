import { describeField } from '../../../nodes/Upwell/messages/field';
import { CUSTOMER } from '../../../nodes/Upwell/resources/customer/description';
import type { HttpResult } from '../../../nodes/Upwell/transport/httpResult';
import { answer } from '../../support/transport.cts';

const SENT = {
	name: 'Acme',
	emailAddress: 'no address',
	metadata: { tier: 3, isOld: false, list: ['x'] },
	addresses: { data: [{ city: 'Austin' }, { country: 'XX', planet: 'Mars' }] },
	customerRule: { data: { dueOption: 30 } },
	contactsLastUpdatedAt: null,
};

const refusal = (more: object): HttpResult =>
	answer(400, { error: 'No', code: 'validation-failed', ...more });
const describePath = (path: unknown, sent: object | undefined = SENT) =>
	describeField(refusal({ path }), { fields: CUSTOMER.fields, sent: sent && { ...sent } });

const INPUT = '$.selectionSet.createCustomer.args.input';

it.each([
	// The label, and what was sent.
	['name', "'Name', which is 'Acme'"],
	['$.name', "'Name', which is 'Acme'"],
	[`${INPUT}.name`, "'Name', which is 'Acme'"],
	[`${INPUT}.emailAddress`, "'Email Address', which is 'no address'"],
	['$.selectionSet.updateCustomer.args._set.name', "'Name', which is 'Acme'"],
	// Of many records, the place in the list is not the user's.
	['$.selectionSet.createCustomers.args.objects[3].name', "'Name', which is 'Acme'"],
	// A value that is not there, or is no text, number or boolean.
	[`${INPUT}.sourceSystem`, "'Source System'"],
	[`${INPUT}.contactsLastUpdatedAt`, "'Contacts Last Updated At'"],
	[`${INPUT}.metadata`, "'Metadata (JSON)'"],
	[`${INPUT}.addresses`, "'Addresses'"],
	// An entry of a form.
	[`${INPUT}.addresses.data[0].city`, "'Addresses → City' of address 1, which is 'Austin'"],
	[`${INPUT}.addresses.data[0].streetLine1`, "'Addresses → Street Line 1' of address 1"],
	[`${INPUT}.addresses.data[2].city`, "'Addresses → City' of address 3"],
	// What the panel has no label for.
	[`${INPUT}.addresses.data[1].planet`, "'addresses.data[1].planet', which is 'Mars'"],
	[`${INPUT}.contacts.data[0].email`, "'contacts.data[0].email'"],
	[`${INPUT}.customerRule.data.dueOption`, "'customerRule.data.dueOption', which is '30'"],
	[`${INPUT}.metadata.tier`, "'metadata.tier', which is '3'"],
	[`${INPUT}.metadata.isOld`, "'metadata.isOld', which is 'false'"],
	[`${INPUT}.metadata.list[0]`, "'metadata.list[0]', which is 'x'"],
	[`${INPUT}.metadata.list.length`, "'metadata.list.length'"],
	[`${INPUT}.colour`, "'colour'"],
	['somewhere else', "'somewhere else'"],
])('%s: %s', (path, words) => expect(describePath(path)).toBe(`Upwell points to ${words}.`));

it.each([
	[`${INPUT}.addresses.data[1].country`, "'Addresses → Country' of address 2, which is 'XX'"],
	[
		'$.selectionSet.createCustomers.args.objects[0].addresses.data[1].country',
		"'Addresses → Country' of address 2, which is 'XX'",
	],
])('%s: what belongs there', (path, words) => {
	expect(describePath(path)).toBe(
		`Upwell points to ${words}. It takes a two-letter code, such as US, CA or MX.`,
	);
});

it.each([
	undefined,
	'',
	' ',
	5,
	'$',
	'$.',
	'$.selectionSet.createCustomer.args',
	INPUT,
	'$.selectionSet.createCustomers.args.objects[3]',
])('%j points to no field', (path) => expect(describePath(path)).toBe(''));

it('without what was sent there is no value', () => {
	const result = refusal({ path: `${INPUT}.name` });
	expect(describeField(result, { fields: CUSTOMER.fields })).toBe("Upwell points to 'Name'.");
});

it('a request without an answer points to no field', () => {
	const lost: HttpResult = {
		kind: 'transportError',
		attempted: true,
		codes: ['ECONNRESET'],
		connecting: false,
	};
	expect(describeField(lost, { fields: CUSTOMER.fields, sent: SENT as never })).toBe('');
});

it('quotes at most 100 characters of a value', () => {
	expect(describePath('$.name', { name: 'x'.repeat(5_000) })).toBe(
		`Upwell points to 'Name', which is '${'x'.repeat(100)}…'.`,
	);
});
