import { fieldsOf } from '../contract.cts';
import type { Schemas } from '../contract.cts';
import { create, createMany } from '../operations/create.cts';
import { get } from '../operations/get.cts';
import { list } from '../operations/list.cts';
import type { Operations } from '../operations/operation.cts';
import { search } from '../operations/search.cts';
import { updateById, updateBySource } from '../operations/update.cts';
import type { RelatedUpdate } from '../operations/update.cts';
import { newId } from '../resource.cts';
import type { Resource } from '../resource.cts';

/** A customer with the fields that Upwell takes but never returns. */
export type StoredCustomer = Schemas['Customer'] &
	Required<Omit<Schemas['CustomersInsertInput'], keyof Schemas['Customer']>>;

type Input = Schemas['CustomersInsertInput'];

/** The sandbox's only user, and so the only `collectorId` that refers to one. */
export const COLLECTOR_ID = 'usr_sandbox';

export const CUSTOMERS: Resource<StoredCustomer> = {
	one: 'customer',
	many: 'customers',
	idPrefix: 'cus',
	columns: [...fieldsOf('Customer'), ...fieldsOf('CustomersInsertInput')],
	defaults: { balance: 0, overdueBalance: 0, overdueInvoiceCount: 0 },
	shows: 'Customer',
	// Source: inferred; no page calls the name mandatory.
	notNull: ['name'],
	// Source: docs integration-patterns.
	uniqueSourceKey: true,
	references: { billToCustomerId: 'customers', collectorId: [COLLECTOR_ID] },
	sample: { id: 'cus_sample', name: 'Sample' },
	convertRelated: ({ addresses, customerRule }: Input) => ({
		addresses: (addresses?.data ?? []).map(storedAddress),
		customerRule: customerRule
			? { dueOption: customerRule.data.dueOption ?? null, id: newId('crule') }
			: null,
	}),
};

const storedAddress = (given: Schemas['AddressInsertInput']): Schemas['Address'] => ({
	city: given.city ?? null,
	country: given.country ?? null,
	id: newId('addr'),
	stateOrProvince: given.stateOrProvince ?? null,
	streetLine1: given.streetLine1 ?? null,
	streetLine2: given.streetLine2 ?? null,
	type: given.type ?? null,
	zipOrPostalCode: given.zipOrPostalCode ?? null,
});

/** Source: docs api-reference/customers/get-many-customers for the form. */
function aggregate(
	customers: readonly StoredCustomer[],
): Schemas['CustomersAggregate']['aggregate'] {
	const count = customers.length;
	const over = (fold: (total: number) => number) => {
		const of = (field: 'balance' | 'overdueBalance' | 'overdueInvoiceCount') =>
			count === 0
				? null
				: fold(customers.reduce((sum, customer) => sum + (customer[field] ?? 0), 0));
		return {
			balance: of('balance'),
			overdueBalance: of('overdueBalance'),
			overdueInvoiceCount: of('overdueInvoiceCount'),
		};
	};
	return { avg: over((total) => total / count), count, sum: over((total) => total) };
}

/** The rule of a customer, in a table of its own. A customer without a rule gets none by an update. */
const related: RelatedUpdate<StoredCustomer> = {
	variable: 'customerRulesInput',
	key: 'updateCustomerRules',
	isRequired: ({ rulesInput }) => rulesInput === 'required',
	update(table, found, changes: Schemas['CustomerRulesSetInput']) {
		let count = 0;
		for (const customer of found) {
			const { customerRule } = customer;
			if (!customerRule) continue;
			const { dueOption = customerRule.dueOption } = changes;
			table.replace(customer, { ...customer, customerRule: { ...customerRule, dueOption } });
			count++;
		}
		return count;
	},
};

export const customerOperations: Operations = {
	createCustomer: create(CUSTOMERS),
	createCustomers: createMany(CUSTOMERS),
	getCustomer: get(CUSTOMERS),
	listCustomers: list(CUSTOMERS, { aggregate }),
	searchCustomers: search(CUSTOMERS, { where: 'CustomersBoolExp' }),
	updateCustomer: updateById(CUSTOMERS, { related }),
	updateCustomerBySource: updateBySource(CUSTOMERS, { related }),
};
