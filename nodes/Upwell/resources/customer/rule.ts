import type { IDataObject } from 'n8n-workflow';
import {
	describeMissingDueOption,
	DUE_OPTION_WOULD_STAY,
	unchangedDueOptionHint,
} from '../../messages/dueOption';
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
	describeMissing: describeMissingDueOption,
	wouldBeMissing: DUE_OPTION_WOULD_STAY,
	unchangedHint: (count) => unchangedDueOptionHint(count, CUSTOMER_NOUN),
};
