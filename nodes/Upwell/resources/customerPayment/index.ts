import type { Field, ResourceDescription } from '../../description';
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
import { PAYMENT_NOUN, PAYMENT_TARGET } from '../targets';
import { GIVEN, SORTED_COLUMN } from '../uses';
import { PAYMENT_LINE_ITEMS } from './lineItems';

/**
 * The fields of the table `payments` [docs: api-reference/customer-payments]. The meanings are inferred: the documentation
 * states names and types only.
 */
const FIELDS: readonly Field[] = [
	date('Check Date', 'checkDate', 'The date on the check', {
		...SORTED_COLUMN,
		filters: dateRange('Check Date', 'checkDate', PAYMENT_NOUN),
	}),
	id('Check or ACH Number', 'checkOrAchNumber', 'The number of the check or of the ACH transfer', {
		...SORTED_COLUMN,
		placeholder: 'e.g. 100245',
		columns: [['Check Number', 'ACH Number', 'Check No', 'Payment Number']],
		exactFilter: 'Only customer payments with exactly this number',
	}),
	createdAtField({ ...SORTED_COLUMN, filters: timeRange('Created', 'createdAt', PAYMENT_NOUN) }),
	currencyField({ ...SORTED_COLUMN, exactFilter: 'Only customer payments in this currency' }),
	ownIdField(SORTED_COLUMN),
	...PAYMENT_LINE_ITEMS,
	...sourceKeyFields(PAYMENT_NOUN, SORTED_COLUMN.in, true, ['payment'], false),
	sourceSystemMetaField(PAYMENT_NOUN.one, SORTED_COLUMN),
	tenantIdField(GIVEN),
	amount('Total Amount', 'totalAmount', 'What was paid', {
		...SORTED_COLUMN,
		columns: [['Amount', 'Payment Amount', 'Amount Paid']],
		filters: amountRange('Total Amount', 'totalAmount', PAYMENT_NOUN),
	}),
	date('Transaction Date', 'transactionDate', 'When the payment was made', {
		...SORTED_COLUMN,
		columns: [['Payment Date', 'Date Paid']],
		filters: dateRange('Transaction Date', 'transactionDate', PAYMENT_NOUN),
	}),
	updatedAtField({ ...SORTED_COLUMN, filters: timeRange('Updated', 'updatedAt', PAYMENT_NOUN) }),
];

const PAYMENTS = '/api/rest/customer_payments';
const ONE_PAYMENT = `${PAYMENTS}/{id}` as const;

/** The table `payments`, of what customers have paid [docs: api-reference/customer-payments]. */
const CUSTOMER_PAYMENT = {
	value: 'customerPayment',
	displayName: 'Customer Payment',
	noun: PAYMENT_NOUN,
	fields: FIELDS,
	simplified: [
		...['id', 'sourceSystem', 'sourceSystemId', 'checkOrAchNumber', 'totalAmount', 'currency'],
		...['transactionDate', 'checkDate', 'createdAt', 'updatedAt'],
	],
	shownFirst: ['sourceSystem', 'sourceSystemId', 'totalAmount', 'checkOrAchNumber'],
	identity: { id: { placeholder: PAYMENT_TARGET.idExample } },
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
