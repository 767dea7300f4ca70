import { assumptions } from '../../contract/assumptions/assumption.cts';

/**
 * What the node assumes as well. If it is wrong, Upwell refuses a request and its message is shown, so neither the sandbox
 * nor the node's tests vary it. A user still wants to know.
 */
export const FURTHER_FACTS = assumptions({
	relatedRecords: {
		fact: 'Records that belong to a customer are created with it as {data: …}.',
		evidence:
			'HASURA: multiple-mutations; docs: create-one-customer shows an object, not its fields',
		statements: [
			"inferred: Hasura's nested-insert syntax",
			"inferred: Hasura's nested-insert syntax; the reference shows an object with collapsed fields",
			'inferred: the 7 fields of an address in the response without its id; the insert list itself is collapsed',
			'inferred: a number in the response',
		],
		expected: 'data',
		ways: {
			data: { is: 'An address and a rule in this form are stored.', settings: {} },
			bare: { is: 'Addresses are a list without data around it.', settings: {} },
		},
	},
	ruleUpdate: {
		fact: 'An update with customerRulesInput changes the dueOption of the customer and counts the rule.',
		evidence: 'inferred: dueOption is in the answers; the fields of the input are collapsed',
		statements: [
			'inferred: dueOption is in the response; the other fields are unknown and so not refused',
			'How many rules were changed: 0 where the customer has none [INFERRED].',
		],
		expected: 'counted',
		ways: {
			counted: { is: 'It is changed, and affectedRows is 1.', settings: {} },
			none: { is: 'affectedRows is 0.', settings: {} },
		},
	},
});
