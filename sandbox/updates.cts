import type { FastifyRequest } from 'fastify';
import { visible } from './customer.cts';
import type { CustomerChanges, RuleChanges, StoredCustomer } from './customer.cts';
import { missingVariable, notFound, Refusal } from './errors.cts';
import type { Settings } from './settings.cts';
import type { CustomerStore } from './store.cts';

/** The body of either update, already held to the contract. */
interface Body {
	input: CustomerChanges;
	customerRulesInput?: RuleChanges;
	sourceSystem: string;
	sourceSystemId: string;
}

/** The forms of an answer: the customer itself, or all that were changed. */
const FORMS = {
	object: (customers: StoredCustomer[]) => (customers[0] ? visible(customers[0]) : null),
	array: (customers: StoredCustomer[]) => ({
		affectedRows: customers.length,
		returning: customers.map(visible),
	}),
};

/** The same for an input that sets nothing. Source: inferred; github.com/hasura/graphql-engine/issues/6061 and 1475. */
const UNTOUCHED = { object: {}, array: { affectedRows: 0, returning: [] } };

const isEmpty = (input: object) => Object.keys(input).length === 0;

/** The operations of the contract that change customers. */
export function makeUpdates(store: CustomerStore, settings: Settings) {
	/** @param find is asked twice: customer and rule are changed one after the other, each found by itself */
	function update(documented: keyof typeof FORMS, find: () => StoredCustomer[], body: Body) {
		const { input, customerRulesInput } = body;
		if (settings.rulesInput === 'required' && !customerRulesInput) {
			throw new Refusal(400, missingVariable('customerRulesInput'));
		}
		const found = find();
		if (found.length === 0 && settings.missingStyle === 'notFound') throw notFound();
		const { updateShape } = settings;
		const form = updateShape === 'documented' ? documented : updateShape;
		// Source: inferred; the order of the answer. Changed before its rule, the customer is returned with the old one.
		const updateCustomer = isEmpty(input)
			? UNTOUCHED[form]
			: FORMS[form](store.update(found, input));
		const affectedRows =
			customerRulesInput && !isEmpty(customerRulesInput)
				? store.updateRules(find(), customerRulesInput)
				: 0;
		return { updateCustomer, updateCustomerRules: { affectedRows } };
	}

	return {
		updateCustomer: async (request: FastifyRequest) => {
			// Source: inferred; in Hasura the path wins over the body's `id`.
			const { id } = request.params as { id: string };
			const find = () => [store.withId(id)].filter((customer) => customer !== undefined);
			return update('object', find, request.body as Body);
		},
		updateCustomerBySource: async (request: FastifyRequest) => {
			const body = request.body as Body;
			const find = () => store.withPair(body.sourceSystem, body.sourceSystemId);
			return update('array', find, body);
		},
	};
}
