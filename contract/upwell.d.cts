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
	'/api/rest/invoices': {
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
		 * Delete one invoice by its source key
		 * @description No match: 200 with affectedRows 0 and an empty returning, as Hasura does [INFERRED], or 404 RESOURCE_NOT_FOUND of the error-codes page. The page lists the source key as query parameters too; they are left out here.
		 */
		delete: operations['deleteInvoiceBySource'];
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
		 * List the invoices that are ready for approval
		 * @description Which they are is not stated, nor in which order they come.
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
		 * Approve one invoice for sending
		 * @description If the invoice has open exceptions, approval fails unless overrideExceptions is true, which closes all of them. An approved invoice is refused with 422 INVOICE_ALREADY_APPROVED of the error-codes page, which speaks of changing one [INFERRED].
		 */
		post: operations['approveInvoice'];
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
		post?: never;
		delete?: never;
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
	deleteInvoiceBySource: {
		parameters: {
			query?: never;
			header?: never;
			path?: never;
			cookie?: never;
		};
		requestBody: {
			content: {
				'application/json': {
					sourceSystem: string;
					sourceSystemId: string;
				};
			};
		};
		responses: {
			/** @description The ids of what was deleted. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description affectedRows 0 and an empty returning where nothing matched [INFERRED]. */
						deleteInvoice: {
							affectedRows: number;
							returning: {
								/** @description Opaque. */
								id: string;
							}[];
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
	listInvoicesReadyForApproval: {
		parameters: {
			query?: {
				/** @description Default 10. Not negative [INFERRED]. */
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
			/** @description One page of them, and how many there are. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						invoices: {
							approvedToSend: boolean | null;
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
							/** @description Opaque. */
							id: string;
							/**
							 * Format: date
							 * @description YYYY-MM-DD.
							 */
							issueDate: string | null;
							number: string | null;
							status: string | null;
							/** @description In cents. */
							totalAmount: number | null;
						}[];
						/** @description Of all, or of the page: not stated. */
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
	approveInvoice: {
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
					/** @description The same as in the path. */
					id?: string;
					/** @description Default false. In the query as well; left out here. */
					overrideExceptions?: boolean;
				};
			};
		};
		responses: {
			/** @description What came of it. */
			200: {
				headers: {
					[name: string]: unknown;
				};
				content: {
					'application/json': {
						/** @description InvoiceApprovalResponse. An approval that failed has success false here, with a good status [INFERRED]. */
						approveInvoice: {
							error?: {
								code?: string | null;
								message?: string | null;
							} | null;
							exceptions?:
								| {
										/** Format: date-time */
										createdAt?: string | null;
										/** @description Opaque. */
										id: string;
										ownerId?: string | null;
										status: string | null;
										type: string | null;
										/** Format: date-time */
										updatedAt?: string | null;
								  }[]
								| null;
							success: boolean;
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
}
