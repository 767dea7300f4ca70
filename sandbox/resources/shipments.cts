import { fieldsOf } from '../contract.cts';
import type { Schemas } from '../contract.cts';
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
	// The other columns that refer to records refer to tables that the sandbox does not have.
	references: { customerId: 'customers', invoiceId: 'invoices' },
	sample: { carrierId: null, companyId: null },
};

export const shipmentOperations: Operations = {
	updateShipmentBySource: updateBySource(SHIPMENTS),
};
