import type { Field, Noun, PreviewSchema } from '../../description';
import {
	answerField,
	dateTimeField,
	jsonField,
	referenceField,
	relatedField,
	textField,
	textListField,
} from '../../parameters/fieldKinds';
import {
	amountRange,
	containedText,
	exactText,
	refersTo,
	timeRange,
} from '../../parameters/filterKinds';
import { sourceKeyFields } from '../../parameters/sourceKeyFields';
import { ADDRESSES } from './addresses';

export const CUSTOMER_NOUN: Noun = { one: 'customer', many: 'customers', article: 'a' };

/** The search that fills lists of customers. */
const LIST_SEARCH = 'searchCustomers';

/** Given, returned and sorted by. */
const COLUMN = ['create', 'update', 'output', 'sort'] as const;

/** Given, and never returned [docs: compare both examples of api-reference/customers/create-one-customer]. */
const INPUT_ONLY = ['create', 'update'] as const;

/** Records of their own, stored along with a new customer. */
const RELATED = ['create'] as const;

/** Set by Upwell. */
const ANSWER = ['output', 'sort'] as const;

const NUMBER: PreviewSchema = { type: ['number', 'null'] };
const TEXT: PreviewSchema = { type: ['string', 'null'] };

const UNPUBLISHED =
	'Upwell does not publish the names of the fields: ask Upwell for them, or leave this out.';

const [SOURCE_SYSTEM, SOURCE_SYSTEM_ID] = sourceKeyFields(CUSTOMER_NOUN, COLUMN, [
	exactText(
		'Source System',
		'sourceSystem',
		'Only customers that come from this system. Case-sensitive.',
		'e.g. HubSpot',
	),
]);

/**
 * The 18 fields of `CustomersInsertInput` and the 15 of an answer [docs: api-reference/customers/create-one-customer], and
 * addresses a second time as JSON. The meanings are inferred: the documentation states names and types only.
 */
