import type { IDataObject, IHttpRequestMethods, INodeProperties } from 'n8n-workflow';

/** What one record of a resource is called in sentences. */
export interface Noun {
	one: string;
	many: string;
	article: 'a' | 'an';
	/** What most of its related records are, such as 'addresses'. */
	related?: string;
}

/**
 * How amounts of money are written: in units of the currency such as dollars, or in its smallest unit such as cents, as Upwell
 * has them [docs: integration-patterns].
 */
export type AmountsIn = 'currency' | 'cents';

/** How the amounts of an item, or of a record, are written. */
export interface AmountForm {
	amountsIn: AmountsIn;
	/** Its three-letter code, which says how many decimals there are; two where it is not known. */
	currency?: string;
}

/** Where a value was entered; its amounts are in units of a currency with two decimals where nothing else is said. */
export interface FieldContext extends Partial<AmountForm> {
	/** The parameter as the user sees it. */
	label: string;
	itemIndex: number;
	/** The workflow's time zone; only dates need it. */
	timezone?: string;
	/** Takes what may be wrong with the item's values and is sent all the same. */
	doubts?: Doubt[];
	/** The value is JSON in Upwell's own form, in which amounts are whole cents whatever `amountsIn` says. */
	isUpwellForm?: true;
	/** The value of the parameter beside it, where the field has one. */
	beside?: unknown;
	/** What the parts of a form are called where they come from columns; `entry` is counted from 0. */
	partLabel?(part: string, entry: number): string | undefined;
}

/** Something that may be wrong with a value. */
export interface ValueDoubt {
	kind:
		| 'lostDigits'
		| 'lostZeros'
		| 'misreadCharacters'
		| 'replacementCharacter'
		| 'spreadsheetValue';
	/** The parameter as the user sees it. */
	label: string;
	value: string | number;
}

/** Something that may be wrong with the source key of an item. */
export type SourceKeyDoubt =
	/** One part is there, and the other is blank. */
	| { kind: 'halfSourceKey'; given: 'sourceSystem' | 'sourceSystemId' }
	/** Another item of the run has the same source key, and another name. */
	| { kind: 'sharedSourceKey'; sourceKey: SourceKey; titles: readonly [string, string] }
	/** Another item of the run has one that looks the same. */
	| { kind: 'similarSourceKey'; sourceKey: SourceKey; other: SourceKey };

/** What may be wrong with an item, though nobody can be certain. */
export type Doubt = ValueDoubt | SourceKeyDoubt;

/** A field in which a record differs from what an item gives. */
export interface FieldChange {
	/** Its label. */
	field: string;
	/** In the API. */
	name: string;
	/** What the record holds; left out where Upwell does not show it. */
	old?: unknown;
	new: unknown;
}

/** Reads a parameter: the value to send, or undefined for a blank. Throws `ItemError` for what it cannot read. */
export type Parser<T = unknown> = (value: unknown, context: FieldContext) => T | undefined;

/** The part of JSON Schema that n8n's output previews use. */
export interface PreviewSchema {
	type: string | readonly string[];
	nullable?: true;
	items?: PreviewSchema;
	properties?: Readonly<Record<string, PreviewSchema>>;
}

/** A filter of a list: what the user sees, how it is read, and what it asks of Upwell. */
export interface Filter {
	parameter: INodeProperties;
	parse: Parser;
	/** The column, and the operator for its value; none for the filter that is a condition in Upwell's own form. */
	condition?: readonly [column: string, operator: '_eq' | '_gte' | '_ilike' | '_lte'];
}

/** A part of each entry in a form for related records. */
export interface FieldPart {
	/** In the API. */
	name: string;
	displayName: string;
	/** A sentence that says what belongs in it, where Upwell's own words would be long. */
	expected?: string;
}

/** Names of columns: those of a later list count only where no column has one of an earlier list. */
export type ColumnNames = ReadonlyArray<readonly string[]>;

/** What the columns of a form of related records are called in a spreadsheet, such as 'Billing City'. */
export interface FormColumns {
	/** Whose the records are, which makes no difference: 'company'. */
	owners: readonly string[];
	/** Which entry is meant: 'billing', 'ship to'. */
	entries: readonly string[];
	/** The parts whose names often mean something else, and so make no entry by themselves. */
	vagueParts?: readonly string[];
	/** By the part's name in the API; `before` is another column that stands before it in the same part. */
	parts: Readonly<Record<string, { names: ColumnNames; before?: readonly string[] }>>;
}

