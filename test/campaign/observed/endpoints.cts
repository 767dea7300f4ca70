/** The paths and response keys of the tested resource, in one place so that another resource can be added. */
export const CUSTOMERS = {
	path: '/api/rest/customers',
	bulkPath: '/api/rest/bulk-customers',
	searchPath: '/api/rest/customers/search',
	createKey: 'createCustomer',
	bulkCreateKey: 'createCustomers',
	updateKey: 'updateCustomer',
	getKey: 'customer',
	searchKey: 'customers',
} as const;
