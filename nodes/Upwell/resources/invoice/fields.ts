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
import { CUSTOMER_TARGET, INVOICE_NOUN } from '../targets';
import * as columns from './columns';
import { LINE_ITEMS } from './lineItems';
import * as related from './related';

/** Given and returned. */
const COLUMN = { in: ['create', 'update', 'output'] } as const;

/** Given, and never returned [docs: compare the answers of api-reference/invoices]. */
const INPUT_ONLY = { in: ['create', 'update'] } as const;

/** An update cannot clear an amount: `balance` is NOT NULL [docs: integration-patterns], and a total follows the same sense. */
const AMOUNT = { ...COLUMN, keepsValue: true } as const;

const SHIPMENT = { type: 'object', properties: { shipment: objectOf('id', 'shipmentId') } };

const SET_BY_UPWELL = 'Set by Upwell: leave it out';
const PORTAL = 'in the words of Upwell, which are not published';

/**
 * The 42 fields of `InvoicesInsertInput`, and those of the answers [docs: api-reference/invoices/create-one-invoice,
 * get-one-invoice, search-invoices]. Of `InvoicesSetInput` the fields are not published: that it takes the same, related
 * records aside, is inferred. The meanings are inferred too: the documentation states names and types only.
 */
export const INVOICE_FIELDS: readonly Field[] = [
	boolean(
		'Approved to Send',
		'approvedToSend',
		"Whether the invoice is approved for sending. The operation 'Approve' does that with its checks.",
		INPUT_ONLY,
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
		...INPUT_ONLY,
		columns: columns.BOL_COLUMNS,
	}),
	id('Carrier PRO Number', 'carrierProNumber', "The carrier's own number for the freight", {
		...INPUT_ONLY,
		columns: columns.PRO_COLUMNS,
	}),
	related.CASS_BARCODE_MAPPING,
	id('Check or ACH Number', 'checkOrAchNumber', 'The number of the payment', {
		...INPUT_ONLY,
		columns: columns.CHECK_COLUMNS,
	}),
	text('Company Division', 'companyDivision', 'The division of your company', {
		...COLUMN,
		columns: columns.DIVISION_COLUMNS,
	}),
	answer('Created At', 'createdAt'),
	text('Created From Email Message ID', 'createdFromEmailMessageId', SET_BY_UPWELL, INPUT_ONLY),
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
	dateTime('Debits Updated At', 'debitsUpdatedAt', SET_BY_UPWELL, INPUT_ONLY),
	date('Delivery Date', 'deliveryDate', 'When the freight was delivered', {
		...INPUT_ONLY,
		columns: columns.DELIVERY_DATE_COLUMNS,
	}),
	json(
		'Document Exceptions (JSON)',
		'documentExceptions',
		'What is wrong with the documents of the invoice. Upwell does not publish its form: leave it out unless Upwell asks for it.',
		INPUT_ONLY,
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
		INPUT_ONLY,
	),
	related.FILE_ASSOCIATIONS,
	dateTime('File Associations Updated At', 'fileAssociationsUpdatedAt', SET_BY_UPWELL, INPUT_ONLY),
	answer('ID', 'id', { type: 'string' }),
	...LINE_ITEMS,
	answer('Invoice Number', 'invoiceNumber'),
	answer('Invoice Shipments', 'invoiceShipments', listOf(SHIPMENT)),
	date('Issue Date', 'issueDate', 'The date on the invoice', {
		...COLUMN,
		columns: columns.ISSUE_DATE_COLUMNS,
	}),
	text(
		'Last Updated By Email Message ID',
		'lastUpdatedByEmailMessageId',
		SET_BY_UPWELL,
		INPUT_ONLY,
	),
	related.LATEST_CASS_STATUS,
	dateTime('Line Items Last Updated At', 'lineItemsLastUpdatedAt', SET_BY_UPWELL, INPUT_ONLY),
	json(
		'Metadata (JSON)',
		'metadata',
		'Anything else you want to keep with the invoice, in a form of your own',
		{ ...INPUT_ONLY, hint: 'Such as { "load": "10042" }' },
	),
	id('Number', 'number', 'The number on the invoice', {
		...COLUMN,
		placeholder: 'e.g. INV-10042',
		columns: columns.NUMBER_COLUMNS,
	}),
	dateTime('Paid Date', 'paidDate', 'When the invoice was paid', {
		...INPUT_ONLY,
		columns: columns.PAID_DATE_COLUMNS,
	}),
	related.PAYMENT_LINE_ITEMS,
	text('Portal Exception', 'portalException', `What a portal objected to, ${PORTAL}`, INPUT_ONLY),
	text('Portal Slug', 'portalSlug', `The portal of the customer, ${PORTAL}`, INPUT_ONLY),
	dateTime('Received At', 'receivedAt', 'When the customer received the invoice', INPUT_ONLY),
	text(
		'Received From Portal Slug',
		'receivedFromPortalSlug',
		`The portal that the invoice came from, ${PORTAL}`,
		INPUT_ONLY,
	),
	json(
		'Reference Numbers (JSON)',
		'referenceNumbers',
		'Further numbers of the invoice. Upwell does not publish their form.',
		{ ...INPUT_ONLY, hint: 'Such as ["PO-7781"]' },
	),
	date(
		'Scheduled Payment Date',
		'scheduledPaymentDate',
		'When the customer is going to pay',
		INPUT_ONLY,
	),
	dateTime('Sent At', 'sentAt', 'When the invoice was sent to the customer', INPUT_ONLY),
	text(
		'Sent to Portal Slug',
		'sentToPortalSlug',
		`The portal that the invoice was sent to, ${PORTAL}`,
		INPUT_ONLY,
	),
	date('Ship Date', 'shipDate', 'When the freight was shipped', {
		...INPUT_ONLY,
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
		...INPUT_ONLY,
		columns: columns.TAX_COLUMNS,
	}),
	answer('Updated At', 'updatedAt'),
];
