import type { FactId, FACTS } from './facts.cts';

/** What a fact means for the user of the node if it is not as expected. */
interface Notes<Way> {
	ways: Partial<Record<Extract<Way, string>, string>>;
	/** For what the table of assumptions does not have. */
	other: string;
}

type WaysOf<Id extends FactId> = keyof (typeof FACTS)[Id]['ways'];

const UNKNOWN = 'The node was not tried with this. Please report it.';

const PASSED_ON = 'Nothing changes: the node passes the values on as they come.';
const AGE_UNSURE =
	'After a broken connection the node may be unable to tell whether it created a customer itself, and then goes by its fields.';
const CLOCK =
	'Nothing changes: up to ten minutes between the two clocks, the node still recognizes a customer that it created itself.';
const ONE_BY_ONE =
	'Nothing is lost: after a refused batch the node sends its customers one by one.';
const LOOKED_UP =
	'Nothing is lost: the node looks up each customer that the answer does not show. Batches are slower.';
const UNDERSTOOD = 'Nothing changes: the node understands this form too.';
const NOT_THE_KEY =
	'The node looks up the customer by its source key, finds none, and says that Upwell already has such a customer.';

const SEARCH = {
	ignored: 'Nothing wrong is output: the node says that Upwell did not filter.',
	refused: "Such a search fails with Upwell's message.",
};

