import type { ResourceDescription } from '../../description';
import { CREATE_MANY, CREATE_UNIQUE, endpoint, READ, UPDATE } from '../endpoint';
import { CUSTOMER_NOUN, CUSTOMER_TARGET } from '../targets';
import { CUSTOMER_FIELDS } from './fields';

const CUSTOMERS = '/api/rest/customers';
const ONE_CUSTOMER = `${CUSTOMERS}/{id}` as const;

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
		create: endpoint('POST', CUSTOMERS, 'createCustomer', CREATE_UNIQUE),
		createMany: endpoint('POST', '/api/rest/bulk-customers', 'createCustomers', CREATE_MANY),
		get: endpoint('GET', ONE_CUSTOMER, 'customer', READ),
		getBySource: CUSTOMER_TARGET.getBySource,
		search: endpoint('POST', `${CUSTOMERS}/search`, 'customers', READ),
		update: endpoint('PUT', ONE_CUSTOMER, 'updateCustomer', UPDATE),
		updateBySource: endpoint('PUT', CUSTOMERS, 'updateCustomer', UPDATE),
	},
} as const satisfies ResourceDescription;
