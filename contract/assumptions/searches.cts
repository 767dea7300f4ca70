import { assumptions } from './assumption.cts';

/** How records are found and listed. */
export const SEARCHES = assumptions({
	filters: {
		fact: "A search takes Hasura's filters and returns only what fits them.",
		evidence: 'HASURA: equalityOperators; naming-convention.mdx',
		statements: [
			"inferred: Hasura's operators in its graphql-default naming; collapsed in the reference",
			'inferred: a column of the table can be filtered and sorted by in Hasura; collapsed in the reference',
			'That it narrows what the source key finds is [INFERRED].',
		],
		expected: 'applied',
		ways: {
			applied: { is: 'They are applied.', settings: { filters: 'applied' } },
			onlyEqual: {
				is: 'Of the comparisons only _eq is taken; any other is refused with validation-failed.',
				settings: { filters: 'onlyEqual' },
			},
			ignored: {
				is: 'They are ignored: every search returns all records.',
				settings: { filters: 'ignored' },
			},
			refused: {
				is: 'Any filter is refused with validation-failed.',
				settings: { filters: 'refused' },
			},
		},
	},
	order: {
		fact: 'A search returns the records in the order asked for with ASC and DESC.',
		evidence: 'HASURA: Schema.hs, applyEnumValueCase; naming-convention.mdx',
		statements: [
			"inferred: Hasura's order-by object",
			"inferred: Hasura's order-by object in its graphql-default naming; collapsed in the reference",
		],
		expected: 'applied',
		ways: {
			applied: { is: 'The order is that asked for.', settings: { order: 'applied' } },
			ignored: {
				is: 'The order is always that of creation.',
				settings: { order: 'ignored' },
			},
			refused: {
				is: 'ASC and DESC are refused with validation-failed.',
				settings: { order: 'refused' },
			},
		},
	},
	pageSize: {
		fact: 'A page has as many records as asked for, if there are as many.',
		evidence: 'unknown: no page names a maximum; HASURA: a role can have a row fetch limit',
		statements: [],
		expected: 'full',
		ways: {
			full: {
				is: 'There is no maximum.',
				settings: { largestPage: Number.MAX_SAFE_INTEGER, pages: 'full' },
			},
			capped: {
				is: 'A greater limit is cut to 10 without notice.',
				settings: { largestPage: 10 },
			},
			withGaps: {
				is: 'Records that are not shown are taken out after the page is cut, so a page in the middle can be short.',
				settings: { pages: 'withGaps' },
			},
		},
	},
	missingRecord: {
		fact: 'A get or an update of an unknown record is answered with 200 and nothing in it.',
		evidence: 'HASURA: issues 10184 and 7784; docs: api-reference/error-codes lists 404',
		statements: [
			"inferred: Hasura's answer to an unknown primary key",
			"inferred: Hasura's answer to an unknown primary key; the page shows the customer alone",
			"inferred: Hasura's answer to an unknown primary key; the page shows the invoice alone",
			"inferred: Hasura's answer to an unknown primary key; the page shows the record alone",
			'No match: 200 with affectedRows 0 and an empty returning, as Hasura does [INFERRED], or 404 RESOURCE_NOT_FOUND of the error-codes page.',
			'affectedRows 0 and an empty returning where nothing matched [INFERRED].',
			'A 200 does not prove that anything was changed [INFERRED].',
		],
		expected: 'null',
		ways: {
			null: {
				is: 'It is 200 with null, or with affectedRows 0.',
				settings: { missingStyle: 'null' },
			},
			notFound: {
				is: 'It is 404 RESOURCE_NOT_FOUND.',
				settings: { missingStyle: 'notFound' },
			},
		},
	},
});
