import type { ItemRow, OperationCase } from '../resources.cts';

/** What belongs to a record, and is removed from it. */

const ID = '={{ $json.id }}';
const byId = (value: string) => ({ recordId: { __rl: true, mode: 'id', value } });

const REMOVAL = {
	request: { method: 'DELETE' },
	names: (rows: ItemRow[]) => rows.map(({ id }) => id),
	removes: true,
	resend: true,
	needsRecord: true,
} as const satisfies Partial<OperationCase>;

/** The record has as many documents as there are items. */
const deleteDocument = (
	resource: OperationCase['resource'],
	one: string,
	article: 'a' | 'an',
): OperationCase => ({
	...REMOVAL,
	title: `${one}: delete document`,
	resource,
	noun: { one: `${one} document`, many: `${one} documents`, article },
	operation: 'deleteDocument',
	parameters: { ...byId('rec_1'), documentId: ID },
	seed: (sandbox, { id }) =>
		void sandbox.table('fileAssociations').seed({ id, associationId: 'rec_1', fileId: 'fil_1' }),
	stored: (sandbox) => sandbox.table('fileAssociations').rows,
	output: ({ id }) => ({ deleted: true, [`${resource}Id`]: 'rec_1', documentId: id }),
	effect: 'deleted',
});

export const DOCUMENT_CASES: OperationCase[] = [
	deleteDocument('carrierInvoice', 'carrier invoice', 'a'),
	deleteDocument('invoice', 'invoice', 'an'),
	deleteDocument('shipment', 'shipment', 'a'),
	{
		...REMOVAL,
		title: 'invoice: unlink from shipment',
		resource: 'invoice',
		mentions: ['shipment'],
		operation: 'unlinkShipment',
		parameters: { ...byId(ID), shipmentId: 'shp_1' },
		seed: (sandbox, { id }) =>
			void sandbox
				.table('invoices')
				.seed({ id, invoiceShipments: [{ shipment: { id: 'shp_1' } }] }),
		stored: (sandbox) =>
			sandbox.table('invoices').rows.filter(({ invoiceShipments }) => invoiceShipments.length > 0),
		output: ({ id }) => ({ unlinked: true, invoiceId: id, shipmentId: 'shp_1' }),
		effect: 'unlinked',
	},
];
