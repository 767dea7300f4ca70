import { fieldsOf } from '../contract.cts';
import type { Schemas } from '../contract.cts';
import { create } from '../operations/create.cts';
import { deleteDocument } from '../operations/delete.cts';
import type { Operations } from '../operations/operation.cts';
import { updateBySource } from '../operations/update.cts';
import type { Resource, Row } from '../resource.cts';

/** A shipment with the documented fields of answers and inputs. */
export type StoredShipment = Row & Schemas['Shipment'] & Required<Schemas['ShipmentsSetInput']>;

export const SHIPMENTS: Resource<StoredShipment> = {
	one: 'shipment',
	many: 'shipments',
	// Source: inferred; no page shows the id of a shipment.
	idPrefix: 'shp',
	columns: [...fieldsOf('Shipment'), ...fieldsOf('ShipmentsSetInput')],
	shows: 'Shipment',
	// Source: docs integration-patterns.
	notNull: ['shipmentId'],
	uniqueSourceKey: true,
	// The other columns that refer to records refer to such as cannot be created here.
	references: { customerId: 'customers', invoiceId: 'invoices' },
	sample: { carrierId: null, companyId: null },
};

export const shipmentOperations: Operations = {
	createShipment: create(SHIPMENTS),
	deleteShipmentDocument: deleteDocument('shipmentId'),
	updateShipmentBySource: updateBySource(SHIPMENTS),
};
