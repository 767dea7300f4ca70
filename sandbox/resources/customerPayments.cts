import { fieldsOf } from '../contract.cts';
import type { Schemas } from '../contract.cts';
import { create, createMany } from '../operations/create.cts';
import { get } from '../operations/get.cts';
import { list } from '../operations/list.cts';
import type { Operations } from '../operations/operation.cts';
import { search } from '../operations/search.cts';
import { updateById } from '../operations/update.cts';
import { sampleRecord } from '../resource.cts';
import type { Resource, Row } from '../resource.cts';

/** A payment of a customer. Its line items are in a table of their own. */
export type StoredCustomerPayment = Row &
	Schemas['CustomerPayment'] &
	Required<Schemas['PaymentsSetInput']>;

export type StoredCustomerPaymentLineItem = Row &
	Schemas['CustomerPaymentLineItem'] &
	Required<Schemas['PaymentLineItemsSetInput']>;

export const CUSTOMER_PAYMENTS: Resource<StoredCustomerPayment> = {
	one: 'customerPayment',
	many: 'customerPayments',
	tableName: 'payments',
	idPrefix: 'pay',
	columns: [...fieldsOf('CustomerPayment'), ...fieldsOf('PaymentsSetInput')],
	shows: 'CustomerPayment',
	notNull: [],
	references: {},
	sample: sampleRecord('pay_sample'),
	children: {
		paymentLineItems: {
			table: 'customerPaymentLineItems',
			column: 'paymentId',
			shows: 'LineItemOfCustomerPayment',
		},
	},
};

export const CUSTOMER_PAYMENT_LINE_ITEMS: Resource<StoredCustomerPaymentLineItem> = {
	one: 'customerPaymentLineItem',
	many: 'customerPaymentLineItems',
	tableName: 'paymentLineItems',
	idPrefix: 'pli',
	columns: [...fieldsOf('CustomerPaymentLineItem'), ...fieldsOf('PaymentLineItemsSetInput')],
	shows: 'CustomerPaymentLineItem',
	notNull: [],
	references: { customerId: 'customers', invoiceId: 'invoices', paymentId: 'customerPayments' },
	sample: sampleRecord('pli_sample'),
};

export const customerPaymentOperations: Operations = {
	createCustomerPayment: create(CUSTOMER_PAYMENTS),
	getCustomerPayment: get(CUSTOMER_PAYMENTS),
	listCustomerPayments: list(CUSTOMER_PAYMENTS),
	searchCustomerPayments: search(CUSTOMER_PAYMENTS, { where: 'PaymentsBoolExp' }),
	updateCustomerPayment: updateById(CUSTOMER_PAYMENTS),
	createCustomerPaymentLineItem: create(CUSTOMER_PAYMENT_LINE_ITEMS),
	createCustomerPaymentLineItems: createMany(CUSTOMER_PAYMENT_LINE_ITEMS),
	getCustomerPaymentLineItem: get(CUSTOMER_PAYMENT_LINE_ITEMS),
	searchCustomerPaymentLineItems: search(CUSTOMER_PAYMENT_LINE_ITEMS, {
		where: 'PaymentLineItemsBoolExp',
	}),
	updateCustomerPaymentLineItem: updateById(CUSTOMER_PAYMENT_LINE_ITEMS),
};
