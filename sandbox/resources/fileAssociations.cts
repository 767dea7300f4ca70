import { fieldsOf } from '../contract.cts';
import type { Schemas } from '../contract.cts';
import type { Resource, Row } from '../resource.cts';

/** A document of a record: the association of a file with it. */
export type StoredFileAssociation = Row &
	Schemas['DeletedDocument'] &
	Schemas['CarrierInvoiceDocument'];

export const FILE_ASSOCIATIONS: Resource<StoredFileAssociation> = {
	one: 'fileAssociation',
	many: 'fileAssociations',
	idPrefix: 'fia',
	columns: [...fieldsOf('DeletedDocument'), ...fieldsOf('CarrierInvoiceDocument')],
	// Source: docs api-guides/carrier-invoice-status; a document that is not parsed yet.
	defaults: { type: 'UNKNOWN' },
	shows: 'CarrierInvoiceDocument',
	notNull: [],
	// The id of a record of one of several tables.
	references: {},
	sample: { type: 'UNKNOWN' },
};
