import type { Noun, ReferenceTarget, SourceKey } from '../description';
import { endpoint, READ } from './endpoint';

/*
 * Records that other records refer to. They stand apart from their resources, which refer to each other in a circle.
 */

export const CUSTOMER_NOUN: Noun = {
	one: 'customer',
	many: 'customers',
	article: 'a',
	related: 'addresses',
};
export const INVOICE_NOUN: Noun = {
	one: 'invoice',
	many: 'invoices',
	article: 'an',
	related: 'line items',
};
export const PAYMENT_NOUN: Noun = {
	one: 'customer payment',
	many: 'customer payments',
	article: 'a',
};

/** A search with a boolean expression, whose operators are inferred [HASURA: equalityOperators]. */
const whereSourceKey = ({ sourceSystem, sourceSystemId }: SourceKey) => ({
	where: { sourceSystem: { _eq: sourceSystem }, sourceSystemId: { _eq: sourceSystemId } },
	limit: 1,
});

/** [docs: api-reference/customers/search-customers] */
export const CUSTOMER_TARGET = {
	value: 'customer',
	noun: CUSTOMER_NOUN,
	idExample: 'cus_1a2b3c',
	listSearch: 'searchCustomers',
	getBySource: {
		...endpoint('POST', '/api/rest/customers/search', 'customers', READ),
		body: whereSourceKey,
	},
} as const satisfies ReferenceTarget;

/** [docs: api-reference/invoices/search-invoices]; there is no search by a text that could fill a list. */
export const INVOICE_TARGET = {
	value: 'invoice',
	noun: INVOICE_NOUN,
	idExample: 'inv_1a2b3c',
	getBySource: {
		...endpoint('POST', '/api/rest/invoices/search', 'invoices', READ),
		// Both parts are required beside any filter.
		body: (sourceKey) => ({ ...sourceKey, limit: 1 }),
	},
} as const satisfies ReferenceTarget;

/**
 * [docs: api-reference/customer-payments/search-customer-payments]; that it finds a payment by its source key is inferred: the
 * parts of its condition are not published.
 */
export const PAYMENT_TARGET = {
	value: 'customerPayment',
	noun: PAYMENT_NOUN,
	idExample: 'pay_1a2b3c',
	getBySource: {
		...endpoint('POST', '/api/rest/customer_payments/search', 'customerPayments', READ),
		body: whereSourceKey,
	},
} as const satisfies ReferenceTarget;
