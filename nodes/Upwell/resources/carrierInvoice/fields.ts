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
	relatedListField as relatedList,
	relatedRecordField as relatedRecord,
	textField as text,
} from '../../parameters/fieldKinds';
import { APPROVED_STATUSES, UNAPPROVED_STATUSES } from './statuses';

/** Given, and not in an answer as far as that is published. */
const GIVEN = { in: ['create', 'update'] } as const;
const COLUMN = { in: ['create', 'update', 'output'] } as const;
const CHANGED = { in: ['update'] } as const;

/** Records of their own, stored along with a new carrier invoice. */
const RELATED = { in: ['create'], hint: 'Such as { … }' } as const;
const RELATED_LIST = { in: ['create'], hint: 'Such as [{ … }]' } as const;

const BY_UPWELL = 'Set by Upwell: leave it out';
const KEPT = { ...GIVEN, keepsValue: true } as const;
const MATCHED = 'Upwell finds it by itself, by the numbers on the carrier invoice.';
const UNPUBLISHED =
	'Upwell does not publish the names of the fields: ask Upwell for them, or leave this out.';
const OWN_FORM = 'Upwell does not publish their form';
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
		`Further numbers on the carrier invoice. ${OWN_FORM}.`,
		{ ...GIVEN, hint: 'Such as ["A-100", "A-101"]' },
	),
	dateTime('Assigned At', 'assignedAt', 'When somebody was made responsible for it', GIVEN),
	relatedRecord(
		'Assigned By (JSON)',
		'assignedBy',
		`The user who made somebody responsible, as a record of its own. ${UNPUBLISHED}`,
		RELATED,
	),
	id('Assigned By ID', 'assignedById', 'The Upwell ID of the user who did that', GIVEN),
	relatedRecord(
		'Assigned To (JSON)',
		'assignedTo',
		`The user who is responsible, as a record of its own. ${UNPUBLISHED}`,
		RELATED,
	),
	id('Assigned To ID', 'assignedToId', 'The Upwell ID of the user who is responsible', GIVEN),
	amount('Balance', 'balance', 'What is still to be paid', COLUMN),
	id(
		'Bill ID',
		'billId',
		`The Upwell ID of the bill that it is audited against. ${MATCHED}`,
		COLUMN,
	),
	id('Bill of Lading Number', 'billOfLadingNumber', `As on the bill of lading. ${MATCHES}`, GIVEN),
	relatedRecord(
		'Carrier Billing Address (JSON)',
		'carrierBillingAddress',
		`Where the carrier is paid, as a record of its own. ${UNPUBLISHED}`,
		RELATED,
	),
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
	dateTime('Created At', 'createdAt', BY_UPWELL, { ...COLUMN, keepsValue: true }),
	id('Created From Email Message ID', 'createdFromEmailMessageId', BY_UPWELL, GIVEN),
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
	dateTime('Documents Modified At', 'documentsModifiedAt', BY_UPWELL, GIVEN),
	dateTime(
		'Documents Type or Customer Visibility Updated At',
		'documentsTypeOrCustomerVisibilityUpdatedAt',
		BY_UPWELL,
		GIVEN,
	),
	date('Due Date', 'dueDate', 'When it is to be paid', COLUMN),
	relatedList('Email Message Associations (JSON)', 'emailMessageAssociations', BY_UPWELL, {
		...RELATED_LIST,
	}),
	answer('Exceptions', 'exceptions'),
	relatedRecord(
		'Factor (JSON)',
		'factor',
		`The factoring company that is paid in place of the carrier, as a record of its own. ${UNPUBLISHED}`,
		RELATED,
	),
	relatedRecord(
		'Factor Address (JSON)',
		'factorAddress',
		`Where the factoring company is paid, as a record of its own. ${UNPUBLISHED}`,
		RELATED,
	),
	id('Factor Address ID', 'factorAddressId', 'The Upwell ID of that address', GIVEN),
	id('Factor ID', 'factorId', 'The Upwell ID of the factoring company', GIVEN),
	relatedList(
		'File Associations (JSON)',
		'fileAssociations',
		`Documents that are in Upwell already, as a list. ${UNPUBLISHED}`,
		RELATED_LIST,
	),
	id('ID', 'id', BY_UPWELL, { ...COLUMN, keepsValue: true, preview: { type: 'string' } }),
	id(
		'Invoice Number',
		'invoiceNumber',
		"The carrier's number for the carrier invoice. Nothing that Upwell documents refuses a second one with the same number: to filter those out, use n8n's 'Remove Duplicates' with it before this node.",
		{ ...COLUMN, placeholder: 'e.g. INV-2041' },
	),
	date('Issue Date', 'issueDate', 'The date on the carrier invoice', COLUMN),
	id('Load Number', 'loadNumber', 'The number of the load in your TMS', COLUMN),
	relatedList('Merged From (JSON)', 'mergedFrom', BY_UPWELL, RELATED_LIST),
	id('Merged Into Carrier Invoice ID', 'mergedIntoCarrierInvoiceId', BY_UPWELL, GIVEN),
	relatedRecord('Merged To (JSON)', 'mergedTo', BY_UPWELL, RELATED),
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
		`Numbers on the carrier invoice. ${OWN_FORM}.`,
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
	id('Tenant ID', 'tenantId', 'Leave this out: the API key decides on the tenant', KEPT),
	enumeration(
		'TMS Documents Upload Status',
		'tmsDocumentsUploadStatus',
		'Whether its documents have reached the TMS',
		{ ...GIVEN, values: ['FAILURE'] },
	),
	amount('Total Amount', 'totalAmount', 'What the carrier asks for, taxes included', GIVEN),
	amount('Total Tax Amount', 'totalTaxAmount', 'The taxes in it', GIVEN),
	dateTime('Updated At', 'updatedAt', BY_UPWELL, { ...COLUMN, keepsValue: true }),
];
