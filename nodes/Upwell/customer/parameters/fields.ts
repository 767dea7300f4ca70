import { located } from '../../items/locator';
import { json, textList } from '../../items/values';
import { ADDRESSES_PROPERTY, readAddresses } from './addresses';
import { dateField, recordsField, textField, type CustomerField } from './field';
import { otherCustomer } from './locator';

/** The one field that every customer has. */
export const NAME_FIELD: CustomerField = textField(
	'Name',
	'name',
	"The customer's name as it is to stand in Upwell",
	'e.g. Acme Freight',
);

export const SOURCE_SYSTEM_FIELD = textField(
	'Source System',
	'sourceSystem',
	"A fixed name for the system this customer comes from. Together with 'Source System ID' it lets Upwell refuse a second copy of the same customer, so fill in both whenever you can.",
	'e.g. HubSpot',
);

export const SOURCE_SYSTEM_ID_FIELD = textField(
	'Source System ID',
	'sourceSystemId',
	"The ID of this customer in the system it comes from. Together with 'Source System' it lets Upwell refuse a second copy of the same customer, so fill in both whenever you can.",
	'e.g. 10042',
);

/** The other 17 fields, and addresses a second time as JSON; in the order of the alphabet, as the editor lists them. */
export const CUSTOMER_FIELDS: CustomerField[] = [
	{ property: ADDRESSES_PROPERTY, read: readAddresses, isRelated: true },
	recordsField(
		'Addresses (JSON)',
		'addressesJson',
		"Addresses as a list, in place of the form 'Addresses': for addresses that come from an earlier node, or with fields that the form does not have",
		'e.g. [{ "city": "Austin", "country": "US" }]',
		'addresses',
	),
	dateField(
		'Addresses Last Updated At',
		'addressesLastUpdatedAt',
		'When the addresses were last brought up to date. Only of use to programs that keep two systems in step.',
	),
	{
		property: otherCustomer(
			'Bill-To Customer',
			'billToCustomerId',
			'Another customer in Upwell that gets the bills of this one',
		),
		read: located,
	},
	{
		property: {
			displayName: 'CC Email Addresses',
			name: 'ccEmailAddresses',
			type: 'string',
			default: '',
			placeholder: 'e.g. ap@acme-freight.com, office@acme-freight.com',
			description:
				'Email addresses that get a copy of what is sent to the customer, separated by commas',
		},
		read: textList,
	},
	textField(
		'Collector ID',
		'collectorId',
		'The Upwell ID of the user who collects from this customer',
		'e.g. usr_1a2b3c',
	),
	recordsField(
		'Contacts (JSON)',
		'contacts',
		'People at the customer, as a list. Upwell does not publish the names of the fields: ask Upwell for them, or leave this out.',
		'e.g. [{ … }]',
	),
	dateField(
		'Contacts Last Updated At',
		'contactsLastUpdatedAt',
		'When the contacts were last brought up to date. Only of use to programs that keep two systems in step.',
	),
	recordsField(
		'Customer Email Settings (JSON)',
		'customerEmailSettings',
		'How Upwell writes to this customer. Upwell does not publish the names of the fields: ask Upwell for them, or leave this out.',
		'e.g. { "data": { … } }',
	),
	recordsField(
		'Customer Integration Settings (JSON)',
		'customerIntegrationSettings',
		'How other systems are connected for this customer. Upwell does not publish the names of the fields: ask Upwell for them, or leave this out.',
		'e.g. { "data": { … } }',
	),
	recordsField(
		'Customer Rule (JSON)',
		'customerRule',
		'The rule for this customer. Upwell shows a number dueOption in it, and does not publish what the numbers mean.',
		'e.g. { "data": { "dueOption": 30 } }',
	),
	dateField(
		'Deleted At',
		'deletedAt',
		'Leave this out: a date here probably makes a customer that counts as deleted',
	),
	textField(
		'Email Address',
		'emailAddress',
		'The main email address of the customer',
		'e.g. billing@acme-freight.com',
	),
	{
		property: {
			displayName: 'Metadata (JSON)',
			name: 'metadata',
			type: 'json',
			default: '',
			placeholder: 'e.g. { "segment": "enterprise" }',
			description: 'Anything else you want to keep with the customer, in a form of your own',
		},
		read: json,
	},
	recordsField(
		'Payment Line Items (JSON)',
		'paymentLineItems',
		'Payments to store along with the customer, as a list. Amounts are whole cents: $2,847.50 is 284750.',
		'e.g. [{ "totalAmount": 284750 }]',
	),
	recordsField(
		'Remittance Line Items (JSON)',
		'remittanceLineItems',
		'Remittances to store along with the customer, as a list. Amounts are whole cents: $2,847.50 is 284750.',
		'e.g. [{ … }]',
	),
	SOURCE_SYSTEM_FIELD,
	SOURCE_SYSTEM_ID_FIELD,
];

/** The names in Upwell's input of what is stored in records of its own. */
export const RELATED_FIELDS: ReadonlySet<string> = new Set(
	CUSTOMER_FIELDS.filter(({ isRelated }) => isRelated).map(
		({ sentAs, property }) => sentAs ?? property.name,
	),
);

/** Whether it is a part of the source pair. */
export function isPairField(field: CustomerField): boolean {
	return field === SOURCE_SYSTEM_FIELD || field === SOURCE_SYSTEM_ID_FIELD;
}