export const CUSTOMER_FIELDS: readonly Field[] = [
	ADDRESSES,
	relatedAs('addressesJson', {
		...relatedField(
			'Addresses (JSON)',
			'addresses',
			"Addresses as a list, instead of the form 'Addresses': for addresses from an earlier node, or with fields that the form does not have",
			{ in: RELATED, hint: 'Such as [{ "city": "Austin", "country": "US" }]' },
		),
	}),
	dateTimeField(
		'Addresses Last Updated At',
		'addressesLastUpdatedAt',
		'When the addresses were last updated. Only needed when synchronizing two systems.',
		{ in: INPUT_ONLY },
	),
	answerField('Balance', 'balance', NUMBER, {
		in: ANSWER,
		filters: amountRange('Balance', 'balance', 'whose balance', CUSTOMER_NOUN),
	}),
	referenceField(
		'Bill-To Customer',
		'billToCustomerId',
		'Another customer in Upwell that receives the bills of this one',
		{
			in: COLUMN,
			listSearch: LIST_SEARCH,
			filters: [
				refersTo(
					'Bill-To Customer',
					'billToCustomerId',
					'Only customers whose bills go to this one',
					LIST_SEARCH,
				),
			],
		},
	),
	textListField(
		'CC Email Addresses',
		'ccEmailAddresses',
		'Email addresses that receive a copy of what is sent to the customer, separated by commas',
		{ in: COLUMN, placeholder: 'e.g. ap@acme-freight.com, office@acme-freight.com' },
	),
	textField(
		'Collector ID',
		'collectorId',
		'The Upwell ID of the user who collects from this customer',
		{ in: INPUT_ONLY, placeholder: 'e.g. usr_1a2b3c' },
	),
	relatedField('Contacts (JSON)', 'contacts', `People at the customer, as a list. ${UNPUBLISHED}`, {
		in: RELATED,
		hint: 'Such as [{ … }]',
	}),
	dateTimeField(
		'Contacts Last Updated At',
		'contactsLastUpdatedAt',
		'When the contacts were last updated. Only needed when synchronizing two systems.',
		{ in: INPUT_ONLY },
	),
	answerField('Created At', 'createdAt', TEXT, {
		in: ANSWER,
		filters: timeRange('Created', 'createdAt', 'created', CUSTOMER_NOUN),
	}),
	relatedField(
		'Customer Email Settings (JSON)',
		'customerEmailSettings',
		`How Upwell writes to this customer. ${UNPUBLISHED}`,
		{ in: RELATED, hint: 'Such as { "data": { … } }' },
	),
	relatedField(
		'Customer Integration Settings (JSON)',
		'customerIntegrationSettings',
		`How other systems are connected for this customer. ${UNPUBLISHED}`,
		{ in: RELATED, hint: 'Such as { "data": { … } }' },
	),
	relatedField(
		'Customer Rule (JSON)',
		'customerRule',
		'The rule for this customer. Upwell shows a number dueOption in it, and does not publish what the numbers mean.',
		{
			in: ['create', 'output'],
			hint: 'Such as { "data": { "dueOption": 30 } }',
			preview: {
				type: 'object',
				properties: { dueOption: NUMBER, id: { type: 'string' } },
				nullable: true,
			},
		},
	),
	dateTimeField(
		'Deleted At',
		'deletedAt',
		'Leave this out: a date here probably creates a customer that counts as deleted',
		{ in: INPUT_ONLY },
	),
	textField('Email Address', 'emailAddress', 'The main email address of the customer', {
		in: COLUMN,
		placeholder: 'e.g. billing@acme-freight.com',
		filters: [
			exactText(
				'Email Address',
				'emailAddress',
				'Only customers with exactly this main email address',
				'e.g. billing@acme-freight.com',
			),
		],
	}),
	answerField('ID', 'id', { type: 'string' }, { in: ANSWER }),
	jsonField(
		'Metadata (JSON)',
		'metadata',
		'Anything else you want to keep with the customer, in a form of your own',
		{ in: COLUMN, hint: 'Such as { "segment": "enterprise" }' },
	),
	textField('Name', 'name', "The customer's name as shown in Upwell", {
		in: COLUMN,
		placeholder: 'e.g. Acme Freight',
		required: true,
		// A customer without a name is of no use to anybody.
		keepsValue: true,
		filters: [
			containedText(
				'Name Contains',
				'name',
				'Only customers with this text in their name. Not case-sensitive.',
				'e.g. freight',
			),
		],
	}),
	answerField('Overdue Balance', 'overdueBalance', NUMBER, {
		in: ANSWER,
		filters: amountRange(
			'Overdue Balance',
			'overdueBalance',
			'whose overdue balance',
			CUSTOMER_NOUN,
		),
	}),
	answerField('Overdue Invoice Count', 'overdueInvoiceCount', NUMBER, { in: ANSWER }),
	relatedField(
		'Payment Line Items (JSON)',
		'paymentLineItems',
		'Payments to store along with the customer, as a list. Amounts are whole cents: $2,847.50 is 284750.',
		{ in: RELATED, hint: 'Such as [{ "totalAmount": 284750 }]' },
	),
	relatedField(
		'Remittance Line Items (JSON)',
		'remittanceLineItems',
		'Remittances to store along with the customer, as a list. Amounts are whole cents: $2,847.50 is 284750.',
		{ in: RELATED, hint: 'Such as [{ … }]' },
	),
	SOURCE_SYSTEM,
	SOURCE_SYSTEM_ID,
	answerField('Updated At', 'updatedAt', TEXT, {
		in: ANSWER,
		filters: timeRange('Updated', 'updatedAt', 'updated', CUSTOMER_NOUN),
	}),
];

/** The same field under another parameter name: a second way to give it. */
function relatedAs(parameterName: string, field: Field): Field {
	return { ...field, parameter: { ...field.parameter, name: parameterName } };
}
