/**
 * The settings with a few values each, the default first. What the documents leave open is described, with its evidence,
 * in `contract/assumptions.cts`.
 */
export const SETTING_VALUES = {
	/** Whether requests are kept; otherwise they are only counted, which spares the memory of long runs. */
	keepRequests: [true, false],

	// Creates
	/** What stays stored of a bulk create one of whose rows is refused: nothing, the rows before it, all good rows. */
	bulkStores: ['allOrNothing', 'rowsBefore', 'goodRows'],
	/** The status with which a bulk create is refused of which something stayed stored. */
	bulkRefusalStatus: [400, 403, 422, 429],
	/** What a bulk create returns of the records it stored; `withoutSourceKey` and `withoutIds` have null there. */
	returning: ['records', 'withoutSourceKey', 'withoutIds', 'half', 'none'],
	/** In which order; `shuffled`: none is at the index of its input, so that a client that relies on it is noticed. */
	returningOrder: ['shuffled', 'inputs'],
	/** The status of a create that was done. */
	createStatus: [200, 201],
	/** A column of customers that is unique besides the source key. */
	uniqueBesides: ['nothing', 'name', 'emailAddress'],
	/**
	 * What becomes of records with a `deletedAt`: all reads show them; none does, but their source keys are taken; none
	 * does, and their source keys are free.
	 */
	deletedRecords: ['shown', 'hidden', 'notCounted'],
	/** Whether a customer must have a name. */
	nameRequired: [true, false],

	// Reads
	/** What becomes of the `where` of a search; `onlyEqual`: operators but `_eq` are refused. */
	filters: ['applied', 'onlyEqual', 'ignored', 'refused'],
	/** What becomes of its `orderBy`; `ignored`: the order is that of creation, in a list as well. */
	order: ['applied', 'ignored', 'refused'],
	/** `withGaps`: records with a `deletedAt` are taken out of a page after it was cut. */
	pages: ['full', 'withGaps'],
	/** What a get or an update of an unknown record is answered: 200 with nothing in it, or 404. */
	missingStyle: ['null', 'notFound'],

	// Updates
	/** In which form updates answer: as their pages show, or all with the record, or all with `returning`. */
	updateShape: ['documented', 'object', 'array'],
	/** Whether an update of a customer needs a `customerRulesInput`, if only `{}`. */
	rulesInput: ['required', 'optional'],
	/** Whether an update that sets nothing runs and answers the record, as it would if Upwell presets a column. */
	emptyUpdate: ['nothing', 'runs'],
	/** Which answers with `returning` have `affectedRows`. */
	affectedRows: ['updates', 'always', 'never'],
	/** Whether an explicit null in an update clears the field. */
	nulls: ['clear', 'ignored'],

	// Approvals
	/** What an approval that open exceptions prevent is answered: 200 with `success: false`, or 422. */
	preventedApproval: ['success', 'unprocessable'],
	/** In which fields of a record its approval shows, where it has them. */
	approvalShows: ['both', 'status', 'approvedToSend', 'nowhere'],
	/** Whether an approved invoice can be changed. */
	approvedInvoices: ['locked', 'open'],

	// Values and headers
	/** How times are written in answers. */
	timestamps: [
		'utc',
		'otherOffset',
		'sql',
		'isoWithoutZone',
		'localWithoutZone',
		'sqlWithoutZone',
		'minute',
		'absent',
	],
	/** Whether answers carry a `Date`. */
	dateHeader: [true, false],
	/** Whether answers carry an `x-request-id`: the one received, or a new one. */
	requestId: [false, true],
	/** What new ids are: text with a prefix, text of digits, or that as a number. */
	ids: ['text', 'digits', 'number'],
	/** How numbers are written in answers: as numbers, or as text. */
	numbers: ['number', 'text'],

	// Refusals
	/** The form of refusals, except of those that are about the key. */
	errorForm: ['flat', 'nested', 'errors', 'list', 'text'],
	/** What a second record with the same source key is answered: a 400 or a 409. */
	duplicateStyle: ['hasura', 'errorCodes'],
	/** What a wrong key is answered. */
	keyRefusal: ['invalidApiKey', 'accessDenied', 'hookFails'],
} as const;
