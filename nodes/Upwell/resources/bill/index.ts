import type { Field, Noun, ResourceDescription } from '../../description';
import { create } from '../../operations/create';
import { resource } from '../../operations/operation';
import { update } from '../../operations/update';
import {
	amountField as amount,
	ANY_JSON,
	dateField as date,
	dateTimeField as dateTime,
	idField as id,
	objectOf,
	relatedRecordField as relatedRecord,
	textField as text,
} from '../../parameters/fieldKinds';
import { sourceKeyFields } from '../../parameters/sourceKeyFields';
import {
	createdAtField,
	ownIdField,
	sourceSystemMetaField,
	statusField,
	tenantIdField,
	updatedAtField,
} from '../commonFields';
import { CREATE_MANY, CREATE_ONCE, endpoint, UPDATE } from '../endpoint';
import { COLUMN, GIVEN } from '../uses';
import { BILL_LINE_ITEMS } from './lineItems';

const NOUN: Noun = { one: 'bill', many: 'bills', article: 'a' };

const VENDOR = objectOf(
	...['createdAt', 'id', 'name', 'sourceSystem', 'sourceSystemId', 'updatedAt'],
);

/**
 * The fields of the table `bills` [docs: api-reference/bills]. The meanings are inferred: the documentation states names and
 * types only, and has the dates as strings.
 */
const FIELDS: readonly Field[] = [
	...BILL_LINE_ITEMS,
	dateTime(
		'Bill Line Items Last Updated At',
		'billLineItemsLastUpdatedAt',
		'When the line items were last updated. Only needed when synchronizing two systems.',
		GIVEN,
	),
	id('Carrier ID', 'carrierId', 'The Upwell ID of the carrier', COLUMN),
	id(
		'Check or ACH Number',
		'checkOrAchNumber',
		'The number of the check or of the ACH transfer by which it was paid',
		COLUMN,
	),
	createdAtField(COLUMN),
	text('Currency', 'currency', 'A three-letter code such as USD', COLUMN),
	date('Due Date', 'dueDate', 'By when it has to be paid', COLUMN),
	ownIdField(COLUMN),
	date('Issue Date', 'issueDate', 'When it was issued', COLUMN),
	text('Notes', 'notes', 'Anything to be remembered about it', COLUMN),
	id('Pay To Account', 'payToAccount', 'The account to which it is paid', COLUMN),
	id('PRO Number', 'proNumber', "The carrier's own number for the shipment", COLUMN),
	id('Reference Number', 'referenceNumber', 'The number by which it is known', {
		...COLUMN,
		placeholder: 'e.g. BILL-1001',
		columns: [['Bill Number', 'Bill No', 'Invoice Number']],
	}),
	...sourceKeyFields(NOUN, COLUMN.in, false, [NOUN.one], false),
	sourceSystemMetaField(NOUN.one, COLUMN),
	statusField(COLUMN),
	tenantIdField(GIVEN),
	text('Terms', 'terms', 'The terms of payment', { ...COLUMN, placeholder: 'e.g. Net 30' }),
	amount('Total Amount', 'totalAmount', 'What has to be paid', COLUMN),
	updatedAtField(COLUMN),
	relatedRecord(
		'Vendor (JSON)',
		'vendor',
		'Who is to be paid, to be stored along with the bill. For a vendor that exists, give its ID instead.',
		{
			in: ['create', 'output'],
			hint: 'Such as { "name": "Blue Line Trucking" }',
			preview: { ...VENDOR, properties: { ...VENDOR.properties, sourceSystemMeta: ANY_JSON } },
		},
	),
	id('Vendor ID', 'vendorId', 'The Upwell ID of the vendor', COLUMN),
];

const BILLS = '/api/rest/bills';

/** The table `bills`. Upwell publishes no way to read one [docs: api-reference/bills]. */
const BILL = {
	value: 'bill',
	displayName: 'Bill',
	noun: NOUN,
	fields: FIELDS,
	simplified: [
		...['id', 'sourceSystem', 'sourceSystemId'],
		...['referenceNumber', 'status', 'totalAmount', 'currency', 'dueDate'],
	],
	shownFirst: ['sourceSystem', 'sourceSystemId', 'referenceNumber', 'totalAmount'],
	identity: { id: { placeholder: 'bill_1a2b3c' } },
	titleField: 'referenceNumber',
	endpoints: {
		create: endpoint('POST', BILLS, 'createBill', CREATE_ONCE),
		createMany: endpoint('POST', '/api/rest/bulk-bills', 'createBills', CREATE_MANY),
		update: endpoint('PUT', `${BILLS}/{id}`, 'updateBill', UPDATE),
	},
} as const satisfies ResourceDescription;

export const bill = resource(BILL, [create(BILL, BILL.endpoints.create), update(BILL)]);
