import { fieldsOf } from '../contract.cts';
import type { Schemas } from '../contract.cts';
import { create, createMany } from '../operations/create.cts';
import { deleteById } from '../operations/delete.cts';
import type { Operations } from '../operations/operation.cts';
import { updateById } from '../operations/update.cts';
import { sampleRecord } from '../resource.cts';
import type { Resource, Row } from '../resource.cts';

/** A payment of bills. Its line items are in a table of their own, which is that of carrier payments. */
export type StoredBillPayment = Row &
	Schemas['BillPayment'] &
	Required<Schemas['BillPaymentsSetInput']>;

export type StoredCarrierPaymentLineItem = Row &
	Schemas['CarrierPaymentLineItem'] &
	Required<Schemas['BillPaymentLineItemsSetInput']>;

export const BILL_PAYMENTS: Resource<StoredBillPayment> = {
	one: 'billPayment',
	many: 'billPayments',
	idPrefix: 'bpay',
	columns: [...fieldsOf('BillPayment'), ...fieldsOf('BillPaymentsSetInput')],
	shows: 'BillPayment',
	notNull: [],
	references: {},
	sample: sampleRecord('bpay_sample'),
	children: {
		billPaymentLineItems: {
			table: 'carrierPaymentLineItems',
			column: 'billPaymentId',
			shows: 'CarrierPaymentLineItem',
		},
	},
};

export const CARRIER_PAYMENT_LINE_ITEMS: Resource<StoredCarrierPaymentLineItem> = {
	one: 'carrierPaymentLineItem',
	many: 'carrierPaymentLineItems',
	tableName: 'billPaymentLineItems',
	idPrefix: 'bpli',
	columns: [...fieldsOf('CarrierPaymentLineItem'), ...fieldsOf('BillPaymentLineItemsSetInput')],
	shows: 'CarrierPaymentLineItem',
	notNull: [],
	references: { billId: 'bills', billPaymentId: 'billPayments' },
	sample: sampleRecord('bpli_sample'),
};

export const billPaymentOperations: Operations = {
	createBillPayment: create(BILL_PAYMENTS),
	updateBillPayment: updateById(BILL_PAYMENTS),
	createCarrierPaymentLineItem: create(CARRIER_PAYMENT_LINE_ITEMS),
	createCarrierPaymentLineItems: createMany(CARRIER_PAYMENT_LINE_ITEMS),
	deleteCarrierPaymentLineItem: deleteById(CARRIER_PAYMENT_LINE_ITEMS),
	updateCarrierPaymentLineItem: updateById(CARRIER_PAYMENT_LINE_ITEMS),
};
