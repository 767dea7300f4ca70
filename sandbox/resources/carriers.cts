import { deleteBySource } from '../operations/delete.cts';
import type { Operations } from '../operations/operation.cts';
import { updateBySourceId } from '../operations/update.cts';
import { sampleRecord } from '../resource.cts';
import type { Resource, Row } from '../resource.cts';

/** A carrier. No page shows its fields but these: others are stored as they are given. */
export type StoredCarrier = Row & { name: string | null };

export const CARRIERS: Resource<StoredCarrier> = {
	one: 'carrier',
	many: 'carriers',
	idPrefix: 'car',
	columns: ['name', 'sourceSystem', 'sourceSystemId'],
	shows: 'Carrier',
	notNull: [],
	references: {},
	sample: sampleRecord('car_sample'),
};

export const carrierOperations: Operations = {
	deleteCarrierBySource: deleteBySource(CARRIERS),
	updateCarrierBySourceId: updateBySourceId(CARRIERS),
};
