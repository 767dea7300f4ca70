import type { Field } from '../../description';
import { currencyField } from '../../parameters/currency';
import {
	amountField as amount,
	answerField as answer,
	dateField as date,
	dateTimeField as dateTime,
	enumerationField as enumeration,
	idField as id,
	jsonField as json,
	listOf,
	objectOf,
	textField as text,
} from '../../parameters/fieldKinds';
import {
	createdAtField,
	ownIdField,
	SET_BY_UPWELL,
	tenantIdField,
	updatedAtField,
} from '../commonFields';
import { COLUMN, GIVEN } from '../uses';
import * as related from './related';
import { APPROVED_STATUSES, UNAPPROVED_STATUSES } from './statuses';

const CHANGED = { in: ['update'] } as const;

const MATCHED = 'Upwell finds it by itself, by the numbers on the carrier invoice.';
const UNPUBLISHED_FORM = 'Upwell does not publish their form';
const MATCHES = 'Upwell matches the shipment, the carrier and the bill by it.';

const LINE_ITEM = objectOf(
	...['id', 'lineNumber', 'item', 'description'],
	...['quantity', 'unitPrice', 'totalAmount'],
);

/**
 * The fields of `CarrierInvoicesInsertInput` and `CarrierInvoicesSetInput`, and those of an answer as far as they are
 * published [docs: api-reference/carrier-invoices/create-one-carrier-invoice, …/update-one-carrier-invoice]. The meanings are
 * inferred, apart from the numbers by which Upwell matches [docs: api-guides/carrier-invoice-submission].
 */
export const CARRIER_INVOICE_FIELDS: readonly Field[] = [
	json(
		'Additional Reference Numbers (JSON)',
		'additionalReferenceNumbers',
		`Further numbers on the carrier invoice. ${UNPUBLISHED_FORM}.`,
		{ ...GIVEN, hint: 'Such as ["A-100", "A-101"]' },
	),
	dateTime('Assigned At', 'assignedAt', 'When somebody was made responsible for it', GIVEN),
	related.ASSIGNED_BY,
	id('Assigned By ID', 'assignedById', 'The Upwell ID of the user who did that', GIVEN),
	related.ASSIGNED_TO,
	id('Assigned To ID', 'assignedToId', 'The Upwell ID of the user who is responsible', GIVEN),
	amount('Balance', 'balance', 'What is still to be paid', COLUMN),
	id(
		'Bill ID',
		'billId',
		`The Upwell ID of the bill that it is audited against. ${MATCHED}`,
		COLUMN,
	),
	id('Bill of Lading Number', 'billOfLadingNumber', `As on the bill of lading. ${MATCHES}`, GIVEN),
	related.CARRIER_BILLING_ADDRESS,
	id(
		'Carrier Billing Address ID',
		'carrierBillingAddressId',
		'The Upwell ID of the address where the carrier is paid',
		GIVEN,
	),
	id('Carrier ID', 'carrierId', `The Upwell ID of the carrier. ${MATCHED}`, COLUMN),
	answer('Carrier Invoice Line Items', 'carrierInvoiceLineItems', listOf(LINE_ITEM)),
	text('Carrier Name', 'carrierName', 'The carrier as on the carrier invoice', {
		...GIVEN,
		placeholder: 'e.g. Acme Trucking',
	}),
	id('Carrier PRO Number', 'carrierProNumber', `The carrier's own number. ${MATCHES}`, GIVEN),
	createdAtField(COLUMN),
	id('Created From Email Message ID', 'createdFromEmailMessageId', SET_BY_UPWELL, GIVEN),
	currencyField(COLUMN),
	id(
		'Customer Invoice ID',
		'customerInvoiceId',
		'The Upwell ID of the invoice to the customer for the same shipment',
		GIVEN,
	),
	id('Customer PO Number', 'customerPoNumber', `The customer's order number. ${MATCHES}`, GIVEN),
	id(
		'Customer Reference Number',
		'customerReferenceNumber',
		`The customer's number. ${MATCHES}`,
		GIVEN,
	),
	dateTime(
		'Deleted At',
		'deletedAt',
		'Leave this out: a date here probably makes the carrier invoice count as deleted',
		CHANGED,
	),
	dateTime('Documents Modified At', 'documentsModifiedAt', SET_BY_UPWELL, GIVEN),
	dateTime(
		'Documents Type or Customer Visibility Updated At',
		'documentsTypeOrCustomerVisibilityUpdatedAt',
		SET_BY_UPWELL,
		GIVEN,
	),
	date('Due Date', 'dueDate', 'When it is to be paid', COLUMN),
	related.EMAIL_MESSAGE_ASSOCIATIONS,
	answer('Exceptions', 'exceptions'),
	related.FACTOR,
	related.FACTOR_ADDRESS,
	id('Factor Address ID', 'factorAddressId', 'The Upwell ID of that address', GIVEN),
	id('Factor ID', 'factorId', 'The Upwell ID of the factoring company', GIVEN),
	related.FILE_ASSOCIATIONS,
	ownIdField(COLUMN),
	id(
		'Invoice Number',
		'invoiceNumber',
		"The carrier's number for the carrier invoice. Nothing that Upwell documents refuses a second one with the same number: to filter those out, use n8n's 'Remove Duplicates' with it before this node.",
		{ ...COLUMN, placeholder: 'e.g. INV-2041' },
	),
	date('Issue Date', 'issueDate', 'The date on the carrier invoice', COLUMN),
	id('Load Number', 'loadNumber', 'The number of the load in your TMS', COLUMN),
	related.MERGED_FROM,
	id('Merged Into Carrier Invoice ID', 'mergedIntoCarrierInvoiceId', SET_BY_UPWELL, GIVEN),
	related.MERGED_TO,
	json(
		'Metadata (JSON)',
		'metadata',
		'Anything else you want to keep with the carrier invoice, in a form of your own',
		{ ...COLUMN, hint: 'Such as { "scannedBy": "n8n" }' },
	),
	dateTime('Received At', 'receivedAt', 'When the carrier invoice arrived', COLUMN),
	json(
		'Reference Numbers (JSON)',
		'referenceNumbers',
		`Numbers on the carrier invoice. ${UNPUBLISHED_FORM}.`,
		{
			...COLUMN,
			hint: 'Such as ["R-100", "R-101"]',
		},
	),
	id(
		'Shipment ID',
		'shipmentId',
		`The Upwell ID of the shipment, not your own number for it. ${MATCHED}`,
		COLUMN,
	),
	json(
		'Source System Meta (JSON)',
		'sourceSystemMeta',
		'What your own system keeps of the carrier invoice, in a form of your own',
		{ ...GIVEN, hint: 'Such as { "batch": 12 }' },
	),
	enumeration('Status', 'status', 'How far it is. Upwell sets it by itself in its audit', {
		...COLUMN,
		values: [...APPROVED_STATUSES, ...UNAPPROVED_STATUSES].sort() as [string, ...string[]],
		initial: 'RECEIVED',
	}),
	tenantIdField({ ...GIVEN, keepsValue: true }),
	enumeration(
		'TMS Documents Upload Status',
		'tmsDocumentsUploadStatus',
		'Whether its documents have reached the TMS',
		{ ...GIVEN, values: ['FAILURE'] },
	),
	amount('Total Amount', 'totalAmount', 'What the carrier asks for, taxes included', GIVEN),
	amount('Total Tax Amount', 'totalTaxAmount', 'The taxes in it', GIVEN),
	updatedAtField(COLUMN),
];
