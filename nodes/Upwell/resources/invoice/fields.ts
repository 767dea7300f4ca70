import type { Field } from '../../description';
import {
	amountField as amount,
	answerField as answer,
	booleanField as boolean,
	dateField as date,
	dateTimeField as dateTime,
	enumerationField as enumeration,
	idField as id,
	jsonField as json,
	listOf,
	objectOf,
	referenceField as reference,
	textField as text,
} from '../../parameters/fieldKinds';
import { sourceKeyFields } from '../../parameters/sourceKeyFields';
import { SET_BY_UPWELL } from '../commonFields';
import { CUSTOMER_TARGET, INVOICE_NOUN } from '../targets';
import { COLUMN, GIVEN } from '../uses';
import * as columns from './columns';
import { LINE_ITEMS } from './lineItems';
import * as related from './related';

/** An update cannot clear an amount: `balance` is NOT NULL [docs: integration-patterns], and a total follows the same sense. */
const AMOUNT = { ...COLUMN, keepsValue: true } as const;

const SHIPMENT = { type: 'object', properties: { shipment: objectOf('id', 'shipmentId') } };

const PORTAL = 'in the words of Upwell, which are not published';

/**
 * The 42 fields of `InvoicesInsertInput`, and those of the answers [docs: api-reference/invoices/create-one-invoice,
 * get-one-invoice, search-invoices]. Of `InvoicesSetInput` the fields are not published: that it takes the same, related
 * records aside, is inferred. What is only given never comes back [docs: compare the answers]. The meanings are inferred too: the documentation states names and types only.
 */
