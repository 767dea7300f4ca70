import type { IDataObject } from 'n8n-workflow';
import { isPlainObject } from '../parameters/blank';
import { namesOf } from './events';

/**
 * What Upwell says of one event: the envelope [docs: api-reference/webhooks/handle-carrier-invoice-status-portal-exception-events]
 * with the field `trigger` [docs: api-guides/webhooks]. Rows are as the database has them.
 */
export interface Delivery {
	/** Of the event; without one, a second delivery cannot be told from a second event. */
	id?: string;
	/** The event that this one retries. */
	retryOfId?: string;
	/** As Upwell names the event, or what fits it where Upwell does not; the first one is the best. */
	names: readonly [string, ...string[]];
	table?: string;
	resourceId?: string;
	createdAt?: string;
	isDelete: boolean;
	/** The row as it is now; undefined where it was deleted. */
	row?: IDataObject;
	/** The row as it was; undefined where it is new. */
	oldRow?: IDataObject;
}

/** Far deeper than a row with JSON columns is; n8n could not store what is nested without end. */
const DEEPEST = 200;

/**
 * Reads the body of a request as a delivery: leniently where the documentation leaves a field open, and with `payload.new` or
 * `payload.old`, and a name or an operation on a table, as the least.
 *
 * @returns undefined for what is no delivery, such as another system's webhook
 */
export function readDelivery(body: unknown): Delivery | undefined {
	if (!isPlainObject(body) || !isPlainObject(body.payload) || isDeeperThan(body, DEEPEST)) {
		return undefined;
	}
	const { new: row, old: oldRow } = body.payload;
	const table = textOf(body.table);
	const operation = textOf(body.operation);
	const rows = {
		...(isRow(row) && { row }),
		...(isRow(oldRow) && { oldRow }),
	};
	const names = eventNames(textOf(body.trigger), operation, table, rows);
	if (!names || (!rows.row && !rows.oldRow)) return undefined;
	return {
		id: textOf(body.id),
		retryOfId: textOf(body.retryOfId),
		names,
		table,
		resourceId: textOf(body.resourceId) ?? textOf((rows.row ?? rows.oldRow)?.id),
		createdAt: textOf(body.createdAt),
		// The name counts as well: a record that is only marked as deleted is told as an update of its row.
		isDelete: !rows.row || [operation, names[0]].some((name) => /^delete\b/i.test(name ?? '')),
		...rows,
	};
}

/** A state of a row; `{}` says as little as null. */
const isRow = (value: unknown): value is IDataObject =>
	isPlainObject(value) && Object.keys(value).length > 0;

function eventNames(
	trigger: string | undefined,
	operation: string | undefined,
	table: string | undefined,
	{ row, oldRow }: Pick<Delivery, 'row' | 'oldRow'>,
): Delivery['names'] | undefined {
	if (trigger !== undefined) return [trigger];
	if (operation === undefined || table === undefined) return undefined;
	const [shipment, before] = [row?.shipment_id ?? null, oldRow?.shipment_id ?? null];
	const isShipmentChanged = shipment !== null && shipment !== before;
	const [best, ...others] = namesOf({ operation, table, isShipmentChanged });
	return [best, ...others];
}

/** Text that is not blank; an id may come as a number. */
function textOf(value: unknown): string | undefined {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Does not call itself: the body may be nested as deep as its sender likes. */
function isDeeperThan(value: object, deepest: number): boolean {
	let level: object[] = [value];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > deepest) return true;
		level = level
			.flatMap((one) => Object.values(one) as unknown[])
			.filter((one): one is object => typeof one === 'object' && one !== null);
	}
	return false;
}
