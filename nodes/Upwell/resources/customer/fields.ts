import type { Field } from '../../description';
import { JSON_IN_CENTS } from '../../messages/amounts';
import {
	answerField as answer,
	dateTimeField as dateTime,
	emailField,
	emailListField as emailList,
	idField as id,
	jsonField as json,
	NUMBER,
	referenceField as reference,
	relatedListField as relatedList,
	relatedRecordField as relatedRecord,
	TEXT,
	textField as text,
} from '../../parameters/fieldKinds';
import { amountRange, containedText, timeRange } from '../../parameters/filters';
import { sourceKeyFields } from '../../parameters/sourceKeyFields';
import { UNPUBLISHED_FIELDS } from '../commonFields';
import { CUSTOMER_NOUN, CUSTOMER_TARGET } from '../targets';
import { GIVEN, RELATED_LIST, RELATED_RECORD, SORTED_COLUMN } from '../uses';
import { ADDRESSES } from './addresses';
import { CC_COLUMNS, CUSTOMER_NAMES, EMAIL_COLUMNS, NAME_COLUMNS } from './columns';

/** Set by Upwell. */
const ANSWER = { in: ['output', 'sort'] } as const;

const RULE = { dueOption: NUMBER, id: { type: 'string' } } as const;

const TO_SYNCHRONIZE = 'Only needed when synchronizing two systems.';

const CC_EMAIL_ADDRESSES = 'CC Email Addresses';

/**
 * The 18 fields of `CustomersInsertInput` and the 15 of an answer [docs: api-reference/customers/create-one-customer], and
 * addresses a second time as JSON. What is only given never comes back [docs: compare both examples]. The meanings are inferred: the documentation states names and types only.
 */
export const CUSTOMER_FIELDS: readonly Field[] = [
	...ADDRESSES,
	dateTime(
		'Addresses Last Updated At',
		'addressesLastUpdatedAt',
		`When the addresses were last updated. ${TO_SYNCHRONIZE}`,
		GIVEN,
	),
	answer('Balance', 'balance', NUMBER, {
		...ANSWER,
		filters: amountRange('Balance', 'balance', CUSTOMER_NOUN),
	}),
	reference(
		'Bill-To Customer',
		'billToCustomerId',
		'Another customer in Upwell that receives the bills of this one',
		{
			...SORTED_COLUMN,
			target: CUSTOMER_TARGET,
			exactFilter: 'Only customers whose bills go to this one',
		},
	),
	emailList(
		CC_EMAIL_ADDRESSES,
		'ccEmailAddresses',
		'Email addresses that receive a copy of what is sent to the customer, separated by commas',
		{
			...SORTED_COLUMN,
			placeholder: 'e.g. ap@acme-freight.com, office@acme-freight.com',
			columns: CC_COLUMNS,
		},
	),
	id('Collector ID', 'collectorId', 'The Upwell ID of the user who collects from this customer', {
		...GIVEN,
		placeholder: 'e.g. usr_1a2b3c',
	}),
	relatedList(
		'Contacts (JSON)',
		'contacts',
		`People at the customer, as a list. ${UNPUBLISHED_FIELDS}`,
		RELATED_LIST,
	),
	dateTime(
		'Contacts Last Updated At',
		'contactsLastUpdatedAt',
		`When the contacts were last updated. ${TO_SYNCHRONIZE}`,
		GIVEN,
	),
	answer('Created At', 'createdAt', TEXT, {
		...ANSWER,
		filters: timeRange('Created', 'createdAt', CUSTOMER_NOUN),
	}),
	relatedRecord(
		'Customer Email Settings (JSON)',
		'customerEmailSettings',
		`How Upwell writes to this customer. ${UNPUBLISHED_FIELDS}`,
		RELATED_RECORD,
	),
	relatedRecord(
		'Customer Integration Settings (JSON)',
		'customerIntegrationSettings',
		`How other systems are connected for this customer. ${UNPUBLISHED_FIELDS}`,
		RELATED_RECORD,
	),
	relatedRecord(
		'Customer Rule (JSON)',
		'customerRule',
		'The rule for this customer. Upwell shows a number dueOption in it, and does not publish what the numbers mean.',
		{
			in: ['create', 'output'],
			hint: 'Such as { "dueOption": 30 }',
			preview: { type: 'object', properties: RULE, nullable: true },
		},
	),
	dateTime(
		'Deleted At',
		'deletedAt',
		'Leave this out: a date here probably creates a customer that counts as deleted',
		GIVEN,
	),
	emailField(CC_EMAIL_ADDRESSES)(
		'Email Address',
		'emailAddress',
		'The main email address of the customer',
		{
			...SORTED_COLUMN,
			placeholder: 'e.g. billing@acme-freight.com',
			columns: EMAIL_COLUMNS,
			exactFilter: 'Only customers with exactly this main email address',
		},
	),
	answer('ID', 'id', { type: 'string' }, ANSWER),
	json(
		'Metadata (JSON)',
		'metadata',
		'Anything else you want to keep with the customer, in a form of your own',
		{ ...SORTED_COLUMN, hint: 'Such as { "segment": "enterprise" }' },
	),
	text('Name', 'name', "The customer's name as shown in Upwell", {
		...SORTED_COLUMN,
		placeholder: 'e.g. Acme Freight',
		columns: NAME_COLUMNS,
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
	answer('Overdue Balance', 'overdueBalance', NUMBER, {
		...ANSWER,
		filters: amountRange('Overdue Balance', 'overdueBalance', CUSTOMER_NOUN),
	}),
	answer('Overdue Invoice Count', 'overdueInvoiceCount', NUMBER, ANSWER),
	relatedList(
		'Payment Line Items (JSON)',
		'paymentLineItems',
		`Payments to store along with the customer, as a list. ${JSON_IN_CENTS}.`,
		{ ...RELATED_LIST, hint: 'Such as [{ "totalAmount": 284750 }]' },
	),
	relatedList(
		'Remittance Line Items (JSON)',
		'remittanceLineItems',
		`Remittances to store along with the customer, as a list. ${JSON_IN_CENTS}.`,
		RELATED_LIST,
	),
	...sourceKeyFields(CUSTOMER_NOUN, SORTED_COLUMN.in, true, CUSTOMER_NAMES),
	answer('Updated At', 'updatedAt', TEXT, {
		...ANSWER,
		filters: timeRange('Updated', 'updatedAt', CUSTOMER_NOUN),
	}),
];
