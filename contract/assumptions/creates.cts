import { assumptions } from './assumption.cts';

/** What happens when records are created. */
export const CREATES = assumptions({
	bulkTransaction: {
		fact: 'A bulk create is one transaction: if one row is refused, nothing is stored.',
		evidence: 'HASURA: multiple-mutations',
		statements: [
			'One insert is one transaction, so one row that is refused refuses them all and nothing is stored [INFERRED].',
		],
		expected: 'allOrNothing',
		ways: {
			allOrNothing: { is: 'Nothing is stored.', settings: { bulkStores: 'allOrNothing' } },
			rowsBefore: {
				is: 'The rows before the refused one stay stored, and the answer is the refusal.',
				settings: { bulkStores: 'rowsBefore' },
			},
			goodRows: {
				is: 'All rows but the refused ones stay stored, and the answer is the refusal.',
				settings: { bulkStores: 'goodRows' },
			},
			rowsBefore403: {
				is: 'The rows before the refused one stay stored, and the answer is a 403.',
				settings: { bulkStores: 'rowsBefore', bulkRefusalStatus: 403 },
			},
			goodRows422: {
				is: 'All rows but the refused ones stay stored, and the answer is a 422.',
				settings: { bulkStores: 'goodRows', bulkRefusalStatus: 422 },
			},
			goodRows429: {
				is: 'All rows but the refused ones stay stored, and the answer is a 429.',
				settings: { bulkStores: 'goodRows', bulkRefusalStatus: 429 },
			},
		},
	},
	bulkReturning: {
		fact: 'A bulk create returns every record with its id and its source key.',
		evidence: 'docs: api-reference/customers/create-many-customers, which shows one record',
		statements: [],
		expected: 'records',
		ways: {
			records: { is: 'Every record is returned whole.', settings: { returning: 'records' } },
			withoutSourceKey: {
				is: 'The source key is null in the records returned.',
				settings: { returning: 'withoutSourceKey' },
			},
			withoutIds: {
				is: 'The records returned have no id.',
				settings: { returning: 'withoutIds' },
			},
			half: { is: 'Half of the records are returned.', settings: { returning: 'half' } },
			countOnly: {
				is: 'The answer has affectedRows and no record.',
				settings: { returning: 'none', affectedRows: 'always' },
			},
		},
	},
	bulkOrder: {
		fact: 'A bulk create returns the records in any order.',
		evidence: 'unknown: no page says whether the order is that of the inputs',
		statements: [],
		expected: 'shuffled',
		ways: {
			shuffled: { is: 'Any order.', settings: { returningOrder: 'shuffled' } },
			inputs: { is: 'The order of the inputs.', settings: { returningOrder: 'inputs' } },
		},
	},
	createStatus: {
		fact: 'A create is answered with the status 200.',
		evidence: 'docs: every create page says 200, api-reference/error-codes lists 201 as "created"',
		statements: [],
		expected: 'ok',
		ways: {
			ok: { is: 'It is 200.', settings: { createStatus: 200 } },
			created: { is: 'It is 201.', settings: { createStatus: 201 } },
		},
	},
	uniqueness: {
		fact: 'A uniqueness violation means that there is a record with the same source key.',
		evidence: 'unknown: the source key is the only documented unique key',
		statements: [],
		expected: 'sourceKey',
		ways: {
			sourceKey: {
				is: 'Only the source key is unique.',
				settings: { uniqueBesides: 'nothing' },
			},
			name: {
				is: 'The name is unique too, and a second one is refused as a second source key is.',
				settings: { uniqueBesides: 'name' },
			},
			emailAddress: {
				is: 'The email address is unique too, and a second one is refused as a second source key is.',
				settings: { uniqueBesides: 'emailAddress' },
			},
		},
	},
	deletedRecords: {
		fact: 'A record that uses up its source key can be read, also if it is marked as deleted.',
		evidence: 'unknown: no page says how deleted records are treated, nor whose records count',
		statements: ['inferred: untyped in the reference; a soft-delete timestamp by its name'],
		expected: 'shown',
		ways: {
			shown: {
				is: 'Deleted records are shown like others, and their source keys are taken.',
				settings: { deletedRecords: 'shown' },
			},
			hidden: {
				is: 'No read shows deleted records, nor those of other integrations, but their source keys are taken.',
				settings: { deletedRecords: 'hidden' },
			},
			notCounted: {
				is: 'No read shows deleted records, and their source keys are free.',
				settings: { deletedRecords: 'notCounted' },
			},
		},
	},
	nameRequired: {
		fact: 'A customer must have a name.',
		evidence: 'inferred: no page calls any field of a customer mandatory',
		statements: ['That the column is NOT NULL is inferred, and is no part of this schema.'],
		expected: 'required',
		ways: {
			required: { is: 'Without one it is refused.', settings: { nameRequired: true } },
			optional: { is: 'It may have none.', settings: { nameRequired: false } },
		},
	},
});
