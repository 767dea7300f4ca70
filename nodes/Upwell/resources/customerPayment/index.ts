import type { Field, Noun, ResourceDescription } from '../../description';
import { create } from '../../operations/create';
import { get } from '../../operations/get';
import { getMany } from '../../operations/getMany';
import { resource } from '../../operations/operation';
import { update } from '../../operations/update';
import { currencyField } from '../../parameters/currency';
import {
	amountField as amount,
	dateField as date,
	idField as id,
} from '../../parameters/fieldKinds';
import { amountRange, dateRange, timeRange } from '../../parameters/filters';
import { sourceKeyFields } from '../../parameters/sourceKeyFields';
import {
	createdAtField,
	ownIdField,
	sourceSystemMetaField,
	tenantIdField,
	updatedAtField,
} from '../commonFields';
import { CREATE_ONCE, endpoint, READ, UPDATE } from '../endpoint';
import { PAYMENT_LINE_ITEMS } from './lineItems';

const NOUN: Noun = { one: 'customer payment', many: 'customer payments', article: 'a' };

const COLUMN = { in: ['create', 'update', 'output', 'sort'] } as const;
const INPUT_ONLY = { in: ['create', 'update'] } as const;

/**
 * The fields of the table `payments` [docs: api-reference/customer-payments]. The meanings are inferred: the documentation
 * states names and types only.
 */
const FIELDS: readonly Field[] = [
	date('Check Date', 'checkDate', 'The date on the check', {
		...COLUMN,
		filters: dateRange('Check Date', 'checkDate', NOUN),
	}),
	id('Check or ACH Number', 'checkOrAchNumber', 'The number of the check or of the ACH transfer', {
		...COLUMN,
		placeholder: 'e.g. 100245',
		columns: [['Check Number', 'ACH Number', 'Check No', 'Payment Number']],
		exactFilter: 'Only customer payments with exactly this number',
	}),
	createdAtField({ ...COLUMN, filters: timeRange('Created', 'createdAt', NOUN) }),
	currencyField({ ...COLUMN, exactFilter: 'Only customer payments in this currency' }),
	ownIdField(COLUMN),
	...PAYMENT_LINE_ITEMS,
	...sourceKeyFields(NOUN, COLUMN.in, true, ['payment'], false),
	sourceSystemMetaField(NOUN.one, COLUMN),
	tenantIdField(INPUT_ONLY),
	amount('Total Amount', 'totalAmount', 'What was paid', {
		...COLUMN,
		columns: [['Amount', 'Payment Amount', 'Amount Paid']],
		filters: amountRange('Total Amount', 'totalAmount', NOUN),
	}),
	date('Transaction Date', 'transactionDate', 'When the payment was made', {
		...COLUMN,
		columns: [['Payment Date', 'Date Paid']],
		filters: dateRange('Transaction Date', 'transactionDate', NOUN),
	}),
	updatedAtField({ ...COLUMN, filters: timeRange('Updated', 'updatedAt', NOUN) }),
];

const PAYMENTS = '/api/rest/customer_payments';
const ONE_PAYMENT = `${PAYMENTS}/{id}` as const;

/** The table `payments`, of what customers have paid [docs: api-reference/customer-payments]. */
const CUSTOMER_PAYMENT = {
	value: 'customerPayment',
	displayName: 'Customer Payment',
	noun: NOUN,
	fields: FIELDS,
	simplified: [
		...['id', 'sourceSystem', 'sourceSystemId', 'checkOrAchNumber', 'totalAmount', 'currency'],
		...['transactionDate', 'checkDate', 'createdAt', 'updatedAt'],
	],
	shownFirst: ['sourceSystem', 'sourceSystemId', 'totalAmount', 'checkOrAchNumber'],
	identity: { id: { placeholder: 'pay_1a2b3c' } },
	titleField: 'checkOrAchNumber',
	recognizedBy: ['totalAmount', 'checkOrAchNumber', 'transactionDate'],
	endpoints: {
		create: endpoint('POST', PAYMENTS, 'createCustomerPayment', CREATE_ONCE),
		get: endpoint('GET', ONE_PAYMENT, 'customerPayment', READ),
		search: endpoint('POST', `${PAYMENTS}/search`, 'customerPayments', READ),
		update: endpoint('PUT', ONE_PAYMENT, 'updateCustomerPayment', UPDATE),
	},
} as const satisfies ResourceDescription;

const { endpoints } = CUSTOMER_PAYMENT;

export const customerPayment = resource(CUSTOMER_PAYMENT, [
	create(CUSTOMER_PAYMENT, endpoints.create),
	get(CUSTOMER_PAYMENT),
	getMany(CUSTOMER_PAYMENT, endpoints.search),
	update(CUSTOMER_PAYMENT),
]);
