import { fieldsOf } from '../contract.cts';
import type { Schemas } from '../contract.cts';
import { create, createMany } from '../operations/create.cts';
import type { Operations } from '../operations/operation.cts';
import { updateById } from '../operations/update.cts';
import { dataOf, newId, pick, sampleRecord } from '../resource.cts';
import type { Resource, Row } from '../resource.cts';

/** A bill with its vendor. Its line items are in a table of their own. */
export type StoredBill = Row & Schemas['Bill'] & Required<Schemas['BillsSetInput']>;

export type StoredBillLineItem = Row & Schemas['BillLineItem'];

export const BILLS: Resource<StoredBill> = {
	one: 'bill',
	many: 'bills',
	idPrefix: 'bill',
	columns: [...fieldsOf('Bill'), ...fieldsOf('BillsSetInput')],
	shows: 'Bill',
	notNull: [],
	references: {},
	sample: sampleRecord('bill_sample'),
	children: {
		billLineItems: { table: 'billLineItems', column: 'billId', shows: 'LineItemOfBill' },
	},
	convertRelated({ vendor }: Schemas['BillsInsertInput']) {
		const [given] = dataOf(vendor);
		if (!given) return { vendor: null };
		const stored = pick({ id: newId('ven'), ...given }, 'Vendor') as Schemas['Vendor'];
		return { vendor: stored, vendorId: stored?.id ?? null };
	},
};

export const BILL_LINE_ITEMS: Resource<StoredBillLineItem> = {
	one: 'billLineItem',
	many: 'billLineItems',
	idPrefix: 'bli',
	columns: fieldsOf('BillLineItem'),
	shows: 'BillLineItem',
	notNull: [],
	references: { billId: 'bills' },
	sample: sampleRecord('bli_sample'),
};

export const billOperations: Operations = {
	createBill: create(BILLS),
	createBills: createMany(BILLS),
	updateBill: updateById(BILLS),
	createBillLineItem: create(BILL_LINE_ITEMS),
	updateBillLineItem: updateById(BILL_LINE_ITEMS),
};
