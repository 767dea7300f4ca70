import { assumptions } from '../../contract/assumptions/assumption.cts';

/** What a search by source key answers: the rows asked for, all of them, or a refusal. */
const SEARCH_WAYS = {
	applied: { is: 'A search for a source key that nothing has finds nothing.', settings: {} },
	ignored: { is: 'It finds records with another source key.', settings: {} },
	refused: { is: 'The search is refused.', settings: {} },
};

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
	invoiceList: {
		fact: 'Invoices are listed by GET /invoices, under invoices.',
		evidence: 'inferred: only the path is documented',
		statements: [
			'inferred: the form of the other lists and of the search; of this one only the path is documented',
		],
		expected: 'listed',
		ways: {
			listed: { is: 'An answer with a list of invoices.', settings: {} },
			absent: { is: 'There is no such address.', settings: {} },
		},
	},
	approvalQueue: {
		fact: 'The invoices that wait to be approved are listed under invoices.',
		evidence: 'docs: invoice-approval/list-invoices-ready-for-approval',
		statements: [],
		expected: 'listed',
		ways: {
			listed: { is: 'An answer with a list of invoices.', settings: {} },
			absent: { is: 'There is no such address.', settings: {} },
		},
	},
	invoiceSearch: {
		fact: 'The search for invoices goes by the source key beside where.',
		evidence: 'docs: invoices/search-invoices',
		statements: [],
		expected: 'applied',
		ways: SEARCH_WAYS,
	},
	paymentSearch: {
		fact: 'Customer payments are searched with the operators of the search for customers.',
		evidence: 'inferred: the page shows where and not what is in it',
		statements: [],
		expected: 'applied',
		ways: SEARCH_WAYS,
	},
	paymentLineItemSearch: {
		fact: 'Line items of customer payments are searched with the operators of the search for customers.',
		evidence: 'inferred: the page shows where and not what is in it',
		statements: [],
		expected: 'applied',
		ways: SEARCH_WAYS,
	},
	carrierInvoice: {
		fact: 'A carrier invoice is read by its ID, and comes under carrierInvoice.',
		evidence: 'inferred: no page of this endpoint is stored',
		statements: [
			'inferred: the naming pattern of the other pages; no page of this endpoint is stored',
		],
		expected: 'wrapped',
		ways: {
			wrapped: { is: 'The answer about an unknown ID has the key carrierInvoice.', settings: {} },
			bare: { is: 'The answer about an unknown ID is nothing, without a key.', settings: {} },
		},
	},
});