/** A field of a record in Upwell: its label, its type and its meaning stand here and nowhere else. */
export interface Field {
	/** Its name in the API. The parameter has the same, unless it is a second way to give the field. */
	name: string;
	parameter: INodeProperties;
	parse: Parser;
	/** A second parameter that says what the value means, such as the system that an ID of one's own is from. */
	beside?: INodeProperties;
	/** Where it can be used: given to a create or an update, returned in an answer, sorted by in a list. */
	in: ReadonlyArray<'create' | 'update' | 'output' | 'sort'>;
	/** A create without it is refused before anything is sent; it stands at the top of the panel. */
	required?: true;
	/** Its meaning in an update, where that differs. */
	updateDescription?: string;
	/** An update cannot clear it. */
	keepsValue?: true;
	filters?: readonly Filter[];
	/** How it looks in an answer. */
	preview?: PreviewSchema;
	/** The columns that fit it, beside those that have its own name or label. */
	columns?: ColumnNames;
	/** Its form for related records: what one entry is called, and its parts by their names in the API. */
	form?: {
		entry: string;
		/** The name of the entries in the stored parameter. */
		entryName: string;
		parts: readonly FieldPart[];
		columns?: FormColumns;
	};
}

/** One address of the API and what it does. */
export interface Endpoint {
	method: IHttpRequestMethods;
	/** Below the base URL; `{id}` stands for the record's ID, any other name for what the operation says. */
	path: `/${string}`;
	/** The key of the answer under which the result stands. */
	responseKey: string;
	/** No page shows the key: where it is missing, the only one in the answer is taken for it. */
	hasInferredKey?: true;
	/** Whether sending again after an unknown outcome does no harm; `withSourceKey`: if the record carries its source key. */
	resend: 'always' | 'withSourceKey' | 'never';
	/** Why that is so: `docs: <page of docs.upwell.com>`, `HASURA: <source>` or `inferred: <reason>`. */
	evidence: string;
}

/** The caller's own name for a record, which Upwell keeps unique [docs: integration-patterns]. */
export interface SourceKey {
	sourceSystem: string;
	sourceSystemId: string;
}

/** A read that finds a record by its source key. */
export interface SourceKeyLookup extends Endpoint {
	body(sourceKey: SourceKey): IDataObject;
}

/** The records that fields of other records refer to, and how one of them is found by the ID of its own system. */
export interface ReferenceTarget {
	/** Of its resource, in saved workflows. */
	value: string;
	noun: Noun;
	idExample: string;
	/** The name under which the node offers their list to the editor; none where they cannot be searched by a text. */
	listSearch?: string;
	getBySource: SourceKeyLookup;
}

/** A kind of record in Upwell; parameters, requests, messages, previews and reference tables follow from it. */
export interface ResourceDescription {
	/** In saved workflows. */
	value: string;
	displayName: string;
	noun: Noun;
	/** Each documented field once, in the order of the alphabet. */
	fields: readonly Field[];
	/** The most useful fields of an answer, at most ten, where a record has more. */
	simplified?: readonly string[];
	/** What the answer to a create or an update has of a record, where a read shows more. */
	writtenOutput?: readonly string[];
	/** The optional fields that a new Create node shows without a click. */
	shownFirst?: readonly string[];
	/** How a record is named: by its Upwell ID (with an example of one), by its source key, or both. */
	identity: { id?: { placeholder: string }; sourceKey?: true };
	/** The field that people know a record by; lists are searched by it. */
	titleField?: string;
	/** The fields that tell whether a record in Upwell is the one that was sent, and not another with the same source key. */
	recognizedBy?: readonly string[];
	/** The values of its field `status` that say that it was approved, and those that say that it was not, or not yet. */
	approvedStatuses?: readonly string[];
	unapprovedStatuses?: readonly string[];
	/**
	 * Adds to what a new record is given what Upwell needs and what follows from the rest. An update sends only what is given:
	 * by then it may differ.
	 */
	completeInput?(given: IDataObject): IDataObject;
	endpoints: {
		create?: Endpoint;
		createMany?: Endpoint;
		get?: Endpoint;
		getBySource?: SourceKeyLookup;
		search?: Endpoint;
		/** Lists all records by page, in no order that is known. */
		list?: Endpoint;
		update?: Endpoint;
		updateBySource?: Endpoint;
		/** Names the record by the second part of its source key alone, which stands in the path in the place of its ID. */
		updateBySourceId?: Endpoint;
		delete?: Endpoint;
		deleteBySource?: Endpoint;
		/** An action on the record with this ID. */
		approve?: Endpoint;
		/** Gets the request that tracks an approval, by an ID of its own. */
		approvalRequest?: Endpoint;
		/** Lists the documents of the record with this ID. */
		documents?: Endpoint;
		/** Deletes the document `{documentId}` of the record with this ID. */
		deleteDocument?: Endpoint;
		/** Unlinks the record with this ID from the shipment `{shipmentId}`. */
		unlinkShipment?: Endpoint;
		/** Lists the records that wait for it, by page. */
		readyForApproval?: Endpoint;
	};
}
