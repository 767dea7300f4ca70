import type { Field, Noun, ResourceDescription } from '../description';
import { create } from '../operations/create';
import { get } from '../operations/get';
import { getMany } from '../operations/getMany';
import { resource } from '../operations/operation';
import { update } from '../operations/update';
import { currencyField } from '../parameters/currency';
import {
	amountField as amount,
	dateField as date,
	idField as id,
	referenceField as reference,
	textField as text,
} from '../parameters/fieldKinds';
import { amountRange, dateRange, timeRange } from '../parameters/filters';
import { sourceKeyFields } from '../parameters/sourceKeyFields';
import {
	createdAtField,
	ownIdField,
	sourceSystemMetaField,
	statusField,
	tenantIdField,
	updatedAtField,
} from './commonFields';
import { CREATE_MANY, CREATE_ONCE, endpoint, READ, UPDATE } from './endpoint';
import { CUSTOMER_TARGET, INVOICE_TARGET, PAYMENT_TARGET } from './targets';
import { GIVEN, SORTED_COLUMN } from './uses';

const NOUN: Noun = {
	one: 'customer payment line item',
	many: 'customer payment line items',
	article: 'a',
};

const ONLY = `Only ${NOUN.many}`;

// An answer does not show the source system [docs: customer-payment-line-items/get-one-customer-payment-line-item].
const [SOURCE_SYSTEM, SOURCE_ID] = sourceKeyFields(
	NOUN,
	SORTED_COLUMN.in,
	true,
	['line item'],
	false,
);

/**
 * The fields of the table `payment_line_items` [docs: api-reference/customer-payment-line-items]. The meanings are inferred:
 * the documentation states names and types only.
 */
const FIELDS: readonly Field[] = [
	date('Check Date', 'checkDate', 'The date on the check', {
		...SORTED_COLUMN,
		filters: dateRange('Check Date', 'checkDate', NOUN),
	}),
	id('Check or ACH Number', 'checkOrAchNumber', 'The number of the check or of the ACH transfer', {
		...SORTED_COLUMN,
		placeholder: 'e.g. 100245',
		exactFilter: `${ONLY} with exactly this number`,
	}),
	createdAtField({ ...SORTED_COLUMN, filters: timeRange('Created', 'createdAt', NOUN) }),
	currencyField({ ...SORTED_COLUMN, exactFilter: `${ONLY} in this currency` }),
	reference('Customer ID', 'customerId', 'The customer who paid', {
		...SORTED_COLUMN,
		target: CUSTOMER_TARGET,
		exactFilter: `${ONLY} of the customer with this Upwell ID`,
	}),
	text(
		'Exchange Rate',
		'exchangeRate',
		'From one currency into another; Upwell does not publish which way',
		{ ...SORTED_COLUMN, placeholder: 'e.g. 1.08' },
	),
	amount('Fees', 'fees', 'What the payment cost beside the amount', SORTED_COLUMN),
	ownIdField(SORTED_COLUMN),
	reference('Invoice ID', 'invoiceId', 'The invoice that was paid', {
		...SORTED_COLUMN,
		target: INVOICE_TARGET,
		exactFilter: `${ONLY} of the invoice with this Upwell ID`,
	}),
	text('Notes', 'notes', 'Anything to be remembered about it', SORTED_COLUMN),
	reference('Payment ID', 'paymentId', 'The payment that it is a part of', {
		...SORTED_COLUMN,
		target: PAYMENT_TARGET,
		exactFilter: `${ONLY} of the payment with this Upwell ID`,
	}),
	{ ...SOURCE_SYSTEM, in: ['create', 'update'] },
	SOURCE_ID,
	sourceSystemMetaField('line item', SORTED_COLUMN),
	statusField({ ...SORTED_COLUMN, exactFilter: `${ONLY} with exactly this status` }),
	tenantIdField(GIVEN),
	amount('Total Amount', 'totalAmount', 'What was paid', {
		...SORTED_COLUMN,
		filters: amountRange('Total Amount', 'totalAmount', NOUN),
	}),
	amount(
		'Total Amount With Fees',
		'totalAmountWithFees',
		'What was paid, fees included',
		SORTED_COLUMN,
	),
	date('Transaction Date', 'transactionDate', 'When the payment was made', {
		...SORTED_COLUMN,
		filters: dateRange('Transaction Date', 'transactionDate', NOUN),
	}),
	updatedAtField({ ...SORTED_COLUMN, filters: timeRange('Updated', 'updatedAt', NOUN) }),
];

const LINE_ITEMS = '/api/rest/customer_payment_line_items';
const ONE_LINE_ITEM = `${LINE_ITEMS}/{id}` as const;

/** The table `payment_line_items`: the parts of customer payments [docs: api-reference/customer-payment-line-items]. */
const CUSTOMER_PAYMENT_LINE_ITEM = {
	value: 'customerPaymentLineItem',
	displayName: 'Customer Payment Line Item',
	noun: NOUN,
	fields: FIELDS,
	simplified: [
		...['id', 'sourceSystemId', 'totalAmount', 'currency', 'status', 'customerId', 'invoiceId'],
		...['paymentId', 'transactionDate', 'updatedAt'],
	],
	shownFirst: ['sourceSystem', 'sourceSystemId', 'paymentId', 'invoiceId', 'totalAmount'],
	identity: { id: { placeholder: 'pli_1a2b3c' } },
	recognizedBy: ['totalAmount', 'paymentId', 'invoiceId', 'customerId'],
	endpoints: {
		create: endpoint('POST', LINE_ITEMS, 'createCustomerPaymentLineItem', CREATE_ONCE),
		createMany: endpoint(
			'POST',
			'/api/rest/bulk-customer-payment-line-items',
			'createCustomerPaymentLineItems',
			CREATE_MANY,
		),
		get: endpoint('GET', ONE_LINE_ITEM, 'customerPaymentLineItem', READ),
		search: endpoint('POST', `${LINE_ITEMS}/search`, 'customerPaymentLineItems', READ),
		update: endpoint('PUT', ONE_LINE_ITEM, 'updateCustomerPaymentLineItem', UPDATE),
	},
} as const satisfies ResourceDescription;

const { endpoints } = CUSTOMER_PAYMENT_LINE_ITEM;

export const customerPaymentLineItem = resource(CUSTOMER_PAYMENT_LINE_ITEM, [
	create(CUSTOMER_PAYMENT_LINE_ITEM, endpoints.create),
	get(CUSTOMER_PAYMENT_LINE_ITEM),
	getMany(CUSTOMER_PAYMENT_LINE_ITEM, endpoints.search),
	update(CUSTOMER_PAYMENT_LINE_ITEM),
]);
