import { inSnakeCase, newId } from '../resource.cts';
import type { Row } from '../resource.cts';

/** What happened to a row. */
export interface RowChange {
	/** Of the resource: `invoice`. */
	one: string;
	/** Of its table: `invoices`. */
	many: string;
	old?: Row;
	row?: Row;
}

/** One event. Source: docs api-reference/webhooks/handle-carrier-invoice-status-portal-exception-events. */
export interface Envelope {
	id: string;
	createdAt: string;
	updatedAt: string;
	scheduledAt: string | null;
	processedAt: string | null;
	status: string;
	operation: string;
	/** Source: docs api-guides/webhooks. */
	trigger?: string;
	table: string;
	resourceId: string;
	payload: { new: object | null; old: object | null };
	webhookSubscriptionId: string;
	retryOfId: string | null;
	retries: object[];
}

/** An event of a change: its name, and the operation that stands for it. */
export interface ChangeEvent {
	trigger: string;
	operation: string;
}

const statusOf = (row: object | undefined) => (row as { status?: unknown } | undefined)?.status;
const shipmentOf = (row: object | undefined) =>
	(row as { shipmentId?: unknown } | undefined)?.shipmentId ?? null;

/**
 * The events of a change. Source: docs api-guides/webhooks for carrier invoices; those of other tables are inferred by analogy.
 * An operation of a field is written in two ways: `UPDATE.status.SENT` and `UPDATE.carrier_invoice.APPROVED`.
 */
export function eventsOf({ one, old, row }: RowChange): ChangeEvent[] {
	const record = inSnakeCase(one);
	const [verb, operation] = !old
		? ['create', 'INSERT']
		: row
			? ['update', 'UPDATE']
			: ['delete', 'DELETE'];
	const events = [{ trigger: `${verb}.${record}`, operation }];
	const status = statusOf(row);
	if (old && row && typeof status === 'string' && status !== statusOf(old)) {
		const field = record === 'carrier_invoice' ? record : 'status';
		events.push({
			trigger: `update.${record}.status.${status}`,
			operation: `UPDATE.${field}.${status}`,
		});
	}
	const isLinked = shipmentOf(row) !== null && shipmentOf(row) !== shipmentOf(old);
	if (record === 'carrier_invoice' && isLinked) {
		events.push({ trigger: `${verb}.${record}.shipment_updated`, operation });
	}
	return events;
}

/** Times of envelopes and rows have no zone. Source: docs webhooks/handles-invoice-events. */
const withoutZone = (time: string) => time.replace(/(Z|[+-]\d\d:\d\d)$/, '');

/**
 * A row as the database writes it: with names in snake case. Related records are rows of other tables. In the row as it was, an
 * amount may be text. Source: docs webhooks/handle-carrier-invoice-events, whose example has a tax of 0 and of "0".
 */
function databaseRow(row: Row | undefined, isOld: boolean): object | null {
	if (!row) return null;
	const columns = Object.entries(row).map(([name, value]): [string, unknown] => {
		if (name.endsWith('At') && typeof value === 'string')
			return [inSnakeCase(name), withoutZone(value)];
		if (isOld && name === 'totalTaxAmount' && typeof value === 'number') {
			return [inSnakeCase(name), String(value)];
		}
		return [inSnakeCase(name), value];
	});
	return Object.fromEntries(columns);
}

/** Makes the envelope of an event. @param now as the sandbox's clock writes it */
export function makeEnvelope(
	change: RowChange,
	{ trigger, operation }: ChangeEvent,
	{ now, subscriptionId, named }: { now: string; subscriptionId: string; named: boolean },
): Envelope {
	const time = withoutZone(now);
	return {
		id: newId('whe'),
		createdAt: time,
		updatedAt: time,
		scheduledAt: null,
		processedAt: null,
		status: 'PENDING',
		operation,
		...(named && { trigger }),
		table: inSnakeCase(change.many),
		resourceId: (change.row ?? change.old)?.id ?? '',
		payload: { new: databaseRow(change.row, false), old: databaseRow(change.old, true) },
		webhookSubscriptionId: subscriptionId,
		retryOfId: null,
		retries: [],
	};
}

/** The event that retries another one. Source: docs …/handle-carrier-invoice-status-portal-exception-events, `retryOfId`. */
export const retryOf = (envelope: Envelope, first: Envelope): Envelope => ({
	...envelope,
	id: newId('whe'),
	retryOfId: first.id,
	retries: [],
});
