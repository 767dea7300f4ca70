import type { ResourceDescription } from '../../description';
import { CUSTOMER_FIELDS, CUSTOMER_NOUN } from './fields';

const CUSTOMERS = '/api/rest/customers';

/** The table `customers` [docs: api-reference/customers]. */
export const CUSTOMER = {
	value: 'customer',
	displayName: 'Customer',
	noun: CUSTOMER_NOUN,
	fields: CUSTOMER_FIELDS,
	simplified: [
		'id',
		'name',
		'sourceSystem',
		'sourceSystemId',
		'emailAddress',
		'balance',
		'overdueBalance',
		'overdueInvoiceCount',
		'billToCustomerId',
		'updatedAt',
	],
	shownFirst: ['sourceSystem', 'sourceSystemId', 'emailAddress'],
	identity: { id: { placeholder: 'cus_1a2b3c' }, sourceKey: true },
	titleField: 'name',
	endpoints: {
		create: {
			method: 'POST',
			path: CUSTOMERS,
			responseKey: 'createCustomer',
			resend: 'withSourceKey',
			evidence: 'docs: integration-patterns (a second copy of a source key is refused)',
		},
		createMany: {
			method: 'POST',
			path: '/api/rest/bulk-customers',
			responseKey: 'createCustomers',
			resend: 'never',
			evidence: 'inferred: a refusal of the second attempt would not say which row exists',
		},
		get: {
			method: 'GET',
			path: `${CUSTOMERS}/{id}`,
			responseKey: 'customer',
			resend: 'always',
			evidence: 'docs: api-reference/customers/get-one-customer (a read)',
		},
		getBySource: {
			method: 'POST',
			path: `${CUSTOMERS}/search`,
			responseKey: 'customers',
			resend: 'always',
			evidence: 'docs: api-reference/customers/search-customers (a read)',
			body: ({ sourceSystem, sourceSystemId }) => ({
				where: { sourceSystem: { _eq: sourceSystem }, sourceSystemId: { _eq: sourceSystemId } },
				limit: 1,
			}),
		},
		search: {
			method: 'POST',
			path: `${CUSTOMERS}/search`,
			responseKey: 'customers',
			resend: 'always',
			evidence: 'docs: api-reference/customers/search-customers (a read)',
		},
		update: {
			method: 'PUT',
			path: `${CUSTOMERS}/{id}`,
			responseKey: 'updateCustomer',
			resend: 'always',
			evidence: 'inferred: the same change made twice is the same change',
		},
		updateBySource: {
			method: 'PUT',
			path: CUSTOMERS,
			responseKey: 'updateCustomer',
			resend: 'always',
			evidence: 'inferred: the same change made twice is the same change',
		},
	},
} as const satisfies ResourceDescription;
