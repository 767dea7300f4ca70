import type { IDataObject } from 'n8n-workflow';
import { currencyOf } from '../parameters/amountUnits';
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
	const form = { amountsIn, currency: currencyOf(delivery.row) ?? currencyOf(delivery.oldRow) };
	const current = delivery.row && recordOf(delivery.row, form);
	const previous = delivery.oldRow && recordOf(delivery.oldRow, form);
	const changes = delivery.isDelete ? {} : changesBetween(previous, current);
	const event = {
		event: delivery.names[0],
		eventId: delivery.id ?? null,
		eventCreatedAt: withZone('createdAt', delivery.createdAt) ?? null,
		table: delivery.table ?? null,
		// Before the record: n8n's table hides what comes after 40 columns.
		changes,
	};
	const json = {
		...event,
		...(delivery.resourceId !== undefined && { id: delivery.resourceId }),
		...(current ?? previous),
		// Once more: a column may have such a name, and the workflow relies on what the trigger says.
		...event,
		previous: previous ?? null,
	} as IDataObject;
	return { json, changes };
}