/** One short sentence or two for each other way. */
export const NOTES: { [Id in FactId]: Notes<WaysOf<Id>> } = {
	timestamps: {
		ways: {
			otherOffset: 'Nothing changes: the zone is read.',
			sql: 'Nothing changes: the node reads this form too.',
			isoWithoutZone: AGE_UNSURE,
			localWithoutZone: AGE_UNSURE,
			sqlWithoutZone: AGE_UNSURE,
			minute: AGE_UNSURE,
			absent: AGE_UNSURE,
		},
		other: AGE_UNSURE,
	},
	dateHeader: {
		ways: {
			absent: AGE_UNSURE,
			aheadBySeconds: CLOCK,
			aheadByMinutes: CLOCK,
			behindBySeconds: CLOCK,
			behindByMinutes: CLOCK,
		},
		other: AGE_UNSURE,
	},
	requestId: {
		ways: { sent: "Nothing changes. Quote it when you write to Upwell's support." },
		other: UNKNOWN,
	},
	ids: { ways: { digits: PASSED_ON, number: PASSED_ON }, other: UNKNOWN },
	numbers: {
		ways: {
			text: 'Amounts come out of the node as text: convert them in your workflow before you calculate with them.',
		},
		other: UNKNOWN,
	},
	filters: {
		ways: {
			onlyEqual:
				'In Get Many, filters other than "equal" are refused with the message of Upwell; so is the search in lists.',
			ignored:
				"Get Many with filters fails with 'Upwell did not filter', and a customer can be found by its ID only, not by its source key.",
			refused:
				'Get Many works without filters only, and a customer can be found by its ID only, not by its source key.',
		},
		other:
			'Searches by source key and Get Many with filters may find too little. Use IDs, and report it.',
	},
	order: {
		ways: {
			ignored:
				'Get Many ignores Sort. With Return All, records may come twice or be left out if the order changes.',
			refused: 'Get Many and the list of customers fail with the message of Upwell.',
		},
		other: 'With Return All, Get Many may leave records out. Please report it.',
	},
	pageSize: {
		ways: {
			capped: 'Get Many with many records needs more requests. None is left out.',
			withGaps: 'Get Many reads on until an empty page, so that no record is left out.',
		},
		other: UNKNOWN,
	},
	missingRecord: {
		ways: {
			notFound: 'Nothing changes: the node says that there is no such record in both cases.',
		},
		other:
			'For an ID or source key that does not exist, the node may show the message of Upwell instead of its own.',
	},
	errorForm: {
		ways: {
			nested: UNDERSTOOD,
			errors: UNDERSTOOD,
			list: UNDERSTOOD,
			text: 'The node shows the text, but cannot say which field it is about.',
		},
		other: 'The node shows the status, but may not show why Upwell refused something.',
	},
	badKey: {
		ways: {
			accessDenied: 'Nothing changes: the node says that the API key was not accepted.',
			hookFails: 'Nothing changes: the node says that the API key was not accepted.',
		},
		other: 'With a wrong key, the node may show something else than that the key was not accepted.',
	},
	duplicateStatus: {
		ways: { conflict: 'Nothing changes: the node understands both.' },
		other:
			'The node may not notice that a customer exists. Do not send customers a second time before this is clear.',
	},
	createStatus: { ways: { created: 'Nothing changes.' }, other: UNKNOWN },
	nameRequired: {
		ways: { optional: "Nothing changes: the node asks for 'Name' all the same." },
		other: UNKNOWN,
	},
	uniqueness: {
		ways: { name: NOT_THE_KEY, emailAddress: NOT_THE_KEY },
		other: UNKNOWN,
	},
	bulkReturning: {
		ways: {
			withoutSourceKey: LOOKED_UP,
			withoutIds: LOOKED_UP,
			half: LOOKED_UP,
			countOnly: LOOKED_UP,
		},
		other: 'Leave out the option Batch Size until this is clear.',
	},
	bulkOrder: {
		ways: { inputs: 'Nothing changes: the node goes by the source key.' },
		other: UNKNOWN,
	},
	bulkTransaction: {
		ways: {
			rowsBefore: ONE_BY_ONE,
			goodRows: ONE_BY_ONE,
			rowsBefore403: ONE_BY_ONE,
			goodRows422: ONE_BY_ONE,
			goodRows429: ONE_BY_ONE,
		},
		other: 'Leave out the option Batch Size until this is clear.',
	},
	deletedRecords: {
		ways: {
			hidden:
				'If a customer was deleted in Upwell, its source key cannot be used again: the node says that it exists and cannot be found.',
			notCounted: 'If a customer was deleted in Upwell, the node creates it again.',
		},
		other: UNKNOWN,
	},
	updateAnswer: {
		ways: { object: UNDERSTOOD, array: UNDERSTOOD },
		other: 'An update may work although the node says that its outcome is unclear.',
	},
	rulesInput: {
		ways: { optional: 'Nothing changes: the node sends it all the same.' },
		other: UNKNOWN,
	},
	emptyUpdate: {
		ways: { runs: 'Nothing changes. Each update also counts as a change in Upwell.' },
		other: 'An update of Due Option alone may fail.',
	},
	affectedRows: {
		ways: {
			always: 'Nothing changes.',
			never: 'Nothing changes: the node goes by the records returned.',
		},
		other: UNKNOWN,
	},
	jsonNull: {
		ways: {
			ignored: "'Clear Fields' does not empty a field in Upwell.",
		},
		other: "Do not use 'Clear Fields' before this is clear.",
	},
	relatedRecords: {
		ways: {
			bare: 'Creating customers with addresses or other related records is refused, with the message of Upwell.',
		},
		other:
			'Creating customers with addresses or other related records may be refused, with the message of Upwell.',
	},
	ruleUpdate: {
		ways: { none: "'Due Option' cannot be changed with Update: the item fails and says so." },
		other: "Changing 'Due Option' with Update may fail, with the message of Upwell.",
	},
	invoiceList: {
		ways: { absent: "Get Many of Invoice does not work: it fails with Upwell's message." },
		other: "Get Many of Invoice may fail, with Upwell's message.",
	},
	approvalQueue: {
		ways: { absent: "Get Ready for Approval does not work: it fails with Upwell's message." },
		other: "Get Ready for Approval may fail, with Upwell's message.",
	},
	invoiceSearch: { ways: SEARCH, other: UNKNOWN },
	paymentSearch: { ways: SEARCH, other: UNKNOWN },
	paymentLineItemSearch: { ways: SEARCH, other: UNKNOWN },
	carrierInvoice: {
		ways: { bare: 'Nothing changes: the node says that there is no such carrier invoice.' },
		other: "Get of Carrier Invoice may fail, with Upwell's message.",
	},
};

/** The notes of a fact, its ways by their names. */
export const notesOf = (id: FactId): { ways: Record<string, string>; other: string } =>
	NOTES[id] as { ways: Record<string, string>; other: string };
