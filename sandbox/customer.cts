import { randomUUID } from 'node:crypto';

export interface Address {
	city: string | null;
	country: string | null;
	id: string;
	stateOrProvince: string | null;
	streetLine1: string | null;
	streetLine2: string | null;
	type: string | null;
	zipOrPostalCode: string | null;
}

/** The 15 fields of a customer in an answer. Source: docs api-reference/customers/create-one-customer. */
export interface Customer {
	addresses: Address[];
	balance: number;
	billToCustomerId: string | null;
	ccEmailAddresses: string[] | null;
	createdAt: string;
	customerRule: { dueOption: number | null; id: string } | null;
	emailAddress: string | null;
	id: string;
	metadata: unknown;
	name: string | null;
	overdueBalance: number;
	overdueInvoiceCount: number;
	sourceSystem: string | null;
	sourceSystemId: string | null;
	updatedAt: string;
}

/** A customer with what Upwell takes but never returns. */
export interface StoredCustomer extends Customer {
	addressesLastUpdatedAt: string | null;
	collectorId: string | null;
	contacts: unknown;
	contactsLastUpdatedAt: string | null;
	customerEmailSettings: unknown;
	customerIntegrationSettings: unknown;
	deletedAt: string | null;
	paymentLineItems: unknown;
	remittanceLineItems: unknown;
}

type Columns = Omit<StoredCustomer, 'addresses' | 'customerRule'>;

/** The body's `input`, already held to the contract. */
export type CustomerInput = Partial<Columns> & {
	addresses?: { data: Array<Partial<Address>> } | null;
	customerRule?: { data: { dueOption?: number | null } } | null;
};

/** What an update may set: the plain columns. Source: inferred; Hasura's set inputs have no related records. */
export type CustomerChanges = Partial<
	Pick<
		StoredCustomer,
		| 'addressesLastUpdatedAt'
		| 'billToCustomerId'
		| 'ccEmailAddresses'
		| 'collectorId'
		| 'contactsLastUpdatedAt'
		| 'deletedAt'
		| 'emailAddress'
		| 'metadata'
		| 'name'
		| 'sourceSystem'
		| 'sourceSystemId'
	>
>;

/** What an update may set of a customer's rule. */
export interface RuleChanges {
	dueOption?: number | null;
}

const newId = (prefix: string) => `${prefix}_${randomUUID().replaceAll('-', '')}`;

/** The row of an input: ids of its own, and null for what was not given. `now` is when it is made. */
export function customerRow(
	{ addresses, customerRule, ...columns }: CustomerInput,
	now: string,
): StoredCustomer {
	return {
		addressesLastUpdatedAt: null,
		balance: 0,
		billToCustomerId: null,
		ccEmailAddresses: null,
		collectorId: null,
		contacts: null,
		contactsLastUpdatedAt: null,
		createdAt: now,
		customerEmailSettings: null,
		customerIntegrationSettings: null,
		deletedAt: null,
		emailAddress: null,
		id: newId('cus'),
		metadata: null,
		name: null,
		overdueBalance: 0,
		overdueInvoiceCount: 0,
		paymentLineItems: null,
		remittanceLineItems: null,
		sourceSystem: null,
		sourceSystemId: null,
		updatedAt: now,
		...columns,
		addresses: (addresses?.data ?? []).map(addressRow),
		customerRule: customerRule
			? { dueOption: customerRule.data.dueOption ?? null, id: newId('crule') }
			: null,
	};
}

function addressRow(given: Partial<Address>): Address {
	return {
		city: given.city ?? null,
		country: given.country ?? null,
		id: newId('addr'),
		stateOrProvince: given.stateOrProvince ?? null,
		streetLine1: given.streetLine1 ?? null,
		streetLine2: given.streetLine2 ?? null,
		type: given.type ?? null,
		zipOrPostalCode: given.zipOrPostalCode ?? null,
	};
}

/** Leaves out what no documented answer contains. */
export function visible(customer: StoredCustomer): Customer {
	return {
		addresses: customer.addresses,
		balance: customer.balance,
		billToCustomerId: customer.billToCustomerId,
		ccEmailAddresses: customer.ccEmailAddresses,
		createdAt: customer.createdAt,
		customerRule: customer.customerRule,
		emailAddress: customer.emailAddress,
		id: customer.id,
		metadata: customer.metadata,
		name: customer.name,
		overdueBalance: customer.overdueBalance,
		overdueInvoiceCount: customer.overdueInvoiceCount,
		sourceSystem: customer.sourceSystem,
		sourceSystemId: customer.sourceSystemId,
		updatedAt: customer.updatedAt,
	};
}