export const INVOICE_FIELDS: readonly Field[] = [
	boolean(
		'Approved to Send',
		'approvedToSend',
		"Whether the invoice is approved for sending. The operation 'Approve' does that with its checks.",
		GIVEN,
	),
	amount(
		'Balance',
		'balance',
		'What is still to be paid. Left blank, a new invoice gets its total amount; of an invoice that exists, the balance stays as it is.',
		{
			...AMOUNT,
			columns: columns.BALANCE_COLUMNS,
			updateDescription: 'What is still to be paid',
		},
	),
	id('Bill of Lading Number', 'billOfLadingNumber', 'As on the bill of lading', {
		...GIVEN,
		columns: columns.BOL_COLUMNS,
	}),
	id('Carrier PRO Number', 'carrierProNumber', "The carrier's own number for the freight", {
		...GIVEN,
		columns: columns.PRO_COLUMNS,
	}),
	related.CASS_BARCODE_MAPPING,
	id('Check or ACH Number', 'checkOrAchNumber', 'The number of the payment', {
		...GIVEN,
		columns: columns.CHECK_COLUMNS,
	}),
	text('Company Division', 'companyDivision', 'The division of your company', {
		...COLUMN,
		columns: columns.DIVISION_COLUMNS,
	}),
	answer('Created At', 'createdAt'),
	text('Created From Email Message ID', 'createdFromEmailMessageId', SET_BY_UPWELL, GIVEN),
	answer('Customer', 'customer', objectOf('id', 'name')),
	reference('Customer ID', 'customerId', 'The customer in Upwell that the invoice is for', {
		...COLUMN,
		columns: columns.CUSTOMER_COLUMNS,
		target: CUSTOMER_TARGET,
	}),
	id(
		'Customer Reference Number',
		'customerReferenceNumber',
		"The customer's own number, such as that of a purchase order",
		{ ...COLUMN, columns: columns.REFERENCE_COLUMNS },
	),
	dateTime('Debits Updated At', 'debitsUpdatedAt', SET_BY_UPWELL, GIVEN),
	date('Delivery Date', 'deliveryDate', 'When the freight was delivered', {
		...GIVEN,
		columns: columns.DELIVERY_DATE_COLUMNS,
	}),
	json(
		'Document Exceptions (JSON)',
		'documentExceptions',
		'What is wrong with the documents of the invoice. Upwell does not publish its form: leave it out unless Upwell asks for it.',
		GIVEN,
	),
	date('Due Date', 'dueDate', 'When the invoice has to be paid', {
		...COLUMN,
		columns: columns.DUE_DATE_COLUMNS,
	}),
	related.EDI_DOCUMENTS,
	related.EXCEPTIONS,
	boolean(
		'Externally Managed',
		'externallyManaged',
		'Whether another system manages the invoice. Upwell does not publish what follows from it.',
		GIVEN,
	),
	related.FILE_ASSOCIATIONS,
	dateTime('File Associations Updated At', 'fileAssociationsUpdatedAt', SET_BY_UPWELL, GIVEN),
	answer('ID', 'id', { type: 'string' }),
	...LINE_ITEMS,
	answer('Invoice Number', 'invoiceNumber'),
	answer('Invoice Shipments', 'invoiceShipments', listOf(SHIPMENT)),
	date('Issue Date', 'issueDate', 'The date on the invoice', {
		...COLUMN,
		columns: columns.ISSUE_DATE_COLUMNS,
	}),
	text('Last Updated By Email Message ID', 'lastUpdatedByEmailMessageId', SET_BY_UPWELL, GIVEN),
	related.LATEST_CASS_STATUS,
	dateTime('Line Items Last Updated At', 'lineItemsLastUpdatedAt', SET_BY_UPWELL, GIVEN),
	json(
		'Metadata (JSON)',
		'metadata',
		'Anything else you want to keep with the invoice, in a form of your own',
		{ ...GIVEN, hint: 'Such as { "load": "10042" }' },
	),
	id('Number', 'number', 'The number on the invoice', {
		...COLUMN,
		placeholder: 'e.g. INV-10042',
		columns: columns.NUMBER_COLUMNS,
	}),
	dateTime('Paid Date', 'paidDate', 'When the invoice was paid', {
		...GIVEN,
		columns: columns.PAID_DATE_COLUMNS,
	}),
	related.PAYMENT_LINE_ITEMS,
	text('Portal Exception', 'portalException', `What a portal objected to, ${PORTAL}`, GIVEN),
	text('Portal Slug', 'portalSlug', `The portal of the customer, ${PORTAL}`, GIVEN),
	dateTime('Received At', 'receivedAt', 'When the customer received the invoice', GIVEN),
	text(
		'Received From Portal Slug',
		'receivedFromPortalSlug',
		`The portal that the invoice came from, ${PORTAL}`,
		GIVEN,
	),
	json(
		'Reference Numbers (JSON)',
		'referenceNumbers',
		'Further numbers of the invoice. Upwell does not publish their form.',
		{ ...GIVEN, hint: 'Such as ["PO-7781"]' },
	),
	date(
		'Scheduled Payment Date',
		'scheduledPaymentDate',
		'When the customer is going to pay',
		GIVEN,
	),
	dateTime('Sent At', 'sentAt', 'When the invoice was sent to the customer', GIVEN),
	text(
		'Sent to Portal Slug',
		'sentToPortalSlug',
		`The portal that the invoice was sent to, ${PORTAL}`,
		GIVEN,
	),
	date('Ship Date', 'shipDate', 'When the freight was shipped', {
		...GIVEN,
		columns: columns.SHIP_DATE_COLUMNS,
	}),
	...sourceKeyFields(INVOICE_NOUN, COLUMN.in, false, columns.INVOICE_NAMES, true),
	enumeration('Status', 'status', 'Where the invoice stands', {
		...COLUMN,
		values: ['created'],
	}),
	amount('Total Amount', 'totalAmount', 'What the invoice comes to; of a credit note below zero', {
		...AMOUNT,
		required: true,
		columns: columns.TOTAL_COLUMNS,
	}),
	amount('Total Tax Amount', 'totalTaxAmount', 'The tax in the total amount', {
		...GIVEN,
		columns: columns.TAX_COLUMNS,
	}),
	answer('Updated At', 'updatedAt'),
];
