import type { Sandbox } from '../../../sandbox/server.cts';
import type { ItemRow, OperationCase } from '../resources.cts';
import { ID, NAME, SOURCE_KEY, sourceKeyOf } from './common.cts';

const SHIPMENT = {
	resource: 'shipment',
	stored: (sandbox: Sandbox) => sandbox.table('shipments').rows,
	// One of the fields that answers show.
	output: ({ name }: ItemRow) => ({ billOfLadingNumber: name }),
} as const;
const FIELDS = { billOfLadingNumber: NAME };
const seed = (sandbox: Sandbox, row: ItemRow) =>
	void sandbox.table('shipments').seed({
		id: row.id,
		shipmentId: row.id,
		billOfLadingNumber: 'Before',
		...sourceKeyOf(row),
	});
/** No answer shows the ID of a shipment. */
const names = (rows: ItemRow[]) => rows.map(({ id }) => id);

export const SHIPMENT_CASES: OperationCase[] = [
	{
		...SHIPMENT,
		title: 'shipment: create with a source key',
		operation: 'create',
		parameters: { shipmentId: ID, additionalFields: { ...SOURCE_KEY, ...FIELDS } },
		request: { method: 'POST', path: '/shipments' },
		effect: 'created',
		names,
		resend: true,
		isLeftOpen: true,
		needsRecord: false,
	},
	{
		...SHIPMENT,
		title: 'shipment: create without a source key',
		operation: 'create',
		parameters: { shipmentId: ID, additionalFields: FIELDS },
		request: { method: 'POST', path: '/shipments' },
		effect: 'created',
		names,
		resend: false,
		needsRecord: false,
	},
	{
		...SHIPMENT,
		title: 'shipment: create or update, new',
		operation: 'upsert',
		parameters: { shipmentId: ID, ...SOURCE_KEY, additionalFields: FIELDS },
		request: { method: 'POST', path: '/shipments' },
		effect: 'created',
		names,
		resend: true,
		needsRecord: false,
	},
	{
		...SHIPMENT,
		title: 'shipment: create or update, existing',
		operation: 'upsert',
		parameters: { shipmentId: ID, ...SOURCE_KEY, additionalFields: FIELDS },
		request: { method: 'PUT' },
		seed,
		effect: 'updated',
		names,
		resend: true,
		needsRecord: false,
	},
	{
		...SHIPMENT,
		title: 'shipment: update',
		operation: 'update',
		parameters: { ...SOURCE_KEY, updateFields: FIELDS },
		request: { method: 'PUT' },
		seed,
		effect: 'updated',
		names,
		resend: true,
		needsRecord: true,
	},
];
