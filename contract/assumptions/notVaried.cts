/** Statements that are inferred as well, but whose other ways cannot make the node say or do anything wrong. */
interface NotVaried {
	why: string;
	/** Of the contract: reasons of `x-evidence`, and sentences with [INFERRED]. */
	statements: readonly string[];
}

export const NOT_VARIED: readonly NotVaried[] = [
	{
		why: "If it is wrong, Upwell refuses the request like any other wrong input, and its message is shown: the forms of refusals are varied (`errorForm`), and so is a field that is refused (the campaign's rows with an unknown customer to bill).",
		statements: [
			"inferred: Hasura's nested-insert syntax",
			"inferred: Hasura's nested-insert syntax; the reference shows an object with collapsed fields",
			'inferred: a column of the create page that is no relationship; the set input is collapsed in the reference',
			'inferred: a number in the response',
			'inferred: dueOption is in the response; the other fields are unknown and so not refused',
			'inferred: the 7 fields of an address in the response without its id; the insert list itself is collapsed',
			'The fields are collapsed in the reference: related records are none of them, as on the pages of other resources [INFERRED].',
			'JSON null is taken for null, as in GraphQL [INFERRED].',
			'The 26 values are those on api-reference/customer-payments/get-one-customer-payment; that a shipment has the same is [INFERRED].',
			"Untyped in the reference; a number, or one written as text, as Hasura's numeric takes both [INFERRED].",
			'Untyped in the reference; a time with zone [INFERRED].',
			"In cents: a whole number, of 32 bits as GraphQL's Int [INFERRED].",
			'inferred: a field of the update page; no page of the create is stored',
		],
	},
	{
		why: 'The node never sends what it is about: a negative limit, an empty list, an id in the body, a method that no page shows.',
		statements: [
			'Not negative [INFERRED].',
			'An empty list is taken [INFERRED].',
			'The id in the path wins over it [INFERRED].',
			"inferred: Hasura's answer to a wrong method",
		],
	},
	{
		why: 'It decides the words of a failed item alone: whether the record or the address is not there.',
		statements: ['For a wrong path the ErrorB text "Endpoint not found" is inferred from Hasura.'],
	},
	{
		why: 'The node passes the value on and concludes nothing from it.',
		statements: ['Its fields are those of get-one-invoice; here the page is cut [INFERRED].'],
	},
	{
		why: 'An update that creates answers the record, which is then output, so nothing is lost and nothing is there twice.',
		statements: ['An update, which never creates [INFERRED].'],
	},
	{
		why: 'The count is of the rule alone, and every count from 0 up is tested with Update.',
		statements: ['How many rules were changed: 0 where the customer has none [INFERRED].'],
	},
	{
		why: 'An answer in another form is not taken for a record: a read says so, and a write that it may have been done.',
		statements: [
			'inferred: the form of the other lists and of the search; of this one only the path is documented',
			'inferred: the form of the other updates; of this one only the path is documented',
			'inferred: the naming pattern of the other pages; no page of this endpoint is stored',
		],
	},
	{
		why: 'An approval that failed is one however Upwell says so, and one whose answer is lost is judged by the record; where that does not tell, it "may have been approved".',
		statements: [
			'success is false where it failed, though the status is 200 [INFERRED].',
			'Null where it succeeded [INFERRED].',
			'Those that are open where they prevent it [INFERRED].',
			'One that is approved already is refused with 422 INVOICE_ALREADY_APPROVED of the error-codes page [INFERRED].',
		],
	},
	{
		why: 'A delete ends with the record deleted, or with a refusal in the words of Upwell; either is what the item says.',
		statements: ['A row that others refer to is refused [INFERRED].'],
	},
	{
		why: 'The user gives the id. Another kind of id finds nothing, and the item says so.',
		statements: [
			'Which of the ids of a document is meant is unknown; here it is that of the file association [INFERRED].',
			'shipmentId is the Upwell id of the shipment [INFERRED].',
		],
	},
	{
		why: 'The node sends the key with every request, and such a create only once, so that nothing depends on it.',
		statements: [
			'The page lists no header for the key, an omission [INFERRED].',
			'Nothing is known to be unique but the id: a second request makes a second carrier invoice [INFERRED].',
		],
	},
];
