import type { IDataObject } from 'n8n-workflow';
import { NOT_CHANGED } from '../../messages/update';
import { detailsOf } from '../../messages/details';
import { counted } from '../../messages/words';
import type { Companion } from '../../operations/companion';
import { wholeNumberField } from '../../parameters/fieldKinds';
import { asRecord } from '../../transport/apiMessage';
import { CUSTOMER_NOUN } from '../targets';

const MEANING =
	"The number in the customer's rule that Upwell calls dueOption. What the numbers mean is not published: ask Upwell.";

/** The one rule in a nested insert, whether it is given as an object or in a list; undefined where there is none. */
function ruleOf({ customerRule }: IDataObject) {
	const { data } = asRecord(customerRule) ?? {};
	return asRecord(Array.isArray(data) ? data[0] : data);
}

/**
 * The customer's rule, which an update of the customer changes along with it
 * [docs: api-reference/customers/update-one-customer].
 */
export const CUSTOMER_RULE: Companion = {
	keys: { input: 'customerRulesInput', response: 'updateCustomerRules' },
	recordField: 'customerRule',
	fields: [
		wholeNumberField('Due Option', 'dueOption', MEANING, {
			in: ['update'],
			placeholder: 'e.g. 30',
		}),
	],
	fromInput: (input) => {
		const rule = ruleOf(input);
		return rule && 'dueOption' in rule ? { dueOption: rule.dueOption as number } : undefined;
	},
	takesAllOf: (input) => {
		const { data } = asRecord(input.customerRule) ?? {};
		const names = [data].flat().flatMap((rule) => Object.keys(asRecord(rule) ?? {}));
		return names.length === 1 && names[0] === 'dueOption';
	},
	describeMissing: (response) => ({
		message: 'Upwell did not change the due option: the customer has no rule that holds one',
		description:
			"Upwell's update changes a rule and does not create one. Give the customer its rule in Upwell, or when it is created ('Customer Rule (JSON)').",
		reassurance: NOT_CHANGED,
		details: detailsOf('refused', response),
	}),
	wouldBeMissing:
		'The due option would stay as it is: the customer has no rule in Upwell that holds one',
	unchangedHint: (count) =>
		`The due option of ${counted(count, CUSTOMER_NOUN)} could not be changed, because ${count === 1 ? 'it has' : 'they have'} no rule in Upwell that holds one.`,
};
