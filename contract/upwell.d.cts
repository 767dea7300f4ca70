// Generated from upwell.openapi.json by npm run generate. Change the contract, not this file.

export interface paths {
	'/api/rest/customers': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List customers */
		get: operations['listCustomers'];
		/**
		 * Update one customer by its source key
		 * @description An update, which never creates [INFERRED]. No match: 200 with affectedRows 0 and an empty returning, as Hasura does [INFERRED], or 404 RESOURCE_NOT_FOUND of the error-codes page. The source key as query parameters, which the page of a like endpoint lists, is left out here.
		 */
		put: operations['updateCustomerBySource'];
		/** Create one customer */
		post: operations['createCustomer'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/customers/search': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Search customers */
		post: operations['searchCustomers'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/customers/{id}': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get one customer
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		get: operations['getCustomer'];
		/**
		 * Update one customer
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page. In which order customer and rule are changed is unknown too, and so whether the customer in the answer has the new rule.
		 */
		put: operations['updateCustomer'];
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/bulk-customers': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Create many customers
		 * @description One insert is one transaction, so one row that is refused refuses them all and nothing is stored [INFERRED].
		 */
		post: operations['createCustomers'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/invoices/search': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Find invoices by their source key
		 * @description A look-up by the source key, not a general search: sourceSystem and sourceSystemId are required. Whether limit, offset and the source key are taken from the query as well is unknown; here they are not.
		 */
		post: operations['searchInvoices'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/invoices/{id}': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get one invoice
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		get: operations['getInvoice'];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/invoices': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List invoices
		 * @description Only the path is documented.
		 */
		get: operations['listInvoices'];
		/**
		 * Update one invoice by its source key
		 * @description An update, which never creates [INFERRED]. No match: 200 with affectedRows 0 and an empty returning, as Hasura does [INFERRED], or 404 RESOURCE_NOT_FOUND of the error-codes page. An approved invoice is refused with 422 INVOICE_ALREADY_APPROVED (docs: api-reference/error-codes).
		 */
		put: operations['updateInvoiceBySource'];
		/**
		 * Create one invoice
		 * @description The source key is unique: a second one is refused with 400 Uniqueness violation (docs: integration-patterns).
		 */
		post: operations['createInvoice'];
		/**
		 * Delete one invoice by its source key
		 * @description Both parts of the source key are required, in the query or in the body. No match: 200 with affectedRows 0 and an empty returning, as Hasura does [INFERRED], or 404 RESOURCE_NOT_FOUND of the error-codes page. A row that others refer to is refused [INFERRED].
		 */
		delete: operations['deleteInvoiceBySource'];
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/invoices/{id}/approve': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Approve one invoice
		 * @description Open exceptions prevent it unless overrideExceptions is true, which closes them all. One that is approved already is refused with 422 INVOICE_ALREADY_APPROVED of the error-codes page [INFERRED]. Which fields of the record tell that it is approved is unknown.
		 */
		post: operations['approveInvoice'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/invoices/queues/ready-for-approval': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * List invoices that are ready for approval
		 * @description What makes an invoice ready is unknown.
		 */
		get: operations['listInvoicesReadyForApproval'];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/invoices/{invoiceId}/documents/{id}': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post?: never;
		/**
		 * Delete a document of one invoice
		 * @description Which of the ids of a document is meant is unknown; here it is that of the file association [INFERRED]. No match: 200 with affectedRows 0 and an empty returning, as Hasura does [INFERRED], or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		delete: operations['deleteInvoiceDocument'];
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/invoice_shipments/{invoiceId}/{shipmentId}': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post?: never;
		/**
		 * Unlink one invoice from one shipment
		 * @description shipmentId is the Upwell id of the shipment [INFERRED]. What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		delete: operations['unlinkInvoiceFromShipment'];
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/shipments': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		/**
		 * Update one shipment by its source key
		 * @description An update, which never creates [INFERRED]. No match: 200 with affectedRows 0 and an empty returning, as Hasura does [INFERRED], or 404 RESOURCE_NOT_FOUND of the error-codes page. The source key as query parameters, which the page of a like endpoint lists, is left out here.
		 */
		put: operations['updateShipmentBySource'];
		/**
		 * Create one shipment
		 * @description The source key is unique: a second one is refused with 400 Uniqueness violation.
		 */
		post: operations['createShipment'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/shipments/{shipmentId}/documents/{id}': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post?: never;
		/**
		 * Delete a document of one shipment
		 * @description Which of the ids of a document is meant is unknown; here it is that of the file association [INFERRED]. No match: 200 with affectedRows 0 and an empty returning, as Hasura does [INFERRED], or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		delete: operations['deleteShipmentDocument'];
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/carriers/by-source-system-id/{id}': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		/**
		 * Update one carrier by its source id
		 * @description Only the path is documented. Whether the source system is to be named as well is unknown.
		 */
		put: operations['updateCarrierBySourceId'];
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/carriers': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post?: never;
		/**
		 * Delete one carrier by its source key
		 * @description Both parts of the source key are required, in the query or in the body. No match: 200 with affectedRows 0 and an empty returning, as Hasura does [INFERRED], or 404 RESOURCE_NOT_FOUND of the error-codes page. A row that others refer to is refused [INFERRED].
		 */
		delete: operations['deleteCarrierBySource'];
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/carrier_invoices': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Create one carrier invoice
		 * @description Nothing is known to be unique but the id: a second request makes a second carrier invoice [INFERRED].
		 */
		post: operations['createCarrierInvoice'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/carrier_invoices/{id}': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get one carrier invoice
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		get: operations['getCarrierInvoice'];
		/**
		 * Update one carrier invoice
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		put: operations['updateCarrierInvoice'];
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/carrier_invoices/{id}/documents': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get the documents of one carrier invoice
		 * @description What an unknown id answers is unknown.
		 */
		get: operations['listCarrierInvoiceDocuments'];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/carrier_invoices/{carrierInvoiceId}/approve': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Approve one carrier invoice
		 * @description Open exceptions prevent it unless overrideExceptions is true, which closes them all. The page lists no header for the key, an omission [INFERRED]. One that is approved already is refused with 422 INVOICE_ALREADY_APPROVED of the error-codes page [INFERRED]. Which fields of the record tell that it is approved is unknown.
		 */
		post: operations['approveCarrierInvoice'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/carrier_invoices/{carrierInvoiceId}/documents/{id}': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post?: never;
		/**
		 * Delete a document of one carrier invoice
		 * @description The page has the descriptions of the two ids the wrong way round. Which of the ids of a document is meant is unknown; here it is that of the file association [INFERRED]. No match: 200 with affectedRows 0 and an empty returning, as Hasura does [INFERRED], or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		delete: operations['deleteCarrierInvoiceDocument'];
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/bulk-carrier-invoices': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Create many carrier invoices
		 * @description One insert is one transaction, so one row that is refused refuses them all and nothing is stored [INFERRED].
		 */
		post: operations['createCarrierInvoices'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/carrier_invoice_approval_requests/{id}': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get one approval request of a carrier invoice
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page. How its id is learned is unknown: the answer of the approval does not have it.
		 */
		get: operations['getCarrierInvoiceApprovalRequest'];
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/bills': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Create one bill */
		post: operations['createBill'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/bills/{id}': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		/**
		 * Update one bill
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		put: operations['updateBill'];
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/bulk-bills': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Create many bills
		 * @description One insert is one transaction, so one row that is refused refuses them all and nothing is stored [INFERRED].
		 */
		post: operations['createBills'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/bill_line_items': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Create one bill line item */
		post: operations['createBillLineItem'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/bill_line_items/{id}': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		/**
		 * Update one bill line item
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		patch: operations['updateBillLineItem'];
		trace?: never;
	};
	'/api/rest/bill-payments': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Create one bill payment */
		post: operations['createBillPayment'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/bill-payments/{id}': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		/**
		 * Update one bill payment
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		put: operations['updateBillPayment'];
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/customer_payments': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** List customer payments */
		get: operations['listCustomerPayments'];
		put?: never;
		/** Create one customer payment */
		post: operations['createCustomerPayment'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/customer_payments/search': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Search customer payments */
		post: operations['searchCustomerPayments'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/customer_payments/{id}': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get one customer payment
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		get: operations['getCustomerPayment'];
		/**
		 * Update one customer payment
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		put: operations['updateCustomerPayment'];
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/customer_payment_line_items': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Create one customer payment line item */
		post: operations['createCustomerPaymentLineItem'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/customer_payment_line_items/search': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Search customer payment line items */
		post: operations['searchCustomerPaymentLineItems'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/customer_payment_line_items/{id}': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get one customer payment line item
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		get: operations['getCustomerPaymentLineItem'];
		/**
		 * Update one customer payment line item
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		put: operations['updateCustomerPaymentLineItem'];
		post?: never;
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/bulk-customer-payment-line-items': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Create many customer payment line items
		 * @description One insert is one transaction, so one row that is refused refuses them all and nothing is stored [INFERRED].
		 */
		post: operations['createCustomerPaymentLineItems'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/carrier_payment_line_items': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Create one carrier payment line item */
		post: operations['createCarrierPaymentLineItem'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/carrier_payment_line_items/{id}': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		/**
		 * Update one carrier payment line item
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		put: operations['updateCarrierPaymentLineItem'];
		post?: never;
		/**
		 * Delete one carrier payment line item
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page. A row that others refer to is refused [INFERRED].
		 */
		delete: operations['deleteCarrierPaymentLineItem'];
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/bulk-carrier-payment-line-items': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/**
		 * Create many carrier payment line items
		 * @description One insert is one transaction, so one row that is refused refuses them all and nothing is stored [INFERRED].
		 */
		post: operations['createCarrierPaymentLineItems'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/rules': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		get?: never;
		put?: never;
		/** Create one rule */
		post: operations['createRule'];
		delete?: never;
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
	'/api/rest/rules/{id}': {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/**
		 * Get one rule
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		get: operations['getRule'];
		/**
		 * Update one rule
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page.
		 */
		put: operations['updateRule'];
		post?: never;
		/**
		 * Delete one rule
		 * @description What an unknown id answers is unknown: 200 with null, as Hasura does for a primary key, or 404 RESOURCE_NOT_FOUND of the error-codes page. A row that others refer to is refused [INFERRED].
		 */
		delete: operations['deleteRule'];
		options?: never;
		head?: never;
		patch?: never;
		trace?: never;
	};
}
export type webhooks = Record<string, never>;
export interface components {
	schemas: {
		/**
		 * CustomersInsertInput
		 * @description Insert input for the table customers. No page marks a field as required.
		 */
		CustomersInsertInput: {
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			addresses?: components['schemas']['AddressesInsert'];
			/**
			 * Format: date-time
			 * @description Bookkeeping of sync jobs. ISO 8601 with zone (docs: integration-patterns). JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			addressesLastUpdatedAt?: string | null;
			/** @description Upwell id of the customer that is billed instead. JSON null is taken for null, as in GraphQL [INFERRED]. */
			billToCustomerId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			ccEmailAddresses?: string[] | null;
			/** @description Id of the Upwell user who collects from this customer. JSON null is taken for null, as in GraphQL [INFERRED]. */
			collectorId?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			contacts?: components['schemas']['ContactsInsert'];
			/**
			 * Format: date-time
			 * @description Bookkeeping of sync jobs. ISO 8601 with zone (docs: integration-patterns). JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			contactsLastUpdatedAt?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			customerEmailSettings?: components['schemas']['CustomerEmailSettingsInsert'];
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			customerIntegrationSettings?: components['schemas']['CustomerIntegrationSettingsInsert'];
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			customerRule?: components['schemas']['CustomerRuleInsert'];
			/**
			 * Format: date-time
			 * @description [INFERRED] Soft-delete timestamp; untyped in the reference. ISO 8601 with zone (docs: integration-patterns). JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			deletedAt?: string | null;
			/** @description Main email address. JSON null is taken for null, as in GraphQL [INFERRED]. */
			emailAddress?: string | null;
			/** @description Any JSON; untyped in the reference. */
			metadata?: unknown;
			/** @description Customer name. That the column is NOT NULL is inferred, and is no part of this schema. JSON null is taken for null, as in GraphQL [INFERRED]. */
			name?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			paymentLineItems?: components['schemas']['PaymentLineItemsInsert'];
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			remittanceLineItems?: components['schemas']['RemittanceLineItemsInsert'];
			/** @description Constant naming the caller's system. JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystem?: string | null;
			/** @description The caller's own key of the record. The source key sourceSystem, sourceSystemId is unique. JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystemId?: string | null;
		};
		/**
		 * CustomersSetInput
		 * @description Only the fields sent are changed [INFERRED]. The fields are collapsed in the reference: related records are none of them, as on the pages of other resources [INFERRED]. An empty one changes nothing, and the answer has no customer [INFERRED].
		 */
		CustomersSetInput: {
			/**
			 * Format: date-time
			 * @description [INFERRED] Bookkeeping of sync jobs. ISO 8601 with zone (docs: integration-patterns). JSON null clears it.
			 */
			addressesLastUpdatedAt?: string | null;
			/** @description [INFERRED] Upwell id of the customer that is billed instead. JSON null clears it. */
			billToCustomerId?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			ccEmailAddresses?: string[] | null;
			/** @description [INFERRED] Id of the Upwell user who collects from this customer. JSON null clears it. */
			collectorId?: string | null;
			/**
			 * Format: date-time
			 * @description [INFERRED] Bookkeeping of sync jobs. ISO 8601 with zone (docs: integration-patterns). JSON null clears it.
			 */
			contactsLastUpdatedAt?: string | null;
			/**
			 * Format: date-time
			 * @description [INFERRED] Soft-delete timestamp; untyped in the reference. ISO 8601 with zone (docs: integration-patterns). JSON null clears it.
			 */
			deletedAt?: string | null;
			/** @description [INFERRED] Main email address. JSON null clears it. */
			emailAddress?: string | null;
			/** @description [INFERRED] Any JSON; null clears it. */
			metadata?: unknown;
			/** @description [INFERRED] Customer name. That the column is NOT NULL, so that null is refused, is no part of this schema. */
			name?: string | null;
			/** @description [INFERRED] With sourceSystemId the new source key, which has to be unique. JSON null clears it. */
			sourceSystem?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			sourceSystemId?: string | null;
		};
		/**
		 * CustomerRulesSetInput
		 * @description The fields are collapsed in the reference. Those that are unknown are not refused.
		 */
		CustomerRulesSetInput: {
			/** @description [INFERRED] a number in the response */
			dueOption?: number | null;
		};
		/**
		 * AddressesInsertInput
		 * @description [INFERRED] the 7 fields of an address in the response without its id; the insert list itself is collapsed
		 */
		AddressInsertInput: {
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL [INFERRED]. */
			city?: string | null;
			/** @description [INFERRED] Two-letter code. The documented list is cut off after GH: up to there exactly the listed codes are taken (dependent territories such as AI, AQ, FO or GG are absent), after it any two letters. */
			country?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL [INFERRED]. */
			stateOrProvince?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL [INFERRED]. */
			streetLine1?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL [INFERRED]. */
			streetLine2?: string | null;
			/**
			 * AddressTypeEnum
			 * @description [INFERRED] Only ADDRESS_BOOK is visible in the reference; other values are unknown.
			 * @enum {string|null}
			 */
			type?: 'ADDRESS_BOOK' | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL [INFERRED]. */
			zipOrPostalCode?: string | null;
		};
		/**
		 * AddressesArrRelInsertInput
		 * @description [INFERRED] Address rows of the customer; a bare array is refused.
		 */
		AddressesInsert: {
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			data: components['schemas']['AddressInsertInput'][];
			/** @description [INFERRED] Holds constraint, updateColumns and where. */
			onConflict?: Record<string, never> | null;
		} | null;
		/**
		 * ContactsArrRelInsertInput
		 * @description [INFERRED] Contact rows; an array by its plural name.
		 */
		ContactsInsert: {
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			data: Record<string, never>[];
			/** @description [INFERRED] Holds constraint, updateColumns and where. */
			onConflict?: Record<string, never> | null;
		} | null;
		/**
		 * PaymentLineItemsArrRelInsertInput
		 * @description [INFERRED] Payment line items; an array by its plural name.
		 */
		PaymentLineItemsInsert: {
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			data: Record<string, never>[];
			/** @description [INFERRED] Holds constraint, updateColumns and where. */
			onConflict?: Record<string, never> | null;
		} | null;
		/**
		 * RemittanceLineItemsArrRelInsertInput
		 * @description [INFERRED] Remittance line items; an array by its plural name.
		 */
		RemittanceLineItemsInsert: {
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			data: Record<string, never>[];
			/** @description [INFERRED] Holds constraint, updateColumns and where. */
			onConflict?: Record<string, never> | null;
		} | null;
		/**
		 * CustomerRulesObjRelInsertInput
		 * @description [INFERRED] The rule of the customer; one object, as in the response.
		 */
		CustomerRuleInsert: {
			/** @description [INFERRED] dueOption is in the response; the other fields are unknown and so not refused */
			data: {
				/** @description [INFERRED] a number in the response */
				dueOption?: number | null;
			};
			/** @description [INFERRED] Holds constraint, updateColumns and where. */
			onConflict?: Record<string, never> | null;
		} | null;
		/**
		 * CustomerEmailSettingsObjRelInsertInput
		 * @description [INFERRED] One object; weak, since the name is a plural.
		 */
		CustomerEmailSettingsInsert: {
			/** @description The fields of the email settings are not known, so none is refused. */
			data: Record<string, never>;
			/** @description [INFERRED] Holds constraint, updateColumns and where. */
			onConflict?: Record<string, never> | null;
		} | null;
		/**
		 * CustomerIntegrationSettingsInsertInput
		 * @description [INFERRED] Object or array of objects; cannot be told from the name.
		 */
		CustomerIntegrationSettingsInsert: {
			/** @description One object or an array of them. */
			data: Record<string, never> | unknown[];
			/** @description [INFERRED] Holds constraint, updateColumns and where. */
			onConflict?: Record<string, never> | null;
		} | null;
		/** @description Address of a customer. */
		Address: {
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			city: string | null;
			/** @description Two-letter code. The documented list is cut off after GH: up to there exactly the listed codes are taken (dependent territories such as AI, AQ, FO or GG are absent), after it any two letters. */
			country: string | null;
			/** @description Opaque. */
			id: string;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			stateOrProvince: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			streetLine1: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			streetLine2: string | null;
			/** @description Only ADDRESS_BOOK is visible in the reference, so that others may come. */
			type: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			zipOrPostalCode: string | null;
		};
		/** @description What the number in dueOption means is unknown. */
		CustomerRule: {
			dueOption: number | null;
			id: string;
		} | null;
		/** @description The same 15 fields on every customer page. Which of them can be null is not stated. */
		Customer: {
			addresses: components['schemas']['Address'][];
			/** @description In cents. */
			balance: number | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			billToCustomerId: string | null;
			ccEmailAddresses: string[] | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string;
			customerRule: components['schemas']['CustomerRule'];
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			emailAddress: string | null;
			/** @description Opaque; cus_example in the webhook examples. */
			id: string;
			/** @description Any JSON. */
			metadata: unknown;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			name: string | null;
			/** @description In cents. */
			overdueBalance: number | null;
			overdueInvoiceCount: number | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystem: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystemId: string | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			updatedAt: string;
		};
		/**
		 * CustomersMutationResponse
		 * @description affectedRows 0 and an empty returning where nothing matched [INFERRED].
		 */
		CustomersMutationResponse: {
			affectedRows: number;
			returning: components['schemas']['Customer'][];
		};
		/**
		 * CustomerRulesMutationResponse
		 * @description How many rules were changed: 0 where the customer has none [INFERRED].
		 */
		CustomerRulesMutationResponse: {
			affectedRows: number;
		};
		/** @description [INFERRED] One customer by id, affectedRows and returning by source key, as the two pages show. Since they differ, either form is to be reckoned with from either. */
		CustomerUpdate:
			| components['schemas']['Customer']
			| components['schemas']['CustomersMutationResponse']
			| null
			| Record<string, never>;
		/** @description Aggregated selection of customers. Whether count is of all or of the page is unknown. */
		CustomersAggregate: {
			aggregate: {
				avg: {
					balance?: number | null;
					overdueBalance?: number | null;
					overdueInvoiceCount?: number | null;
				} | null;
				count: number;
				sum: {
					balance?: number | null;
					overdueBalance?: number | null;
					overdueInvoiceCount?: number | null;
				} | null;
			};
		};
		/**
		 * StringComparisonExp
		 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
		 */
		StringComparisonExp: {
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_eq?: string;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_neq?: string;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_gt?: string;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_gte?: string;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_lt?: string;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_lte?: string;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_in?: string[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_nin?: string[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_isNull?: boolean;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_like?: string;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_nlike?: string;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_ilike?: string;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_nilike?: string;
		};
		/**
		 * TimestamptzComparisonExp
		 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
		 */
		TimestamptzComparisonExp: {
			/**
			 * Format: date-time
			 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
			 */
			_eq?: string;
			/**
			 * Format: date-time
			 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
			 */
			_neq?: string;
			/**
			 * Format: date-time
			 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
			 */
			_gt?: string;
			/**
			 * Format: date-time
			 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
			 */
			_gte?: string;
			/**
			 * Format: date-time
			 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
			 */
			_lt?: string;
			/**
			 * Format: date-time
			 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
			 */
			_lte?: string;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_in?: string[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_nin?: string[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_isNull?: boolean;
		};
		/**
		 * IntComparisonExp
		 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
		 */
		IntComparisonExp: {
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_eq?: number;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_neq?: number;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_gt?: number;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_gte?: number;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_lt?: number;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_lte?: number;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_in?: number[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_nin?: number[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_isNull?: boolean;
		};
		/**
		 * StringArrayComparisonExp
		 * @description [INFERRED] For a column of lists of text; whether the column is one, or JSON, is unknown, and so operators that only one of them has are left out
		 */
		StringArrayComparisonExp: {
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_eq?: string[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_neq?: string[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_gt?: string[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_gte?: string[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_lt?: string[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_lte?: string[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_in?: string[][];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_nin?: string[][];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_isNull?: boolean;
		};
		/**
		 * JsonbComparisonExp
		 * @description [INFERRED] For a column of JSON, which has an order of its own in PostgreSQL. Operators such as _contains are left out
		 */
		JsonbComparisonExp: {
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_eq?: unknown;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_neq?: unknown;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_gt?: unknown;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_gte?: unknown;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_lt?: unknown;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_lte?: unknown;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_in?: unknown[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_nin?: unknown[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_isNull?: boolean;
		};
		/**
		 * CustomersBoolExp
		 * @description Boolean expression to filter customers; its fields combine with AND. The fields are collapsed in the reference.
		 */
		CustomersBoolExp: {
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_and?: components['schemas']['CustomersBoolExp'][];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_not?: components['schemas']['CustomersBoolExp'];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_or?: components['schemas']['CustomersBoolExp'][];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			billToCustomerId?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			collectorId?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			emailAddress?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			id?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			name?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			sourceSystem?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			sourceSystemId?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			addressesLastUpdatedAt?: components['schemas']['TimestamptzComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			contactsLastUpdatedAt?: components['schemas']['TimestamptzComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			createdAt?: components['schemas']['TimestamptzComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			deletedAt?: components['schemas']['TimestamptzComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			updatedAt?: components['schemas']['TimestamptzComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			balance?: components['schemas']['IntComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			overdueBalance?: components['schemas']['IntComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			overdueInvoiceCount?: components['schemas']['IntComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			ccEmailAddresses?: components['schemas']['StringArrayComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			metadata?: components['schemas']['JsonbComparisonExp'];
		};
		/**
		 * CustomersOrderBy
		 * @description [INFERRED] Hasura's order-by object in its graphql-default naming; collapsed in the reference
		 */
		CustomersOrderBy: {
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			billToCustomerId?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			collectorId?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			emailAddress?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			id?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			name?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			sourceSystem?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			sourceSystemId?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			addressesLastUpdatedAt?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			contactsLastUpdatedAt?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			createdAt?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			deletedAt?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			updatedAt?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			balance?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			overdueBalance?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			overdueInvoiceCount?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			ccEmailAddresses?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			metadata?: 'ASC' | 'DESC';
		};
		/**
		 * DateComparisonExp
		 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
		 */
		DateComparisonExp: {
			/**
			 * Format: date
			 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
			 */
			_eq?: string;
			/**
			 * Format: date
			 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
			 */
			_neq?: string;
			/**
			 * Format: date
			 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
			 */
			_gt?: string;
			/**
			 * Format: date
			 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
			 */
			_gte?: string;
			/**
			 * Format: date
			 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
			 */
			_lt?: string;
			/**
			 * Format: date
			 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
			 */
			_lte?: string;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_in?: string[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_nin?: string[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_isNull?: boolean;
		};
		/**
		 * BooleanComparisonExp
		 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
		 */
		BooleanComparisonExp: {
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_eq?: boolean;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_neq?: boolean;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_gt?: boolean;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_gte?: boolean;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_lt?: boolean;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_lte?: boolean;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_in?: boolean[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_nin?: boolean[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_isNull?: boolean;
		};
		/**
		 * InvoiceStatusComparisonExp
		 * @description [INFERRED] The operators of an enum in Hasura. Only one value is on the create page (created), others on other pages in upper case, so values are not checked here.
		 */
		InvoiceStatusComparisonExp: {
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_eq?: string;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_neq?: string;
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_in?: string[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_nin?: string[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_isNull?: boolean;
		};
		/**
		 * InvoicesBoolExp
		 * @description Boolean expression to filter invoices; its fields combine with AND. The fields are collapsed in the reference.
		 */
		InvoicesBoolExp: {
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_and?: components['schemas']['InvoicesBoolExp'][];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_not?: components['schemas']['InvoicesBoolExp'];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_or?: components['schemas']['InvoicesBoolExp'][];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			approvedToSend?: components['schemas']['BooleanComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			balance?: components['schemas']['IntComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			billOfLadingNumber?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			carrierProNumber?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			checkOrAchNumber?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			companyDivision?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			createdAt?: components['schemas']['TimestamptzComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			createdFromEmailMessageId?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			customerId?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			customerReferenceNumber?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			debitsUpdatedAt?: components['schemas']['TimestamptzComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			deliveryDate?: components['schemas']['DateComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			documentExceptions?: components['schemas']['JsonbComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			dueDate?: components['schemas']['DateComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			externallyManaged?: components['schemas']['BooleanComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			fileAssociationsUpdatedAt?: components['schemas']['TimestamptzComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			id?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			invoiceNumber?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			issueDate?: components['schemas']['DateComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			lastUpdatedByEmailMessageId?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			lineItemsLastUpdatedAt?: components['schemas']['TimestamptzComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			metadata?: components['schemas']['JsonbComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			number?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			paidDate?: components['schemas']['TimestamptzComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			portalException?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			portalSlug?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			receivedAt?: components['schemas']['TimestamptzComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			receivedFromPortalSlug?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			referenceNumbers?: components['schemas']['JsonbComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			scheduledPaymentDate?: components['schemas']['DateComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			sentAt?: components['schemas']['TimestamptzComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			sentToPortalSlug?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			shipDate?: components['schemas']['DateComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			sourceSystem?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			sourceSystemId?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			status?: components['schemas']['InvoiceStatusComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			totalAmount?: components['schemas']['IntComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			totalTaxAmount?: components['schemas']['IntComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			updatedAt?: components['schemas']['TimestamptzComparisonExp'];
		};
		/**
		 * InvoicesOrderBy
		 * @description [INFERRED] Hasura's order-by object in its graphql-default naming; collapsed in the reference
		 */
		InvoicesOrderBy: {
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			approvedToSend?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			balance?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			billOfLadingNumber?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			carrierProNumber?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			checkOrAchNumber?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			companyDivision?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			createdAt?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			createdFromEmailMessageId?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			customerId?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			customerReferenceNumber?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			debitsUpdatedAt?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			deliveryDate?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			documentExceptions?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			dueDate?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			externallyManaged?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			fileAssociationsUpdatedAt?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			id?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			invoiceNumber?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			issueDate?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			lastUpdatedByEmailMessageId?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			lineItemsLastUpdatedAt?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			metadata?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			number?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			paidDate?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			portalException?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			portalSlug?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			receivedAt?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			receivedFromPortalSlug?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			referenceNumbers?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			scheduledPaymentDate?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			sentAt?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			sentToPortalSlug?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			shipDate?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			sourceSystem?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			sourceSystemId?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			status?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			totalAmount?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			totalTaxAmount?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			updatedAt?: 'ASC' | 'DESC';
		};
		/** @description An address of a shipment. It has no type, unlike that of a customer. */
		ShipmentAddress: {
			city: string | null;
			companyName: string | null;
			country: string | null;
			/** @description Opaque. */
			id: string;
			name: string | null;
			phoneNumber: string | null;
			stateOrProvince: string | null;
			streetLine1: string | null;
			streetLine2: string | null;
			zipOrPostalCode: string | null;
		} | null;
		/** @description The list of types is the carrier invoices' list, as far as the first value shows. */
		InvoiceException: {
			/** @description The type is not known. */
			details: unknown;
			/** @description Opaque. */
			id: string;
			/** @description First value: CLOSED. Other values are unknown. */
			status: string | null;
			/** @description First value: CARRIER_INVOICE_BOL_PO_NUMBER_MISMATCH. Other values are unknown. */
			type: string | null;
		};
		InvoiceLineItem: {
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string | null;
			/** @description Opaque. */
			id: string;
			/** @description The type is not known. */
			item: unknown;
			remoteId: string | null;
			sourceSystem: string | null;
			sourceSystemId: string | null;
			/** @description In cents. */
			totalAmount: number | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			updatedAt: string | null;
		};
		ShipmentStop: {
			address: components['schemas']['ShipmentAddress'];
			/** @description Opaque. */
			id: string;
			/** @description Any JSON. */
			metadata: unknown;
			/** @description The type is not known. */
			pieceCount: unknown;
			/** @description The type is not known. */
			sequenceNumber: unknown;
			/** @description The type is not known. */
			stopType: unknown;
			/** @description The type is not known. */
			weightAmount: unknown;
			/** @description The type is not known. */
			weightUnit: unknown;
		};
		/** @description The link of an invoice to a shipment. */
		InvoiceShipment: {
			/** @description The stored page is cut after volume: there are more fields. */
			shipment: {
				consigneeAddress: components['schemas']['ShipmentAddress'];
				/**
				 * Format: date-time
				 * @description With zone.
				 */
				createdAt: string | null;
				currency: string | null;
				customerId: string | null;
				/** @description The type is not known. */
				deliveredAt: unknown;
				/** @description Opaque. */
				id: string;
				invoiceId: string | null;
				loadDescription: string | null;
				pickupAddress: components['schemas']['ShipmentAddress'];
				/** @description The type is not known. */
				pickupAt: unknown;
				shipmentId: string | null;
				status: string | null;
				stops: components['schemas']['ShipmentStop'][];
				trailerNumber: string | null;
				/**
				 * Format: date-time
				 * @description With zone.
				 */
				updatedAt: string | null;
				/** @description The type is not known. */
				volume: unknown;
			} | null;
		};
		/** @description The 10 fields that can be read; the stored page is cut in invoiceShipments, so there are more. Which of them can be null is not stated. */
		Invoice: {
			/** @description In cents. */
			balance: number | null;
			companyDivision: string | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string;
			customerId: string | null;
			customerReferenceNumber: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD.
			 */
			dueDate: string | null;
			exceptions: components['schemas']['InvoiceException'][];
			/** @description Opaque; inv_example in the webhook examples. */
			id: string;
			invoiceLineItems: components['schemas']['InvoiceLineItem'][];
			invoiceShipments: components['schemas']['InvoiceShipment'][];
		};
		/** @description An invoice as the search returns it: 14 fields. Which of them can be null is not stated. */
		FoundInvoice: {
			/** @description In cents. */
			balance: number | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string;
			customer: {
				/** @description Opaque. */
				id: string;
				name: string | null;
			} | null;
			customerId: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD.
			 */
			dueDate: string | null;
			/** @description Opaque. */
			id: string;
			/** @description Beside number; how they differ is unknown. */
			invoiceNumber: unknown;
			/**
			 * Format: date
			 * @description YYYY-MM-DD.
			 */
			issueDate: string | null;
			number: string | null;
			sourceSystem: string | null;
			sourceSystemId: string | null;
			/** @description APPROVED in the example; created on the create page. The values are unknown. */
			status: string | null;
			/** @description In cents. */
			totalAmount: number | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			updatedAt: string;
		};
		/**
		 * ShipmentsSetInput
		 * @description The 30 documented fields. Only the fields sent are changed [INFERRED]. An empty one changes nothing, and the answer has no shipment [INFERRED].
		 */
		ShipmentsSetInput: {
			/** @description JSON null clears it [INFERRED]. */
			billOfLadingNumber?: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null clears it [INFERRED].
			 */
			billedDate?: string | null;
			/** @description Untyped in the reference; a number, or one written as text, as Hasura's numeric takes both [INFERRED]. JSON null clears it [INFERRED]. */
			billedMiles?: number | string | null;
			/** @description JSON null clears it [INFERRED]. */
			carrierId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			carrierProNumber?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			companyId?: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null clears it [INFERRED].
			 */
			coveredDate?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			createdFromEmailMessageId?: string | null;
			/**
			 * CurrencyEnum
			 * @description The 26 values are those on api-reference/customer-payments/get-one-customer-payment; that a shipment has the same is [INFERRED]. JSON null clears it [INFERRED].
			 * @enum {string|null}
			 */
			currency?:
				| 'AED'
				| 'AUD'
				| 'BRL'
				| 'CAD'
				| 'CHF'
				| 'CNY'
				| 'EGP'
				| 'EUR'
				| 'GBP'
				| 'HKD'
				| 'IDR'
				| 'INR'
				| 'JPY'
				| 'KRW'
				| 'MXN'
				| 'MYR'
				| 'NZD'
				| 'QAR'
				| 'SAR'
				| 'SGD'
				| 'THB'
				| 'TRY'
				| 'TWD'
				| 'USD'
				| 'VND'
				| 'ZAR'
				| null;
			/** @description JSON null clears it [INFERRED]. */
			customerId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			customerPoNumber?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			customerReferenceNumber?: string | null;
			/**
			 * Format: date-time
			 * @description Untyped in the reference; a time with zone [INFERRED]. JSON null clears it [INFERRED].
			 */
			deliveredAt?: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null clears it [INFERRED].
			 */
			dispatchedDate?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			invoiceId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			loadDescription?: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null clears it [INFERRED].
			 */
			loadedDate?: string | null;
			/**
			 * Format: date-time
			 * @description Untyped in the reference; a time with zone [INFERRED]. JSON null clears it [INFERRED].
			 */
			pickupAt?: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null clears it [INFERRED].
			 */
			releaseDate?: string | null;
			/** @description The caller's own number of the shipment, no Upwell id. That the column is NOT NULL (docs: integration-patterns), so that null is refused, is no part of this schema. */
			shipmentId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			sourceSystem?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			sourceSystemId?: string | null;
			/** @description The values are unknown. JSON null clears it [INFERRED]. */
			status?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			tenantId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			terminal?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			trailerNumber?: string | null;
			/** @description Untyped in the reference; a number, or one written as text, as Hasura's numeric takes both [INFERRED]. JSON null clears it [INFERRED]. */
			volume?: number | string | null;
			/** @description JSON null clears it [INFERRED]. */
			volumeUnit?: string | null;
			/** @description Untyped in the reference; a number, or one written as text, as Hasura's numeric takes both [INFERRED]. JSON null clears it [INFERRED]. */
			weight?: number | string | null;
			/** @description JSON null clears it [INFERRED]. */
			weightUnit?: string | null;
		};
		ShipmentCompany: {
			dunsNumber: string | null;
			/** @description Opaque. */
			id: string;
			logoUrl: string | null;
			mcNumber: string | null;
			name: string | null;
			primaryEmailAddress: string | null;
			primaryPhone: string | null;
			sourceSystem: string | null;
			sourceSystemId: string | null;
			termsOfService: string | null;
			website: string | null;
		} | null;
		/** @description The 8 fields that can be read; the stored page is cut in consigneeAddress, so there are more. Which of them can be null is not stated. */
		Shipment: {
			billOfLadingNumber: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD.
			 */
			billedDate: string | null;
			carrierId: string | null;
			carrierProNumber: string | null;
			/** @description In cents. */
			carrierTotalRate: number | null;
			company: components['schemas']['ShipmentCompany'];
			companyId: string | null;
			/** @description Its fields are those of get-one-invoice; here the page is cut [INFERRED]. */
			consigneeAddress: components['schemas']['ShipmentAddress'];
		};
		/** @description affectedRows 0 and an empty returning where nothing matched [INFERRED]. */
		ShipmentsMutationResponse: {
			affectedRows: number;
			returning: components['schemas']['Shipment'][];
		};
		/**
		 * ArrRelInsertInput
		 * @description [INFERRED] Rows of another table; an array by its plural name.
		 */
		RelatedRecordsInsert: {
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			data: Record<string, never>[];
			/** @description [INFERRED] Holds constraint, updateColumns and where. */
			onConflict?: Record<string, never> | null;
		} | null;
		/**
		 * ObjRelInsertInput
		 * @description [INFERRED] One row of another table; an object by its name.
		 */
		RelatedRecordInsert: {
			/** @description The fields are not known, so none is refused. */
			data: Record<string, never>;
			/** @description [INFERRED] Holds constraint, updateColumns and where. */
			onConflict?: Record<string, never> | null;
		} | null;
		/** @description Nothing but the id. */
		DeletedRecord: {
			/** @description Opaque. */
			id: string;
		};
		/** @description affectedRows 0 and an empty returning where nothing matched [INFERRED]. */
		DeletedRecords: {
			affectedRows: number;
			returning: components['schemas']['DeletedRecord'][];
		};
		/** @description The association of a file with a record. */
		DeletedDocument: {
			associationId: string | null;
			fileId: string | null;
			/** @description Opaque. */
			id: string;
		};
		/**
		 * FileAssociationsMutationResponse
		 * @description affectedRows 0 and an empty returning where nothing matched [INFERRED].
		 */
		DeletedDocuments: {
			affectedRows: number;
			returning: components['schemas']['DeletedDocument'][];
		};
		/** @description An exception that is in the way. On the page of carrier invoices status and type are enums, whose first values are CLOSED and CARRIER_INVOICE_BOL_PO_NUMBER_MISMATCH. */
		ApprovalException: {
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string | null;
			/** @description Opaque. */
			id: string;
			ownerId: string | null;
			status: string | null;
			type: string | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			updatedAt: string | null;
		};
		/**
		 * InvoiceApprovalResponse
		 * @description success is false where it failed, though the status is 200 [INFERRED].
		 */
		Approval: {
			/** @description Null where it succeeded [INFERRED]. Codes and messages are unknown. */
			error: {
				code: string | null;
				message: string | null;
			} | null;
			/** @description Those that are open where they prevent it [INFERRED]. */
			exceptions: components['schemas']['ApprovalException'][] | null;
			success: boolean;
		};
		/**
		 * InvoiceLineItemsInsertInput
		 * @description [INFERRED] The fields of a line item in the response; others are unknown, and so not refused.
		 */
		InvoiceLineItemInsertInput: {
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			item?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			remoteId?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			sourceSystem?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			sourceSystemId?: string | null;
			/**
			 * Format: int32
			 * @description [INFERRED] In cents: a whole number, of 32 bits as GraphQL's Int. JSON null is taken for null, as in GraphQL.
			 */
			totalAmount?: number | null;
		};
		/**
		 * InvoiceLineItemsArrRelInsertInput
		 * @description [INFERRED] Line items of the invoice.
		 */
		InvoiceLineItemsInsert: {
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			data: components['schemas']['InvoiceLineItemInsertInput'][];
			/** @description [INFERRED] Holds constraint, updateColumns and where. */
			onConflict?: Record<string, never> | null;
		} | null;
		/**
		 * InvoicesSetInput
		 * @description The fields are collapsed in the reference: related records are none of them, as on the pages of other resources [INFERRED]. Only the fields sent are changed [INFERRED]. An empty one changes nothing, and the answer has no record [INFERRED].
		 */
		InvoicesSetInput: {
			/** @description [INFERRED] JSON null clears it. */
			approvedToSend?: boolean | null;
			/**
			 * Format: int32
			 * @description [INFERRED] That the column is NOT NULL, without a default (docs: integration-patterns), so that an invoice without it is refused, is no part of this schema. Equal to totalAmount for a new invoice (docs: integration-patterns). In cents: a whole number, of 32 bits as GraphQL's Int. JSON null clears it.
			 */
			balance?: number | null;
			/** @description [INFERRED] JSON null clears it. */
			billOfLadingNumber?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			carrierProNumber?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			checkOrAchNumber?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			companyDivision?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			createdFromEmailMessageId?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			customerId?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			customerReferenceNumber?: string | null;
			/**
			 * Format: date-time
			 * @description [INFERRED] Untyped in the reference; a time with zone. JSON null clears it.
			 */
			debitsUpdatedAt?: string | null;
			/**
			 * Format: date
			 * @description [INFERRED] YYYY-MM-DD. JSON null clears it.
			 */
			deliveryDate?: string | null;
			/** @description [INFERRED] Any JSON; untyped in the reference. */
			documentExceptions?: unknown;
			/**
			 * Format: date
			 * @description [INFERRED] YYYY-MM-DD. JSON null clears it.
			 */
			dueDate?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			externallyManaged?: boolean | null;
			/**
			 * Format: date-time
			 * @description [INFERRED] Untyped in the reference; a time with zone. JSON null clears it.
			 */
			fileAssociationsUpdatedAt?: string | null;
			/**
			 * Format: date
			 * @description [INFERRED] YYYY-MM-DD. JSON null clears it.
			 */
			issueDate?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			lastUpdatedByEmailMessageId?: string | null;
			/**
			 * Format: date-time
			 * @description [INFERRED] With zone. JSON null clears it.
			 */
			lineItemsLastUpdatedAt?: string | null;
			/** @description [INFERRED] Any JSON; untyped in the reference. */
			metadata?: unknown;
			/** @description [INFERRED] JSON null clears it. */
			number?: string | null;
			/**
			 * Format: date-time
			 * @description [INFERRED] With zone. JSON null clears it.
			 */
			paidDate?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			portalException?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			portalSlug?: string | null;
			/**
			 * Format: date-time
			 * @description [INFERRED] Untyped in the reference; a time with zone. JSON null clears it.
			 */
			receivedAt?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			receivedFromPortalSlug?: string | null;
			/** @description [INFERRED] Any JSON; untyped in the reference. */
			referenceNumbers?: unknown;
			/**
			 * Format: date
			 * @description [INFERRED] YYYY-MM-DD. JSON null clears it.
			 */
			scheduledPaymentDate?: string | null;
			/**
			 * Format: date-time
			 * @description [INFERRED] Untyped in the reference; a time with zone. JSON null clears it.
			 */
			sentAt?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			sentToPortalSlug?: string | null;
			/**
			 * Format: date
			 * @description [INFERRED] YYYY-MM-DD. JSON null clears it.
			 */
			shipDate?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			sourceSystem?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			sourceSystemId?: string | null;
			/** @description [INFERRED] An enum in the reference, whose first value is created; APPROVED and PAID are on other pages. The other values are unknown, so none is refused. JSON null clears it. */
			status?: string | null;
			/**
			 * Format: int32
			 * @description [INFERRED] In cents: a whole number, of 32 bits as GraphQL's Int. JSON null clears it.
			 */
			totalAmount?: number | null;
			/**
			 * Format: int32
			 * @description [INFERRED] In cents: a whole number, of 32 bits as GraphQL's Int. JSON null clears it.
			 */
			totalTaxAmount?: number | null;
		};
		/**
		 * InvoicesInsertInput
		 * @description Insert input for the table invoices. Of these balance is the only one that is known to be mandatory.
		 */
		InvoicesInsertInput: {
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			approvedToSend?: boolean | null;
			/**
			 * Format: int32
			 * @description That the column is NOT NULL, without a default (docs: integration-patterns), so that an invoice without it is refused, is no part of this schema. Equal to totalAmount for a new invoice (docs: integration-patterns). In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			balance?: number | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			billOfLadingNumber?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			carrierProNumber?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			cassBarcodeMapping?: components['schemas']['RelatedRecordInsert'];
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			checkOrAchNumber?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			companyDivision?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			createdFromEmailMessageId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			customerId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			customerReferenceNumber?: string | null;
			/**
			 * Format: date-time
			 * @description Untyped in the reference; a time with zone [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			debitsUpdatedAt?: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			deliveryDate?: string | null;
			/** @description Any JSON; untyped in the reference. */
			documentExceptions?: unknown;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			dueDate?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			ediDocuments?: components['schemas']['RelatedRecordsInsert'];
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			exceptions?: components['schemas']['RelatedRecordsInsert'];
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			externallyManaged?: boolean | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			fileAssociations?: components['schemas']['RelatedRecordsInsert'];
			/**
			 * Format: date-time
			 * @description Untyped in the reference; a time with zone [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			fileAssociationsUpdatedAt?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			invoiceLineItems?: components['schemas']['InvoiceLineItemsInsert'];
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			issueDate?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			lastUpdatedByEmailMessageId?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			latestCassStatus?: components['schemas']['RelatedRecordInsert'];
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			lineItemsLastUpdatedAt?: string | null;
			/** @description Any JSON; untyped in the reference. */
			metadata?: unknown;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			number?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			paidDate?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			paymentLineItems?: components['schemas']['CustomerPaymentLineItemsInsert'];
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			portalException?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			portalSlug?: string | null;
			/**
			 * Format: date-time
			 * @description Untyped in the reference; a time with zone [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			receivedAt?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			receivedFromPortalSlug?: string | null;
			/** @description Any JSON; untyped in the reference. */
			referenceNumbers?: unknown;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			scheduledPaymentDate?: string | null;
			/**
			 * Format: date-time
			 * @description Untyped in the reference; a time with zone [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			sentAt?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sentToPortalSlug?: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			shipDate?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystem?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystemId?: string | null;
			/** @description An enum in the reference, whose first value is created; APPROVED and PAID are on other pages. The other values are unknown, so none is refused. JSON null is taken for null, as in GraphQL [INFERRED]. */
			status?: string | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			totalAmount?: number | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			totalTaxAmount?: number | null;
		};
		/** @description An invoice as creates and updates return it: the 9 fields that can be read; the stored page is cut in invoiceShipments, so there are more. */
		WrittenInvoice: {
			/** @description In cents. */
			balance: number | null;
			companyDivision: string | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string;
			customerId: string | null;
			customerReferenceNumber: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD.
			 */
			dueDate: string | null;
			/** @description Opaque; inv_example in the webhook examples. */
			id: string;
			invoiceLineItems: components['schemas']['InvoiceLineItem'][];
			invoiceShipments: components['schemas']['InvoiceShipment'][];
		};
		/**
		 * InvoicesMutationResponse
		 * @description affectedRows 0 and an empty returning where nothing matched [INFERRED].
		 */
		InvoicesMutationResponse: {
			affectedRows: number;
			returning: components['schemas']['WrittenInvoice'][];
		};
		/** @description An invoice in the queue. */
		InvoiceReadyForApproval: {
			approvedToSend: boolean | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string | null;
			customer: {
				/** @description Opaque. */
				id: string;
				name: string | null;
			} | null;
			customerId: string | null;
			/** @description Opaque. */
			id: string;
			/**
			 * Format: date
			 * @description YYYY-MM-DD.
			 */
			issueDate: string | null;
			number: string | null;
			/** @description APPROVED in the example; created on the create page. The values are unknown. */
			status: string | null;
			/** @description In cents. */
			totalAmount: number | null;
		};
		/** @description The link that was deleted. */
		InvoiceShipmentKey: {
			invoiceId: string | null;
			shipmentId: string | null;
		};
		/**
		 * ShipmentsInsertInput
		 * @description [INFERRED] The fields of the update. Of these shipmentId is the only one that is known to be mandatory.
		 */
		ShipmentsInsertInput: {
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			billOfLadingNumber?: string | null;
			/**
			 * Format: date
			 * @description [INFERRED] YYYY-MM-DD. JSON null is taken for null, as in GraphQL.
			 */
			billedDate?: string | null;
			/** @description [INFERRED] Untyped in the reference; a number, or one written as text, as Hasura's numeric takes both. JSON null is taken for null, as in GraphQL. */
			billedMiles?: number | string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			carrierId?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			carrierProNumber?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			companyId?: string | null;
			/**
			 * Format: date
			 * @description [INFERRED] YYYY-MM-DD. JSON null is taken for null, as in GraphQL.
			 */
			coveredDate?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			createdFromEmailMessageId?: string | null;
			/**
			 * CurrencyEnum
			 * @description [INFERRED] The 26 values are those on api-reference/customer-payments/get-one-customer-payment; that a shipment has the same is. JSON null is taken for null, as in GraphQL.
			 * @enum {string|null}
			 */
			currency?:
				| 'AED'
				| 'AUD'
				| 'BRL'
				| 'CAD'
				| 'CHF'
				| 'CNY'
				| 'EGP'
				| 'EUR'
				| 'GBP'
				| 'HKD'
				| 'IDR'
				| 'INR'
				| 'JPY'
				| 'KRW'
				| 'MXN'
				| 'MYR'
				| 'NZD'
				| 'QAR'
				| 'SAR'
				| 'SGD'
				| 'THB'
				| 'TRY'
				| 'TWD'
				| 'USD'
				| 'VND'
				| 'ZAR'
				| null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			customerId?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			customerPoNumber?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			customerReferenceNumber?: string | null;
			/**
			 * Format: date-time
			 * @description [INFERRED] Untyped in the reference; a time with zone. JSON null is taken for null, as in GraphQL.
			 */
			deliveredAt?: string | null;
			/**
			 * Format: date
			 * @description [INFERRED] YYYY-MM-DD. JSON null is taken for null, as in GraphQL.
			 */
			dispatchedDate?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			invoiceId?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			loadDescription?: string | null;
			/**
			 * Format: date
			 * @description [INFERRED] YYYY-MM-DD. JSON null is taken for null, as in GraphQL.
			 */
			loadedDate?: string | null;
			/**
			 * Format: date-time
			 * @description [INFERRED] Untyped in the reference; a time with zone. JSON null is taken for null, as in GraphQL.
			 */
			pickupAt?: string | null;
			/**
			 * Format: date
			 * @description [INFERRED] YYYY-MM-DD. JSON null is taken for null, as in GraphQL.
			 */
			releaseDate?: string | null;
			/** @description [INFERRED] The caller's own number of the shipment, no Upwell id. That the column is NOT NULL (docs: integration-patterns), so that null is refused, is no part of this schema. */
			shipmentId?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			sourceSystem?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			sourceSystemId?: string | null;
			/** @description [INFERRED] The values are unknown. JSON null is taken for null, as in GraphQL. */
			status?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			tenantId?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			terminal?: string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			trailerNumber?: string | null;
			/** @description [INFERRED] Untyped in the reference; a number, or one written as text, as Hasura's numeric takes both. JSON null is taken for null, as in GraphQL. */
			volume?: number | string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			volumeUnit?: string | null;
			/** @description [INFERRED] Untyped in the reference; a number, or one written as text, as Hasura's numeric takes both. JSON null is taken for null, as in GraphQL. */
			weight?: number | string | null;
			/** @description [INFERRED] JSON null is taken for null, as in GraphQL. */
			weightUnit?: string | null;
		};
		/**
		 * CarriersSetInput
		 * @description [INFERRED] The fields are not known, so none is refused.
		 */
		CarriersSetInput: Record<string, never>;
		/** @description [INFERRED] Its fields are not known. */
		Carrier: {
			/** @description [INFERRED] Opaque. */
			id: string;
		};
		/**
		 * CarriersMutationResponse
		 * @description [INFERRED] the form of the other updates; of this one only the path is documented
		 */
		CarriersMutationResponse: {
			/** @description [INFERRED] the form of the other updates; of this one only the path is documented */
			affectedRows: number;
			/** @description [INFERRED] the form of the other updates; of this one only the path is documented */
			returning: components['schemas']['Carrier'][];
		};
		/**
		 * CarrierInvoicesInsertInput
		 * @description Insert input for the table carrier_invoices. No source key: the key's integration sets the source (docs: api-guides/carrier-invoice-submission). No page marks a field as required.
		 */
		CarrierInvoicesInsertInput: {
			/** @description Any JSON; untyped in the reference. */
			additionalReferenceNumbers?: unknown;
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			assignedAt?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			assignedBy?: components['schemas']['RelatedRecordInsert'];
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			assignedById?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			assignedTo?: components['schemas']['RelatedRecordInsert'];
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			assignedToId?: string | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			balance?: number | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			billId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			billOfLadingNumber?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			carrierBillingAddress?: components['schemas']['RelatedRecordInsert'];
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			carrierBillingAddressId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			carrierId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			carrierName?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			carrierProNumber?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			createdAt?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			createdFromEmailMessageId?: string | null;
			/**
			 * CurrencyEnum
			 * @description One of the 26 values of api-reference/customer-payments/get-one-customer-payment. JSON null is taken for null, as in GraphQL [INFERRED].
			 * @enum {string|null}
			 */
			currency?:
				| 'AED'
				| 'AUD'
				| 'BRL'
				| 'CAD'
				| 'CHF'
				| 'CNY'
				| 'EGP'
				| 'EUR'
				| 'GBP'
				| 'HKD'
				| 'IDR'
				| 'INR'
				| 'JPY'
				| 'KRW'
				| 'MXN'
				| 'MYR'
				| 'NZD'
				| 'QAR'
				| 'SAR'
				| 'SGD'
				| 'THB'
				| 'TRY'
				| 'TWD'
				| 'USD'
				| 'VND'
				| 'ZAR'
				| null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			customerInvoiceId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			customerPoNumber?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			customerReferenceNumber?: string | null;
			/**
			 * Format: date-time
			 * @description Untyped in the reference; a time with zone [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			documentsModifiedAt?: string | null;
			/**
			 * Format: date-time
			 * @description Untyped in the reference; a time with zone [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			documentsTypeOrCustomerVisibilityUpdatedAt?: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			dueDate?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			emailMessageAssociations?: components['schemas']['RelatedRecordsInsert'];
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			factor?: components['schemas']['RelatedRecordInsert'];
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			factorAddress?: components['schemas']['RelatedRecordInsert'];
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			factorAddressId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			factorId?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			fileAssociations?: components['schemas']['RelatedRecordsInsert'];
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			id?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			invoiceNumber?: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			issueDate?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			loadNumber?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			mergedFrom?: components['schemas']['RelatedRecordsInsert'];
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			mergedIntoCarrierInvoiceId?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			mergedTo?: components['schemas']['RelatedRecordInsert'];
			/** @description Any JSON; untyped in the reference. */
			metadata?: unknown;
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			receivedAt?: string | null;
			/** @description Any JSON; untyped in the reference. */
			referenceNumbers?: unknown;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			shipmentId?: string | null;
			/** @description Any JSON; untyped in the reference. */
			sourceSystemMeta?: unknown;
			/** @description An enum in the reference. api-guides/carrier-invoice-status names RECEIVED, PROCESSING, UNDER_REVIEW, AWAITING_INVOICE, AWAITING_CARRIER_RESPONSE, CARRIER_RESPONDED, APPROVED, PART_PAID and PAID, and is cut off before the rest, so no value is refused. JSON null is taken for null, as in GraphQL [INFERRED]. */
			status?: string | null;
			/** @description The key decides the tenant. JSON null is taken for null, as in GraphQL [INFERRED]. */
			tenantId?: string | null;
			/** @description An enum in the reference, whose first value is FAILURE. The other values are unknown, so none is refused. JSON null is taken for null, as in GraphQL [INFERRED]. */
			tmsDocumentsUploadStatus?: string | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			totalAmount?: number | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			totalTaxAmount?: number | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			updatedAt?: string | null;
		};
		/**
		 * CarrierInvoicesSetInput
		 * @description Only the fields sent are changed [INFERRED]. An empty one changes nothing, and the answer has no record [INFERRED].
		 */
		CarrierInvoicesSetInput: {
			/** @description Any JSON; untyped in the reference. */
			additionalReferenceNumbers?: unknown;
			/**
			 * Format: date-time
			 * @description With zone. JSON null clears it [INFERRED].
			 */
			assignedAt?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			assignedById?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			assignedToId?: string | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null clears it [INFERRED].
			 */
			balance?: number | null;
			/** @description JSON null clears it [INFERRED]. */
			billId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			billOfLadingNumber?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			carrierBillingAddressId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			carrierId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			carrierName?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			carrierProNumber?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null clears it [INFERRED].
			 */
			createdAt?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			createdFromEmailMessageId?: string | null;
			/**
			 * CurrencyEnum
			 * @description One of the 26 values of api-reference/customer-payments/get-one-customer-payment. JSON null clears it [INFERRED].
			 * @enum {string|null}
			 */
			currency?:
				| 'AED'
				| 'AUD'
				| 'BRL'
				| 'CAD'
				| 'CHF'
				| 'CNY'
				| 'EGP'
				| 'EUR'
				| 'GBP'
				| 'HKD'
				| 'IDR'
				| 'INR'
				| 'JPY'
				| 'KRW'
				| 'MXN'
				| 'MYR'
				| 'NZD'
				| 'QAR'
				| 'SAR'
				| 'SGD'
				| 'THB'
				| 'TRY'
				| 'TWD'
				| 'USD'
				| 'VND'
				| 'ZAR'
				| null;
			/** @description JSON null clears it [INFERRED]. */
			customerInvoiceId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			customerPoNumber?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			customerReferenceNumber?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null clears it [INFERRED].
			 */
			deletedAt?: string | null;
			/**
			 * Format: date-time
			 * @description Untyped in the reference; a time with zone [INFERRED]. JSON null clears it [INFERRED].
			 */
			documentsModifiedAt?: string | null;
			/**
			 * Format: date-time
			 * @description Untyped in the reference; a time with zone [INFERRED]. JSON null clears it [INFERRED].
			 */
			documentsTypeOrCustomerVisibilityUpdatedAt?: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null clears it [INFERRED].
			 */
			dueDate?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			factorAddressId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			factorId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			id?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			invoiceNumber?: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null clears it [INFERRED].
			 */
			issueDate?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			loadNumber?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			mergedIntoCarrierInvoiceId?: string | null;
			/** @description Any JSON; untyped in the reference. */
			metadata?: unknown;
			/**
			 * Format: date-time
			 * @description With zone. JSON null clears it [INFERRED].
			 */
			receivedAt?: string | null;
			/** @description Any JSON; untyped in the reference. */
			referenceNumbers?: unknown;
			/** @description JSON null clears it [INFERRED]. */
			shipmentId?: string | null;
			/** @description Any JSON; untyped in the reference. */
			sourceSystemMeta?: unknown;
			/** @description An enum in the reference. api-guides/carrier-invoice-status names RECEIVED, PROCESSING, UNDER_REVIEW, AWAITING_INVOICE, AWAITING_CARRIER_RESPONSE, CARRIER_RESPONDED, APPROVED, PART_PAID and PAID, and is cut off before the rest, so no value is refused. JSON null clears it [INFERRED]. */
			status?: string | null;
			/** @description The key decides the tenant. JSON null clears it [INFERRED]. */
			tenantId?: string | null;
			/** @description An enum in the reference, whose first value is FAILURE. The other values are unknown, so none is refused. JSON null clears it [INFERRED]. */
			tmsDocumentsUploadStatus?: string | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null clears it [INFERRED].
			 */
			totalAmount?: number | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null clears it [INFERRED].
			 */
			totalTaxAmount?: number | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null clears it [INFERRED].
			 */
			updatedAt?: string | null;
		};
		CarrierInvoiceLineItem: {
			description: string | null;
			/** @description Opaque. */
			id: string;
			item: string | null;
			lineNumber: string | null;
			/** @description Any JSON; untyped in the reference. */
			quantity: unknown;
			/** @description In cents. */
			totalAmount: number | null;
			/** @description In cents. */
			unitPrice: number | null;
		};
		/** @description The 17 fields that can be read; the stored page is cut in status, so there are more. updatedAt is named by api-guides/carrier-invoice-status. */
		CarrierInvoice: {
			/** @description In cents. */
			balance: number | null;
			billId: string | null;
			carrierId: string | null;
			carrierInvoiceLineItems: components['schemas']['CarrierInvoiceLineItem'][];
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string;
			/** @description One of the 26 values of api-reference/customer-payments/get-one-customer-payment. */
			currency: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD.
			 */
			dueDate: string | null;
			/** @description The open findings, joined by commas, such as INVOICE AMOUNT MISMATCH; empty where there is none (docs: api-guides/carrier-invoice-status). */
			exceptions: string | null;
			/** @description Opaque. */
			id: string;
			invoiceNumber: string | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD.
			 */
			issueDate: string | null;
			loadNumber: string | null;
			/** @description Any JSON; untyped in the reference. */
			metadata: unknown;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			receivedAt: string | null;
			/** @description Any JSON; untyped in the reference. */
			referenceNumbers: unknown;
			shipmentId: string | null;
			/** @description An enum in the reference. api-guides/carrier-invoice-status names RECEIVED, PROCESSING, UNDER_REVIEW, AWAITING_INVOICE, AWAITING_CARRIER_RESPONSE, CARRIER_RESPONDED, APPROVED, PART_PAID and PAID, and is cut off before the rest, so no value is refused. */
			status: string | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			updatedAt: string;
		};
		/** @description The other fields are unknown. */
		CarrierInvoiceDocument: {
			/** @description UNKNOWN until the document is parsed. The other values are unknown. */
			type: string | null;
		};
		/** @description Tracks the approval of a carrier invoice. */
		CarrierInvoiceApprovalRequest: {
			carrierInvoice: {
				carrier: {
					/** @description Opaque. */
					id: string;
					name: string | null;
				} | null;
				invoiceNumber: string | null;
				/** @description In cents. */
				totalAmount: number | null;
			} | null;
			carrierInvoiceId: string | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string;
			/** @description Opaque. */
			id: string;
			retryCount: number | null;
			/**
			 * @description ABANDONED, FAILED, INITIATED, IN_PROGRESS, RETRYING or SUCCEEDED.
			 * @enum {string|null}
			 */
			status:
				| 'ABANDONED'
				| 'FAILED'
				| 'INITIATED'
				| 'IN_PROGRESS'
				| 'RETRYING'
				| 'SUCCEEDED'
				| null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			updatedAt: string;
		};
		/**
		 * BillLineItemsInsertInput
		 * @description Insert input for the table bill_line_items. No page marks a field as required.
		 */
		BillLineItemsInsertInput: {
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			billId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			description?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			item?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			lineNumber?: string | null;
			/** @description The example prints 123, for an integer as for any number. JSON null is taken for null, as in GraphQL [INFERRED]. */
			quantity?: number | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystem?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystemId?: string | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			totalAmount?: number | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			unitPrice?: number | null;
		};
		/**
		 * BillLineItemsSetInput
		 * @description Only the fields sent are changed [INFERRED]. An empty one changes nothing, and the answer has no record [INFERRED].
		 */
		BillLineItemsSetInput: {
			/** @description JSON null clears it [INFERRED]. */
			description?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			item?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			lineNumber?: string | null;
			/** @description The example prints 123, for an integer as for any number. JSON null clears it [INFERRED]. */
			quantity?: number | null;
			/** @description JSON null clears it [INFERRED]. */
			sourceSystem?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			sourceSystemId?: string | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null clears it [INFERRED].
			 */
			totalAmount?: number | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null clears it [INFERRED].
			 */
			unitPrice?: number | null;
		};
		/**
		 * BillLineItemsArrRelInsertInput
		 * @description [INFERRED] Line items of the bill.
		 */
		BillLineItemsInsert: {
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			data: components['schemas']['BillLineItemsInsertInput'][];
			/** @description [INFERRED] Holds constraint, updateColumns and where. */
			onConflict?: Record<string, never> | null;
		} | null;
		/**
		 * BillsInsertInput
		 * @description Insert input for the table bills. That its source key is unique is not documented. No page marks a field as required.
		 */
		BillsInsertInput: {
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			billLineItems?: components['schemas']['BillLineItemsInsert'];
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			billLineItemsLastUpdatedAt?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			carrierId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			checkOrAchNumber?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			createdAt?: string | null;
			/**
			 * CurrencyEnum
			 * @description One of the 26 values of api-reference/customer-payments/get-one-customer-payment. JSON null is taken for null, as in GraphQL [INFERRED].
			 * @enum {string|null}
			 */
			currency?:
				| 'AED'
				| 'AUD'
				| 'BRL'
				| 'CAD'
				| 'CHF'
				| 'CNY'
				| 'EGP'
				| 'EUR'
				| 'GBP'
				| 'HKD'
				| 'IDR'
				| 'INR'
				| 'JPY'
				| 'KRW'
				| 'MXN'
				| 'MYR'
				| 'NZD'
				| 'QAR'
				| 'SAR'
				| 'SGD'
				| 'THB'
				| 'TRY'
				| 'TWD'
				| 'USD'
				| 'VND'
				| 'ZAR'
				| null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			dueDate?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			id?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			issueDate?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			notes?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			payToAccount?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			proNumber?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			referenceNumber?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystem?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystemId?: string | null;
			/** @description Any JSON; untyped in the reference. */
			sourceSystemMeta?: unknown;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			status?: string | null;
			/** @description The key decides the tenant. JSON null is taken for null, as in GraphQL [INFERRED]. */
			tenantId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			terms?: string | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			totalAmount?: number | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			updatedAt?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			vendor?: components['schemas']['RelatedRecordInsert'];
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			vendorId?: string | null;
		};
		/**
		 * BillsSetInput
		 * @description The fields are collapsed in the reference: related records are none of them, as on the pages of other resources [INFERRED]. Only the fields sent are changed [INFERRED]. An empty one changes nothing, and the answer has no record [INFERRED].
		 */
		BillsSetInput: {
			/**
			 * Format: date-time
			 * @description [INFERRED] With zone. JSON null clears it.
			 */
			billLineItemsLastUpdatedAt?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			carrierId?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			checkOrAchNumber?: string | null;
			/**
			 * Format: date-time
			 * @description [INFERRED] With zone. JSON null clears it.
			 */
			createdAt?: string | null;
			/**
			 * CurrencyEnum
			 * @description [INFERRED] One of the 26 values of api-reference/customer-payments/get-one-customer-payment. JSON null clears it.
			 * @enum {string|null}
			 */
			currency?:
				| 'AED'
				| 'AUD'
				| 'BRL'
				| 'CAD'
				| 'CHF'
				| 'CNY'
				| 'EGP'
				| 'EUR'
				| 'GBP'
				| 'HKD'
				| 'IDR'
				| 'INR'
				| 'JPY'
				| 'KRW'
				| 'MXN'
				| 'MYR'
				| 'NZD'
				| 'QAR'
				| 'SAR'
				| 'SGD'
				| 'THB'
				| 'TRY'
				| 'TWD'
				| 'USD'
				| 'VND'
				| 'ZAR'
				| null;
			/** @description [INFERRED] JSON null clears it. */
			dueDate?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			id?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			issueDate?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			notes?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			payToAccount?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			proNumber?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			referenceNumber?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			sourceSystem?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			sourceSystemId?: string | null;
			/** @description [INFERRED] Any JSON; untyped in the reference. */
			sourceSystemMeta?: unknown;
			/** @description [INFERRED] JSON null clears it. */
			status?: string | null;
			/** @description [INFERRED] The key decides the tenant. JSON null clears it. */
			tenantId?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			terms?: string | null;
			/**
			 * Format: int32
			 * @description [INFERRED] In cents: a whole number, of 32 bits as GraphQL's Int. JSON null clears it.
			 */
			totalAmount?: number | null;
			/**
			 * Format: date-time
			 * @description [INFERRED] With zone. JSON null clears it.
			 */
			updatedAt?: string | null;
			/** @description [INFERRED] JSON null clears it. */
			vendorId?: string | null;
		};
		/** @description A line item as the bill shows it. */
		LineItemOfBill: {
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string;
			description: string | null;
			/** @description Opaque. */
			id: string;
			item: string | null;
			lineNumber: string | null;
			quantity: number | null;
			sourceSystem: string | null;
			sourceSystemId: string | null;
			/** @description In cents. */
			totalAmount: number | null;
			/** @description In cents. */
			unitPrice: number | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			updatedAt: string;
		};
		Vendor: {
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string | null;
			/** @description Opaque. */
			id: string;
			name: string | null;
			sourceSystem: string | null;
			sourceSystemId: string | null;
			/** @description Any JSON; untyped in the reference. */
			sourceSystemMeta: unknown;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			updatedAt: string | null;
		} | null;
		/** @description The same fields on all pages of bills. */
		Bill: {
			billLineItems: components['schemas']['LineItemOfBill'][];
			carrierId: string | null;
			checkOrAchNumber: string | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string;
			/** @description One of the 26 values of api-reference/customer-payments/get-one-customer-payment. */
			currency: string | null;
			dueDate: string | null;
			/** @description Opaque. */
			id: string;
			issueDate: string | null;
			notes: string | null;
			payToAccount: string | null;
			proNumber: string | null;
			referenceNumber: string | null;
			sourceSystem: string | null;
			sourceSystemId: string | null;
			/** @description Any JSON; untyped in the reference. */
			sourceSystemMeta: unknown;
			status: string | null;
			terms: string | null;
			/** @description In cents. */
			totalAmount: number | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			updatedAt: string;
			vendor: components['schemas']['Vendor'];
			vendorId: string | null;
		};
		BillLineItem: {
			billId: string | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string;
			description: string | null;
			/** @description Opaque. */
			id: string;
			item: string | null;
			lineNumber: string | null;
			quantity: number | null;
			sourceSystem: string | null;
			sourceSystemId: string | null;
			/** @description In cents. */
			totalAmount: number | null;
			/** @description In cents. */
			unitPrice: number | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			updatedAt: string;
		};
		/**
		 * BillPaymentLineItemsInsertInput
		 * @description Insert input for the table bill_payment_line_items. No page marks a field as required.
		 */
		BillPaymentLineItemsInsertInput: {
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			amount?: number | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			billId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			billPaymentId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			billingAccountNumber?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			billingName?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			carrierId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			checkOrAchNumber?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			createdAt?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			id?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			notes?: string | null;
			/** @description The example prints 123, for an integer as for any number. JSON null is taken for null, as in GraphQL [INFERRED]. */
			referenceNumber?: number | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystem?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystemId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			status?: string | null;
			/** @description The key decides the tenant. JSON null is taken for null, as in GraphQL [INFERRED]. */
			tenantId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			transactionDate?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			updatedAt?: string | null;
		};
		/**
		 * BillPaymentLineItemsSetInput
		 * @description Only the fields sent are changed [INFERRED]. An empty one changes nothing, and the answer has no record [INFERRED].
		 */
		BillPaymentLineItemsSetInput: {
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null clears it [INFERRED].
			 */
			amount?: number | null;
			/** @description JSON null clears it [INFERRED]. */
			billId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			billPaymentId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			billingAccountNumber?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			billingName?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			carrierId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			checkOrAchNumber?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null clears it [INFERRED].
			 */
			createdAt?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			id?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			notes?: string | null;
			/** @description The example prints 123, for an integer as for any number. JSON null clears it [INFERRED]. */
			referenceNumber?: number | null;
			/** @description JSON null clears it [INFERRED]. */
			sourceSystem?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			sourceSystemId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			status?: string | null;
			/** @description The key decides the tenant. JSON null clears it [INFERRED]. */
			tenantId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			transactionDate?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null clears it [INFERRED].
			 */
			updatedAt?: string | null;
		};
		/** @description The same fields as a line item of a bill payment. */
		CarrierPaymentLineItem: {
			/** @description In cents. */
			amount: number | null;
			billId: string | null;
			billingAccountNumber: string | null;
			billingName: string | null;
			carrierId: string | null;
			checkOrAchNumber: string | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string;
			/** @description Opaque. */
			id: string;
			notes: string | null;
			referenceNumber: number | null;
			sourceSystem: string | null;
			sourceSystemId: string | null;
			status: string | null;
			transactionDate: string | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			updatedAt: string;
		};
		/**
		 * BillPaymentLineItemsArrRelInsertInput
		 * @description [INFERRED] Line items of the payment.
		 */
		BillPaymentLineItemsInsert: {
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			data: components['schemas']['BillPaymentLineItemsInsertInput'][];
			/** @description [INFERRED] Holds constraint, updateColumns and where. */
			onConflict?: Record<string, never> | null;
		} | null;
		/**
		 * BillPaymentsInsertInput
		 * @description Insert input for the table bill_payments. No page marks a field as required.
		 */
		BillPaymentsInsertInput: {
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			amount?: number | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			billPaymentLineItems?: components['schemas']['BillPaymentLineItemsInsert'];
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			carrierId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			checkOrAchNumber?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			createdAt?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			id?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystem?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystemId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			status?: string | null;
			/** @description The key decides the tenant. JSON null is taken for null, as in GraphQL [INFERRED]. */
			tenantId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			transactionDate?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			updatedAt?: string | null;
		};
		/**
		 * BillPaymentsSetInput
		 * @description Only the fields sent are changed [INFERRED]. An empty one changes nothing, and the answer has no record [INFERRED].
		 */
		BillPaymentsSetInput: {
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null clears it [INFERRED].
			 */
			amount?: number | null;
			/** @description JSON null clears it [INFERRED]. */
			carrierId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			checkOrAchNumber?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null clears it [INFERRED].
			 */
			createdAt?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			id?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			sourceSystem?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			sourceSystemId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			status?: string | null;
			/** @description The key decides the tenant. JSON null clears it [INFERRED]. */
			tenantId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			transactionDate?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null clears it [INFERRED].
			 */
			updatedAt?: string | null;
		};
		BillPayment: {
			/** @description In cents. */
			amount: number | null;
			billPaymentLineItems: components['schemas']['CarrierPaymentLineItem'][];
			carrierId: string | null;
			checkOrAchNumber: string | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string;
			/** @description Opaque. */
			id: string;
			sourceSystem: string | null;
			sourceSystemId: string | null;
			status: string | null;
			transactionDate: string | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			updatedAt: string;
		};
		/**
		 * PaymentLineItemsInsertInput
		 * @description Insert input for the table payment_line_items. No page marks a field as required.
		 */
		PaymentLineItemsInsertInput: {
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			checkDate?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			checkOrAchNumber?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			createdAt?: string | null;
			/**
			 * CurrencyEnum
			 * @description One of the 26 values of api-reference/customer-payments/get-one-customer-payment. JSON null is taken for null, as in GraphQL [INFERRED].
			 * @enum {string|null}
			 */
			currency?:
				| 'AED'
				| 'AUD'
				| 'BRL'
				| 'CAD'
				| 'CHF'
				| 'CNY'
				| 'EGP'
				| 'EUR'
				| 'GBP'
				| 'HKD'
				| 'IDR'
				| 'INR'
				| 'JPY'
				| 'KRW'
				| 'MXN'
				| 'MYR'
				| 'NZD'
				| 'QAR'
				| 'SAR'
				| 'SGD'
				| 'THB'
				| 'TRY'
				| 'TWD'
				| 'USD'
				| 'VND'
				| 'ZAR'
				| null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			customerId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			exchangeRate?: string | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			fees?: number | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			id?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			invoiceId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			notes?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			paymentId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystem?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystemId?: string | null;
			/** @description Any JSON; untyped in the reference. */
			sourceSystemMeta?: unknown;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			status?: string | null;
			/** @description The key decides the tenant. JSON null is taken for null, as in GraphQL [INFERRED]. */
			tenantId?: string | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			totalAmount?: number | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			totalAmountWithFees?: number | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			transactionDate?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			updatedAt?: string | null;
		};
		/**
		 * PaymentLineItemsSetInput
		 * @description Only the fields sent are changed [INFERRED]. An empty one changes nothing, and the answer has no record [INFERRED].
		 */
		PaymentLineItemsSetInput: {
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null clears it [INFERRED].
			 */
			checkDate?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			checkOrAchNumber?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null clears it [INFERRED].
			 */
			createdAt?: string | null;
			/**
			 * CurrencyEnum
			 * @description One of the 26 values of api-reference/customer-payments/get-one-customer-payment. JSON null clears it [INFERRED].
			 * @enum {string|null}
			 */
			currency?:
				| 'AED'
				| 'AUD'
				| 'BRL'
				| 'CAD'
				| 'CHF'
				| 'CNY'
				| 'EGP'
				| 'EUR'
				| 'GBP'
				| 'HKD'
				| 'IDR'
				| 'INR'
				| 'JPY'
				| 'KRW'
				| 'MXN'
				| 'MYR'
				| 'NZD'
				| 'QAR'
				| 'SAR'
				| 'SGD'
				| 'THB'
				| 'TRY'
				| 'TWD'
				| 'USD'
				| 'VND'
				| 'ZAR'
				| null;
			/** @description JSON null clears it [INFERRED]. */
			customerId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			exchangeRate?: string | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null clears it [INFERRED].
			 */
			fees?: number | null;
			/** @description JSON null clears it [INFERRED]. */
			id?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			invoiceId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			notes?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			paymentId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			sourceSystem?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			sourceSystemId?: string | null;
			/** @description Any JSON; untyped in the reference. */
			sourceSystemMeta?: unknown;
			/** @description JSON null clears it [INFERRED]. */
			status?: string | null;
			/** @description The key decides the tenant. JSON null clears it [INFERRED]. */
			tenantId?: string | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null clears it [INFERRED].
			 */
			totalAmount?: number | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null clears it [INFERRED].
			 */
			totalAmountWithFees?: number | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null clears it [INFERRED].
			 */
			transactionDate?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null clears it [INFERRED].
			 */
			updatedAt?: string | null;
		};
		/** @description The same fields on all pages of line items. sourceSystem is not among them. */
		CustomerPaymentLineItem: {
			/**
			 * Format: date
			 * @description YYYY-MM-DD.
			 */
			checkDate: string | null;
			checkOrAchNumber: string | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string;
			/** @description One of the 26 values of api-reference/customer-payments/get-one-customer-payment. */
			currency: string | null;
			customerId: string | null;
			exchangeRate: string | null;
			/** @description In cents. */
			fees: number | null;
			/** @description Opaque. */
			id: string;
			invoiceId: string | null;
			notes: string | null;
			paymentId: string | null;
			sourceSystemId: string | null;
			/** @description Any JSON; untyped in the reference. */
			sourceSystemMeta: unknown;
			status: string | null;
			/** @description In cents. */
			totalAmount: number | null;
			/** @description In cents. */
			totalAmountWithFees: number | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD.
			 */
			transactionDate: string | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			updatedAt: string;
		};
		/**
		 * PaymentLineItemsArrRelInsertInput
		 * @description [INFERRED] Line items of the payment.
		 */
		CustomerPaymentLineItemsInsert: {
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			data: components['schemas']['PaymentLineItemsInsertInput'][];
			/** @description [INFERRED] Holds constraint, updateColumns and where. */
			onConflict?: Record<string, never> | null;
		} | null;
		/**
		 * PaymentsInsertInput
		 * @description Insert input for the table payments. No page marks a field as required.
		 */
		PaymentsInsertInput: {
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			checkDate?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			checkOrAchNumber?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			createdAt?: string | null;
			/**
			 * CurrencyEnum
			 * @description One of the 26 values of api-reference/customer-payments/get-one-customer-payment. JSON null is taken for null, as in GraphQL [INFERRED].
			 * @enum {string|null}
			 */
			currency?:
				| 'AED'
				| 'AUD'
				| 'BRL'
				| 'CAD'
				| 'CHF'
				| 'CNY'
				| 'EGP'
				| 'EUR'
				| 'GBP'
				| 'HKD'
				| 'IDR'
				| 'INR'
				| 'JPY'
				| 'KRW'
				| 'MXN'
				| 'MYR'
				| 'NZD'
				| 'QAR'
				| 'SAR'
				| 'SGD'
				| 'THB'
				| 'TRY'
				| 'TWD'
				| 'USD'
				| 'VND'
				| 'ZAR'
				| null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			id?: string | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			paymentLineItems?: components['schemas']['CustomerPaymentLineItemsInsert'];
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystem?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			sourceSystemId?: string | null;
			/** @description Any JSON; untyped in the reference. */
			sourceSystemMeta?: unknown;
			/** @description The key decides the tenant. JSON null is taken for null, as in GraphQL [INFERRED]. */
			tenantId?: string | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			totalAmount?: number | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			transactionDate?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			updatedAt?: string | null;
		};
		/**
		 * PaymentsSetInput
		 * @description Only the fields sent are changed [INFERRED]. An empty one changes nothing, and the answer has no record [INFERRED].
		 */
		PaymentsSetInput: {
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null clears it [INFERRED].
			 */
			checkDate?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			checkOrAchNumber?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null clears it [INFERRED].
			 */
			createdAt?: string | null;
			/**
			 * CurrencyEnum
			 * @description One of the 26 values of api-reference/customer-payments/get-one-customer-payment. JSON null clears it [INFERRED].
			 * @enum {string|null}
			 */
			currency?:
				| 'AED'
				| 'AUD'
				| 'BRL'
				| 'CAD'
				| 'CHF'
				| 'CNY'
				| 'EGP'
				| 'EUR'
				| 'GBP'
				| 'HKD'
				| 'IDR'
				| 'INR'
				| 'JPY'
				| 'KRW'
				| 'MXN'
				| 'MYR'
				| 'NZD'
				| 'QAR'
				| 'SAR'
				| 'SGD'
				| 'THB'
				| 'TRY'
				| 'TWD'
				| 'USD'
				| 'VND'
				| 'ZAR'
				| null;
			/** @description JSON null clears it [INFERRED]. */
			id?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			sourceSystem?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			sourceSystemId?: string | null;
			/** @description Any JSON; untyped in the reference. */
			sourceSystemMeta?: unknown;
			/** @description The key decides the tenant. JSON null clears it [INFERRED]. */
			tenantId?: string | null;
			/**
			 * Format: int32
			 * @description In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED]. JSON null clears it [INFERRED].
			 */
			totalAmount?: number | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD. JSON null clears it [INFERRED].
			 */
			transactionDate?: string | null;
			/**
			 * Format: date-time
			 * @description With zone. JSON null clears it [INFERRED].
			 */
			updatedAt?: string | null;
		};
		/** @description A line item as the payment shows it. */
		LineItemOfCustomerPayment: {
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string;
			customerId: string | null;
			/** @description Opaque. */
			id: string;
			invoiceId: string | null;
			sourceSystem: string | null;
			sourceSystemId: string | null;
			status: string | null;
			/** @description In cents. */
			totalAmount: number | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			updatedAt: string;
		};
		/** @description The same fields on all pages of payments. */
		CustomerPayment: {
			/**
			 * Format: date
			 * @description YYYY-MM-DD.
			 */
			checkDate: string | null;
			checkOrAchNumber: string | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			createdAt: string;
			/** @description One of the 26 values of api-reference/customer-payments/get-one-customer-payment. */
			currency: string | null;
			/** @description Opaque. */
			id: string;
			paymentLineItems: components['schemas']['LineItemOfCustomerPayment'][];
			sourceSystem: string | null;
			sourceSystemId: string | null;
			/** @description Any JSON; untyped in the reference. */
			sourceSystemMeta: unknown;
			/** @description In cents. */
			totalAmount: number | null;
			/**
			 * Format: date
			 * @description YYYY-MM-DD.
			 */
			transactionDate: string | null;
			/**
			 * Format: date-time
			 * @description With zone.
			 */
			updatedAt: string;
		};
		/**
		 * CurrencyComparisonExp
		 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
		 */
		CurrencyComparisonExp: {
			/**
			 * CurrencyEnum
			 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
			 * @enum {string}
			 */
			_eq?:
				| 'AED'
				| 'AUD'
				| 'BRL'
				| 'CAD'
				| 'CHF'
				| 'CNY'
				| 'EGP'
				| 'EUR'
				| 'GBP'
				| 'HKD'
				| 'IDR'
				| 'INR'
				| 'JPY'
				| 'KRW'
				| 'MXN'
				| 'MYR'
				| 'NZD'
				| 'QAR'
				| 'SAR'
				| 'SGD'
				| 'THB'
				| 'TRY'
				| 'TWD'
				| 'USD'
				| 'VND'
				| 'ZAR';
			/**
			 * CurrencyEnum
			 * @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference
			 * @enum {string}
			 */
			_neq?:
				| 'AED'
				| 'AUD'
				| 'BRL'
				| 'CAD'
				| 'CHF'
				| 'CNY'
				| 'EGP'
				| 'EUR'
				| 'GBP'
				| 'HKD'
				| 'IDR'
				| 'INR'
				| 'JPY'
				| 'KRW'
				| 'MXN'
				| 'MYR'
				| 'NZD'
				| 'QAR'
				| 'SAR'
				| 'SGD'
				| 'THB'
				| 'TRY'
				| 'TWD'
				| 'USD'
				| 'VND'
				| 'ZAR';
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_in?: (
				| 'AED'
				| 'AUD'
				| 'BRL'
				| 'CAD'
				| 'CHF'
				| 'CNY'
				| 'EGP'
				| 'EUR'
				| 'GBP'
				| 'HKD'
				| 'IDR'
				| 'INR'
				| 'JPY'
				| 'KRW'
				| 'MXN'
				| 'MYR'
				| 'NZD'
				| 'QAR'
				| 'SAR'
				| 'SGD'
				| 'THB'
				| 'TRY'
				| 'TWD'
				| 'USD'
				| 'VND'
				| 'ZAR'
			)[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_nin?: (
				| 'AED'
				| 'AUD'
				| 'BRL'
				| 'CAD'
				| 'CHF'
				| 'CNY'
				| 'EGP'
				| 'EUR'
				| 'GBP'
				| 'HKD'
				| 'IDR'
				| 'INR'
				| 'JPY'
				| 'KRW'
				| 'MXN'
				| 'MYR'
				| 'NZD'
				| 'QAR'
				| 'SAR'
				| 'SGD'
				| 'THB'
				| 'TRY'
				| 'TWD'
				| 'USD'
				| 'VND'
				| 'ZAR'
			)[];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_isNull?: boolean;
		};
		/**
		 * PaymentsBoolExp
		 * @description Boolean expression to filter rows from the table payments; its fields combine with AND. The fields are collapsed in the reference.
		 */
		PaymentsBoolExp: {
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_and?: components['schemas']['PaymentsBoolExp'][];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_not?: components['schemas']['PaymentsBoolExp'];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_or?: components['schemas']['PaymentsBoolExp'][];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			checkDate?: components['schemas']['DateComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			checkOrAchNumber?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			createdAt?: components['schemas']['TimestamptzComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			currency?: components['schemas']['CurrencyComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			id?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			sourceSystem?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			sourceSystemId?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			sourceSystemMeta?: components['schemas']['JsonbComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			totalAmount?: components['schemas']['IntComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			transactionDate?: components['schemas']['DateComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			updatedAt?: components['schemas']['TimestamptzComparisonExp'];
		};
		/**
		 * PaymentsOrderBy
		 * @description [INFERRED] Hasura's order-by object in its graphql-default naming; collapsed in the reference
		 */
		PaymentsOrderBy: {
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			checkDate?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			checkOrAchNumber?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			createdAt?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			currency?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			id?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			sourceSystem?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			sourceSystemId?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			sourceSystemMeta?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			totalAmount?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			transactionDate?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			updatedAt?: 'ASC' | 'DESC';
		};
		/**
		 * PaymentLineItemsBoolExp
		 * @description Boolean expression to filter rows from the table payment_line_items; its fields combine with AND. The fields are collapsed in the reference.
		 */
		PaymentLineItemsBoolExp: {
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_and?: components['schemas']['PaymentLineItemsBoolExp'][];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_not?: components['schemas']['PaymentLineItemsBoolExp'];
			/** @description [INFERRED] Hasura's operators in its graphql-default naming; collapsed in the reference */
			_or?: components['schemas']['PaymentLineItemsBoolExp'][];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			checkDate?: components['schemas']['DateComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			checkOrAchNumber?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			createdAt?: components['schemas']['TimestamptzComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			currency?: components['schemas']['CurrencyComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			customerId?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			exchangeRate?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			fees?: components['schemas']['IntComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			id?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			invoiceId?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			notes?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			paymentId?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			sourceSystem?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			sourceSystemId?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			sourceSystemMeta?: components['schemas']['JsonbComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			status?: components['schemas']['StringComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			totalAmount?: components['schemas']['IntComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			totalAmountWithFees?: components['schemas']['IntComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			transactionDate?: components['schemas']['DateComparisonExp'];
			/** @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference */
			updatedAt?: components['schemas']['TimestamptzComparisonExp'];
		};
		/**
		 * PaymentLineItemsOrderBy
		 * @description [INFERRED] Hasura's order-by object in its graphql-default naming; collapsed in the reference
		 */
		PaymentLineItemsOrderBy: {
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			checkDate?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			checkOrAchNumber?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			createdAt?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			currency?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			customerId?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			exchangeRate?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			fees?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			id?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			invoiceId?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			notes?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			paymentId?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			sourceSystem?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			sourceSystemId?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			sourceSystemMeta?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			status?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			totalAmount?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			totalAmountWithFees?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			transactionDate?: 'ASC' | 'DESC';
			/**
			 * OrderBy
			 * @description [INFERRED] a column of the table can be filtered and sorted by in Hasura; collapsed in the reference
			 * @enum {string}
			 */
			updatedAt?: 'ASC' | 'DESC';
		};
		/**
		 * RulesInsertInput
		 * @description Insert input for the table rules. No page marks a field as required.
		 */
		RulesInsertInput: {
			/** @description An enum in the reference, whose first value is CREATE_EXCEPTION. The other values are unknown, so none is refused. JSON null is taken for null, as in GraphQL [INFERRED]. */
			actionType?: string | null;
			/** @description Any JSON; untyped in the reference. */
			actionValue?: unknown;
			/** @description In one of the two stored versions of the page only. JSON null is taken for null, as in GraphQL [INFERRED]. */
			conditionExpression?: string | null;
			/**
			 * Format: date-time
			 * @description Untyped in the reference; a time with zone [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			createdAt?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			criteriaField?: string | null;
			/** @description An enum in the reference, whose first value is EMAIL_MESSAGE in one stored version of the page and CUSTOMER in another. The other values are unknown, so none is refused. JSON null is taken for null, as in GraphQL [INFERRED]. */
			criteriaObject?: string | null;
			/** @description An enum in the reference, whose first value is ARRAY_DOES_NOT_HAVE_OBJECT_WITH_PROPERTY. The other values are unknown, so none is refused. JSON null is taken for null, as in GraphQL [INFERRED]. */
			criteriaOperator?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			criteriaValue?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			customerId?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			enabled?: boolean | null;
			/** @description Any JSON; untyped in the reference. */
			exceptionConfig?: unknown;
			/** @description An enum in the reference, whose first value is CARRIER_INVOICE_BOL_PO_NUMBER_MISMATCH. The other values are unknown, so none is refused. JSON null is taken for null, as in GraphQL [INFERRED]. */
			exceptionType?: string | null;
			/** @description JSON null is taken for null, as in GraphQL [INFERRED]. */
			id?: string | null;
			/** @description The example prints 123, for an integer as for any number. JSON null is taken for null, as in GraphQL [INFERRED]. */
			priority?: number | null;
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			ruleActionType?: components['schemas']['RelatedRecordInsert'];
			/** @description [INFERRED] Hasura's nested-insert syntax; the reference shows an object with collapsed fields */
			ruleType?: components['schemas']['RelatedRecordInsert'];
			/** @description An enum in the reference, whose first value is CARRIER_INVOICE_EXCEPTION. The other values are unknown, so none is refused. JSON null is taken for null, as in GraphQL [INFERRED]. */
			type?: string | null;
			/**
			 * Format: date-time
			 * @description Untyped in the reference; a time with zone [INFERRED]. JSON null is taken for null, as in GraphQL [INFERRED].
			 */
			updatedAt?: string | null;
			/** @description In one of the two stored versions of the page only. JSON null is taken for null, as in GraphQL [INFERRED]. */
			validationExpression?: string | null;
		};
		/**
		 * RulesSetInput
		 * @description Only the fields sent are changed [INFERRED]. An empty one changes nothing, and the answer has no record [INFERRED].
		 */
		RulesSetInput: {
			/** @description An enum in the reference, whose first value is CREATE_EXCEPTION. The other values are unknown, so none is refused. JSON null clears it [INFERRED]. */
			actionType?: string | null;
			/** @description Any JSON; untyped in the reference. */
			actionValue?: unknown;
			/**
			 * Format: date-time
			 * @description Untyped in the reference; a time with zone [INFERRED]. JSON null clears it [INFERRED].
			 */
			createdAt?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			criteriaField?: string | null;
			/** @description An enum in the reference, whose first value is EMAIL_MESSAGE in one stored version of the page and CUSTOMER in another. The other values are unknown, so none is refused. JSON null clears it [INFERRED]. */
			criteriaObject?: string | null;
			/** @description An enum in the reference, whose first value is ARRAY_DOES_NOT_HAVE_OBJECT_WITH_PROPERTY. The other values are unknown, so none is refused. JSON null clears it [INFERRED]. */
			criteriaOperator?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			criteriaValue?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			customerId?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			enabled?: boolean | null;
			/** @description Any JSON; untyped in the reference. */
			exceptionConfig?: unknown;
			/** @description An enum in the reference, whose first value is CARRIER_INVOICE_BOL_PO_NUMBER_MISMATCH. The other values are unknown, so none is refused. JSON null clears it [INFERRED]. */
			exceptionType?: string | null;
			/** @description JSON null clears it [INFERRED]. */
			id?: string | null;
			/** @description The example prints 123, for an integer as for any number. JSON null clears it [INFERRED]. */
			priority?: number | null;
			/** @description The key decides the tenant. JSON null clears it [INFERRED]. */
			tenantId?: string | null;
			/** @description An enum in the reference, whose first value is CARRIER_INVOICE_EXCEPTION. The other values are unknown, so none is refused. JSON null clears it [INFERRED]. */
			type?: string | null;
			/**
			 * Format: date-time
			 * @description Untyped in the reference; a time with zone [INFERRED]. JSON null clears it [INFERRED].
			 */
			updatedAt?: string | null;
		};
		/** @description A rule for matching, document requirements and the like; not the rule of a customer. */
		Rule: {
			/** @description An enum in the reference, whose first value is CREATE_EXCEPTION. The other values are unknown, so none is refused. */
			actionType: string | null;
			/** @description Any JSON; untyped in the reference. */
			actionValue: unknown;
			/** @description In one of the two stored versions of the page only. */
			conditionExpression?: string | null;
			/** @description Untyped in the reference. */
			createdAt: unknown;
			criteriaField: string | null;
			/** @description An enum in the reference, whose first value is EMAIL_MESSAGE in one stored version of the page and CUSTOMER in another. The other values are unknown, so none is refused. */
			criteriaObject: string | null;
			/** @description An enum in the reference, whose first value is ARRAY_DOES_NOT_HAVE_OBJECT_WITH_PROPERTY. The other values are unknown, so none is refused. */
			criteriaOperator: string | null;
			criteriaValue: string | null;
			customerId: string | null;
			/** @description Opaque. */
			id: string;
			priority: number | null;
			/** @description An enum in the reference, whose first value is CARRIER_INVOICE_EXCEPTION. The other values are unknown, so none is refused. */
			type: string | null;
			/** @description Untyped in the reference. */
			updatedAt: unknown;
			/** @description In one of the two stored versions of the page only. */
			validationExpression?: string | null;
		};
		/** @description The format of the error-codes page, which says that all errors look like this. */
		ErrorA: {
			error: {
				code: string;
				message: string;
				/** @description An object {field, issue} in one example, an array of {field, message} in another. */
				details?: Record<string, never> | unknown[];
			};
			/** @description In the first example only. */
			status?: string;
			/**
			 * Format: date-time
			 * @description In the first example only.
			 */
			timestamp?: string;
		};
		/** @description [INFERRED] The format of errors at run time; the integration guide quotes fragments of it. */
		ErrorB: {
			/** @description Such as constraint-violation. */
			code: string;
			/** @description The message. */
			error: string;
			/** @description [INFERRED] Such as $.selectionSet.createCustomer.args.object. */
			path: string;
		};
		/** @description [INFERRED] Either format. */
		AnyError: components['schemas']['ErrorB'] | components['schemas']['ErrorA'];
	};
	responses: {
		/** @description Refused by validation or by the database: Uniqueness violation, Not-NULL violation, parse-failed and others. */
		BadRequest: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				'application/json': components['schemas']['AnyError'];
			};
		};
		/** @description MISSING_AUTHORIZATION or INVALID_API_KEY. */
		Unauthorized: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				'application/json': components['schemas']['ErrorA'];
			};
		};
		/** @description Insufficient permission. The body is unknown. */
		Forbidden: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				'application/json': components['schemas']['AnyError'];
			};
		};
		/** @description The resource does not exist. For a wrong path the ErrorB text "Endpoint not found" is inferred from Hasura. */
		NotFound: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				'application/json': components['schemas']['AnyError'];
			};
		};
		/** @description [INFERRED] Hasura's answer to a wrong method */
		MethodNotAllowed: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				'application/json': components['schemas']['ErrorB'];
			};
		};
		/** @description RESOURCE_ALREADY_EXISTS, by the error-codes page; the integration guide says 400 Uniqueness violation instead. */
		Conflict: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				'application/json': components['schemas']['ErrorA'];
			};
		};
		/** @description Well-formed, but against the business logic, such as INVOICE_ALREADY_APPROVED. */
		Unprocessable: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				'application/json': components['schemas']['ErrorA'];
			};
		};
		/** @description Rate limit exceeded. Limits, Retry-After and the body are unknown. */
		RateLimited: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				'application/json': components['schemas']['AnyError'];
			};
		};
		/** @description 500 server error, 503 temporarily unavailable. The body is unknown, and may not be JSON when it is from a gateway. */
		ServerError: {
			headers: {
				[name: string]: unknown;
			};
			content: {
				'application/json': components['schemas']['AnyError'];
			};
		};
	};
	parameters: never;
	requestBodies: never;
	headers: never;
	pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
	listCustomers: {
		parameters: {
			query?: {
				/** @description Default 10. Not negative [INFERRED]. The maximum is unknown. */
				limit?: number;
				/** @description Default 0. Not negative [INFERRED]. */
				offset?: number;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description A page of customers. The default order is unknown. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						customers: components['schemas']['Customer'][];
						customersAggregate: components['schemas']['CustomersAggregate'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	updateCustomerBySource: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					/** @description Always to be sent, {} where the rule stays as it is [INFERRED]: Hasura refuses a request without a non-nullable variable, and an update without any operator, which a nullable one leaves. It is not under required because neither is certain. Null is not known to be taken. */
					customerRulesInput?: components['schemas']['CustomerRulesSetInput'];
					input: components['schemas']['CustomersSetInput'];
					/** @description With sourceSystemId the source key that the customer has before the update. */
					sourceSystem: string;
					sourceSystemId: string;
				};
			};
		};
		responses: {
			/** @description The changed customers. A 200 does not prove that anything was changed [INFERRED]. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						updateCustomer: components['schemas']['CustomerUpdate'];
						updateCustomerRules: components['schemas']['CustomerRulesMutationResponse'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	createCustomer: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					input: components['schemas']['CustomersInsertInput'];
				};
			};
		};
		responses: {
			/** @description The created customer. The error-codes page lists 201 as "created", every create page 200. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						createCustomer: components['schemas']['Customer'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	searchCustomers: {
		parameters: {
			query?: {
				/** @description Default 10. Not negative [INFERRED]. The maximum is unknown. */
				limit?: number;
				/** @description Default 0. Not negative [INFERRED]. */
				offset?: number;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: {
			content: {
				'application/json': {
					/** @description Default 10. Not negative [INFERRED]. */
					limit?: number | null;
					/** @description Default 0. Not negative [INFERRED]. */
					offset?: number | null;
					/** @description Array of object, or null; the example prints {}. */
					orderBy?: components['schemas']['CustomersOrderBy'][] | null;
					/** @description Whether null is taken is unknown. */
					where?: components['schemas']['CustomersBoolExp'];
				};
			};
		};
		responses: {
			/** @description The customers found; no aggregate here. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						customers: components['schemas']['Customer'][];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	getCustomer: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The customer. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. The page shows the 15 fields. */
						customer: components['schemas']['Customer'] | null;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	updateCustomer: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					/** @description Always to be sent, {} where the rule stays as it is [INFERRED]: Hasura refuses a request without a non-nullable variable, and an update without any operator, which a nullable one leaves. It is not under required because neither is certain. Null is not known to be taken. */
					customerRulesInput?: components['schemas']['CustomerRulesSetInput'];
					/** @description The id in the path wins over it [INFERRED]. */
					id?: string;
					input: components['schemas']['CustomersSetInput'];
				};
			};
		};
		responses: {
			/** @description The changed customer. A 200 does not prove that anything was changed [INFERRED]. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						updateCustomer: components['schemas']['CustomerUpdate'];
						updateCustomerRules: components['schemas']['CustomerRulesMutationResponse'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	createCustomers: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					/**
					 * [CustomersInsertInput!]
					 * @description The greatest number of rows is unknown. An empty list is taken [INFERRED].
					 */
					inputs: components['schemas']['CustomersInsertInput'][];
				};
			};
		};
		responses: {
			/** @description The created customers. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description affectedRows, which updates answer, is not in the example. */
						createCustomers: {
							/** @description Whether it has the order of inputs is unknown. */
							returning: components['schemas']['Customer'][];
						};
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	searchInvoices: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					/** @description Default 10. Not negative [INFERRED]. The maximum is unknown. */
					limit?: number | null;
					/** @description Default 0. Not negative [INFERRED]. */
					offset?: number | null;
					/** @description Array of object, or null. */
					orderBy?: components['schemas']['InvoicesOrderBy'][] | null;
					sourceSystem: string;
					sourceSystemId: string;
					/** @description Whether null is taken is unknown. That it narrows what the source key finds is [INFERRED]. */
					where?: components['schemas']['InvoicesBoolExp'];
				};
			};
		};
		responses: {
			/** @description The invoices found; no aggregate here. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						invoices: components['schemas']['FoundInvoice'][];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	getInvoice: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The invoice. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						invoice: components['schemas']['Invoice'] | null;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	listInvoices: {
		parameters: {
			query?: {
				/** @description [INFERRED] Default 10. Not negative. The maximum is unknown. */
				limit?: number;
				/** @description [INFERRED] Default 0. Not negative. */
				offset?: number;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description [INFERRED] A page of invoices. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] the form of the other lists and of the search; of this one only the path is documented */
						invoices: components['schemas']['FoundInvoice'][];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	updateInvoiceBySource: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					input: components['schemas']['InvoicesSetInput'];
					/** @description With sourceSystemId the source key that the invoice has before the update. */
					sourceSystem: string;
					sourceSystemId: string;
				};
			};
		};
		responses: {
			/** @description The changed invoices. A 200 does not prove that anything was changed [INFERRED]. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						updateInvoice: components['schemas']['InvoicesMutationResponse'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			422: components['responses']['Unprocessable'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	createInvoice: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					input: components['schemas']['InvoicesInsertInput'];
				};
			};
		};
		responses: {
			/** @description The created invoice. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						createInvoice: components['schemas']['WrittenInvoice'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	deleteInvoiceBySource: {
		parameters: {
			query?: {
				/** @description To be given here or in the body. */
				sourceSystem?: string;
				/** @description To be given here or in the body. */
				sourceSystemId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: {
			content: {
				'application/json': {
					sourceSystem?: string;
					sourceSystemId?: string;
				};
			};
		};
		responses: {
			/** @description How many were deleted, and their ids. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						deleteInvoice: components['schemas']['DeletedRecords'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	approveInvoice: {
		parameters: {
			query?: {
				/** @description Default false. */
				overrideExceptions?: boolean;
			};
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: {
			content: {
				'application/json': {
					/** @description The id in the path wins over it [INFERRED]. */
					id?: string;
					/** @description Default false. */
					overrideExceptions?: boolean | null;
				};
			};
		};
		responses: {
			/** @description What became of it, which is not always an approval. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						approveInvoice: components['schemas']['Approval'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			422: components['responses']['Unprocessable'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	listInvoicesReadyForApproval: {
		parameters: {
			query?: {
				/** @description Default 10. Not negative [INFERRED]. The maximum is unknown. */
				limit?: number;
				/** @description Default 0. Not negative [INFERRED]. */
				offset?: number;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description A page of the queue. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						invoices: components['schemas']['InvoiceReadyForApproval'][];
						/** @description Whether count is of all or of the page is unknown. */
						invoicesAggregate: {
							aggregate: {
								count: number;
							};
						};
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	deleteInvoiceDocument: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				invoiceId: string;
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: {
			content: {
				'application/json': {
					/** @description The id in the path wins over it [INFERRED]. */
					id?: string;
					/** @description The id in the path wins over it [INFERRED]. */
					invoiceId?: string;
				};
			};
		};
		responses: {
			/** @description The associations of files that were deleted. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						deleteFileAssociations: components['schemas']['DeletedDocuments'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	unlinkInvoiceFromShipment: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				invoiceId: string;
				/** @description Opaque; its form is not to be checked. */
				shipmentId: string;
			};
			cookie?: never;
		};
		requestBody?: {
			content: {
				'application/json': {
					/** @description The id in the path wins over it [INFERRED]. */
					invoiceId?: string;
					/** @description The id in the path wins over it [INFERRED]. */
					shipmentId?: string;
				};
			};
		};
		responses: {
			/** @description The link, which is no more. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						deleteInvoiceShipmentsByPk: components['schemas']['InvoiceShipmentKey'] | null;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	updateShipmentBySource: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					input: components['schemas']['ShipmentsSetInput'];
					/** @description With sourceSystemId the source key that the shipment has before the update. */
					sourceSystem: string;
					sourceSystemId: string;
				};
			};
		};
		responses: {
			/** @description The changed shipments. A 200 does not prove that anything was changed [INFERRED]. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						updateShipment: components['schemas']['ShipmentsMutationResponse'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	createShipment: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		/** @description [INFERRED] a field of the update page; no page of the create is stored */
		requestBody: {
			content: {
				'application/json': {
					/** @description [INFERRED] a field of the update page; no page of the create is stored */
					input: components['schemas']['ShipmentsInsertInput'];
				};
			};
		};
		responses: {
			/** @description [INFERRED] The created shipment. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] the naming pattern of the other pages; no page of this endpoint is stored */
						createShipment: components['schemas']['Shipment'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	deleteShipmentDocument: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				shipmentId: string;
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: {
			content: {
				'application/json': {
					/** @description The id in the path wins over it [INFERRED]. */
					id?: string;
					/** @description The id in the path wins over it [INFERRED]. */
					shipmentId?: string;
				};
			};
		};
		responses: {
			/** @description The associations of files that were deleted. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						deleteFileAssociations: components['schemas']['DeletedDocuments'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	updateCarrierBySourceId: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description The sourceSystemId of the carrier. */
				id: string;
			};
			cookie?: never;
		};
		/** @description [INFERRED] the form of the other updates; of this one only the path is documented */
		requestBody: {
			content: {
				'application/json': {
					/** @description [INFERRED] the form of the other updates; of this one only the path is documented */
					id?: string;
					/** @description [INFERRED] the form of the other updates; of this one only the path is documented */
					input: components['schemas']['CarriersSetInput'];
				};
			};
		};
		responses: {
			/** @description [INFERRED] The changed carriers. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] One carrier, or affectedRows and returning. */
						updateCarrier:
							| components['schemas']['CarriersMutationResponse']
							| components['schemas']['Carrier']
							| null;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	deleteCarrierBySource: {
		parameters: {
			query?: {
				/** @description To be given here or in the body. */
				sourceSystem?: string;
				/** @description To be given here or in the body. */
				sourceSystemId?: string;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: {
			content: {
				'application/json': {
					sourceSystem?: string;
					sourceSystemId?: string;
				};
			};
		};
		responses: {
			/** @description How many were deleted, and their ids. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						deleteCarrier: components['schemas']['DeletedRecords'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	createCarrierInvoice: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					input: components['schemas']['CarrierInvoicesInsertInput'];
				};
			};
		};
		responses: {
			/** @description The created carrier invoice. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						createCarrierInvoice: components['schemas']['CarrierInvoice'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	getCarrierInvoice: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description [INFERRED] The carrier invoice. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						carrierInvoice: components['schemas']['CarrierInvoice'] | null;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	updateCarrierInvoice: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					/** @description The id in the path wins over it [INFERRED]. */
					id?: string;
					input: components['schemas']['CarrierInvoicesSetInput'];
				};
			};
		};
		responses: {
			/** @description The changed carrier invoice. A 200 does not prove that anything was changed [INFERRED]. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						updateCarrierInvoice:
							| components['schemas']['CarrierInvoice']
							| null
							| Record<string, never>;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	listCarrierInvoiceDocuments: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The documents. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						[key: string]: components['schemas']['CarrierInvoiceDocument'][];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	approveCarrierInvoice: {
		parameters: {
			query?: {
				/** @description Default false. */
				overrideExceptions?: boolean;
			};
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				carrierInvoiceId: string;
			};
			cookie?: never;
		};
		requestBody?: {
			content: {
				'application/json': {
					/** @description The id in the path wins over it [INFERRED]. */
					carrierInvoiceId?: string;
					/** @description Default false. */
					overrideExceptions?: boolean | null;
				};
			};
		};
		responses: {
			/** @description What became of it, which is not always an approval. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						approveCarrierInvoice: components['schemas']['Approval'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			422: components['responses']['Unprocessable'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	deleteCarrierInvoiceDocument: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				carrierInvoiceId: string;
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: {
			content: {
				'application/json': {
					/** @description The id in the path wins over it [INFERRED]. */
					carrierInvoiceId?: string;
					/** @description The id in the path wins over it [INFERRED]. */
					id?: string;
				};
			};
		};
		responses: {
			/** @description The associations of files that were deleted. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						deleteFileAssociations: components['schemas']['DeletedDocuments'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	createCarrierInvoices: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					/**
					 * [CarrierInvoicesInsertInput!]
					 * @description The greatest number of rows is unknown. An empty list is taken [INFERRED].
					 */
					inputs: components['schemas']['CarrierInvoicesInsertInput'][];
				};
			};
		};
		responses: {
			/** @description The created carrier invoices. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description affectedRows, which updates answer, is not in the example. */
						createCarrierInvoices: {
							/** @description Whether it has the order of inputs is unknown. */
							returning: components['schemas']['CarrierInvoice'][];
						};
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	getCarrierInvoiceApprovalRequest: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The approval request of a carrier invoice. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						carrierInvoiceApprovalRequest:
							| components['schemas']['CarrierInvoiceApprovalRequest']
							| null;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	createBill: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					input: components['schemas']['BillsInsertInput'];
				};
			};
		};
		responses: {
			/** @description The created bill. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						createBill: components['schemas']['Bill'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	updateBill: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					/** @description The id in the path wins over it [INFERRED]. */
					id?: string;
					input: components['schemas']['BillsSetInput'];
				};
			};
		};
		responses: {
			/** @description The changed bill. A 200 does not prove that anything was changed [INFERRED]. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						updateBill: components['schemas']['Bill'] | null | Record<string, never>;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	createBills: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					/**
					 * [BillsInsertInput!]
					 * @description The greatest number of rows is unknown. An empty list is taken [INFERRED].
					 */
					inputs: components['schemas']['BillsInsertInput'][];
				};
			};
		};
		responses: {
			/** @description The created bills. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description affectedRows, which updates answer, is not in the example. */
						createBills: {
							/** @description Whether it has the order of inputs is unknown. */
							returning: components['schemas']['Bill'][];
						};
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	createBillLineItem: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					input: components['schemas']['BillLineItemsInsertInput'];
				};
			};
		};
		responses: {
			/** @description The created bill line item. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						createBillLineItem: components['schemas']['BillLineItem'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	updateBillLineItem: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					input: components['schemas']['BillLineItemsSetInput'];
				};
			};
		};
		responses: {
			/** @description The changed bill line item. A 200 does not prove that anything was changed [INFERRED]. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						updateBillLineItem:
							| components['schemas']['BillLineItem']
							| null
							| Record<string, never>;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	createBillPayment: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					input: components['schemas']['BillPaymentsInsertInput'];
				};
			};
		};
		responses: {
			/** @description The created bill payment. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						createBillPayment: components['schemas']['BillPayment'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	updateBillPayment: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					/** @description The id in the path wins over it [INFERRED]. */
					id?: string;
					input: components['schemas']['BillPaymentsSetInput'];
				};
			};
		};
		responses: {
			/** @description The changed bill payment. A 200 does not prove that anything was changed [INFERRED]. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						updateBillPayment: components['schemas']['BillPayment'] | null | Record<string, never>;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	listCustomerPayments: {
		parameters: {
			query?: {
				/** @description Default 10. Not negative [INFERRED]. The maximum is unknown. */
				limit?: number;
				/** @description Default 0. Not negative [INFERRED]. */
				offset?: number;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description A page of payments; no aggregate here. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						customerPayments: components['schemas']['CustomerPayment'][];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	createCustomerPayment: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					input: components['schemas']['PaymentsInsertInput'];
				};
			};
		};
		responses: {
			/** @description The created customer payment. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						createCustomerPayment: components['schemas']['CustomerPayment'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	searchCustomerPayments: {
		parameters: {
			query?: {
				/** @description Default 10. Not negative [INFERRED]. The maximum is unknown. */
				limit?: number;
				/** @description Default 0. Not negative [INFERRED]. */
				offset?: number;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: {
			content: {
				'application/json': {
					/** @description Default 10. Not negative [INFERRED]. */
					limit?: number | null;
					/** @description Default 0. Not negative [INFERRED]. */
					offset?: number | null;
					/** @description Array of object, or null. */
					orderBy?: components['schemas']['PaymentsOrderBy'][] | null;
					/** @description Whether null is taken is unknown. */
					where?: components['schemas']['PaymentsBoolExp'];
				};
			};
		};
		responses: {
			/** @description The customer payments found; no aggregate here. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						customerPayments: components['schemas']['CustomerPayment'][];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	getCustomerPayment: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The customer payment. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						customerPayment: components['schemas']['CustomerPayment'] | null;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	updateCustomerPayment: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					/** @description The id in the path wins over it [INFERRED]. */
					id?: string;
					input: components['schemas']['PaymentsSetInput'];
				};
			};
		};
		responses: {
			/** @description The changed customer payment. A 200 does not prove that anything was changed [INFERRED]. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						updateCustomerPayment:
							| components['schemas']['CustomerPayment']
							| null
							| Record<string, never>;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	createCustomerPaymentLineItem: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					input: components['schemas']['PaymentLineItemsInsertInput'];
				};
			};
		};
		responses: {
			/** @description The created customer payment line item. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						createCustomerPaymentLineItem: components['schemas']['CustomerPaymentLineItem'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	searchCustomerPaymentLineItems: {
		parameters: {
			query?: {
				/** @description Default 10. Not negative [INFERRED]. The maximum is unknown. */
				limit?: number;
				/** @description Default 0. Not negative [INFERRED]. */
				offset?: number;
			};
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody?: {
			content: {
				'application/json': {
					/** @description Default 10. Not negative [INFERRED]. */
					limit?: number | null;
					/** @description Default 0. Not negative [INFERRED]. */
					offset?: number | null;
					/** @description Array of object, or null. */
					orderBy?: components['schemas']['PaymentLineItemsOrderBy'][] | null;
					/** @description Whether null is taken is unknown. */
					where?: components['schemas']['PaymentLineItemsBoolExp'];
				};
			};
		};
		responses: {
			/** @description The customer payment line items found; no aggregate here. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						customerPaymentLineItems: components['schemas']['CustomerPaymentLineItem'][];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	getCustomerPaymentLineItem: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The customer payment line item. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						customerPaymentLineItem: components['schemas']['CustomerPaymentLineItem'] | null;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	updateCustomerPaymentLineItem: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					/** @description The id in the path wins over it [INFERRED]. */
					id?: string;
					input: components['schemas']['PaymentLineItemsSetInput'];
				};
			};
		};
		responses: {
			/** @description The changed customer payment line item. A 200 does not prove that anything was changed [INFERRED]. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						updateCustomerPaymentLineItem:
							| components['schemas']['CustomerPaymentLineItem']
							| null
							| Record<string, never>;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	createCustomerPaymentLineItems: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					/**
					 * [PaymentLineItemsInsertInput!]
					 * @description The greatest number of rows is unknown. An empty list is taken [INFERRED].
					 */
					inputs: components['schemas']['PaymentLineItemsInsertInput'][];
				};
			};
		};
		responses: {
			/** @description The created customer payment line items. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description affectedRows, which updates answer, is not in the example. */
						createCustomerPaymentLineItems: {
							/** @description Whether it has the order of inputs is unknown. */
							returning: components['schemas']['CustomerPaymentLineItem'][];
						};
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	createCarrierPaymentLineItem: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					input: components['schemas']['BillPaymentLineItemsInsertInput'];
				};
			};
		};
		responses: {
			/** @description The created carrier payment line item. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						createCarrierPaymentLineItem: components['schemas']['CarrierPaymentLineItem'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	updateCarrierPaymentLineItem: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					/** @description The id in the path wins over it [INFERRED]. */
					id?: string;
					input: components['schemas']['BillPaymentLineItemsSetInput'];
				};
			};
		};
		responses: {
			/** @description The changed carrier payment line item. A 200 does not prove that anything was changed [INFERRED]. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						updateCarrierPaymentLineItem:
							| components['schemas']['CarrierPaymentLineItem']
							| null
							| Record<string, never>;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	deleteCarrierPaymentLineItem: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: {
			content: {
				'application/json': {
					/** @description The id in the path wins over it [INFERRED]. */
					id?: string;
				};
			};
		};
		responses: {
			/** @description The deleted carrier payment line item, whole. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						deleteCarrierPaymentLineItem: components['schemas']['CarrierPaymentLineItem'] | null;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	createCarrierPaymentLineItems: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					/**
					 * [BillPaymentLineItemsInsertInput!]
					 * @description The greatest number of rows is unknown. An empty list is taken [INFERRED].
					 */
					inputs: components['schemas']['BillPaymentLineItemsInsertInput'][];
				};
			};
		};
		responses: {
			/** @description The created carrier payment line items. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description affectedRows, which updates answer, is not in the example. */
						createCarrierPaymentLineItems: {
							/** @description Whether it has the order of inputs is unknown. */
							returning: components['schemas']['CarrierPaymentLineItem'][];
						};
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	createRule: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					input: components['schemas']['RulesInsertInput'];
				};
			};
		};
		responses: {
			/** @description The created rule. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						createRule: components['schemas']['Rule'];
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	getRule: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: never;
		responses: {
			/** @description The rule. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						rule: components['schemas']['Rule'] | null;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	updateRule: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					/** @description The id in the path wins over it [INFERRED]. */
					id?: string;
					input: components['schemas']['RulesSetInput'];
				};
			};
		};
		responses: {
			/** @description The changed rule. A 200 does not prove that anything was changed [INFERRED]. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						updateRule: components['schemas']['Rule'] | null | Record<string, never>;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			409: components['responses']['Conflict'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
	deleteRule: {
		parameters: {
			query?: never;
			header?: never;
			path: {
				/** @description Opaque; its form is not to be checked. */
				id: string;
			};
			cookie?: never;
		};
		requestBody?: {
			content: {
				'application/json': {
					/** @description The id in the path wins over it [INFERRED]. */
					id?: string;
				};
			};
		};
		responses: {
			/** @description The deleted rule, whole. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description [INFERRED] Null for an unknown id. */
						deleteRule: components['schemas']['Rule'] | null;
					};
				};
			};
			400: components['responses']['BadRequest'];
			401: components['responses']['Unauthorized'];
			403: components['responses']['Forbidden'];
			404: components['responses']['NotFound'];
			405: components['responses']['MethodNotAllowed'];
			429: components['responses']['RateLimited'];
			'5XX': components['responses']['ServerError'];
		};
	};
}
