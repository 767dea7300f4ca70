import type { OperationCase } from '../resources.cts';
import { BY_ID, unprotectedCases } from './common.cts';

const LINE_ITEMS = 'carrierPaymentLineItems';

/** The payments of customers, and bills with what is paid for them. */
export const PAYMENT_CASES: OperationCase[] = [
	...unprotectedCases({
		resource: 'bill',
		table: 'bills',
		path: '/bills',
		field: 'notes',
		isSearched: false,
	}),
	...unprotectedCases({
		resource: 'billLineItem',
		table: 'billLineItems',
		path: '/bill_line_items',
		field: 'description',
		isSearched: false,
		updateMethod: 'PATCH',
	}),
	...unprotectedCases({
		resource: 'billPayment',
		table: 'billPayments',
		path: '/bill-payments',
		field: 'checkOrAchNumber',
		isSearched: false,
	}),
	...unprotectedCases({
		resource: 'carrierPaymentLineItem',
		table: LINE_ITEMS,
		path: '/carrier_payment_line_items',
		field: 'notes',
		isSearched: false,
	}),
	{
		title: 'carrierPaymentLineItem: delete',
		resource: 'carrierPaymentLineItem',
		operation: 'delete',
		parameters: BY_ID,
		request: { method: 'DELETE' },
		seed: (sandbox, row) => void sandbox.table(LINE_ITEMS).seed({ id: row.id }),
		stored: (sandbox) => sandbox.table(LINE_ITEMS).rows,
		output: ({ id }) => ({ deleted: true, id }),
		effect: 'deleted',
		names: (rows) => rows.map(({ id }) => id),
		removes: true,
		resend: true,
		needsRecord: true,
	},
	...unprotectedCases({
		resource: 'customerPayment',
		table: 'customerPayments',
		path: '/customer_payments',
		field: 'checkOrAchNumber',
		isSearched: true,
	}),
	...unprotectedCases({
		resource: 'customerPaymentLineItem',
		table: 'customerPaymentLineItems',
		path: '/customer_payment_line_items',
		field: 'notes',
		isSearched: true,
	}),
];
