import type { ResourceDescription } from '../../description';
import { CREATE_MANY, CREATE_UNIQUE, READ, UPDATE } from '../resendRules';
import { CUSTOMER_NOUN, CUSTOMER_TARGET } from '../targets';
import { CUSTOMER_FIELDS } from './fields';

const CUSTOMERS = '/api/rest/customers';
const ONE_CUSTOMER = `${CUSTOMERS}/{id}` as const;
const BULK = '/api/rest/bulk-customers';
const SEARCH = {
	method: 'POST',
	path: `${CUSTOMERS}/search`,
	responseKey: 'customers',
	...READ,
} as const;

/** The table `customers` [docs: api-reference/customers]. */
export const CUSTOMER = {
	value: 'customer',
	displayName: 'Customer',
	noun: CUSTOMER_NOUN,
	fields: CUSTOMER_FIELDS,
	simplified: [
		...['id', 'name', 'sourceSystem', 'sourceSystemId', 'emailAddress'],
		...['balance', 'overdueBalance', 'overdueInvoiceCount', 'billToCustomerId', 'updatedAt'],
	],
	shownFirst: ['sourceSystem', 'sourceSystemId', 'emailAddress'],
	identity: { id: { placeholder: CUSTOMER_TARGET.idExample }, sourceKey: true },
	titleField: 'name',
	recognizedBy: ['name', 'emailAddress'],
	endpoints: {
		create: { method: 'POST', path: CUSTOMERS, responseKey: 'createCustomer', ...CREATE_UNIQUE },
		createMany: { method: 'POST', path: BULK, responseKey: 'createCustomers', ...CREATE_MANY },
		get: { method: 'GET', path: ONE_CUSTOMER, responseKey: 'customer', ...READ },
		getBySource: CUSTOMER_TARGET.getBySource,
		search: SEARCH,
		update: { method: 'PUT', path: ONE_CUSTOMER, responseKey: 'updateCustomer', ...UPDATE },
		updateBySource: { method: 'PUT', path: CUSTOMERS, responseKey: 'updateCustomer', ...UPDATE },
	},
} as const satisfies ResourceDescription;
