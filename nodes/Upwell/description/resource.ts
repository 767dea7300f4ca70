import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, SourceKeyLookup } from './endpoint';
import type { Field } from './field';

/** What one record of a resource is called in sentences. */
export interface Noun {
	one: string;
	many: string;
	article: 'a' | 'an';
	/** What most of its related records are, such as 'addresses'. */
	related?: string;
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
