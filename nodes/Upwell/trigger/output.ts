import type { IDataObject } from 'n8n-workflow';
import { changesBetween, type Change } from './changes';
import type { Delivery } from './delivery';
import { recordOf, withZone } from './record';
import type { TriggerSettings } from './settings';

/**
 * What comes out for an event: the record as the node's operations show it, between what is said of the event and how the
 * record was before. A deleted record comes out as it was last.
 */
export function outputOf(
	delivery: Delivery,
	{ amountsIn }: TriggerSettings,
): { json: IDataObject; changes: Record<string, Change> } {
	const current = delivery.row && recordOf(delivery.row, amountsIn);
	const previous = delivery.oldRow && recordOf(delivery.oldRow, amountsIn);
	const changes = delivery.isDelete ? {} : changesBetween(previous, current);
	const json = {
		event: delivery.names[0],
		eventId: delivery.id ?? null,
		eventCreatedAt: withZone('createdAt', delivery.createdAt) ?? null,
		table: delivery.table ?? null,
		...(delivery.resourceId !== undefined && { id: delivery.resourceId }),
		...(current ?? previous),
		changes,
		previous: previous ?? null,
	} as IDataObject;
	return { json, changes };
}
