import type { Field, Noun, ResourceDescription } from '../description';
import { create } from '../operations/create';
import { del } from '../operations/delete';
import { resource } from '../operations/operation';
import { update } from '../operations/update';
import {
	amountField as amount,
	dateField as date,
	decimalField as decimal,
	idField as id,
	textField as text,
} from '../parameters/fieldKinds';
import { sourceKeyFields } from '../parameters/sourceKeyFields';
import {
	createdAtField,
	ownIdField,
	statusField,
	tenantIdField,
	updatedAtField,
} from './commonFields';
import { CREATE_MANY, CREATE_ONCE, DELETE, endpoint, UPDATE } from './endpoint';
import { COLUMN, GIVEN } from './uses';

const NOUN: Noun = {
	one: 'carrier payment line item',
	many: 'carrier payment line items',
	article: 'a',
};

/**
 * The fields of the table `bill_payment_line_items` [docs: api-reference/carrier-payment-line-items]. The meanings are
 * inferred: the documentation states names and types only.
 */
const FIELDS: readonly Field[] = [
	amount('Amount', 'amount', 'What was paid', COLUMN),
	id('Bill ID', 'billId', 'The Upwell ID of the bill that was paid', {
		...COLUMN,
		placeholder: 'e.g. bill_1a2b3c',
	}),
	id('Bill Payment ID', 'billPaymentId', 'The Upwell ID of the payment that it is a part of', {
		...GIVEN,
		placeholder: 'e.g. bpay_1a2b3c',
	}),
	id('Billing Account Number', 'billingAccountNumber', 'The account that was paid', COLUMN),
	text('Billing Name', 'billingName', 'In whose name the account is', COLUMN),
	id('Carrier ID', 'carrierId', 'The Upwell ID of the carrier that was paid', COLUMN),
	id('Check or ACH Number', 'checkOrAchNumber', 'The number of the check or of the ACH transfer', {
		...COLUMN,
		placeholder: 'e.g. 100245',
	}),
	createdAtField(COLUMN),
	ownIdField(COLUMN),
	text('Notes', 'notes', 'Anything to be remembered about it', COLUMN),
	decimal('Reference Number', 'referenceNumber', 'A number by which it is known', {
		...COLUMN,
		placeholder: 'e.g. 1001',
	}),
	...sourceKeyFields(NOUN, COLUMN.in, false, ['line item'], false),
	statusField(COLUMN),
	tenantIdField(GIVEN),
	date('Transaction Date', 'transactionDate', 'When the payment was made', COLUMN),
	updatedAtField(COLUMN),
];

const LINE_ITEMS = '/api/rest/carrier_payment_line_items';
const ONE_LINE_ITEM = `${LINE_ITEMS}/{id}` as const;

/**
 * The table `bill_payment_line_items`: the parts of payments to carriers. Upwell publishes no way to read one
 * [docs: api-reference/carrier-payment-line-items].
 */
const CARRIER_PAYMENT_LINE_ITEM = {
	value: 'carrierPaymentLineItem',
	displayName: 'Carrier Payment Line Item',
	noun: NOUN,
	fields: FIELDS,
	simplified: [
		...['id', 'sourceSystem', 'sourceSystemId'],
		...['billId', 'status', 'amount', 'transactionDate'],
	],
	shownFirst: ['sourceSystem', 'sourceSystemId', 'billId', 'amount'],
	identity: { id: { placeholder: 'bpli_1a2b3c' } },
	endpoints: {
		create: endpoint('POST', LINE_ITEMS, 'createCarrierPaymentLineItem', CREATE_ONCE),
		createMany: endpoint(
			'POST',
			'/api/rest/bulk-carrier-payment-line-items',
			'createCarrierPaymentLineItems',
			CREATE_MANY,
		),
		delete: endpoint('DELETE', ONE_LINE_ITEM, 'deleteCarrierPaymentLineItem', DELETE),
		update: endpoint('PUT', ONE_LINE_ITEM, 'updateCarrierPaymentLineItem', UPDATE),
	},
} as const satisfies ResourceDescription;

export const carrierPaymentLineItem = resource(CARRIER_PAYMENT_LINE_ITEM, [
	create(CARRIER_PAYMENT_LINE_ITEM, CARRIER_PAYMENT_LINE_ITEM.endpoints.create),
	del(CARRIER_PAYMENT_LINE_ITEM),
	update(CARRIER_PAYMENT_LINE_ITEM),
]);
