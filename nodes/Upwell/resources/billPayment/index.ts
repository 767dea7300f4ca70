import type { Field, Noun, ResourceDescription } from '../../description';
import { create } from '../../operations/create';
import { resource } from '../../operations/operation';
import { update } from '../../operations/update';
import {
	amountField as amount,
	dateField as date,
	idField as id,
} from '../../parameters/fieldKinds';
import { sourceKeyFields } from '../../parameters/sourceKeyFields';
import {
	createdAtField,
	ownIdField,
	statusField,
	tenantIdField,
	updatedAtField,
} from '../commonFields';
import { CREATE_ONCE, endpoint, UPDATE } from '../endpoint';
import { COLUMN, GIVEN } from '../uses';
import { BILL_PAYMENT_LINE_ITEMS } from './lineItems';

const NOUN: Noun = { one: 'bill payment', many: 'bill payments', article: 'a' };

/** The fields of a payment of bills [docs: api-reference/bill-payments]. The meanings are inferred. */
const FIELDS: readonly Field[] = [
	amount('Amount', 'amount', 'What was paid', COLUMN),
	...BILL_PAYMENT_LINE_ITEMS,
	id('Carrier ID', 'carrierId', 'The Upwell ID of the carrier that was paid', COLUMN),
	id('Check or ACH Number', 'checkOrAchNumber', 'The number of the check or of the ACH transfer', {
		...COLUMN,
		placeholder: 'e.g. 100245',
	}),
	createdAtField(COLUMN),
	ownIdField(COLUMN),
	...sourceKeyFields(NOUN, COLUMN.in, false, ['payment'], false),
	statusField(COLUMN),
	tenantIdField(GIVEN),
	date('Transaction Date', 'transactionDate', 'When the payment was made', COLUMN),
	updatedAtField(COLUMN),
];

const PAYMENTS = '/api/rest/bill-payments';

/** The payments of bills. Upwell publishes no way to read one [docs: api-reference/bill-payments]. */
const BILL_PAYMENT = {
	value: 'billPayment',
	displayName: 'Bill Payment',
	noun: NOUN,
	fields: FIELDS,
	simplified: [
		...['id', 'sourceSystem', 'sourceSystemId'],
		...['checkOrAchNumber', 'status', 'amount', 'transactionDate'],
	],
	shownFirst: ['sourceSystem', 'sourceSystemId', 'amount', 'checkOrAchNumber'],
	identity: { id: { placeholder: 'bpay_1a2b3c' } },
	titleField: 'checkOrAchNumber',
	endpoints: {
		create: endpoint('POST', PAYMENTS, 'createBillPayment', CREATE_ONCE),
		update: endpoint('PUT', `${PAYMENTS}/{id}`, 'updateBillPayment', UPDATE),
	},
} as const satisfies ResourceDescription;

export const billPayment = resource(BILL_PAYMENT, [
	create(BILL_PAYMENT, BILL_PAYMENT.endpoints.create),
	update(BILL_PAYMENT),
]);
