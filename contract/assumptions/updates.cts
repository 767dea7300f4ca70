import { assumptions } from './assumption.cts';

/** What an update does, and how it is answered. */
export const UPDATES = assumptions({
	updateAnswer: {
		fact: 'An update by id answers the record, one by source key affectedRows and returning.',
		evidence: 'docs: the two update pages of customers, one of which may be wrong',
		statements: ['inferred: two pages show two forms'],
		expected: 'documented',
		ways: {
			documented: { is: 'Each as its page shows.', settings: { updateShape: 'documented' } },
			object: { is: 'Both answer the record.', settings: { updateShape: 'object' } },
			array: {
				is: 'Both answer affectedRows and returning.',
				settings: { updateShape: 'array' },
			},
		},
	},
	rulesInput: {
		fact: 'An update of a customer needs customerRulesInput, if only {}.',
		evidence: 'HASURA: resolution of variables; update operators',
		statements: ['inferred: the page shows the key; whether it may be left out is unknown'],
		expected: 'required',
		ways: {
			required: {
				is: 'Without it the update is refused.',
				settings: { rulesInput: 'required' },
			},
			optional: { is: 'It may be left out.', settings: { rulesInput: 'optional' } },
		},
	},
	emptyUpdate: {
		fact: 'An update with an empty input answers {} or affectedRows 0, whether the record exists or not.',
		evidence: 'HASURA: updateVariantIsEmpty, buildEmptyMutResp; issues 6061 and 1475',
		statements: [
			"inferred: Hasura's answer to an update by primary key that sets nothing, as its issue 6061 shows",
			'An empty one changes nothing, and the answer has no customer [INFERRED].',
			'An empty one changes nothing, and the answer has no shipment [INFERRED].',
			'An empty one changes nothing, and the answer has no record [INFERRED].',
		],
		expected: 'nothing',
		ways: {
			nothing: { is: 'The record is not looked for.', settings: { emptyUpdate: 'nothing' } },
			runs: {
				is: 'It runs like any other, as Upwell presets a column, and answers the record.',
				settings: { emptyUpdate: 'runs' },
			},
		},
	},
	affectedRows: {
		fact: 'An answer with returning also has affectedRows where its page shows it: in updates.',
		evidence: 'docs: the update pages; create-many-customers does not show it',
		statements: [],
		expected: 'updates',
		ways: {
			updates: { is: 'Updates have it.', settings: { affectedRows: 'updates' } },
			always: { is: 'Bulk creates have it too.', settings: { affectedRows: 'always' } },
			never: { is: 'Updates do not have it either.', settings: { affectedRows: 'never' } },
		},
	},
	jsonNull: {
		fact: 'An explicit null in an update clears the field.',
		evidence: 'inferred: Hasura _set',
		statements: ['JSON null clears it [INFERRED].', 'Only the fields sent are changed [INFERRED].'],
		expected: 'clears',
		ways: {
			clears: { is: 'The field is null afterwards.', settings: { nulls: 'clear' } },
			ignored: {
				is: 'The field stays as it is, and the update is answered as done.',
				settings: { nulls: 'ignored' },
			},
		},
	},
});
